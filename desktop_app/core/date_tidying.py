"""What people write around a date and inside it without changing what it says, taken away before the date is read.

An apostrophe that keeps a spreadsheet from reading it ('31/03/2024), "el" before it, "primero" for 1º, "a las" before
the hour, 14h30, a full stop behind it, a point in the year (2.024), no space at all (05AGO2024). Any other text is
left as it is. Cells without such signs, which are nearly all, cost one search.

A day of the week that stands before a date is what proves it: `said_weekday`.
"""

from __future__ import annotations

import polars as pl

_MONTH = r"[a-z]{3,10}"
_UNTIDY = (
    r"(?i)^\s*['’`]|[.;,]\s*$|\bprimero\b|^\s*el\s|\ba\s+las?\s|\d\s?h\s?\d|:\d{2}\s*h|^\s*\d{1,2}[a-z]{3,10}\d"
    r"|\s[12]\.\d{3}\s*$|\d(?:ero|do|st|nd|rd|th)\b"
)
_REPLACED = (
    (r"^['’`]\s*", ""),
    (r"\s*[.;,]+$", ""),
    (r"^el\s+", ""),
    (r"\bprimero\b", "1"),
    (r"(\d)(?:ero|do|st|nd|rd|th)\b", "${1}"),
    (r",?\s+a\s+las?\s+(\d)", " ${1}"),
    (r"(\d)\s?h\s?(\d{2})\b", "${1}:${2}"),
    (r"(:\d{2})\s*(?:h|hs|hrs?|horas?)\.?$", "${1}"),
    (rf"^(\d{{1,2}})({_MONTH})(\d{{4}}|\d{{2}})$", "${1}-${2}-${3}"),
    (r"(\sdel?\s+)([12])\.(\d{3})$", "${1}${2}${3}"),
)
_DAYS = {"lu": "1", "ma": "2", "mi": "3", "ju": "4", "vi": "5", "sa": "6", "sá": "6", "do": "7"}
_ANY_DAY = r"(?i)^\W*(?:el\s+)?(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom)"
_WHOLE = r"^\W*(?:el\s+)?(lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b"
# "mar" is March too: it is a Tuesday only before a day with its month.
_SHORT = (
    rf"^\W*(?:el\s+)?(lun|mar|mi[eé]|jue|vie|s[aá]b|dom)\.?,?\s+\d{{1,2}}(?:\s*[-/.]\s*\d|\s+(?:de\s+)?{_MONTH}\.?\W)"
)
_SHORT_OF_YEAR = r"^\W*mar\.?,?\s+\d{1,2}\s+del?\s"


def tidied(cell: pl.Expr) -> pl.Expr:
    """The text in small letters without what surrounds its date, where there is something; else the text as it is.

    >>> frame = pl.DataFrame({"x": ["'31/03/2024", "El primero de mayo de 2.024.", "05AGO2024", "5/5/2024 14h30"]})
    >>> frame.select(tidied(pl.col("x")))["x"].to_list()
    ['31/03/2024', '1 de mayo de 2024', '05-ago-2024', '5/5/2024 14:30']
    """
    return cell.map_batches(_tidied, return_dtype=pl.String, is_elementwise=True)


def _tidied(cells: pl.Series) -> pl.Series:
    untidy = cells.str.contains(_UNTIDY).fill_null(value=False)
    if not untidy.any():
        return cells
    places = untidy.arg_true()
    text = cells.gather(places).str.strip_chars().str.to_lowercase()
    for sought, written in _REPLACED:
        text = text.str.replace(sought, written)
    return cells.scatter(places, text)


def said_weekday(cell: pl.Expr) -> pl.Expr:
    """The day of the week that a text begins with, from 1 (Monday) to 7; null when it says none.

    >>> frame = pl.DataFrame({"x": ["lunes 5/8/2024", "mar 5 mar 2024", "mar 31, 2024", "5/8/2024"]})
    >>> frame.select(said_weekday(pl.col("x")))["x"].to_list()
    [1, 2, None, None]
    """
    return cell.map_batches(_said_weekday, return_dtype=pl.Int8, is_elementwise=True)


def _said_weekday(cells: pl.Series) -> pl.Series:
    if not cells.str.contains(_ANY_DAY).any():
        return pl.repeat(None, cells.len(), dtype=pl.Int8, eager=True).alias(cells.name)
    text = cells.str.to_lowercase()
    whole, short = text.str.extract(_WHOLE), text.str.extract(_SHORT)
    short = short.set(text.str.contains(_SHORT_OF_YEAR).fill_null(value=False), None)
    word = whole.fill_null(short) if whole.null_count() else whole
    return word.str.slice(0, 2).replace_strict(_DAYS, default=None, return_dtype=pl.String).cast(pl.Int8)
