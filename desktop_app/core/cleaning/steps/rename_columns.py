"""Names the officer gives to columns; the dictionary keeps the original ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from desktop_app.core.cleaning.kinds import Worded
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.table import Table
from desktop_app.core.text import N_


@dataclass(frozen=True, slots=True)
class RenameColumns(Worded):
    """Give `names` to `column_ids`, one each; ValueError when they are not as many or one is blank."""

    id: ClassVar[str] = "rename_columns"
    order: ClassVar[int] = 78
    TITLE: ClassVar[str] = N_("Other column names")
    WILL: ClassVar[str] = N_("Columns will have the names you wrote. The dictionary keeps the originals.")
    DID: ClassVar[str] = N_("Columns were given clearer names. The dictionary keeps the originals.")

    column_ids: tuple[str, ...]
    names: tuple[str, ...] = field(metadata=asked(N_("New names")))

    def __post_init__(self) -> None:
        if len(self.column_ids) != len(self.names) or not all(name.strip() for name in self.names):
            raise ValueError("one name a column")

    def columns(self) -> tuple[str, ...]:
        """Columns it names."""
        return self.column_ids

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return table.renamed(dict(zip(self.column_ids, self.names, strict=True)))
