"""Which positions of an axis are the totals of others: found by adding up, and by words such as "Total".

A total stands before or after its parts, level over level (country, provinces, cantons), and one total may be told
apart twice ("Total, hombres, mujeres, urbano, rural"). Sums that small numbers give by chance do not count unless a
word says that the position is a total: the larger and the more the numbers that agree, the less is it chance.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from desktop_app.core.disclosure.small_cells import Counts
from desktop_app.core.text import fold

Total = tuple[int, frozenset[int]]
TOTAL = re.compile(r"^(?:sub ?-?)?total(?:es)?\b|\btotal$|^(?:suma|todos|todas|ambos|nacional|general)\b|^$")
NEEDED = 2.0  # nats against chance beyond the number of trials
FEWEST_TOTALS = 2  # that together leave nothing outside
MOST_POSITIONS, MOST_IN_RUNS = 1_500, 300


def is_total(label: str) -> bool:
    """Whether a label says that it is a total.

    >>> is_total("Total Azuay"), is_total("Subtotal"), is_total("Azuay")
    (True, True, False)
    """
    return TOTAL.search(fold(label).strip()) is not None


def find_totals(values: Counts, order: Sequence[int], labels: Sequence[str]) -> list[Total]:
    """The totals among the positions of an axis.

    `values` has one row a position and one column for each combination of the other axes (NaN = no such cell), `order`
    the positions as the table has them, `labels` what it calls each.
    """
    if not 2 < len(order) <= MOST_POSITIONS:
        return []
    known = np.nan_to_num(values, nan=0.0)
    trials = math.log(len(order))

    def agrees(at: int, _: Sequence[int]) -> bool:
        return bool(known[at].any())

    def convinces(at: int, parts: Sequence[int], trials: float = trials) -> bool:
        told = is_total(labels[at]) and not any(is_total(labels[part]) for part in parts)
        return agrees(at, parts) and (told or float(np.log1p(known[at]).sum()) > NEEDED + trials)

    found: dict[Total, None] = {}
    for way in (order, list(reversed(order))):
        found |= dict.fromkeys(_levels(known, way, convinces))
        whole = list(_levels(known, way, agrees))
        if len(whole) >= FEWEST_TOTALS and not _outside(whole, order):
            found |= dict.fromkeys(whole)
    if len(order) <= MOST_IN_RUNS:
        found |= dict.fromkeys(_runs(known, order, lambda at, parts: convinces(at, parts, 2 * trials)))
    return list(found)


def _outside(totals: Sequence[Total], order: Sequence[int]) -> set[int]:
    """The positions that are no total and part of none: where there are none, so many sums are no chance."""
    return set(order).difference({total for total, _ in totals}, *(parts for _, parts in totals))


def nested_totals(values: Counts, labels: Sequence[tuple[str, ...]]) -> list[Total]:
    """The totals among positions with several labels from the widest to the narrowest: ("Azuay", "Total")."""
    known = np.nan_to_num(values, nan=0.0)
    found = []
    for at, path in enumerate(labels):
        told = [is_total(label) for label in path]
        depth = told.index(True) if any(told) else len(path)
        if not all(told[depth:]) or depth == len(path):
            continue
        parts = [
            part
            for part, other in enumerate(labels)
            if part != at and other[:depth] == path[:depth] and not is_total(other[depth])
            and all(is_total(label) for label in other[depth + 1 :])
        ] or [
            part for part, other in enumerate(labels) if other[:depth] == path[:depth] and not any(map(is_total, other))
        ]  # fmt: skip
        if parts and np.array_equal(known[parts].sum(axis=0), known[at]):
            found.append((at, frozenset(parts)))
    return found


Convinces = Callable[[int, Sequence[int]], bool]


def _levels(known: Counts, order: Sequence[int], convinces: Convinces) -> Iterator[Total]:
    """Totals that stand before their parts in `order`, the narrowest first; what is in a total is no part again."""
    tops: list[int] = []
    for at in reversed(order):
        running = np.zeros(known.shape[1])
        for n, part in enumerate(reversed(tops), start=1):
            running = running + known[part]
            if np.array_equal(running, known[at]) and convinces(at, tops[-n:]):
                yield at, frozenset(tops[-n:])
                del tops[-n:]
                break
            if (running > known[at]).any():
                break
        tops.append(at)


def _runs(known: Counts, order: Sequence[int], convinces: Convinces) -> Iterator[Total]:
    """Totals of positions that stand together anywhere: a second way of telling the same people apart."""
    before = np.vstack([np.zeros(known.shape[1]), np.cumsum(known[list(order)], axis=0)])
    starts: dict[bytes, list[int]] = {}
    for at, row in enumerate(before):
        starts.setdefault(row.tobytes(), []).append(at)
    for total in order:
        if not known[total].any():
            continue
        for end in range(2, len(before)):
            for start in starts.get((before[end] - known[total]).tobytes(), ()):
                parts = [order[i] for i in range(start, end)]
                if end - start > 1 and total not in parts and convinces(total, parts):
                    yield total, frozenset(parts)
