"""Open any source: decide its format, copy its sheets to text-only parquet, find the tables, list what it hides."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.core.errors import AppError, FileEmpty, FileTooLarge
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.reading.classes import classify
from desktop_app.core.reading.delimited import read_delimited
from desktop_app.core.reading.far import n_far_cells
from desktop_app.core.reading.grid import Grid, TooWideError
from desktop_app.core.reading.hidden import UNREADABLE, find_hidden, states_of, with_places
from desktop_app.core.reading.region import find_regions
from desktop_app.core.reading.sniff import Format, system_errors
from desktop_app.core.reading.source import UNSAID, Answers, Hidden, Opened, Sheet, SheetState
from desktop_app.core.reading.unpacking import Plain, unpacked
from desktop_app.core.text import N_, msg

_log = logging.getLogger(__name__)
OnPreview = Callable[[Opened], None]
FORMULAS_WITHOUT_VALUE = "formulas_without_value"  # key of Opened.extra: how many cells look empty for it


def open_source(
    path: Path,
    working: Path,
    answers: Answers = UNSAID,
    *,
    progress: Progress = SILENT,
    on_preview: OnPreview | None = None,
) -> Opened:
    """Read `path` (never written) into `working`, one sheet-<n>.parquet for each sheet, and find its tables.

    `answers`: what the officer said when asked. `on_preview` is called with the first rows of a large file before the
    rest is read. Raises the ALI-10x errors and Cancelled.
    """
    try:
        with system_errors(path):
            status = path.stat()
            working.mkdir(parents=True, exist_ok=True)
            progress.at(0, 0, msg(N_("Opening «{file}»"), file=path.name))
            with unpacked(path, working, answers, progress) as plain:
                if on_preview is not None:
                    _show_beginning(plain, working / "beginning", answers, on_preview)
                found = _read(plain, working, answers, progress)
            known = found.sha256 if plain.path == path else ""
            digest = known or _sha256(path, progress)
    except TooWideError as error:
        raise FileTooLarge(file=path.name) from error
    found = replace(found, path=path, member=plain.member)
    return replace(found, sha256=digest, size=status.st_size, modified=status.st_mtime)


def _read(plain: Plain, working: Path, answers: Answers, progress: Progress) -> Opened:
    if plain.kind is Format.XML:
        return _xml_source(plain, working, progress)
    if plain.kind in {Format.CSV, Format.HTML}:
        return _text_source(plain, working, answers, progress)
    return _workbook_source(plain, working, progress)


def _show_beginning(plain: Plain, folder: Path, answers: Answers, on_preview: OnPreview) -> None:
    """Read the beginning of a large file first. When it cannot be read alone, the whole says why or has no fault."""
    from desktop_app.core.reading.beginning import beginning_of

    try:
        part = beginning_of(plain, folder)
        if part is None:
            return
        found = _read(part, folder, answers, SILENT)
    except (AppError, TooWideError, *UNREADABLE) as error:
        _log.info("no first rows: %s", type(error).__name__)
        return
    on_preview(replace(found, path=plain.path, member=plain.member, sha256="", is_preview=True))


def _text_source(plain: Plain, working: Path, answers: Answers, progress: Progress) -> Opened:
    path, kind, name = plain.path, plain.kind, Path(plain.name).stem
    if kind is Format.HTML:
        from desktop_app.core.reading.html_tables import read_html

        page = read_html(path, working, encoding=answers.encoding, progress=progress)
        sheet = with_places(_sheet(name, SheetState.VISIBLE, page.grid, page.merged), page.places)
        hidden = (*states_of([sheet]), *page.hidden)
        return Opened(path, kind.value, "", 0, 0.0, (sheet,), hidden, encoding=page.encoding.name)
    text = read_delimited(path, working, encoding=answers.encoding, delimiter=answers.delimiter, progress=progress)
    sheet = _sheet(name, SheetState.VISIBLE, text.grid, ())
    opened = Opened(path, kind.value, text.sha256, 0, 0.0, (sheet,), encoding=text.encoding.name)
    return replace(opened, delimiter=text.dialect.delimiter, decode_samples=text.encoding.samples)


def _workbook_source(plain: Plain, working: Path, progress: Progress) -> Opened:
    from desktop_app.core.reading.workbook import read_workbook

    path, kind = plain.path, plain.kind
    raw = read_workbook(path, kind, working, progress)
    if not any(sheet.grid.n_rows for sheet in raw.sheets):
        raise FileEmpty(file=path.name)
    sheets = tuple(_sheet(sheet.name, sheet.state, sheet.grid, sheet.merged) for sheet in raw.sheets)
    progress.at(0, 0, msg(N_("Looking for what «{file}» hides"), file=plain.name))
    far = [Hidden("far_cell", sheet.name, n, sheet.name) for sheet in raw.sheets if (n := n_far_cells(sheet.grid))]
    extra = {FORMULAS_WITHOUT_VALUE: str(raw.n_without_value)} if raw.n_without_value else {}
    extra |= _shown(path, kind)
    unseen = find_hidden(path, kind, sheets, raw.markup)
    return Opened(path, kind.value, "", 0, 0.0, unseen.sheets, (*unseen.hidden, *far), extra=extra)


def _shown(path: Path, kind: Format) -> dict[str, str]:
    """Columns of percentages and currencies; a damaged part is no reason to read nothing."""
    from desktop_app.core.reading.formats import SHOWN, shown_otherwise

    try:
        said = shown_otherwise(path, kind)
    except UNREADABLE as error:
        _log.info("formats were not looked at: %s", type(error).__name__)
        return {}
    return {SHOWN: said} if said else {}


def _xml_source(plain: Plain, working: Path, progress: Progress) -> Opened:
    from desktop_app.core.reading.spreadsheetml import read_spreadsheetml

    book = read_spreadsheetml(plain.path, working, progress)
    sheets = [
        with_places(_sheet(sheet.name, sheet.state, sheet.grid, tuple(sheet.merged)), sheet.places)
        for sheet in book.sheets
        if sheet.grid is not None
    ]
    grids = [(sheet.name, sheet.grid) for sheet in book.sheets if sheet.grid is not None]
    far = [Hidden("far_cell", name, n, name) for name, grid in grids if (n := n_far_cells(grid))]
    hidden = (*states_of(sheets), *book.hidden(), *far)
    return Opened(plain.path, plain.kind.value, "", 0, 0.0, tuple(sheets), hidden)


def sheet_names_first_guess(opened: Opened) -> str:
    """The name of the sheet to propose: visible, with the largest table."""

    def worth(sheet: Sheet) -> tuple[bool, int]:
        cells = [(r.last_row - r.first_row + 1) * len(r.columns) for r in sheet.regions]
        return sheet.state is SheetState.VISIBLE, max(cells, default=0)

    return max(opened.sheets, key=worth).name


def _sheet(name: str, state: SheetState, grid: Grid, merged: tuple[tuple[int, int, int, int], ...]) -> Sheet:
    regions = find_regions(classify(grid.path, grid.filled), merged)
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
