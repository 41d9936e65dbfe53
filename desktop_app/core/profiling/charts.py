"""Charts that the columns of a table suggest: a line over time, bars by category, points for coordinates.

Values only: who paints them is the window's business. Labels hold values of the table, so a chart that leaves is looked
through as the table is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import polars as pl

from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import N_, Message, fold, msg

MOST_BARS, MOST_POINTS = 6, 2_000
_MOST_CATEGORIES, _DAYS_OF_MONTHS = 200, 3 * 366
_BINS = 10
_PLACE = re.compile(r"canton|provincia|parroquia|municipio|departamento|region")
_LATITUDE = re.compile(r"\b(lat|latitud|latitude|coord(enada)? y)\b")
_LONGITUDE = re.compile(r"\b(lon|lng|long|longitud|longitude|coord(enada)? x)\b")


class ChartKind(Enum):
    """How the values are drawn."""

    LINE = "line"
    BARS = "bars"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Chart:
    """`values`: (label, number) in order, for lines and bars; `spots`: (longitude, latitude) in degrees, for points.

    `rest`: rows of the values that have no bar.
    """

    kind: ChartKind
    title: Message
    column: str
    values: tuple[tuple[str, int], ...] = ()
    spots: tuple[tuple[float, float], ...] = ()
    rest: int = 0

    @property
    def texts(self) -> tuple[str, ...]:
        """Every word of the table that the picture shows."""
        return (self.column, *(label for label, _ in self.values))


def suggest_charts(table: Table, profiles: Sequence[ColumnProfile], names: Mapping[str, str]) -> tuple[Chart, ...]:
    """At most one of each kind; `names`: what people call a column, by its id."""
    found = (_line(table, profiles, names), _bars(profiles, names), _points(table, profiles, names))
    return tuple(chart for chart in found if chart is not None)


def distribution(table: Table, profile: ColumnProfile) -> tuple[tuple[str, int], ...]:
    """A few counts that show how the values of a column lie: ranges of numbers, months or years, or its commonest."""
    if profile.n_distinct < 2:
        return ()
    if profile.type in {FieldType.INTEGER, FieldType.NUMBER}:
        is_short = profile.n_distinct <= _BINS
        return tuple(sorted(profile.top, key=lambda pair: float(pair[0]))) if is_short else _ranges(table, profile)
    if profile.type in {FieldType.DATE, FieldType.DATETIME}:
        return _over_time(table, profile)[1]
    if profile.n_distinct * 2 > profile.n_filled:
        return ()  # nearly all different: their counts say nothing
    return profile.top[:MOST_BARS]


# --- each kind ---


def _line(table: Table, profiles: Sequence[ColumnProfile], names: Mapping[str, str]) -> Chart | None:
    for profile in profiles:
        if profile.type in {FieldType.DATE, FieldType.DATETIME}:
            title, values = _over_time(table, profile)
            if len(values) > 2:
                return Chart(ChartKind.LINE, msg(title), names.get(profile.column_id, profile.name), values)
    return None


def _over_time(table: Table, profile: ColumnProfile) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Rows by month, or by year where there are more than three; every one between the first and the last."""
    years = int(profile.maximum[:4]) - int(profile.minimum[:4])
    by_year = years > _DAYS_OF_MONTHS // 366
    length = len("2026") if by_year else len("2026-01")
    cells = pl.col(profile.column_id).str.slice(0, length)
    plan = table.frame.select(at=cells).drop_nulls().group_by("at").agg(n=pl.len())
    counts = dict(plan.collect(engine="streaming").iter_rows())
    between = _years(profile) if by_year else _months(profile)
    title = N_("Rows by year") if by_year else N_("Rows by month")
    return title, tuple((at, counts.get(at, 0)) for at in between)


def _years(profile: ColumnProfile) -> list[str]:
    return [f"{year:04d}" for year in range(int(profile.minimum[:4]), int(profile.maximum[:4]) + 1)]


def _months(profile: ColumnProfile) -> list[str]:
    first, last = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (profile.minimum, profile.maximum))
    return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(first, last + 1)]


def _bars(profiles: Sequence[ColumnProfile], names: Mapping[str, str]) -> Chart | None:
    """The column of places, else that of the fewest words that repeat: people ask first how it is where they live."""
    suited = [
        p
        for p in profiles
        if p.type is FieldType.STRING
        and 1 < p.n_distinct <= _MOST_CATEGORIES
        and p.n_distinct * 2 <= p.n_filled
        and p.longest <= 60
    ]
    if not suited:
        return None
    best = min(suited, key=lambda p: (not _PLACE.search(fold(p.name)), p.n_distinct < MOST_BARS // 2, p.n_distinct))
    name = names.get(best.column_id, best.name)
    values = best.top[:MOST_BARS]
    rest = best.n_filled - sum(n for _, n in values)
    return Chart(ChartKind.BARS, Message(N_("By {column}"), {"column": _within(name)}), name, values, rest=rest)


def _within(name: str) -> str:
    """A column's name inside a sentence; an acronym keeps its capitals.

    >>> _within("Cantón"), _within("RUC")
    ('cantón', 'RUC')
    """
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _points(table: Table, profiles: Sequence[ColumnProfile], names: Mapping[str, str]) -> Chart | None:
    latitude = _coordinate(profiles, _LATITUDE, 90)
    longitude = _coordinate(profiles, _LONGITUDE, 180)
    if latitude is None or longitude is None:
        return None
    pair = table.frame.select(
        x=pl.col(longitude.column_id).cast(pl.Float64, strict=False),
        y=pl.col(latitude.column_id).cast(pl.Float64, strict=False),
    ).drop_nulls()
    spots = pair.unique(maintain_order=True).head(MOST_POINTS).collect(engine="streaming")
    name = names.get(latitude.column_id, latitude.name)
    return Chart(ChartKind.POINTS, msg(N_("Where they are")), name, spots=tuple(spots.iter_rows()))


def _coordinate(profiles: Sequence[ColumnProfile], words: re.Pattern[str], most: int) -> ColumnProfile | None:
    for profile in profiles:
        is_number = profile.type in {FieldType.NUMBER, FieldType.INTEGER}
        if is_number and words.search(re.sub(r"[\W_]+", " ", fold(profile.name))):
            within = all(abs(float(bound)) <= most for bound in (profile.minimum, profile.maximum))
            return profile if within else None
    return None


def _ranges(table: Table, profile: ColumnProfile) -> tuple[tuple[str, int], ...]:
    """Counts in ten ranges of the same width, each called by its beginning, the last one by its end."""
    least, most = float(profile.minimum), float(profile.maximum)
    width = (most - least) / _BINS
    cells = pl.col(profile.column_id).cast(pl.Float64, strict=False)
    place = ((cells - least) / width).floor().clip(0, _BINS - 1).cast(pl.Int64)
    plan = table.frame.select(at=place).drop_nulls().group_by("at").agg(n=pl.len())
    counts = dict(plan.collect(engine="streaming").iter_rows())
    ends = [least + i * width for i in range(_BINS - 1)] + [most]
    return tuple((f"{end:.0f}" if width > 1 else f"{end:.3g}", counts.get(i, 0)) for i, end in enumerate(ends))
