"""Cells far away from everything else in their sheet: a forgotten name or number that nobody scrolls to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import polars as pl

from desktop_app.core.reading.grid import Grid
from desktop_app.core.table import ROW

FAR_ROWS, FAR_COLUMNS = 50, 20
MOST_COLUMNS = 2_000  # a sheet that uses more is wide, not far


def n_far_cells(grid: Grid) -> int:
    """How many filled cells lie beyond a gap of 50 blank rows or 20 blank columns below or right of the rest."""
    if not grid.used or len(grid.used) > MOST_COLUMNS:
        return 0
    lazy = pl.scan_parquet(grid.path, glob=False)
    column_cut = _after_gap(grid.used, FAR_COLUMNS)
    cells = [f"c{j}" for j in grid.used]
    rows = lazy.select(ROW, pl.any_horizontal(pl.col(cells).is_not_null()).alias("any")).filter("any")
    used = rows.select(ROW).collect().to_series()
    wide = (used.diff().fill_null(0) > FAR_ROWS).arg_true()
    near, beyond = [name for name in cells if column_cut is None or int(name[1:]) < column_cut], 0
    if column_cut is not None:
        beyond = _n_filled(lazy, cells[len(near) :])
    if len(wide):
        beyond += _n_filled(lazy.filter(pl.col(ROW) >= int(used[int(wide[0])])), near)
    return beyond


def _n_filled(lazy: pl.LazyFrame, cells: list[str]) -> int:
    return int(sum(lazy.select(pl.col(cells).is_not_null().sum()).collect().row(0)))


def _after_gap(positions: Sequence[int], gap: int) -> int | None:
    for before, after in pairwise(positions):
        if after - before > gap:
            return after
    return None
