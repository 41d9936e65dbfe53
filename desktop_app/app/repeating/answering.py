"""What an answer changes: what the choices of its question added before is taken out, what this one adds is put in.

Everything the officer did besides stays. Answers to structural questions (`question.STRUCTURAL`) are only noted: the
repetition is made again with them.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.app.project import Answered, Project, Repeated, with_decision
from desktop_app.app.repeating import carrying
from desktop_app.app.repeating.question import Choice, Kind, Question
from desktop_app.core.cleaning.step import RecipeStep

if TYPE_CHECKING:
    from desktop_app.app.repeating.repetition import Repetition
    from desktop_app.core.metadata.dataset import Dataset, Period


def answered(project: Project, question: Question, answer: Answered, past: Dataset) -> Project:
    """The project with that answer in place of an earlier one; `past` is last month's description.

    KeyError for a choice that the question does not have, ValueError for a typed period that names none.
    """
    choice = question.choice(answer.choice)
    project = _with_steps(_noted(project, question, answer), question, choice)
    if choice.decision is not None:
        project = replace(project, tables=(with_decision(project.table, choice.decision),))
    if question.kind is Kind.PERIOD:
        period = choice.period or typed_period(answer.text)
        dataset = carrying.with_period(project.dataset, past, period)
        work = carrying.with_constants(project.table, project.dataset.period, period)
        project = replace(project, dataset=dataset, tables=(work,))
    return project


def with_answers(made: Repetition, answers: Iterable[Answered]) -> Project:
    """The project of a repetition with the answers that fit its questions; others are left out.

    So is what was typed as a period and names none: the question waits.
    """
    project = made.project
    by_id = {question.id: question for question in made.questions}
    for answer in answers:
        question = by_id.get(answer.question)
        if question is not None and any(c.id == answer.choice for c in question.choices):
            with suppress(ValueError):
                project = answered(project, question, answer, made.past)
    return project


def typed_period(text: str) -> Period:
    """The period that a text names; ValueError for none."""
    from desktop_app.core.metadata.periods import period_in

    period = period_in(text)
    if not period.start:
        raise ValueError(text)
    return period


def _noted(project: Project, question: Question, answer: Answered) -> Project:
    repeated = project.repeated or Repeated("")
    others = tuple(a for a in repeated.answers if a.question != question.id)
    return replace(project, repeated=replace(repeated, answers=(*others, answer)))


def _with_steps(project: Project, question: Question, choice: Choice) -> Project:
    of_question = [step for one in question.choices for step in one.steps]
    if not of_question:
        return project
    kept = tuple(entry for entry in project.table.recipe if entry.step not in of_question)
    recipe = (*kept, *(RecipeStep(step) for step in choice.steps))
    return replace(project, tables=(replace(project.table, recipe=recipe),))
