"""Remove whole rows: those where the data was found, those with a value, or those whose value is rare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.hits import is_hit
from desktop_app.core.personal_data.parameters import text_answer, whole_number
from desktop_app.core.personal_data.treatment import Effect, Option, Parameter, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import same_value
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import N_, Message, msg

FOUND, VALUE, RARE = "found", "value", "rare"


@dataclass(frozen=True, slots=True)
class RemoveRows(Treatment):
    """Rows with an empty cell always stay; the other columns of the rows that stay are untouched."""

    id: ClassVar[str] = "remove_rows"
    title: ClassVar[Message] = msg(N_("Remove rows"))
    consequence: ClassVar[Message] = msg(N_("The whole rows are lost, and totals and counts with them."))
    done_word: ClassVar[Message] = msg(N_("Rows will be removed"))
    effect: ClassVar[Effect] = Effect.ROWS
    for_texts: ClassVar[bool] = True
    whole_column: ClassVar[bool] = True
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter(
            "which",
            msg(N_("Which rows")),
            FOUND,
            (
                Option(FOUND, msg(N_("Those where this data was found"))),
                Option(VALUE, msg(N_("Those with one value"))),
                Option(RARE, msg(N_("Those whose value few rows have"))),
            ),
        ),
        Parameter("value", msg(N_("Value of the rows to remove")), "", holds_cell=True, asked_if=("which", (VALUE,))),
        Parameter(
            "least",
            msg(N_("A value stays if at least so many rows have it")),
            5,
            lowest=2,
            highest=10_000,
            asked_if=("which", (RARE,)),
        ),
    )

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """No such row is left."""
        going = self._going(decision, TreatmentContext(), column_id, inside=True)
        left = table.frame.select(going.fill_null(value=False).any()).collect(engine="streaming")
        return not left.item()

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Without those rows."""
        going = self._going(decision, context, decision.column_id)
        return table.with_frame(table.frame.filter(~going.fill_null(value=False)))

    def _going(self, decision: Decision, context: TreatmentContext, column_id: str, *, inside: bool = False) -> pl.Expr:
        cell = pl.col(column_id)
        which = text_answer(self, decision, "which")
        if which == RARE:
            key = same_value(cell)
            later = cell.null_count() if inside else pl.lit(0)  # cells that were emptied to hide who stands out
            return (key.count().over(key) + later < whole_number(self, decision, "least")) & cell.is_not_null()
        if which == VALUE:
            return same_value(cell) == same_value(pl.lit(text_answer(self, decision, "value")))
        if context.spans is not None:
            rows = context.spans.filter(pl.col("type").is_in(list(decision.types)))[ROW]
            return pl.col(ROW).is_in(rows.unique().implode())
        types = decision.types
        return cell.map_batches(
            lambda cells: is_hit(cells, types, inside=inside), return_dtype=pl.Boolean, is_elementwise=True
        )


TREATMENT = RemoveRows()
