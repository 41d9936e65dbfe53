"""Values of a column that may be one: groups of spellings to ask about, with the official name where there is one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import polars as pl

from desktop_app.core.cleaning.clustering.finding import Cluster, proposals
from desktop_app.core.cleaning.steps.official_territory_names import level_of
from desktop_app.core.cleaning.territory_names import names_of, official_name
from desktop_app.core.table import Table
from desktop_app.core.text import fold

_MOST_VALUES = 5_000  # a column of more different values holds no categories
_REPEATED = 0.7  # share of filled cells with a value of their own above which neither
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Doubts:
    """Groups of a column, greatest effect first; `is_place` when an official list was at hand."""

    clusters: tuple[Cluster, ...] = ()
    is_place: bool = False


def doubts(table: Table, column_id: str, country: str) -> Doubts:
    """What to ask about a column (runs the plan). Nothing about columns of codes, amounts or long texts."""
    column = table.column(column_id)
    counted = table.frame.group_by(value=pl.col(column_id)).agg(n=pl.len()).collect(engine="streaming")
    values = counted.filter(pl.col("value").is_not_null())
    n = int(values["n"].sum())
    if values.height < 2 or values.height > _MOST_VALUES or (n > 20 and values.height > _REPEATED * n):
        return Doubts()
    if int(values.select(pl.col("value").str.len_chars().max()).item()) > _LONGEST:
        return Doubts()
    level = level_of(column.name, country)
    official = official_spellings(values["value"].to_list(), country, level) if level else frozenset()
    return Doubts(proposals(values, official), bool(level))


def official_spellings(texts: list[str], country: str, level: str) -> frozenset[str]:
    """Those of the texts that are written as the official list of that level has them."""
    names = names_of(country, level)
    found = ((text, names.find(text).units) for text in texts)
    return frozenset(text for text, units in found if any(official_name(names, unit) == text for unit in units))


def official_for(texts: list[str], column_name: str, country: str) -> str | None:
    """The official name that the first readable of the texts means, None without a list or an answer."""
    level = level_of(column_name, country)
    if not level:
        return None
    names = names_of(country, level)
    for text in texts:
        found = names.find(text, misspelt=True)
        written = {official_name(names, unit) for unit in found.units} if found.how else set()
        if len(written) == 1:
            return written.pop()
    return None


def fingerprint(column_name: str, cluster: Cluster) -> str:
    """What remembers that a group was said to be different things, without holding its values."""
    said = "\x1f".join([fold(column_name), *sorted(value for value, _n in cluster.values)])
    return hashlib.sha256(said.encode()).hexdigest()[:20]
