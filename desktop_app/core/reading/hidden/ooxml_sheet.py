"""One pass over the XML of a worksheet: what it hides, its error cells, and its formulas without a stored value.

A sheet of 100,000 rows unpacks to 100 MB, and unpacking it is a third of the cost of reading it: so it is done once
for everything python-calamine does not tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import IO, Protocol

import polars as pl

from desktop_app.core.reading.hidden.markup import CHUNK, attributes, is_true
from desktop_app.core.reading.hidden.ooxml_styles import InvisibleStyles
from desktop_app.core.reading.hidden.places import Places
from desktop_app.core.reading.hidden.properties import counted
from desktop_app.core.reading.source import Hidden

_TAG = re.compile(
    rb"<(?:[\w-]+:)?(?:"
    rb"(?P<row>row\s[^<>]*(?:hidden=|ht=[\"']0[\"'])[^<>]*)"
    rb"|(?P<col>col\s[^<>]*(?:hidden=|width=[\"']0[\"'])[^<>]*)"
    rb"|(?P<filter>autoFilter\b[^<>]*)"
    rb"|(?P<validation>dataValidation\s[^<>]*)"
    rb"|(?P<link>hyperlink\s[^<>]*)"
    rb"|(?P<header>(?:odd|even|first)(?:Header|Footer)>[^<]+)"
    rb")"
)
_STYLED = re.compile(rb"<(?:[\w-]+:)?c\s[^<>]*?\bs=\"(\d+)\"[^<>]*[^/<>]>")
_ROW_NEEDLES = frozenset({b"hidden=", b'ht="0"', b"ht='0'"})  # the only ones of tags that stand among the rows
_ROWS, _ERRORS, _FORMULAS = b"sheetData", b't="e"', b"f><"
_NEEDLES = (_ROWS, _ERRORS, _FORMULAS, *_ROW_NEEDLES)
_ERROR = re.compile(
    rb"<(?:\w+:)?c\s[^<>]*?\br=\"([A-Z]{1,3})(\d+)\"[^<>]*?\bt=\"e\"[^<>]*>"
    rb"(?:<(?:\w+:)?f\b[^<>]*/>|<((?:\w+:)?f)\b[^<>]*>[^<]*</\3>)?<(?:\w+:)?v>([^<]+)</"
)
_NO_VALUE = re.compile(rb"</(?:\w+:)?f>(?:<(?:\w+:)?v\s?/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>")
_CODES = re.compile(r"&(?:\"[^\"]*\"|\d+|K[0-9A-Fa-f]{6}|[A-Za-z&+-])")
_PAGE_WORDS = re.compile(r"^\W*(?:p[aá]g(?:ina)?s?\.?|page|hoja|de|of|[\W\d])*$", re.IGNORECASE)
_COUNTED = {"filter": "autofilter", "validation": "data_validation", "link": "hyperlinks"}


@dataclass(slots=True)
class SheetMarkup:
    """What the XML says beside the values: `errors` by 0-based (row, column), the rest as the tags have it."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    n_without_value: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    places: Places = field(default_factory=Places)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)  # of xlsb alone

    def hidden(self, sheet: str) -> list[Hidden]:
        """Filters, lists, links and unseen cells."""
        n = self.counts
        return [hidden for kind, count in sorted(n.items()) for hidden in counted(kind, sheet, count, sheet)]


class Taker(Protocol):
    """Reads the cells of a worksheet from the blocks that are looked through."""

    def take(self, block: bytes, found: SheetMarkup, *, turns: bool) -> None:
        """A block that was looked through; `turns`: the rows may begin or end in it."""
        ...

    def finish(self, found: SheetMarkup) -> None:
        """There are no more blocks."""
        ...


