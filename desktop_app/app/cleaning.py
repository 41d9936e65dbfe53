"""The recipe as the officer builds it: suggestions, ticks, and the safe ones for batches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.app.project import TableWork
from desktop_app.core.cleaning.step import Recipe, RecipeStep, Step, Suggestion, UnknownStep
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import Table

if TYPE_CHECKING:
    from desktop_app.core.cleaning.prefixes import Prefixes


def suggestions(table: Table, country: str, progress: Progress = SILENT) -> tuple[Suggestion, ...]:
    """What the data asks for, by effect."""
    from desktop_app.core.cleaning import suggest
    from desktop_app.core.profiling import profile_table

    return suggest(table, profile_table(table, progress=progress), country=country, progress=progress)


def makers(prefixes: Prefixes, recipe: Recipe) -> dict[int, tuple[str, ...]]:
    """Places of the steps that are carried out and make columns, with the ids of those columns. Runs nothing."""
    found = {}
    for at in range(len(recipe)):
        before, after = (set(prefixes.after(recipe[:n]).ids) for n in (at, at + 1))
        if made := after - before:
            found[at] = tuple(sorted(made))
    return found


def made_suggestions(
    prefixes: Prefixes, recipe: Recipe, country: str, progress: Progress = SILENT
) -> tuple[Suggestion, ...]:
    """What the columns that the recipe makes ask for, as the step that makes them leaves them. Raises Cancelled.

    What comes later in the recipe has no say: so a correction that the officer accepts does not take its card away.
    """
    from desktop_app.core.cleaning import suggest
    from desktop_app.core.profiling import profile_table
    from desktop_app.core.table import ROW

    found: dict[Step, Suggestion] = {}
    for at, made in makers(prefixes, recipe).items():
        table = prefixes.after(recipe[: at + 1])
        part = Table(tuple(c for c in table.columns if c.id in made), table.frame.select(ROW, *made))
        profiles = profile_table(part, progress=progress)
        for suggestion in suggest(part, profiles, country=country, part=True, progress=progress):
            found.setdefault(suggestion.step, suggestion)
    return tuple(found.values())


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


def with_answer(work: TableWork, old: Step, new: Step) -> TableWork:
    """The table's work with `new` (a suggested step with the officer's answer) on, in place of other answers to it."""
    same = [e for e in work.recipe if type(e.step) is type(old) and _columns(e.step) == old.columns()]
    if not same:
        return with_step(work, new, enabled=True)
    recipe = tuple(RecipeStep(new) if entry is same[0] else entry for entry in work.recipe)
    return replace(work, recipe=recipe)


def _columns(step: Step | UnknownStep) -> tuple[str, ...]:
    return () if isinstance(step, UnknownStep) else step.columns()


def switched(work: TableWork, position: int, *, enabled: bool) -> TableWork:
    """The step at that place of the recipe switched on or off."""
    return _with(work, position, (replace(work.recipe[position], enabled=enabled),))


def edited(work: TableWork, position: int, step: Step) -> TableWork:
    """Another step at that place, switched on."""
    return _with(work, position, (RecipeStep(step),))


def deleted(work: TableWork, position: int) -> TableWork:
    """The recipe without the step at that place."""
    return _with(work, position, ())


def moved(work: TableWork, position: int, by: int) -> TableWork:
    """The step at that place so many places further down (up if negative), as far as there are places."""
    rest = [entry for at, entry in enumerate(work.recipe) if at != position]
    rest.insert(min(max(position + by, 0), len(rest)), work.recipe[position])
    return replace(work, recipe=tuple(rest))


def added(work: TableWork, steps: Sequence[Step]) -> TableWork:
    """The steps at the end of the recipe, in that order."""
    return replace(work, recipe=(*work.recipe, *(RecipeStep(step) for step in steps)))


def told_apart(work: TableWork, mark: str) -> TableWork:
    """A group of values said not to be the same."""
    return work if mark in work.told_apart else replace(work, told_apart=(*work.told_apart, mark))


def _with(work: TableWork, position: int, entries: Recipe) -> TableWork:
    return replace(work, recipe=(*work.recipe[:position], *entries, *work.recipe[position + 1 :]))
