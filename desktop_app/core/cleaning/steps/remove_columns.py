"""Columns that the officer does not publish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop_app.core.cleaning.kinds import Worded
from desktop_app.core.cleaning.step import present
from desktop_app.core.table import Table
from desktop_app.core.text import N_


@dataclass(frozen=True, slots=True)
class RemoveColumns(Worded):
    """Remove `column_ids`."""

    id: ClassVar[str] = "remove_columns"
    order: ClassVar[int] = 82
    TITLE: ClassVar[str] = N_("Columns to remove")
    WILL: ClassVar[str] = N_("The columns you chose will be removed.")
    DID: ClassVar[str] = N_("Columns were removed.")

    column_ids: tuple[str, ...]

    def columns(self) -> tuple[str, ...]:
        """Columns it removes."""
        return self.column_ids

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return table.drop(present(self.column_ids, table))
