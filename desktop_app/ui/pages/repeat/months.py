"""Periods as the page speaks of them: one month by its name, anything longer by its ends."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

from desktop_app.core.metadata.dataset import Period
from desktop_app.core.metadata.periods import period_words
from desktop_app.ui.amounts import day_words
from desktop_app.ui.texts import translator

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def month_of(period: Period) -> str:
    """The name of the month a period lies in, "noviembre"; "" where it is longer or not known."""
    if not _is_known(period) or period.start[:7] != period.end[:7]:
        return ""
    speech = translator()
    return QLocale(f"{speech.language}_{speech.country.upper()}").standaloneMonthName(int(period.start[5:7]))


def span_of(period: Period) -> str:
    """The whole period, "noviembre de 2026"; "" where it is not known."""
    if not _is_known(period):
        return ""
    if translator().language == "es":
        return period_words(period)
    month = month_of(period)
    return f"{month} {period.start[:4]}" if month else f"{day_words(period.start)} – {day_words(period.end)}"


def capital(words: str) -> str:
    """With a capital, as a heading begins."""
    return words[:1].upper() + words[1:]


def _is_known(period: Period) -> bool:
    return bool(_DAY.fullmatch(period.start) and _DAY.fullmatch(period.end))
