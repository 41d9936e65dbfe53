"""Ages as bands with an open one at the top.

A number without a unit counts years, or what the header says ("edad en meses"): the decision holds which.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import text_answer, whole_number
from desktop_app.core.personal_data.treatment import Option, Parameter, Params, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import (
    BAND,
    OPEN,
    VALUE,
    all_match,
    banded,
    bounds,
    number,
    staged,
)
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, folded_words, msg

OLDEST = 120
IN_YEARS = r"(?i)\s*(?:a|a[ñn]os?)\.?(?:\s.*)?$"
OF_A_YEAR = {  # how many make a year, and how people write them, smaller parts of a year behind
    12: r"(?i)^\s*([0-9]{1,4})\s*(?:m|mes|meses)\.?(?:[\s,y]+[0-9]{1,2}\s*(?:d|d[ií]as?|sem\w*)\.?)?\s*$",
    52: r"(?i)^\s*([0-9]{1,4})\s*sem\w*\.?(?:[\s,y]+[0-9]{1,2}\s*(?:d|d[ií]as?)\.?)?\s*$",
    365: r"(?i)^\s*([0-9]{1,5})\s*(?:d|d[ií]as?)\.?\s*$",
}
UNIT, YEARS, MONTHS, WEEKS, DAYS = "unit", "years", "months", "weeks", "days"
A_YEAR = {YEARS: 1, MONTHS: 12, WEEKS: 52, DAYS: 365}
SAID = {  # as headers say it; after a number it is something else ("edad hace 12 meses")
    YEARS: re.compile(r"(?<![0-9] )\b(?:anos?|anios?|years?)\b"),
    MONTHS: re.compile(r"(?<![0-9] )\b(?:meses|months?)\b|^edad (?:en )?mes$"),
    WEEKS: re.compile(r"(?<![0-9] )\b(?:semanas|weeks?)\b"),
    DAYS: re.compile(r"(?<![0-9] )\b(?:dias|days?)\b"),
}
SHORT = re.compile(r"^(?:edad|age) (?:en )?m$")  # "edad_m": months only where the numbers are too many for years


def years(cell: pl.Expr, unit: str = YEARS) -> pl.Expr:
    """The age in a cell as years: "34", "34,5", "34 años", "2 años 3 meses", "18 meses"; null when it is none.

    `unit`: what a number counts that says nothing.
    """
    parts = (cell.str.extract(shape).cast(pl.Float64, strict=False) / n for n, shape in OF_A_YEAR.items())
    if unit == YEARS:
        return pl.coalesce(*parts, number(cell.str.replace(IN_YEARS, "")))
    said = pl.when(cell.str.contains(IN_YEARS)).then(number(cell.str.replace(IN_YEARS, "")))
    return pl.coalesce(*parts, said, number(cell) / A_YEAR[unit])


def is_short(header: str) -> bool:
    """Whether it is "edad_m", which only its values explain."""
    return bool(SHORT.search(folded_words(header)))


def unit_of(header: str, values: pl.Series | None = None) -> str:
    """What the plain numbers of a column of ages count by its header; years where it says nothing or several units.

    >>> unit_of("edad_meses"), unit_of("Edad (meses)"), unit_of("Edad en años y meses"), unit_of("Edad al mes")
    ('months', 'months', 'years', 'years')
    """
    words = folded_words(header)
    said = [unit for unit, form in SAID.items() if form.search(words)]
    if len(said) == 1:
        return said[0]
    if not said and is_short(header) and values is not None:
        highest = values.rename("value").to_frame().select(number(pl.col("value")).max()).item()
        return MONTHS if highest is not None and highest > OLDEST else YEARS
    return YEARS


def decided_unit(decision: Decision | None, header: str, values: pl.Series | None = None) -> str:
    """What the plain numbers of a column of ages count: as it was decided, else as `unit_of` says."""
    if decision is not None and decision.treatment == AgeBands.id and UNIT in decision.params:
        return text_answer(TREATMENT, decision, UNIT)
    return unit_of(header, values)


@dataclass(frozen=True, slots=True)
class AgeBands(Treatment):
    """From "34" or "34 años" to "30 a 34"; months and days are parts of a year; what is no age becomes empty."""

    id: ClassVar[str] = "age_bands"
    title: ClassVar[Message] = msg(N_("Group into age bands"))
    consequence: ClassVar[Message] = msg(N_("The exact age is lost; comparisons between groups of ages stay possible."))
    done_word: ClassVar[Message] = msg(N_("It will be in bands"))
    fits: ClassVar[frozenset[str] | None] = frozenset(["AGE"])
    own_form: ClassVar[bool] = True
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter("width", msg(N_("Years in each band")), 5, lowest=2, highest=50),
        Parameter("top", msg(N_("One open band from this age on")), 85, lowest=10, highest=OLDEST),
        Parameter(
            UNIT,
            msg(N_("A number without a unit is an age in")),
            YEARS,
            (
                Option(YEARS, msg(N_("Years"))),
                Option(MONTHS, msg(N_("Months"))),
                Option(WEEKS, msg(N_("Weeks"))),
                Option(DAYS, msg(N_("Days"))),
            ),
        ),
    )

    def suggest(self, values: pl.Series, context: TreatmentContext) -> Params:
        """The unit that the header says."""
        return {**self.defaults(), UNIT: unit_of(context.header, values)}

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value is a band, and none begins above the open one."""
        top = whole_number(self, decision, "top")

        def is_band(cell: pl.Expr) -> pl.Expr:
            high = cell.str.extract(BAND, 2).cast(pl.Int64, strict=False)
            return (high < top) | (cell == f"{top} y más")

        return all_match(table, column_id, is_band)

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Bands of `width` years, `top` and older together."""
        del context
        cell = pl.col(decision.column_id)
        width, top = whole_number(self, decision, "width"), whole_number(self, decision, "top")
        age = years(cell, decided_unit(decision, table.column(decision.column_id).name)).floor()
        is_open = cell.str.extract(OPEN, 1).cast(pl.Int64, strict=False) >= top
        stages = ({VALUE: age}, bounds(cell, pl.when(pl.col(VALUE).is_between(0, OLDEST)).then(pl.col(VALUE))))
        cells = pl.when(is_open).then(pl.lit(f"{top} y más")).otherwise(banded(width, top))
        return staged(table, decision.column_id, stages, cells)


TREATMENT = AgeBands()
