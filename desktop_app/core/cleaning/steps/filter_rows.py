"""Only the rows the officer wants: those whose cell meets a condition, or all but those."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import RowsStay
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.table import Table
from desktop_app.core.text import N_

_NUMERIC = ("at_least", "at_most")
_TEXT = ("is", "contains", "begins")


@dataclass(frozen=True, slots=True)
class FilterRows(RowsStay):
    """Keep (`keep_them`) or remove the rows whose cell meets the condition with one of `values`.

    An empty cell is not any value, and no number. A row whose text is no number ("1.000,5") stays when sizes are
    compared: nobody can tell on which side it is. ValueError for a condition without its values.
    """

    id: ClassVar[str] = "filter_rows"
    version: ClassVar[int] = 2  # 2: texts that are no numbers stay
    order: ClassVar[int] = 52

    column_id: str
    condition: str = field(
        metadata=asked(
            N_("Condition"),
            options=(
                ("is", N_("It is")),
                ("contains", N_("It contains")),
                ("begins", N_("It begins with")),
                ("empty", N_("It is empty")),
                ("at_least", N_("It is at least")),
                ("at_most", N_("It is at most")),
            ),
        )
    )
    values: tuple[str, ...] = field(default=(), metadata=asked(N_("Values"), holds_cell=True))
    keep_them: bool = field(default=True, metadata=asked(N_("Keep these rows")))

    TITLE: ClassVar[str] = N_("Rows to keep")
    WILL: ClassVar[str] = N_("Only the rows you chose will be kept.")
    DID: ClassVar[str] = N_("Only some of the rows were kept.")

    def __post_init__(self) -> None:
        if self.condition in _NUMERIC and len(self.values) == 1:
            float(self.values[0])
        elif self.condition != "empty" and (self.condition not in _TEXT or not all(self.values) or not self.values):
            raise ValueError("no such condition, or no values for it")

    def columns(self) -> tuple[str, ...]:
        """The column it looks at; rows go as a whole."""
        return (self.column_id,)

    def keep(self, table: Table) -> pl.Expr:
        """Rows that meet the condition, or the others."""
        if self.column_id not in table.ids:
            return pl.lit(value=True)
        cell = pl.col(self.column_id)
        meets = self._meets(cell).fill_null(value=False)
        if not self.keep_them:
            return ~meets
        if self.condition not in _NUMERIC:
            return meets
        return meets | (cell.is_not_null() & ~cell.cast(pl.Float64, strict=False).is_not_nan().fill_null(value=False))

    def _meets(self, cell: pl.Expr) -> pl.Expr:
        if self.condition == "empty":
            return cell.is_null()
        if self.condition == "is":
            return cell.is_in(self.values)
        if self.condition == "contains":
            return cell.str.contains_any(list(self.values))
        if self.condition == "begins":
            return pl.any_horizontal(cell.str.starts_with(value) for value in self.values)
        number, limit = cell.cast(pl.Float64, strict=False), float(self.values[0])
        return number >= limit if self.condition == "at_least" else number <= limit
