"""Which period comes after another, and how a text of last month says this one.

A period that grows ("enero a octubre", then "enero a noviembre") follows as well as the next one of the same length;
anything else, such as a whole year after a month, wants a word of the officer.
"""

from __future__ import annotations

import calendar
import re

from desktop_app.core.metadata.dataset import Period
from desktop_app.core.metadata.periods import period_words
from desktop_app.core.metadata.restating import restated_title
from desktop_app.core.metadata.words import MONTHS
from desktop_app.core.text import fold

_PARTS_OF_A_YEAR = frozenset((1, 2, 3, 4, 6, 12))  # months


def follows(past: Period, period: Period) -> bool:
    """Whether a period is the same length and later, or goes on with what the other began.

    >>> may, june = Period("2026-05-01", "2026-05-31"), Period("2026-06-01", "2026-06-30")
    >>> follows(may, june), follows(june, may), follows(may, Period("2026-01-01", "2026-12-31"))
    (True, False, False)
    """
    if not past.end:
        return True
    if not (_is_day(period.start) and _is_day(period.end) and _is_day(past.start) and _is_day(past.end)):
        return period.start > past.end
    before, now = _n_months(past), _n_months(period)
    if grows(past, period):
        return now - before <= before
    return period.start > past.end and now == before


def grows(past: Period, period: Period) -> bool:
    """Whether a period begins with the month in which the other did and ends later."""
    return period.start[:7] == past.start[:7] and period.end[:7] > past.end[:7]


def advanced(period: Period) -> Period:
    """The next period of the same length in months; empty for one that is open.

    >>> advanced(Period("2026-01-01", "2026-01-31")), advanced(Period("2026-10-01", "2026-12-31"))
    (Period(start='2026-02-01', end='2026-02-28'), Period(start='2027-01-01', end='2027-03-31'))
    """
    if not (_is_day(period.start) and _is_day(period.end)):
        return Period()
    first, last = _month(period.start), _month(period.end)
    return _months(last + 1, last + 1 + last - first)


def following(period: Period) -> tuple[Period, ...]:
    """What may come next, the likeliest first: the next of the same length, and the same one with one more month.

    >>> [period_words(p) for p in following(Period("2026-01-01", "2026-03-31"))]
    ['abril a junio de 2026', 'enero a abril de 2026']
    >>> [period_words(p) for p in following(Period("2026-01-01", "2026-10-31"))]
    ['enero a noviembre de 2026']
    """
    after = advanced(period)
    if not after.start:
        return ()
    first, last = _month(period.start), _month(period.end)
    n = last - first + 1
    longer = (_months(first, last + 1),) if n > 1 and first % 12 == 0 and n < 12 else ()
    return (after, *longer) if n in _PARTS_OF_A_YEAR else longer or (after,)


def whole_months(period: Period) -> Period:
    """The months that a period lies in, whole."""
    return _months(_month(period.start), _month(period.end))


def is_whole_months(period: Period) -> bool:
    """Whether it begins with the first day of a month and ends with the last one of one."""
    return _is_day(period.start) and _is_day(period.end) and whole_months(period) == period


def in_words(period: Period) -> str:
    """The period as titles say it, or by its two days."""
    return period_words(period) if is_whole_months(period) else f"{period.start} – {period.end}"


def month_in(text: str) -> int:
    """The month (1 to 12) that a name of a sheet holds, whole or short; 0 for none.

    >>> month_in("Nómina FEB 2026"), month_in("marzo"), month_in("Resumen")
    (2, 3, 0)
    """
    for word in re.findall(r"[^\W\d_]+", fold(text)):
        for number, month in enumerate(MONTHS, 1):
            if word in {month, month[:3]} or (number == 9 and word in {"setiembre", "sept"}):
                return number
    return 0


def is_time(header: str) -> bool:
    """Whether a column is called like a month or a year.

    >>> is_time("Enero"), is_time("MAR-2026"), is_time("2025"), is_time("Monto enero")
    (True, True, True, False)
    """
    words = re.findall(r"[^\W\d_]+|\d+", fold(header))
    rest = [w for w in words if not month_in(w) and w not in {"de", "del"} and not re.fullmatch(r"(?:19|20)\d\d", w)]
    return bool(words) and not rest


def said_of(value: str, past: Period, period: Period) -> str:
    """A value that says the old period as it says the new one: a month's name, 2026-10, or a text that names either.

    Unchanged where it does not say the old one; both periods are whole months.
    """
    before, after = MONTHS[int(past.end[5:7]) - 1], MONTHS[int(period.end[5:7]) - 1]
    if fold(value) in {before, before[:3]}:
        now = after if fold(value) == before else after[:3]
        return now.upper() if value.isupper() else now.capitalize() if value[:1].isupper() else now
    if value in {past.end[:7], past.end[:4]}:
        return period.end[: len(value)]
    return restated_title(value, past, period)


def _is_day(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text))


def _n_months(period: Period) -> int:
    return _month(period.end) - _month(period.start) + 1


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _months(first: int, last: int) -> Period:
    end = calendar.monthrange(last // 12, last % 12 + 1)[1]
    return Period(f"{first // 12:04d}-{first % 12 + 1:02d}-01", f"{last // 12:04d}-{last % 12 + 1:02d}-{end:02d}")
