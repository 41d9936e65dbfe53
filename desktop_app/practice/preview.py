"""The first rows of a published table, for the page of the practice portal: CSV and Excel workbooks.

Files come from whoever publishes here, in a room also from others: a workbook that would unpack to more than it may is
not opened.
"""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

TABLES = frozenset(("CSV", "XLSX"))
_MOST_COUNTED = 200_000
_LONGEST_FIELD = 1 << 20
_MOST_UNPACKED = 40 << 20
_ROWS = 10


@dataclass(frozen=True, slots=True)
class Preview:
    """Header, first rows, and how many rows there are (`at_least` when counting was cut short)."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    n_rows: int
    at_least: bool


def preview_table(path: Path, file_format: str) -> Preview | None:
    """The first ten rows of a file of one of the formats in `TABLES`; None when it is not one or cannot be read."""
    try:
        state = path.stat()
    except OSError:
        return None
    return _preview(path, file_format.upper(), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=256)
def _preview(path: Path, file_format: str, _written: int, _size: int) -> Preview | None:
    reads = {"CSV": _csv, "XLSX": _workbook}.get(file_format)
    return reads(path) if reads else None


def _csv(path: Path) -> Preview | None:
    try:
        csv.field_size_limit(_LONGEST_FIELD)
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream)
            header = next(reader, None)
            if not header:
                return None
            rows = tuple(tuple(row) for row in islice(reader, _ROWS))
        n_rows = _n_records(path) if len(rows) == _ROWS else len(rows)
    except (OSError, UnicodeDecodeError, csv.Error):
        return None
    return Preview(tuple(header), rows, min(n_rows, _MOST_COUNTED), at_least=n_rows > _MOST_COUNTED)


def _n_records(path: Path) -> int:
    """The records under the header, counted until they are too many.

    Not by Python, row after row: the window lives in this process, and waited for its turn at each of its callbacks.
    """
    import polars as pl

    counted = pl.scan_csv(
        path,
        glob=False,
        infer_schema=False,
        truncate_ragged_lines=True,
        n_rows=_MOST_COUNTED + 1,
        encoding="utf8-lossy",
    )
    try:
        return int(counted.select(pl.len()).collect(engine="streaming").item())
    except pl.exceptions.PolarsError as problem:
        raise csv.Error from problem


def _workbook(path: Path) -> Preview | None:
    """The first sheet, its first filled row as header."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
                return None
        with CalamineWorkbook.from_path(str(path)) as book:
            # row by row: taking all at once lets nobody else compute meanwhile, and the window lives in this process
            filled = (row for row in book.get_sheet_by_index(0).iter_rows() if any(map(_text, row)))
            lines = [tuple(map(_text, row)) for row in islice(filled, _ROWS + 1)]
            n_more = sum(1 for _ in filled)
    except (OSError, zipfile.BadZipFile, CalamineError, IndexError, ValueError):
        return None
    return Preview(lines[0], tuple(lines[1:]), len(lines) - 1 + n_more, at_least=False) if lines else None


def _text(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def is_numeric(cells: Iterable[str]) -> bool:
    """Whether all filled cells, at least one, are plain numbers."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(cell.lstrip("-").replace(".", "", 1).isdecimal() for cell in filled)
