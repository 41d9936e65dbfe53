"""A portal's own form (ckanext-scheming) as questions, read once from `scheming_dataset_schema_show`.

A label is a text or a text for each language. A choice is stored by its value. Groups repeat, and may hold groups.
Answers travel as text in `Dataset.answers`: a list of choices and repeated groups as JSON, everything else as it is.
Fields without a form snippet are the portal's own business and never asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from desktop_app.core.text import N_, Message, fold, msg

GROUPS = "groups"
Words = tuple[tuple[str, str], ...]  # (language, text); language "" = the form says it in one only
_REQUIRED = frozenset({"not_empty", "not_missing"})
_NUMBERS = re.compile(
    r"\b(int_validator|natural_number_validator|is_positive_integer|float_validator|scheming_number)\b"
)
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+")
_LINK = re.compile(r"https?://[^\s/]+\.[^\s]+|https?://localhost\S*", re.IGNORECASE)
_YES_OR_NO = (("true", (("es", "Sí"), ("en", "Yes"))), ("false", (("es", "No"), ("en", "No"))))


class AnswerKind(Enum):
    """How a question is answered."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    SEVERAL = "several"
    LINES = "lines"
    DATE = "date"
    MOMENT = "moment"
    NUMBER = "number"
    EMAIL = "email"
    LINK = "link"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class FormChoice:
    """One option: what is stored, and its words."""

    value: str
    label: Words = ()


@dataclass(frozen=True, slots=True)
class FormField:
    """One field. `subfields` are those of a group that repeats; a hidden one is the portal's own business."""

    name: str
    label: Words = ()
    help: Words = ()
    kind: AnswerKind = AnswerKind.LINE
    required: bool = False
    choices: tuple[FormChoice, ...] = ()
    subfields: tuple[FormField, ...] = ()
    hidden: bool = False

    @property
    def said(self) -> str:
        """Name and labels in one folded line, by which its meaning is recognised."""
        return fold(f"{self.name.replace('_', ' ')} {' '.join(text for _, text in self.label)}")


@dataclass(frozen=True, slots=True)
class PortalForm:
    """The fields for a dataset and for each of its files, in the portal's order; `groups`: its open categories."""

    dataset: tuple[FormField, ...] = ()
    files: tuple[FormField, ...] = ()
    groups: tuple[FormChoice, ...] = ()


def read_form(form: Mapping[str, object] | None, groups: Iterable[tuple[str, str]] = ()) -> PortalForm:
    """The form; CKAN's own (None) adds nothing to what every portal has. `groups`: (id, title) open to the user."""
    found = form or {}
    return PortalForm(
        tuple(_field(f) for f in _dicts(found.get("dataset_fields"))),
        tuple(_field(f) for f in _dicts(found.get("resource_fields"))),
        tuple(FormChoice(name, (("", title or name),)) for name, title in groups),
    )


def in_language(words: Words, language: str) -> str:
    """The words in that language, else in the form's only one, Spanish, English, or whichever there is.

    >>> in_language((("en", "Theme"), ("pt_BR", "Tema")), "es"), in_language((), "es")
    ('Theme', '')
    """
    known = dict(words)
    for wanted in (language, "", "es", "en"):
        for key, text in known.items():
            if text and (key == wanted or (wanted and key.replace("-", "_").startswith(f"{wanted}_"))):
                return text
    return next((text for _, text in words if text), "")


def label_of(field: FormField, language: str) -> str:
    """What the portal calls the field; its name in words where it has no label."""
    return in_language(field.label, language) or field.name.replace("_", " ").strip().capitalize()


def parse_answer(field: FormField, text: str) -> object:
    """The value a portal takes: text, a list in the order of the choices, or a list of objects; "" or [] for none."""
    if field.kind is AnswerKind.GROUP:
        filled = ({f.name: parse_answer(f, _shown(item.get(f.name))) for f in field.subfields} for item in _items(text))
        kept = ({key: value for key, value in item.items() if value not in ("", [])} for item in filled)
        return [item for item in kept if item]
    if field.kind in {AnswerKind.SEVERAL, AnswerKind.LINES}:
        said = _texts(text)
        order = [c.value for c in field.choices]
        return sorted(said, key=lambda v: order.index(v) if v in order else len(order)) if order else said
    return text.strip()


def write_answer(value: object) -> str:
    """The text in which a value is kept; blank values become "".

    >>> write_answer(["a"]), write_answer([]), write_answer(" x ")
    ('["a"]', '', ' x ')
    """
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False) if value else ""


