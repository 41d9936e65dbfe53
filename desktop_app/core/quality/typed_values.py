"""Cells read as their type, with the verdict that frictionless gives to each.

What is written plainly is judged by polars, all rows at once; the rest, value by value, by frictionless' own readers,
so that the two cannot differ. Keys are equal for two texts exactly when they are the same value ("1", "+1", "1.0").
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

import polars as pl

from desktop_app.core.table import FieldType

_CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"
_MOST_DIGITS = 15  # so that a double holds the number exactly as it is written
_LONGEST = _MOST_DIGITS + 1  # a point or a sign besides
_LEAST, _ZEROS = 1e-15, ["0", "0.0", "0.00"]  # a smaller one may have been rounded to nothing
_FIRST, _LAST = pl.date(1000, 1, 1), pl.date(9999, 12, 31)
_TRUE, _FALSE = ["true", "True", "TRUE", "1"], ["false", "False", "FALSE", "0"]
_NUMBERS = frozenset((FieldType.INTEGER, FieldType.NUMBER))
_Bound = Callable[[Any], bool]


def as_number(cells: pl.Expr) -> pl.Expr:
    """The number in a cell, null where there is none; what takes longest here, so whoever needs it often keeps it."""
    return cells.cast(pl.Float64, strict=False)


def is_plain(cells: pl.Expr, kind: FieldType, number: pl.Expr | None = None) -> pl.Expr:
    """Whether a cell is filled with a value of its type, written plainly, so that the other expressions here hold.

    `number`: `as_number(cells)` where somebody has it already.
    """
    return _is_plain(cells, kind, as_number(cells) if number is None else number).fill_null(value=False)


def _is_plain(cells: pl.Expr, kind: FieldType, number: pl.Expr) -> pl.Expr:
    if kind is FieldType.STRING:
        return cells.is_not_null()
    if kind is FieldType.BOOLEAN:
        return cells.is_in([*_TRUE, *_FALSE])
    if kind in _NUMBERS:
        return _is_plain_number(cells, kind, number)
    if kind is FieldType.TIME:
        return cells.str.contains(_CLOCK)
    whole = _is_day(cells.str.slice(0, 10)) if kind is FieldType.DATETIME else _is_day(cells)
    length = cells.str.len_bytes()
    if kind is FieldType.DATE:
        return (length == len("2026-01-31")) & whole
    clock = cells.str.slice(11).str.contains(_CLOCK) & (cells.str.slice(10, 1) == "T")
    return (length == len("2026-01-31T23:59:59")) & whole & clock


def _is_plain_number(cells: pl.Expr, kind: FieldType, number: pl.Expr) -> pl.Expr:
    """Parsing costs half of what a pattern does; what it takes besides (1e3, inf) is right too, or too long."""
    short = cells.str.len_bytes() <= _LONGEST
    if kind is FieldType.INTEGER:
        return short & cells.cast(pl.Int64, strict=False).is_not_null()
    size = number.abs()
    plain: pl.Expr = short & (size < 10**_MOST_DIGITS) & ((size > _LEAST) | cells.is_in(_ZEROS))
    return plain


def _is_day(cells: pl.Expr) -> pl.Expr:
    day = cells.str.to_date("%Y-%m-%d", strict=False)
    return day.is_between(_FIRST, _LAST) & (cells.str.slice(4, 1) == "-")


def plain_key(cells: pl.Expr, kind: FieldType) -> pl.Expr:
    """The key of a plain value."""
    if kind is FieldType.BOOLEAN:
        return pl.when(cells.is_in(_TRUE)).then(pl.lit("true")).otherwise(pl.lit("false"))
    if kind in _NUMBERS:
        number = as_number(cells)
        return pl.when(number == 0).then(0.0).otherwise(number).cast(pl.String)  # "-0" is 0
    return cells


def plain_is_low(cells: pl.Expr, kind: FieldType, minimum: str, number: pl.Expr | None = None) -> pl.Expr:
    """Whether a plain number or date lies before the bound; `number` as in `is_plain`."""
    if kind not in _NUMBERS:
        return cells < minimum
    return (as_number(cells) if number is None else number) < float(minimum)


def plain_is_high(cells: pl.Expr, kind: FieldType, maximum: str, number: pl.Expr | None = None) -> pl.Expr:
    """Whether a plain number or date lies behind the bound; `number` as in `is_plain`."""
    if kind not in _NUMBERS:
        return cells > maximum
    return (as_number(cells) if number is None else number) > float(maximum)


def read_others(values: pl.DataFrame, kind: FieldType, minimum: str = "", maximum: str = "") -> pl.DataFrame:
    """`values` (a column `value` of distinct texts that are not plain) with `valid`, `key`, `low` and `high`."""
    reader = _reader(kind) if values.height and kind is not FieldType.BOOLEAN else None
    least, most = (reader(bound) if reader and bound else None for bound in (minimum, maximum))
    read = [reader(text) if reader else None for text in values["value"].to_list()]
    return values.with_columns(
        valid=pl.Series([value is not None for value in read], dtype=pl.Boolean),
        key=pl.Series([_key(value) for value in read], dtype=pl.String),
        low=pl.Series([least is not None and _is_beyond(value, least.__le__) for value in read], dtype=pl.Boolean),
        high=pl.Series([most is not None and _is_beyond(value, most.__ge__) for value in read], dtype=pl.Boolean),
    )


def _reader(kind: FieldType) -> Callable[[str], Any]:
    from frictionless import Field

    reader: Callable[[str], Any] = Field.from_descriptor({"name": "x", "type": kind.value}).create_value_reader()
    return reader


def _is_beyond(value: Any, is_kept: _Bound) -> bool:
    """What is no number at all (NaN) is beyond every bound, as it is for frictionless."""
    if value is None:
        return False
    return bool(value != value) or not is_kept(value)  # noqa: PLR0124 - only NaN differs from itself


def _key(value: Any) -> str | None:
    if isinstance(value, int | Decimal):
        return _number_key(Decimal(value))
    if isinstance(value, datetime):
        return (value.astimezone(UTC) if value.tzinfo else value).isoformat()
    return value.isoformat() if isinstance(value, date) or hasattr(value, "isoformat") else None


def _number_key(value: Decimal) -> str | None:
    """The same text as the plain way gives to the same number."""
    if not value.is_finite():
        return str(value) if value.is_infinite() else None
    near = float(value) + 0.0
    if isfinite(near) and Decimal(repr(near)) == value:
        return str(pl.Series([near]).cast(pl.String).item())
    return f"exactly {value.normalize()}"
