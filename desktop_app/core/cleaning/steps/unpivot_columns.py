"""Columns that are values ("Enero", "Febrero"…, "2022", "2023") become rows: one column of them and one of amounts.

Each row becomes as many as there are columns, all with its number; nothing is left out, empty cells neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import Worded, filled, fresh_ids, in_order
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import Suggestion, present
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import Column, FieldType, Table
from desktop_app.core.text import N_, fold, msg

_FEWEST = 3
_MONTH = re.compile(
    r"^(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep?t?(?:iembre)?|"
    r"setiembre|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)\b[\s.\-/de]*(?:\d{2}|\d{4})?$"
)
_YEAR = re.compile(r"^(?:ano\s*)?(?:19|20)\d{2}$")
_LOOK = N_("The table will have more rows and fewer columns. Look at it before accepting.")


@dataclass(frozen=True, slots=True)
class UnpivotColumns(Worded):
    """Put the names of `column_ids` into the column `name_id` and their cells into `value_id`.

    The new ids come from `kinds.fresh_ids`; ValueError when they are the same or those of columns that go.
    """

    id: ClassVar[str] = "unpivot_columns"
    order: ClassVar[int] = 76
    arranges_rows: ClassVar[bool] = True
    several_of_one: ClassVar[bool] = True
    TITLE: ClassVar[str] = N_("Months or years as columns")
    WILL: ClassVar[str] = N_("The columns will become rows: one column with their names and one with their values.")
    DID: ClassVar[str] = N_("Columns became rows: one column with their names and one with their values.")

    column_ids: tuple[str, ...]
    name_id: str = field(metadata=asked(N_("New column of names")))
    name: str = field(metadata=asked(N_("Its name")))
    value_id: str = field(metadata=asked(N_("New column of values")))
    value_name: str = field(metadata=asked(N_("Its name")))

    def __post_init__(self) -> None:
        if self.name_id == self.value_id or {self.name_id, self.value_id} & set(self.column_ids):
            raise ValueError("two new columns")

    def columns(self) -> tuple[str, ...]:
        """The columns that become rows."""
        return self.column_ids

    def apply(self, table: Table) -> Table:
        """The table after it."""
        ids = present(self.column_ids, table)
        if not ids:
            return table
        names = pl.concat_list([filled(pl.lit(table.column(i).name.strip())) for i in ids])
        cells = pl.concat_list([pl.col(i) for i in ids])
        new = (Column(self.name_id, self.name), Column(self.value_id, self.value_name))
        at = table.ids.index(ids[0])
        gone = {*ids, self.name_id, self.value_id}
        rest = [c for c in table.columns if c.id not in gone]
        before = [c for c in table.columns[:at] if c.id not in gone]
        long = table.frame.with_columns(**{self.name_id: names, self.value_id: cells}).drop(ids)
        exploded = long.explode(self.name_id, self.value_id)
        return in_order(Table((*before, *new, *rest[len(before) :]), exploded))

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """Never safe: it changes what a row is."""
        kinds = {p.column_id: p.type for p in profiles}
        for pattern, name in ((_MONTH, "mes"), (_YEAR, "anio")):
            found = tuple(c.id for c in table.columns if pattern.match(fold(c.name)) and _holds_amounts(kinds, c.id))
            if len(found) >= _FEWEST and len(found) < len(table.columns):
                name_id, value_id = fresh_ids(table, 2)
                step = cls(found, name_id, name, value_id, "valor")
                return [Suggestion(step, 0, 0, safe=False, note=msg(_LOOK), n_columns=len(found))]
        return []


def _holds_amounts(kinds: dict[str, FieldType], column_id: str) -> bool:
    return kinds.get(column_id) in {FieldType.INTEGER, FieldType.NUMBER}
