"""Coordinates written for people or projected (UTM) to decimal degrees, as polars expressions.

UTM is read as WGS 84 by the inverse series of Krüger to the fourth order in the third flattening n, exact to less than
a millimetre (C. F. F. Karney: Transverse Mercator with an accuracy of a few nanometers, Journal of Geodesy 85, 2011,
eqs. 11, 14, 35 and 36). Older maps of Ecuador use PSAD 56, up to 400 m away: nothing in the numbers can tell, so the
officer says it (`datum`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import polars as pl

from desktop_app.core.datums import INTERNATIONAL_1924, WGS_84, Ellipsoid, psad56_to_wgs84

_DEGREES = 180 / math.pi
_NUMBER = r"(\d{1,3}(?:[.,]\d+)?)"
_SIDE = r"([nsewo]?)(?:orte|ur|ste|est|este|oeste)?\.?"
_DECIMAL = rf"^\s*{_SIDE}\s*(-?)\s*{_NUMBER}\s*[°º]?\s*{_SIDE}\s*$"
_SEXAGESIMAL = (
    rf"^\s*{_SIDE}\s*(-?)\s*(\d{{1,3}})\s*(?:[°º*:d]|deg|grados|\s)\s*(\d{{1,2}}(?:[.,]\d+)?)\s*"
    rf"(?:['’′´:m]|min)?\s*(?:(\d{{1,2}}(?:[.,]\d+)?)\s*(?:\"|”|″|''|’’|´´|seg\.?)?)?\s*{_SIDE}\s*$"
)
_LETTERED = r"(\d\s*(?:m|min)\.?\s*\d{1,2}(?:[.,]\d+)?)s(?:eg)?\b"  # 7s behind minutes is seconds, 7 S is south
_SECONDS_OR_SOUTH = r"\d\s+\d+(?:[.,]\d+)?s\s*$"  # 0 13 7s
_SIDES = {"lat": ("n", "s"), "lon": ("e", "w", "o"), "": ("n", "s", "e", "w", "o")}
_PLAIN = r"^\s*-?\d{1,3}[.,]\d+\s*$"

_POINTS = r"^\s*(\d{1,3})[.](\d{3})(?:[.](\d{3}))?(?:,(\d+))?\s*$"
_COMMAS = r"^\s*(\d{1,3})[,](\d{3})(?:[,](\d{3}))?(?:[.](\d+))?\s*$"

_SCALE, _FALSE_EASTING, _FALSE_NORTHING = 0.9996, 500_000, 10_000_000


@dataclass(frozen=True, slots=True)
class Box:
    """The degrees between which a country lies, islands included."""

    south: float
    north: float
    west: float
    east: float

    def holds(self, lat: pl.Expr, lon: pl.Expr) -> pl.Expr:
        """Whether the point is inside; false for none."""
        inside = lat.is_between(self.south, self.north) & lon.is_between(self.west, self.east)
        return inside.fill_null(value=False)


BOXES = {"ec": Box(-5.02, 1.70, -92.1, -75.15), "gt": Box(13.7, 17.85, -92.3, -88.15)}
ZONES = {"ec": ("17S", "18S", "17N", "18N", "15S", "16S"), "gt": ("15N", "16N")}
OLD_ZONES = ("17S", "18S", "17N", "18N")  # of the mainland, for which the old datum is known


def degrees(cell: pl.Expr, axis: str = "") -> pl.Expr:
    r"""Degrees of a latitude or longitude, null when the cell is none; south and west (oeste) are negative.

    With `axis` "lat" or "lon" a side of the other one makes it none.

    >>> frame = pl.DataFrame({"x": ["0°13'07\"S", "78,5 O", "-0.2186", "N 14 38 5.5", "1.234.567"]})
    >>> [d and round(d, 4) for d in frame.select(x=degrees(pl.col("x")))["x"]]
    [-0.2186, -78.5, -0.2186, 14.6349, None]
    """

    def of_batch(cells: pl.Series) -> pl.Series:
        return _degrees(cells, axis)

    return cell.map_batches(of_batch, return_dtype=pl.Float64, is_elementwise=True)


def _degrees(cells: pl.Series, axis: str) -> pl.Series:
    """Each pattern is searched once: as one expression, every part of it would search the text anew."""
    text = pl.col("cell").str.to_lowercase().str.replace("−", "-", literal=True).str.replace(_LETTERED, '${1}"')
    found = pl.DataFrame({"cell": cells}).with_columns(text=text)
    found = found.with_columns(
        decimal=pl.col("text").str.extract_groups(_DECIMAL), parts=pl.col("text").str.extract_groups(_SEXAGESIMAL)
    )
    decimal, parts = pl.col("decimal"), pl.col("parts")
    size = _float(decimal.struct.field("3"))
    minutes, seconds = _float(parts.struct.field("4")), _float(parts.struct.field("5")).fill_null(0.0)
    whole = parts.struct.field("3").cast(pl.Float64) + minutes / 60 + seconds / 3600
    whole = pl.when((minutes < 60) & (seconds < 60)).then(whole)
    read = pl.coalesce(size * _sign(decimal, "4", axis), whole * _sign(parts, "6", axis))
    return found.select(pl.when(~pl.col("cell").str.contains(_SECONDS_OR_SOUTH)).then(read).alias("x")).to_series()


def _float(text: pl.Expr) -> pl.Expr:
    return text.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)


def has_side(cell: pl.Expr) -> pl.Expr:
    """Whether the cell says on which side it is, by a letter or a minus."""
    return cell.str.contains(r"(?i)[-−]|^\s*[nsewo]|[nsewo](?:orte|ur|ste|est|este|oeste)?\.?\s*$")


def _sign(groups: pl.Expr, last: str, axis: str) -> pl.Expr:
    """-1 south, west or behind a minus; null when two sides, a side and its contrary sign, or another's side is."""
    before, after = groups.struct.field("1"), groups.struct.field(last)
    side, minus = before + after, groups.struct.field("2") == "-"
    negative = minus | side.is_in(["s", "w", "o"])
    clear = (side.str.len_bytes() < 2) & ~(minus & side.is_in(["n", "e"])) & side.is_in(["", *_SIDES[axis]])
    return pl.when(clear).then(pl.when(negative).then(-1.0).otherwise(1.0))


