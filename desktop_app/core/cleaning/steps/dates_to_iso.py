"""Dates written in any usual way become ISO 8601 (2024-03-31).

Between 03/04 and 04/03 nothing is guessed: a day above 12 somewhere in the column decides the order; without one the
country's order is proposed and left to the officer. Plain numbers are dates only where the column says so: days since
1900, as spreadsheets keep them (45382), or year, month and day together (20240331).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.date_evidence import (
    LIKE,
    compact,
    is_about_order,
    note,
    plain_numbers,
    serial,
    shown,
    total,
)
from desktop_app.core.cleaning.distinct import over_distinct
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import ColumnValues, Suggestion, present, write_cells
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.dates import ISO, LOOKS_LIKE_DATE, iso
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import N_, Message, msg

_ENOUGH = 0.6  # share of filled cells that must be dates for the column to be one


@dataclass(frozen=True, slots=True)
class DatesToIso:
    """Write the dates of a column as ISO. `date_order` "dmy" or "mdy"; without `with_time` only 00:00 is dropped."""

    id: ClassVar[str] = "dates_to_iso"
    version: ClassVar[int] = 4  # 2: plain numbers; 3: numbers in words; 4: parts of a day are kept or the cell stays
    order: ClassVar[int] = 30
    is_idempotent: ClassVar[bool] = True
    changes_rows: ClassVar[bool] = False

    column_id: str
    date_order: str = field(
        default="dmy",
        metadata=asked(N_("What the first number is"), options=(("dmy", N_("The day")), ("mdy", N_("The month")))),
    )
    with_time: bool = field(default=False, metadata=asked(N_("Keep the time of day")))
    numbers: str = field(
        default="",
        metadata=asked(
            N_("What plain numbers are"),
            options=(
                ("", N_("No dates")),
                ("serial", N_("Days counted since 1900, as spreadsheets do")),
                ("compact", N_("Year, month and day together")),
            ),
        ),
    )

    def __post_init__(self) -> None:
        if self.date_order not in {"dmy", "mdy"} or self.numbers not in {"", *LIKE}:
            raise ValueError("no such order or kind of numbers")

    @property
    def title(self) -> Message:
        """Name of the card."""
        return msg(N_("Dates written in several ways"))

    def proposal(self) -> Message:
        """What it will do."""
        if self.date_order == "mdy":
            return msg(N_("Dates will be written as year-month-day, reading the first number as the month."))
        return msg(N_("Dates will be written as year-month-day, reading the first number as the day."))

    def explain(self) -> Message:
        """What it did."""
        if self.date_order == "mdy":
            return msg(N_("Dates were written as year-month-day, reading the first number as the month."))
        return msg(N_("Dates were written as year-month-day, reading the first number as the day."))

    def columns(self) -> tuple[str, ...]:
        """The column it changes."""
        return (self.column_id,)

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """New text by column; what is no date stays."""
        return {i: over_distinct(pl.col(i), self._new) for i in present((self.column_id,), table)}

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return write_cells(self, table)

    def _new(self, cell: pl.Expr) -> pl.Expr:
        return pl.coalesce(self._converted(cell), cell)

    def _converted(self, cell: pl.Expr) -> pl.Expr:
        written = iso(cell, self.date_order, with_time=self.with_time)
        if not self.numbers:
            return written
        read = serial(cell, with_time=self.with_time) if self.numbers == "serial" else compact(cell)
        return pl.coalesce(written, read)

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe when the column itself shows the order and no two-digit year is doubtful."""
        if values.profile.type not in {FieldType.STRING, FieldType.DATETIME, FieldType.INTEGER, FieldType.NUMBER}:
            return []
        numbers = plain_numbers(values)
        dates = values.count(pl.col("value").str.contains(LOOKS_LIKE_DATE))
        if dates + (values.count(LIKE[numbers](pl.col("value"))) if numbers else 0) < _ENOUGH * values.n_filled:
            return []
        found = shown(values, numbers)
        step = cls(values.profile.column_id, found.order or country.date_order, found.with_time, numbers)
        outcome = values.frame.select("n", "value", new=step._converted(pl.col("value")))
        changed = total(outcome, pl.col("new") != pl.col("value"))
        is_date = pl.col("new").is_not_null() | pl.col("value").str.contains(ISO)
        read = total(outcome, is_date)
        if not changed or read < _ENOUGH * values.n_filled:
            return []
        doubt = note(found, values.profile.name)
        left = total(outcome, ~is_date)
        return [
            Suggestion(
                step, changed, changed, safe=doubt is None, unconverted=left, note=doubt, asks=is_about_order(doubt)
            )
        ]
