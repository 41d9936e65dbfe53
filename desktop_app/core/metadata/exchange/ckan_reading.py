"""A description as a CKAN holds it, back into the model: the other way of `to_ckan`, with a portal's own form or not.

A field of the form is read by finding the answer of ours that would send exactly what stands there; what no answer of
ours sends stays word for word in `answers`. Vocabularies go by address, code or alias; unknown codes are kept as they
are. CKAN holds no acronym and no table id, and of the columns only what a form's own repeating group says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from desktop_app.core.metadata.authorities import language_code
from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
from desktop_app.core.metadata.exchange.ckan_form import (
    asks_columns,
    asks_kind,
    columns_in,
    is_core,
    is_core_of_files,
    is_kind,
)
from desktop_app.core.metadata.exchange.ckan_meanings import home_of, known_part, meant
from desktop_app.core.metadata.portal_form import GROUPS, AnswerKind, FormField, read_form, write_answer
from desktop_app.core.metadata.vocabularies import vocabulary
from desktop_app.core.text import fold

_LISTED = {"frequency": "frequencies", "theme": "themes", "language": "languages"}


def dataset_from_ckan(stored: Mapping[str, object], form: Mapping[str, object] | None = None) -> Dataset:
    """The description in a package as `package_show` gives it; what is missing stays blank.

    `form`: the portal's `scheming_dataset_schema_show`. Sent again with `to_ckan`, the package says the same.
    """
    dataset = _plain(stored)
    fields = [f for f in read_form(form).dataset if not is_core(f.name)]
    for field in fields:
        dataset = _with_meaning(dataset, field, stored.get(field.name))
    said = [(f.name, stored[f.name]) for f in fields if _says_more(dataset, f, stored.get(f.name))]
    groups = [_text(g, "name") for g in _dicts(stored.get(GROUPS))]
    if groups:
        said.append((GROUPS, sorted(groups)))
    answers = tuple((name, _answer(value)) for name, value in said)
    return replace(dataset, answers=answers, resources=_resources(dataset, stored, form))


def _plain(stored: Mapping[str, object]) -> Dataset:
    extras = {str(e.get("key")): e.get("value") for e in _dicts(stored.get("extras"))}
    known = {key: _first(extras.get(key, stored.get(key))) for key in _EXTRAS}
    institution = _text(stored, "author") or known["publisher_name"]
    contact = known["contact_name"] or _text(stored, "maintainer")
    return Dataset(
        title=_text(stored, "title"),
        description=_text(stored, "notes"),
        institution=institution,
        contact=Contact(
            "" if contact == institution else contact, _text(stored, "maintainer_email") or known["contact_email"]
        ),
        licence=_code("licences", known["license_uri"]) or _code("licences", _text(stored, "license_id")),
        frequency=_code("frequencies", known["frequency"]),
        theme=_code("themes", known["theme"]),
        tags=tuple(_text(tag, "name") for tag in _dicts(stored.get("tags"))),
        period=Period(known["temporal_start"], known["temporal_end"]),
        place=known["spatial_text"],
        language=language_code(known["language"]),
        source=_text(stored, "url"),
        name=_text(stored, "name"),
    )


_EXTRAS = (
    *("publisher_name", "contact_name", "contact_email", "license_uri", "frequency", "theme"),
    *("temporal_start", "temporal_end", "spatial_text", "language"),
)


def _with_meaning(dataset: Dataset, field: FormField, value: object) -> Dataset:
    """The description with what a field of the form says, where that part of it is still blank."""
    home = home_of(field)
    if not value or not home:
        return dataset
    if field.kind is AnswerKind.GROUP:
        first = next(iter(_dicts(value)), {})
        for part in field.subfields:
            at = known_part(field, part)
            if at not in {"", "place.uri"} and isinstance(first.get(part.name), str):
                dataset = _filled(dataset, at, str(first[part.name]))
        return dataset
    if home in _LISTED and (field.choices or home != "language"):
        tries = (_with_text(dataset, home, t.code) for t in vocabulary(_LISTED[home]))
        fits = next((d for d in tries if _sends(d, field, value)), None)
        return fits if fits is not None and not getattr(dataset, home) else dataset
    return dataset if field.choices else _filled(dataset, home, _first(value))


def _filled(dataset: Dataset, home: str, text: str) -> Dataset:
    """With a text at `title` or `contact.email` and the like, unless something stands there."""
    head, _dot, tail = home.partition(".")
    now = getattr(dataset, head)
    if tail:
        return dataset if getattr(now, tail) else replace(dataset, **{head: replace(now, **{tail: text})})
    return dataset if now else _with_text(dataset, head, text)


def _with_text(dataset: Dataset, name: str, text: str) -> Dataset:
    return replace(dataset, **{name: text})  # type: ignore[arg-type] # the names of texts only


def _sends(dataset: Dataset, field: FormField, value: object) -> bool:
    said = meant(dataset, field)
    return said is not None and said.sure and said.value == value


def _says_more(dataset: Dataset, field: FormField, value: object) -> bool:
    """Whether the description alone would not send what stands there."""
    said = meant(dataset, field)
    return bool(value) and (said is None or said.value != value)


def _resources(
    dataset: Dataset, stored: Mapping[str, object], form: Mapping[str, object] | None
) -> tuple[Resource, ...]:
    """The file with the data: its dictionary and answers, where the form asks for them."""
    fields = [f for f in read_form(form).files if not is_core_of_files(f.name)]
    files = [file for file in _dicts(stored.get("resources")) if _is_data(file, fields)]
    if not files or not fields:
        return ()
    first = max(files, key=lambda file: sum(bool(file.get(f.name)) for f in fields))  # of others the form asks less
    said, columns = [], list[Field]()
    for field in fields:
        value = first.get(field.name)
        if asks_columns(field):
            columns.extend(columns_in(field, _dicts(value)))
        elif not asks_kind(field) and _says_more(dataset, field, value):
            said.append((field.name, _answer(value)))
    return (Resource("", "", "", tuple(columns), tuple(said)),) if said or columns else ()


def _is_data(file: Mapping[str, object], fields: Iterable[FormField]) -> bool:
    asked = [f for f in fields if asks_kind(f)]
    return all(is_kind("data", f, file.get(f.name)) for f in asked)


def _code(name: str, said: str) -> str:
    """Our code for an address, code or alias; what is none of ours stays as it is."""
    for entry in vocabulary(name):
        if fold(said) in {fold(text) for text in (entry.code, entry.uri, *entry.aliases) if text}:
            return entry.code
    return said


def _answer(value: object) -> str:
    return value if isinstance(value, str) else write_answer(value) or json.dumps(value)


def _first(value: object) -> str:
    """A text, the first of a list, or the first of a list written as JSON, as ckanext-dcat keeps themes."""
    if isinstance(value, str) and value.startswith("["):
        try:
            value = json.loads(value)
        except ValueError:
            return str(value)
    if isinstance(value, list):
        value = next(iter(value), "")
    return value if isinstance(value, str) else ""


def _text(holder: Mapping[str, object], key: str) -> str:
    value = holder.get(key)
    return value if isinstance(value, str) else ""


def _dicts(value: object) -> list[Mapping[str, object]]:
    return list(_mappings(value)) if isinstance(value, list) else []


def _mappings(items: Iterable[object]) -> Iterator[Mapping[str, object]]:
    return (item for item in items if isinstance(item, Mapping))
