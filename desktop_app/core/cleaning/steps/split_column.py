"""One column that holds several things ("Pichincha - Quito") becomes several columns beside it; the original stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import Worded, filled, with_columns
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.table import Column, Table
from desktop_app.core.text import N_


@dataclass(frozen=True, slots=True)
class SplitColumn(Worded):
    """Put what stands between separators into new columns, without outer spaces; the last takes all that is left.

    `new_ids` come from `kinds.fresh_ids`. ValueError when there are not as many ids as names, fewer than two, or no
    separator.
    """

    id: ClassVar[str] = "split_column"
    order: ClassVar[int] = 29
    TITLE: ClassVar[str] = N_("Split a column")
    WILL: ClassVar[str] = N_("The column will be split into new ones. The original stays beside them.")
    DID: ClassVar[str] = N_("A column was split into new ones.")

    column_id: str
    separator: str = field(metadata=asked(N_("What separates the parts")))
    new_ids: tuple[str, ...] = field(metadata=asked(N_("New columns")))
    names: tuple[str, ...] = field(metadata=asked(N_("New names")))

    def __post_init__(self) -> None:
        if not self.separator or len(self.new_ids) != len(self.names) or len(self.names) < 2:
            raise ValueError("a separator and one name for each of two columns or more")

    def columns(self) -> tuple[str, ...]:
        """The column it reads."""
        return (self.column_id,)

    def apply(self, table: Table) -> Table:
        """The table after it."""
        if self.column_id not in table.ids:
            return table
        parts = pl.col(self.column_id).str.splitn(self.separator, len(self.names))
        new = {
            Column(i, name): filled(parts.struct.field(f"field_{at}").str.strip_chars())
            for at, (i, name) in enumerate(zip(self.new_ids, self.names, strict=True))
        }
        return with_columns(table, new, self.column_id)
