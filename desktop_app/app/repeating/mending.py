"""What this month's table needs besides last month's recipe: its columns' names, and corrections that lose nothing.

Such corrections are what the page «Limpiar» proposes ticked. What was looked at last time and left unticked stays so:
it is in the recipe, switched off. Rows are never removed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.app.repeating.periods import month_in
from desktop_app.core.cleaning.step import CellStep, Recipe, RecipeStep, Step, UnknownStep
from desktop_app.core.progress import SILENT, Progress

if TYPE_CHECKING:
    from desktop_app.app.repeating.memory import Memory
    from desktop_app.core.profiling.column_profile import ColumnProfile
    from desktop_app.core.table import Table
    from desktop_app.core.text import Message


def new_corrections(
    table: Table, profiles: Sequence[ColumnProfile], recipe: Recipe, country: str, progress: Progress
) -> tuple[Step, ...]:
    """The safe steps for the cells of `table`, as the recipe leaves it, that the recipe says nothing about.

    Raises Cancelled.
    """
    known = [entry.step for entry in recipe if not isinstance(entry.step, UnknownStep)]
    said = {(step.id, column) for step in known for column in step.columns()}
    found = (step for step in _safe(table, profiles, country, progress) if isinstance(step, CellStep))
    return tuple(step for step in found if not any((step.id, i) in said for i in step.columns()))


def names_as_before(memory: Memory, same: Mapping[str, str], table: Table) -> Recipe:
    """The step that calls known columns as they were published, so that months fit below each other; () for none.

    A header that says a time ("Monto enero") is another one each month, and stays as the file has it.
    """
    from desktop_app.core.cleaning.steps.rename_columns import RenameColumns

    now = {column.id: column.name.strip() for column in table.columns}
    renamed = {
        new: memory.fields[old].name
        for old, new in same.items()
        if new in now and old in memory.fields and not _is_of_a_time(memory.headers.get(old, ""))
    }
    other = {new: name for new, name in renamed.items() if name != now[new] and name not in now.values()}
    return (RecipeStep(RenameColumns(tuple(other), tuple(other.values()))),) if other else ()


def _is_of_a_time(header: str) -> bool:
    return bool(month_in(header) or re.search(r"(?:19|20)\d\d", header))


def corrections_of(table: Table, column: str, recipe: Recipe, country: str) -> tuple[Step, ...]:
    """The safe steps for one new column, its name too, that it is written like the others.

    Kinds of steps that are all switched off in the recipe are not wanted.
    """
    from desktop_app.core.profiling import profile_table

    known = {entry.step.id for entry in recipe if not isinstance(entry.step, UnknownStep)}
    wanted = {entry.step.id for entry in recipe if entry.enabled and not isinstance(entry.step, UnknownStep)}
    alone = table.drop(set(table.ids) - {column})
    found = _safe(alone, profile_table(alone), country)
    return tuple(step for step in found if step.columns() == (column,) and step.id not in known - wanted)


def _safe(table: Table, profiles: Iterable[ColumnProfile], country: str, progress: Progress = SILENT) -> list[Step]:
    from desktop_app.core.cleaning import in_working_order, suggest

    found = suggest(table, tuple(profiles), country=country, progress=_Held(progress))
    return [s.step for s in in_working_order(found) if s.safe and s.step.columns()]


@dataclass(frozen=True, slots=True)
class _Held:
    """Can be stopped, and counts no steps of its own."""

    progress: Progress

    def at(self, done: int, total: int, stage: Message | None = None) -> None:  # noqa: ARG002 - the Progress protocol
        """Only whether to go on."""
        self.progress.at(0, 0)
