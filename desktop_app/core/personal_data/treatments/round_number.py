"""Amounts rounded to tens, hundreds, thousands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import whole_number
from desktop_app.core.personal_data.treatment import Parameter, Params, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import all_match, nice, number, quantiles, whole_text, written
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

PARTS = 50  # different amounts left between the usual lowest and highest
LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class RoundNumber(Treatment):
    """From "1234,56" (to 100) to "1200"; halves go up; what is no number becomes empty."""

    id: ClassVar[str] = "round_number"
    title: ClassVar[Message] = msg(N_("Round the values"))
    consequence: ClassVar[Message] = msg(N_("The exact value is lost; totals stay nearly right."))
    done_word: ClassVar[Message] = msg(N_("It will be rounded"))
    fits: ClassVar[frozenset[str] | None] = frozenset(["AGE", "SALARY"])
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter("to", msg(N_("Round to multiples of")), 10, lowest=2, highest=LARGEST),
    )

    def suggest(self, values: pl.Series, context: TreatmentContext) -> Params:
        """So that about fifty different amounts are left."""
        del context
        found = quantiles(values, 0.01, 0.99)
        return {"to": 10 if found is None else min(max(2, nice((found[1] - found[0]) / PARTS)), LARGEST)}

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value is such a multiple."""
        to = whole_number(self, decision, "to")
        return all_match(table, column_id, lambda cell: _is_multiple(number(cell), to))

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Multiples of `to`."""
        del context
        to = whole_number(self, decision, "to")
        near = (number(pl.col(decision.column_id)) / to + 0.5).floor() * to
        return written(table, decision.column_id, whole_text(near))


def _is_multiple(value: pl.Expr, to: int) -> pl.Expr:
    """Whether a float is a multiple of `to`, asked of integers: polars has -1053.0 % 117 for 117.0."""
    whole = value.cast(pl.Int64, strict=False)
    return (whole == value) & (whole % to == 0)


TREATMENT = RoundNumber()
