"""Rows equal to an earlier one in every original column.

Rows are compared by their hash (`kinds.hashed`), so memory grows by 16 bytes a row and not by the row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import firsts, hashed
from desktop_app.core.cleaning.step import Suggestion, only_rows, present, removed_rows
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

_MOST = 0.8  # share of different values from which one column rules nearly every row out
_TELLING = 3  # otherwise, the columns with most different values do
_NEARLY_ALL = 0.99  # share of the other rows with a value of their own in some column
_FEW = 0.2  # a larger share of repeated rows is how the table is, not a mistake


@dataclass(frozen=True, slots=True)
class DropRepeatedRows:
    """Keep the first of rows that are equal in all of `column_ids`; the order of rows stays."""

    id: ClassVar[str] = "drop_repeated_rows"
    version: ClassVar[int] = 1
    order: ClassVar[int] = 70
    is_idempotent: ClassVar[bool] = True
    changes_rows: ClassVar[bool] = True

    column_ids: tuple[str, ...]

    @property
    def title(self) -> Message:
        """Name of the card."""
        return msg(N_("Repeated rows"))

    def proposal(self) -> Message:
        """What it will do."""
        return msg(N_("Of rows equal in every column, only the first will be kept."))

    def explain(self) -> Message:
        """What it did."""
        return msg(N_("Of rows equal in every column, only the first was kept."))

    def columns(self) -> tuple[str, ...]:
        """The whole table: all original columns are compared."""
        return ()

    def key(self, table: Table) -> pl.Expr | None:
        """The hash of all cells."""
        ids = present(self.column_ids, table)
        return hashed(ids) if ids else None

    def keep(self, table: Table) -> pl.Expr:
        """First rows of their kind."""
        return firsts(self.key(table))

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return table.with_frame(table.frame.filter(self.keep(table)))

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """Safe when some column tells rows apart; otherwise two equal rows may be two real events."""
        step = cls(tuple(table.ids))
        if not table.ids or any(p.n_distinct == p.n_rows for p in profiles):
            return []
        telling = sorted((p for p in profiles if p.column_id in table.ids), key=lambda p: -p.n_distinct)
        telling = telling[: 1 if telling[0].n_distinct > _MOST * telling[0].n_rows else _TELLING]
        some = only_rows(table, hashed([p.column_id for p in telling]).is_duplicated())
        gone = removed_rows(step, some)
        n = gone.len()
        if not n:
            return []
        most = max(p.n_filled for p in profiles)  # rows that are not empty, if one column is always filled
        told_apart = n <= _FEW * most and any(p.n_distinct >= _NEARLY_ALL * (most - n) for p in profiles)
        note = None if told_apart else msg(_EVENTS)
        return [Suggestion(step, 0, n, safe=told_apart, note=note, n_columns=0, gone=gone)]


_EVENTS = N_("No column numbers the rows, so equal rows may be different cases. Look at them before accepting.")
