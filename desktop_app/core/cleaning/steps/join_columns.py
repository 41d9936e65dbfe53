"""Several columns ("Día", "Mes", "Año") joined into a new one; the originals stay."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import Worded, filled, with_columns
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import present
from desktop_app.core.table import Column, Table
from desktop_app.core.text import N_


@dataclass(frozen=True, slots=True)
class JoinColumns(Worded):
    """Write the filled cells of `column_ids`, in that order and with `separator` between, into the column `new_id`."""

    id: ClassVar[str] = "join_columns"
    order: ClassVar[int] = 29
    TITLE: ClassVar[str] = N_("Join columns")
    WILL: ClassVar[str] = N_("The columns will be joined in a new one. The originals stay beside it.")
    DID: ClassVar[str] = N_("Columns were joined in a new one.")

    column_ids: tuple[str, ...]
    separator: str = field(metadata=asked(N_("What goes between them")))
    new_id: str = field(metadata=asked(N_("New column")))
    name: str = field(metadata=asked(N_("Its name")))

    def columns(self) -> tuple[str, ...]:
        """Columns it reads."""
        return self.column_ids

    def apply(self, table: Table) -> Table:
        """The table after it."""
        ids = present(self.column_ids, table)
        if not ids:
            return table
        joined = pl.concat_str([pl.col(i) for i in ids], separator=self.separator, ignore_nulls=True)
        return with_columns(table, {Column(self.new_id, self.name): filled(joined)}, ids[-1])
