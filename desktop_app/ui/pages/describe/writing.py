"""What the officer says, into the project: each answer one step that can be undone, keystroke by keystroke."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.app.describing import Words, type_about, type_about_many
from desktop_app.core.metadata.dataset import Field
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.describe.presenter import NAMES, is_of_portal, with_answer

_PAGE = "describe"


def write_answer(context: PageContext, field: str, text: str) -> None:
    """One answer, of the description or of the portal's own form."""
    label = msg(N_("Answer for the portal")) if is_of_portal(field) else msg(NAMES[field])
    context.apply(
        _PAGE, label, lambda p: replace(p, dataset=with_answer(p.dataset, field, text, p.table.id)), merge=field
    )


def write_about(context: PageContext, field: Field, name: str, value: Words) -> None:
    """One thing about one column."""
    label = msg(N_("Column «{column}»"), column=field.name)
    context.apply(_PAGE, label, lambda p: type_about(p, field, **{name: value}), merge=f"{field.column_id} {name}")


def write_about_many(context: PageContext, said: Iterable[tuple[Field, dict[str, Words]]]) -> None:
    """Words about several columns, as one step."""
    listed = list(said)
    context.apply(_PAGE, msg(N_("Words about columns")), lambda p: type_about_many(p, listed))
