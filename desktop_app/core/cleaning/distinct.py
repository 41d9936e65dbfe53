"""New text worked out in Python once a different value, for what has no expression; no row is visited by itself."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

_BETWEEN = "\x1f"  # the separator of units; a cell with it is read up to it


def by_distinct(cell: pl.Expr, written: Callable[[str], str | None]) -> pl.Expr:
    """`written` of every cell, called once for each different value of a batch; empty cells stay empty."""

    def of_batch(cells: pl.Series) -> pl.Series:
        values = cells.drop_nulls().unique()
        if not values.len():
            return cells
        new = pl.Series([written(value) for value in values], dtype=pl.String)
        return cells.replace_strict(values, new, default=None, return_dtype=pl.String)

    return cell.map_batches(of_batch, return_dtype=pl.String, is_elementwise=True)


def by_distinct_pair(cell: pl.Expr, other: pl.Expr, written: Callable[[str, str], str | None]) -> pl.Expr:
    """As `by_distinct`, of a cell and the one beside it; an empty `other` is ""."""
    pair = cell + _BETWEEN + other.fill_null("")

    def of_pair(text: str) -> str | None:
        first, _between, second = text.partition(_BETWEEN)
        return written(first, second)

    return by_distinct(pair, of_pair)
