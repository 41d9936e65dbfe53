"""Keep the column as it is, with the officer's reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.treatment import Effect, Treatment, TreatmentContext
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg


@dataclass(frozen=True, slots=True)
class Keep(Treatment):
    """The column is published unchanged; the reason and its legal basis are recorded."""

    id: ClassVar[str] = "keep"
    title: ClassVar[Message] = msg(N_("Keep"))
    consequence: ClassVar[Message] = msg(N_("Only if the law requires publishing it. We will ask you for the reason."))
    done_word: ClassVar[Message] = msg(N_("It will be kept"))
    asks_reason: ClassVar[bool] = True
    effect: ClassVar[Effect] = Effect.NOTHING
    for_texts: ClassVar[bool] = True

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """It stays as it is: what is found again was decided."""
        del table, column_id, decision
        return True

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """The same table."""
        del decision, context
        return table


TREATMENT = Keep()
