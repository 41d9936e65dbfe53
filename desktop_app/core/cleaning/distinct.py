"""New text worked out once a different value: in Python for what has no expression, or by a long chain of expressions.

No row is visited by itself. Columns repeat themselves: a year has 366 dates, a country some hundred cantons.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

_REPEATED = 0.5  # share of different values above which nothing is won by looking at each once
_FIRST, _NUMBERED = 2_000, 0.98  # so many different values among the first cells: the column numbers its rows


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
    # The length tells where the second begins; any sign between the two could stand in a cell.
    pair = cell.str.len_chars().cast(pl.String) + ":" + cell + other.fill_null("")

    def of_pair(text: str) -> str | None:
        length, _colon, both = text.partition(":")
        return written(both[: int(length)], both[int(length) :])

    return by_distinct(pair, of_pair)


def over_distinct(cell: pl.Expr, written: Callable[[pl.Expr], pl.Expr]) -> pl.Expr:
    """`written(cell)`, worked out once for each different value of a batch where values repeat; the same result.

    `written` looks at the cell alone and keeps its type.
    """

    def of_batch(cells: pl.Series) -> pl.Series:
        first = cells.head(_FIRST)
        values = cells.unique() if first.n_unique() <= _NUMBERED * first.len() else cells
        if values.len() > _REPEATED * cells.len():
            return _written_of(cells, written)
        return cells.replace_strict(values, _written_of(values, written), return_dtype=cells.dtype)

    return cell.map_batches(of_batch, return_dtype=pl.String, is_elementwise=True)


def where_needed(cell: pl.Expr, needed: str, written: Callable[[pl.Expr], pl.Expr]) -> pl.Expr:
    """`written(cell)` where the text matches the pattern `needed`, the cell elsewhere: few cells need the long way."""

    def of_batch(cells: pl.Series) -> pl.Series:
        is_needed = cells.str.contains(needed).fill_null(value=False)
        if not is_needed.any():
            return cells
        places = is_needed.arg_true()
        return cells.scatter(places, _written_of(cells.gather(places), written))

    return cell.map_batches(of_batch, return_dtype=pl.String, is_elementwise=True)


def _written_of(cells: pl.Series, written: Callable[[pl.Expr], pl.Expr]) -> pl.Series:
    return pl.DataFrame({"cell": cells}).select(written(pl.col("cell")).alias("new"))["new"]
