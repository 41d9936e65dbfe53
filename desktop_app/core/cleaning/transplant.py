"""Carry a recipe to another table: steps say columns by id, files say them by name."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from desktop_app.core.cleaning.step import Recipe, RecipeStep, UnknownStep
from desktop_app.core.table import Table
from desktop_app.core.text import fold

_ONE = ("column_id", "within_id", "lat_id", "lon_id")
_MANY = ("column_ids",)


def columns_of(recipe: Recipe, table: Table) -> dict[str, str]:
    """Names in `table` of the columns that the recipe uses, by id."""
    names = {column.id: column.name for column in table.columns}
    used = {i for entry in recipe if not isinstance(entry.step, UnknownStep) for i in _ids(entry.step)}
    return {i: names[i] for i in sorted(used) if i in names}


def to_table(recipe: Recipe, names: Mapping[str, str], table: Table) -> Recipe:
    """The recipe with the ids of the columns that have those names in `table`; columns it lacks keep their id.

    Names are compared without capitals and accents; a name that stands there twice is not guessed.
    """
    places: dict[str, list[str]] = {}
    for column in table.columns:
        places.setdefault(fold(column.name.strip()), []).append(column.id)
    found = {old: places.get(fold(name.strip()), []) for old, name in names.items()}
    ids = {old: here[0] if len(here) == 1 else _absent(old, table) for old, here in found.items()}
    return tuple(_moved(entry, ids) for entry in recipe)


def with_ids(recipe: Recipe, ids: Mapping[str, str], table: Table) -> Recipe:
    """The recipe with its columns called by other ids; those that `ids` maps to "" are told to be absent."""
    return tuple(_moved(entry, {old: new or _absent(old, table) for old, new in ids.items()}) for entry in recipe)


def _absent(old: str, table: Table) -> str:
    """An id that no column has, so that the step is told to lack its column and changes no other."""
    return old if old not in table.ids else f"{old}?"


def _ids(step: object) -> set[str]:
    ids = {getattr(step, name) for name in _ONE if getattr(step, name, "")}
    return ids | {i for name in _MANY for i in getattr(step, name, ())}


def _moved(entry: RecipeStep, ids: Mapping[str, str]) -> RecipeStep:
    if isinstance(entry.step, UnknownStep):
        return entry
    step: Any = entry.step  # a dataclass: contract test
    one = {name: ids.get(value, value) for name in _ONE if (value := getattr(step, name, ""))}
    many = {name: tuple(ids.get(i, i) for i in getattr(step, name)) for name in _MANY if hasattr(step, name)}
    return dataclasses.replace(entry, step=dataclasses.replace(step, **one, **many))
