"""Names of provinces, cantons, parishes, departments and municipalities as the official lists have them.

What is no official name stays as it is, and is listed with its candidates (`unresolved`). Misspellings are written anew
only if the officer says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.distinct import by_distinct_pair
from desktop_app.core.cleaning.kinds import CellsOfOne
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import ColumnValues, Suggestion, present
from desktop_app.core.cleaning.territory_names import How, names_of, official_name
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.table import FieldType, Table
from desktop_app.core.territories import LEVELS
from desktop_app.core.text import N_, fold, msg

_ENOUGH = 0.6  # share of the different values that must be official names
_MOST_VALUES = 3_000
_HEADERS = {
    "parish": ("parroq",),
    "canton": ("canton", "ciudad"),
    "province": ("provinc",),
    "municipality": ("munic",),
    "department": ("depart", "depto", "dpto"),
}
_LOOK = N_("They look like misspelt or former names. Look at them before accepting.")


@dataclass(frozen=True, slots=True)
class OfficialTerritoryNames(CellsOfOne):
    """Write the official name of each territory of `level`; `within_id`: the column of a larger territory, if any.

    `lax`: misspellings and former names too. ValueError for a country or level without list.
    """

    id: ClassVar[str] = "official_territory_names"
    order: ClassVar[int] = 47
    TITLE: ClassVar[str] = N_("Names of places")
    WILL: ClassVar[str] = N_("Names of places will be written as in the official list.")
    DID: ClassVar[str] = N_("Names of places were written as in the official list.")

    country: str = field(default="ec", metadata=asked(N_("Country")))
    level: str = field(
        default="canton",
        metadata=asked(
            N_("What places they are"),
            options=(
                ("province", N_("Provinces")),
                ("canton", N_("Cantons")),
                ("parish", N_("Parishes")),
                ("department", N_("Departments")),
                ("municipality", N_("Municipalities")),
            ),
        ),
    )
    within_id: str = field(default="", metadata=asked(N_("Column of the larger territory")))
    lax: bool = field(default=False, metadata=asked(N_("Also misspelt and former names")))

    def __post_init__(self) -> None:
        if self.level not in LEVELS.get(self.country, ()):
            raise ValueError("no such list")

    def columns(self) -> tuple[str, ...]:
        """The column it changes."""
        return (self.column_id,)

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """New text by column; what is no official name stays."""
        within = pl.col(self.within_id) if self.within_id in table.ids else pl.lit("")
        return {i: by_distinct_pair(pl.col(i), within, self.written) for i in present((self.column_id,), table)}

    def written(self, text: str, within: str = "") -> str:
        """The official name of a text, or the text as it is."""
        names = names_of(self.country, self.level)
        found = names.find(text, within, misspelt=self.lax)
        if found.how is None or (found.how is not How.NAME and not self.lax):
            return text
        written = {official_name(names, unit) for unit in found.units}
        return written.pop() if len(written) == 1 else text

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe for names of the list but for capitals, accents and words such as "cantón"; others are asked."""
        if values.profile.type is not FieldType.STRING or values.frame.height > _MOST_VALUES:
            return []
        level = level_of(values.profile.name, country.code)
        return list(_suggested(cls(values.profile.column_id, country.code, level), values)) if level else []


def level_of(column_name: str, country: str) -> str:
    """The level of the territories that a column is about by its name, "" for none of the lists of that country."""
    name = fold(column_name)
    return next((level for level in LEVELS.get(country, ()) if any(word in name for word in _HEADERS[level])), "")


def _suggested(step: OfficialTerritoryNames, values: ColumnValues) -> Iterator[Suggestion]:
    names = names_of(step.country, step.level)
    frame = values.frame.group_by("value").agg(pl.col("n").sum())
    texts = frame["value"].to_list()
    found = [names.find(text, misspelt=True).how for text in texts]
    if sum(how is How.NAME for how in found) < _ENOUGH * len(texts):
        return
    lax = OfficialTerritoryNames(step.column_id, step.country, step.level, lax=True)
    read = frame.with_columns(
        strict=pl.Series([step.written(text) for text in texts], dtype=pl.String),
        lax=pl.Series([lax.written(text) for text in texts], dtype=pl.String),
        known=pl.Series([how is not None for how in found], dtype=pl.Boolean),
    )
    left = int(read.filter(~pl.col("known"))["n"].sum())
    strict = int(read.filter(pl.col("strict") != pl.col("value"))["n"].sum())
    more = int(read.filter(pl.col("lax") != pl.col("strict"))["n"].sum())
    if strict:
        yield Suggestion(step, strict, strict, safe=True, unconverted=left)
    if more:
        yield Suggestion(lax, more, more, safe=False, unconverted=left, note=msg(_LOOK))


def unresolved(step: OfficialTerritoryNames, values: pl.DataFrame) -> tuple[tuple[str, int, tuple[str, ...]], ...]:
    """Values that the step leaves as they are because they mean no one place: text, cells, candidates, most first.

    `values` has `value` (distinct, filled) and `n`. For the window only: these are values of the data.
    """
    names = names_of(step.country, step.level)
    out = []
    for text, n in values.select("value", "n").iter_rows():
        found = names.find(text, misspelt=step.lax)
        if found.how is None or (found.how is not How.NAME and not step.lax):
            out.append((text, n, tuple(dict.fromkeys(official_name(names, unit) for unit in found.units))))
    return tuple(sorted(out, key=lambda item: (-item[1], item[0])))
