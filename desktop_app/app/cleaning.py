"""The recipe as the officer builds it: suggestions, ticks, and the safe ones for batches."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.app.project import TableWork
from desktop_app.core.cleaning.step import Recipe, RecipeStep, Step, Suggestion
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import Table


def suggestions(table: Table, country: str, progress: Progress = SILENT) -> tuple[Suggestion, ...]:
    """What the data asks for, by effect."""
    from desktop_app.core.cleaning import suggest
    from desktop_app.core.profiling import profile_table

    return suggest(table, profile_table(table, progress=progress), country=country, progress=progress)


def safe_recipe(table: Table, country: str, progress: Progress = SILENT) -> Recipe:
    """The corrections that cannot lose meaning, as a recipe."""
    return recipe_of(suggestions(table, country, progress))


def recipe_of(found: tuple[Suggestion, ...]) -> Recipe:
    """All suggestions as steps in working order; only the safe ones are enabled."""
    from desktop_app.core.cleaning import in_working_order

    return tuple(RecipeStep(s.step, enabled=s.safe) for s in in_working_order(found))


def with_step(work: TableWork, step: Step, *, enabled: bool) -> TableWork:
    """The table's work with that step switched on or off in its recipe; a step it lacked goes to the end."""
    if all(item.step != step for item in work.recipe):
        return replace(work, recipe=(*work.recipe, RecipeStep(step, enabled=enabled)))
    recipe = tuple(replace(item, enabled=enabled) if item.step == step else item for item in work.recipe)
    return replace(work, recipe=recipe)
