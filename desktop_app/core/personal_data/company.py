"""What the texts of a column hold because others of it do: a column that tells of patients tells of them in each text.

"Gastritis, control en un mes" names nobody and may be a heading; among the remarks of a surgery it is somebody's. So
where one in fifty of the distinct texts of a column holds a kind of data whose rule knows `among`, the others are read
once more with fewer demands. Who replaces what was found asks for less (`WHERE_REPLACED`), since rows may have gone
since the column was looked at: more may be hidden then, never less.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import polars as pl

from desktop_app.core.personal_data.matching import matches_in
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.settling import HIT_SCHEMA


class Needed(NamedTuple):
    """How many distinct texts must hold a kind, and which share of all."""

    texts: int
    share: float


WHERE_FOUND = Needed(2, 0.02)
WHERE_REPLACED = Needed(1, 0.01)
BITE = 200  # texts between two looks at whether to stop


def kinds_in_company(hits: pl.DataFrame, n_texts: int, needed: Needed = WHERE_FOUND) -> list[Rule]:
    """The rules of kinds that enough of `n_texts` distinct texts hold, by the matches (value, start, end, type)."""
    least = max(needed.texts, needed.share * n_texts)
    asked = [rule for rule in rules() if rule.among is not None]
    return [rule for rule in asked if _texts_with(hits, rule).len() >= least]


def with_company(
    hits: pl.DataFrame, texts: pl.Series, listed: list[Rule], tick: Callable[[], None] = lambda: None
) -> pl.DataFrame:
    """The matches of distinct texts together with what the rules `listed` find in texts without a match of theirs.

    `tick` is called often and may raise to stop.
    """
    found: list[tuple[str, int, int, str]] = []
    for rule in listed:
        others = texts.filter(
            ~texts.is_in(_texts_with(hits, rule).implode()) & texts.str.contains(rule.among_superset or rule.superset)
        )
        beside = hits.filter(pl.col("value").is_in(others.implode())) if len(others) else hits.clear()
        taken: dict[str, list[tuple[int, int]]] = {}
        for value, start, end, *_ in [*beside.iter_rows(), *found]:
            taken.setdefault(value, []).append((start, end))
        for at, text in enumerate(others):
            if at % BITE == 0:
                tick()
            own = taken.get(text, ())
            found += [
                (text, match.start, match.end, rule.entity)
                for match in (rule.among(text) if rule.among else ())
                if all(match.end <= start or end <= match.start for start, end in own)
            ]
    return pl.concat([hits, pl.DataFrame(found, schema=HIT_SCHEMA, orient="row")]) if found else hits


def matches_to_replace(texts: pl.Series, *, names: bool) -> pl.DataFrame:
    """Every match in the distinct texts of a column that is about to be changed: value, start, end, type."""
    hits = matches_in(texts, names=names)
    return with_company(hits, texts, kinds_in_company(hits, len(texts), WHERE_REPLACED))


def _texts_with(hits: pl.DataFrame, rule: Rule) -> pl.Series:
    return hits.filter(pl.col("type") == rule.entity)["value"].unique()
