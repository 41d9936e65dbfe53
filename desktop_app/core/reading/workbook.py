"""Sheets of xlsx, xlsm, xlsb, xls and ods files to grids, by python-calamine (values only, original never written)."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from desktop_app.core.errors import FileCorrupt, FileProtected
from desktop_app.core.progress import Progress
from desktop_app.core.reading.error_cells import find_error_cells
from desktop_app.core.reading.grid import MOST_ROWS, Grid, TooWideError, write_grid
from desktop_app.core.reading.hidden.ooxml_sheet import SheetMarkup
from desktop_app.core.reading.sniff import Format
from desktop_app.core.reading.source import SheetState
from desktop_app.core.text import N_, msg

Merged = tuple[int, int, int, int]

# Visible is what the rest means; calamine's enums are not hashable
_HIDDEN_STATES = (
    (SheetVisibleEnum.Hidden, SheetState.HIDDEN),
    (SheetVisibleEnum.VeryHidden, SheetState.VERY_HIDDEN),
)


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet before its tables are found."""

    name: str
    state: SheetState
    grid: Grid
    merged: tuple[Merged, ...]


@dataclass(frozen=True, slots=True)
class RawWorkbook:
    """Its worksheets, how many formulas were saved without a value (they look empty), and what else the XML says."""

    sheets: tuple[RawSheet, ...]
    n_without_value: int
    markup: Mapping[str, SheetMarkup]


def read_workbook(path: Path, kind: Format, working: Path, progress: Progress) -> RawWorkbook:
    """Write every worksheet of `path` to `working`/sheet-<n>.parquet. Raises FileProtected or FileCorrupt."""
    sheets = []
    errors = find_error_cells(path, kind)
    with calamine_errors(path), _load(path, kind) as book:
        metadata = [m for m in book.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
        for n, meta in enumerate(metadata):
            progress.at(n, len(metadata), msg(N_("Reading the sheet «{sheet}»"), sheet=meta.name))
            sheet = book.get_sheet_by_name(meta.name)
            start = sheet.start
            if sheet.end is not None and sheet.end[0] >= MOST_ROWS:
                raise TooWideError
            grid = write_grid(
                working / f"sheet-{n}.parquet",
                errors.fill(sheet.iter_rows(), meta.name, start[1]) if start else (),
                offset=start[1] if start else 0,
                total=sheet.total_height,
                progress=progress,
            )
            merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
            sheets.append(RawSheet(meta.name, _state(meta), grid, merged))
    return RawWorkbook(tuple(sheets), errors.n_without_value, errors.markup)


_NAMED_AS = {".xlsx": Format.XLSX, ".xlsm": Format.XLSM, ".xlsb": Format.XLSB, ".xls": Format.XLS, ".ods": Format.ODS}


def _load(path: Path, kind: Format) -> CalamineWorkbook:
    """By path when the name tells the truth (calamine trusts it), by content otherwise (it holds the bytes)."""
    if _NAMED_AS.get(path.suffix.lower()) is kind:
        return CalamineWorkbook.from_path(path)
    with path.open("rb") as stream:
        return CalamineWorkbook.from_filelike(io.BytesIO(stream.read()))


def _state(metadata: SheetMetadata) -> SheetState:
    return next((state for theirs, state in _HIDDEN_STATES if metadata.visible == theirs), SheetState.VISIBLE)


@contextmanager
def calamine_errors(path: Path) -> Iterator[None]:
    """Name what calamine refuses; a panic of its Rust code is a damaged file too."""
    try:
        yield
    except PasswordError as error:
        raise FileProtected(file=path.name) from error
    except CalamineError as error:
        raise FileCorrupt(file=path.name) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise FileCorrupt(file=path.name) from error
        raise
