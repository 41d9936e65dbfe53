"""Tests of the values of columns, counted: how many values pass, and in how many cells they stand.

A frame has `col` (the position of the column), `value`, and `n` (the cells with that value); perhaps `same`, the number
of values that a row stands for. The sums have a row for each column, with `s:x` the number of values that pass test x,
and `c:x` the number of cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import polars as pl

TEXT, WORD, BARE = pl.col("value"), pl.col("word"), pl.col("bare")  # as written, folded, canonical
RANGES = {"number": ("low", "high"), "year": ("year_low", "year_high")}  # measures of which the ends are kept
COUNTS = ("col", "n", "same")  # what is no test


def summed(marks: pl.DataFrame, measures: Sequence[pl.Expr] = ()) -> pl.DataFrame:
    """By `col`, the sum of each test over the values and over the cells; beside these the measures."""
    if marks.is_empty():
        return pl.DataFrame(schema={"col": pl.UInt32})
    tests = [name for name in marks.columns if name not in COUNTS and not name.startswith("_")]
    sums = [_sum_of(pl.col(name), marks).alias(f"s:{name}") for name in tests]
    cells = [pl.col("n").filter(pl.col(name) > 0.5).sum().cast(pl.Float64).alias(f"c:{name}") for name in tests]
    if is_of_one(marks):  # which takes half the time
        return marks.select(pl.col("col").first(), *measures, *sums, *cells)
    return marks.group_by("col").agg(*measures, *sums, *cells)


def is_of_one(frame: pl.DataFrame) -> bool:
    """Whether all rows are of the same column."""
    return frame["col"].min() == frame["col"].max()


def counts_in(frame: pl.DataFrame) -> list[str]:
    """The columns of a frame that say what its rows count."""
    return [name for name in COUNTS if name in frame.columns]


def _sum_of(value: pl.Expr, frame: pl.DataFrame) -> pl.Expr:
    """The sum over values, where a row may stand for several."""
    return (value * pl.col("same") if "same" in frame.columns else value).sum().cast(pl.Float64)


def sums_of(frame: pl.DataFrame, tests: dict[str, pl.Expr], measures: dict[str, pl.Expr] | None = None) -> pl.DataFrame:
    """The sums of Boolean tests over all values of the frame."""
    passed = [test.fill_null(value=False).alias(name) for name, test in tests.items()]
    hidden = [value.alias(f"_{name}") for name, value in (measures or {}).items()]
    marks = frame.select(*counts_in(frame), *passed, *hidden)
    return summed(marks, [measure for name in measures or {} for measure in _measures(name, marks)])


def sums_where(
    frame: pl.DataFrame, could: pl.Expr, tests: dict[str, pl.Expr], measures: dict[str, pl.Expr] | None = None
) -> Iterator[pl.DataFrame]:
    """The same over the values that could pass, as something cheaper tells: mostly a third of the time."""
    found = frame.filter(could)
    if found.height:
        yield sums_of(found, tests, measures)


def _measures(name: str, marks: pl.DataFrame) -> list[pl.Expr]:
    """The range of a number or a year, the sum of anything else."""
    value, ends = pl.col(f"_{name}"), RANGES.get(name)
    if ends is None:
        return [_sum_of(value, marks).alias(name)]
    return [value.min().alias(ends[0]), value.max().alias(ends[1])]
