"""Top-coding and bottom-coding: the few very high or very low amounts become a limit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import text_answer, whole_number
from desktop_app.core.personal_data.treatment import Option, Parameter, Params, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import VALUE, all_match, nice, number, quantiles, staged
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

TOP, BOTTOM, BOTH = "top", "bottom", "both"
FARTHEST = 1_000_000_000
STEPS = 20  # between the usual lowest and highest; a limit falls on one of them


@dataclass(frozen=True, slots=True)
class LimitExtremes(Treatment):
    """Amounts beyond a limit become the limit, so that the column stays a number; what is no number becomes empty."""

    id: ClassVar[str] = "limit_extremes"
    title: ClassVar[Message] = msg(N_("Limit the extreme values"))
    consequence: ClassVar[Message] = msg(N_("Values beyond the limit will read as the limit; the others stay exact."))
    done_word: ClassVar[Message] = msg(N_("It will be limited"))
    fits: ClassVar[frozenset[str] | None] = frozenset(["AGE", "SALARY"])
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter(
            "side",
            msg(N_("Which values")),
            TOP,
            (
                Option(TOP, msg(N_("The highest"))),
                Option(BOTTOM, msg(N_("The lowest"))),
                Option(BOTH, msg(N_("Both"))),
            ),
        ),
        Parameter(
            "top", msg(N_("Highest value")), 85, lowest=-FARTHEST, highest=FARTHEST, asked_if=("side", (TOP, BOTH))
        ),
        Parameter(
            "bottom", msg(N_("Lowest value")), 0, lowest=-FARTHEST, highest=FARTHEST, asked_if=("side", (BOTTOM, BOTH))
        ),
    )

    def suggest(self, values: pl.Series, context: TreatmentContext) -> Params:
        """Limits near the highest and the lowest hundredth."""
        del context
        found = quantiles(values, 0.01, 0.99)
        if found is None:
            return self.defaults()
        low, high = found
        step = nice((high - low) / STEPS)
        limits = {"top": int(high // step) * step, "bottom": int(-(-low // step)) * step}
        return {"side": TOP} | {name: max(-FARTHEST, min(FARTHEST, limit)) for name, limit in limits.items()}

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value is a number within the limits."""
        low, high = self._limits(decision)
        return all_match(table, column_id, lambda cell: number(cell).is_between(low, high))

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Numbers within the limits as they were written, the limit instead of the others."""
        del context
        low, high = self._limits(decision)
        cell = pl.col(decision.column_id)
        value = pl.col(VALUE)
        limited = pl.when(value > high).then(pl.lit(f"{high:.0f}")).when(value < low).then(pl.lit(f"{low:.0f}"))
        return staged(table, decision.column_id, ({VALUE: number(cell)},), limited.when(value.is_not_null()).then(cell))

    def _limits(self, decision: Decision) -> tuple[float, float]:
        side = text_answer(self, decision, "side")
        low = float("-inf") if side == TOP else float(whole_number(self, decision, "bottom"))
        high = float("inf") if side == BOTTOM else float(whole_number(self, decision, "top"))
        return low, high


TREATMENT = LimitExtremes()
