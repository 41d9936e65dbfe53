"""What a step asks of the officer, declared beside each field, so that forms are drawn from it.

A field is declared with `field(metadata=asked(N_("Find"), …))`; the columns need no words of their own. `holds_cell`
marks an answer that is a value of the data (an edited cell, a mapping, a merged spelling): such a recipe is scanned
like data before it leaves (`cell_values`), and no text about it repeats the answer.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.core.cleaning.step import Recipe, Step, UnknownStep
from desktop_app.core.text import N_, Message, msg

_KEY = "asked"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One question of a step; with `options` (value and label) it is a choice among them."""

    label: Message
    options: tuple[tuple[str, Message], ...] = ()
    holds_cell: bool = False


_COLUMNS = {"column_id": Parameter(msg(N_("Column"))), "column_ids": Parameter(msg(N_("Columns")))}


def asked(label: str, *, options: Sequence[tuple[str, str]] = (), holds_cell: bool = False) -> Mapping[str, Parameter]:
    """Metadata of a dataclass field; `label` and the second of each option are msgids."""
    return {_KEY: Parameter(msg(label), tuple((value, msg(text)) for value, text in options), holds_cell)}


def parameters(kind: type[Step]) -> dict[str, Parameter]:
    """The questions of a step by field name, in the order of the fields; KeyError for a field that declares none."""
    fields = dataclasses.fields(kind)  # type: ignore[arg-type]  # every step is a dataclass: contract test
    return {f.name: f.metadata[_KEY] if _KEY in f.metadata else _COLUMNS[f.name] for f in fields}


def cell_values(recipe: Recipe) -> tuple[str, ...]:
    """Every text in the recipe that is, or may be, a value of the data; all the texts of steps not known here."""
    return tuple(text for entry in recipe for text in _of_step(entry.step) if text)


def _of_step(step: Step | UnknownStep) -> Iterator[str]:
    if isinstance(step, UnknownStep):
        yield from texts_in(step.raw.get("params"))
        return
    for name, parameter in parameters(type(step)).items():
        if parameter.holds_cell:
            yield from texts_in(getattr(step, name))


def texts_in(value: object) -> Iterator[str]:
    """Every text of an answer or a document, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, Sequence):
        for item in value:
            yield from texts_in(item)
