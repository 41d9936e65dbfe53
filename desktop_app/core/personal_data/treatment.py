"""The seam of treatments: one frozen dataclass a file in `treatments/`, found by package scan (`treatments()`).

A treatment says what it is, asks its parameters declaratively (the page and the command line draw the same questions),
is applied lazily to a table, and recognises its own work in the written file (`has_worked`, for the final check).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Protocol

import polars as pl

from desktop_app.core.personal_data.finding import MARKED, Decision, Finding
from desktop_app.core.table import Table
from desktop_app.core.text import Message

Params = Mapping[str, str | int]


class Effect(Enum):
    """What a treatment touches: nothing, the cells of its column, the column itself, or whole rows."""

    NOTHING = "nothing"
    CELLS = "cells"
    COLUMN = "column"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question with a closed list of answers; `country` (ISO code) where only that one has it."""

    value: str
    label: Message
    country: str = ""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One question of a treatment.

    With `options` it is a choice among them; otherwise a whole number from `lowest` to `highest` if `default` is one,
    else a text. `holds_cell`: the answer is a value of the data, which no record may repeat. `asked_if`: another
    question and the answers to it with which this one matters.
    """

    name: str
    label: Message
    default: str | int
    options: tuple[Option, ...] = ()
    lowest: int = 0
    highest: int = 0
    holds_cell: bool = False
    asked_if: tuple[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class TreatmentContext:
    """What a treatment may need besides the decision.

    `key`: the project's secret for codes, `series_key` that of its series (None = not available). `spans`: where the
    scan found something inside the texts of the column (ROW, start, end, type). `country`: ISO code. `header`: what the
    column is called, where answers are suggested.
    """

    key: bytes | None = None
    spans: pl.DataFrame | None = None
    series_key: bytes | None = None
    country: str = "ec"
    header: str = ""


class Treatment(Protocol):
    """One way to protect a column. Stateless; a class names this one as its base and overrides what differs.

    `fits`: the types of data it makes sense for (None = all). `whole_column`: the outcome for a cell depends on other
    cells, so that a preview must look at all of them.
    """

    id: ClassVar[str]
    title: ClassVar[Message]
    consequence: ClassVar[Message]  # what will be lost, in one plain sentence
    done_word: ClassVar[Message]  # "Se quitará", shown on the finding's card
    asks_reason: ClassVar[bool] = False
    effect: ClassVar[Effect] = Effect.CELLS
    parameters: ClassVar[tuple[Parameter, ...]] = ()
    fits: ClassVar[frozenset[str] | None] = None
    for_texts: ClassVar[bool] = False  # makes sense where the data lies inside sentences
    whole_column: ClassVar[bool] = False
    is_idempotent: ClassVar[bool] = True
    own_form: ClassVar[bool] = False  # what it leaves is all of a form of its own, in which nothing else can hide
    noted: ClassVar[frozenset[str]] = frozenset()  # what a decision carries beside the answers; no record repeats it

    def offered_for(self, finding: Finding) -> bool:
        """Whether it makes sense for that finding; a column that only the officer knows may be anything."""
        if finding.free_text:
            return self.for_texts
        return self.fits is None or finding.types == (MARKED,) or set(finding.types) <= self.fits

    def loss(self, finding: Finding) -> Message:
        """What will be lost in that column; the consequence where no more can be said."""
        del finding
        return self.consequence

    def defaults(self) -> Params:
        """Each parameter as it stands before anything is known of the column."""
        return {p.name: p.default for p in self.parameters}

    def suggest(self, values: pl.Series, context: TreatmentContext) -> Params:
        """Answers that suit the filled values of a column; the defaults where nothing better is known."""
        del values, context
        return self.defaults()

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Whether a column, as it was written, is what this decision leaves behind (runs the plan).

        `table` is the table read back from the file, `column_id` its id there; the decision gives types and params.
        """
        ...

    def is_done(self, table: Table, column_id: str, decision: Decision, context: TreatmentContext) -> bool:
        """`has_worked` for whoever also has the keys, as when the package is made."""
        del context
        return self.has_worked(table, column_id, decision)

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """The table after it; lazy. `decision.params` are checked and complete (`parameters.checked`).

        Raises CodeKeyMissing where a key is needed and absent.
        """
        ...
