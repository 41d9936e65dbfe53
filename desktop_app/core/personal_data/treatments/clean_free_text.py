"""Replace what was found inside texts by tags such as [NOMBRE]."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop_app.core.personal_data.engine import Span, recognise
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.treatment import Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import holds_for_all, mapped
from desktop_app.core.personal_data.wording import KINDS
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

MOST_ROUNDS = 4


def replaced(text: str, spans: list[Span]) -> str:
    """The text with each span replaced by the tag of its type.

    >>> replaced("Llamar a Ana Pérez", [Span(9, 18, "PERSON")])
    'Llamar a [NOMBRE]'
    """
    pieces, at = [], 0
    for span in sorted(spans):
        if span.start >= at:
            pieces += [text[at : span.start], KINDS[span.type].tag]
            at = span.end
    return "".join([*pieces, text[at:]])


def _entities() -> list[str]:
    return [rule.entity for rule in rules()]


def cleaned(text: str) -> str:
    """The text without anything a recogniser finds; again until nothing is left, since a tag may bare a neighbour.

    >>> cleaned("Llamar a Ana Pérez al 0991234567")
    'Llamar a [NOMBRE] al [TELÉFONO]'
    """
    entities = _entities()
    for _ in range(MOST_ROUNDS):
        spans = recognise(text, entities)
        if not spans:
            break
        text = replaced(text, spans)
    return text


@dataclass(frozen=True, slots=True)
class CleanFreeText(Treatment):
    """The recognisers run again on the text as it is then, because cleaning may have moved the characters."""

    id: ClassVar[str] = "clean_free_text"
    title: ClassVar[Message] = msg(N_("Hide it inside the text"))
    consequence: ClassVar[Message] = msg(
        N_("Names and numbers become [NOMBRE] or [CÉDULA]. Read some rows: a text can still tell who it is.")
    )
    done_word: ClassVar[Message] = msg(N_("It will be covered"))
    for_texts: ClassVar[bool] = True
    fits: ClassVar[frozenset[str] | None] = frozenset()  # only texts

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Nothing is recognised in any text."""
        del decision
        return holds_for_all(table, column_id, lambda text: not recognise(text, _entities()))

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Texts with tags; every kind the recognisers find goes, not only the decided ones."""
        del context
        return mapped(table, decision.column_id, cleaned)


TREATMENT = CleanFreeText()
