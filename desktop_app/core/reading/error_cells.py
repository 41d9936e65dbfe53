"""Error cells (#REF!, #DIV/0!) and formulas without a stored value, which python-calamine gives as empty cells.

They are looked for in the file itself, so that the officer sees "#REF!" where Excel shows it. Not for ods and xlsb.
"""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from desktop_app.core.reading.hidden import UNREADABLE
from desktop_app.core.reading.hidden.ooxml import worksheets
from desktop_app.core.reading.hidden.xls import cell_records
from desktop_app.core.reading.sniff import Format

_CODES = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}  # [MS-XLS] 2.5.10 Bes
_ERROR = re.compile(
    rb"<(?:\w+:)?c\s[^<>]*?\br=\"([A-Z]{1,3})(\d+)\"[^<>]*?\bt=\"e\"[^<>]*>"
    rb"(?:<(?:\w+:)?f\b[^<>]*/>|<((?:\w+:)?f)\b[^<>]*>[^<]*</\3>)?<(?:\w+:)?v>([^<]+)</"
)
_NO_VALUE = re.compile(rb"</(?:\w+:)?f>(?:<(?:\w+:)?v\s?/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>")
_BLOCK = 4 << 20
_FORMULA, _BOOLERR = 0x0006, 0x0205


@dataclass(slots=True)
class ErrorCells:
    """`texts` by sheet name and 0-based (row, column); `n_without_value` formulas that were never calculated."""

    texts: dict[str, dict[tuple[int, int], str]] = field(default_factory=dict)
    n_without_value: int = 0

    def fill(self, rows: Iterator[Sequence[object]], sheet: str, first_column: int) -> Iterator[Sequence[object]]:
        """The rows of a sheet with its error cells written; their first cell is column `first_column`."""
        mine = self.texts.get(sheet)
        if not mine:
            yield from rows
            return
        by_row: dict[int, list[tuple[int, str]]] = {}
        for (row, column), text in mine.items():
            by_row.setdefault(row, []).append((column - first_column, text))
        for i, cells in enumerate(rows):
            if i not in by_row:
                yield cells
                continue
            patched = list(cells)
            for column, text in by_row[i]:
                if 0 <= column < len(patched) and patched[column] in {"", None}:
                    patched[column] = text
            yield patched


def find_error_cells(path: Path, kind: Format) -> ErrorCells:
    """Look for them in an xlsx, xlsm or xls; other formats have none."""
    found = ErrorCells()
    with suppress(*UNREADABLE):  # calamine says whether the file can be read; this only adds to it
        if kind in {Format.XLSX, Format.XLSM}:
            with zipfile.ZipFile(path) as archive:
                for sheet, entry in worksheets(archive):
                    with archive.open(entry) as stream:
                        _in_sheet(stream, found, found.texts.setdefault(sheet, {}))
        elif kind is Format.XLS:
            for sheet, record, body in cell_records(path, {_FORMULA, _BOOLERR}):
                _in_record(record, body, found.texts.setdefault(sheet, {}))
    return found


def _in_sheet(stream: IO[bytes], found: ErrorCells, texts: dict[tuple[int, int], str]) -> None:
    for block in _row_blocks(stream):
        if b't="e"' in block:
            for letters, number, _, text in _ERROR.findall(block):
                texts[int(number) - 1, _column(letters)] = text.decode("utf-8", "replace")
        if b"f></" in block or b"f><" in block:
            found.n_without_value += len(_NO_VALUE.findall(block))


def _row_blocks(stream: IO[bytes]) -> Iterator[bytes]:
    rest = b""
    while chunk := stream.read(_BLOCK):
        block = rest + chunk
        cut = block.rfind(b"<row") if b"<row" in block else block.rfind(b":row")
        cut = cut if cut > 0 else len(block)
        yield block[:cut]
        rest = block[cut:]
    yield rest


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _in_record(record: int, body: bytes, texts: dict[tuple[int, int], str]) -> None:
    if len(body) < 8:
        return
    row, column = struct.unpack_from("<HH", body)
    if record == _BOOLERR and body[7]:
        code = body[6]
    elif record == _FORMULA and len(body) >= 14 and body[12:14] == b"\xff\xff" and body[6] == 2:
        code = body[8]
    else:
        return
    texts[row, column] = _CODES.get(code, "#N/A")
