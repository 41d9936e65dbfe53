"""Accents written as a second character ("n" + "~") become one with their letter: Unicode normalisation form C.

Two texts that look alike are then alike. Form C changes no sign that is seen (form KC would turn º and ½ into others).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import CellsOfMany
from desktop_app.core.cleaning.step import ColumnValues, Suggestion
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.text import N_

_ASCII = r"^[\x00-\x7F]*$"


@dataclass(frozen=True, slots=True)
class ComposeLetters(CellsOfMany):
    """Write each letter and its accent as one character."""

    id: ClassVar[str] = "compose_letters"
    order: ClassVar[int] = 6
    TITLE: ClassVar[str] = N_("Accents apart from their letters")
    WILL: ClassVar[str] = N_("Letters and their accents will be one character, so that equal words are equal.")
    DID: ClassVar[str] = N_("Letters and their accents became one character, so that equal words are equal.")

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The text in form C."""
        return cell.str.normalize("NFC")

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe: the text looks the same."""
        del country  # Unicode is the same everywhere
        cell = pl.col("value")
        some = ColumnValues(values.profile, values.frame.filter(~cell.str.contains(_ASCII)))
        n = some.count(cell.str.normalize("NFC") != cell)
        return [Suggestion(cls((values.profile.column_id,)), n, n, safe=True)] if n else []
