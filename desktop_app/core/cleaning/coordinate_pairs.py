"""Points written in one cell ("-0.18, -78.46", "0°13'S 78°30'O", "lat -0.18; lon -78.46") read as degrees.

A cell is parted only where a sign between the numbers leaves no doubt; decimal commas and the comma between two numbers
are told apart by the space or by the points. Sides (N, S, E, W, O), the words "lat" and "lon" and POINT, which begins
with the longitude, say which number is which; only a pair without any of them is read in the order that is asked for.
"""

from __future__ import annotations

import polars as pl

from desktop_app.core.cleaning.coordinates import degrees, has_side

_SIDE = r"(?:[nsewo]|norte|sur|este|oeste|oest|ste|north|south|east|west)\.?"
_PARTED = (
    r"^([^;|/]*\d[^;|/]*?)\s*[;|/]\s*([^;|/]*\d[^;|/]*)$",
    r"^([^,]*\d[.°º][^,]*?)\s*,\s*([^,]*\d[.°º][^,]*)$",
    r"^(-?\s*\d{1,3},\d+)\s*[°º]?\s*,\s+(-?\s*\d{1,3},\d+)\s*[°º]?$",
    rf"^(.*?\d.*?{_SIDE})[\s,]+(-?\d.*{_SIDE})$",
    rf"^({_SIDE}\s*\d.*?)[\s,]+({_SIDE}\s*\d.*)$",
    r"^(-?\d{1,3}[.,]\d+)[°º]?\s+(-?\d{1,3}[.,]\d+)[°º]?$",
    r"^(-?\d{1,3}\.\d{3,}) (-?\d{1,3}\.\d{3,})(?: -?\d+(?:\.\d+)?){1,2}$",  # of a form on a telephone: height, accuracy
    r"^([^°º]*[°º][^°º]*?)[\s,]+(-?\s*\d{1,3}\s*[°º][^°º]*)$",
)
_WORD = r"\b(?:lat(?:itude?)?|lon(?:g(?:itude?)?)?|lng|point)\b\s*[.:=]*"
_LON_FIRST = r"^\W*(?:lon|lng|point)"
_BRACKETS = r"[\[\](){}]"
POINT = pl.Struct({"lat": pl.Float64, "lon": pl.Float64, "lat_cell": pl.String, "lon_cell": pl.String})


def point(cell: pl.Expr, *, lon_first: bool = False, all_west: bool = False) -> pl.Expr:
    """Latitude and longitude of the cell in degrees and the text of each (`POINT`); nulls where it holds no pair.

    `lon_first` reads pairs that do not say what is what from the longitude on, `all_west` takes a longitude that does
    not say its side as west.

    >>> frame = pl.DataFrame({"x": ["-0.18, -78.46", "78°30' O 0°13' S", "POINT(-78.46 -0.18)", "0,18"]})
    >>> [p["lat"] and (round(p["lat"], 2), p["lon"]) for p in frame.select(p=point(pl.col("x")))["p"]]
    [(-0.18, -78.46), (-0.22, -78.5), (-0.18, -78.46), None]
    """

    def of_batch(cells: pl.Series) -> pl.Series:
        return _points(cells, lon_first=lon_first, all_west=all_west)

    return cell.map_batches(of_batch, return_dtype=POINT, is_elementwise=True)


def _points(cells: pl.Series, *, lon_first: bool, all_west: bool) -> pl.Series:
    text = pl.col("cell").str.to_lowercase().str.replace("−", "-", literal=True)
    bare = text.str.replace_all(_WORD, " ").str.replace_all(_BRACKETS, " ").str.strip_chars(" ,;\t\r\n")
    found = pl.DataFrame({"cell": cells}).with_columns(bare=bare, turned=text.str.contains(_LON_FIRST))
    parted = [pl.col("bare").str.extract_groups(pattern) for pattern in _PARTED]
    found = found.with_columns(
        **{side: pl.coalesce(parts.struct.field(str(n)) for parts in parted) for n, side in enumerate("ab", start=1)}
    )
    a, b = pl.col("a"), pl.col("b")
    read = {f"{side}_{axis}": degrees(pl.col(side), axis) for side in "ab" for axis in ("lat", "lon")}
    if all_west:
        for side in "ab":
            east = read[f"{side}_lon"]
            read[f"{side}_lon"] = pl.when(has_side(pl.col(side))).then(east).otherwise(-east)
    found = found.with_columns(**read)
    straight, turned = (
        pl.col(f"{lat}_lat").is_not_null() & pl.col(f"{lon}_lon").is_not_null() for lat, lon in ("ab", "ba")
    )
    wanted = pl.col("turned") | (lon_first & ~pl.col("cell").str.contains(r"(?i)^\W*lat"))
    is_turned = pl.when(wanted).then(turned).otherwise(turned & ~straight)
    known = straight | turned
    point_of = {
        "lat": pl.when(is_turned).then("b_lat").otherwise("a_lat"),
        "lon": pl.when(is_turned).then("a_lon").otherwise("b_lon"),
        "lat_cell": pl.when(is_turned).then(b).otherwise(a),
        "lon_cell": pl.when(is_turned).then(a).otherwise(b),
    }
    # `all_west` has turned the sign of a longitude: its text is no longer what is meant.
    return found.select(
        pl.struct(pl.when(known).then(value).alias(name) for name, value in point_of.items()).alias("point")
    ).to_series()
