"""When the next file of a series is due, and a reminder of it for the officer's own calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

import calendar
import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from desktop_app.core.metadata.dataset import Dataset, Period

_MONTHS = {"MONTHLY": 1, "BIMONTHLY": 2, "QUARTERLY": 3, "ANNUAL_3": 4, "ANNUAL_2": 6, "ANNUAL": 12}
_FOLDED = 70  # of at most 75 bytes a line


@dataclass(frozen=True, slots=True)
class NextTime:
    """`period`: what the next file will be of; `due`: the first day on which it can be published."""

    period: Period
    due: date


def next_time(dataset: Dataset) -> NextTime | None:
    """After the period described, as often as said; None where either is open, or the rhythm is not of months.

    >>> from desktop_app.core.metadata.dataset import Dataset
    >>> next_time(Dataset(frequency="MONTHLY", period=Period("2026-01-01", "2026-10-31"))).period
    Period(start='2026-11-01', end='2026-11-30')
    """
    n_months = _MONTHS.get(dataset.frequency, 0)
    end = dataset.period.end
    if not n_months or not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-\d\d", end):
        return None
    first = int(end[:4]) * 12 + int(end[5:7])  # the month after, counted from 0
    start, (year, month) = date(*_year_month(first), 1), _year_month(first + n_months - 1)
    last = date(year, month, calendar.monthrange(year, month)[1])
    return NextTime(Period(start.isoformat(), last.isoformat()), last + timedelta(days=1))


def reminder(title: str, words: str, due: date, link: str = "") -> bytes:
    """A day in the calendar with that title and words; an alarm rings at nine in the morning of it."""
    day = due.strftime("%Y%m%d")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Alista//ES",
        "BEGIN:VEVENT",
        f"UID:{hashlib.sha256(f'{title} {link} {day}'.encode()).hexdigest()[:24]}@alista",
        f"DTSTAMP:{datetime.now(UTC).strftime('%Y%m%dT%H%M%SZ')}",
        f"DTSTART;VALUE=DATE:{day}",
        f"DTEND;VALUE=DATE:{(due + timedelta(days=1)).strftime('%Y%m%d')}",
        f"SUMMARY:{_escaped(title)}",
        f"DESCRIPTION:{_escaped(words)}",
        *([f"URL:{link}"] if link else []),
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(title)}",
        "TRIGGER:PT9H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _year_month(n: int) -> tuple[int, int]:
    return n // 12, n % 12 + 1


def _escaped(text: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\r", "").replace("\n", r"\n")


def _folded(line: str) -> str:
    """Lines of at most 75 bytes, continued behind a space; a letter is never cut."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > _FOLDED:
            parts.append(part)
            part = ""
        part += letter
    return "\r\n ".join([*parts, part])
