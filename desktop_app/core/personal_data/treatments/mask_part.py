"""Hide the middle of each value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.masking import DOT, masked
from desktop_app.core.personal_data.treatment import Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import holds_for_all, mapped
from desktop_app.core.personal_data.wording import IDENTIFYING
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg


@dataclass(frozen=True, slots=True)
class MaskPart(Treatment):
    """Identifiers keep their first and last two characters, names their initials, mail addresses their domain."""

    id: ClassVar[str] = "mask_part"
    title: ClassVar[Message] = msg(N_("Hide a part"))
    consequence: ClassVar[Message] = msg(
        N_("It will look like 17••••••42. It does not protect if there is other data about the person.")
    )
    done_word: ClassVar[Message] = msg(N_("A part will be hidden"))
    fits: ClassVar[frozenset[str] | None] = IDENTIFYING

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value has its middle hidden."""
        del decision
        return holds_for_all(table, column_id, lambda value: DOT in value)

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Masked values."""
        del context
        return mapped(table, decision.column_id, lambda value: masked(value, decision.types))


TREATMENT = MaskPart()
