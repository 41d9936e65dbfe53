"""Values replaced by others from a table of the officer: codes by names, old categories by new ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import CellsOfOne
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.text import N_


@dataclass(frozen=True, slots=True)
class MapValues(CellsOfOne):
    """Write each whole cell of `old` as the text at the same place of `new_values`; "" leaves it empty.

    ValueError when they are not as many or a value comes twice.
    """

    id: ClassVar[str] = "map_values"
    order: ClassVar[int] = 50
    is_idempotent: ClassVar[bool] = False  # "a" -> "b" and "b" -> "c"
    TITLE: ClassVar[str] = N_("Values replaced by a table")
    WILL: ClassVar[str] = N_("Values will be replaced by those of your table.")
    DID: ClassVar[str] = N_("Values were replaced by those of a table.")

    old: tuple[str, ...] = field(metadata=asked(N_("Values"), holds_cell=True))
    new_values: tuple[str, ...] = field(metadata=asked(N_("Replace with"), holds_cell=True))

    def __post_init__(self) -> None:
        if len(self.old) != len(self.new_values) or len(set(self.old)) != len(self.old) or not all(self.old):
            raise ValueError("one new value for each")

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The value of the table, or the text as it is."""
        return cell.replace(list(self.old), [value or None for value in self.new_values])
