"""Hide the middle of each value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.personal_data.masking import DOT, masked, masked_middle
from desktop_app.core.personal_data.treatment import Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import holds_for_all, mapped
from desktop_app.core.personal_data.wording import IDENTIFYING
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

_LOOKS = N_("It will look like {example}. It does not protect if there is other data about the person.")
_NUMBER = "1710034042"
_INVENTED = {
    "PERSON": "María Quishpe",
    "EMAIL": "ana@example.org",
    "PHONE": "0991234567",
    "EC_RUC": "1710034042001",
    "GT_DPI": "2820473520116",
    "LICENSE_PLATE": "PBA-1234",
    "PASSPORT": "A1234567",
    "RECORD_ID": "HC-004512",
}


@dataclass(frozen=True, slots=True)
class MaskPart(Treatment):
    """Identifiers keep their first and last two characters, names their initials, mail addresses their domain."""

    id: ClassVar[str] = "mask_part"
    title: ClassVar[Message] = msg(N_("Hide a part"))
    consequence: ClassVar[Message] = msg(_LOOKS, example=masked_middle(_NUMBER))
    done_word: ClassVar[Message] = msg(N_("A part will be hidden"))
    fits: ClassVar[frozenset[str] | None] = IDENTIFYING

    def loss(self, finding: Finding) -> Message:
        """How an invented value of the kind will look: never one of the data."""
        kind = next((name for name in finding.types if name in _INVENTED), "")
        return msg(_LOOKS, example=masked(_INVENTED.get(kind, _NUMBER), finding.types))

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value has its middle hidden."""
        del decision
        return holds_for_all(table, column_id, lambda value: DOT in value)

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Masked values."""
        del context
        return mapped(table, decision.column_id, lambda value: masked(value, decision.types))


TREATMENT = MaskPart()
