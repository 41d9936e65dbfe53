"""Recipes as JSON: {"version": 1, "steps": [{"id", "version", "enabled", "params"}]}.

Steps of a newer version, or of a kind not known here, are kept verbatim as `UnknownStep` and written back unchanged.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import get_type_hints

from desktop_app.core.cleaning.step import Recipe, RecipeStep, Step, UnknownStep
from desktop_app.core.cleaning.steps import registry
from desktop_app.core.errors import RecipeDamaged

VERSION = 1


def step_to_json(entry: RecipeStep) -> dict[str, object]:
    """The entry as plain JSON values."""
    if isinstance(entry.step, UnknownStep):
        return {**entry.step.raw, "enabled": entry.enabled}
    params = {}
    for field in dataclasses.fields(entry.step):  # type: ignore[arg-type]  # every step is a dataclass: contract test
        value = getattr(entry.step, field.name)
        params[field.name] = list(value) if isinstance(value, tuple) else value
    return {"id": entry.step.id, "version": entry.step.version, "enabled": entry.enabled, "params": params}


def step_from_json(document: Mapping[str, object]) -> RecipeStep:
    """The entry that `step_to_json` wrote; RecipeDamaged when it is none."""
    step_id, version, params = (document.get(key) for key in ("id", "version", "params"))
    enabled = document.get("enabled", True)
    if not isinstance(step_id, str) or not isinstance(version, int) or not isinstance(enabled, bool):
        raise RecipeDamaged
    kind = registry().get(step_id)
    if kind is None or version > kind.version:
        return RecipeStep(UnknownStep(dict(document)), enabled=enabled)
    if not isinstance(params, Mapping):
        raise RecipeDamaged
    return RecipeStep(_build(kind, params), enabled=enabled)


def recipe_to_json(recipe: Recipe) -> dict[str, object]:
    """The recipe as one JSON document."""
    return {"version": VERSION, "steps": [step_to_json(entry) for entry in recipe]}


def recipe_from_json(document: object) -> Recipe:
    """The recipe of a JSON document; RecipeDamaged when it is none."""
    if not isinstance(document, Mapping):
        raise RecipeDamaged
    version, steps = document.get("version"), document.get("steps")
    if version != VERSION or not isinstance(steps, list) or not all(isinstance(step, Mapping) for step in steps):
        raise RecipeDamaged
    return tuple(step_from_json(step) for step in steps)


def _build(kind: type[Step], params: Mapping[str, object]) -> Step:
    hints = get_type_hints(kind)
    names = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]  # as above
    if not set(params) <= names:
        raise RecipeDamaged
    values = {name: _value(value, hints[name]) for name, value in params.items()}
    try:
        return kind(**values)
    except (TypeError, ValueError) as problem:
        raise RecipeDamaged from problem


def _value(value: object, wanted: object) -> object:
    if wanted == tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
    elif isinstance(wanted, type) and type(value) is wanted:
        return value
    raise RecipeDamaged
