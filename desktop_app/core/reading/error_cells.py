"""Error cells (#REF!, #DIV/0!) and formulas without a stored value, which python-calamine gives as empty cells.

They are looked for in the file itself, so that the officer sees "#REF!" where Excel shows it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core.reading.hidden import UNREADABLE
from desktop_app.core.reading.hidden.ooxml import TakerFor, look_through_sheets
from desktop_app.core.reading.hidden.ooxml_sheet import SheetMarkup
from desktop_app.core.reading.hidden.opendocument_cells import find_errors_and_merged
from desktop_app.core.reading.hidden.xls import cell_records
from desktop_app.core.reading.hidden.xlsb import ERROR_TEXTS, look_through_binary_sheets
from desktop_app.core.reading.sniff import Format

_FORMULA, _BOOLERR = 0x0006, 0x0205


@dataclass(slots=True)
class ErrorCells:
    """`texts` by sheet name and 0-based (row, column); `n_without_value` formulas that were never calculated.

    `markup` has what else the same pass saw in each XML worksheet, for those who list what a file hides. `merged` are
    the merged cells of formats of which calamine tells none, as in `Sheet.merged`.
    """

    texts: dict[str, dict[tuple[int, int], str]] = field(default_factory=dict)
    n_without_value: int = 0
    markup: dict[str, SheetMarkup] = field(default_factory=dict)
    merged: dict[str, tuple[tuple[int, int, int, int], ...]] = field(default_factory=dict)

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


def find_error_cells(path: Path, kind: Format, taker_for: TakerFor) -> ErrorCells:
    """Look for them in a workbook of any kind. The XML worksheets also go to their takers."""
    found = ErrorCells()
    with suppress(*UNREADABLE):  # calamine says whether the file can be read; this only adds to it
        if kind in {Format.XLSX, Format.XLSM}:
            for sheet, markup in look_through_sheets(path, taker_for):
                found.markup[sheet] = markup
                found.texts[sheet] = markup.errors
                found.n_without_value += markup.n_without_value
        elif kind is Format.XLSB:
            for sheet, markup in look_through_binary_sheets(path):
                found.markup[sheet] = markup
                found.texts[sheet] = markup.errors
                found.merged[sheet] = tuple(markup.merged)
        elif kind is Format.ODS:
            found.texts, found.merged = find_errors_and_merged(path)
        elif kind is Format.XLS:
            for sheet, record, body in cell_records(path, {_FORMULA, _BOOLERR}):
                _in_record(record, body, found.texts.setdefault(sheet, {}))
    return found


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
    texts[row, column] = ERROR_TEXTS.get(code, "#N/A")
