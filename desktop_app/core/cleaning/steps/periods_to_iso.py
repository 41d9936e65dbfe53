"""Months with their year written in any usual way ("enero 2024", "ene-24", "01/2024") become ISO 8601 (2024-01).

Quarters and halves of a year ("I trimestre 2024", "2024-T1", "segundo semestre de 2023") become 2024-Q1 and 2023-S2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import CellsOfOne
from desktop_app.core.cleaning.step import ColumnValues, Suggestion
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.dates import LOOKS_LIKE_MONTH, MONTH_ISO, month, year_of_month
from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, Message, fold, msg
from desktop_app.core.word_dates import LOOKS_LIKE_PART, part_of_year

_ENOUGH = 0.6  # share of filled cells that must be months for the column to be one
_NAMED = re.compile(r"\b(?:mes|meses|periodos?|month|fecha|fec)\b")
_SHORT = N_("“ene-24” is read as January 2024. Look at them before accepting.")
_CENTURY = N_("Years of two digits may be of another century. Look at them before accepting.")
_CODES = N_("Numbers with a year may be codes and not months. Look at them before accepting.")
_QUARTERS = N_("Numbers up to 4 may be quarters or halves of the year. Look at them before accepting.")


@dataclass(frozen=True, slots=True)
class PeriodsToIso(CellsOfOne):
    """Write the months and parts of the year of a column in one way; two-digit years 00-29 are 2000s, as in dates."""

    id: ClassVar[str] = "periods_to_iso"
    version: ClassVar[int] = 2  # 2: quarters and halves
    order: ClassVar[int] = 31
    TITLE: ClassVar[str] = N_("Months or quarters written in several ways")
    WILL: ClassVar[str] = N_("Months will be written like 2024-01 and quarters like 2024-Q1.")
    DID: ClassVar[str] = N_("Months were written like 2024-01 and quarters like 2024-Q1.")

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The month, or the text as it is when it is none."""
        return pl.coalesce(_period(cell), cell)

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
        read = ColumnValues(values.profile, values.frame.with_columns(new=_period(cell), year=year_of_month(cell)))
        n = read.count(pl.col("new").is_not_null())
        changed = read.count(pl.col("new") != cell)
        if not changed or n < _ENOUGH * values.n_filled:
            return []
        left = values.n_filled - n - read.count(pl.col("new").is_null() & cell.str.contains(MONTH_ISO))
        note = _note(read, n)
        return [Suggestion(cls(values.profile.column_id), changed, changed, note is None, left, note)]


def _note(read: ColumnValues, n: int) -> Message | None:
    """Why a person must look first; None when nothing is in doubt. `n`: cells that can be read."""
    short = pl.col("year").str.len_bytes() == 2
    if read.count(short) == n:
        return msg(_SHORT)
    if read.count(short & pl.col("year").str.contains("^[34]")):
        return msg(_CENTURY)
    words = pl.col("value").str.contains(r"\p{L}{2}")
    numbers = pl.col("new").is_not_null() & ~words & (pl.col("new") != pl.col("value"))
    if not read.count(numbers) or read.count(pl.col("new").is_not_null() & words):
        return None
    if not _NAMED.search(re.sub(r"[\W_]+", " ", fold(read.profile.name))):
        return msg(_CODES)
    return None if read.count(numbers & ~pl.col("new").str.contains(r"-0[1-4]$")) else msg(_QUARTERS)


def _period(cell: pl.Expr) -> pl.Expr:
    return pl.coalesce(month(cell), part_of_year(cell))
