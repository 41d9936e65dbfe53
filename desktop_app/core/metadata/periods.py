"""Periods written in file names and title rows: "octubre 2026", "2026octubre", "enero a marzo de 2026", "2026-03"."""

from __future__ import annotations

import calendar
import re

from desktop_app.core.metadata.dataset import Period
from desktop_app.core.metadata.words import MONTHS
from desktop_app.core.text import fold

_PARTS = {"bimestre": 2, "trimestre": 3, "cuatrimestre": 4, "semestre": 6}  # months each
_ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4}
_PART = re.compile(
    r"\b(?:([1-6])\s?(?:er|ro|do|to|ero|°|º)?|(primer|segundo|tercer|cuarto)o?|(i{1,3}|iv)) "
    r"(bimestre|trimestre|cuatrimestre|semestre)(?: de| del)?(?: ano)? ?((?:19|20)\d\d)\b"
)
_PART_IN_TEXT = re.compile(
    r"(?i)\b(?:[1-6]\s?(?:er|ro|do|to|ero|°|º)?|primero?|segundo|tercero?|cuarto|i{1,3}|iv)\s+"
    r"(?:bimestre|trimestre|cuatrimestre|semestre)(?: del?)?(?: año)?\s*(?=(?:19|20)\d\d|$)"
)
_MONTH_NUMBERS = {name: i for i, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS |= {name[:3]: i for i, name in enumerate(MONTHS, 1)} | {"setiembre": 9, "sept": 9, "set": 9}
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_YEAR = r"((?:19|20)\d\d)"
_SEPARATORS = re.compile(r"[\s_.,/()\-–]+")

# each shape with the groups of its first year, first month, last year, last month (0 = the whole year)
_SHAPES = (
    (
        re.compile(rf"\b({_MONTH})(?: de)?(?: ?{_YEAR})? (?:a |al |hasta )?({_MONTH})(?: de| del)? ?{_YEAR}\b"),
        *(2, 1, 4, 3),
    ),
    (re.compile(rf"\b({_MONTH})(?: de| del)? ?{_YEAR}\b"), 2, 1, 2, 1),
    (re.compile(rf"\b{_YEAR} ?({_MONTH})\b"), 1, 2, 1, 2),
    (re.compile(rf"\b{_YEAR} (?:a |al |hasta )?{_YEAR}\b"), 1, 0, 2, 0),
    (re.compile(rf"(?<!\d){_YEAR} ?(0[1-9]|1[0-2])(?: ?(?:0[1-9]|[12]\d|3[01]))?(?!\d)"), 1, 2, 1, 2),
    (re.compile(rf"(?<!\d){_YEAR}(?!\d)"), 1, 0, 1, 0),
)


def period_in(text: str) -> Period:
    """The period a text names, whole months or years; empty when it names none.

    >>> period_in("MEF_Nominas_2026octubre.xlsx")
    Period(start='2026-10-01', end='2026-10-31')
    >>> period_in("2do trimestre 2025")
    Period(start='2025-04-01', end='2025-06-30')
    >>> period_in("Enero - marzo de 2026")
    Period(start='2026-01-01', end='2026-03-31')
    """
    line = _SEPARATORS.sub(" ", fold(text))
    if (part := _PART.search(line)) and (found := _part_of_year(part)).start:
        return found
    for pattern, first_year, first_month, last_year, last_month in _SHAPES:
        if m := pattern.search(line):
            last = int(m[last_year])
            first = int(m[first_year] or last)
            return _months(first, _month(m, first_month, 1), last, _month(m, last_month, 12))
    return Period()


def period_words(period: Period) -> str:
    """A period of whole months or years as titles say it; "" when it is open.

    >>> period_words(Period("2026-01-01", "2026-10-31")), period_words(Period("2026-01-01", "2026-12-31"))
    ('enero a octubre de 2026', '2026')
    """
    first, last = period.start, period.end
    if not (re.fullmatch(r"\d{4}-\d\d-\d\d", first) and re.fullmatch(r"\d{4}-\d\d-\d\d", last)):
        return ""
    if first[5:] == "01-01" and last[5:] == "12-31":
        return first[:4] if first[:4] == last[:4] else f"{first[:4]}-{last[:4]}"
    start, end = MONTHS[int(first[5:7]) - 1], MONTHS[int(last[5:7]) - 1]
    if first[:7] == last[:7]:
        return f"{end} de {last[:4]}"
    begins = start if first[:4] == last[:4] else f"{start} de {first[:4]}"
    return f"{begins} a {end} de {last[:4]}"


def _part_of_year(found: re.Match[str]) -> Period:
    """«2do trimestre 2025»; nothing for the fifth quarter."""
    n_months = _PARTS[found[4]]
    number = int(found[1]) if found[1] else _ORDINALS[found[2] or found[3]]
    last = number * n_months
    return _months(int(found[5]), last - n_months + 1, int(found[5]), last) if last <= 12 else Period()


def _month(found: re.Match[str], group: int, otherwise: int) -> int:
    if not group:
        return otherwise
    return _MONTH_NUMBERS.get(found[group]) or int(found[group])


def without_period(text: str) -> str:
    """The text without the months, years and joining words of its period, for a title made from a file name."""
    line = " ".join(re.sub(r"[_\s]+", " ", text).split())
    line = _PART_IN_TEXT.sub(" ", line)
    month = rf"(?:{_MONTH})"
    return " ".join(
        re.sub(
            rf"(?i)(?<![^\W\d_]){month}(?![^\W\d_])(?:\s*(?:-|–|a|al|de|del)\s*(?={month}|\d))?|(?<!\d){_YEAR}"
            r"(?:[-.]?(?:0[1-9]|1[0-2]))?(?:[-.]?(?:0[1-9]|[12]\d|3[01]))?(?!\d)",
            " ",
            line,
        ).split()
    ).strip(" -–,._()")


def _months(first_year: int, first_month: int, last_year: int, last_month: int) -> Period:
    if (first_year, first_month) > (last_year, last_month):
        return Period()
    last_day = calendar.monthrange(last_year, last_month)[1]
    return Period(f"{first_year:04d}-{first_month:02d}-01", f"{last_year:04d}-{last_month:02d}-{last_day:02d}")
