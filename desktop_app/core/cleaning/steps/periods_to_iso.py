"""Months with their year written in any usual way ("enero 2024", "ene-24", "01/2024") become ISO 8601 (2024-01).

Quarters and halves of a year ("I trimestre 2024", "2024-T1", "segundo semestre de 2023") become 2024-Q1 and 2023-S2;
spans of two or four months and ranges ("1er bimestre 2024", "I cuatrimestre 2023", "enero-octubre 2024") become the
interval of their months, 2024-01/2024-02. A number beside a year ("1-2024") is a month unless the name of the column
or the officer says that it is another part of the year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import CellsOfOne
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import ColumnValues, Suggestion
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.dates import LOOKS_LIKE_MONTH, MONTH_ISO, month, year_of_month
from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, Message, fold, msg
from desktop_app.core.year_parts import LOOKS_LIKE_PART, NUMBER_AND_YEAR, part_by_number, part_of_year

_ENOUGH = 0.6  # share of filled cells that must be months for the column to be one
_MONTHLY = re.compile(r"\b(?:mes|meses|periodos?|month|fecha|fec)\b")
_MONTHS = re.compile(r"\b(?:mes|meses|month)\b")
_SHORT = N_("“ene-24” is read as January 2024. Look at them before accepting.")
_CENTURY = N_("Years of two digits may be of another century. Look at them before accepting.")
_CODES = N_("Numbers with a year may be codes and not months. Look at them before accepting.")
_PARTS = N_("Small numbers with a year may be months, quarters or other parts of it. Say what they are.")
_NUMBERS = {  # what a number beside a year is: its name, its letter in `year_parts`, the words for it in a header
    "two_months": (N_("Two months"), "b", re.compile(r"\bbim(?:estres?)?\b")),
    "quarter": (N_("The quarter"), "t", re.compile(r"\btrim(?:estres?)?\b")),
    "four_months": (N_("Four months"), "c", re.compile(r"\bcuatrim(?:estres?)?\b")),
    "half": (N_("Half of the year"), "s", re.compile(r"\bsem(?:estres?)?\b")),
}


@dataclass(frozen=True, slots=True)
class PeriodsToIso(CellsOfOne):
    """Write the months and parts of the year of a column in one way; two-digit years 00-29 are 2000s, as in dates."""

    id: ClassVar[str] = "periods_to_iso"
    version: ClassVar[int] = 3  # 2: quarters and halves; 3: other spans, and what numbers are
    order: ClassVar[int] = 31
    TITLE: ClassVar[str] = N_("Months or quarters written in several ways")
    WILL: ClassVar[str] = N_(
        "Months will be written like 2024-01, quarters like 2024-Q1 and other spans like 2024-01/2024-02."
    )
    DID: ClassVar[str] = N_(
        "Months were written like 2024-01, quarters like 2024-Q1 and other spans like 2024-01/2024-02."
    )

    numbers: str = field(
        default="month",
        metadata=asked(
            N_("What a number beside the year is"),
            options=(("month", N_("The month")), *((kind, words) for kind, (words, *_rest) in _NUMBERS.items())),
        ),
    )

    def __post_init__(self) -> None:
        if self.numbers != "month" and self.numbers not in _NUMBERS:
            raise ValueError("no such part of a year")

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The period, or the text as it is when it is none."""
        return pl.coalesce(self._period(cell), cell)

    def _period(self, cell: pl.Expr) -> pl.Expr:
        read = pl.coalesce(month(cell), part_of_year(cell))
        if self.numbers == "month":
            return read
        by_number = part_by_number(cell, _NUMBERS[self.numbers][1])
        return pl.when(cell.str.contains(NUMBER_AND_YEAR)).then(by_number).otherwise(read)

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe where months or parts of the year are in words, or the name of the column says what numbers are."""
        del country  # months are written alike
        cell = pl.col("value")
        if values.profile.type is not FieldType.STRING:
            return []
        looks_like = cell.str.contains(LOOKS_LIKE_MONTH) | cell.str.contains(LOOKS_LIKE_PART)
        if values.count(looks_like) < _ENOUGH * values.n_filled:
            return []
        name = re.sub(r"[\W_]+", " ", fold(values.profile.name))
        named = next((kind for kind, (*_words, header) in _NUMBERS.items() if header.search(name)), "month")
        step = cls(values.profile.column_id, named)
        read = ColumnValues(values.profile, values.frame.with_columns(new=step._period(cell), year=year_of_month(cell)))
        n = read.count(pl.col("new").is_not_null())
        changed = read.count(pl.col("new") != cell)
        if not changed or n < _ENOUGH * values.n_filled:
            return []
        left = values.n_filled - n - read.count(pl.col("new").is_null() & cell.str.contains(MONTH_ISO))
        note = _note(read, n, name, named)
        asks = note is not None and note.msgid == _PARTS
        return [Suggestion(step, changed, changed, note is None, left, note, asks=asks)]


def _note(read: ColumnValues, n: int, name: str, named: str) -> Message | None:
    """Why a person must look first; None when nothing is in doubt. `n`: cells that can be read."""
    short = pl.col("year").str.len_bytes() == 2
    if read.count(short) == n:
        return msg(_SHORT)
    if read.count(short & pl.col("year").str.contains("^[34]")):
        return msg(_CENTURY)
    words = pl.col("value").str.contains(r"\p{L}{2}")
    numbers = pl.col("new").is_not_null() & ~words & (pl.col("new") != pl.col("value"))
    if named != "month" or not read.count(numbers) or read.count(pl.col("new").is_not_null() & words):
        return None
    if not _MONTHLY.search(name):
        return msg(_CODES)
    late = numbers & ~pl.col("new").str.contains(r"-0[1-6]$")  # no other part of the year is counted beyond six
    return None if _MONTHS.search(name) or read.count(late) else msg(_PARTS)
