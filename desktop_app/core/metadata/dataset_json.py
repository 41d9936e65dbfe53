"""The description as JSON: for files handed to the command line (`--metadata M.json`) and between colleagues.

Unknown keys are ignored, missing ones take their default, and a wrong type raises ValueError naming the field.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
from desktop_app.core.table import FieldType

_NO_TEXTS = ("type", "categories", "required", "unique", "meanings")


def dataset_to_json(dataset: Dataset) -> dict[str, object]:
    """Plain JSON values; every field is present."""
    document: dict[str, object] = _plain(dataset)
    return document


def dataset_from_json(document: object) -> Dataset:
    """The description in `document`; raises ValueError with the path of the first field that does not fit."""
    top = _mapping(document, "description")
    return Dataset(
        **_texts(top, Dataset, "", skip=("contact", "tags", "period", "resources", "answers")),
        contact=Contact(**_texts(_mapping(top.get("contact", {}), "contact"), Contact, "contact.")),
        period=Period(**_texts(_mapping(top.get("period", {}), "period"), Period, "period.")),
        tags=_text_list(top.get("tags", []), "tags"),
        answers=_pairs(top.get("answers", []), "answers"),
        resources=tuple(
            _resource(item, f"resources[{i}]") for i, item in enumerate(_list(top.get("resources", []), "resources"))
        ),
    )


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, FieldType):
        return value.value
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _resource(item: object, where: str) -> Resource:
    raw = _mapping(item, where)
    fields = _list(raw.get("fields", []), f"{where}.fields")
    return Resource(
        **({"table_id": ""} | _texts(raw, Resource, f"{where}.", skip=("fields", "answers"))),
        answers=_pairs(raw.get("answers", []), f"{where}.answers"),
        fields=tuple(_field(f, f"{where}.fields[{i}]") for i, f in enumerate(fields)),
    )


def _field(item: object, where: str) -> Field:
    raw = _mapping(item, where)
    texts = {"column_id": "", "name": ""} | _texts(raw, Field, f"{where}.", skip=_NO_TEXTS)
    try:
        kind = FieldType(raw.get("type", "string"))
    except ValueError as error:
        raise ValueError(f"{where}.type: unknown type of column") from error
    return Field(
        **texts,
        type=kind,
        categories=_text_list(raw.get("categories", []), f"{where}.categories"),
        required=_yes_or_no(raw.get("required", False), f"{where}.required"),
        unique=_yes_or_no(raw.get("unique", False), f"{where}.unique"),
        meanings=_pairs(raw.get("meanings", []), f"{where}.meanings"),
    )


def _texts(raw: Mapping[str, object], kind: type, prefix: str, skip: tuple[str, ...] = ()) -> dict[str, str]:
    """The text fields of a dataclass that are present in `raw`."""
    found = {}
    for name in (f.name for f in dataclasses.fields(kind) if f.name not in skip):
        if name not in raw:
            continue
        value = raw[name]
        if not isinstance(value, str):
            raise _does_not_fit(f"{prefix}{name}", "text")
        found[name] = value
    return found


def _mapping(value: object, where: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise _does_not_fit(where, "an object")
    return value


def _list(value: object, where: str) -> list[object]:
    if not isinstance(value, list):
        raise _does_not_fit(where, "a list")
    return value


def _text_list(value: object, where: str) -> tuple[str, ...]:
    items = _list(value, where)
    if not all(isinstance(item, str) for item in items):
        raise _does_not_fit(where, "a list of texts")
    return tuple(str(item) for item in items)


def _pairs(value: object, where: str) -> tuple[tuple[str, str], ...]:
    found = []
    for i, item in enumerate(_list(value, where)):
        pair = _text_list(item, f"{where}[{i}]")
        if len(pair) != 2:
            raise _does_not_fit(f"{where}[{i}]", "a pair of texts")
        found.append((pair[0], pair[1]))
    return tuple(found)


def _yes_or_no(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise _does_not_fit(where, "true or false")
    return value


def _does_not_fit(where: str, wanted: str) -> ValueError:
    return ValueError(f"{where}: {wanted} was expected")
