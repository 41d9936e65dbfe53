"""What the sheets of an xlsb hide: hidden rows and columns, unseen text, filters, lists, links, error cells.

The parts are records of [MS-XLSB] 2.1.4: a type and a size of one to four bytes of seven bits, then the body.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.reading.hidden.markup import tags
from desktop_app.core.reading.hidden.ooxml_sheet import SheetMarkup
from desktop_app.core.reading.hidden.ooxml_styles import INVISIBLE_FORMAT

LARGEST_PART = 1 << 30
_ROW, _BLANK, _ERROR, _FORMULA_ERROR, _LAST_CELL = 0, 1, 3, 11, 11
_VALUES = frozenset({1, 2, 4, 5, 6, 7, 8, 9, 10})
_BUNDLE, _COLUMN, _FONT, _FMT, _FILL, _XF = 156, 60, 43, 44, 45, 47
_BEGIN_XFS, _END_XFS, _MERGED = 617, 618, 176
_COUNTED = {161: "autofilter", 64: "data_validation", 494: "hyperlinks"}
ERROR_TEXTS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip # [MS-XLS] 2.5.10 Bes; [MS-XLSB] 2.5.97.2 has the same


@dataclass(frozen=True, slots=True)
class _Styles:
    white: frozenset[int]
    unseen: frozenset[int]


def look_through_binary_sheets(path: Path) -> Iterator[tuple[str, SheetMarkup]]:
    """(sheet name, what its records say beside the values) of each worksheet."""
    with zipfile.ZipFile(path) as archive:
        names = {entry.filename.lstrip("/"): entry for entry in archive.infolist()}
        styles = _styles(archive.read(names["xl/styles.bin"])) if "xl/styles.bin" in names else _styles(b"")
        links = tags(archive.read(names["xl/_rels/workbook.bin.rels"]), "Relationship")
        targets = {link.get("Id", ""): link.get("Target", "") for link in links}
        for kind, body in _records(archive.read(names["xl/workbook.bin"])):
            if kind != _BUNDLE:
                continue
            link, rest = _wide_text(body[8:])
            name, _ = _wide_text(rest)
            part = posixpath.normpath(posixpath.join("/xl", targets.get(link, ""))).lstrip("/")
            if part in names and names[part].file_size <= LARGEST_PART:
                yield name, _sheet(archive.read(names[part]), styles)


def _records(data: bytes, dull: frozenset[int] = frozenset()) -> Iterator[tuple[int, bytes]]:
    """(type, body) of each record; short ones of a `dull` type, which a sheet has by the million, are passed over."""
    at, end = 0, len(data) - 1
    while at < end:
        kind, size = data[at], data[at + 1]
        if kind < 0x80 and size < 0x80:
            if kind not in dull:
                yield kind, data[at + 2 : at + 2 + size]
            at += 2 + size
            continue
        kind, at = _number(data, at, 2)
        size, at = _number(data, at, 4)
        yield kind, data[at : at + size]
        at += size


def _number(data: bytes, at: int, longest: int) -> tuple[int, int]:
    """A type keeps its top bits (there are no types of other shapes), a size is seven bits a byte."""
    value = 0
    for n in range(longest):
        if at >= len(data):
            break
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << (7 * n)
        if byte < 0x80:
            break
    return value, at


def _wide_text(body: bytes) -> tuple[str, bytes]:
    (n,) = struct.unpack_from("<I", body)
    if n == 0xFFFFFFFF:
        return "", body[4:]
    return body[4 : 4 + 2 * n].decode("utf-16-le", "replace"), body[4 + 2 * n :]


def _sheet(data: bytes, styles: _Styles) -> SheetMarkup:
    found = SheetMarkup()
    row = 0
    dull = frozenset() if styles.white or styles.unseen else _VALUES
    for kind, body in _records(data, dull):
        if kind == _ROW and len(body) >= 12:
            (row,) = struct.unpack_from("<I", body)
            if body[11] & 0x10 or struct.unpack_from("<H", body, 8)[0] == 0:  # hidden, or of no height
                found.places.add_row(row)
        elif _BLANK < kind <= _LAST_CELL and len(body) >= 8:
            _cell(found, row, kind, body, styles)
        elif kind == _COLUMN and len(body) >= 18:
            first, last, width, _, options = struct.unpack_from("<IIIIH", body)
            if options & 1 or width == 0:
                found.places.columns.append((first, last))
        elif kind == _MERGED and len(body) >= 16:
            top, bottom, left, right = struct.unpack_from("<IIII", body)
            found.merged.append((top, left, bottom, right))
        elif kind in _COUNTED:
            found.counts[_COUNTED[kind]] += 1
    return found


def _cell(found: SheetMarkup, row: int, kind: int, body: bytes, styles: _Styles) -> None:
    column, style = struct.unpack_from("<II", body)
    style &= 0xFFFFFF
    found.counts["white_text"] += style in styles.white
    found.counts["invisible_format"] += style in styles.unseen
    if kind in {_ERROR, _FORMULA_ERROR} and len(body) > 8:
        found.errors[row, column] = ERROR_TEXTS.get(body[8], "#N/A")


def _styles(data: bytes) -> _Styles:
    """Cell formats with white letters on no colour, or with a number format that shows nothing."""
    fonts: list[bool] = []
    fills: list[bool] = []
    unseen_formats: set[int] = set()
    white, unseen = set(), set()
    index = -1
    for kind, body in _records(data):
        if kind == _FONT:
            fonts.append(_is_white(body[12:20]))
        elif kind == _FILL:
            fills.append(struct.unpack_from("<I", body)[0] != 0 and not _is_white(body[4:12]))
        elif kind == _FMT:
            if INVISIBLE_FORMAT.match(_wide_text(body[2:])[0]):
                unseen_formats.add(struct.unpack_from("<H", body)[0])
        elif kind in {_BEGIN_XFS, _END_XFS}:
            index = 0 if kind == _BEGIN_XFS else -1
        elif kind == _XF and index >= 0:
            _, number_format, font, fill = struct.unpack_from("<HHHH", body)
            if font < len(fonts) and fonts[font] and not (fill < len(fills) and fills[fill]):
                white.add(index)
            if number_format in unseen_formats:
                unseen.add(index)
            index += 1
    return _Styles(frozenset(white), frozenset(unseen))


def _is_white(colour: bytes) -> bool:
    """BrtColor: an RGB of white, or the first colour of the theme without a tint."""
    if len(colour) < 8:
        return False
    kind = colour[0] >> 1
    if kind == 2:
        return colour[4:7] == b"\xff\xff\xff"
    return kind == 3 and colour[1] == 0 and colour[2:4] == b"\x00\x00"
