"""Whether two written tables say the same, so that the second need not be looked through as well."""

from __future__ import annotations

import polars as pl

from desktop_app.core.table import Table


def says_the_same(table: Table, known: Table) -> bool:
    """The same columns in order, and in every cell the same text or the same number ("12.50" is 12.5 in a workbook).

    Looks at one column at a time; a truth value written in another way counts as different, which costs only time.
    """
    if table.keys != known.keys or table.n_rows() != known.n_rows():
        return False
    return all(_same(_column(table, a), _column(known, b)) for a, b in zip(table.ids, known.ids, strict=True))


def _column(table: Table, column_id: str) -> pl.Series:
    return table.frame.select(pl.col(column_id)).collect(engine="streaming").to_series()


def _same(a: pl.Series, b: pl.Series) -> bool:
    differing = pl.DataFrame({"a": a, "b": b}).filter(pl.col("a").ne_missing(pl.col("b")))
    number = pl.all().str.contains(r"^[+-]?[0-9]{1,15}(\.[0-9]{1,15})?([eE][+-]?[0-9]{1,3})?$")
    numbers = differing.filter(pl.all_horizontal(number.fill_null(value=False)))
    if numbers.height < differing.height:
        return False
    read = numbers.select(pl.all().cast(pl.Float64, strict=False))
    return bool((read["a"] == read["b"]).all())
