"""How much of a new column was published in an old one: the evidence for a column with another header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.table import FieldType
from desktop_app.core.text import fold

if TYPE_CHECKING:
    from desktop_app.app.repeating.memory import Memory
    from desktop_app.core.table import Table

_SAME_TYPE = 0.8  # figures and dates are others every month


class Overlap:
    """Called with an old and a new column id: the share of the new one's values, None where nothing is known.

    Each column is read once, however many it is compared with.
    """

    def __init__(self, memory: Memory, table: Table) -> None:
        self._memory, self._table = memory, table
        self._before: dict[str, frozenset[str]] = {}
        self._now: dict[str, tuple[FieldType, frozenset[str]]] = {}

    def __call__(self, old: str, new: str) -> float | None:
        """The share, 0 to 1."""
        field = self._memory.fields.get(old)
        if field is None or new not in self._table.ids or not self._memory.is_shown(old):
            return None
        kind, values = self._values(new)
        if field.type is not FieldType.STRING:
            return _SAME_TYPE if kind is field.type else None
        if old not in self._before:
            self._before[old] = frozenset(fold(value) for value in self._memory.published_values(old))
        known = self._before[old]
        return len(values & known) / len(values) if known and values else None

    def _values(self, new: str) -> tuple[FieldType, frozenset[str]]:
        import polars as pl

        from desktop_app.core.profiling.types import type_of

        if new not in self._now:
            distinct = self._table.frame.select(pl.col(new).drop_nulls().unique())
            column = distinct.collect(engine="streaming").to_series()
            self._now[new] = type_of(column), frozenset(fold(value) for value in column)
        return self._now[new]
