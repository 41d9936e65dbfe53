"""Reading dates written by people, as polars expressions: numbers in either order, Spanish and English months, times.

A date is one of: year first (2024/4/9), two numbers and a year (9/4/2024, 9-4-24, 09.04.2024), or with the month in
words (31 de marzo de 2024, 1 abr 2024, 31-mar-24, lunes 1º de abril del 2024). Two-digit years follow Excel:
00-29 are 2000s, 30-99 are 1900s. Separators never mix ("1/2-2024" is no date).
"""

from __future__ import annotations

import polars as pl

PIVOT = 30  # Excel: "interpretation of two-digit years", 1930-2029

_MONTHS = (
    r"ene(?:ro)?|jan(?:uary)?|feb(?:rero|ruary)?|mar(?:zo|ch)?|abr(?:il)?|apr(?:il)?|mayo?|jun(?:io|e)?|jul(?:io|y)?"
    r"|ago(?:sto)?|aug(?:ust)?|sept?(?:iembre|ember)?|set(?:iembre)?|oct(?:ubre|ober)?|nov(?:iembre|ember)?"
    r"|dic(?:iembre)?|dec(?:ember)?"
)
_NUMBER_OF = {
    "ene": "01", "jan": "01", "feb": "02", "mar": "03", "abr": "04", "apr": "04", "may": "05", "jun": "06",
    "jul": "07", "ago": "08", "aug": "08", "sep": "09", "set": "09", "oct": "10", "nov": "11", "dic": "12",
    "dec": "12",
}  # fmt: skip
_WEEKDAYS = r"(?:(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)[, ]\s*)?"
_YEAR_FIRST = r"^(\d{4})(?:/(\d{1,2})/|-(\d{1,2})-|\.(\d{1,2})\.)(\d{1,2})$"
_NUMBERS = r"^(\d{1,2})(?:/(\d{1,2})/|-(\d{1,2})-|\.(\d{1,2})\.)(\d{4}|\d{2})$"
_WORDS = (
    rf"^{_WEEKDAYS}(\d{{1,2}})(?:ro|er|º|°)?(?:\s+de\s+|\s*[-/.]\s*|\s+)({_MONTHS})\.?"
    r"(?:,?\s+del?\s+|\s*[-/,]\s*|\s+)(\d{4}|\d{2})$"
)
_CLOCK = r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]0+)?)?(?:\s*([ap])\.?\s?m\.?)?$"
_STAMP = rf"^(.*\d)(?:t|,?\s+){_CLOCK}"
ISO = r"^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$"
LOOKS_LIKE_DATE = rf"(?i)^\s*(?:\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}|{_WEEKDAYS}\d{{1,2}}.{{1,5}}?(?:{_MONTHS})\b)"


def parsed(cell: pl.Expr) -> pl.Expr:
    """A struct about the date in each cell; all fields null where there is none.

    Text fields `year` (4 digits), `first`, `second` (2 digits: day and month of a numeric date, in that order as
    written), `month` (set when it is certain), `time` ("HH:MM:SS", null without time); `short` (two-digit year).
    """
    text = cell.str.strip_chars().str.to_lowercase()
    stamp = text.str.extract_groups(_STAMP)
    date = pl.coalesce(stamp.struct.field("1"), text)
    iso, numbers, words = (date.str.extract_groups(p) for p in (_YEAR_FIRST, _NUMBERS, _WORDS))
    written_year = pl.coalesce(numbers.struct.field("5"), words.struct.field("3"))
    return pl.struct(
        year=pl.coalesce(iso.struct.field("1"), _four_digits(written_year)),
        first=numbers.struct.field("1").str.zfill(2),
        second=_either(numbers, "2", "3", "4"),
        day=pl.coalesce(iso.struct.field("5"), words.struct.field("1")).str.zfill(2),
        month=pl.coalesce(
            _either(iso, "2", "3", "4"),
            words.struct.field("2").str.slice(0, 3).replace_strict(_NUMBER_OF, default=None, return_dtype=pl.String),
        ),
        short=written_year.str.len_bytes() == 2,
        time=_time(stamp),
        has_clock=stamp.struct.field("2").is_not_null(),
    )


def iso(parts: pl.Expr, order: str) -> pl.Expr:
    """`YYYY-MM-DD` of what `parsed` found, reading numeric dates in `order` ("dmy" or "mdy"); null if no such day."""
    first, second = parts.struct.field("first"), parts.struct.field("second")
    if order == "mdy":
        first, second = second, first
    month = pl.coalesce(parts.struct.field("month"), second)
    day = pl.coalesce(parts.struct.field("day"), first)
    text = pl.concat_str(parts.struct.field("year"), month, day, separator="-")
    return pl.when(text.str.to_date("%Y-%m-%d", strict=False).is_not_null()).then(text)


def iso_with_time(parts: pl.Expr, order: str, *, with_time: bool) -> pl.Expr:
    """ISO date, followed by its time when `with_time`; without, a cell with a time other than 00:00 gives null."""
    date, time = iso(parts, order), parts.struct.field("time")
    readable = ~parts.struct.field("has_clock") | time.is_not_null()
    if with_time:
        return pl.when(readable).then(pl.concat_str(date, pl.coalesce("T" + time, pl.lit(""))))
    return pl.when(readable & (time.is_null() | (time == "00:00:00"))).then(date)


def _either(groups: pl.Expr, *names: str) -> pl.Expr:
    return pl.coalesce(groups.struct.field(name) for name in names).str.zfill(2)


def _four_digits(year: pl.Expr) -> pl.Expr:
    century = pl.when(year.cast(pl.Int32, strict=False) < PIVOT).then(pl.lit("20")).otherwise(pl.lit("19"))
    return pl.when(year.str.len_bytes() == 4).then(year).otherwise(century + year)


def _time(stamp: pl.Expr) -> pl.Expr:
    hour = stamp.struct.field("2").cast(pl.Int32, strict=False)
    half = stamp.struct.field("5")
    hour = (
        pl.when(half.is_null())
        .then(hour)
        .when(hour.is_between(1, 12))
        .then(hour % 12 + pl.when(half == "p").then(12).otherwise(0))
    )
    second = stamp.struct.field("4").fill_null("00")
    text = pl.concat_str(hour.cast(pl.String).str.zfill(2), stamp.struct.field("3"), second, separator=":")
    return pl.when(text.str.to_time("%H:%M:%S", strict=False).is_not_null()).then(text)
