"""Reading dates written by people, as polars expressions: numbers in either order, Spanish and English months, times.

A date is one of: year first (2024/4/9), two numbers and a year (9/4/2024, 9-4-24, 09.04.2024), or with the month in
words (31 de marzo de 2024, 1 abr 2024, 31-mar-24, lunes 1º de abril del 2024, marzo 31, 2024, 2024-mar-31). Two-digit
years follow Excel: 00-29 are 2000s, 30-99 are 1900s. Separators never mix ("1/2-2024" is no date). A month is one with
its year and no day (enero de 2024, ene-24, 01/2024, 2024/1). Days and years in words ("doce de marzo de dos mil
veinticuatro") are put in figures first: `word_dates`; what stands around a date is taken away: `date_tidying`. A date
that says another day of the week than its own is no date: one of both is a slip, and nobody can tell which.

Every expression here is a straight chain: naming an expression twice evaluates it twice, and a tree of structs over
the same text took a hundred times longer (measured, 200 k cells).
"""

from __future__ import annotations

import polars as pl

from desktop_app.core.date_tidying import said_weekday, tidied
from desktop_app.core.word_dates import LOOKS_LIKE_WORDS, in_figures

_MARK = "\x02"  # begins what was read as a date, so that later links of the chain leave everything else alone
_MONTHS = {
    "01": "enero ene january jan",
    "02": "febrero february feb",
    "03": "marzo march mar",
    "04": "abril april abr apr",
    "05": "mayo may",
    "06": "junio june jun",
    "07": "julio july jul",
    "08": "agosto august ago aug",
    "09": "septiembre setiembre september sept sep set",
    "10": "octubre october oct",
    "11": "noviembre november nov",
    "12": "diciembre december dic dec",
}
NUMBER_OF_MONTH = {word: number for number, words in _MONTHS.items() for word in words.split()}
_WORD = "|".join(NUMBER_OF_MONTH)
_WEEKDAY = (
    r"(?:(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom)\.?),?\s+)?"
)
_YEAR = r"([12]\d{3}|\d{2})"
_TIME = r"(?:(?:t|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]0+)?)?(?:\s*([ap])\.?\s?m\.?)?)?$"
_YEAR_FIRST = rf"^{_WEEKDAY}([12]\d{{3}})(?:/(\d{{1,2}})/|-(\d{{1,2}})-|\.(\d{{1,2}})\.)(\d{{1,2}}){_TIME}"
_NUMBERS = (
    rf"^{_WEEKDAY}(\d{{1,2}})(?:\s*/\s*(\d{{1,2}})\s*/\s*|\s*-\s*(\d{{1,2}})\s*-\s*|\.(\d{{1,2}})\.)"
    rf"{_YEAR}{_TIME}"
)
_WORDS = (
    rf"^{_WEEKDAY}(\d{{1,2}})(?:ro|er|º|°)?(?:\s+de\s+|\s*[-/.]\s*|\s+)({_WORD})\.?"
    rf"(?:,?\s+del?\s+|\s*[-/,.]\s*|\s+){_YEAR}{_TIME}"
)
_MONTH_FIRST = rf"^{_WEEKDAY}({_WORD})\.?\s+(\d{{1,2}})(?:ro|er|st|nd|rd|th|º|°)?,?\s+(?:del?\s+)?([12]\d{{3}}){_TIME}"
_YEAR_MONTH_DAY = rf"^([12]\d{{3}})\s*[-/.\s]\s*({_WORD})\.?\s*[-/.\s]\s*(\d{{1,2}}){_TIME}"
_OF_A_YEAR = r"(?:\s+(?:del?|/|-)\s+|\s*[-/.,']\s*|\s+)(?:a[nñ]o\s+)?"
_MONTH = rf"^(?:mes\s+(?:de\s+)?)?({_WORD})\.?{_OF_A_YEAR}{_YEAR}$"
_NO_SPACE = rf"^({_WORD})([12]\d{{3}})$"
_MONTH_AFTER = rf"^([12]\d{{3}})\s*[-/.,\s]\s*({_WORD})\.?$"
_MONTH_NUMBER = r"^(0?[1-9]|1[0-2])\s*[-/]\s*((?:19|20)\d{2})$"
_NUMBER_AFTER = r"^((?:19|20)\d{2})\s*[-/m]\s*(0?[1-9]|1[0-2])$"
LOOKS_LIKE_MONTH = (
    rf"(?i)^\s*(?:(?:mes\s+(?:de\s+)?)?(?:{_WORD})\b.{{0,10}}\d\s*$|\d{{1,4}}\s*[-/m]\s*\d{{1,4}}\s*$"
    rf"|\d{{4}}\W.{{0,3}}?(?:{_WORD})\.?\s*$)"
)
MONTH_ISO = r"^[12]\d{3}-(?:0[1-9]|1[0-2])$"
_MIDNIGHT = r"T(?:0?0:00:00|12:00:00am)$"
_WRITTEN_MIDNIGHT = r"[t ](?:0?0:00(?::00(?:[.,]0+)?)?|12:00(?::00)?\s*a\.?\s?m\.?)$"
ISO = r"^[12]\d{3}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$"
LOOKS_LIKE_DATE = (
    rf"(?i)^\s*['’]?(?:el\s+)?(?:{_WEEKDAY}\d{{1,4}}\s*[-/.]\s*\d{{1,2}}\s*[-/.]\s*\d{{1,4}}|{_WEEKDAY}\d{{1,2}}[^\w]?.{{1,5}}?(?:{_WORD})\b"
    rf"|{_WEEKDAY}(?:{_WORD})\.?\s+\d{{1,2}}\w{{0,2}},?\s|\d{{4}}\W{{1,3}}(?:{_WORD})\W"
    rf"|primero\s+de\s|\d{{1,2}}(?:{_WORD})\d{{2}})|{LOOKS_LIKE_WORDS}"
)