def look_through(stream: IO[bytes], styles: InvisibleStyles, taker: Taker | None = None) -> SheetMarkup:
    """Scan a worksheet as a stream of tags; it is never held whole."""
    found = SheetMarkup()
    unseen = styles.white | styles.format
    pattern = re.compile(_TAG.pattern + b"|" + _STYLED.pattern) if unseen else _TAG
    among_rows = False
    for block in _blocks(stream):
        there = present(block, _NEEDLES)
        turns = _ROWS in there
        if unseen or turns or not among_rows or there & _ROW_NEEDLES:
            for match in pattern.finditer(block):
                _note(match, found, styles)
        if turns:
            among_rows = _ends_among_rows(block)
        if _ERRORS in there:
            for letters, number, _, text in _ERROR.findall(block):
                found.errors[int(number) - 1, _column(letters)] = text.decode("utf-8", "replace")
        if _FORMULAS in there:
            found.n_without_value += len(_NO_VALUE.findall(block))
        if taker is not None:
            taker.take(block, found, turns=turns)
    if taker is not None:
        taker.finish(found)
    return found


def present(block: bytes, needles: tuple[bytes, ...]) -> set[bytes]:
    """The needles that a block has; polars looks for them three times as fast as Python."""
    answers = pl.Series("block", [block], dtype=pl.Binary).to_frame().select(_looks(needles)).row(0)
    return {needle for needle, is_there in zip(needles, answers, strict=True) if is_there}


@cache
def _looks(needles: tuple[bytes, ...]) -> list[pl.Expr]:
    return [pl.col("block").bin.contains(needle).alias(str(i)) for i, needle in enumerate(needles)]


def _blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """The bytes in pieces that end before a row, or before a tag where there are no rows."""
    rest = b""
    while chunk := stream.read(CHUNK):
        cut = chunk.rfind(b"<row")
        if cut > 0:  # most often: one copy instead of two
            yield b"".join((rest, memoryview(chunk)[:cut]))
            rest = chunk[cut:]
            continue
        block = rest + chunk
        cut = block.rfind(b"<row")
        if cut <= 0:
            prefixed = block.rfind(b":row")
            cut = block.rfind(b"<", 0, prefixed) if prefixed > 0 else block.rfind(b"<")
        cut = cut if cut > 0 else len(block)
        yield block[:cut]
        rest = block[cut:]
    yield rest


def _ends_among_rows(block: bytes) -> bool:
    """Whether the last `sheetData` tag of a block opens the rows."""
    at = block.rfind(b"sheetData")
    opening = block.rfind(b"<", 0, at)
    return block[opening + 1 : opening + 2] != b"/" and not block[at:].startswith((b"sheetData/>", b"sheetData />"))


def _note(match: re.Match[bytes], found: SheetMarkup, styles: InvisibleStyles) -> None:
    kind = match.lastgroup
    if kind is None:
        style = int(match.group(match.lastindex or 0))
        found.counts["white_text"] += style in styles.white
        found.counts["invisible_format"] += style in styles.format
    elif kind == "row":
        given = attributes(match.group())
        if is_true(given.get("hidden")) or given.get("ht") == "0":
            found.places.add_row(int(given.get("r", "1")) - 1)
    elif kind == "col":
        given = attributes(match.group())
        if is_true(given.get("hidden")) or given.get("width") == "0":
            found.places.columns.append((int(given.get("min", "1")) - 1, int(given.get("max", "1")) - 1))
    elif kind == "header":
        found.counts["header_footer"] += tells_something(match.group().split(b">", 1)[1].decode("utf-8", "replace"))
    elif kind in _COUNTED:
        found.counts[_COUNTED[kind]] += 1


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def tells_something(text: str) -> bool:
    """Whether a header or footer has words of its own, or prints the path of the file, beyond page numbers.

    >>> tells_something("&LElaborado por Ana"), tells_something("&CPágina &P de &N"), tells_something("&L&Z&F")
    (True, False, True)
    """
    text = text.replace("&amp;", "&").replace("&quot;", '"')
    return "&Z" in text or not _PAGE_WORDS.match(_CODES.sub("", text))
