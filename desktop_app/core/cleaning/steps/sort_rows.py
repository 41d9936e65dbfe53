"""Rows in another order: numbers by size, texts as in a Spanish list, empty cells last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import Worded
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import present
from desktop_app.core.table import Table
from desktop_app.core.text import N_


@dataclass(frozen=True, slots=True)
class SortRows(Worded):
    """Order the rows by `column_ids`, the first one first; equal rows keep their order."""

    id: ClassVar[str] = "sort_rows"
    order: ClassVar[int] = 74
    arranges_rows: ClassVar[bool] = True
    TITLE: ClassVar[str] = N_("Order of the rows")
    WILL: ClassVar[str] = N_("Rows will be put in another order.")
    DID: ClassVar[str] = N_("Rows were put in another order.")

    column_ids: tuple[str, ...]
    descending: bool = field(default=False, metadata=asked(N_("From greatest to least")))

    def columns(self) -> tuple[str, ...]:
        """Columns that say the order."""
        return self.column_ids

    def apply(self, table: Table) -> Table:
        """The table after it."""
        ids = present(self.column_ids, table)
        if not ids:
            return table
        by = [key for i in ids for key in _keys(pl.col(i))]
        return table.with_frame(table.frame.sort(by, descending=self.descending, nulls_last=True, maintain_order=True))


def _keys(cell: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Numbers by size before texts; texts without capitals and accents, ñ behind n."""
    number = cell.cast(pl.Float64, strict=False)
    letters = cell.str.to_lowercase().str.replace_all("ñ", "n\U0010ffff", literal=True)
    return number, letters.str.normalize("NFD").str.replace_all(r"\p{M}", "")
