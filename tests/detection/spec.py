"""How a labelled table is declared: headers, generators and labels, in code.

A label is one short text: "" harmless; "EC_RUC EC_CEDULA" the types (sensitivity follows from the first); "?" not scored
(judgement calls, masked values); "!" personal and direct without a type of our list (a foreign identifier); "text"
free text, whose generator returns `Marked`; a trailing "@" says that it is public by law (officials). A third word
group after "#" names why the column is hard.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

from tests.detection.people import Row

Span = tuple[int, int, str]
SPECIAL = frozenset(("HEALTH", "ETHNICITY", "RELIGION", "POLITICAL", "SEXUAL_ORIENTATION", "OTHER_SENSITIVE"))
QUASI = frozenset(
    ("BIRTH_DATE", "AGE", "SEX", "COORDINATES", "CIVIL_STATUS", "NATIONALITY", "EDUCATION", "SALARY", "FAMILY_RELATION")
)


@dataclass(frozen=True)
class Marked:
    """A text and where it speaks of people."""

    text: str
    spans: tuple[Span, ...] = ()


Generator = Callable[[Row], str | Marked]


@dataclass(frozen=True)
class Column:
    """One column as declared."""

    header: str
    make: Generator
    label: str = ""


@dataclass(frozen=True)
class Declared:
    """One table as declared. `delimiter` and `encoding` are those of the written file."""

    name: str
    country: str
    half: str
    columns: tuple[Column, ...]
    rows: int = 70
    delimiter: str = ","
    encoding: str = "utf-8"


@dataclass(frozen=True)
class Label:
    """What is true of one column; `any_type` when our list has no type for it."""

    types: tuple[str, ...]
    sensitivity: str
    personal: bool
    freetext: bool = False
    ignore: bool = False
    any_type: bool = False
    lawful_public: bool = False
    hard: str = ""


@dataclass
class Made:
    """A table with its cells, its labels by key, and its spans by key and row."""

    declared: Declared
    keys: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    labels: dict[str, Label] = field(default_factory=dict)
    spans: dict[str, dict[int, list[Span]]] = field(default_factory=dict)


def sensitivity(types: tuple[str, ...]) -> str:
    """Of what weighs most in a column: a special category as the first type, else direct, else quasi."""
    if not types:
        return "none"
    if types[0] in SPECIAL:
        return "special"
    if all(t in QUASI for t in types):
        return "quasi"
    return "direct" if any(t not in QUASI | SPECIAL for t in types) else "special"


def table(name: str, country: str, *columns: tuple[str, ...] | tuple[object, ...], **options: object) -> Declared:
    """Declare a table; the first word of `name` is its half."""
    half = name.split("_", 1)[0]
    return Declared(name, country, half, tuple(Column(*c) for c in columns), **options)  # type: ignore[arg-type]


def make(declared: Declared) -> Made:
    """Fill a table; the same declaration always gives the same cells."""
    from desktop_app.core.table import unique_names

    made = Made(declared, unique_names([c.header for c in declared.columns]))
    rng = Random(declared.name)
    for at in range(declared.rows):
        row = Row(rng, "gt" if declared.country == "gt" else "ec", declared.half, at)
        cells = []
        for key, column in zip(made.keys, declared.columns, strict=True):
            cell = column.make(row)
            if isinstance(cell, Marked):
                if cell.spans:
                    made.spans.setdefault(key, {})[at] = list(cell.spans)
                cell = cell.text
            cells.append(cell)
        made.rows.append(cells)
    made.labels = {
        key: _label(column.label, made.spans.get(key, {}))
        for key, column in zip(made.keys, declared.columns, strict=True)
    }
    return made


def _label(text: str, spans: dict[int, list[Span]]) -> Label:
    text, _, hard = text.partition("#")
    lawful = text.rstrip().endswith("@")
    words = text.replace("@", "").split()
    if words == ["?"]:
        return Label((), "none", personal=False, ignore=True, hard=hard)
    if words == ["!"]:
        return Label((), "direct", personal=True, any_type=True, hard=hard)
    if words[:1] == ["text"]:
        found = {s[2] for row in spans.values() for s in row}
        types = tuple(words[1:]) + tuple(sorted(found - set(words[1:])))
        return Label(types, sensitivity(types), personal=bool(types), freetext=True, hard=hard)
    return Label(tuple(words), sensitivity(tuple(words)), bool(words), lawful_public=lawful, hard=hard)


@lru_cache(maxsize=4)
def tables(half: str) -> tuple[Made, ...]:
    """All tables of a half, filled."""
    from tests.detection.registry import DECLARED

    return tuple(make(d) for d in DECLARED if d.half == half)
