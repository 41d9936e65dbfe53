"""What a column holds, to be looked at: values with their counts, lengths, shapes and a histogram, over every row.

A facet shows mistakes instead of describing them: 312 cells say "QUITO " beside 7 312 that say "Quito". It is for the
window only, since it holds values of the data.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import polars as pl

from desktop_app.core.table import Table
from desktop_app.core.text import fold

_BARS = 12
_LEAST_WIDTH = 1e-290  # no measure is so small, and a number over it is still finite
_FAR = 3.0  # interquartile ranges beyond which a value stands apart
_FEW = 0.05  # share of numbers up to which they stand apart
_NUMBERS = 0.8  # share of filled cells that must be numbers for a histogram
_NO_DATA = r"^-?(?:9{2,6}|1|8{2,6})(?:\.0+)?$"  # what people type for "no data": 99, 999, -1, 88
Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Histogram:
    """Counts between `edges` (one more than `counts`; the last bar has its end).

    `apart`: the most frequent of the few values far from all others, which are in no bar; among them those of `no_data`
    look like a code for a missing value.
    """

    edges: tuple[float, ...]
    counts: tuple[int, ...]
    apart: Counted = ()
    no_data: Counted = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """The most frequent `values` (all of `n_distinct` if they are few), every length in letters, frequent shapes.

    A shape writes A for a capital, a for a small letter, 9 for a digit, and + behind a run of them.
    """

    column_id: str
    n_rows: int
    n_empty: int
    n_distinct: int
    values: Counted
    lengths: tuple[tuple[int, int], ...]
    shapes: Counted
    histogram: Histogram | None = None


def facet(table: Table, column_id: str, *, limit: int = 500, search: str = "") -> Facet:
    """The facet of a column (runs the plan); `search` keeps the values that hold that text.

    Capitals and accents make no difference to a search.
    KeyError for a column the table does not have.
    """
    table.column(column_id)
    counted = table.frame.group_by(value=pl.col(column_id)).agg(n=pl.len()).collect(engine="streaming")
    cell = pl.col("value")
    values = counted.filter(cell.is_not_null())
    n_rows = int(counted["n"].sum())
    found = values.filter(_plain(cell).str.contains(fold(search), literal=True)) if search else values
    return Facet(
        column_id=column_id,
        n_rows=n_rows,
        n_empty=n_rows - int(values["n"].sum()),
        n_distinct=values.height,
        values=_counted(found, cell, limit),
        lengths=tuple(_by(values, cell.str.len_chars()).sort("key").iter_rows()),
        shapes=_counted(values, shape(cell), limit),
        histogram=_histogram(values),
    )


def shape(cell: pl.Expr) -> pl.Expr:
    """The shape of a text.

    >>> pl.DataFrame({"x": ["EXP-0012", "Loja", "x"]}).select(s=shape(pl.col("x")))["s"].to_list()
    ['A+-9+', 'Aa+', 'a']
    """
    text = cell.str.replace_all(r"\p{Lu}", "A").str.replace_all(r"[\p{L}--A]", "a")
    text = text.str.replace_all(r"\d", "9")
    for sign in "Aa9":
        text = text.str.replace_all(f"{sign}{{2,}}", f"{sign}+")
    return text.str.replace_all(r"\s", " ")


def _plain(cell: pl.Expr) -> pl.Expr:
    """As `text.fold` writes a text."""
    bare = cell.str.to_lowercase().str.normalize("NFD").str.replace_all(r"\p{M}", "")
    return bare.str.replace_all(r"\s+", " ")


def _by(values: pl.DataFrame, key: pl.Expr) -> pl.DataFrame:
    return values.group_by(key=key).agg(pl.col("n").sum())


def _counted(values: pl.DataFrame, key: pl.Expr, limit: int) -> Counted:
    ordered = _by(values, key).sort(["n", "key"], descending=[True, False]).head(limit)
    return tuple(ordered.iter_rows())


def _histogram(values: pl.DataFrame) -> Histogram | None:
    """Bars of a round width; None when the column is not of numbers or they are all one."""
    numbers = values.with_columns(x=pl.col("value").cast(pl.Float64, strict=False)).filter(pl.col("x").is_finite())
    n = int(numbers["n"].sum())
    if not n or n < _NUMBERS * int(values["n"].sum()):
        return None
    inside = pl.col("x").is_between(*_fences(numbers))
    near, apart = numbers.filter(inside), numbers.filter(~inside)
    if int(apart["n"].sum()) > _FEW * n:  # a long tail, and no values apart
        near, apart = numbers, numbers.clear()
    width = _round_width((_most(near) - _least(near)) / _BARS)
    if not width:
        return None
    first = math.floor(_least(near) / width)
    last = max(first, math.ceil(_most(near) / width) - 1)
    bar = (pl.col("x") / width).floor().cast(pl.Int64).clip(first, last) - first
    counts = dict(near.group_by(bar=bar).agg(pl.col("n").sum()).iter_rows())
    return Histogram(
        edges=tuple(round((first + k) * width, 10) for k in range(last - first + 2)),
        counts=tuple(counts.get(k, 0) for k in range(last - first + 1)),
        apart=_counted(apart, pl.col("value"), _BARS),
        no_data=_counted(apart.filter(pl.col("value").str.contains(_NO_DATA)), pl.col("value"), _BARS),
    )


def _least(numbers: pl.DataFrame) -> float:
    return float(numbers.select(pl.col("x").min()).item())


def _most(numbers: pl.DataFrame) -> float:
    return float(numbers.select(pl.col("x").max()).item())


def _fences(numbers: pl.DataFrame) -> tuple[float, float]:
    """Beyond them a value stands apart: three interquartile ranges from the quartiles (J. W. Tukey, outer fences)."""
    ordered = numbers.sort("x").with_columns(below=pl.col("n").cum_sum())
    n = int(ordered["n"].sum())
    first, third = (
        float(ordered.filter(pl.col("below") >= share * n).select(pl.col("x").first()).item()) for share in (0.25, 0.75)
    )
    reach = _FAR * (third - first)
    return (first - reach, third + reach) if reach else (-math.inf, math.inf)


def _round_width(width: float) -> float:
    """1, 2 or 5 times a power of ten, at least the width; 0 for none, also where dividing by it would overflow."""
    if width < _LEAST_WIDTH or not math.isfinite(width):
        return 0.0
    power = 10.0 ** math.floor(math.log10(width))
    return next(power * step for step in (1, 2, 5, 10) if power * step >= width * (1 - 1e-9))
