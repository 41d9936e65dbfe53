"""Replace what was found inside texts by tags such as [NOMBRE]: everything, or text by text as the officer decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import polars as pl

from desktop_app.core.errors import TextReviewUnreadable
from desktop_app.core.personal_data.company import matches_to_replace
from desktop_app.core.personal_data.engine import Span
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.matching import matches_in
from desktop_app.core.personal_data.text_review import (
    ALL,
    EACH,
    HOW,
    KEY,
    NOTED,
    TextReview,
    is_each,
    placed,
    review_of,
    text_id,
    value_id,
)
from desktop_app.core.personal_data.treatment import Option, Parameter, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import distinct, replaced_values
from desktop_app.core.personal_data.treatments.replace_by_code import fingerprint
from desktop_app.core.personal_data.wording import KINDS
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

MOST_ROUNDS = 4
ANY_TAG = "[DATO PERSONAL]"  # of what the officer marked without saying what it is


def tag_of(kind: str) -> str:
    """What stands in a cleaned text instead of that kind of data."""
    return KINDS[kind].tag if kind in KINDS else ANY_TAG


def replaced(text: str, spans: Iterable[Span]) -> str:
    """The text with each span replaced by the tag of its type; spans that overlap become one tag.

    >>> replaced("Llamar a Ana Pérez", [Span(9, 18, "PERSON"), Span(13, 16, "EC_CEDULA")])
    'Llamar a [NOMBRE]'
    """
    pieces, at = [], 0
    for span in sorted(spans):
        if span.start >= at:
            pieces += [text[at : span.start], tag_of(span.type)]
        at = max(at, span.end)
    return "".join([*pieces, text[at:]])


def cleaned(text: str) -> str:
    """One text without anything a recogniser finds.

    >>> cleaned("Llamar a Ana Pérez al 0991234567")
    'Llamar a [NOMBRE] al [TELÉFONO]'
    """
    return cleaned_texts(pl.Series([text]))[text]


def cleaned_texts(texts: pl.Series) -> dict[str, str]:
    """Distinct texts as they will read."""
    now = {text: text for text in texts}
    _clean_on(now, lambda _text, _now, spans: spans)
    return now


def reviewed_texts(texts: pl.Series, review: TextReview, key: bytes) -> Mapping[str, str | None]:
    """Distinct texts as they will read: as decided where the officer decided, else without anything that is found."""
    ids = {text: text_id(key, text) for text in texts}
    emptied = {text: None for text, name in ids.items() if review.of(name).emptied}
    now = {text: replaced(text, placed(text, review.of(name).marks)) for text, name in ids.items()}

    def going(text: str, reads: str, spans: list[Span]) -> list[Span]:
        return [s for s in spans if not review.is_kept(ids[text], value_id(key, reads[s.start : s.end]))]

    # What the officer marked and what is found are replaced at once: a tag in the middle could hide a neighbour.
    for text, spans in spans_in(texts).items():
        now[text] = replaced(text, [*placed(text, review.of(ids[text]).marks), *going(text, text, spans)])
    _clean_on(now, going)
    return {**now, **emptied}


def spans_in(texts: pl.Series) -> dict[str, list[Span]]:
    """What is found in each text that holds something."""
    found: dict[str, list[Span]] = {}
    for text, start, end, kind in matches_to_replace(texts, names=True).iter_rows():
        found.setdefault(text, []).append(Span(start, end, kind))
    return found


def _clean_on(now: dict[str, str], going: Callable[[str, str, list[Span]], list[Span]]) -> None:
    """Replace in the texts, as they read now, what is found and `going`, until nothing is: a tag may bare a neighbour.

    `going(text, as it reads now, spans)`.
    """
    open_ = list(now)
    for _ in range(MOST_ROUNDS):
        spans = spans_in(pl.Series([now[text] for text in open_], dtype=pl.String).unique())
        left = {text: going(text, now[text], spans[now[text]]) for text in open_ if now[text] in spans}
        open_ = [text for text, gone in left.items() if gone]
        if not open_:
            break
        for text in open_:
            now[text] = replaced(now[text], left[text])


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
    noted: ClassVar[frozenset[str]] = NOTED
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter(
            HOW,
            msg(N_("How the texts were looked at")),
            ALL,
            (
                Option(ALL, msg(N_("everything the program finds is covered"))),
                Option(EACH, msg(N_("one by one, by a person"))),
            ),
        ),
    )

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Nothing is recognised in any text; what was decided text by text is judged with the key alone."""
        return is_each(decision.params) or matches_in(distinct(table, column_id), names=True).is_empty()

    def is_done(self, table: Table, column_id: str, decision: Decision, context: TreatmentContext) -> bool:
        """Nothing is recognised but what the officer kept; without the key it was judged when the package was made."""
        if not is_each(decision.params) or context.key is None:
            return self.has_worked(table, column_id, decision)
        kept, key = review_of(decision.params).every_kept, context.key
        spans = spans_in(distinct(table, column_id))
        return all(value_id(key, text[s.start : s.end]) in kept for text, found in spans.items() for s in found)

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Texts with tags; every kind the recognisers find goes, not only the decided ones.

        Raises TextReviewUnreadable when the texts were decided one by one with a key that is not here.
        """
        if not is_each(decision.params):
            return replaced_values(table, decision.column_id, cleaned_texts)
        key = context.key
        if key is None or decision.params.get(KEY) != fingerprint(key):
            raise TextReviewUnreadable(column=table.column(decision.column_id).name)
        change = partial(reviewed_texts, review=review_of(decision.params), key=key)
        return replaced_values(table, decision.column_id, change)


TREATMENT = CleanFreeText()
