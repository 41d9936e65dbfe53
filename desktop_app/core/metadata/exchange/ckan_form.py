"""Answer a portal's own form (ckanext-scheming) from the description, where a field's meaning can be recognised.

A field is recognised by its name and label in Spanish or English; a choice by its value or label, through the codes and
aliases of the vocabularies. What is not recognised is left out: the portal then names the field it misses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.vocabularies import Term, term
from desktop_app.core.text import fold

# fields that to_ckan fills itself
_CORE = frozenset(
    (
        *("title", "name", "notes", "owner_org", "license_id", "tag_string", "tags", "private", "url", "version"),
        *("author", "author_email", "maintainer", "maintainer_email", "groups", "type", "state", "extras"),
    )
)


def answers(dataset: Dataset, form: Mapping[str, object]) -> dict[str, object]:
    """Values for the fields of `scheming_dataset_schema_show` that the description can answer, by field name."""
    found: dict[str, object] = {}
    for field in _dicts(form.get("dataset_fields")):
        name = str(field.get("field_name", ""))
        if name in _CORE:
            continue
        value = _answer(dataset, field)
        if value:
            found[name] = value
    return found


def resource_answers(role: str, form: Mapping[str, object]) -> dict[str, str]:
    """The kind of a file, for a resource form that asks it as a choice; `role` is a `FileRole` value."""
    words = {"data": "dato data", "dictionary": "diccionario dictionary", "metadata": "metadato metadata ficha"}
    for field in _dicts(form.get("resource_fields")):
        if not re.search(r"\b(tipo|kind|type)\b", _said(field)):
            continue
        for choice in _choices(field):
            said = set(re.findall(r"[a-z]+", _said_of_choice(choice)))
            if any(w in said or f"{w}s" in said for w in words.get(role, "").split()):
                return {str(field["field_name"]): str(choice["value"])}
    return {}


def _answer(dataset: Dataset, field: Mapping[str, object]) -> object:
    subfields = _dicts(field.get("repeating_subfields"))
    if subfields:
        return _contact(dataset, subfields) if re.search(r"contact", _said(field)) else None
    for pattern, answer in _MEANINGS:
        if re.search(pattern, _said(field)):
            value = answer(dataset, field)
            several = "multiple" in str(field.get("preset", "")) + str(field.get("form_snippet", ""))
            return [value] if value and several else value
    return None


def _contact(dataset: Dataset, subfields: Iterable[Mapping[str, object]]) -> list[dict[str, str]]:
    contact: dict[str, str] = {}
    for field in subfields:
        said, name = _said(field), str(field.get("field_name"))
        if re.search(r"corr|mail", said):
            contact[name] = dataset.contact.email
        elif re.search(r"nombre|name", said):
            contact[name] = dataset.contact.name or dataset.institution
    return [{key: value for key, value in contact.items() if value}] if any(contact.values()) else []


def _frequency(dataset: Dataset, field: Mapping[str, object]) -> str:
    ours = term("frequencies", dataset.frequency)
    choices = _choices(field)
    if not choices:
        return (ours.uri or ours.code) if ours else dataset.frequency
    found = _matching(choices, ours)
    return found or _last_resort(dataset.frequency, field, ("eventual", "irregular", "otra", "otro", "other"))


def _theme(dataset: Dataset, field: Mapping[str, object]) -> str:
    ours = term("themes", dataset.theme)
    choices = _choices(field)
    if not choices:
        return (ours.uri or ours.code) if ours else dataset.theme
    # every dataset here is an institution's own: «government» is true where the exact category is missing
    return _matching(choices, ours) or _last_resort(
        dataset.theme, field, ("gobierno", "government", "otros", "general")
    )


def _coverage(dataset: Dataset, field: Mapping[str, object]) -> str:
    choices = _choices(field)
    if not choices:
        return dataset.place
    place = fold(dataset.place)
    if re.search(r"\b(provincia|departamento|prefectura)\b", place):
        return _choice_saying(choices, ("departamental", "provincial", "departamento", "provincia"))
    if "," in place or re.search(r"\b(canton|municipio|ciudad)\b", place):
        return _choice_saying(choices, ("municipal", "cantonal", "municipio", "canton"))
    return _choice_saying(choices, ("nacional", "national", "pais")) if place else ""


def _language(dataset: Dataset, field: Mapping[str, object]) -> str:
    choices = _choices(field)
    return _choice_saying(choices, (dataset.language, "espanol", "spanish", "spa")) if choices else dataset.language


_MEANINGS: tuple[tuple[str, Callable[[Dataset, Mapping[str, object]], str]], ...] = (
    (r"frecuencia|periodicidad|frequency|accrual", _frequency),
    (r"\b(tema|temas|tematica|categoria|category|theme)\b", _theme),
    (r"temporal.*(inicio|start|desde)|fecha.*(inicio|desde)|cobertura.inicio", lambda d, _: d.period.start),
    (r"temporal.*(fin|end|hasta)|fecha.*(fin|hasta)|cobertura.fin", lambda d, _: d.period.end),
    (r"geografic|geographic|espacial|spatial", _coverage),
    (r"\b(fuente|source)\b", lambda d, _: d.source),
    (r"\b(idioma|lenguaje|language)\b", _language),
)


def _matching(choices: list[Mapping[str, object]], ours: Term | None) -> str:
    """The choice whose value is our code, address or alias, else the one that shares most words with our label."""
    if ours is None:
        return ""
    codes = {fold(code) for code in (ours.code, ours.uri, *ours.aliases) if code}
    for choice in choices:
        if fold(str(choice.get("value"))) in codes:
            return str(choice["value"])
    words = _content_words(ours.es) | _content_words(ours.en)
    shared = [(len(words & _content_words(_said_of_choice(choice))), choice) for choice in choices]
    most, best = max(shared, key=lambda pair: pair[0])
    return str(best["value"]) if most else ""


def _last_resort(answer: str, field: Mapping[str, object], words: Iterable[str]) -> str:
    """A choice for everything else: where the officer's exact answer is not offered, or the portal insists on one."""
    return _choice_saying(_choices(field), words) if answer or field.get("required") is True else ""


def _choice_saying(choices: list[Mapping[str, object]], words: Iterable[str]) -> str:
    for word in words:
        for choice in choices:
            if word in re.findall(r"[a-z]+", _said_of_choice(choice)):
                return str(choice["value"])
    return ""


def _content_words(text: str) -> set[str]:
    return {w for w in re.findall(r"[a-z]+", fold(text)) if len(w) > 4}


def _said(field: Mapping[str, object]) -> str:
    return fold(f"{str(field.get('field_name', '')).replace('_', ' ')} {_label(field)}")


def _said_of_choice(choice: Mapping[str, object]) -> str:
    return fold(f"{choice.get('value', '')} {_label(choice)}")


def _label(piece: Mapping[str, object]) -> str:
    label = piece.get("label", "")
    return " ".join(str(text) for text in label.values()) if isinstance(label, Mapping) else str(label)


def _choices(field: Mapping[str, object]) -> list[Mapping[str, object]]:
    return _dicts(field.get("choices"))


def _dicts(value: object) -> list[Mapping[str, object]]:
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []
