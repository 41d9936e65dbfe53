"""What the values of a column, as treated so far, become on each rung of its ladder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import polars as pl

from desktop_app.app.disclosing.quasi import PLACE, Counted
from desktop_app.core.personal_data.ladders import REMOVE, Rung, generalised, ladder_of
from desktop_app.core.personal_data.treatments._values import same_value
from desktop_app.core.personal_data.treatments.group_rare import OTHERS, rare
from desktop_app.core.table import ROW, Table

RARE, LEAST = "group_rare", "least"
ANY_ROOM = 1 << 62
_SAMPLE = 5000
_TIMES = (1, 2, 5, 10, 20)  # of k: how many rows a place must have to keep its name
_WAS, _RUNG, _N = "__was", "__rung", "__n"


@dataclass(frozen=True, slots=True)
class Ground:
    """What a ladder stands on: the country of territories and dates, and how large groups must be."""

    country: str
    k: int


@dataclass(frozen=True, slots=True)
class Step:
    """A rung with what the values become on it, aligned (None: the column goes).

    `n_joined`: values joined as "Otros". `room`: rows of a common value that may still go without making it rare.
    """

    rung: Rung
    values: pl.Series | None
    n_joined: int = 0
    room: int = ANY_ROOM


def climb(cleaned: Table, base: Table, counted: Counted, values: pl.Series, ground: Ground) -> tuple[Step, ...]:
    """The steps of a column; `values` are its distinct values in `base` (the treated table), first the empty cell.

    A rung is left out when rows that are equal in `base` would differ on it. Places climb by how many rows they have
    where going up would leave a single area: a file of one province gains nothing from naming it.
    """
    column_id = counted.column_id
    was = cleaned.frame.select(ROW, pl.col(column_id).alias(_WAS))
    rows = base.frame.select(ROW, column_id).join(was, on=ROW, how="left", maintain_order="left")
    pairs = rows.group_by(pl.col(column_id).alias("now"), _WAS).agg(pl.len().alias(_N)).collect(engine="streaming")
    cells = pairs[_WAS].unique()
    sample = cells.sample(_SAMPLE, seed=1) if len(cells) > _SAMPLE else cells  # enough to tell what kind they are
    steps = _steps(pairs, values, counted, ladder_of(counted.types, sample, ground.country, counted.unit), ground)
    if PLACE not in counted.types or _tells_apart(steps):
        return steps
    rungs = (*(Rung(RARE, {LEAST: times * ground.k}) for times in _TIMES), Rung(REMOVE))
    return _steps(pairs, values, counted, rungs, ground)


def _tells_apart(steps: tuple[Step, ...]) -> bool:
    first = steps[0].values
    return first is not None and first.drop_nulls().n_unique() > 1


def _steps(
    pairs: pl.DataFrame, values: pl.Series, counted: Counted, rungs: Sequence[Rung], ground: Ground
) -> tuple[Step, ...]:
    steps = []
    for rung in rungs:
        step = _grouped(rung, pairs) if rung.treatment == RARE else Step(rung, _on_rung(rung, pairs, counted, ground))
        if step.values is None:
            steps.append(step)
            continue
        becomes = pairs.select("now", step.values.alias(_RUNG)).unique()
        if becomes.height == becomes["now"].n_unique():
            steps.append(replace(step, values=_aligned(values, becomes)))
    return tuple(steps)


def _on_rung(rung: Rung, pairs: pl.DataFrame, counted: Counted, ground: Ground) -> pl.Series | None:
    """What the values become; of the other treatments none looks at how often a value occurs."""
    return generalised(pairs[_WAS], rung, counted.types, ground.country)


def _grouped(rung: Rung, pairs: pl.DataFrame) -> Step:
    """The treatment that groups what is rare, on counts instead of rows.

    The rung gets the smallest number that groups the same values, so that common ones keep the most room.
    """
    cells = pairs.with_columns(same_value(pl.col(_WAS)).alias("key"))
    cells = cells.with_columns(pl.col(_N).sum().over("key").alias("of key"))
    counts = cells.drop_nulls("key").unique("key")["of key"]
    least = int(rung.params[LEAST])
    few, common = counts.filter(counts < least), counts.filter(counts >= least)
    exact = max(2, _whole(few.max(), 1) + 1)
    is_rare = rare(pl.col("key"), pl.col("of key"), exact, pl.col(_N))
    marked = cells.with_columns(is_rare.alias("rare"))
    becomes = marked.select(pl.when("rare").then(pl.lit(OTHERS)).otherwise(_WAS).alias(_RUNG)).to_series()
    joined = marked.filter(pl.col("rare") & (pl.col("key") != OTHERS.casefold()))["key"].n_unique()
    room = _whole(common.min(), ANY_ROOM) - exact
    return Step(Rung(RARE, {LEAST: exact}), becomes, joined, room)


def _whole(value: object, default: int) -> int:
    return value if isinstance(value, int) else default


def _aligned(values: pl.Series, becomes: pl.DataFrame) -> pl.Series:
    """What each of `values` becomes; empty where it does not occur."""
    wanted = values.alias("now").to_frame()
    return wanted.join(becomes, on="now", how="left", nulls_equal=True, maintain_order="left")[_RUNG]
