"""Days as short as the country writes them, for lists."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from desktop_app.ui.texts import translator


def short_day(iso: str) -> str:
    """The day of an ISO moment, such as 21/11/26; the text itself when it is none."""
    try:
        day = datetime.fromisoformat(iso).date()
    except ValueError:
        return iso
    locale = QLocale(f"{translator().language}_{translator().country.upper()}")
    return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
