"""Answer a portal's own form (ckanext-scheming): what the officer said first, then what the description holds.

What neither can answer is a question (`questions`, `file_questions`); left open, the portal names the field it misses.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.metadata.exchange.ckan_meanings import Meant, home_of, meant
from desktop_app.core.metadata.portal_form import (
    GROUPS,
    AnswerKind,
    FormChoice,
    FormField,
    PortalForm,
    parse_answer,
    read_form,
    write_answer,
)
from desktop_app.core.metadata.words import in_words
from desktop_app.core.table import FieldType
from desktop_app.core.text import fold

# fields that to_ckan fills itself
_CORE = frozenset(
    (
        *("id", "title", "name", "notes", "owner_org", "license_id", "tag_string", "tags", "private", "url"),
        *("author", "maintainer", "maintainer_email", GROUPS, "type", "state", "extras"),
    )
)
_PLACES_OF_CORE = {
    "title": "title",
    "name": "title",
    "notes": "description",
    "tags": "tags",
    "tag_string": "tags",
    "license_id": "licence",
    "author": "institution",
    "maintainer": "contact.name",
    "maintainer_email": "contact.email",
    "url": "source",
}
# of a file: what the upload fills
_CORE_OF_FILES = frozenset(
    (
        *("id", "url", "name", "description", "format", "mimetype", "size", "hash", "upload", "package_id"),
        *("url_type", "resource_type", "last_modified", "created", "metadata_modified", "license"),
    )
)
_ROLES = {"data": "dato data", "dictionary": "diccionario dictionary", "metadata": "metadato metadata ficha"}
_TYPES = {
    FieldType.STRING: "texto text string cadena",
    FieldType.INTEGER: "entero integer numero number numerico",
    FieldType.NUMBER: "numero number numerico decimal",
    FieldType.DATE: "fecha date",
    FieldType.DATETIME: "fecha datetime date timestamp",
    FieldType.TIME: "hora time texto text",
    FieldType.BOOLEAN: "booleano boolean logico texto text",
}


def answers(dataset: Dataset, form: Mapping[str, object] | None) -> dict[str, object]:
    """Values for the fields of `scheming_dataset_schema_show`, by field name; blank ones are left out."""
    said = dict(dataset.answers)
    found: dict[str, object] = {}
    for field in read_form(form).dataset:
        if field.name in _CORE:
            continue
        value = parse_answer(field, said.get(field.name, "")) or _value(meant(dataset, field))
        if value:
            found[field.name] = value
    return found


def chosen_groups(dataset: Dataset, allowed: Collection[str]) -> list[str]:
    """The portal's categories that the officer chose, of those open to the user."""
    field = FormField(GROUPS, kind=AnswerKind.LINES)
    said = parse_answer(field, dict(dataset.answers).get(GROUPS, ""))
    return [name for name in said if name in allowed] if isinstance(said, list) else []


def questions(dataset: Dataset, form: PortalForm) -> tuple[FormField, ...]:
    """What has to be asked besides the description, the needed ones first: nothing that is surely known already."""
    asked = [f for f in form.dataset if f.name not in _CORE and not f.hidden and not _is_known(dataset, f)]
    if form.groups:
        asked.append(FormField(GROUPS, kind=AnswerKind.SEVERAL, choices=form.groups))
    return tuple(sorted(asked, key=lambda f: not f.required))


def file_questions(dataset: Dataset, form: PortalForm) -> tuple[FormField, ...]:
    """What has to be asked of the files: once for all of them."""
    return tuple(sorted((f for f in form.files if _is_open(dataset, f)), key=lambda f: not f.required))


def suggested_answer(dataset: Dataset, field: FormField) -> str:
    """The nearest answer the description holds, as text to be confirmed; "" for none."""
    said = meant(dataset, field)
    return "" if said is None or said.blind else write_answer(said.value)


def known_fields(dataset: Dataset, form: PortalForm) -> tuple[FormField, ...]:
    """Fields that the description answers surely, for telling the officer that they need no second answer."""
    return tuple(f for f in form.dataset if f.name not in _CORE and not f.hidden and _is_known(dataset, f))


def place_of(name: str, form: PortalForm) -> str:
    """Where the description asks for a field that a portal names: a field of `Dataset`, "" for the portal's own."""
    if name in _PLACES_OF_CORE:
        return _PLACES_OF_CORE[name]
    field = next((f for f in form.dataset if f.name == name), None)
    return home_of(field or FormField(name))


def resource_answers(role: str, form: Mapping[str, object] | None, dataset: Dataset | None = None) -> dict[str, object]:
    """Values for the fields of a file; `role` is a `FileRole` value.

    The kind of the file and, for data, its columns are known; what the officer answered goes with the data, and with
    every other file where the portal insists on it.
    """
    given = dataset or Dataset()
    resource = given.resources[0] if given.resources else None
    said = dict(resource.answers) if resource else {}
    found: dict[str, object] = {}
    for field in read_form(form).files:
        if field.name in _CORE_OF_FILES or (role != "data" and not field.required and not asks_kind(field)):
            continue
        value: object = _kind_of_file(role, field) if asks_kind(field) else ""
        if not value and asks_columns(field):
            value = _columns(field, resource.fields if resource else ())
        value = value or parse_answer(field, said.get(field.name, "")) or _value(meant(given, field))
        if value:
            found[field.name] = value
    return found


