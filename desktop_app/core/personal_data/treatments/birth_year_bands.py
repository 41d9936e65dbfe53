"""Dates of birth as bands of years.

Not as ages: an age depends on the day it is counted, and a published age with its date gives the year back anyway.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import whole_number
from desktop_app.core.personal_data.treatment import Parameter, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import BAND, VALUE, all_match, banded, bounds, day, staged
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

YEAR = r"^\s*((?:18|19|20)[0-9]{2})(?:-(?:[01][0-9]|Q[1-4])|\.0+)?\s*$"


@dataclass(frozen=True, slots=True)
class BirthYearBands(Treatment):
    """From "14/03/1987" to "1985 a 1989"; what is no date or year becomes empty."""

    id: ClassVar[str] = "birth_year_bands"
    title: ClassVar[Message] = msg(N_("Group into years of birth"))
    consequence: ClassVar[Message] = msg(N_("Day and exact year are lost; groups of ages can still be compared."))
    done_word: ClassVar[Message] = msg(N_("It will be in bands"))
    fits: ClassVar[frozenset[str] | None] = frozenset(["BIRTH_DATE"])
    own_form: ClassVar[bool] = True
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter("width", msg(N_("Years in each band")), 5, lowest=2, highest=50),
    )

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value is a band of that many years."""
        width = whole_number(self, decision, "width")

        def is_band(cell: pl.Expr) -> pl.Expr:
            low, high = (cell.str.extract(BAND, i).cast(pl.Int64, strict=False) for i in (1, 2))
            return (high - low + 1) == width

        return all_match(table, column_id, is_band)

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Bands that begin at a multiple of `width`."""
        cell = pl.col(decision.column_id)
        year = pl.coalesce(cell.str.extract(YEAR), day(cell, context.country).str.slice(0, 4))
        stages = ({VALUE: year.cast(pl.Float64, strict=False)}, bounds(cell, pl.col(VALUE)))
        return staged(table, decision.column_id, stages, banded(whole_number(self, decision, "width"), None))


TREATMENT = BirthYearBands()
