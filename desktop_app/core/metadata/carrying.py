"""Last month's description for this month's table: what stays is kept, what names the old period names the new one.

Only words that were confirmed once are carried; nothing of the old table's cells is (`Field` words only).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop_app.core.metadata.dataset import Dataset, Field, Period
from desktop_app.core.metadata.periods import without_period
from desktop_app.core.metadata.restating import restated, restated_title
from desktop_app.core.metadata.words import DRAFT_WORDS, MONTHS, STOP_WORDS
from desktop_app.core.text import Message, fold

_LEAST_SHARED = 0.5
_ROWS = re.compile(r"\s*Tiene [\d.,\u00a0\u202f ]+ filas?(?: y [\d.,\u00a0\u202f ]+ columnas?)?\.")
_SPAN = re.compile(r"\s*Va del \d{4}-\d\d-\d\d al \d{4}-\d\d-\d\d\.")


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier description: where it comes from in words, the file it described, and whether it was published."""

    dataset: Dataset
    origin: Message
    file_name: str = ""
    published: str = ""  # ISO day, "" = never


def continued(past: Sequence[Past], file_name: str, titles: Iterable[str], columns: Iterable[str]) -> Past | None:
    """The newest earlier description of the same series: alike in its file's name or title, and in its columns."""
    subjects = {subject_key(text) for text in titles} | {subject_key(file_name.rsplit(".", 1)[0])}
    named = {_plain(name) for name in columns}
    for one in past:
        known = {subject_key(one.dataset.title), subject_key(one.file_name.rsplit(".", 1)[0])}
        if (subjects & known) - {""} and _shares_columns(one.dataset, named):
            return one
    return None


def carried(past: Dataset, period: Period) -> Dataset:
    """The description for a table of another period; without one, the texts that named the old period name none.

    Period and resources are left out: they are of the table.
    """
    return replace(
        past,
        title=restated_title(past.title, past.period, period),
        description=_SPAN.sub("", _ROWS.sub("", restated(past.description, past.period, period))),
        period=Period(),
        name="",
        resources=(),
        answers=carried_answers(past.answers, past.period, period),
    )


def carried_answers(answers: Iterable[tuple[str, str]], old: Period, new: Period) -> tuple[tuple[str, str], ...]:
    """Answers to a portal's own form; a day on which the old period began or ended is that of the new one.

    Such a day is left open where the new period is not known yet.
    """
    days = {old.start: new.start, old.end: new.end}
    days.pop("", None)
    moved = ((name, days.get(text, text)) for name, text in answers)
    return tuple(pair for pair in moved if pair[1])


def carried_fields(past: Iterable[Field], now: Iterable[Field]) -> tuple[Field, ...]:
    """The words said earlier about columns of the same name, for the columns as they are now; others are left out."""
    known = {_plain(f.name): f for f in reversed(tuple(past)) if f.description.strip()}
    found = ((f, known.get(_plain(f.name)) or known.get(_plain(f.original_name))) for f in now)
    return tuple(
        replace(
            f,
            description=before.description,
            unit=before.unit or f.unit,
            meanings=before.meanings,
            missing=before.missing,
            source=before.source,
        )
        for f, before in found
        if before is not None
    )


def says_size(description: str) -> bool:
    """Whether a description says how many rows there are, in the sentence that is taken out next month."""
    return bool(_ROWS.search(description))


def usual_frequency(periods: Iterable[Period]) -> str:
    """The frequency (code of the vocabulary) that at least three periods show, one after the other; "" for none.

    >>> usual_frequency(Period(f"2026-0{m}-01", f"2026-0{m}-28") for m in (3, 4, 5))
    'MONTHLY'
    """
    starts = sorted({_month_number(p.start) for p in periods if re.fullmatch(r"\d{4}-\d\d-\d\d", p.start)})
    gaps = {after - before for before, after in pairwise(starts)}
    steps = {1: "MONTHLY", 2: "BIMONTHLY", 3: "QUARTERLY", 4: "ANNUAL_3", 6: "ANNUAL_2", 12: "ANNUAL", 24: "BIENNIAL"}
    return steps.get(gaps.pop(), "") if len(starts) >= 3 and len(gaps) == 1 else ""


def subject_key(text: str) -> str:
    """What a title or file name is about: its words without period, numbers and what desks add.

    >>> subject_key("PPS_Atenciones_2026octubre_FINAL") == subject_key("pps atenciones noviembre 2026")
    True
    """
    bare = re.sub(r"(?<=[a-záéíóúñ])(?=[A-ZÁÉÍÓÚÑ])", " ", without_period(re.sub(r"[_\-.]+", " ", text)))
    words = re.findall(r"[^\W\d_]+", fold(bare))
    return " ".join(w for w in words if w not in STOP_WORDS and w not in DRAFT_WORDS and w not in MONTHS and len(w) > 1)


def _shares_columns(dataset: Dataset, columns: set[str]) -> bool:
    """Whether most columns that were described are there again; a description without any shares all."""
    described = {_plain(f.name) for r in dataset.resources for f in r.fields if f.description.strip()}
    return not described or len(described & columns) >= _LEAST_SHARED * len(described)


def _month_number(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(name)))
