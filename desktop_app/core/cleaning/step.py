"""The seam of cleaning steps: one frozen dataclass a file in `steps/`, found by package scan (`steps.registry()`).

A step is a value: its fields are its parameters (str, int, bool, tuple of str), so it goes to JSON and back unchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol, runtime_checkable

from desktop_app.core.table import Table
from desktop_app.core.text import Message


@runtime_checkable
class Step(Protocol):
    """One change to a table."""

    id: ClassVar[str]
    version: ClassVar[int]
    is_idempotent: ClassVar[bool]
    changes_rows: ClassVar[bool]  # may remove rows

    @property
    def title(self) -> Message:
        """Short name for the card ("Espacios sobrantes")."""
        ...

    def explain(self) -> Message:
        """What it does, one plain sentence, for the card and for "how this was cleaned". Never holds cell values."""
        ...

    def columns(self) -> tuple[str, ...]:
        """Ids of the columns it reads or changes; empty = the whole table."""
        ...

    def apply(self, table: Table) -> Table:
        """The table after it (lazy)."""
        ...


@dataclass(frozen=True, slots=True)
class UnknownStep:
    """A step written by a newer version: its JSON is kept verbatim and it does nothing."""

    raw: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RecipeStep:
    """A step in a recipe; `enabled` False keeps it in the list without effect."""

    step: Step | UnknownStep
    enabled: bool = True


Recipe = tuple[RecipeStep, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A step that the data asks for. `safe` ones are proposed ticked; doubtful ones never.

    `unconverted`: cells that would stay as they are. `note` says what to look at before accepting.
    """

    step: Step
    n_cells: int
    n_rows: int
    safe: bool
    unconverted: int = 0
    note: Message | None = None
