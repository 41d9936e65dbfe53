"""Words about columns from a block of cells, as a spreadsheet puts it on the clipboard: tabs, lines, quoted cells."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import TypeAlias

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.text import fold

PASTED = ("description", "unit")  # the cells that are typed, from left to right
Said: TypeAlias = "dict[str, str | tuple[tuple[str, str], ...]]"  # by the names of `Field`
_HEADINGS = {
    "missing": r"vaci|faltante|missing|nulo",
    "description": r"descripcion|significa|definicion|description|meaning",
    "unit": r"unidad|unit|medida",
    "label": r"etiqueta|label|titulo",
    "source": r"^fuente|^origen|^source",
    "meanings": r"categor|valores|dominio|opciones|codigos|values|codes",
}


def read_block(text: str) -> tuple[tuple[str, ...], ...]:
    """The cells of a block, blank lines too; a cell with line breaks is one line of words."""
    rows = csv.reader(io.StringIO(text.replace("\r\n", "\n").rstrip("\n")), delimiter="\t")
    return tuple(tuple(" ".join(cell.split()) for cell in row) for row in rows)


def words_in_block(
    block: Sequence[Sequence[str]], fields: Sequence[Field], row: int, first: str
) -> list[tuple[Field, Said]]:
    """What a block says about the columns: by their names where it has them, else by place from a cell on.

    `row` (0-based) and `first` (a name of PASTED) are that cell. Blank cells say nothing.
    """
    by_name = _by_name(block, fields)
    if by_name:
        return by_name
    names = PASTED[PASTED.index(first) :]
    found = []
    for field, cells in zip(fields[row:], block, strict=False):
        words: Said = {name: cell for name, cell in zip(names, cells, strict=False) if cell}
        if words:
            found.append((field, words))
    return found


def words_in_sheet(block: Sequence[Sequence[str]], fields: Sequence[Field]) -> list[tuple[Field, Said]]:
    """What a whole sheet says about the columns it names; a sheet may have titles and lines about other columns."""
    return _by_name(block, fields, least=0.0)


def _by_name(block: Sequence[Sequence[str]], fields: Sequence[Field], least: float = 0.5) -> list[tuple[Field, Said]]:
    """A dictionary with names of columns in it, in any order; [] where a smaller share of its lines names one.

    Without headings the meaning is to the right of the name.
    """
    known = {_plain(name): field for field in reversed(fields) for name in (field.original_name, field.name) if name}
    width = max((len(line) for line in block), default=0)
    if width < 2:
        return []
    named = [[i for i, line in enumerate(block) if at < len(line) and _plain(line[at]) in known] for at in range(width)]
    at = max(range(width), key=lambda column: len(named[column]))
    if not named[at] or len(named[at]) < least * sum(any(line) for line in block):
        return []
    heads = (line for line in reversed(block[: named[at][0]]) if any(line))
    beside = range(at + 1, width) if at + 1 < width else range(at)
    places = next((headed for head in heads if (headed := _headed(head, at))), dict(zip(PASTED, beside, strict=False)))
    found = []
    for i in named[at]:
        line = block[i]
        field = known[_plain(line[at])]
        texts = {name: line[place] for name, place in places.items() if place < len(line) and line[place]}
        meanings = _meanings(texts.pop("meanings", ""), field.categories)
        words: Said = {**texts, "meanings": meanings} if meanings else {**texts}
        if words:
            found.append((field, words))
    return found


def _meanings(cell: str, values: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """What a cell like «F = mujer; M = hombre» says of the values that the column has."""
    parts = cell.split(";" if ";" in cell else ",")
    pairs = [part.partition("=" if "=" in part else ":") for part in parts]
    known = {_plain(value): value for value in values}
    told = ((known.get(_plain(value), ""), meaning.strip()) for value, _sign, meaning in pairs)
    return tuple((value, meaning) for value, meaning in told if value and meaning)


def _headed(heading: Sequence[str], names_at: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for i, cell in enumerate(heading):
        name = next((n for n, pattern in _HEADINGS.items() if re.search(pattern, fold(cell))), "")
        if name and i != names_at:
            found.setdefault(name, i)
    return found if "description" in found else {}


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(name)))
