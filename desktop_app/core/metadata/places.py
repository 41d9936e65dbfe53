"""Which place a table covers, from its territorial columns or the name of the institution. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop_app.core.metadata.words import name_case
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.territories import Territories, territories
from desktop_app.core.text import fold

_COLUMNS = ("parroquia", "municipio", "canton", "departamento", "provincia")
_TERRITORY = re.compile(
    r"(?i:\b(?:municip(?:io|alidad|al)|cant[oó]n|cantonal|provincia|provincial|prefectura|departamento|departamental))"
    r"\s+(?:(?:del?|de la)\s+)?"
    r"(?!(?i:de|del|cant[oó]n|provincia)\b)([A-ZÁÉÍÓÚÑ][\wáéíóúñ]+(?:\s+[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+)*)"
)


def place_in_columns(profiles: Iterable[ColumnProfile], country: str) -> tuple[str, str]:
    """The one place that all rows are in, with the column that says so; the smallest that is told. ("", "") for none.

    Several cantons of one province are that province.
    """
    listed = tuple(profiles)
    for wanted in _COLUMNS:
        for column in listed:
            is_whole = 0 < column.n_distinct <= len(column.top)  # every value is known
            if is_whole and fold(column.name).split("_")[-1].split()[-1:] == [wanted]:
                name = _one_territory([value for value, _ in column.top], country)
                if name:
                    return name, column.name
    return "", ""


def place_in_name(institution: str, country: str) -> str:
    """The territory an institution is named after, if there is one of that name.

    >>> place_in_name("GAD Municipal del Cantón Mejía", "ec"), place_in_name("Empresa Municipal de Agua Potable", "ec")
    ('Mejía', '')
    """
    known = territories(country)
    found = [m[1] for m in _TERRITORY.finditer(institution)]
    named = [name for name in found if known and any(known.units(name, level) for level in known.levels)]
    return named[-1] if named else ""


def _one_territory(values: Sequence[str], country: str) -> str:
    distinct = tuple({fold(value): value.strip() for value in values if value.strip()}.values())
    known = territories(country)
    if len(distinct) == 1:
        return _name_of_code(distinct[0], known) if distinct[0].isdigit() else name_case(distinct[0])
    level = known.level_of(distinct) if known is not None and distinct else None
    if known is None or level in {None, known.levels[-1]}:
        return ""
    holding = {known.up(value, (str(level),), known.levels[-1]) for value in distinct}
    only = holding.pop() if len(holding) == 1 else None
    return _name_of_code(only, known) if only and only.isdigit() else name_case(only or "")


def _name_of_code(code: str, known: Territories | None) -> str:
    found = {u for level in known.levels for u in known.units(code, level)} if known is not None else set()
    return name_case(found.pop().name.upper()) if len(found) == 1 else ""
