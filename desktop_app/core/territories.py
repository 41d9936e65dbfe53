"""The territories of a country by code and by name, and which unit of a higher level holds one.

Read from resources/territories (INEC and INE codes). Names are compared without accents, capitals, and words such as
"cantón"; the four zones without limits of Ecuador lie in no province. Nothing is guessed: a name that several units
of different parents have resolves to none. Other names in use ("DMQ") count where they mean one place and no other.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from desktop_app.core.resources import resource_path
from desktop_app.core.text import fold

LEVELS = {"ec": ("parish", "canton", "province"), "gt": ("municipality", "department")}  # from small to large
_SAME_LEVEL = {"urban_parish": "parish"}
_GENERIC = re.compile(
    r"^(?:(?:la\s+)?ciudad\s+de\s+"
    r"|(?:parroquia|canton|provincia|municipio|departamento|distrito metropolitano|dm)\b\.?\s*(?:(?:de|del)\s+)?)"
)
_DISTRICT = re.compile(r"\bd\.?\s?m\b\.?")
_ARTICLE = re.compile(r"^(?:el|la|los|las)\s+")
_CODE = re.compile(r"^'?([0-9]{1,6})(?:\.0+)?$")


@dataclass(frozen=True, slots=True)
class Unit:
    """One parish, canton, province, municipality or department."""

    code: str
    name: str
    level: str
    parent: str


@dataclass(frozen=True, slots=True)
class Territories:
    """All units of a country."""

    country: str
    levels: tuple[str, ...]
    by_code: dict[str, Unit]
    by_name: dict[str, tuple[Unit, ...]]

    def units(self, text: str, level: str) -> tuple[Unit, ...]:
        """Units of that level that a cell may mean, by code (zeros before it may be missing) or by name."""
        found = _CODE.match(text.strip())
        if found is None:
            return tuple(u for u in self.by_name.get(_plain(text), ()) if u.level == level)
        width = 2 * (len(self.levels) - self.levels.index(level))
        unit = self.by_code.get(found[1].zfill(width)) if width - len(found[1]) in (0, 1) else None
        return (unit,) if unit is not None and unit.level == level else ()

    def above(self, unit: Unit, level: str) -> Unit | None:
        """The unit of that level that holds it (or itself)."""
        at: Unit | None = unit
        while at is not None and at.level != level:
            at = self.by_code.get(at.parent)
        return at

    def level_of(self, values: Iterable[str]) -> str | None:
        """The level of most of the distinct values, the larger one of two; None when they are mostly no territories."""
        texts = list(values)
        shares = {level: sum(bool(self.units(text, level)) for text in texts) for level in self.levels}
        best = max(reversed(self.levels), key=shares.__getitem__)
        return best if texts and shares[best] * 2 > len(texts) else None

    def up(self, text: str, levels: Iterable[str], target: str) -> str | None:
        """Name (code for a code) of the unit of `target` that holds what the cell means; None when it is not one."""
        for level in levels:
            holding = {self.above(unit, target) for unit in self.units(text, level)} - {None}
            if len(holding) == 1:
                unit = holding.pop()
                return None if unit is None else unit.code if _CODE.match(text.strip()) else unit.name
            if holding:
                return None
        return None


@cache
def territories(country: str) -> Territories | None:
    """Those of a country; None where there is no list."""
    if country not in LEVELS:
        return None
    by_code: dict[str, Unit] = {}
    by_name: dict[str, list[Unit]] = {}
    with resource_path("territories", f"{country}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            level = _SAME_LEVEL.get(row["level"], row["level"])
            unit = Unit(row["code"], row["name"], level, row["parent"])
            by_code[unit.code] = unit
            for name in _names(unit.name):
                by_name.setdefault(name, []).append(unit)
    for name, unit in _other_names(country, by_code, by_name):
        by_name.setdefault(name, []).append(unit)
    return Territories(country, LEVELS[country], by_code, {name: tuple(units) for name, units in by_name.items()})


def _other_names(country: str, by_code: dict[str, Unit], by_name: dict[str, list[Unit]]) -> list[tuple[str, Unit]]:
    """Names that are on no list, each with the one unit that it means; none that a place elsewhere has."""
    with resource_path("territories", "other_names.csv").open(encoding="utf-8", newline="") as file:
        rows = [(_plain(r["name"]), by_code[r["code"]]) for r in csv.DictReader(file) if r["country"] == country]
    meant: dict[str, set[str]] = {}  # the codes of the largest units that hold what a name may mean
    named = [(name, unit) for name, units in by_name.items() for unit in units]
    for name, unit in (*named, *rows):
        meant.setdefault(_ARTICLE.sub("", name), set()).add(_largest(unit, by_code))
    known = {(name, unit.level) for name, unit in named}
    alone = {(name, unit.level): unit for name, unit in rows if len(meant[_ARTICLE.sub("", name)]) == 1}
    several = {at for at in alone if len({unit.code for name, unit in rows if (name, unit.level) == at}) > 1}
    return [(at[0], unit) for at, unit in alone.items() if at not in known | several]


def _largest(unit: Unit, by_code: dict[str, Unit]) -> str:
    while unit.parent in by_code:
        unit = by_code[unit.parent]
    return unit.code


def _names(name: str) -> set[str]:
    """As people write it: whole, without what is in brackets, and what is in brackets alone."""
    parts = {name, *(part.strip(" )") for part in name.split("(") if not part.casefold().startswith("cab."))}
    return {plain for part in parts if (plain := _plain(part))}


def _plain(text: str) -> str:
    """Folded, without "cantón", "D.M." or "ciudad de" before it.

    >>> _plain("Cantón Cañar"), _plain("Provincia de Santa Elena"), _plain("D.M. Quito")
    ('canar', 'santa elena', 'quito')
    """
    folded = _DISTRICT.sub("dm", fold(text.replace("'", " "))).strip(" .,")
    return _GENERIC.sub("", folded) or folded
