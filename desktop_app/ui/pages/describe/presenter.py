"""The questions of the description, free of Qt: what is asked where, how answers are read and written, what is missing.

Every answer travels as text: tags joined by commas, dates as people write them, vocabularies by their codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.app.portal_asking import Asking
from desktop_app.core.metadata.dataset import Dataset, Resource
from desktop_app.core.metadata.plain_words import plain_advice
from desktop_app.core.metadata.portal_form import GROUPS, AnswerKind, FormField, label_of
from desktop_app.core.quality.advice import Advice
from desktop_app.core.text import N_, msg
from desktop_app.ui.texts import _, translator

DICTIONARY, INSTITUTION, PORTAL, OPTIONAL = "columns", "institution", "portal", "optional"
OF_DATASET, OF_FILES = "portal.", "file."  # before the names of the portal's own fields
_MOST_A_PAGE = 3
_ASKS = N_("What else does the portal ask?")
_ASKS_LEAD = N_("These questions are of {portal} itself. What you answered already is not asked again.")
_MORE = N_("Do you want to say more?")
_MORE_LEAD = N_("These questions of {portal} are optional. You can go on without them.")
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{4})")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Part:
    """One sub-page: its word on the line of steps, its heading and lead ({portal} in them), and what is asked there."""

    id: str
    word: str
    title: str
    lead: str
    fields: tuple[str, ...]
    portal: str = ""


PARTS = (
    Part(
        "name",
        N_("Name"),
        N_("Give your data a name"),
        N_("Somebody who does not know your institution must understand it."),
        ("title", "description", "language"),
    ),
    Part(
        INSTITUTION,
        N_("Institution"),
        N_("Who answers for the data?"),
        N_("People will write to this address with questions."),
        ("institution", "acronym", "contact.name", "contact.email", "source"),
    ),
    Part(
        "coverage",
        N_("Dates and place"),
        N_("Which dates and which place do the data cover?"),
        N_("Dates and place help people to find the data and to compare them."),
        ("period.start", "period.end", "place", "frequency"),
    ),
    Part(
        "use",
        N_("Topic and licence"),
        N_("What are they about, and how may people use them?"),
        N_("Without a licence nobody knows whether they may use it."),
        ("theme", "tags", "licence"),
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
    "language": N_("Language"),
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


def parts_with(dataset: Dataset, asking: Asking) -> tuple[Part, ...]:
    """All sub-pages: those of the portal's own questions come before the columns.

    The needed ones in small groups, a repeated group on a page of its own, the optional ones together at the end.
    """
    needed = [(p, f) for p, f in _portal_questions(dataset, asking) if f.required]
    needed.sort(key=lambda pair: pair[1].kind is AnswerKind.GROUP)
    optional = [(p, f) for p, f in _portal_questions(dataset, asking) if not f.required]
    pages: list[list[str]] = []
    room = 0
    for prefix, field in needed:
        cost = _MOST_A_PAGE if field.kind is AnswerKind.GROUP else 1
        if not pages or cost > room:
            pages.append([])
            room = _MOST_A_PAGE
        pages[-1].append(f"{prefix}{field.name}")
        room -= cost
    made = [_portal_part(tuple(fields), asking.portal) for fields in pages]
    if optional:
        names = tuple(f"{prefix}{field.name}" for prefix, field in optional)
        made.append(replace(_portal_part(names, asking.portal), id=OPTIONAL, title=_MORE, lead=_MORE_LEAD))
    return (*PARTS[:-1], *made, PARTS[-1])


def portal_fields(dataset: Dataset, asking: Asking) -> dict[str, FormField]:
    """The portal's own questions by the name of their control, in the order they are asked."""
    found = sorted(_portal_questions(dataset, asking), key=lambda pair: not pair[1].required)
    return {f"{prefix}{field.name}": field for prefix, field in found}


def _portal_questions(dataset: Dataset, asking: Asking) -> list[tuple[str, FormField]]:
    from desktop_app.core.metadata.exchange.ckan_form import file_questions, questions

    of_dataset = [(OF_DATASET, f) for f in questions(dataset, asking.form)]
    return of_dataset + [(OF_FILES, f) for f in file_questions(dataset, asking.form)]


def _portal_part(fields: tuple[str, ...], portal: str) -> Part:
    return Part(PORTAL, N_("Portal"), _ASKS, _ASKS_LEAD, fields, portal)


def part_of(field: str, parts: tuple[Part, ...] = PARTS) -> int:
    """The sub-page that asks for a field of `Dataset` or one of `NAMES`; 0 when none does."""
    return next((i for i, part in enumerate(parts) if control_of(field) in part.fields), 0)


def control_of(field: str) -> str:
    """The control that answers for a field as the checks name it."""
    return {"contact": "contact.email", "period": "period.start"}.get(field, field)