def iso(cell: pl.Expr, order: str, *, with_time: bool) -> pl.Expr:
    """`YYYY-MM-DD` of the date in a cell, null when there is none or no such day.

    Numeric dates are read in `order` ("dmy" or "mdy"). With `with_time` a time follows ("T14:30:00"); without it a
    midnight is dropped and a cell with any other time gives null. So does one that says another day of the week.
    """
    text = _canonical(cell, order)
    if not with_time:
        day = text.str.replace(_MIDNIGHT, "").str.to_date(f"{_MARK}%Y-%m-%d", strict=False)
        return _on_its_weekday(day, cell).dt.to_string("%Y-%m-%d")
    clocks = ("%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%I:%M:%S%p")
    times = (_on_its_weekday(text.str.to_datetime(_MARK + clock, strict=False), cell) for clock in clocks)
    return pl.coalesce(
        _on_its_weekday(text.str.to_date(f"{_MARK}%Y-%m-%d", strict=False), cell).dt.to_string("%Y-%m-%d"),
        *(time.dt.to_string("%Y-%m-%dT%H:%M:%S") for time in times),
    )


def _on_its_weekday(day: pl.Expr, cell: pl.Expr) -> pl.Expr:
    said = said_weekday(cell)
    return pl.when(said.is_null() | (said == day.dt.weekday())).then(day)


def order_by_weekday(cell: pl.Expr) -> pl.Expr:
    """The order, "dmy" or "mdy", where the day of the week that the cell says fits one only; else null."""
    dmy, mdy = (iso(cell, order, with_time=True).is_not_null() for order in ("dmy", "mdy"))
    one = pl.when(dmy & ~mdy).then(pl.lit("dmy")).when(mdy & ~dmy).then(pl.lit("mdy"))
    return pl.when(said_weekday(cell).is_not_null()).then(one)


