"""A large worksheet read in pieces of some thousand rows, each as a small workbook of its own for python-calamine.

Read whole, a million rows of a sheet take two gigabytes and half a minute in which nothing can be told or stopped. The
pieces come from the same pass over the XML that looks for what the sheet hides. Shared texts are not given to every
piece: their cells are read as words that say the number of the text, which is put in its place afterwards. What is not
written as spreadsheet programs do (prefixes, rows without numbers or out of order) is left to the reading of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice, zip_longest
from pathlib import Path
from typing import cast

import polars as pl
from python_calamine import CalamineError

from desktop_app.core.collector import without_collector
from desktop_app.core.progress import Progress
from desktop_app.core.reading.cells import column_series
from desktop_app.core.reading.grid import MOST_COLUMNS, MOST_ROWS, Grid, GridWriter, TooWideError
from desktop_app.core.reading.hidden.ooxml_sheet import SheetMarkup, present
from desktop_app.core.reading.package import FOOT, HEAD, Package
from desktop_app.core.reading.plain_cells import PlainCells, PlainRows

LARGE_SHEET = 4 << 20  # unpacked; smaller ones are read whole in no time
_LARGE_FOR_CALAMINE = 128 << 20  # it reads smaller ones whole in less time and no more than half a gigabyte
_PIECE = 8 << 20
_LONGEST_TAIL = 32 << 20
_MARK = "\ue000"  # begins the number of a shared text; a sheet that has it in its own texts is read whole
_SHARED, _MARKED = b't="s"', _MARK.encode()
_USUAL = b't="s"><v>', b't="str"><v>' + _MARKED
_UNUSUAL = re.compile(rb"\bt=\"s\"([^<>]*>\s*<v>)"), rb't="str"\1' + _MARKED
_FIRST_ROW = re.compile(rb"\s*<row\s[^<>]*?\br=\"\d+\"")
_BEGIN, _END = b"<sheetData>", b"</sheetData>"
_BEFORE, _AMONG, _AFTER = range(3)

Cells = list[list[object]]
Merged = tuple[int, int, int, int]


class _CannotCutError(Exception):
    """The sheet is to be read whole."""


class SheetInPieces:
    """Takes the blocks of the XML of one worksheet and writes its grid, None when it has to be read whole."""

    def __init__(self, target: Path, package: Package, total: int, progress: Progress) -> None:
        self.grid: Grid | None = None
        self.merged: tuple[Merged, ...] = ()
        self._package, self._progress, self._plain = package, progress, PlainCells(package)
        self._done, self._total = 0, total
        self._writer: GridWriter | None = GridWriter(target)
        self._held: list[bytes] = []
        self._tail: list[bytes] = []
        self._place = _BEFORE
        self._next_row = self._n_errors = 0

    def take(self, block: bytes, found: SheetMarkup, *, turns: bool) -> None:
        """The next block, whose error cells were noted in `found`; `turns`: the rows may begin or end in it."""
        with self._careful():
            if self._writer is not None:
                self._held.append(self._rows_of(block) if turns or self._place != _AMONG else block)
                if sum(map(len, self._held)) >= _PIECE:
                    self._write(self._writer, found)
        self._done += len(block)
        self._progress.at(min(self._done, self._total), self._total)

    def finish(self, found: SheetMarkup) -> None:
        """After the last block."""
        with self._careful():
            if self._writer is not None:
                self._write(self._writer, found)
                if self._place != _AFTER:
                    raise _CannotCutError
                self.merged = _merged(self._package, b"".join(self._tail))
                self.grid = self._writer.finish()

    def give_up(self) -> None:
        """Delete what was written."""
        if self._writer is not None and self.grid is None:
            self._writer.discard()
        self._writer = None
        self._held.clear()
        self._tail.clear()

    @contextmanager
    def _careful(self) -> Iterator[None]:
        """Whatever is wrong with a piece, reading the whole tells it in its own way."""
        try:
            yield
        except (_CannotCutError, CalamineError, pl.exceptions.PolarsError):
            self.give_up()
        except BaseException as error:
            self.give_up()
            if type(error).__name__ != "PanicException":
                raise

    def _rows_of(self, block: bytes) -> bytes:
        if self._place == _BEFORE:
            at = block.find(_BEGIN)
            if at < 0:
                return b""
            self._place, block = _AMONG, block[at + len(_BEGIN) :]
        if self._place == _AMONG:
            at = block.rfind(_END)
            if at < 0:
                return block
            self._place, rows, block = _AFTER, block[:at], block[at + len(_END) :]
        else:
            rows = b""
        self._tail.append(block)
        if sum(map(len, self._tail)) > _LONGEST_TAIL:
            raise _CannotCutError
        return rows

    def _write(self, writer: GridWriter, found: SheetMarkup) -> None:
        markup = b"".join(self._held)
        self._held.clear()
        fresh = list(islice(found.errors.items(), self._n_errors, None))
        self._n_errors += len(fresh)
        if not markup.strip():
            return
        rows = self._plain.read(markup) or self._by_calamine(markup, fresh)
        if rows is None:
            return
        if rows.top < self._next_row:
            raise _CannotCutError
        writer.skip(rows.top - self._next_row)
        writer.add(rows.columns, rows.n)
        self._next_row = rows.top + rows.n

    def _by_calamine(self, markup: bytes, errors: Sequence[tuple[tuple[int, int], str]]) -> PlainRows | None:
        if self._total < _LARGE_FOR_CALAMINE:
            raise _CannotCutError
        sheet = self._package.sheet(HEAD + _numbered(markup) + FOOT)
        with without_collector():
            if sheet.end is not None and sheet.end[0] >= MOST_ROWS:
                raise TooWideError
            rows = cast("Cells", sheet.to_python()) if sheet.start else []
            start = sheet.start or (errors[0][0] if errors else None)
            if start is None:
                return None
            rows, top, left = _with_errors(rows, start, errors)
            if left + max(map(len, rows)) > MOST_COLUMNS:
                raise TooWideError
            columns = [column_series(f"c{left + i}", cells) for i, cells in enumerate(zip_longest(*rows))]
            return PlainRows(_with_texts(columns, self._package.texts), top, len(rows))


def _numbered(markup: bytes) -> bytes:
    """The rows with shared texts as words: a mark and the number of the text."""
    if not _FIRST_ROW.match(markup) or present(markup, (_MARKED,)):
        raise _CannotCutError
    named = markup.replace(*_USUAL)
    if present(named, (_SHARED,)):
        named = _UNUSUAL[0].sub(_UNUSUAL[1], named)
        if _SHARED in named:
            raise _CannotCutError
    return named


def _with_errors(
    rows: Cells, start: tuple[int, int], errors: Sequence[tuple[tuple[int, int], str]]
) -> tuple[Cells, int, int]:
    """The rows of a piece with its error cells, which calamine leaves empty, and the place of their first cell."""
    top, left = start
    if not errors:
        return rows, top, left
    first, edge = min(top, *(row for (row, _), _ in errors)), min(left, *(column for (_, column), _ in errors))
    filled: Cells = [[] for _ in range(top - first)] + [[None] * (left - edge) + list(row) for row in rows]
    for (row, column), text in errors:
        filled += [[] for _ in range(row - first + 1 - len(filled))]
        cells = filled[row - first]
        cells += [None] * (column - edge + 1 - len(cells))
        if cells[column - edge] in {"", None}:
            cells[column - edge] = text
    return filled, first, edge


def _with_texts(columns: list[pl.Series], texts: pl.Series) -> list[pl.Series]:
    """The columns with the shared texts in the place of their numbers."""
    frame = pl.DataFrame(columns)
    has_marks = frame.select(pl.all().str.starts_with(_MARK).any()).row(0)
    names = [name for name, has in zip(frame.columns, has_marks, strict=True) if has]
    return frame.with_columns(
        pl.when(pl.col(name).str.starts_with(_MARK))
        .then(pl.lit(texts).gather(pl.col(name).str.strip_prefix(_MARK).cast(pl.UInt32, strict=False)))
        .otherwise(pl.col(name))
        .alias(name)
        for name in names
    ).get_columns()


def _merged(package: Package, tail: bytes) -> tuple[Merged, ...]:
    if b"<mergeCell" not in tail:
        return ()
    ranges = package.sheet(HEAD + _END + tail).merged_cell_ranges or ()
    return tuple((*first, *last) for first, last in ranges)
