"""The questions of the description, free of Qt: what is asked where, how answers are read and written, what is missing.

Every answer travels as text: tags joined by commas, dates as people write them, vocabularies by their codes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.quality.advice import Advice
from desktop_app.core.text import N_

DICTIONARY = "columns"
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{4})")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Part:
    """One sub-page: its word on the line of steps, its heading and lead, and the fields asked there."""

    id: str
    word: str
    title: str
    lead: str
    fields: tuple[str, ...]


PARTS = (
    Part(
        "name",
        N_("Name"),
        N_("Give your data a name"),
        N_("Somebody who does not know your institution must understand it."),
        ("title", "description"),
    ),
    Part(
        "institution",
        N_("Institution"),
        N_("Who answers for the data?"),
        N_("People will write to this address with questions."),
        ("institution", "acronym", "contact.name", "contact.email", "source"),
    ),
    Part(
        "licence",
        N_("Use and licence"),
        N_("How may other people use the data?"),
        N_("Without a licence nobody knows whether they may use it."),
        ("licence", "frequency"),
    ),
    Part(
        "scope",
        N_("Topic and dates"),
        N_("What are the data about?"),
        N_("Topic, tags, dates and place help people to find them."),
        ("theme", "tags", "period.start", "period.end", "place"),
    ),
    Part(
        DICTIONARY,
        N_("Columns"),
        N_("What does each column mean?"),
        N_("Write one sentence for each column. They make the data dictionary that goes with your table."),
        ("fields",),
    ),
)

# what an undo of typing in a field is called
NAMES = {
    "title": N_("Title"),
    "description": N_("Description"),
    "institution": N_("Institution"),
    "acronym": N_("Acronym"),
    "contact.name": N_("Contact"),
    "contact.email": N_("Contact e-mail"),
    "source": N_("Source"),
    "licence": N_("Licence"),
    "frequency": N_("Frequency"),
    "theme": N_("Topic"),
    "tags": N_("Tags"),
    "period.start": N_("Period"),
    "period.end": N_("Period"),
    "place": N_("Place"),
}


def part_of(field: str) -> int:
    """The sub-page that asks for a field of `Dataset` or one of `NAMES`; 0 when none does."""
    return next((i for i, part in enumerate(PARTS) if control_of(field) in part.fields), 0)


def control_of(field: str) -> str:
    """The control that answers for a field as the checks name it."""
    return {"contact": "contact.email", "period": "period.start"}.get(field, field)


def answer(dataset: Dataset, field: str) -> str:
    """The answer as text ("" when there is none)."""
    if field == "tags":
        return ", ".join(dataset.tags)
    head, _, tail = field.partition(".")
    value = getattr(dataset, head)
    text = str(getattr(value, tail) if tail else value)
    found = _ISO.fullmatch(text) if head == "period" else None
    return f"{found[3]}/{found[2]}/{found[1]}" if found else text


def with_answer(dataset: Dataset, field: str, text: str) -> Dataset:
    """The dataset with that answer. A date that cannot be read yet counts as no answer."""
    if field == "tags":
        return replace(dataset, tags=read_tags(text))
    head, _, tail = field.partition(".")
    if head == "period":
        text = read_day(text, last=tail == "end") or ""
    value = replace(getattr(dataset, head), **{tail: text}) if tail else text
    return replace(dataset, **{head: value})  # type: ignore[arg-type] # `field` is one of NAMES


def read_tags(text: str) -> tuple[str, ...]:
    """Tags between commas, each once, in order.

    >>> read_tags("salud,  vacunas ,, salud")
    ('salud', 'vacunas')
    """
    return tuple(dict.fromkeys(" ".join(tag.split()) for tag in text.split(",") if tag.strip()))


def read_day(text: str, *, last: bool = False) -> str | None:
    """An ISO date from 31/12/2026, 2026-12-31, 12/2026 or 2026; None when it is none. `last`: end of month or year.

    >>> read_day("31/12/2026"), read_day("2026", last=True), read_day("2/2024", last=True), read_day("31/2/2026")
    ('2026-12-31', '2026-12-31', '2024-02-29', None)
    """
    bare = text.strip()
    try:
        if found := _DAY.fullmatch(bare):
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        if found := _ISO.fullmatch(bare):
            return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        if found := _MONTH.fullmatch(bare):
            month, year = int(found[1]), int(found[2])
            end = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
            return (date.fromordinal(end) if last else date(year, month, 1)).isoformat()
        if _YEAR.fullmatch(bare):
            return date(int(bare), 12, 31).isoformat() if last else date(int(bare), 1, 1).isoformat()
    except (ValueError, OverflowError):
        return None
    return None


def is_same_answer(field: str, one: str, other: str) -> bool:
    """Whether two texts are the same answer, so that typing is never overwritten by a nicer spelling of it."""
    if field == "tags":
        return read_tags(one) == read_tags(other)
    if field.startswith("period."):
        last = field.endswith("end")
        return (read_day(one, last=last) or "") == (read_day(other, last=last) or "")
    return one == other


def stopping(dataset: Dataset, until: int) -> Advice | None:
    """The first thing that must be mended on sub-pages 0 to `until`, in the order they are asked."""
    from desktop_app.core.quality import validate

    order = [field for part in PARTS[: until + 1] for field in part.fields]
    found = [a for a in validate(dataset) if a.blocking and control_of(a.field) in order]
    return min(found, key=lambda a: order.index(control_of(a.field)), default=None)


def advice_for(dataset: Dataset, field: str) -> Advice | None:
    """What is said when a field was left; nothing for an empty one, which the footer names."""
    from desktop_app.core.quality import validate

    found = [a for a in validate(dataset) if control_of(a.field) == field and not a.id.endswith("-missing")]
    return found[0] if found else None
