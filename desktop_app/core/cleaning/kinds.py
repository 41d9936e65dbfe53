"""What most steps share: their words as msgids, the columns they change, and how a changed cell is written.

A step names one of these as its base and says what is its own. The bases are never registered: the package scan takes
only classes of the step's own file.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice
from typing import Any, ClassVar, Self, cast

import polars as pl

from desktop_app.core.cleaning.distinct import over_distinct
from desktop_app.core.cleaning.step import Step, present, write_cells
from desktop_app.core.table import ROW, Column, Table
from desktop_app.core.text import Message, msg

_SEEDS = (11, 977)
_MADE = ("new_id", "name_id", "value_id", "new_ids")  # parameters that are ids of new columns


class Worded:
    """Words of a step (`TITLE`, `WILL`, `DID` are msgids without placeholders) and its usual promises."""

    __slots__ = ()
    id: ClassVar[str]
    order: ClassVar[int]
    version: ClassVar[int] = 1
    is_idempotent: ClassVar[bool] = True
    changes_rows: ClassVar[bool] = False
    TITLE: ClassVar[str]
    WILL: ClassVar[str]
    DID: ClassVar[str]

    @property
    def title(self) -> Message:
        """Name of the card."""
        return msg(self.TITLE)

    def proposal(self) -> Message:
        """What it will do."""
        return msg(self.WILL)

    def explain(self) -> Message:
        """What it did."""
        return msg(self.DID)


@dataclass(frozen=True, slots=True)
class CellsOfOne(Worded):
    """A step that writes the cells of one column."""

    column_id: str

    def columns(self) -> tuple[str, ...]:
        """The column it changes."""
        return (self.column_id,)

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The new text of a cell, from that cell alone."""
        raise NotImplementedError

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """New text by column."""
        return {i: over_distinct(pl.col(i), self.new) for i in present((self.column_id,), table)}

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return write_cells(self, table)


@dataclass(frozen=True, slots=True)
class CellsOfMany(Worded):
    """A step that writes the cells of some columns, each in the same way; equal ones become one card."""

    column_ids: tuple[str, ...]

    def columns(self) -> tuple[str, ...]:
        """Columns it changes."""
        return self.column_ids

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The new text of a cell, from that cell alone."""
        raise NotImplementedError

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """New text by column."""
        return {i: over_distinct(pl.col(i), self.new) for i in present(self.column_ids, table)}

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return write_cells(self, table)

    def merged(self, other: Step) -> Self | None:
        """One step for the columns of both when all else is equal."""
        if isinstance(other, type(self)) and replace(other, column_ids=self.column_ids) == self:
            return replace(self, column_ids=self.column_ids + other.column_ids)
        return None


class RowsStay(Worded):
    """A step that removes rows; `keep` says which stay."""

    __slots__ = ()
    changes_rows: ClassVar[bool] = True

    def keep(self, table: Table) -> pl.Expr:
        """True, never null, for the rows that stay."""
        raise NotImplementedError

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return table.where(self.keep(table))


def hashed(column_ids: Sequence[str]) -> pl.Expr:
    """128 bits that stand for those cells: among five million rows, two share them with a probability below 1e-25."""
    row = pl.struct(column_ids)
    return pl.struct(row.hash(seed).alias(str(seed)) for seed in _SEEDS)


def firsts(key: pl.Expr | None) -> pl.Expr:
    """True for the first row of each key, and for all without one."""
    return pl.lit(value=True) if key is None else key.is_first_distinct() | key.is_null()


def filled(text: pl.Expr) -> pl.Expr:
    """The text, or null in place of an empty one."""
    return pl.when(text != "").then(text)


def fresh_ids(table: Table, n: int) -> tuple[str, ...]:
    """`n` column ids that the table does not have, for the columns a step makes ("n0", "n1"…)."""
    taken = set(table.ids)
    return tuple(islice((name for at in count() if (name := f"n{at}") not in taken), n))


def made_ids(step: object) -> tuple[str, ...]:
    """Ids of the columns that a step makes."""
    found = (getattr(step, name, ()) for name in _MADE)
    return tuple(i for ids in found for i in ((ids,) if isinstance(ids, str) else ids))


def with_own_ids(step: Step, taken: Collection[str]) -> Step:
    """The step with other ids for the columns it makes, if those are taken: two steps never write into one column."""
    mine = made_ids(step)
    if not set(mine) & set(taken):
        return step
    free = (name for at in count() if (name := f"n{at}") not in taken and name not in mine)
    other = {i: next(free) if i in taken else i for i in mine}
    like: Any = step  # a dataclass: contract test
    ids = {name: getattr(step, name) for name in _MADE if hasattr(step, name)}
    return cast(
        "Step",
        replace(
            like, **{n: other[i] if isinstance(i, str) else tuple(other[one] for one in i) for n, i in ids.items()}
        ),
    )


def with_columns(table: Table, new: Mapping[Column, pl.Expr], after: str) -> Table:
    """The table with more columns behind the column `after`, or at the end; those it has already are rewritten."""
    known = set(table.ids)
    added = tuple(column for column in new if column.id not in known)
    at = table.ids.index(after) + 1 if after in known else len(table.columns)
    columns = (*table.columns[:at], *added, *table.columns[at:])
    frame = table.frame.with_columns(**{column.id: text for column, text in new.items()})
    return in_order(Table(columns, frame))


def in_order(table: Table) -> Table:
    """The same table with the fields of its frame in the order of its columns."""
    return table.with_frame(table.frame.select(ROW, *table.ids))
