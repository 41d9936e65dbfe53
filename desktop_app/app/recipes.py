"""Recipes that leave and arrive as files: what they say, whether they may leave, and how they fit another table.

A recipe file holds the steps, the names of the columns they use and what they do in plain words. Cells that steps hold
(an edited cell, a table of values, merged spellings), all else that a step says and the names of its columns are looked
at like data before it is written.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.cleaning.parameters import cell_values, texts_in
from desktop_app.core.cleaning.step import Recipe, RecipeStep, UnknownStep
from desktop_app.core.errors import RecipeDamaged
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.text import Message

if TYPE_CHECKING:
    from desktop_app.core.table import Table

_LARGEST = 20_000_000  # bytes of a recipe


@dataclass(frozen=True, slots=True)
class Arrived:
    """A recipe read from a file, with its columns found in the table, and what would keep it from doing all it says."""

    recipe: Recipe
    problems: tuple[Message, ...]


def steps_with_people(recipe: Recipe, table: Table, country: str, progress: Progress = SILENT) -> tuple[int, ...]:
    """Places of the steps that hold what looks like data about people, or name columns by it. Raises Cancelled."""
    from desktop_app.core.personal_data.statements import said_in

    texts = [(place, text) for place, entry in enumerate(recipe) for text in _written(entry, table)]
    told = {texts[said.text][0] for said in said_in((text for _place, text in texts), progress)}
    for place, entry in enumerate(recipe):
        progress.at(place, len(recipe))
        if place not in told and _is_about_people(entry, table, country):
            told.add(place)
    return tuple(sorted(told))


def _written(entry: RecipeStep, table: Table) -> list[str]:
    """All that the file would say of a step: its cells, its other answers, and what its columns are called."""
    from desktop_app.app.checking.contents import words_of_name
    from desktop_app.core.cleaning import recipe_to_json
    from desktop_app.core.cleaning.transplant import columns_of

    said = [*texts_in(recipe_to_json((entry,))), *columns_of((entry,), table).values()]
    return list(dict.fromkeys([*said, *(words_of_name(text) for text in said if "_" in text)]))


def _is_about_people(entry: RecipeStep, table: Table, country: str) -> bool:
    """The cells of a step as a column of their own, under the name of the column they stand in."""
    from desktop_app.core.personal_data import scan
    from desktop_app.core.table import Table

    values = cell_values((entry,))
    if not values:
        return False
    names = {c.id: c.name for c in table.columns}
    ids = () if isinstance(entry.step, UnknownStep) else entry.step.columns()
    header = next((names[i] for i in ids if i in names), "")
    return bool(scan(Table.from_rows([header], [[value] for value in values]), country=country).findings)


def recipe_document(recipe: Recipe, table: Table, say: Callable[[Message], str]) -> bytes:
    """The file: JSON with ids, versions, parameters, names of columns, and the steps in plain words (`say`)."""
    from desktop_app.core.cleaning import explain_recipe, recipe_to_json
    from desktop_app.core.cleaning.transplant import columns_of

    words = [say(sentence) for sentence in explain_recipe(recipe, table.columns)]
    document = {**recipe_to_json(recipe), "columns": columns_of(recipe, table), "in_words": words}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def save_recipe(path: Path, content: bytes) -> None:
    """Write the file whole or not at all. Raises DiskFull, CannotWrite."""
    from desktop_app.app.atomic import write_atomic, write_problem

    try:
        write_atomic(path, content)
    except OSError as problem:
        raise write_problem(problem, path) from None


def read_recipe(path: Path, table: Table) -> Arrived:
    """The recipe of a file, fitted to the table; raises RecipeDamaged when it is none. Runs no plan."""
    from desktop_app.core.cleaning import check, recipe_from_json
    from desktop_app.core.cleaning.transplant import to_table

    try:
        if path.stat().st_size > _LARGEST:
            raise RecipeDamaged
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        raise RecipeDamaged from None
    recipe = recipe_from_json(document)
    names = document.get("columns", {})
    if not isinstance(names, dict) or not all(isinstance(name, str) for name in names.values()):
        raise RecipeDamaged
    fitted = to_table(recipe, names, table)
    return Arrived(fitted, check(fitted, table))
