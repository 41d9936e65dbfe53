"""Rows without a single filled cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.step import Suggestion, only_rows, present, removed_rows
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

_TELLING = 3  # the columns with most values rule nearly every row out


@dataclass(frozen=True, slots=True)
class DropEmptyRows:
    """Remove the rows that are empty in all of `column_ids` (the columns of the original)."""

    id: ClassVar[str] = "drop_empty_rows"
    version: ClassVar[int] = 1
    order: ClassVar[int] = 60
    is_idempotent: ClassVar[bool] = True
    changes_rows: ClassVar[bool] = True

    column_ids: tuple[str, ...]

    @property
    def title(self) -> Message:
        """Name of the card."""
        return msg(N_("Empty rows"))

    def proposal(self) -> Message:
        """What it will do."""
        return msg(N_("Rows without any value will be removed."))

    def explain(self) -> Message:
        """What it did."""
        return msg(N_("Rows without any value were removed."))

    def columns(self) -> tuple[str, ...]:
        """The whole table: a row is empty or not as a whole."""
        return ()

    def keep(self, table: Table) -> pl.Expr:
        """Rows with something in them."""
        ids = present(self.column_ids, table)
        if not ids:
            return pl.lit(value=True)
        return pl.any_horizontal(pl.col(i).str.contains(r"\S").fill_null(value=False) for i in ids)

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return table.where(self.keep(table))

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """Safe: an empty row says nothing."""
        step = cls(tuple(table.ids))
        if not table.ids or any(p.n_filled == p.n_rows for p in profiles if p.column_id in table.ids):
            return []
        fullest = sorted((p for p in profiles if p.column_id in table.ids), key=lambda p: -p.n_filled)[:_TELLING]
        some = only_rows(table, pl.all_horizontal(pl.col(p.column_id).is_null() for p in fullest))
        gone = removed_rows(step, some)
        n = gone.len()
        return [Suggestion(step, 0, n, safe=True, n_columns=0, gone=gone)] if n else []
