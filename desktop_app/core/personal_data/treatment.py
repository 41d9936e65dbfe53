"""The seam of treatments: one frozen dataclass a file in `treatments/`, found by package scan (`treatments()`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Protocol

import polars as pl

from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.table import Table
from desktop_app.core.text import Message


@dataclass(frozen=True, slots=True)
class TreatmentContext:
    """What a treatment may need: the project's secret key for codes (None = not available) and a column's spans."""

    key: bytes | None = None
    spans: pl.DataFrame | None = None


class Treatment(Protocol):
    """One way to protect a column. Stateless."""

    id: ClassVar[str]
    title: ClassVar[Message]
    consequence: ClassVar[Message]
    done_word: ClassVar[Message]  # "Se quitará", shown on the finding's card
    asks_reason: ClassVar[bool]

    def offered_for(self, finding: Finding) -> bool:
        """Whether it makes sense for that finding."""
        ...

    def has_worked(self, table: Table, column_id: str) -> bool:
        """Whether a column, as it was written, is what this treatment leaves behind (runs the plan)."""
        ...

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """The table after it; lazy; raises CodeKeyMissing where a key is needed and absent."""
        ...
