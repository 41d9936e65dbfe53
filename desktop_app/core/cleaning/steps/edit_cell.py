"""One cell written by the officer, with the reason; only while it holds what it held then.

In next month's file the same row is another case: there the step changes nothing unless the old text is the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import CellsOfOne, filled
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import present
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import N_


@dataclass(frozen=True, slots=True)
class EditCell(CellsOfOne):
    """Write `value` in the row numbered `row_number` (as in the source, from 1) if it holds `was`; "" is empty."""

    id: ClassVar[str] = "edit_cell"
    order: ClassVar[int] = 2
    TITLE: ClassVar[str] = N_("A cell corrected by hand")
    WILL: ClassVar[str] = N_("One cell will be written anew.")
    DID: ClassVar[str] = N_("One cell was corrected by hand.")

    row_number: int = field(metadata=asked(N_("Row")))
    was: str = field(metadata=asked(N_("What it says"), holds_cell=True))
    value: str = field(metadata=asked(N_("What it should say"), holds_cell=True))
    reason: str = field(default="", metadata=asked(N_("Reason"), holds_cell=True))

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """New text of the column: that one cell."""
        return {
            i: pl.when(self._is_it(i)).then(filled(pl.lit(self.value))).otherwise(pl.col(i))
            for i in present((self.column_id,), table)
        }

    def _is_it(self, column_id: str) -> pl.Expr:
        held = pl.col(column_id).fill_null("") == self.was
        return (pl.col(ROW) == self.row_number) & held