def metres(cell: pl.Expr) -> pl.Expr:
    """Metres of a UTM easting or northing, null when the cell is none; thousands may be set apart (9.975.432,5)."""
    text = cell.str.replace(_POINTS, "${1}${2}${3},${4}").str.replace(_COMMAS, "${1}${2}${3}.${4}")
    text = text.str.replace(r"[.,]$", "")
    return _float(text.str.extract(r"(?i)^\s*(\d{5,8}(?:[.,]\d+)?)\s*(?:m|mts?|[mo]?e|m?[ns])?\.?\s*$"))


def from_utm(easting: pl.Expr, northing: pl.Expr, zone: str, shape: Ellipsoid = WGS_84) -> tuple[pl.Expr, pl.Expr]:
    """Latitude and longitude in degrees of a point in metres; `zone` such as "17S" (S is south, not the band)."""
    radius, betas, deltas = _series(shape)
    meridian, south = int(zone[:-1]) * 6 - 183, zone[-1].upper() == "S"
    xi = (northing - (_FALSE_NORTHING if south else 0)) / (_SCALE * radius)
    eta = (easting - _FALSE_EASTING) / (_SCALE * radius)
    xi_0, eta_0 = xi, eta
    for j, beta in enumerate(betas, start=1):
        xi_0 = xi_0 - beta * (2 * j * xi).sin() * (2 * j * eta).cosh()
        eta_0 = eta_0 - beta * (2 * j * xi).cos() * (2 * j * eta).sinh()
    chi = (xi_0.sin() / eta_0.cosh()).arcsin()
    lat = chi
    for j, delta in enumerate(deltas, start=1):
        lat = lat + delta * (2 * j * chi).sin()
    return lat * _DEGREES, meridian + (eta_0.sinh() / xi_0.cos()).arctan() * _DEGREES


def _series(shape: Ellipsoid) -> tuple[float, tuple[float, ...], tuple[float, ...]]:
    """The radius of the meridian and the coefficients β and δ, by the third flattening n."""
    n = shape.f / (2 - shape.f)
    betas = (
        n / 2 - 2 / 3 * n**2 + 37 / 96 * n**3 - n**4 / 360,
        n**2 / 48 + n**3 / 15 - 437 / 1440 * n**4,
        17 / 480 * n**3 - 37 / 840 * n**4,
        4397 / 161280 * n**4,
    )
    deltas = (
        2 * n - 2 / 3 * n**2 - 2 * n**3 + 116 / 45 * n**4,
        7 / 3 * n**2 - 8 / 5 * n**3 - 227 / 45 * n**4,
        56 / 15 * n**3 - 136 / 35 * n**4,
        4279 / 630 * n**4,
    )
    return shape.a / (1 + n) * (1 + n**2 / 4 + n**4 / 64), betas, deltas


def from_old_utm(easting: pl.Expr, northing: pl.Expr, zone: str) -> tuple[pl.Expr, pl.Expr]:
    """As `from_utm`, of a map drawn on PSAD 56 (EPSG:24877 and 24878 for 17S and 18S)."""
    return psad56_to_wgs84(*from_utm(easting, northing, zone, INTERNATIONAL_1924))


def written(value: pl.Expr, cell: pl.Expr) -> pl.Expr:
    """Decimal degrees as text: the digits of a plain decimal as they are, else at most six decimals (11 cm)."""
    rounded = value.round(6).cast(pl.Decimal(12, 6), strict=False).cast(pl.String)
    rounded = rounded.str.replace(r"(\.\d*?)0+$", "$1").str.replace(r"\.$", "")
    plain = cell.str.contains(_PLAIN) & ((cell.str.contains("-", literal=True)) == (value < 0))
    return pl.when(plain).then(cell.str.strip_chars().str.replace(",", ".", literal=True)).otherwise(rounded)
