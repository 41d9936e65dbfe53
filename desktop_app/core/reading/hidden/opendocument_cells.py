"""Cells of an ods that must be walked to: errors, which calamine gives as empty, merged ones, and white letters.

LibreOffice writes a repeated cell or row once, and the style of a whole column on the column: so the place and the look
of a cell follow from all that is before it. The walk is made only where there is something to find.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from desktop_app.core.reading.hidden.markup import CHUNK, attributes, elements, tags

_STRUCTURE = rb"<table:(?:(?P<table>table\s[^<>]*)|(?P<column>table-column\b[^<>]*)|(?P<row>table-row\b[^<>]*))>"
_ROWS = re.compile(_STRUCTURE)
_TAG = re.compile(_STRUCTURE + rb"|<table:(?P<cell>(?:covered-)?table-cell\b[^<>]*)>(?:<text:p[^<>]*>(?P<text>[^<]*))?")
_ROW = b"<table:table-row"
_WALKED_TO = (b'value-type="error"', b"-spanned=")
_NO_COLOUR = {"", "transparent", "#ffffff"}
_SHOWING = re.compile(rb"<number:(?!text/|text>\s*</)")
_MOST_REPEATED = 1000  # of a cell with something in it


Merged = tuple[int, int, int, int]


@dataclass(slots=True)
class _Sheet:
    name: str = ""
    row: int = 0
    column: int = 0
    n_columns: int = 0
    repeated: int = 1
    row_style: str = ""
    column_styles: list[tuple[int, str]] = field(default_factory=list)  # from this column on

    def style_here(self) -> str:
        """The style of a cell that names none."""
        default = next((style for start, style in reversed(self.column_styles) if start <= self.column), "")
        return self.row_style or default


def find_errors_and_merged(
    path: Path,
) -> tuple[dict[str, dict[tuple[int, int], str]], dict[str, tuple[Merged, ...]]]:
    """By sheet name: the text of each error cell by 0-based (row, column), and merged cells as in `Sheet.merged`."""
    errors: dict[str, dict[tuple[int, int], str]] = {}
    merged: dict[str, list[Merged]] = {}
    with zipfile.ZipFile(path) as archive:
        with archive.open("content.xml") as stream:
            if not any(mark in block for block in _blocks(stream) for mark in _WALKED_TO):
                return {}, {}
        with archive.open("content.xml") as stream:
            for sheet, given, text in cells(stream, _WALKED_TO):
                if given.get("value-type") == "error" and text:
                    errors.setdefault(sheet.name, {})[sheet.row, sheet.column] = text
                tall, wide = int(given.get("number-rows-spanned", "1")), int(given.get("number-columns-spanned", "1"))
                if tall > 1 or wide > 1:
                    block = (sheet.row, sheet.column, sheet.row + tall - 1, sheet.column + wide - 1)
                    merged.setdefault(sheet.name, []).append(block)
    return errors, {name: tuple(blocks) for name, blocks in merged.items()}


def count_unseen(path: Path) -> dict[str, Counter[str]]:
    """How many filled cells of each sheet are not seen, by class: white letters on no colour, formats such as `;;;`."""
    with zipfile.ZipFile(path) as archive:
        with archive.open("content.xml") as stream:
            head = next(_blocks(stream), b"")
        names = archive.namelist()
        markup = (archive.read("styles.xml") if "styles.xml" in names else b"") + head
        unseen = {"white_text": _white_styles(markup), "invisible_format": _formatless_styles(markup)}
        counts: dict[str, Counter[str]] = {kind: Counter() for kind in unseen}
        marks = tuple(f'"{name}"'.encode() for styles in unseen.values() for name in styles)
        if not marks:
            return counts
        with archive.open("content.xml") as stream:
            if any(b"default-cell-style-name=" + mark in block for block in _blocks(stream) for mark in marks):
                marks = ()  # a whole column or row of them: its cells name no style
        with archive.open("content.xml") as stream:
            for sheet, given, text in cells(stream, marks):
                style = given.get("style-name") or sheet.style_here()
                n = min(int(given.get("number-columns-repeated", "1")), _MOST_REPEATED)
                counts["white_text"][sheet.name] += n * bool(text and style in unseen["white_text"])
                full = bool(text or given.get("value-type"))  # nothing is shown of a value that has no text
                counts["invisible_format"][sheet.name] += n * bool(full and style in unseen["invisible_format"])
    return counts


def _blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """The bytes in pieces that end before a row."""
    rest = b""
    while chunk := stream.read(CHUNK):
        block = rest + chunk
        cut = block.rfind(_ROW)
        cut = cut if cut > 0 else len(block)
        yield block[:cut]
        rest = block[cut:]
    yield rest


def cells(stream: IO[bytes], marks: tuple[bytes, ...] = ()) -> Iterator[tuple[_Sheet, dict[str, str], str]]:
    """(where, attributes, first line of text) of each cell; `where` is good until the next one.

    In pieces without any of the `marks` (if there are any) only the rows are counted.
    """
    sheet = _Sheet()
    for block in _blocks(stream):
        expression = _TAG if not marks or any(mark in block for mark in marks) else _ROWS
        for match in expression.finditer(block):
            given = attributes(match.group().split(b">", 1)[0])
            kind = match.lastgroup if match.lastgroup != "text" else "cell"
            if kind == "cell":
                yield sheet, given, (match["text"] or b"").decode("utf-8", "replace")
                sheet.column += int(given.get("number-columns-repeated", "1"))
            elif kind == "row":
                sheet.row += sheet.repeated
                sheet.column, sheet.repeated = 0, int(given.get("number-rows-repeated", "1"))
                sheet.row_style = given.get("default-cell-style-name", "")
            elif kind == "column":
                sheet.column_styles.append((sheet.n_columns, given.get("default-cell-style-name", "")))
                sheet.n_columns += int(given.get("number-columns-repeated", "1"))
            else:
                sheet = _Sheet(given.get("name", ""), row=-1)


def _white_styles(markup: bytes) -> frozenset[str]:
    """The cell styles whose letters are white on no colour; a style takes from its parent what it lacks."""
    styles: dict[str, dict[str, str]] = {}
    for style in elements(markup, "style"):
        given = attributes(style.split(b">", 1)[0])
        if given.get("family") == "table-cell":
            looks = tags(style, "text-properties") + tags(style, "table-cell-properties")
            styles[given.get("name", "")] = {k: v for look in looks for k, v in look.items()} | {
                "parent": given.get("parent-style-name", "")
            }
    return frozenset(name for name in styles if _is_white(name, styles))


def _formatless_styles(markup: bytes) -> frozenset[str]:
    """The cell styles whose number format shows nothing of any value: neither it nor those it chooses among do."""
    empty = {name for name, (shows, _others) in _formats(markup).items() if not shows}
    others = {name: chosen for name, (_shows, chosen) in _formats(markup).items()}
    unseen = {name for name in empty if others[name] and set(others[name]) <= empty}
    return frozenset(
        given.get("name", "")
        for given in tags(markup, "style")
        if given.get("family") == "table-cell" and given.get("data-style-name") in unseen
    )


def _formats(markup: bytes) -> dict[str, tuple[bool, tuple[str, ...]]]:
    """Of each number format: whether it shows anything, and the formats it chooses among by the value."""
    found = {}
    for kind in ("number-style", "text-style", "currency-style", "percentage-style", "date-style", "time-style"):
        for body in elements(markup, kind):
            given, inside = attributes(body.split(b">", 1)[0]), body.split(b">", 1)[-1]
            chosen = tuple(one.get("apply-style-name", "") for one in tags(inside, "map"))
            found[given.get("name", "")] = (bool(_SHOWING.search(inside)), chosen)
    return found


def _is_white(name: str, styles: dict[str, dict[str, str]]) -> bool:
    look: dict[str, str] = {}
    seen: set[str] = set()
    while name in styles and name not in seen:
        seen.add(name)
        look = styles[name] | look
        name = styles[name]["parent"]
    return look.get("color", "").lower() == "#ffffff" and look.get("background-color", "").lower() in _NO_COLOUR
