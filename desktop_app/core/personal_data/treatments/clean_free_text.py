"""Replace what was found inside texts by tags such as [NOMBRE]."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.engine import Span
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.matching import matches_in
from desktop_app.core.personal_data.treatment import Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import distinct, replaced_values
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


def cleaned(text: str) -> str:
    """One text without anything a recogniser finds.

    >>> cleaned("Llamar a Ana Pérez al 0991234567")
    'Llamar a [NOMBRE] al [TELÉFONO]'
    """
    return cleaned_texts(pl.Series([text]))[text]


def cleaned_texts(texts: pl.Series) -> dict[str, str]:
    """Distinct texts as they will read; looked at again until nothing is left, since a tag may bare a neighbour."""
    now = {text: text for text in texts}
    open_ = list(now)
    for _ in range(MOST_ROUNDS):
        spans = _spans(pl.Series([now[text] for text in open_], dtype=pl.String).unique())
        open_ = [text for text in open_ if now[text] in spans]
        if not open_:
            break
        for text in open_:
            now[text] = replaced(now[text], spans[now[text]])
    return now


def _spans(texts: pl.Series) -> dict[str, list[Span]]:
    """What is found in each text that holds something."""
    found: dict[str, list[Span]] = {}
    for text, start, end, kind in matches_in(texts, names=True).iter_rows():
        found.setdefault(text, []).append(Span(start, end, kind))
    return found


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
        return matches_in(distinct(table, column_id), names=True).is_empty()

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Texts with tags; every kind the recognisers find goes, not only the decided ones."""
        del context
        return replaced_values(table, decision.column_id, cleaned_texts)


TREATMENT = CleanFreeText()
