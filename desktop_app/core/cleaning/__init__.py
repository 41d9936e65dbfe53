"""Cleaning as a recipe: small steps, each suggested from evidence, previewed, undoable and replayable.

The names below are the public door; each is imported when first used, so that a window starts without them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.cleaning.documents import recipe_from_json, recipe_to_json, step_from_json, step_to_json
    from desktop_app.core.cleaning.preview import changed_rows, effect
    from desktop_app.core.cleaning.recipe import check, explain_recipe, in_working_order, replay
    from desktop_app.core.cleaning.steps import registry
    from desktop_app.core.cleaning.suggestions import suggest

__all__ = [
    "changed_rows",
    "check",
    "effect",
    "explain_recipe",
    "in_working_order",
    "recipe_from_json",
    "recipe_to_json",
    "registry",
    "replay",
    "step_from_json",
    "step_to_json",
    "suggest",
]

_HOME = {
    "changed_rows": "preview",
    "check": "recipe",
    "effect": "preview",
    "explain_recipe": "recipe",
    "in_working_order": "recipe",
    "recipe_from_json": "documents",
    "recipe_to_json": "documents",
    "registry": "steps",
    "replay": "recipe",
    "step_from_json": "documents",
    "step_to_json": "documents",
    "suggest": "suggestions",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
