"""Remove the column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop_app.core.personal_data.finding import Decision, Finding, Sensitivity
from desktop_app.core.personal_data.treatment import Effect, Treatment, TreatmentContext
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg


@dataclass(frozen=True, slots=True)
class RemoveColumn(Treatment):
    """The column is not published."""

    id: ClassVar[str] = "remove_column"
    title: ClassVar[Message] = msg(N_("Remove the column"))
    consequence: ClassVar[Message] = msg(N_("It is the safest. It is almost never needed to understand the data."))
    done_word: ClassVar[Message] = msg(N_("It will be removed"))
    effect: ClassVar[Effect] = Effect.COLUMN
    for_texts: ClassVar[bool] = True

    def loss(self, finding: Finding) -> Message:
        """Names and numbers of people are not missed; what describes them is."""
        if finding.sensitivity is Sensitivity.DIRECT and not finding.free_text:
            return self.consequence
        return msg(N_("It is the safest. All that the column says is lost."))

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """A removed column cannot be found again."""
        del table, column_id, decision
        return False

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Without the column."""
        del context
        return table.drop([decision.column_id])


TREATMENT = RemoveColumn()
