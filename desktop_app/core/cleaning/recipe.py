"""The recipe: an ordered tuple of steps, replayed lazily on the freshly read original."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.cleaning.step import Recipe, Step, Suggestion, UnknownStep
from desktop_app.core.table import Column, Table
from desktop_app.core.text import N_, Message, msg, msg_n


def in_working_order(found: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """The suggestions in the order in which their steps work together; equals keep their order.

    Spaces, empty words, dates, numbers, empty columns, empty rows, repeated rows, names.
    """
    return tuple(sorted(found, key=lambda suggestion: suggestion.step.order))


def applied(recipe: Recipe) -> tuple[Step, ...]:
    """The steps that a recipe carries out, in order."""
    return tuple(entry.step for entry in recipe if entry.enabled and not isinstance(entry.step, UnknownStep))


def replay(table: Table, recipe: Recipe) -> Table:
    """The table after every enabled step (lazy). Unknown steps and absent columns are passed over: `check` first."""
    for step in applied(recipe):
        table = step.apply(table)
    return table


def check(recipe: Recipe, table: Table) -> tuple[Message, ...]:
    """What would keep the recipe from doing all it says on this table; empty when nothing would. Runs no plan."""
    problems = []
    unknown = sum(1 for entry in recipe if isinstance(entry.step, UnknownStep))
    if unknown:
        problems.append(
            msg_n(
                N_("One step was made with a newer version of Alista and is not applied."),
                N_("{n} steps were made with a newer version of Alista and are not applied."),
                unknown,
            )
        )
    for entry in recipe:
        if not entry.enabled or isinstance(entry.step, UnknownStep):
            continue
        missing = len(set(entry.step.columns()) - set(table.ids))
        if missing:
            problems.append(
                msg_n(
                    N_("«{step}» needs one column that this table does not have."),
                    N_("«{step}» needs {n} columns that this table does not have."),
                    missing,
                    step=entry.step.title,
                )
            )
        table = entry.step.apply(table)
    return tuple(problems)


def explain_recipe(recipe: Recipe, columns: Sequence[Column] = ()) -> tuple[Message, ...]:
    """How the table was cleaned, a sentence an enabled step, never a value; names columns when `columns` are given."""
    names = {column.id: column.name.strip() for column in columns}
    sentences = []
    for entry in recipe:
        if not entry.enabled or isinstance(entry.step, UnknownStep):
            continue
        what = entry.step.explain()
        where = ", ".join(names[i] for i in entry.step.columns() if names.get(i))
        sentences.append(msg(N_("{what} Columns: {columns}."), what=what, columns=where) if where else what)
    return tuple(sentences)
