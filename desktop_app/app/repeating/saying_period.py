"""Which period the new file is of: what its title and its name say, else what its dates show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.app.repeating.periods import is_whole_months, whole_months
from desktop_app.core.metadata.dataset import Period

if TYPE_CHECKING:
    from desktop_app.app.project import TableWork
    from desktop_app.app.repeating.repetition import Month
    from desktop_app.app.settings import Settings
    from desktop_app.core.reading.source import Opened


def periods_said(opened: Opened, work: TableWork) -> tuple[Period, ...]:
    """The periods that titles and file name say; a year beside one of its months is the same, said shorter.

    More than one: they contradict each other, as when a title was forgotten.
    """
    from desktop_app.app.workspace import region_texts
    from desktop_app.core.metadata.periods import period_in

    titles, _notes = region_texts(opened, work)
    said = dict.fromkeys(p for text in (*titles, opened.path.stem) if (p := period_in(text)).start)
    return tuple(p for p in said if not any(p != q and p.start <= q.start and q.end <= p.end for q in said))


def period_of(month: Month, settings: Settings) -> Period:
    """The period of the file, in whole months where last month's was; empty where nothing says one."""
    if month.said:
        return month.said[0]
    found = _from_dates(month, settings)
    is_whole = is_whole_months(month.memory.project.dataset.period)
    return whole_months(found) if found.start and found.end and is_whole else found


def _from_dates(month: Month, settings: Settings) -> Period:
    from desktop_app.app.describing import private_ids
    from desktop_app.app.institution import institution_of
    from desktop_app.app.workspace import region_texts
    from desktop_app.core.metadata import Evidence, suggest_dataset

    titles, notes = region_texts(month.opened, month.work)
    evidence = Evidence(
        file_name=month.opened.path.name,
        title_rows=titles,
        note_rows=notes,
        table=month.cleaned,
        profiles=tuple(month.profiles.values()),
        country=month.country,
        institution=institution_of(settings),
        private=private_ids(month.scan),
    )
    return suggest_dataset(evidence)[0].period