def answer(dataset: Dataset, field: str) -> str:
    """The answer as text ("" when there is none)."""
    if field == "tags":
        return ", ".join(dataset.tags)
    head, _dot, tail = field.partition(".")
    if is_of_portal(field):
        return dict(dataset.answers if field.startswith(OF_DATASET) else _file_answers(dataset)).get(tail, "")
    value = getattr(dataset, head)
    text = str(getattr(value, tail) if tail else value)
    found = _ISO.fullmatch(text) if head == "period" else None
    return f"{found[3]}/{found[2]}/{found[1]}" if found else text


def is_of_portal(field: str) -> bool:
    """Whether a control is for one of the portal's own questions."""
    return field.startswith((OF_DATASET, OF_FILES))


def with_answer(dataset: Dataset, field: str, text: str, table_id: str = "") -> Dataset:
    """The dataset with that answer. A date that cannot be read yet counts as no answer.

    `table_id`: the table whose files the portal's questions are about, where none is described yet.
    """
    if field == "tags":
        return replace(dataset, tags=read_tags(text))
    head, _dot, tail = field.partition(".")
    if field.startswith(OF_DATASET):
        return replace(dataset, answers=_with_pair(dataset.answers, tail, text))
    if field.startswith(OF_FILES):
        first = dataset.resources[0] if dataset.resources else Resource(table_id)
        first = replace(first, answers=_with_pair(first.answers, tail, text))
        return replace(dataset, resources=(first, *dataset.resources[1:]))
    if head == "period":
        text = read_day(text, last=tail == "end") or ""
    value = replace(getattr(dataset, head), **{tail: text}) if tail else text
    return replace(dataset, **{head: value})  # type: ignore[arg-type] # `field` is one of NAMES


def _with_pair(pairs: tuple[tuple[str, str], ...], name: str, text: str) -> tuple[tuple[str, str], ...]:
    others = tuple(pair for pair in pairs if pair[0] != name)
    return (*others, (name, text)) if text.strip() else others


def _file_answers(dataset: Dataset) -> tuple[tuple[str, str], ...]:
    return dataset.resources[0].answers if dataset.resources else ()


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


def end_of(text: str) -> str:
    """The last day of a whole month or year that was written; "" for a single day.

    >>> end_of("11/2026"), end_of("2026"), end_of("5/11/2026")
    ('2026-11-30', '2026-12-31', '')
    """
    return "" if (read_day(text) or "") == (end := read_day(text, last=True) or "") else end


def is_same_answer(field: str, one: str, other: str) -> bool:
    """Whether two texts are the same answer, so that typing is never overwritten by a nicer spelling of it."""
    if field == "tags":
        return read_tags(one) == read_tags(other)
    if field.startswith("period."):
        last = field.endswith("end")
        return (read_day(one, last=last) or "") == (read_day(other, last=last) or "")
    return one == other


def stopping(dataset: Dataset, until: int, asking: Asking, parts: tuple[Part, ...] = PARTS) -> Advice | None:
    """The first thing that must be mended on sub-pages 0 to `until`, in the order they are asked."""
    from desktop_app.core.quality import validate

    order = [field for part in parts[: until + 1] for field in part.fields]
    found = [a for a in validate(dataset) if a.blocking and control_of(a.field) in order]
    found += [a for a in _portal_gaps(dataset, asking) if a.field in order]
    return min(found, key=lambda a: order.index(control_of(a.field)), default=None)


def name_of(field: FormField) -> str:
    """What a question of the portal is called here."""
    if field.name == GROUPS:
        return _("Category on the portal")
    return label_of(field, translator().language)


def _portal_gaps(dataset: Dataset, asking: Asking) -> Iterator[Advice]:
    from desktop_app.core.metadata.exchange.ckan_form import suggested_answer
    from desktop_app.core.metadata.portal_form import complaint, is_answered

    for control, field in portal_fields(dataset, asking).items():
        text = answer(dataset, control)
        wrong = complaint(field, text)
        if wrong is not None:
            yield Advice(f"{control}-wrong", wrong, "describe", control, blocking=True)
        elif field.required and not is_answered(field, text or suggested_answer(dataset, field)):
            words = msg(N_("The portal needs an answer to «{field}»."), field=name_of(field))
            yield Advice(f"{control}-missing", words, "describe", control, blocking=True)


def advice_for(dataset: Dataset, field: str) -> Advice | None:
    """What is said when a field was left; nothing for an empty one, which the footer names."""
    from desktop_app.core.quality import validate

    found = [a for a in validate(dataset) if control_of(a.field) == field and not a.id.endswith("-missing")]
    plain = plain_advice(answer(dataset, field)) if field in {"title", "description"} else None
    if plain is not None:
        found.append(Advice(f"{field}-plain", plain, "describe", field))
    return found[0] if found else None
