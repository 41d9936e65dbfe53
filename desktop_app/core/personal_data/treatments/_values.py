"""What treatments share: work on the distinct values of a column, and numbers, dates and bands as people write them.

Bands are written "20 a 24" and "85 y más", in Spanish as the published data is: a spreadsheet takes "10-12" for a date.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

import polars as pl

from desktop_app.core.countries import profile
from desktop_app.core.dates import iso
from desktop_app.core.table import Table

GUARD = "^'"  # goes before cells that a spreadsheet would run
BAND = r"^(-?[0-9]+) a (?:menos de )?(-?[0-9]+)$"
OPEN = r"^(-?[0-9]+) y más$"
SERIAL_DAYS = (3_000, 80_000)  # numbers of a spreadsheet that are days: 1908 to 2119
LOW, HIGH, VALUE = "__low", "__high", "__value"  # columns of `staged`
_NICE = (1, 2, 5, 10)


def distinct(table: Table, column_id: str) -> pl.Series:
    """The distinct filled values of a column, without the apostrophe of the writer (runs the plan)."""
    column = pl.col(column_id).drop_nulls().str.replace(GUARD, "").unique()
    return table.frame.select(column).collect(engine="streaming").to_series()


def holds_for_all(table: Table, column_id: str, is_so: Callable[[str], bool]) -> bool:
    """Whether every distinct value of the column satisfies `is_so`; empty cells do."""
    return all(is_so(value) for value in distinct(table, column_id))


def all_match(table: Table, column_id: str, is_so: Callable[[pl.Expr], pl.Expr]) -> bool:
    """As `holds_for_all`, with an expression that may be null for no."""
    values = distinct(table, column_id).rename("value").to_frame()
    return bool(values.select(is_so(pl.col("value")).fill_null(value=False).all()).item())


def mapped(table: Table, column_id: str, change: Callable[[str], str | None]) -> Table:
    """The table with `change` applied to each distinct value of the column; empty cells stay empty; rows keep order."""
    return replaced_values(table, column_id, lambda values: {value: change(value) for value in values})


def replaced_values(
    table: Table, column_id: str, change: Callable[[pl.Series], Mapping[str, str | None]], *, whole: bool = False
) -> Table:
    """The table with the column's values looked up in what `change` makes of the distinct ones; others become empty.

    `whole`: `change` must see all values at once, not a part of them.
    """

    def changed(column: pl.Series) -> pl.Series:
        new = change(column.drop_nulls().unique())
        if not new:
            return column
        old, made = pl.Series(list(new), dtype=pl.String), pl.Series(list(new.values()), dtype=pl.String)
        return column.replace_strict(old, made, default=None, return_dtype=pl.String)

    # Elementwise, so that polars may hand it the rows in chunks and stream.
    batches = pl.col(column_id).map_batches(changed, return_dtype=pl.String, is_elementwise=not whole)
    return written(table, column_id, batches)


def written(table: Table, column_id: str, cells: pl.Expr) -> Table:
    """The table with other cells in a column; empty text is no value."""
    text = pl.when(cells != "").then(cells)
    return table.with_frame(table.frame.with_columns(text.alias(column_id)))


def staged(table: Table, column_id: str, stages: Sequence[Mapping[str, pl.Expr]], cells: pl.Expr) -> Table:
    """As `written`, with `cells` over parts that are computed before, stage by stage.

    An expression that is named twice is evaluated twice: with dates it took twenty times longer (1 M rows).
    """
    frame = table.frame
    for parts in stages:
        frame = frame.with_columns(**parts)
    made = written(table.with_frame(frame), column_id, cells)
    return made.with_frame(made.frame.drop([name for parts in stages for name in parts]))


def same_value(cell: pl.Expr) -> pl.Expr:
    """The form in which two cells hold the same value: without capitals, spaces around, and the writer's apostrophe."""
    return cell.str.replace(GUARD, "").str.strip_chars().str.to_lowercase()


