"""Open any source: decide its format, copy its sheets to text-only parquet, find the tables, list what it hides."""

from __future__ import annotations

import hashlib
from pathlib import Path

from desktop_app.core.errors import FileEmpty
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.reading.classes import classify
from desktop_app.core.reading.delimited import read_delimited
from desktop_app.core.reading.far import far_cells
from desktop_app.core.reading.grid import Grid
from desktop_app.core.reading.hidden import find_hidden
from desktop_app.core.reading.region import find_regions
from desktop_app.core.reading.sniff import Format, detect_format, system_errors
from desktop_app.core.reading.source import Opened, Sheet, SheetState
from desktop_app.core.text import N_, msg

FORMULAS_WITHOUT_VALUE = "formulas_without_value"  # key of Opened.extra: how many cells look empty for it


def open_source(
    path: Path,
    working: Path,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    progress: Progress = SILENT,
) -> Opened:
    """Read `path` (never written) into `working`, one sheet-<n>.parquet for each sheet, and find its tables.

    `encoding` and `delimiter` are answers of the officer for a text file. Raises the ALI-10x errors and Cancelled.
    """
    kind = detect_format(path)
    working.mkdir(parents=True, exist_ok=True)
    with system_errors(path):
        status = path.stat()
        progress.at(0, 0, msg(N_("Opening «{file}»"), file=path.name))
        digest = _sha256(path, progress)
        if kind is Format.CSV:
            text = read_delimited(path, working, encoding=encoding, delimiter=delimiter, progress=progress)
            sheets: tuple[Sheet, ...] = (_sheet(path.stem, SheetState.VISIBLE, text.grid, ()),)
            return Opened(
                path, kind.value, digest, status.st_size, status.st_mtime, sheets,
                encoding=text.encoding.name, delimiter=text.dialect.delimiter, decode_samples=text.encoding.samples,
            )  # fmt: skip
        if kind is Format.HTML:
            from desktop_app.core.reading.html_tables import read_html

            page = read_html(path, working, encoding=encoding, progress=progress)
            sheets = (_sheet(path.stem, SheetState.VISIBLE, page.grid, page.merged),)
            return Opened(
                path, kind.value, digest, status.st_size, status.st_mtime, sheets, encoding=page.encoding.name
            )  # fmt: skip
        from desktop_app.core.reading.workbook import read_workbook

        raw = read_workbook(path, kind, working, progress)
        if not any(sheet.grid.n_rows for sheet in raw.sheets):
            raise FileEmpty(file=path.name)
        sheets = tuple(_sheet(sheet.name, sheet.state, sheet.grid, sheet.merged) for sheet in raw.sheets)
        progress.at(0, 0, msg(N_("Looking for what «{file}» hides"), file=path.name))
        extra = {FORMULAS_WITHOUT_VALUE: str(raw.n_without_value)} if raw.n_without_value else {}
        hidden = (*find_hidden(path, kind, sheets), *far_cells(sheets))
        return Opened(path, kind.value, digest, status.st_size, status.st_mtime, sheets, hidden, extra=extra)


def sheet_names_first_guess(opened: Opened) -> str:
    """The name of the sheet to propose: visible, with the largest table."""

    def worth(sheet: Sheet) -> tuple[bool, int]:
        cells = [(r.last_row - r.first_row + 1) * len(r.columns) for r in sheet.regions]
        return sheet.state is SheetState.VISIBLE, max(cells, default=0)

    return max(opened.sheets, key=worth).name


def _sheet(name: str, state: SheetState, grid: Grid, merged: tuple[tuple[int, int, int, int], ...]) -> Sheet:
    regions = find_regions(classify(grid.path), merged)
    return Sheet(name, grid.n_rows, grid.n_columns, state, regions, grid.path, merged)


def _sha256(path: Path, progress: Progress) -> str:
    digest = hashlib.sha256()
    done, total = 0, path.stat().st_size
    with path.open("rb") as stream:
        while chunk := stream.read(8 << 20):
            digest.update(chunk)
            done += len(chunk)
            progress.at(done, total)
    return digest.hexdigest()
