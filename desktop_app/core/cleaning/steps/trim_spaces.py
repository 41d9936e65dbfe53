"""Spaces nobody sees: at both ends, doubled inside, non-breaking, zero-width and control characters.

Line breaks inside a cell stay: they separate what the officer wrote on two lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.distinct import over_distinct
from desktop_app.core.cleaning.step import ColumnValues, Step, Suggestion, present, write_cells
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg, msg_n

# Control characters but tab and line breaks; soft hyphen, zero-width space, direction marks, word joiner, BOM.
# The joiners U+200C and U+200D stay: scripts and emoji are written with them.
_INVISIBLE = r"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\x{AD}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{FEFF}]"
_SPACES = r"[\t\p{Zs}]{2,}|[\t\p{Zs}--\x20]"  # what is not one plain space; others are not rewritten
_SUSPECT = rf"^\s|\s$|[\t\p{{Zs}}--\x20]|\x20\x20|{_INVISIBLE}"


def without_stray_spaces(cell: pl.Expr) -> pl.Expr:
    """The text with single plain spaces inside and none at the ends; a cell of nothing else becomes null."""
    text = cell.str.replace_all(_INVISIBLE, "").str.replace_all(_SPACES, " ").str.strip_chars()
    return pl.when(text != "").then(text)


@dataclass(frozen=True, slots=True)
class TrimSpaces:
    """Remove the spaces and invisible characters that are not part of the text."""

    id: ClassVar[str] = "trim_spaces"
    version: ClassVar[int] = 1
    order: ClassVar[int] = 10
    is_idempotent: ClassVar[bool] = True
    changes_rows: ClassVar[bool] = False

    column_ids: tuple[str, ...]

    @property
    def title(self) -> Message:
        """Name of the card."""
        return msg(N_("Extra spaces"))

    def proposal(self) -> Message:
        """What it will do."""
        return msg_n(
            N_("Extra spaces and invisible characters will be removed in one column."),
            N_("Extra spaces and invisible characters will be removed in {n} columns."),
            len(self.column_ids),
        )

    def explain(self) -> Message:
        """What it did."""
        return msg_n(
            N_("Extra spaces and invisible characters were removed in one column."),
            N_("Extra spaces and invisible characters were removed in {n} columns."),
            len(self.column_ids),
        )

    def columns(self) -> tuple[str, ...]:
        """Columns it changes."""
        return self.column_ids

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """New text by column."""
        return {i: over_distinct(pl.col(i), without_stray_spaces) for i in present(self.column_ids, table)}

    def changes(self, table: Table) -> dict[str, pl.Expr]:
        """Cells with something to remove, by column."""
        return {i: pl.col(i).str.contains(_SUSPECT) for i in present(self.column_ids, table)}

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return write_cells(self, table)

    def merged(self, other: Step) -> TrimSpaces | None:
        """One step for both."""
        if not isinstance(other, TrimSpaces):
            return None
        return TrimSpaces(self.column_ids + other.column_ids)

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe wherever one value has such a character."""
        del country  # spaces are the same everywhere
        n = values.count(pl.col("value").str.contains(_SUSPECT))
        return [Suggestion(cls((values.profile.column_id,)), n, n, safe=True)] if n else []
