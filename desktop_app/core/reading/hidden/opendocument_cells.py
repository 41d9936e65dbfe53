"""Cells of an ods that must be walked to: errors, which calamine gives as empty, and white letters on no colour.

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

_TAG = re.compile(
    rb"<table:(?:(?P<table>table\s[^<>]*)|(?P<column>table-column\b[^<>]*)|(?P<row>table-row\b[^<>]*)"
    rb"|(?P<cell>(?:covered-)?table-cell\b[^<>]*))>(?:<text:p[^<>]*>(?P<text>[^<]*))?"
)
_ROW = b"<table:table-row"
_ERROR = b'value-type="error"'
_NO_COLOUR = {"", "transparent", "#ffffff"}
_MOST_REPEATED = 1000  # of a cell with something in it


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


def find_errors(path: Path) -> dict[str, dict[tuple[int, int], str]]:
    """The text of every error cell, by sheet name and 0-based (row, column)."""
    found: dict[str, dict[tuple[int, int], str]] = {}
    with zipfile.ZipFile(path) as archive:
        with archive.open("content.xml") as stream:
            if not any(_ERROR in block for block in _blocks(stream)):
                return found
        with archive.open("content.xml") as stream:
            for sheet, given, text in _cells(stream):
                if given.get("value-type") == "error" and text:
                    found.setdefault(sheet.name, {})[sheet.row, sheet.column] = text
    return found


def count_white(path: Path) -> Counter[str]:
    """How many filled cells of each sheet have white letters on no colour."""
    counts: Counter[str] = Counter()
    with zipfile.ZipFile(path) as archive:
        with archive.open("content.xml") as stream:
            head = next(_blocks(stream), b"")
        names = archive.namelist()
        white = _white_styles((archive.read("styles.xml") if "styles.xml" in names else b"") + head)
        if not white:
            return counts
        with archive.open("content.xml") as stream:
            for sheet, given, text in _cells(stream):
                if text and (given.get("style-name") or sheet.style_here()) in white:
                    counts[sheet.name] += min(int(given.get("number-columns-repeated", "1")), _MOST_REPEATED)
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


def _cells(stream: IO[bytes]) -> Iterator[tuple[_Sheet, dict[str, str], str]]:
    """(where, attributes, first line of text) of each cell; `where` is good until the next one."""
    sheet = _Sheet()
    for block in _blocks(stream):
        for match in _TAG.finditer(block):
            given = attributes(match.group().split(b">", 1)[0])
            if match["cell"] is not None:
                yield sheet, given, (match["text"] or b"").decode("utf-8", "replace")
                sheet.column += int(given.get("number-columns-repeated", "1"))
            elif match["row"] is not None:
                sheet.row += sheet.repeated
                sheet.column, sheet.repeated = 0, int(given.get("number-rows-repeated", "1"))
                sheet.row_style = given.get("default-cell-style-name", "")
            elif match["column"] is not None:
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


def _is_white(name: str, styles: dict[str, dict[str, str]]) -> bool:
    look: dict[str, str] = {}
    seen: set[str] = set()
    while name in styles and name not in seen:
        seen.add(name)
        look = styles[name] | look
        name = styles[name]["parent"]
    return look.get("color", "").lower() == "#ffffff" and look.get("background-color", "").lower() in _NO_COLOUR