def complaint(field: FormField, text: str) -> Message | None:
    """What is wrong with an answer, in words for the officer; None for a good or an empty one."""
    bare = text.strip()
    if field.kind is AnswerKind.GROUP:
        return _group_complaint(field, text)
    if not bare:
        return None
    choices = {c.value for c in field.choices}
    if choices and not set(_texts(text) if field.kind is AnswerKind.SEVERAL else [bare]) <= choices:
        return msg(N_("Choose one of the portal's own options."))
    shapes: dict[AnswerKind, tuple[bool, Message]] = {
        AnswerKind.DATE: (_is_day(bare), msg(N_("Write the date like 31/12/2026."))),
        AnswerKind.MOMENT: (_is_moment(bare), msg(N_("Write day and time like 31/12/2026 14:30."))),
        AnswerKind.NUMBER: (_is_number(bare), msg(N_("Write a number, with digits only."))),
        AnswerKind.EMAIL: (
            bool(_EMAIL.fullmatch(bare)),
            msg(N_("Write the whole e-mail, like datos@institucion.gob.ec.")),
        ),
        AnswerKind.LINK: (bool(_LINK.fullmatch(bare)), msg(N_("Write the whole address, beginning with https://."))),
    }
    fits, words = shapes.get(field.kind, (True, msg("")))
    return None if fits else words


def is_answered(field: FormField, text: str) -> bool:
    """Whether the answer says something; of a group, every required part of every item."""
    value = parse_answer(field, text)
    if field.kind is not AnswerKind.GROUP:
        return bool(value)
    assert isinstance(value, list)
    return bool(value) and all(_is_whole(field, item) for item in value)


def _is_whole(field: FormField, item: Mapping[str, object]) -> bool:
    return all(is_answered(f, _shown(item.get(f.name))) for f in field.subfields if f.required)


def _group_complaint(field: FormField, text: str) -> Message | None:
    for item in _items(text):
        texts = {f.name: _shown(item.get(f.name)) for f in field.subfields}
        for part in field.subfields:
            if found := complaint(part, texts[part.name]):
                return found
        if any(t.strip() for t in texts.values()) and not _is_whole(field, item):
            return msg(N_("Fill in every part that is marked as needed, or take the line away."))
    return None


def _field(raw: Mapping[str, object]) -> FormField:
    subfields = tuple(_field(f) for f in _dicts(raw.get("repeating_subfields")))
    choices = tuple(
        FormChoice(str(c["value"]), _words(c.get("label"))) for c in _dicts(raw.get("choices")) if c.get("value")
    )
    validators = str(raw.get("validators") or "")
    if re.search(r"\bboolean_validator\b", validators) and not choices:
        choices = tuple(FormChoice(value, label) for value, label in _YES_OR_NO)
    required = raw.get("required") is True or bool(_REQUIRED & set(validators.split()))
    return FormField(
        name=str(raw.get("field_name", "")),
        label=_words(raw.get("label")),
        help=_words(raw.get("help_text")),
        kind=_kind(raw, validators, subfields, choices),
        required=required,
        choices=choices,
        subfields=subfields,
        hidden="form_snippet" in raw and raw["form_snippet"] is None,
    )


def _kind(
    raw: Mapping[str, object], validators: str, subfields: Sequence[FormField], choices: Sequence[FormChoice]
) -> AnswerKind:
    """Presets are expanded by the server, so snippets and validators tell; a preset's name still helps with others."""
    if subfields:
        return AnswerKind.GROUP
    shape = f"{raw.get('preset') or ''} {raw.get('form_snippet') or ''}"
    if choices:
        several = "multiple" in shape or "scheming_multiple_choice" in validators
        return AnswerKind.SEVERAL if several else AnswerKind.CHOICE
    told = (
        (AnswerKind.LINES, "multiple_text" in shape or "multiple_text" in validators),
        (AnswerKind.MOMENT, "isodatetime" in validators or "datetime" in shape),
        (AnswerKind.DATE, "isodate" in validators or "date" in shape.split() or "date.html" in shape),
        (AnswerKind.EMAIL, "email_validator" in validators),
        (AnswerKind.LINK, "url_validator" in validators),
        (AnswerKind.NUMBER, bool(_NUMBERS.search(validators)) or "number.html" in shape),
        (AnswerKind.TEXT, "markdown" in shape or "textarea" in shape or "large_text" in shape),
    )
    return next((kind for kind, holds in told if holds), AnswerKind.LINE)


def _words(label: object) -> Words:
    if isinstance(label, Mapping):
        return tuple((str(language), str(text)) for language, text in label.items() if text)
    return (("", str(label)),) if label else ()


def _shown(value: object) -> str:
    return "" if value is None else write_answer(value)


def _items(text: str) -> list[Mapping[str, object]]:
    try:
        return _dicts(json.loads(text))
    except ValueError:
        return []


def _texts(text: str) -> list[str]:
    """A JSON list of texts; a bare text is a list of one."""
    try:
        found = json.loads(text)
    except ValueError:
        found = text
    listed = found if isinstance(found, list) else [text]
    return list(dict.fromkeys(str(item).strip() for item in listed if str(item).strip()))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == len("2026-12-31")


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?", text))


def _dicts(value: object) -> list[Mapping[str, object]]:
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []
