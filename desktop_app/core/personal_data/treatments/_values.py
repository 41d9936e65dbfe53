"""Work on the distinct values of a column, lazily."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from desktop_app.core.table import Table


def holds_for_all(table: Table, column_id: str, is_so: Callable[[str], bool]) -> bool:
    """Whether every distinct value of the column satisfies `is_so`; empty cells do."""
    distinct = table.frame.select(pl.col(column_id).drop_nulls().unique()).collect(engine="streaming")
    return all(is_so(value) for value in distinct.to_series())


def mapped(table: Table, column_id: str, change: Callable[[str], str | None]) -> Table:
    """The table with `change` applied to each distinct value of the column; empty cells stay empty; rows keep order."""

    def changed(column: pl.Series) -> pl.Series:
        distinct = column.drop_nulls().unique()
        new = pl.Series([change(value) for value in distinct], dtype=pl.String)
        return column.replace_strict(distinct, new, default=None, return_dtype=pl.String)

    # Elementwise, so that polars may hand it the rows in chunks and stream.
    batches = pl.col(column_id).map_batches(changed, return_dtype=pl.String, is_elementwise=True)
    return table.with_frame(table.frame.with_columns(batches))
