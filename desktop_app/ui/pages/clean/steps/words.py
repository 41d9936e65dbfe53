"""What the list of corrections says. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop_app.core.cleaning.step import RecipeStep, UnknownStep
from desktop_app.core.text import N_, Message, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.core.cleaning.prefixes import StepEffect


def title(entry: RecipeStep) -> Message:
    """Its name."""
    if isinstance(entry.step, UnknownStep):
        return msg(N_("A correction of a newer version of Alista"))
    return entry.step.title


def columns(entry: RecipeStep, names: Mapping[str, str]) -> str:
    """The columns it is about."""
    if isinstance(entry.step, UnknownStep):
        return ""
    return ", ".join(f"«{names[i]}»" for i in entry.step.columns() if names.get(i))


def changed(entry: RecipeStep, effect: StepEffect | None) -> tuple[Message, ...]:
    """What it changed: cells and rows, or columns; nothing while that is being counted."""
    if isinstance(entry.step, UnknownStep):
        return (msg(N_("It is kept as it is and not carried out.")),)
    if not entry.enabled:
        return (msg(N_("Switched off")),)
    if effect is None:
        return (msg(N_("Counting…")),)
    parts = []
    if effect.cells:
        parts.append(msg_n(N_("{n} cell"), N_("{n} cells"), effect.cells))
    if effect.rows:
        rows = msg_n(N_("in {n} row"), N_("in {n} rows"), effect.rows)
        gone = msg_n(N_("{n} row removed"), N_("{n} rows removed"), effect.rows)
        parts.append(rows if effect.cells else gone)
    if effect.columns:
        parts.append(msg_n(N_("{n} column"), N_("{n} columns"), effect.columns))
    return tuple(parts) or (msg(N_("It changes nothing now")),)