def month(cell: pl.Expr) -> pl.Expr:
    """`YYYY-MM` of a month with its year and no day, null when the cell is none.

    >>> frame = pl.DataFrame({"x": ["Enero de 2024", "ene-24", "3/2024", "2024 mayo", "mayo"]})
    >>> frame.select(month(pl.col("x")))["x"].to_list()
    ['2024-01', '2024-01', '2024-03', '2024-05', None]
    """
    text = cell.str.strip_chars().str.to_lowercase().str.replace(_NO_SPACE, "${1} ${2}")
    text = text.str.replace(_MONTH, f"{_MARK}${{2}}-${{1}}-").str.replace(_MONTH_AFTER, f"{_MARK}${{1}}-${{2}}-")
    text = text.str.replace(_MONTH_NUMBER, f"{_MARK}${{2}}-0${{1}}-").str.replace(
        _NUMBER_AFTER, f"{_MARK}${{1}}-0${{2}}-"
    )
    text = text.str.replace_many([f"-{w}-" for w in NUMBER_OF_MONTH], [f"-{n}-" for n in NUMBER_OF_MONTH.values()])
    text = text.str.replace(f"^{_MARK}([012]\\d)-", f"{_MARK}20${{1}}-")
    text = text.str.replace(f"^{_MARK}([3-9]\\d)-", f"{_MARK}19${{1}}-")
    return text.str.extract(f"^{_MARK}(\\d{{4}}-)0?(\\d\\d)-$", 1) + text.str.extract(
        f"^{_MARK}\\d{{4}}-0?(\\d\\d)-$", 1
    )


def year_of_month(cell: pl.Expr) -> pl.Expr:
    """The year of a month in words as it is written, 2 or 4 digits; null when there is none or it comes first."""
    return cell.str.strip_chars().str.to_lowercase().str.extract(_MONTH, 2)


def evidence(cell: pl.Expr) -> dict[str, pl.Expr]:
    """What a cell tells about its column: text columns to count over.

    `first`, `second`: the two numbers of a numeric date; `year`: as written, 2 or 4 digits, of any date not beginning
    with the year; `has_time`: a time that is not midnight.
    """
    text = tidied(in_figures(cell)).str.strip_chars().str.to_lowercase()
    numbers = text.str.extract_groups(_NUMBERS)
    return {
        "first": numbers.struct.field("1").cast(pl.Int32),
        "second": pl.coalesce(numbers.struct.field(str(i)) for i in (2, 3, 4)).cast(pl.Int32),
        "year": pl.coalesce(numbers.struct.field("5"), text.str.extract(_WORDS, 3), text.str.extract(_MONTH_FIRST, 3)),
        "has_time": text.str.contains(r"\d:\d\d") & ~text.str.contains(_WRITTEN_MIDNIGHT),
    }


def _canonical(cell: pl.Expr, order: str) -> pl.Expr:
    """Mark, year, month, day, and "T" hour:minute:second with "am" or "pm" if there is a time; else the text."""
    month, day = ("${2}${3}${4}", "${1}") if order == "dmy" else ("${1}", "${2}${3}${4}")
    text = tidied(in_figures(cell)).str.strip_chars().str.to_lowercase()
    text = text.str.replace(_NUMBERS, f"{_MARK}${{5}}-{month}-{day}T${{6}}:${{7}}:${{8}}${{9}}m")
    text = text.str.replace(_WORDS, f"{_MARK}${{3}}-${{2}}-${{1}}T${{4}}:${{5}}:${{6}}${{7}}m")
    text = text.str.replace(_MONTH_FIRST, f"{_MARK}${{3}}-${{1}}-${{2}}T${{4}}:${{5}}:${{6}}${{7}}m")
    text = text.str.replace(_YEAR_MONTH_DAY, f"{_MARK}${{1}}-${{2}}-${{3}}T${{4}}:${{5}}:${{6}}${{7}}m")
    text = text.str.replace(_YEAR_FIRST, f"{_MARK}${{1}}-${{2}}${{3}}${{4}}-${{5}}T${{6}}:${{7}}:${{8}}${{9}}m")
    text = text.str.replace_many([f"-{w}-" for w in NUMBER_OF_MONTH], [f"-{n}-" for n in NUMBER_OF_MONTH.values()])
    text = text.str.replace(f"^{_MARK}([012]\\d)-", f"{_MARK}20${{1}}-")
    text = text.str.replace(f"^{_MARK}([3-9]\\d)-", f"{_MARK}19${{1}}-")
    text = text.str.replace("T::m$", "").str.replace(":([ap]?)m$", ":00${1}m")
    return text.str.replace(r"(\d)m$", "${1}")
