"""A column of official codes beside one of places: INEC (Ecuador) and INE (Guatemala), text with leading zeros.

A place without code (no official name, or a name that several places have) gets an empty cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.distinct import by_distinct_pair
from desktop_app.core.cleaning.kinds import Worded, with_columns
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.territory_names import names_of
from desktop_app.core.table import Column, Table
from desktop_app.core.territories import LEVELS
from desktop_app.core.text import N_


@dataclass(frozen=True, slots=True)
class AddTerritoryCodes(Worded):
    """Write the code of each place of `column_id` into the new column `new_id`; misspelt names get none.

    `within_id`: the column of a larger territory, which tells places of one name apart. ValueError for a country or
    level without list.
    """

    id: ClassVar[str] = "add_territory_codes"
    order: ClassVar[int] = 49
    TITLE: ClassVar[str] = N_("Codes of places")
    WILL: ClassVar[str] = N_("A column with the official codes of the places will be added.")
    DID: ClassVar[str] = N_("A column with the official codes of the places was added.")

    column_id: str
    new_id: str = field(metadata=asked(N_("New column")))
    name: str = field(metadata=asked(N_("Its name")))
    country: str = field(default="ec", metadata=asked(N_("Country")))
    level: str = field(default="canton", metadata=asked(N_("What places they are")))
    within_id: str = field(default="", metadata=asked(N_("Column of the larger territory")))

    def __post_init__(self) -> None:
        if self.level not in LEVELS.get(self.country, ()):
            raise ValueError("no such list")

    def columns(self) -> tuple[str, ...]:
        """The columns it reads."""
        return (self.column_id, self.within_id) if self.within_id else (self.column_id,)

    def apply(self, table: Table) -> Table:
        """The table after it."""
        if self.column_id not in table.ids:
            return table
        within = pl.col(self.within_id) if self.within_id in table.ids else pl.lit("")
        codes = by_distinct_pair(pl.col(self.column_id), within, self._code)
        return with_columns(table, {Column(self.new_id, self.name): codes}, self.column_id)

    def _code(self, text: str, within: str) -> str | None:
        found = names_of(self.country, self.level).find(text, within)
        return found.units[0].code if found.how and len(found.units) == 1 else None