def as_form(values: Mapping[str, object]) -> dict[str, str | list[str]]:
    """Values as the keys of an HTML form, which is all that can go along with a file: `group-0-part`, lists repeated.

    >>> as_form({"a": "1", "b": ["x", "y"], "c": [{"d": "2"}]})
    {'a': '1', 'b': ['x', 'y'], 'c-0-d': '2'}
    """
    found: dict[str, str | list[str]] = {}
    for key, value in values.items():
        if not isinstance(value, list):
            found[key] = str(value)
        elif all(isinstance(item, str) for item in value):
            found[key] = value
        else:
            for i, item in enumerate(value):
                found |= {f"{key}-{i}-{part}": text for part, text in as_form(item).items()}
    return found


def _value(said: Meant | None) -> object:
    return said.value if said else ""


def _is_known(dataset: Dataset, field: FormField) -> bool:
    """Answered by the description, or to be answered there: optional parts of it are not asked a second time."""
    said = meant(dataset, field)
    if said is not None:
        return said.sure
    return bool(home_of(field)) and not field.required and not field.choices


def _is_open(dataset: Dataset, field: FormField) -> bool:
    if field.name in _CORE_OF_FILES or field.hidden or asks_kind(field) or asks_columns(field):
        return False
    return not (re.search(r"table schema|esquema", field.said) or _is_known(dataset, field))


def is_core(name: str) -> bool:
    """Whether a field of a dataset is one that every CKAN has, which `to_ckan` fills by itself."""
    return name in _CORE


def is_core_of_files(name: str) -> bool:
    """Whether a field of a file is one that the upload fills."""
    return name in _CORE_OF_FILES


def asks_kind(field: FormField) -> bool:
    """Whether a file's field asks if it holds data, the dictionary or the description."""
    words = {word for choice in field.choices for word in _words_of(choice)}
    return bool(re.search(r"\b(tipo|kind|type|clase)\b", field.said)) and bool(words & {"datos", "data", "dato"})


def is_kind(role: str, field: FormField, value: object) -> bool:
    """Whether the answer to such a question is that of a file of this role (a `FileRole` value)."""
    return value == _kind_of_file(role, field)


def _kind_of_file(role: str, field: FormField) -> str:
    for choice in field.choices:
        said = _words_of(choice)
        if any(w in said or f"{w}s" in said for w in _ROLES.get(role, "").split()):
            return choice.value
    return ""


def asks_columns(field: FormField) -> bool:
    """A repeating group about the columns of a table: the dictionary answers it."""
    return field.kind is AnswerKind.GROUP and bool(re.search(r"campos|columnas|diccionario|fields|columns", field.said))


def columns_in(group: FormField, items: Collection[Mapping[str, object]]) -> list[Field]:
    """The dictionary that such a group holds, by the names of its columns; the other way of what is sent."""
    found = []
    for item in items:
        said = {_meaning_of(part): part for part in group.subfields if isinstance(item.get(part.name), str)}
        texts = {name: str(item[said[name].name]) for name in _TEXTS if name in said}
        kind = said.get("type")
        types = [t for t in FieldType if kind and _type_choice(t, kind) == item[kind.name]]
        if texts.get("name"):
            column = Field("", texts["name"], types[0] if types else FieldType.STRING, texts.get("label", ""))
            found.append(replace(column, description=texts.get("description", ""), unit=texts.get("unit", "")))
    return found


_TEXTS = ("name", "label", "description", "unit")


def _columns(group: FormField, fields: Collection[Field]) -> list[dict[str, str]]:
    return [{part.name: text for part in group.subfields if (text := _about(column, part))} for column in fields]


def _about(column: Field, part: FormField) -> str:
    """What the dictionary says of a column for one part of the group; a column without words is said by its name."""
    name = _meaning_of(part)
    if name == "type":
        return _type_choice(column.type, part) if part.choices else column.type.value
    plain = in_words(column.name)
    told = {
        "description": column.description or column.label or plain,
        "label": column.label or plain,
        "unit": column.unit,
        "example": column.example,
        "name": column.name,
    }
    return told.get(name, "")


def _meaning_of(part: FormField) -> str:
    """Which part of a `Field` is asked for, "" for none."""
    if part.choices:
        return "type"
    for pattern, name in (
        (r"descripcion|description|significado|meaning", "description"),
        (r"etiqueta|label|titulo|title", "label"),
        (r"\b(tipo|type)\b", "type"),
        (r"unidad|unit", "unit"),
        (r"ejemplo|example", "example"),
        (r"campo|columna|nombre|field|column|name|\bid\b", "name"),
    ):
        if re.search(pattern, part.said):
            return name
    return ""


def _type_choice(kind: FieldType, part: FormField) -> str:
    if not part.choices:
        return kind.value
    return next((c.value for word in _TYPES[kind].split() for c in part.choices if word in _words_of(c)), "")


def _words_of(choice: FormChoice) -> set[str]:
    return set(re.findall(r"[a-z]+", fold(" ".join((choice.value, *(text for _, text in choice.label))))))
