"""The dictionary of columns, prefilled from names and profiles; what the officer typed is never replaced.

Examples and categories show cell values, so columns with findings (`private`) never get any.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.metadata.words import in_words
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import Column, FieldType, Table
from desktop_app.core.text import fold

_MOST_CATEGORIES = 20
_LONGEST_CATEGORY = 60
_LONGEST_EXAMPLE = 80
_ORDERED = (FieldType.INTEGER, FieldType.NUMBER, FieldType.DATE, FieldType.DATETIME, FieldType.TIME)
_UNIT = re.compile(r"\s*[(\[]\s*([^()\[\]]{1,20}?)\s*[)\]]\s*$")
_UNITS = frozenset(
    (
        "usd",
        "us$",
        "$",
        "q",
        "gtq",
        "dolares",
        "quetzales",
        "%",
        "kg",
        "g",
        "t",
        "km",
        "m",
        "cm",
        "mm",
        "m2",
        "m²",
        "m3",
    )
) | frozenset(("m³", "km2", "km²", "ha", "l", "ml", "kwh", "mwh", "horas", "minutos", "dias", "meses", "anos"))


def build_fields(
    table: Table,
    profiles: tuple[ColumnProfile, ...],
    *,
    original_names: Mapping[str, str],
    previous: tuple[Field, ...] = (),
    private: frozenset[str] = frozenset(),
) -> tuple[Field, ...]:
    """One Field a column, in order; `original_names` and `private` go by column id.

    Words and rules (label, description, unit, required, unique, missing, source, meanings) come from `previous` where
    somebody filled them, found by column id, else by name; name, type, categories, range and example always come
    from the table as it is now.
    """
    by_id = {p.column_id: p for p in profiles}
    typed = {f.column_id: f for f in previous if f.column_id}
    named = {fold(f.name): f for f in previous if f.name}
    fields = []
    for column, key in zip(table.columns, table.keys, strict=True):
        before = typed.get(column.id) or named.get(fold(key)) or Field(column.id, key)
        original = original_names.get(column.id, column.name)
        fields.append(_field(column, key, by_id.get(column.id), original, before))
    return tuple(_without_values(f) if f.column_id in private else f for f in fields)


def _field(column: Column, key: str, profile: ColumnProfile | None, original: str, before: Field) -> Field:
    label, unit = _label_and_unit(original or key)
    kind = profile.type if profile else FieldType.STRING
    categories = _categories(profile)
    smallest, largest = _range(profile)
    return Field(
        column_id=column.id,
        name=key,
        type=kind,
        label=before.label or label,
        description=before.description,
        unit=before.unit or unit,
        original_name=original,
        example=_example(profile),
        categories=categories,
        required=before.required,
        meanings=tuple(pair for pair in before.meanings if pair[0] in categories),
        unique=before.unique,
        minimum=smallest,
        maximum=largest,
        missing=before.missing,
        source=before.source,
    )


def _without_values(field: Field) -> Field:
    return replace(field, example="", categories=(), meanings=(), minimum="", maximum="")


def _range(profile: ColumnProfile | None) -> tuple[str, str]:
    """Least and largest of numbers and dates; of texts, where the order says nothing, none."""
    if profile is None or profile.type not in _ORDERED:
        return "", ""
    return profile.minimum, profile.maximum


def _label_and_unit(original: str) -> tuple[str, str]:
    """Split «Servicio · Monto (USD)» into «Servicio · Monto» and unit «USD»; other brackets stay in the label."""
    found = _UNIT.search(original)
    if found and fold(found[1]) in _UNITS:
        return in_words(original[: found.start()]), found[1]
    return in_words(original), ""


def _categories(profile: ColumnProfile | None) -> tuple[str, ...]:
    """The values of a text column that repeats few of them, in alphabetical order."""
    if profile is None or profile.type is not FieldType.STRING:
        return ()
    few = (
        0 < profile.n_distinct <= min(_MOST_CATEGORIES, len(profile.top)) and profile.n_distinct * 2 <= profile.n_filled
    )
    if not few or profile.longest > _LONGEST_CATEGORY:
        return ()
    return tuple(sorted((value for value, _ in profile.top), key=fold))


def _example(profile: ColumnProfile | None) -> str:
    if profile is None or not profile.top:
        return ""
    return next((v for v, _ in profile.top if v and len(v) <= _LONGEST_EXAMPLE), "")
