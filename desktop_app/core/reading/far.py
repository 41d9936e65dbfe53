"""Cells far away from everything else in their sheet: a forgotten name or number that nobody scrolls to."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import polars as pl

from desktop_app.core.reading.source import Hidden, Sheet
from desktop_app.core.table import ROW

FAR_ROWS, FAR_COLUMNS = 50, 20


def far_cells(sheets: Iterable[Sheet]) -> list[Hidden]:
    """For each sheet, the filled cells beyond a gap of 50 blank rows or 20 blank columns below or right of the rest."""
    found = []
    for sheet in sheets:
        n = _n_far(sheet) if sheet.n_rows else 0
        if n:
            found.append(Hidden("far_cell", sheet.name, n, sheet.name))
    return found


def _n_far(sheet: Sheet) -> int:
    lazy = pl.scan_parquet(sheet.grid, glob=False)
    cells = [name for name in lazy.collect_schema().names() if name != ROW]
    filled = pl.col(cells).is_not_null()
    per_column = lazy.select(filled.sum()).collect().row(0)
    column_cut = _after_gap([j for j, n in enumerate(per_column) if n], FAR_COLUMNS)
    used = lazy.filter(pl.any_horizontal(filled)).select(ROW).collect().to_series()
    gaps = used.diff().fill_null(0)
    wide = (gaps > FAR_ROWS).arg_true()
    row_cut = int(used[int(wide[0])]) if len(wide) else None
    n = sum(per_column[column_cut:]) if column_cut is not None else 0
    if row_cut is not None:
        near = cells[:column_cut] if column_cut is not None else cells
        n += int(sum(lazy.filter(pl.col(ROW) >= row_cut).select(pl.col(near).is_not_null().sum()).collect().row(0)))
    return n


def _after_gap(positions: list[int], gap: int) -> int | None:
    for before, after in pairwise(positions):
        if after - before > gap:
            return after
    return None
