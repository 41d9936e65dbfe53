"""Sizes, speeds, times and dates as the officer's country writes them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.texts import render, translator

_KILO = 1000
_MINUTE = 60


def size_words(n_bytes: float) -> str:
    """A size in kB or MB, never less than 1 kB."""
    return render(_size(n_bytes))


def share_words(done: float, total: float) -> str:
    """How much of a size is through: "1,1 MB de 1,8 MB"."""
    return render(msg(N_("{done} of {total}"), done=_size(done), total=_size(total)))


def speed_words(per_second: float) -> str:
    """A speed; "" before it is known."""
    return render(msg(N_("{size} per second"), size=_size(per_second))) if per_second > 0 else ""


def left_words(seconds: float | None) -> str:
    """About how long it still takes, in round numbers; "" before it is known."""
    if seconds is None:
        return ""
    if seconds < _MINUTE:
        tens = max(5, round(seconds / 5) * 5)
        return render(msg_n(N_("about {n} second"), N_("about {n} seconds"), tens))
    return render(msg_n(N_("about {n} minute"), N_("about {n} minutes"), max(1, round(seconds / _MINUTE))))


def day_words(iso: str) -> str:
    """The day of an ISO moment: "21 de noviembre de 2026"; the text itself when it is none."""
    try:
        day = datetime.fromisoformat(iso).date()
    except ValueError:
        return iso
    shape = "d 'de' MMMM 'de' yyyy" if translator().language == "es" else "d MMMM yyyy"
    return _locale().toString(QDate(day.year, day.month, day.day), shape)


def hour_words(iso: str) -> str:
    """The hour of an ISO moment on this computer's clock, "14:06"; "" when it is none."""
    try:
        return datetime.fromisoformat(iso).astimezone().strftime("%H:%M")
    except ValueError:
        return ""


def moment_words(iso: str) -> str:
    """Day and hour of an ISO moment."""
    return ", ".join(words for words in (day_words(iso), hour_words(iso)) if words)


def _size(n_bytes: float) -> Message:
    if n_bytes < _KILO * _KILO:
        return msg(N_("{n} kB"), n=max(1, round(n_bytes / _KILO)))
    return msg(N_("{n} MB"), n=round(n_bytes / _KILO / _KILO, 1))


def _locale() -> QLocale:
    speech = translator()
    return QLocale(f"{speech.language}_{speech.country.upper()}")
