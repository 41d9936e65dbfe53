"""Latitude and longitude in decimal degrees, out of degrees with minutes, decimal commas, swapped columns or UTM.

A point is written only when both cells can be read and it lies in the country; otherwise both stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.coordinates import (
    BOXES,
    OLD_ZONES,
    ZONES,
    degrees,
    from_old_utm,
    from_utm,
    has_side,
    metres,
    written,
)
from desktop_app.core.cleaning.kinds import Worded
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import Suggestion, write_cells
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, fold, msg

_PAIR = pl.Struct({"lat": pl.String, "lon": pl.String})
_LAT_READ, _LON_READ = "lat:", "lon:"
_SAMPLE = 2_000  # points, from all over the table, on which the readings are compared
_ENOUGH = 0.6  # share of the points that must lie in the country
_LAT = re.compile(r"\b(?:lat|latitud|latitude|coord(?:enada)?s? ?y|y)\b|\bnorte|northing")
_LON = re.compile(r"\b(?:lon|long|lng|longitud|longitude|coord(?:enada)?s? ?x|x)\b|\beste\b|easting")
_ZONE = N_("The zone of the map is a guess and the datum is read as WGS 84. Look at them before accepting.")
_SWAPPED = N_("Latitude and longitude seem to be in each other's column. Look at them before accepting.")
_WEST = N_("Longitudes have no sign and are read as west. Look at them before accepting.")
_LEFT = N_("Some points are outside the country or cannot be read. Look at them before accepting.")


@dataclass(frozen=True, slots=True)
class DecimalCoordinates(Worded):
    """Write the points of two columns in decimal degrees. `zone` "" reads degrees, otherwise UTM metres ("17S").

    `swapped`: latitude is in the column of longitude. `all_west`: longitudes without a sign are west. `datum` "psad56"
    reads metres of older maps of mainland Ecuador. ValueError for an unknown country, zone or datum.
    """

    id: ClassVar[str] = "decimal_coordinates"
    version: ClassVar[int] = 2  # 2: the datum
    order: ClassVar[int] = 36
    is_idempotent: ClassVar[bool] = False  # swapped columns are swapped again
    speaks_of_columns: ClassVar[bool] = True
    TITLE: ClassVar[str] = N_("Coordinates")
    WILL: ClassVar[str] = N_("Coordinates will be written as decimal degrees, like -0.2186.")
    DID: ClassVar[str] = N_("Coordinates were written as decimal degrees, like -0.2186.")

    lat_id: str = field(metadata=asked(N_("Latitude, or north")))
    lon_id: str = field(metadata=asked(N_("Longitude, or east")))
    country: str = field(default="ec", metadata=asked(N_("Country")))
    zone: str = field(default="", metadata=asked(N_("UTM zone, if they are metres")))
    swapped: bool = field(default=False, metadata=asked(N_("Each is in the other's column")))
    all_west: bool = field(default=False, metadata=asked(N_("Longitudes without a sign are west")))

    datum: str = field(
        default="",
        metadata=asked(
            N_("Datum of the map, if they are metres"),
            options=(("", N_("WGS 84 or SIRGAS")), ("psad56", N_("PSAD 56, of older maps of Ecuador"))),
        ),
    )

    def __post_init__(self) -> None:
        if self.datum not in {"", "psad56"} or (self.datum and self.zone not in OLD_ZONES):
            raise ValueError("no such datum for that zone")
        if self.country not in BOXES or (self.zone and not re.fullmatch(r"(?:[1-9]|[1-5]\d|60)[NS]", self.zone)):
            raise ValueError("no such country or zone")

    def columns(self) -> tuple[str, ...]:
        """The two columns it changes."""
        return (self.lat_id, self.lon_id)

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """New text of both columns; points that cannot be read or lie elsewhere stay."""
        if not {self.lat_id, self.lon_id} <= set(table.ids) or self.lat_id == self.lon_id:
            return {}
        pair = pl.struct(lat=pl.col(self.lat_id), lon=pl.col(self.lon_id))
        new = pair.map_batches(self._new, return_dtype=_PAIR, is_elementwise=True).struct
        return {self.lat_id: new.field("lat"), self.lon_id: new.field("lon")}

    def _new(self, pairs: pl.Series) -> pl.Series:
        """New text of both cells; each is read once."""
        lat_cell, lon_cell = self._cells()
        lat, lon = self._point()
        frame = pairs.struct.unnest().rename({"lat": self.lat_id, "lon": self.lon_id})
        inside = BOXES[self.country].holds(pl.col(_LAT_READ), pl.col(_LON_READ))
        new = {
            "lat": pl.when(inside).then(written(pl.col(_LAT_READ), lat_cell)).otherwise(pl.col(self.lat_id)),
            "lon": pl.when(inside).then(written(pl.col(_LON_READ), lon_cell)).otherwise(pl.col(self.lon_id)),
        }
        read = frame.with_columns(lat.alias(_LAT_READ), lon.alias(_LON_READ))
        return read.select(pl.struct(cell.alias(side) for side, cell in new.items())).to_series()

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return write_cells(self, table)

    def inside(self) -> pl.Expr:
        """Whether a row has a point in the country."""
        return BOXES[self.country].holds(*self._point())

    def _cells(self) -> tuple[pl.Expr, pl.Expr]:
        lat, lon = pl.col(self.lat_id), pl.col(self.lon_id)
        return (lon, lat) if self.swapped else (lat, lon)

    def _point(self) -> tuple[pl.Expr, pl.Expr]:
        lat, lon = self._cells()
        if self.zone:
            read = from_old_utm if self.datum else from_utm
            return read(metres(lon), metres(lat), self.zone)
        west = degrees(lon, "lon")
        if self.all_west:
            west = pl.when(has_side(lon)).then(west).otherwise(-west)
        return degrees(lat, "lat"), west

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """Safe when every point is read as it stands and lies in one country."""
        names = {p.column_id: re.sub(r"[\W_]+", " ", fold(p.name)) for p in profiles if p.column_id in table.ids}
        lat = next((i for i, name in names.items() if _LAT.search(name)), None)
        lon = next((i for i, name in names.items() if _LON.search(name) and i != lat), None)
        if lat is None or lon is None:
            return []
        best, inside, points = _best(table, cls(lat, lon))
        if not points or inside < _ENOUGH * points:
            return []
        new = best.expressions(table)
        changed = {i: pl.col(i).ne_missing(cell) for i, cell in new.items()}
        counts = table.frame.select(
            *(c.sum().alias(i) for i, c in changed.items()), pl.any_horizontal(*changed.values()).sum().alias("rows:")
        ).collect(engine="streaming")
        *cells, rows = counts.row(0)
        if not rows:
            return []
        note = _note(best, points - inside)
        return [Suggestion(best, sum(cells), rows, note is None, 2 * (points - inside), note, n_columns=2)]


def _best(table: Table, plain: DecimalCoordinates) -> tuple[DecimalCoordinates, int, int]:
    """The reading with most points in a country, the plainest of equals; its points, and all rows with both cells.

    To compare them over every point would take minutes where there are many, and tells no more.
    """
    readings = [
        replace(plain, country=country, zone=zone, swapped=swapped, all_west=west)
        for zone_of in (False, True)
        for swapped in (False, True)
        for west in ((False, True) if not zone_of else (False,))
        for country in BOXES
        for zone in (ZONES[country] if zone_of else ("",))
    ]
    both = pl.col(plain.lat_id).is_not_null() & pl.col(plain.lon_id).is_not_null()
    pairs = table.frame.filter(both).select(plain.lat_id, plain.lon_id)
    points = int(pairs.select(pl.len()).collect(engine="streaming").item())
    some = pairs.gather_every(max(1, points // _SAMPLE)).collect(engine="streaming")
    if not some.select(metres(pl.col(plain.lat_id)).is_not_null().any()).item():
        readings = [step for step in readings if not step.zone]
    found = some.select(step.inside().sum().alias(str(at)) for at, step in enumerate(readings)).row(0)
    best = readings[max(range(len(readings)), key=lambda i: (found[i], -i))]
    inside = int(pairs.select(best.inside().sum()).collect(engine="streaming").item())
    return best, inside, points


def _note(step: DecimalCoordinates, left: int) -> Message | None:
    """Why a person must look first; None when nothing is in doubt."""
    if step.zone:
        return msg(_ZONE)
    if step.swapped:
        return msg(_SWAPPED)
    if step.all_west:
        return msg(_WEST)
    return msg(_LEFT) if left else None
