"""Ages as bands with an open one at the top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import whole_number
from desktop_app.core.personal_data.treatment import Parameter, Treatment, TreatmentContext
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
from desktop_app.core.text import N_, Message, msg

OLDEST = 120
IN_YEARS = r"(?i)\s*(?:a|a[ñn]os?)\.?(?:\s.*)?$"
OF_A_YEAR = {  # how many make a year, and how people write them, smaller parts of a year behind
    12: r"(?i)^\s*([0-9]{1,4})\s*(?:m|mes|meses)\.?(?:[\s,y]+[0-9]{1,2}\s*(?:d|d[ií]as?|sem\w*)\.?)?\s*$",
    52: r"(?i)^\s*([0-9]{1,4})\s*sem\w*\.?(?:[\s,y]+[0-9]{1,2}\s*(?:d|d[ií]as?)\.?)?\s*$",
    365: r"(?i)^\s*([0-9]{1,5})\s*(?:d|d[ií]as?)\.?\s*$",
}


def years(cell: pl.Expr) -> pl.Expr:
    """The age in a cell as years: "34", "34,5", "34 años", "2 años 3 meses", "18 meses"; null when it is none."""
    parts = (cell.str.extract(shape).cast(pl.Float64, strict=False) / n for n, shape in OF_A_YEAR.items())
    return pl.coalesce(*parts, number(cell.str.replace(IN_YEARS, "")))


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
    )

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
        age = years(cell).floor()
        is_open = cell.str.extract(OPEN, 1).cast(pl.Int64, strict=False) >= top
        stages = ({VALUE: age}, bounds(cell, pl.when(pl.col(VALUE).is_between(0, OLDEST)).then(pl.col(VALUE))))
        cells = pl.when(is_open).then(pl.lit(f"{top} y más")).otherwise(banded(width, top))
        return staged(table, decision.column_id, stages, cells)


TREATMENT = AgeBands()
