"""From the older maps of Ecuador to the ones of today: PSAD 56 to WGS 84, as numbers and not as text.

Parameters: EPSG:3990 "PSAD56 to WGS 84 (14)" of the Instituto Geográfico Militar, derived at 42 points of mainland
Ecuador and right within 5 m there (a coordinate frame rotation, EPSG method 9607). It does not hold for the islands.
Ellipsoids: International 1924 (EPSG:7022) and WGS 84 (EPSG:7030). Back from the centre of the Earth by B. R. Bowring's
formula (Survey Review 23, 1976), exact to less than a millimetre at the height of the ground.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True, slots=True)
class Ellipsoid:
    """The shape that a map takes the Earth for; `a` in metres."""

    a: float
    f: float

    @property
    def e2(self) -> float:
        """The first eccentricity, squared."""
        return self.f * (2 - self.f)


WGS_84 = Ellipsoid(6378137, 1 / 298.257223563)
INTERNATIONAL_1924 = Ellipsoid(6378388, 1 / 297)
_SECOND = math.pi / 180 / 3600
_MOVED = (-60.31, 245.935, 31.008)  # metres
_TURNED = (-12.324 * _SECOND, -3.755 * _SECOND, 7.37 * _SECOND)
_SCALED = 1 + 0.447e-6


def psad56_to_wgs84(lat: pl.Expr, lon: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Degrees on PSAD 56 to degrees on WGS 84, on the ground of mainland Ecuador."""
    x, y, z = _from_centre(lat.radians(), lon.radians(), INTERNATIONAL_1924)
    (dx, dy, dz), (rx, ry, rz) = _MOVED, _TURNED
    moved = (
        _SCALED * (x + rz * y - ry * z) + dx,
        _SCALED * (y - rz * x + rx * z) + dy,
        _SCALED * (z + ry * x - rx * y) + dz,
    )
    new_lat, new_lon = _on_ground(moved, WGS_84)
    return new_lat.degrees(), new_lon.degrees()


def _from_centre(lat: pl.Expr, lon: pl.Expr, shape: Ellipsoid) -> tuple[pl.Expr, pl.Expr, pl.Expr]:
    across = shape.a / (1 - shape.e2 * lat.sin() ** 2).sqrt()
    return across * lat.cos() * lon.cos(), across * lat.cos() * lon.sin(), across * (1 - shape.e2) * lat.sin()


def _on_ground(place: tuple[pl.Expr, pl.Expr, pl.Expr], shape: Ellipsoid) -> tuple[pl.Expr, pl.Expr]:
    x, y, z = place
    b = shape.a * (1 - shape.f)
    p = (x**2 + y**2).sqrt()
    slant = pl.arctan2(z * shape.a, p * b)
    above = z + shape.e2 / (1 - shape.e2) * b * slant.sin() ** 3
    beside = p - shape.e2 * shape.a * slant.cos() ** 3
    return pl.arctan2(above, beside), pl.arctan2(y, x)
