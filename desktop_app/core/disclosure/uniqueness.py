"""How many rows a person who knows somebody would single out: k-anonymity, l-diversity, and what drives them.

k-anonymity: Sweeney 2002; distinct and entropy l-diversity: Machanavajjhala et al. 2007.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from desktop_app.core.disclosure.classes import Classes, Ints, N, keys_of, merged_sizes, tells
from desktop_app.core.disclosure.criteria import Criteria, Risk
from desktop_app.core.table import ROW

_FIRST = "__first"


@dataclass(frozen=True, slots=True)
class Exposure:
    """Counts for a table. `k` is the smallest class, `l` the fewest distinct sensitive values of a class.

    `n_unique` rows stand alone, `n_under` are in classes smaller than asked (unique ones too). `n_alike` more are in
    classes large enough, of which all share one sensitive value that the table's usual does not explain. `l` is 0
    without sensitive columns, `k` 0 without rows.
    """

    n_rows: int
    n_classes: int
    k: int
    l: int  # noqa: E741 - the name of the field's literature
    n_unique: int
    n_under: int
    n_alike: int
    risk: Risk

    @property
    def n_exposed(self) -> int:
        """Rows that fail what is asked."""
        return self.n_under + self.n_alike


@dataclass(frozen=True, slots=True)
class Driver:
    """What leaving one column out would do: rows still unique and still under k."""

    column: str
    n_unique: int
    n_under: int


def exposure(classes: Classes, criteria: Criteria) -> Exposure:
    """Measure the classes against the criteria."""
    sizes = classes.sizes
    unique, under = int(sizes[sizes == 1].sum()), int(sizes[sizes < criteria.k].sum())
    alike = 0
    if criteria.l > 1:
        telling = tells(np.arange(len(sizes)), len(sizes), classes.told)
        alike = int(sizes[telling & (sizes >= criteria.k)].sum())
    return Exposure(
        n_rows=classes.n_rows,
        n_classes=len(sizes),
        k=int(sizes.min()) if classes.n_rows else 0,
        l=int(classes.n_values.min()) if classes.n_values.size else 0,
        n_unique=unique,
        n_under=under,
        n_alike=alike,
        risk=risk_of(unique, under + alike),
    )


def risk_of(n_unique: int, n_exposed: int) -> Risk:
    """High while somebody stands alone, medium while some group is too small or tells a secret, else low.

    >>> risk_of(1, 3), risk_of(0, 3), risk_of(0, 0)
    (<Risk.HIGH: 'high'>, <Risk.MEDIUM: 'medium'>, <Risk.LOW: 'low'>)
    """
    if n_unique:
        return Risk.HIGH
    return Risk.MEDIUM if n_exposed else Risk.LOW


def exposed(codes: Sequence[Ints], cards: Sequence[int], classes: Classes, criteria: Criteria) -> npt.NDArray[np.bool_]:
    """For each class whether the group it falls into under other codes fails the criteria."""
    keys, bound = keys_of(codes, cards)
    failing = merged_sizes(keys, bound, classes.sizes) < criteria.k
    return failing | tells(keys, bound, classes.told) if criteria.l > 1 else failing


def drivers(classes: Classes, k: int) -> tuple[Driver, ...]:
    """Columns by how many rows under k they cause: those that leave the fewest when left out come first."""
    found = []
    cards = [len(values) for values in classes.values]
    for i, column in enumerate(classes.columns):
        rest = [j for j in range(len(cards)) if j != i]
        nothing = np.zeros(len(classes.sizes), np.int64)  # without any column all rows are equal
        left = [nothing, *(classes.codes[:, j] for j in rest)]
        keys, bound = keys_of(left, [1, *(cards[j] for j in rest)])
        sizes = merged_sizes(keys, bound, classes.sizes)
        found.append(Driver(column, int(classes.sizes[sizes == 1].sum()), int(classes.sizes[sizes < k].sum())))
    return tuple(sorted(found, key=lambda d: (d.n_under, d.n_unique)))


def exposed_rows(frame: pl.LazyFrame, quasi: tuple[str, ...], k: int, limit: int) -> pl.DataFrame:
    """Up to `limit` rows of classes under k: ROW, the quasi-identifiers and N = rows that share them; fewest first.

    Runs the plan twice, streaming; only `limit` rows come back.
    """
    sizes = frame.group_by(list(quasi)).agg(pl.len().alias(N), pl.col(ROW).min().alias(_FIRST))
    few = sizes.filter(pl.col(N) < k).sort(N, _FIRST).head(limit).drop(_FIRST)  # each class has at least one row
    rows = frame.select(ROW, *quasi).join(few, on=list(quasi), how="inner", nulls_equal=True)
    return rows.sort(N, ROW).head(limit).collect(engine="streaming")


def entropy_diversity(frame: pl.LazyFrame, quasi: tuple[str, ...], sensitive: str) -> float:
    """The exponential of the smallest entropy of `sensitive` in a class: entropy l-diversity; 0.0 without rows."""
    counts = frame.group_by([*quasi, sensitive]).len()
    share = pl.col("len") / pl.col("len").sum()
    entropy = -(share * share.log()).sum()
    grouped = counts.group_by(list(quasi)).agg(entropy.alias("h")) if quasi else counts.select(entropy.alias("h"))
    lowest = grouped.select(pl.col("h").min()).collect(engine="streaming").item()
    return float(np.exp(lowest)) if lowest is not None else 0.0