def number(cell: pl.Expr) -> pl.Expr:
    """The number in a cell as a float: "1.234,50", "1,234.50", "1.234.567", "$ 80", "7,5"; null when there is none.

    Of two kinds of separator the last is the decimal one; a lone one is decimal, since cleaning went before.
    """
    text = cell.str.replace_all(r"(?i)us\$|usd|[$Q%\s\u00a0]", "").str.replace(GUARD, "")
    text = text.str.replace(r"^(-?[0-9]{1,3}(?:\.[0-9]{3})+),([0-9]+)$", "${1}#${2}")
    text = text.str.replace(r"^(-?[0-9]{1,3}(?:,[0-9]{3})+)\.([0-9]+)$", "${1}#${2}")
    text = text.str.replace(r"^(-?[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|(?:,[0-9]{3}){2,}))$", "${1}#0")
    marked = text.str.contains("#", literal=True)
    text = pl.when(marked).then(text.str.replace_all("[.,]", "")).otherwise(text.str.replace(",", ".", literal=True))
    text = text.str.replace("#", ".", literal=True)
    return pl.when(text.str.contains(r"^-?[0-9]{1,15}(?:\.[0-9]+)?$")).then(text).cast(pl.Float64, strict=False)


def whole_text(value: pl.Expr) -> pl.Expr:
    """A float without decimals as text."""
    return value.cast(pl.Int64, strict=False).cast(pl.String)


def day(cell: pl.Expr, country: str) -> pl.Expr:
    """The date in a cell as `YYYY-MM-DD`, its time dropped; numbers of a spreadsheet are days since 1899-12-30.

    Also "2024-05-14T10:30:00.000-05:00", as surveys write it, and "20240514".
    """
    order = profile(country).date_order
    cell = cell.str.replace(r"^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9:.,]+(?:Z|[+-][0-9:]+)?\s*$", "$1")
    cell = cell.str.replace(r"^\s*((?:18|19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:\.0+)?\s*$", "$1-$2-$3")
    serial = cell.str.extract(r"^\s*([0-9]{4,5})(?:\.[0-9]+)?\s*$").cast(pl.Int32, strict=False)
    counted = pl.date(1899, 12, 30) + pl.duration(days=serial)
    return pl.coalesce(
        iso(cell, order, with_time=True).str.slice(0, 10),
        pl.when(serial.is_between(*SERIAL_DAYS)).then(counted.dt.to_string("%Y-%m-%d")),
    )


def multiple(value: pl.Expr, width: int) -> pl.Expr:
    """The largest multiple of `width` that is not above a number; in whole numbers, since 49.0 / 49 may be below 1."""
    return value.floor().cast(pl.Int64, strict=False) // width * width


def banded(width: int, top: int | None) -> pl.Expr:
    """The band "20 a 24" that holds the numbers of LOW and HIGH, "85 y más" from `top` on; null where none does."""
    low, high = pl.col(LOW), pl.col(HIGH)
    start = multiple(low, width)
    one = start == multiple(high, width)
    text = pl.when(one).then(pl.concat_str(whole_text(start), pl.lit(" a "), whole_text(start + width - 1)))
    if top is None:
        return text
    # The last closed band ends before the open one, whatever the width.
    cut = pl.concat_str(whole_text(start), pl.lit(" a "), pl.lit(str(top - 1)))
    closed = pl.when(one & (start + width > top)).then(cut).otherwise(text)
    return pl.when(low >= top).then(pl.lit(f"{top} y más")).otherwise(pl.when(high < top).then(closed))


def bounds(cell: pl.Expr, value: pl.Expr) -> dict[str, pl.Expr]:
    """Parts LOW and HIGH: the numbers that a cell may mean, those of a band or its own `value` twice."""
    ends = (cell.str.extract(BAND, i).cast(pl.Float64, strict=False) for i in (1, 2))
    return {name: pl.coalesce(end, value) for name, end in zip((LOW, HIGH), ends, strict=True)}


def nice(size: float) -> int:
    """The nearest of 1, 2, 5, 10, 20, 50… that is not below `size`.

    >>> nice(0.3), nice(3), nice(260)
    (1, 5, 500)
    """
    if size <= 1:
        return 1
    power = int(10 ** math.floor(math.log10(size)))
    return next(step * power for step in _NICE if step * power >= size - 1e-9)


def quantiles(values: pl.Series, *shares: float) -> list[float] | None:
    """Quantiles of the numbers among text values; None when there are none."""
    numbers = values.rename("value").to_frame().select(number(pl.col("value"))).to_series().drop_nulls()
    if numbers.is_empty():
        return None
    return [float(found) for share in shares if (found := numbers.quantile(share)) is not None]
