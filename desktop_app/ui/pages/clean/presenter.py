"""What the cards say, free of Qt."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from desktop_app.core.cleaning.step import Recipe, RecipeStep, Step, Suggestion, UnknownStep
from desktop_app.core.text import N_, Message, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.ui.pages.clean.changes import Changes

# Doubts that one answer settles, by step: the question, and its answers (value of the parameter and words).
ASKED = {
    "dates_to_iso": (
        N_("What is the first number of these dates?"),
        (("dmy", N_("The day")), ("mdy", N_("The month"))),
    ),
    "periods_to_iso": (
        N_("What is the number beside the year?"),
        (
            ("month", N_("The month")),
            ("two_months", N_("Two months")),
            ("quarter", N_("The quarter")),
            ("four_months", N_("Four months")),
            ("half", N_("Half of the year")),
        ),
    ),
    "decimal_comma": (
        N_("Which sign begins the decimals?"),
        ((",", N_("The comma")), (".", N_("The point")), ("each", N_("The one each cell shows"))),
    ),
}
_PARAMETER = {"dates_to_iso": "date_order", "decimal_comma": "decimal", "periods_to_iso": "numbers"}


def asks(suggestion: Suggestion) -> bool:
    """Whether the suggestion waits for an answer."""
    return suggestion.asks and suggestion.step.id in ASKED


def variants(step: Step) -> tuple[Step, ...]:
    """The step with each of the answers to its question; itself alone when it asks none."""
    if step.id not in ASKED:
        return (step,)
    like: Any = step  # a dataclass: contract test
    return tuple(dataclasses.replace(like, **{_PARAMETER[step.id]: value}) for value, _words in ASKED[step.id][1])


def in_recipe(recipe: Recipe, step: Step) -> Step | None:
    """The step as the recipe has it: perhaps with another answer to its question; None when it has none."""
    if any(item.step == step for item in recipe):
        return step
    others = variants(step)
    return next((item.step for item in recipe if not isinstance(item.step, UnknownStep) and item.step in others), None)


def is_on(recipe: Recipe, step: Step) -> bool:
    """Whether the recipe carries the step out, with whatever answer."""
    here = in_recipe(recipe, step)
    return any(item.enabled and item.step == here for item in recipe)


def before(recipe: Recipe, step: Step) -> Recipe:
    """What the recipe does before the step: the table the officer compares with."""
    step = in_recipe(recipe, step) or step
    kept: list[RecipeStep] = []
    for item in recipe:
        if item.step == step:
            return tuple(kept)
        kept.append(item)
    return recipe  # it would be put at the end


def counts(suggestion: Suggestion, names: dict[str, str]) -> Message:
    """How much it changes: cells and where, or rows, or columns."""
    if suggestion.n_cells:
        cells = msg_n(N_("{n} cell"), N_("{n} cells"), suggestion.n_cells)
        ids = suggestion.step.columns()
        if len(ids) == 1 and names.get(ids[0]):
            return msg(N_("{cells} in «{column}»"), cells=cells, column=names[ids[0]])
        columns = msg_n(N_("{n} column"), N_("{n} columns"), max(1, suggestion.n_columns))
        return msg(N_("{cells} in {columns}"), cells=cells, columns=columns)
    if suggestion.n_rows:
        return msg_n(N_("{n} row"), N_("{n} rows"), suggestion.n_rows)
    return msg_n(N_("{n} column"), N_("{n} columns"), suggestion.n_columns)


def unconverted(suggestion: Suggestion) -> Message | None:
    """Cells that stay as they are."""
    n = suggestion.unconverted
    if not n:
        return None
    return msg_n(
        N_("{n} cell cannot be converted and stays as it is."),
        N_("{n} cells cannot be converted and stay as they are."),
        n,
    )


def lead(found: Sequence[Suggestion] | None) -> Message:
    """The sentence under the heading."""
    if found is None:
        return msg(N_("We look for what can be corrected. Your original file is not changed."))
    if not found:
        return msg(N_("Your original file is not changed."))
    return msg_n(
        N_("We found {n} thing to correct. Your original file is not changed."),
        N_("We found {n} things to correct. Your original file is not changed."),
        len(found),
    )


def waiting(n: int) -> Message:
    """What the scan of the cleaned table found undecided."""
    return msg_n(
        N_("After cleaning, {n} column with data about people needs your decision"),
        N_("After cleaning, {n} columns with data about people need your decision"),
        n,
    )


def preview_note(changes: Changes, most: int) -> Message | None:
    """What the rows on screen are, and whether more are looked for; None where they speak for themselves."""
    n, names_alone = len(changes.numbers), changes.names_before != changes.names_after and not changes.changed
    if names_alone and n:
        return msg(N_("Only the names of columns change."))
    if changes.in_order and n:
        whole = msg(N_("The first {n} rows in their new order."), n=n)
        return whole if changes.is_all else msg(N_("Only the beginning is in order here. We are sorting the rest."))
    return _all_seen(changes, n, most) if changes.is_all else _still_looking(changes, n, most)


def _all_seen(changes: Changes, n: int, most: int) -> Message | None:
    if not n:
        return msg(N_("With the corrections before it, this one changes no row."))
    if changes.n_rows and changes.n_rows > n:
        return msg(N_("The first {n} of {total} rows that change."), n=n, total=changes.n_rows)
    if n == most:
        return msg(N_("The first {n} rows."), n=n)
    return msg_n(N_("{n} row changes."), N_("{n} rows change."), changes.n_rows) if changes.n_rows else None


def _still_looking(changes: Changes, n: int, most: int) -> Message:
    if n == most:
        return msg(N_("The first {n} rows that change. We are counting the rest."), n=n)
    if not n:
        return msg(N_("None of the first {n} rows changes. We are looking at the rest."), n=changes.n_looked)
    return msg_n(
        N_("{n} row changes among the first {looked}. We are looking at the rest."),
        N_("{n} rows change among the first {looked}. We are looking at the rest."),
        n,
        looked=changes.n_looked,
    )


def ticked(recipe: Recipe, found: Sequence[Suggestion]) -> Message | None:
    """How many corrections are on, for the rail."""
    if not found:
        return None
    on = sum(1 for s in found if is_on(recipe, s.step))
    return msg_n(N_("{on} of {n} correction"), N_("{on} of {n} corrections"), len(found), on=on)


def doubts(n: int) -> Message:
    """Groups of values that nobody has answered for."""
    return msg_n(N_("{n} doubt is left; you can leave it"), N_("{n} doubts are left; you can leave them"), n)
