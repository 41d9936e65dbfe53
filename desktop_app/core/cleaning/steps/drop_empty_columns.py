"""Columns without a single value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from desktop_app.core.cleaning.step import Suggestion, present
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg, msg_n


@dataclass(frozen=True, slots=True)
class DropEmptyColumns:
    """Remove columns that had no value when it was suggested."""

    id: ClassVar[str] = "drop_empty_columns"
    version: ClassVar[int] = 1
    order: ClassVar[int] = 50
    speaks_of_columns: ClassVar[bool] = True
    is_idempotent: ClassVar[bool] = True
    changes_rows: ClassVar[bool] = False

    column_ids: tuple[str, ...]

    @property
    def title(self) -> Message:
        """Name of the card."""
        return msg(N_("Empty columns"))

    def proposal(self) -> Message:
        """What it will do."""
        return msg_n(
            N_("One column without any value will be removed."),
            N_("{n} columns without any value will be removed."),
            len(self.column_ids),
        )

    def explain(self) -> Message:
        """What it did."""
        return msg_n(
            N_("One column without any value was removed."),
            N_("{n} columns without any value were removed."),
            len(self.column_ids),
        )

    def columns(self) -> tuple[str, ...]:
        """Columns it removes."""
        return self.column_ids

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return table.drop(present(self.column_ids, table))

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """Safe without a name; a named empty column may be wanted, so it is not ticked."""
        without = {p.column_id for p in profiles if not p.n_filled}
        empty = [c for c in table.columns if c.id in without]
        unnamed = tuple(c.id for c in empty if not c.name.strip())
        named = tuple(c.id for c in empty if c.name.strip())
        out = []
        if unnamed:
            out.append(Suggestion(cls(unnamed), 0, 0, safe=True, n_columns=len(unnamed)))
        if named:
            out.append(Suggestion(cls(named), 0, 0, safe=False, note=msg(_NAMED), n_columns=len(named)))
        return out


_NAMED = N_("They have a name but no values. Keep them if other months do have values.")
