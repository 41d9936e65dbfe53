"""Blank cells below a value take that value: what a merged cell or a report with groups leaves behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import CellsOfMany
from desktop_app.core.cleaning.step import Suggestion, present
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import N_, msg

_MOST = 0.7  # share of filled cells above which blanks are simply missing
_FIRST = 3  # groups stand in the first columns
_SHARE_OF_OWN = 0.8  # of filled cells with a value of their own: a heading of a group is not repeated
_EACH_GROUP = N_("Only if each blank means “the same as above”. Look at them before accepting.")


@dataclass(frozen=True, slots=True)
class FillDown(CellsOfMany):
    """Write into each blank cell the nearest value above it."""

    id: ClassVar[str] = "fill_down"
    order: ClassVar[int] = 56
    whole_column: ClassVar[bool] = True
    TITLE: ClassVar[str] = N_("Blanks below a value")
    WILL: ClassVar[str] = N_("Blank cells will take the value above them.")
    DID: ClassVar[str] = N_("Blank cells took the value above them.")

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """New text by column: the value, or the nearest one above."""
        return {i: pl.col(i).forward_fill() for i in present(self.column_ids, table)}

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """Never safe: a blank may be a missing value."""
        known = {p.column_id: p for p in profiles}
        order = [known[i] for i in table.ids if i in known]
        if not any(p.n_filled == p.n_rows for p in order):
            return []
        found = tuple(p.column_id for p in order[:_FIRST] if _heads_groups(p))
        if not found:
            return []
        step = cls(found)
        first = table.frame.select(pl.col(i).is_not_null() for i in found).head(1).collect()
        starts = tuple(i for i in found if first.height and first[i][0])
        if not starts:
            return []
        step = cls(starts)
        blank = sum(known[i].n_rows - known[i].n_filled for i in starts)
        rows = table.frame.select(pl.any_horizontal(pl.col(i).is_null() for i in starts).sum()).collect().item()
        return [Suggestion(step, blank, int(rows), safe=False, note=msg(_EACH_GROUP), n_columns=len(starts))]


def _heads_groups(p: ColumnProfile) -> bool:
    return (
        p.type is FieldType.STRING
        and 2 <= p.n_filled <= _MOST * p.n_rows
        and p.n_distinct >= _SHARE_OF_OWN * p.n_filled
    )
