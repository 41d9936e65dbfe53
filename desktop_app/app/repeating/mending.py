"""Corrections that this month's cells ask for and last month's did not, where nothing can lose its meaning.

They are what the page «Limpiar» proposes ticked. What was looked at last time and left unticked stays so: it is in the
recipe, switched off. Rows are never removed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop_app.core.cleaning.step import CellStep, Recipe, Step, UnknownStep

if TYPE_CHECKING:
    from desktop_app.core.profiling.column_profile import ColumnProfile
    from desktop_app.core.table import Table


def new_corrections(table: Table, profiles: Sequence[ColumnProfile], recipe: Recipe, country: str) -> tuple[Step, ...]:
    """The safe steps for the cells of `table`, as the recipe leaves it, that the recipe says nothing about."""
    known = [entry.step for entry in recipe if not isinstance(entry.step, UnknownStep)]
    said = {(step.id, column) for step in known for column in step.columns()}
    return tuple(
        step for step in _safe(table, profiles, country) if not any((step.id, i) in said for i in step.columns())
    )


def corrections_of(table: Table, column: str, country: str) -> tuple[Step, ...]:
    """The safe steps for one column, that it is written like the others."""
    from desktop_app.core.profiling import profile_table

    alone = table.drop(set(table.ids) - {column})
    return tuple(step for step in _safe(alone, profile_table(alone), country) if step.columns() == (column,))


def _safe(table: Table, profiles: Iterable[ColumnProfile], country: str) -> list[Step]:
    from desktop_app.core.cleaning import in_working_order, suggest

    found = suggest(table, tuple(profiles), country=country)
    return [s.step for s in in_working_order(found) if s.safe and isinstance(s.step, CellStep) and s.step.columns()]
