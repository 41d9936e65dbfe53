"""Columns in another order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from desktop_app.core.cleaning.kinds import Worded, in_order
from desktop_app.core.cleaning.step import present
from desktop_app.core.table import Table
from desktop_app.core.text import N_


@dataclass(frozen=True, slots=True)
class ReorderColumns(Worded):
    """Put `column_ids` first, in that order; the others follow in the order they have."""

    id: ClassVar[str] = "reorder_columns"
    order: ClassVar[int] = 84
    TITLE: ClassVar[str] = N_("Order of the columns")
    WILL: ClassVar[str] = N_("Columns will be put in another order.")
    DID: ClassVar[str] = N_("Columns were put in another order.")

    column_ids: tuple[str, ...]

    def columns(self) -> tuple[str, ...]:
        """Columns it puts first."""
        return self.column_ids

    def apply(self, table: Table) -> Table:
        """The table after it."""
        first = tuple(dict.fromkeys(present(self.column_ids, table)))
        ids = (*first, *(i for i in table.ids if i not in first))
        return in_order(replace(table, columns=tuple(table.column(i) for i in ids)))
