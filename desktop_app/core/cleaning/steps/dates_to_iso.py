"""Dates written in any usual way become ISO 8601 (2024-03-31).

Between 03/04 and 04/03 nothing is guessed: a day above 12 somewhere in the column decides the order; without one the
country's order is proposed and left to the officer. Plain numbers are dates only where the column says so: days since
1900, as spreadsheets keep them (45382), or year, month and day together (20240331).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Final

import polars as pl

from desktop_app.core.cleaning.distinct import over_distinct
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import ColumnValues, Suggestion, present, write_cells
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.dates import ISO, LOOKS_LIKE_DATE, evidence, iso
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import N_, Message, fold, msg

_ENOUGH = 0.6  # share of filled cells that must be dates for the column to be one


@dataclass(frozen=True, slots=True)
class DatesToIso:
    """Write the dates of a column as ISO. `date_order` "dmy" or "mdy"; without `with_time` only 00:00 is dropped."""

    id: ClassVar[str] = "dates_to_iso"
    version: ClassVar[int] = 3  # 2: plain numbers; 3: numbers in words
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
        return pl.coalesce(written, _serial(cell) if self.numbers == "serial" else _compact(cell))

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe when the column itself shows the order and no two-digit year is doubtful."""
        if values.profile.type not in {FieldType.STRING, FieldType.DATETIME, FieldType.INTEGER, FieldType.NUMBER}:
            return []
        numbers = _numbers(values)
        dates = values.count(pl.col("value").str.contains(LOOKS_LIKE_DATE))
        if dates + (values.count(_LIKE[numbers](pl.col("value"))) if numbers else 0) < _ENOUGH * values.n_filled:
            return []
        shown = _evidence(values.frame)
        step = cls(values.profile.column_id, shown.order or country.date_order, shown.with_time, numbers)
        outcome = values.frame.select("n", "value", new=step._converted(pl.col("value")))
        changed = _total(outcome, pl.col("new") != pl.col("value"))
        is_date = pl.col("new").is_not_null() | pl.col("value").str.contains(ISO)
        read = _total(outcome, is_date)
        if not changed or read < _ENOUGH * values.n_filled:
            return []
        note = _note(shown, values.profile.name)
        left = _total(outcome, ~is_date)
        return [Suggestion(step, changed, changed, safe=note is None, unconverted=left, note=note)]


def _serial(cell: pl.Expr) -> pl.Expr:
    """Five digits are 1927-05-18 to 2173-10-14; a fraction of a day is dropped. Spreadsheets count from 1899-12-30."""
    days = cell.str.extract(r"^\s*([1-9]\d{4})(?:[.,]\d+)?\s*$").cast(pl.Int32)
    return (pl.lit(date(1899, 12, 30)) + pl.duration(days=days)).dt.to_string("%Y-%m-%d")


def _compact(cell: pl.Expr) -> pl.Expr:
    digits = cell.str.extract(r"^\s*((?:19|20)\d{6})\s*$")
    return digits.str.to_date("%Y%m%d", strict=False).dt.to_string("%Y-%m-%d")


def _numbers(values: ColumnValues) -> str:
    """What the plain numbers of a column are, "" when they are not all dates of one kind or nothing announces dates."""
    cell = pl.col("value")
    plain = values.count(cell.str.contains(r"^\s*\d+(?:[.,]\d+)?\s*$"))
    announced = _is_named(values.profile.name) or values.count(cell.str.contains(LOOKS_LIKE_DATE)) >= plain
    if not plain or not announced:
        return ""
    return next((kind for kind, is_one in _LIKE.items() if values.count(is_one(cell)) == plain), "")


def _like_serial(cell: pl.Expr) -> pl.Expr:
    days = cell.str.extract(r"^\s*([1-9]\d{4})(?:[.,]\d+)?\s*$").cast(pl.Int32)
    return days.is_between(_FIRST_DAY, _LAST_DAY).fill_null(value=False)


def _like_compact(cell: pl.Expr) -> pl.Expr:
    return _compact(cell).is_not_null()


_LIKE: Final = {"serial": _like_serial, "compact": _like_compact}
_FIRST_DAY, _LAST_DAY = 10959, 54788  # 1930 to 2049


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a column shows. Counts of cells: day first, month first, either; short and doubtful years; all dates."""

    dmy: int
    mdy: int
    either: int
    short: int
    doubtful_years: int
    n: int
    with_time: bool

    @property
    def order(self) -> str:
        """The order of numeric dates, "" when nothing tells."""
        if self.dmy == self.mdy:
            return ""
        return "dmy" if self.dmy > self.mdy else "mdy"


def _evidence(frame: pl.DataFrame) -> _Evidence:
    cells = frame.select("n", **evidence(pl.col("value")))
    first, second, year = pl.col("first"), pl.col("second"), pl.col("year")
    short = year.str.len_bytes() == 2
    return _Evidence(
        dmy=_total(cells, (first > 12) & (second <= 12)),
        mdy=_total(cells, (second > 12) & (first <= 12)),
        either=_total(cells, (first <= 12) & (second <= 12) & (first != second)),
        short=_total(cells, short),
        doubtful_years=_total(cells, short & year.str.contains("^[34]")),
        n=_total(cells, year.is_not_null()),
        with_time=bool(_total(cells, pl.col("has_time"))),
    )


def _total(frame: pl.DataFrame, condition: pl.Expr) -> int:
    return int(frame.select(pl.col("n").filter(condition).sum()).item())


def _note(shown: _Evidence, name: str) -> Message | None:
    """Why a person must look first; None when nothing is in doubt."""
    if shown.dmy and shown.mdy:
        return msg(N_("Some dates begin with the day and others with the month. Look at them before accepting."))
    if shown.either and not shown.order:
        return msg(N_("Nothing here shows whether 03/04 is in March or in April. Look at three rows before accepting."))
    if shown.doubtful_years:
        return msg(N_("Years 30 to 49 are read as 1930 to 1949. Look at them before accepting."))
    if shown.n and shown.short == shown.n and not _is_named(name):
        return msg(N_("They may be codes and not dates. Look at them before accepting."))
    return None


def _is_named(name: str) -> bool:
    return any(word in fold(name) for word in ("fec", "date", "dia", "nacim", "periodo"))
