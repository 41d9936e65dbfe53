"""The text of a workbook cell: what the officer would copy, without scientific notation or a trailing `.0`.

Columns of one kind are converted by polars at once; only mixed ones cell by cell.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import polars as pl

_EXACT_INTEGERS = 2.0**53
_MIDNIGHT = dt.time()
_EQUAL_NUMBERS = {bool, int, float}  # 1, 1.0 and True are one key of a dictionary, and three texts


def cell_text(value: object) -> str | None:
    """The text of one value; None when empty. Dates are ISO 8601, with the time only where it is not midnight.

    >>> cell_text(1712345678.0), cell_text(1.5e18), cell_text(0.1), cell_text(True), cell_text("")
    ('1712345678', '1500000000000000000', '0.1', 'true', None)
    """
    if value is None or value == "":
        return None
    for kind, text in _TEXTS:
        if isinstance(value, kind):
            return text(value)
    return str(value)


def column_series(name: str, values: Sequence[object]) -> pl.Series:
    """The text of a column of values as a String series; empty cells are null."""
    kinds = set(map(type, values))
    kinds.discard(type(None))
    if kinds <= {str}:
        series = pl.Series(name, values, dtype=pl.String)
        return series.set(series == "", None)
    if kinds <= {str, float}:
        return _numbers_and_words(name, values, has_words=str in kinds)
    if len(kinds & _EQUAL_NUMBERS) > 1:
        return pl.Series(name, [cell_text(value) for value in values], dtype=pl.String)
    texts = {value: cell_text(value) for value in set(values)}  # dates and times repeat
    return pl.Series(name, [texts[value] for value in values], dtype=pl.String)


def _numbers_and_words(name: str, values: Sequence[object], *, has_words: bool) -> pl.Series:
    """Floats as texts, words as they are."""
    numbers = [v if v.__class__ is float else None for v in values] if has_words else values
    texts = number_texts(pl.Series(name, numbers, dtype=pl.Float64))
    if not has_words:
        return texts
    words = pl.Series([v if v.__class__ is str and v else None for v in values], dtype=pl.String)
    return texts.zip_with(texts.is_not_null(), words)


def number_texts(numbers: pl.Series) -> pl.Series:
    """Floats as text by polars (shortest digits, as `repr`); the few with an exponent by `cell_text`."""
    number, size = pl.col("number"), pl.col("number").abs()
    whole = (number.floor() == number) & (size < _EXACT_INTEGERS)
    text = pl.when(whole).then(number.cast(pl.Int64, strict=False).cast(pl.String)).otherwise(number.cast(pl.String))
    odd = (size >= _EXACT_INTEGERS) | ((size > 0) & (size < 1e-4)) | ~size.is_finite()
    made = numbers.alias("number").to_frame().select(text=text, odd=odd.fill_null(value=False))
    series, places = made["text"].alias(numbers.name), made["odd"].arg_true()
    return series.scatter(places, [cell_text(value) for value in numbers.gather(places)]) if len(places) else series


def _float_text(value: float) -> str:
    """The shortest digits that give the number back: beyond 15 or so, others would be made up."""
    if value.is_integer() and abs(value) < _EXACT_INTEGERS:
        return str(int(value))
    text = repr(value)
    return format(Decimal(text), "f") if "e" in text else text.removesuffix(".0")


def _duration_text(value: dt.timedelta) -> str:
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _datetime_text(value: dt.datetime) -> str:
    return value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat(timespec="seconds")


# the order matters: a bool is an int and a datetime is a date
_TEXTS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (str, str),
    (float, _float_text),
    (bool, lambda value: "true" if value else "false"),
    (dt.datetime, _datetime_text),
    (dt.timedelta, _duration_text),
    (dt.time, lambda value: value.isoformat(timespec="seconds")),
)
