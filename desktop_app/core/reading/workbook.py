"""Sheets of xlsx, xlsm, xlsb, xls and ods files to grids, by python-calamine (values only, original never written)."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from desktop_app.core.errors import FileCorrupt, FileProtected
from desktop_app.core.progress import Progress
from desktop_app.core.reading.error_cells import ErrorCells, find_error_cells
from desktop_app.core.reading.grid import MOST_ROWS, Grid, TooWideError, write_grid
from desktop_app.core.reading.hidden.ooxml_sheet import SheetMarkup, Taker
from desktop_app.core.reading.package import Package, open_package, without_cells
from desktop_app.core.reading.pieces import LARGE_SHEET, SheetInPieces
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
    """Write every worksheet of `path` to `working`/sheet-<n>.parquet. Raises FileProtected or FileCorrupt.

    Large XML worksheets are read in pieces on the way; the workbook is opened whole only for the others.
    """
    sheets = []
    with calamine_errors(path), ExitStack() as stack:
        pieces = stack.enter_context(closing(_Pieces(working, progress)))
        errors = find_error_cells(path, kind, pieces)
        whole = cache(lambda: stack.enter_context(_load(path, kind)))
        metadata = [m for m in pieces.metadata(path) or whole().sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
        for n, meta in enumerate(metadata):
            target = working / f"sheet-{n}.parquet"
            raw = pieces.moved(meta.name, target)
            if raw is None:
                progress.at(n, len(metadata), msg(N_("Reading the sheet «{sheet}»"), sheet=meta.name))
                raw = _read_whole(whole().get_sheet_by_name(meta.name), target, errors, progress)
            sheets.append(RawSheet(meta.name, _state(meta), *raw))
    return RawWorkbook(tuple(sheets), errors.n_without_value, errors.markup)


def _read_whole(
    sheet: CalamineSheet, target: Path, errors: ErrorCells, progress: Progress
) -> tuple[Grid, tuple[Merged, ...]]:
    start = sheet.start
    if sheet.end is not None and sheet.end[0] >= MOST_ROWS:
        raise TooWideError
    rows = errors.fill(sheet.iter_rows(), sheet.name, start[1]) if start else ()
    grid = write_grid(target, rows, offset=start[1] if start else 0, total=sheet.total_height, progress=progress)
    merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
    return grid, merged or errors.merged.get(sheet.name, ())


class _Pieces:
    """Gives a taker to every large worksheet that is looked through, and keeps what they wrote."""

    def __init__(self, working: Path, progress: Progress) -> None:
        self._working, self._progress = working, progress
        self._takers: dict[str, SheetInPieces] = {}
        self._package: Package | None = None

    def __call__(self, archive: ZipFile, sheet: str, entry: ZipInfo) -> Taker | None:
        if entry.file_size < LARGE_SHEET or sheet in self._takers:
            return None
        self._progress.at(0, entry.file_size, msg(N_("Reading the sheet «{sheet}»"), sheet=sheet))
        self._package = self._package or open_package(archive, self._progress)
        if self._package is None:
            return None
        target = self._working / f"pieces-{len(self._takers)}.parquet"
        self._takers[sheet] = SheetInPieces(target, self._package, entry.file_size, self._progress)
        return self._takers[sheet]

    def metadata(self, path: Path) -> list[SheetMetadata]:
        """Name, kind and state of every sheet, without opening the workbook; [] when no sheet was read in pieces."""
        if all(taker.grid is None for taker in self._takers.values()):
            return []
        with CalamineWorkbook.from_filelike(io.BytesIO(without_cells(path))) as book:
            return book.sheets_metadata

    def moved(self, sheet: str, target: Path) -> tuple[Grid, tuple[Merged, ...]] | None:
        """What was read of a sheet, with its grid at `target`; None when it is to be read whole."""
        taker = self._takers.get(sheet)
        if taker is None or taker.grid is None:
            return None
        taker.grid.path.replace(target)
        return replace(taker.grid, path=target), taker.merged

    def close(self) -> None:
        """Delete what was begun and not finished."""
        for taker in self._takers.values():
            taker.give_up()


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
