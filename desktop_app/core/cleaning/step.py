"""The seam of cleaning steps: one frozen dataclass a file in `steps/`, found by package scan (`steps.registry()`).

A step is a value: its fields are its parameters (str, int, bool, tuple of str), so it goes to JSON and back unchanged.
Most steps are one of two shapes, from which the preview and the counts are made without running them twice:
`CellStep` gives one expression a changed column, `RowStep` gives the rows that stay. A step of neither shape
changes only columns (names, order, absence). A step that suggests itself has one of the class methods
`SuggestsByColumn.suggest_column` (looks at the distinct values of one column) and `SuggestsByTable.suggest_table`.
Columns that a table does not have are passed over by `apply`; `recipe.check` says so beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import ClassVar, Protocol, runtime_checkable

import polars as pl

from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import Message


@runtime_checkable
class Step(Protocol):
    """One change to a table. `order`: its place in a recipe made of suggestions, smaller first."""

    id: ClassVar[str]
    version: ClassVar[int]
    order: ClassVar[int]
    is_idempotent: ClassVar[bool]
    changes_rows: ClassVar[bool]  # may remove rows

    @property
    def title(self) -> Message:
        """Short name for the card ("Espacios sobrantes")."""
        ...

    def proposal(self) -> Message:
        """What it will do if the officer accepts, one plain sentence for the card. Never holds cell values."""
        ...

    def explain(self) -> Message:
        """What it did, one plain sentence for "how this was cleaned". Never holds cell values."""
        ...

    def columns(self) -> tuple[str, ...]:
        """Ids of the columns it reads or changes; empty = the whole table."""
        ...

    def apply(self, table: Table) -> Table:
        """The table after it (lazy)."""
        ...


@runtime_checkable
class CellStep(Protocol):
    """A step that writes cells and leaves rows and columns where they are."""

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """The new text of each column it changes, by id."""
        ...


@runtime_checkable
class TellsChanges(Protocol):
    """A step that writes cells and knows a cheaper way to say which than to write and compare them."""

    def changes(self, table: Table) -> dict[str, pl.Expr]:
        """True for the cells that `expressions` would change; may be null for empty ones."""
        ...


@runtime_checkable
class RowStep(Protocol):
    """A step that removes rows and changes nothing else."""

    def keep(self, table: Table) -> pl.Expr:
        """True, never null, for the rows that stay."""
        ...


@runtime_checkable
class KeepsFirst(Protocol):
    """A row step that keeps the first of the rows with one key."""

    def key(self, table: Table) -> pl.Expr | None:
        """What a row is compared by, small and from that row alone; null for rows that always stay. None: all stay."""
        ...


@runtime_checkable
class LooksAround(Protocol):
    """A step that writes cells by what stands in the rows above: a part of the table is not enough for it."""

    whole_column: ClassVar[bool]


@runtime_checkable
class ArrangesRows(Protocol):
    """A step that puts rows in another order or makes several of one, which then share its number (`ROW`)."""

    arranges_rows: ClassVar[bool]


@runtime_checkable
class MakesSeveral(Protocol):
    """Of those that arrange rows, one that makes several of each and leaves them where it stood."""

    several_of_one: ClassVar[bool]


def looks_around(step: object) -> bool:
    """Whether what the step writes in a cell depends on other rows."""
    return isinstance(step, LooksAround) and step.whole_column


def puts_in_order(step: object) -> bool:
    """Whether the first rows after the step may come from anywhere in the table."""
    return isinstance(step, ArrangesRows) and not isinstance(step, MakesSeveral)


def goes_row_by_row(step: object) -> bool:
    """Whether what becomes of a row depends on that row alone: then parts of a table can be worked on apart."""
    return not (isinstance(step, KeepsFirst) or looks_around(step) or puts_in_order(step))


def write_cells(step: CellStep, table: Table) -> Table:
    """Apply a step that writes cells."""
    expressions = step.expressions(table)
    if not expressions:
        return table
    return table.with_frame(table.frame.with_columns(**expressions))


def present(column_ids: Sequence[str], table: Table) -> tuple[str, ...]:
    """Those of the ids that the table has, each once, in the given order."""
    has = set(table.ids)
    return tuple(i for i in dict.fromkeys(column_ids) if i in has)


def only_rows(table: Table, condition: pl.Expr) -> Table:
    """The table with the rows where `condition` is true, looked for beforehand.

    A condition over few columns makes the steps before it run on those columns alone, and then only on those rows.
    """
    rows = table.frame.filter(condition).select(ROW).collect(engine="streaming")[ROW]
    return table.with_frame(table.frame.filter(pl.col(ROW).is_in(rows.implode())))


def without_rows(table: Table, gone: pl.Series) -> Table:
    """The table without the rows of those numbers: cheaper than to look for them once more."""
    return table.with_frame(table.frame.filter(~pl.col(ROW).is_in(gone.implode()))) if gone.len() else table


def removed_rows(step: RowStep, among: Table) -> pl.Series:
    """Numbers of the rows of `among` that the step removes (runs the plan)."""
    return among.frame.filter(~step.keep(among)).select(ROW).collect(engine="streaming")[ROW]


@dataclass(frozen=True, slots=True)
class UnknownStep:
    """A step written by a newer version: its JSON is kept verbatim and it does nothing."""

    raw: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RecipeStep:
    """A step in a recipe; `enabled` False keeps it in the list without effect."""

    step: Step | UnknownStep
    enabled: bool = True


Recipe = tuple[RecipeStep, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A step that the data asks for. `safe` ones are proposed ticked; doubtful ones never.

    Safe means that nothing can lose its meaning. `unconverted`: filled cells that would stay as they are.
    `note` says what to look at before accepting. Removed rows count in `n_rows` alone, and removed or renamed
    columns in `n_columns` alone. `n_columns` is 0 for what concerns whole rows. For cells in several columns `n_rows`
    is 0: their rows are not the sum, and `preview.effect` counts them when asked. `asks`: one answer of the officer
    settles the doubt. `gone`: numbers of the rows to remove, where looking for them brought them; it lives no longer
    than the search.
    """

    step: Step
    n_cells: int
    n_rows: int
    safe: bool
    unconverted: int = 0
    note: Message | None = None
    n_columns: int = 1
    asks: bool = False
    gone: pl.Series | None = dataclass_field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ColumnValues:
    """Every filled value of a column: an eager frame of `value` (text, filled) and `n` (cells that hold it).

    Values are distinct in the original; they are shown here as the ticked suggestions before would leave them.
    """

    profile: ColumnProfile
    frame: pl.DataFrame

    @property
    def n_filled(self) -> int:
        """Filled cells."""
        return int(self.frame["n"].sum())

    def count(self, condition: pl.Expr) -> int:
        """Cells for which `condition`, an expression over `value`, is true."""
        return int(self.frame.select(pl.col("n").filter(condition).sum()).item())


@runtime_checkable
class SuggestsByColumn(Protocol):
    """A step that is suggested from one column at a time."""

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """What this column asks for; suggestions of equal step but for the columns are merged if it can `merged`."""
        ...


@runtime_checkable
class SuggestsByTable(Protocol):
    """A step that is suggested from the whole table, as the ticked steps before it would leave it."""

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """What this table asks for; `profiles` count what is in `table` (types may be those of the original)."""
        ...


@runtime_checkable
class SpeaksOfColumns(Protocol):
    """Of those suggested from a table, one that may be asked about some of its columns: it looks at no others."""

    speaks_of_columns: ClassVar[bool]


@runtime_checkable
class Mergeable(Protocol):
    """A step over many columns: two suggestions of it become one card."""

    def merged(self, other: Step) -> Step | None:
        """One step for the columns of both; None when they differ in anything but columns."""
        ...
