"""The type of a column by the evidence of all its values: the narrowest that fits every one, text otherwise.

Codes stay text: a leading zero ("007") or 16 digits and more would not survive as a number (an IEEE double keeps 15).
Dates and times count only as ISO 8601; other ways of writing them are work for cleaning.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from desktop_app.core.table import FieldType

_INTEGER = r"^-?(?:0|[1-9]\d{0,14})$"
_NUMBER = r"^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$"
_DATE = r"^\d{4}-\d{2}-\d{2}$"
_DATETIME = r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})?$"
_TIME = r"^\d{2}:\d{2}(?::\d{2})?$"
_BOOLEAN = ("true", "false", "True", "False", "TRUE", "FALSE")  # what Frictionless reads without being told
_TRIED = (FieldType.BOOLEAN, FieldType.INTEGER, FieldType.NUMBER, FieldType.DATE, FieldType.DATETIME, FieldType.TIME)
_FEW = 500


def type_of(values: pl.Series) -> FieldType:
    """Type of a series of filled text values; STRING for none."""
    if not values.len():
        return FieldType.STRING
    few = pl.DataFrame({"value": values.head(_FEW)})
    everything = pl.DataFrame({"value": values})
    for kind in _TRIED:
        condition = fits(pl.col("value"), kind).all()
        # Most columns are told apart by their first values; only what those allow is tried on all.
        if few.select(condition).item() and everything.select(condition).item():
            return kind
    return FieldType.STRING


def fits(cell: pl.Expr, kind: FieldType) -> pl.Expr:
    """Whether a filled text cell can be read as `kind` without losing anything."""
    return _FITS[kind](cell)


def _is_number(cell: pl.Expr) -> pl.Expr:
    finite = cell.cast(pl.Float64, strict=False).is_finite().fill_null(value=False)
    return cell.str.contains(_NUMBER) & finite


def _is_day(cell: pl.Expr) -> pl.Expr:
    return cell.str.to_date("%Y-%m-%d", strict=False).is_not_null()


def _is_clock(cell: pl.Expr) -> pl.Expr:
    seconds = pl.coalesce(cell.str.extract(r"^\d{2}:\d{2}:(\d{2})"), pl.lit("00"))
    clock = cell.str.slice(0, 5) + ":" + seconds
    return clock.str.to_time("%H:%M:%S", strict=False).is_not_null()


_FITS: dict[FieldType, Callable[[pl.Expr], pl.Expr]] = {
    FieldType.STRING: lambda cell: cell.is_not_null(),
    FieldType.BOOLEAN: lambda cell: cell.is_in(_BOOLEAN),
    FieldType.INTEGER: lambda cell: cell.str.contains(_INTEGER),
    FieldType.NUMBER: _is_number,
    FieldType.DATE: lambda cell: cell.str.contains(_DATE) & _is_day(cell),
    FieldType.DATETIME: lambda cell: (
        cell.str.contains(_DATETIME) & _is_day(cell.str.slice(0, 10)) & _is_clock(cell.str.slice(11))
    ),
    FieldType.TIME: lambda cell: cell.str.contains(_TIME) & _is_clock(cell),
}


def ordered(cell: pl.Expr, kind: FieldType) -> pl.Expr:
    """What to compare to put values of `kind` in order; ISO dates and times compare as text."""
    if kind in {FieldType.INTEGER, FieldType.NUMBER}:
        return cell.cast(pl.Float64, strict=False)
    return cell
