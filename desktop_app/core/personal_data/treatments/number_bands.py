"""Amounts as bands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import whole_number
from desktop_app.core.personal_data.treatment import Parameter, Params, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import (
    HIGH,
    LOW,
    OPEN,
    VALUE,
    all_match,
    multiple,
    nice,
    number,
    quantiles,
    staged,
    whole_text,
)
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

BANDS = 10  # suggested, between the lowest and highest hundredth
BAND = r"^(-?[0-9]+) a menos de (-?[0-9]+)$"
LARGEST = 1_000_000_000
START = "__start"


@dataclass(frozen=True, slots=True)
class NumberBands(Treatment):
    """From "450,75" to "400 a menos de 500": true of decimals too; what is no number becomes empty."""

    id: ClassVar[str] = "number_bands"
    title: ClassVar[Message] = msg(N_("Group into bands of amounts"))
    consequence: ClassVar[Message] = msg(
        N_("The exact amount is lost; exact totals and averages are no longer possible.")
    )
    done_word: ClassVar[Message] = msg(N_("It will be in bands"))
    fits: ClassVar[frozenset[str] | None] = frozenset(["SALARY"])
    own_form: ClassVar[bool] = True
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter("width", msg(N_("Width of each band")), 100, lowest=2, highest=LARGEST),
        Parameter("top", msg(N_("One open band from this amount on")), 5_000, lowest=1, highest=LARGEST),
    )

    def suggest(self, values: pl.Series, context: TreatmentContext) -> Params:
        """About ten bands over most of the column, the highest hundredth in the open one."""
        del context
        found = quantiles(values, 0.01, 0.99)
        if found is None:
            return self.defaults()
        low, high = found
        width = min(max(2, nice((high - low) / BANDS)), LARGEST)
        return {"width": width, "top": min(max(width, int(-(-high // width)) * width), LARGEST)}

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value is a band of that width, or the open one."""
        width, top = whole_number(self, decision, "width"), whole_number(self, decision, "top")

        def is_band(cell: pl.Expr) -> pl.Expr:
            low, high = (cell.str.extract(BAND, i).cast(pl.Int64, strict=False) for i in (1, 2))
            return ((high <= top) & ((high - low) <= width)) | (cell == f"{top} y más")

        return all_match(table, column_id, is_band)

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Bands of `width`, `top` and more together."""
        del context
        cell = pl.col(decision.column_id)
        width, top = whole_number(self, decision, "width"), whole_number(self, decision, "top")
        bands = [cell.str.extract(BAND, i).cast(pl.Float64, strict=False) for i in (1, 2)]
        opened = cell.str.extract(OPEN, 1).cast(pl.Float64, strict=False)
        # a band made before goes into the band of now that holds it whole
        first = {VALUE: number(cell)}
        second = {LOW: pl.coalesce(VALUE, bands[0], opened), HIGH: pl.coalesce(bands[1], VALUE)}
        third = {START: multiple(pl.col(LOW), width)}
        end = pl.min_horizontal(pl.col(START) + width, pl.lit(float(top)))
        closed = pl.concat_str(whole_text(pl.col(START)), pl.lit(" a menos de "), whole_text(end))
        cells = pl.when(pl.col(LOW) >= top).then(pl.lit(f"{top} y más")).when(pl.col(HIGH) <= end).then(closed)
        return staged(table, decision.column_id, (first, second, third), cells)


TREATMENT = NumberBands()
