"""A unit written in every cell ("12,5 km", "15 %") goes to the name of the column, so that the cells are numbers.

Nothing is converted: 15 % stays 15, and the name says percentage. Cells without the unit, or with another one, stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import CellsOfOne
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import ColumnValues, Suggestion, write_cells
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import N_, fold, msg

_ENOUGH = 0.8
_NUMBER = r"[-−(]?\s*\d(?:[\d.,' ]*\d)?\)?"
_ANY_UNIT = rf"^\s*{_NUMBER}\s*[%°²³\p{{L}}][\p{{L}}%°²³./ 23]{{0,14}}$"
UNITS = {  # what goes into the name, and how cells write it, as patterns
    "porcentaje": r"%|por\s?ciento|porciento",
    "km2": r"km2|km²|kil[oó]metros? cuadrados?",
    "m2": r"m2|m²|mts?2|metros? cuadrados?",
    "m3": r"m3|m³|mts?3|metros? c[uú]bicos?",
    "km": r"kms?|kil[oó]metros?",
    "cm": r"cms?|cent[ií]metros?",
    "mm": r"mms?|mil[ií]metros?",
    "m": r"m|mts?|mtrs?|metros?",
    "kg": r"kgs?|kilos?|kilogramos?",
    "g": r"g|grs?|gramos?",
    "toneladas": r"t|tm|ton|tons|toneladas?",
    "quintales": r"qq|quintal(?:es)?",
    "libras": r"lbs?|libras?",
    "litros": r"l|lts?|litros?",
    "galones": r"gal|gls?|galon(?:es)?|galón",
    "ha": r"has?|hect[aá]reas?",
    "anos": r"años?|anos?",
    "meses": r"mes(?:es)?",
    "dias": r"d[ií]as?",
    "horas": r"hs?|hrs?|horas?",
    "minutos": r"min|mins|minutos?",
    "kwh": r"kwh",
    "mw": r"mw|megavatios?",
    "grados_celsius": r"°\s?c|ºc|grados?(?: celsius| cent[ií]grados)?",
    "km_h": r"km/h|kph",
    "m3_s": r"m3/s|m³/s",
    "msnm": r"msnm|m\.?\s?s\.?\s?n\.?\s?m\.?",
}
_LABELS = {"anos": "años", "dias": "días"}
_ONE_LETTER = r"\d\s*\p{L}\.?\s*$"
_LETTER = N_("A single letter may be a code and not a unit. Look at them before accepting.")
_LOOK = N_("Some cells have no unit or another one. Look at them before accepting.")


@dataclass(frozen=True, slots=True)
class TakeOutUnit(CellsOfOne):
    """Remove `unit` (a key of UNITS) from the cells and write it in the name of the column."""

    id: ClassVar[str] = "take_out_unit"
    order: ClassVar[int] = 38
    TITLE: ClassVar[str] = N_("Numbers with their unit")
    WILL: ClassVar[str] = N_("The unit will go from the cells to the name of the column.")
    DID: ClassVar[str] = N_("The unit went from the cells to the name of the column.")

    unit: str = field(default="porcentaje", metadata=asked(N_("Unit")))

    def __post_init__(self) -> None:
        if self.unit not in UNITS:
            raise ValueError("no such unit")

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The number, as it is written, or the text as it is."""
        return pl.coalesce(cell.str.extract(self._pattern()), cell)

    def apply(self, table: Table) -> Table:
        """The table after it."""
        if self.column_id not in table.ids:
            return table
        name = table.column(self.column_id).name
        return write_cells(self, table).renamed({self.column_id: name if self._is_named(name) else self._named(name)})

    def _pattern(self) -> str:
        return rf"(?i)^\s*({_NUMBER})\s*(?:{UNITS[self.unit]})\.?\s*$"

    def _named(self, name: str) -> str:
        return f"{name.strip()} {_LABELS.get(self.unit, self.unit)}".strip()

    def _is_named(self, name: str) -> bool:
        """Whether the name says it in letters; a sign does not survive in the name of a column."""
        words = self.unit if self.unit == "porcentaje" else f"{fold(UNITS[self.unit])}|{self.unit}"
        return bool(re.search(rf"(?<![a-z])(?:{words})(?![a-z])", fold(name)))

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe when every cell has the same unit."""
        del country  # units are written alike
        cell = pl.col("value")
        if values.profile.type is not FieldType.STRING:
            return []
        if values.count(cell.str.contains(_ANY_UNIT)) < _ENOUGH * values.n_filled:
            return []
        best, n = None, 0
        for unit in UNITS:
            step = cls(values.profile.column_id, unit)
            if (found := values.count(cell.str.contains(step._pattern()))) > n:
                best, n = step, found
        if best is None or n < _ENOUGH * values.n_filled:
            return []
        left = values.n_filled - n
        note = msg(_LOOK) if left else msg(_LETTER) if values.count(cell.str.contains(_ONE_LETTER)) == n else None
        return [Suggestion(best, n, n, safe=note is None, unconverted=left, note=note)]
