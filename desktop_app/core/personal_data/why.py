"""The one plain sentence that explains a finding: counts and the header, never a value."""

from __future__ import annotations

from desktop_app.core.personal_data.identifiers import checked
from desktop_app.core.personal_data.wording import KINDS
from desktop_app.core.text import N_, Message, msg


def why_column(kind: str, n_cells: int, n_filled: int, *, said: bool) -> Message:
    """Why a whole column is of a kind; `said` = its header announces it."""
    values: dict[str, str | int | Message] = {"n": n_cells, "total": n_filled, "kind": KINDS[kind].title}
    if kind in checked() and said:
        text = N_("{n} of {total} cells satisfy the rule of its numbers, and the header announces it: {kind}.")
    elif kind in checked():
        text = N_("{n} of {total} cells satisfy the rule of its numbers, which chance does not explain: {kind}.")
    elif said:
        text = N_("The header announces it and {n} of {total} cells agree: {kind}.")
    else:
        text = N_("{n} of {total} cells look like it, although the header does not say so: {kind}.")
    return Message(text, values)


def why_text(types: tuple[str, ...], n_cells: int, n_filled: int) -> Message:
    """Why a text needs attention."""
    if len(types) == 1:
        text = N_("Inside {n} of {total} texts there is: {kind}.")
        return msg(text, n=n_cells, total=n_filled, kind=KINDS[types[0]].title)
    text = N_("Inside {n} of {total} texts there are {n_kinds} kinds of data about people, for example: {kind}.")
    return msg(text, n=n_cells, total=n_filled, n_kinds=len(types), kind=KINDS[types[0]].title)
