"""What is said below a question: where the suggested answer comes from, what a term means, and answers to take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from desktop_app.app.describing import Leaving
from desktop_app.core.metadata import suggest_description
from desktop_app.core.metadata.dataset import Dataset, Resource
from desktop_app.core.metadata.institution import suggested_mailbox
from desktop_app.core.text import N_, Message, fold, msg, msg_n
from desktop_app.ui.description import VOCABULARIES, term_note, term_word
from desktop_app.ui.pages.describe.presenter import answer, is_same_answer
from desktop_app.ui.pages.describe.question import Offer, Question
from desktop_app.ui.texts import _, number, render

Suggested: TypeAlias = tuple[Dataset, dict[str, Message]]


def explain(question: Question, dataset: Dataset, suggested: Suggested | None) -> None:
    """Say where an answer comes from while it is the suggested one; offer that one again when it is not."""
    field = question.field
    now = answer(dataset, field)
    note = term_note(field, now)
    if suggested is not None:
        guess, origins = suggested
        origin = origins.get(field.partition(".")[0])
        value = answer(guess, field)
        same = is_same_answer(field, now, value)
        source = render(origin) if origin is not None and value else ""
        if source and same:
            note = " ".join(t for t in (render(msg(N_("Suggested {source}."), source=source)), note) if t)
        words = term_word(field, value) if field in VOCABULARIES else value
        question.offer(value if source and not same else "", source, words=words)
    question.show_note(note)


def offer_sentences(question: Question, dataset: Dataset, leaving: Leaving, suggested: Suggested | None) -> None:
    """A first description to complete while nothing was written; afterwards the facts that it does not say yet."""
    if not leaving.fields:
        question.offer_several([])
    elif not dataset.description.strip():
        known = replace(dataset, resources=(Resource("t1", fields=leaving.fields),))
        draft = suggest_description(known, leaving.n_rows)
        question.offer(draft, _("from the table"), words=_("Use a draft to complete"))
    else:
        question.offer_several([*_size(dataset, leaving), *_source(dataset, suggested)])


def _size(dataset: Dataset, leaving: Leaving) -> list[Offer]:
    from desktop_app.core.metadata.carrying import says_size
    from desktop_app.core.metadata.suggest import size_sentence

    if says_size(dataset.description):
        return []
    n_rows, n_columns = number(leaving.n_rows), len(leaving.fields)
    rows = msg_n(N_("{n} row"), N_("{n} rows"), leaving.n_rows)
    columns = msg_n(N_("{n} column"), N_("{n} columns"), n_columns)
    words = render(msg(N_("Add «{rows}, {columns}»"), rows=rows, columns=columns))
    return [Offer(_and(dataset.description, size_sentence(n_rows, n_columns)), words, _("from the table"), "table")]


def _source(dataset: Dataset, suggested: Suggested | None) -> list[Offer]:
    from desktop_app.core.metadata.suggest import source_sentence

    if not dataset.source.strip() or fold(dataset.source) in fold(dataset.description):
        return []
    origin = suggested[1].get("source") if suggested and suggested[0].source == dataset.source else None
    source = render(origin) if origin is not None else _("from your answers")
    return [Offer(_and(dataset.description, source_sentence(dataset.source)), _("Add the source"), source, "file-text")]


def _and(text: str, sentence: str) -> str:
    bare = text.rstrip()
    return f"{bare}{'' if bare.endswith(('.', ':', '…')) else '.'} {sentence}"


def offer_mailbox(question: Question, dataset: Dataset) -> None:
    """A mailbox of the institution in place of a person's."""
    address = suggested_mailbox(dataset.contact.email)
    if address:
        question.offer(address, _("if it exists"))


def n_suggestions(fields: Iterable[str], dataset: Dataset, suggested: Suggested | None) -> int:
    """How many of these answers stand as they were suggested: going on says yes to them."""
    if suggested is None:
        return 0
    guess, origins = suggested
    return sum(
        bool(answer(guess, field))
        and field.partition(".")[0] in origins
        and is_same_answer(field, answer(dataset, field), answer(guess, field))
        for field in fields
    )
