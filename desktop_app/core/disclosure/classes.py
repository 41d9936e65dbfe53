"""Equivalence classes: the rows of a table that agree in every column by which a person may be recognised.

All measures and searches work on the classes with their sizes, never on rows: a million rows are grouped once. A
missing value is a value of its own ("basic match"; Ciglic, Eder & Koncilia 2014): an empty cell hides nothing from
somebody who sees which other rows are filled. Values count as they will be published: spelling is for cleaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint32]
N = "__n"
MIXED, UNTOLD = -1, -2  # a group with several sensitive values; with one value that tells nothing
_MOST_DENSE = 1 << 24  # keys up to here are counted in an array, above they are ranked first
_MOST_KEY = 1 << 62
_USUAL = 0.5


@dataclass(frozen=True, slots=True)
class Classes:
    """`codes[class, column]` index `values[column]` (code 0 = empty cell); `sizes[class]` are rows.

    `told[class, sensitive column]` is the code of the one value that all rows of the class share, or MIXED, or UNTOLD
    when that value is empty or the column's usual one; `n_values` are the distinct sensitive values of each class.
    """

    columns: tuple[str, ...]
    values: tuple[pl.Series, ...]
    codes: Ints
    sizes: Ints
    sensitive: tuple[str, ...]
    told: Ints
    n_values: Ints

    @property
    def n_rows(self) -> int:
        """Rows of the table."""
        return int(self.sizes.sum())

    def position(self, column: str) -> int:
        """Where a column stands."""
        return self.columns.index(column)


def classes_of(frame: pl.LazyFrame, quasi: Sequence[str], sensitive: Sequence[str] = ()) -> Classes:
    """Group a text-only frame by `quasi`; runs the plan once and holds these columns.

    A sensitive column of which the whole table has one value says nothing about groups and is left out.
    """
    ids = tuple(quasi)
    secrets = tuple(s for s in sensitive if s not in ids)
    rows = frame.select(*ids, *secrets, pl.lit(0, pl.Int8).alias(N)).collect(engine="streaming")
    coded = {name: _coded(rows[name]) for name in (*ids, *secrets)}
    secrets = tuple(s for s in secrets if len(coded[s][0]) - 1 + bool(rows[s].null_count()) > 1)
    n_rows = rows.height
    del rows
    codes = [coded[name][1] for name in ids]
    keys, bound = keys_of(codes, [len(coded[name][0]) for name in ids]) if ids else (np.zeros(n_rows, np.int64), 1)
    counts = np.bincount(keys, minlength=bound)
    places = np.flatnonzero(counts)
    member = np.zeros(bound, np.int64)
    member[keys] = np.arange(n_rows)
    member = member[places]  # any row of each class
    number = np.zeros(bound, np.int64)
    number[places] = np.arange(len(places))
    told = np.full((len(places), len(secrets)), MIXED, np.int64)
    n_values = np.zeros((len(places), len(secrets)), np.int64)
    for i, s in enumerate(secrets):
        values, secret = coded[s]
        n_values[:, i] = _n_values(number[keys], secret, len(places), len(values))
        alone = n_values[:, i] == 1
        told[alone, i] = secret[member[alone]]
        told[np.isin(told[:, i], _untelling(secret)), i] = UNTOLD
    members = [one[member].astype(np.int64) for one in codes]
    table = np.column_stack(members) if ids else np.zeros((len(places), 0), np.int64)
    return Classes(ids, tuple(coded[c][0] for c in ids), table, counts[places], secrets, told, n_values)


def _coded(column: pl.Series) -> tuple[pl.Series, Codes]:
    """Distinct values (position 0 stands for the empty cell) and the code of each cell."""
    distinct = column.drop_nulls().unique().sort()
    values = pl.concat([pl.Series(column.name, [None], dtype=pl.String), distinct])
    codes = column.cast(pl.Enum(distinct)).to_physical().cast(pl.UInt32) + 1
    return values, codes.fill_null(0).to_numpy()


def _n_values(groups: Ints, codes: Codes, n_groups: int, n_codes: int) -> Ints:
    """Distinct codes of each group."""
    keys, bound = keys_of([groups, codes], [n_groups, n_codes])
    seen = np.zeros(bound, np.int64)
    seen[keys] = groups + 1
    return np.bincount(seen[seen > 0] - 1, minlength=n_groups)


def _untelling(codes: Codes) -> list[int]:
    """The empty cell, and a value that more than half of the rows have: knowing it changes little."""
    counts = np.bincount(codes)
    return [0, *np.flatnonzero(counts > _USUAL * counts.sum()).tolist()]


def keys_of(columns: Sequence[Ints | Codes], cards: Sequence[int]) -> tuple[Ints, int]:
    """One number for each row (rows with equal codes in all columns, equal numbers) and a bound above all of them.

    `cards[i]` bounds the codes of column i from above; there is at least one column.
    """
    keys, bound = np.zeros(len(columns[0]), np.int64), 1
    for codes, card in zip(columns, cards, strict=True):
        if bound > _MOST_KEY // max(card, 1):
            ranked, keys = np.unique(keys, return_inverse=True)
            bound = len(ranked)
        keys = keys * card + codes
        bound *= max(card, 1)
    if bound > _MOST_DENSE:
        ranked, keys = np.unique(keys, return_inverse=True)
        bound = len(ranked)
    return keys, bound


def merged_sizes(keys: Ints, bound: int, sizes: Ints) -> Ints:
    """For each class the rows of the group it falls into."""
    totals = np.bincount(keys, weights=sizes, minlength=bound)
    return totals[keys].astype(np.int64)  # exact: far below 2**53 rows


def tells(keys: Ints, bound: int, told: Ints) -> npt.NDArray[np.bool_]:
    """For each class whether its group shares one telling value in some sensitive column."""
    telling = np.zeros(len(keys), np.bool_)
    for i in range(told.shape[1]):
        one = told[:, i]
        some = np.empty(bound, np.int64)
        some[keys] = one  # any member will do: a group tells only if all members agree
        differ = np.zeros(bound, np.bool_)
        differ[keys[some[keys] != one]] = True
        telling |= ~differ[keys] & (one >= 0)
    return telling
