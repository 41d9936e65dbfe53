"""Profiles of every column over every row: one pass a column, over its distinct values.

A column of a large table is read alone (the working copy is columnar): memory holds its distinct values only. Run it on
the working copy: over a plan that begins with a CSV file each column reads the file again.
"""

from __future__ import annotations

import polars as pl

from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.profiling.types import ordered, type_of
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import Column, Table

N_TOP = 20


def profile_table(table: Table, *, progress: Progress = SILENT) -> tuple[ColumnProfile, ...]:
    """One profile a column, in order. Raises Cancelled."""
    total = len(table.columns)
    n_rows = table.n_rows()
    table = table.at_hand(n_rows)
    profiles = []
    for done, column in enumerate(table.columns):
        progress.at(done, total)
        profiles.append(_profile(table, column, n_rows))
    progress.at(total, total)
    return tuple(profiles)


def _profile(table: Table, column: Column, n_rows: int) -> ColumnProfile:
    cell = pl.col("value")
    plan = table.frame.select(value=pl.col(column.id)).filter(cell.is_not_null())
    values = plan.group_by("value").agg(n=pl.len()).collect(engine="streaming")
    kind = type_of(values["value"])
    shape = values.select(longest=cell.str.len_chars().max(), filled=pl.col("n").sum())
    longest, n_filled = shape.row(0)
    least, greatest = _extremes(values, ordered(cell, kind))
    # The value breaks ties, so that two runs show the same ones.
    top = values.sort(["n", "value"], descending=[True, False]).head(N_TOP) if values.height else values
    return ColumnProfile(
        column_id=column.id,
        name=column.name,
        type=kind,
        n_rows=n_rows,
        n_filled=n_filled,
        n_distinct=values.height,
        top=tuple((value, n) for value, n in top.iter_rows()),
        minimum=least,
        maximum=greatest,
        longest=longest or 0,
    )


def _extremes(values: pl.DataFrame, key: pl.Expr) -> tuple[str, str]:
    if not values.height:
        return "", ""
    places = values.select(key.alias("key"))["key"]
    least, greatest = places.arg_min(), places.arg_max()
    if least is None or greatest is None:
        return "", ""
    return values["value"][least], values["value"][greatest]
