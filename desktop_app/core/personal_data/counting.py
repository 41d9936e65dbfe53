"""Tests of the values of columns, counted: how many values pass, and in how many cells they stand.

A frame has `col` (the position of the column), `value`, and `n` (the cells with that value); the sums have a row for
each column, with `s:x` the number of values that pass test x, and `c:x` the number of cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import polars as pl

TEXT, WORD, BARE = pl.col("value"), pl.col("word"), pl.col("bare")  # as written, folded, canonical


def summed(marks: pl.DataFrame, measures: Sequence[pl.Expr] = ()) -> pl.DataFrame:
    """By `col`, the sum of each test over the values and over the cells; beside these the measures."""
    tests = [name for name in marks.columns if name not in {"col", "n"} and not name.startswith("_")]
    sums = [pl.col(name).sum().cast(pl.Float64).alias(f"s:{name}") for name in tests]
    cells = [pl.col("n").filter(pl.col(name) > 0.5).sum().cast(pl.Float64).alias(f"c:{name}") for name in tests]
    if marks["col"].min() == marks["col"].max():  # of one column, which takes half the time
        return marks.head(1).select("col").hstack(marks.select(*measures, *sums, *cells)) if marks.height else _none()
    return marks.group_by("col").agg(*measures, *sums, *cells)


def _none() -> pl.DataFrame:
    return pl.DataFrame(schema={"col": pl.UInt32})


def sums_of(frame: pl.DataFrame, tests: dict[str, pl.Expr], measures: dict[str, pl.Expr] | None = None) -> pl.DataFrame:
    """The sums of Boolean tests over all values of the frame."""
    passed = [test.fill_null(value=False).alias(name) for name, test in tests.items()]
    hidden = [value.alias(f"_{name}") for name, value in (measures or {}).items()]
    return summed(frame.select("col", "n", *passed, *hidden), [_measure(name) for name in measures or {}])


def sums_where(frame: pl.DataFrame, could: pl.Expr, tests: dict[str, pl.Expr]) -> Iterator[pl.DataFrame]:
    """The same over the values that could pass, as something cheaper tells: mostly a third of the time."""
    found = frame.filter(could)
    if found.height:
        yield sums_of(found, tests)


def _measure(name: str) -> pl.Expr:
    value = pl.col(f"_{name}")
    of = {"low": value.min(), "year_low": value.min(), "high": value.max(), "year_high": value.max()}
    return of.get(name, value.sum().cast(pl.Float64)).alias(name)
