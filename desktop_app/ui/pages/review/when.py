"""When the files of a package were written and looked through: told by the files themselves, so it is never guessed."""

from __future__ import annotations

from datetime import datetime

from desktop_app.core.packaging.package import Package
from desktop_app.core.packaging.reading_back import DESCRIPTOR
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.amounts import day_words, hour_words


def made_words(package: Package, now: datetime | None = None) -> Message:
    """The hour where it was today, else the day; `now` is given by tests. The descriptor is written last."""
    made = datetime.fromtimestamp((package.folder / DESCRIPTOR).stat().st_mtime).astimezone()
    if made.date() == (now or datetime.now().astimezone()).date():
        return msg(N_("today {time}"), time=hour_words(made.isoformat()))
    return msg(N_("on {day}"), day=day_words(made.isoformat()))
