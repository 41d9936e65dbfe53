"""A column with the same text in every row: the period, the institution, the province of the table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import Worded, with_columns
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.table import Column, Table
from desktop_app.core.text import N_


@dataclass(frozen=True, slots=True)
class AddColumn(Worded):
    """Add the column `new_id`, last, with `value` in every row; ValueError for an empty one."""

    id: ClassVar[str] = "add_column"
    order: ClassVar[int] = 77
    TITLE: ClassVar[str] = N_("A column with one value")
    WILL: ClassVar[str] = N_("A column with the same value in every row will be added.")
    DID: ClassVar[str] = N_("A column with the same value in every row was added.")

    new_id: str = field(metadata=asked(N_("New column")))
    name: str = field(metadata=asked(N_("Its name")))
    value: str = field(metadata=asked(N_("Value"), holds_cell=True))

    def __post_init__(self) -> None:
        if not self.value.strip():
            raise ValueError("a value")

    def columns(self) -> tuple[str, ...]:
        """It needs none."""
        return ()

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return with_columns(table, {Column(self.new_id, self.name): pl.lit(self.value)}, "")
