"""Dates as months, quarters or years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import text_answer
from desktop_app.core.personal_data.treatment import Option, Parameter, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import VALUE, all_match, day, staged
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

MONTH, QUARTER, YEAR = "month", "quarter", "year"
POSSIBLE_YEAR = "^(?:1[5-9]|20)"  # other numbers of four digits are days of a spreadsheet, or nothing
AS_IT_IS = {  # what a period may already be, by the coarseness asked for
    MONTH: r"^[0-9]{4}(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?$",
    QUARTER: r"^[0-9]{4}(?:-Q[1-4])?$",
    YEAR: r"^[0-9]{4}$",
}


@dataclass(frozen=True, slots=True)
class DateToPeriod(Treatment):
    """From "14/05/2024 10:30" to "2024-05", "2024-Q2" or "2024" (ISO 8601; the quarter as statistics write it).

    A period that is already as coarse stays; what is no date becomes empty.
    """

    id: ClassVar[str] = "date_to_period"
    title: ClassVar[Message] = msg(N_("Leave only month, quarter or year"))
    consequence: ClassVar[Message] = msg(N_("The day and the hour are lost; trends over time stay visible."))
    done_word: ClassVar[Message] = msg(N_("It will be shortened"))
    fits: ClassVar[frozenset[str] | None] = frozenset(["BIRTH_DATE", "DATE"])
    own_form: ClassVar[bool] = True
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter(
            "period",
            msg(N_("What stays of the date")),
            MONTH,
            (
                Option(MONTH, msg(N_("Month"))),
                Option(QUARTER, msg(N_("Quarter"))),
                Option(YEAR, msg(N_("Year"))),
            ),
        ),
    )

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value is such a period or a coarser one."""
        shape = AS_IT_IS[text_answer(self, decision, "period")]
        return all_match(table, column_id, lambda cell: cell.str.contains(shape))

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Periods instead of dates."""
        cell = pl.col(decision.column_id).str.strip_chars().str.replace(r"^([0-9]{4})\.0+$", "$1")
        period = text_answer(self, decision, "period")
        is_period = cell.str.contains(AS_IT_IS[period]) & cell.str.contains(POSSIBLE_YEAR)
        already = pl.when(cell.str.contains(AS_IT_IS[MONTH])).then(cell)
        dated = pl.col(VALUE)
        year, month = dated.str.slice(0, 4), dated.str.extract("^[0-9]{4}-([0-9]{2})").cast(pl.Int32, strict=False)
        shortened = {
            MONTH: dated.str.slice(0, 7),
            QUARTER: pl.concat_str(year, pl.lit("-Q"), ((month + 2) // 3).cast(pl.String)),
            YEAR: year,
        }[period]
        cells = pl.when(is_period).then(cell).otherwise(shortened)
        parts = {VALUE: pl.coalesce(already, day(cell, context.country))}
        return staged(table, decision.column_id, (parts,), cells)


TREATMENT = DateToPeriod()
