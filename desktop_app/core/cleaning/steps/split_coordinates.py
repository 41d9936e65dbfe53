"""Coordinates that stand in one column ("-0.18, -78.46") become two columns of decimal degrees; the original stays.

A point is written only when it can be read and lies in the country; the cells of the others stay empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.coordinate_pairs import point
from desktop_app.core.cleaning.coordinates import BOXES, written
from desktop_app.core.cleaning.kinds import Worded, fresh_ids, with_columns
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import Suggestion
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import Column, FieldType, Table
from desktop_app.core.text import N_, Message, fold, msg

_SAMPLE = 2_000  # cells, from all over the column, on which the readings are compared
_ENOUGH = 0.6  # share of the filled cells that must be points of the country
_LIKELY = r"\d[^\p{L}]*[.,°º][^\p{L}]*.*[\s;,|/].*\d"  # a number with a sign in it, something between, a number
_NAMED = re.compile(r"\b(?:coord|ubicac|georr?ef|gps|latitud|punto|posicion|location|geo|lat|x y|y x)")
_POINT = "point:"
_ADDS = N_("Two columns will be added. Look at them before accepting.")
_TURNED = N_("The first number is read as longitude. Look at them before accepting.")
_WEST = N_("Longitudes have no sign and are read as west. Look at them before accepting.")
NAMES = ("latitud", "longitud")


@dataclass(frozen=True, slots=True)
class SplitCoordinates(Worded):
    """Put the latitude and longitude that a cell holds into the columns `new_ids`, behind it.

    `lon_first` and `all_west` as in `coordinate_pairs.point`. `new_ids` come from `kinds.fresh_ids`. ValueError for an
    unknown country, or other than two columns with a name each.
    """

    id: ClassVar[str] = "split_coordinates"
    order: ClassVar[int] = 37
    TITLE: ClassVar[str] = N_("Coordinates in one column")
    WILL: ClassVar[str] = N_("Latitude and longitude will have a column each. The original stays beside them.")
    DID: ClassVar[str] = N_("Latitude and longitude were put in a column each.")

    column_id: str
    new_ids: tuple[str, ...] = field(metadata=asked(N_("New columns")))
    names: tuple[str, ...] = field(default=NAMES, metadata=asked(N_("Names for latitude and longitude")))
    country: str = field(default="ec", metadata=asked(N_("Country")))
    lon_first: bool = field(default=False, metadata=asked(N_("The longitude comes first")))
    all_west: bool = field(default=False, metadata=asked(N_("Longitudes without a sign are west")))

    def __post_init__(self) -> None:
        if self.country not in BOXES or len(self.names) != 2 or len(set(self.new_ids)) != 2:
            raise ValueError("a country that is known, and two new columns")

    def columns(self) -> tuple[str, ...]:
        """The column it reads."""
        return (self.column_id,)

    def apply(self, table: Table) -> Table:
        """The table after it."""
        if self.column_id not in table.ids:
            return table
        found = pl.col(_POINT).struct
        new = {
            Column(i, name): pl.when(self._inside(pl.col(_POINT))).then(
                written(found.field(axis), found.field(f"{axis}_cell"))
            )
            for i, name, axis in zip(self.new_ids, self.names, ("lat", "lon"), strict=True)
        }
        read = table.with_frame(table.frame.with_columns(self._point(pl.col(self.column_id)).alias(_POINT)))
        return with_columns(read, new, self.column_id)

    def inside(self, cell: pl.Expr) -> pl.Expr:
        """Whether a cell is a point in the country; runs over each cell once."""
        return self._inside(self._point(cell))

    def _point(self, cell: pl.Expr) -> pl.Expr:
        return point(cell, lon_first=self.lon_first, all_west=self.all_west)

    def _inside(self, found: pl.Expr) -> pl.Expr:
        return BOXES[self.country].holds(found.struct.field("lat"), found.struct.field("lon"))

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """Never safe: it adds columns."""
        found: list[Suggestion] = []
        for p in profiles:
            if p.column_id not in table.ids or p.type is not FieldType.STRING or not p.n_filled:
                continue
            ids = fresh_ids(table, 2 + 2 * len(found))[-2:]
            best = _best(table, cls(p.column_id, ids), p)
            if best is not None:
                found.append(best)
        return found


def _best(table: Table, plain: SplitCoordinates, p: ColumnProfile) -> Suggestion | None:
    """The reading with most points in a country, the plainest of equals."""
    cell = pl.col("cell")
    filled = table.frame.select(cell=pl.col(plain.column_id)).filter(cell.is_not_null())
    likely = filled.filter(cell.str.contains(_LIKELY)).collect(engine="streaming")
    if likely.height < _ENOUGH * p.n_filled:
        return None
    is_named = bool(_NAMED.search(re.sub(r"[\W_]+", " ", fold(p.name))))
    readings = [
        replace(plain, country=country, lon_first=lon_first, all_west=west)
        for west in ((False, True) if is_named else (False,))
        for lon_first in (False, True)
        for country in BOXES
    ]
    some = likely.gather_every(max(1, likely.height // _SAMPLE))
    found = [int(some.select(step.inside(cell).sum()).item()) for step in readings]
    best = readings[max(range(len(readings)), key=lambda i: (found[i], -i))]
    inside = int(likely.select(best.inside(cell).sum()).item())
    if inside < _ENOUGH * p.n_filled:
        return None
    return Suggestion(best, 0, 0, safe=False, unconverted=p.n_filled - inside, note=_note(best))


def _note(step: SplitCoordinates) -> Message:
    return msg(_WEST if step.all_west else _TURNED if step.lon_first else _ADDS)
