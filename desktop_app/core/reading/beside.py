"""Tables side by side: parts of a band of rows, split by blank columns, that each have their own header and key."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from desktop_app.core.reading.area import Area, bands
from desktop_app.core.reading.classes import EMPTY, NUMBER, TEXT

MIN_COLUMNS, FEWEST_ROWS, FEWEST_ROWS_MORE = 2, 3, 2
FULL = 0.9  # share of the cells of a list that are filled


def tables_beside(area: Area) -> list[tuple[int, int, list[int]]]:
    """(first row, last row, columns) of the tables at the right of another one."""
    found = []
    for lo, hi in bands(area, 0, area.kinds.shape[0] - 1):
        if hi - lo < 2:
            continue
        parts = _column_runs(area, lo, hi)
        for left, right in pairwise(parts):
            same_key = _key_heading(area, lo, hi, left) == _key_heading(area, lo, hi, right) != ""
            own = all(_own_table(area, lo, hi, run, same_key=same_key) for run in (left, right))
            if own or _are_lists(area, lo, hi, (left, right)):
                found.append((lo, hi, list(range(right[0], right[1] + 1))))
    return found[::-1]


def _column_runs(area: Area, lo: int, hi: int) -> list[tuple[int, int]]:
    start = lo
    while start < hi and area.count(start) <= 1:
        start += 1
    while hi > start and area.count(hi) <= 1:  # notes begin where the titles do
        hi -= 1
    used = np.flatnonzero(area.spread[start : hi + 1].any(axis=0))
    if not len(used):
        return []
    breaks = np.flatnonzero(np.diff(used) > 1)
    starts = np.concatenate(([used[0]], used[breaks + 1]))
    ends = np.concatenate((used[breaks], [used[-1]]))
    return [(int(a), int(b)) for a, b in zip(starts, ends, strict=True)]


def _key_heading(area: Area, lo: int, hi: int, run: tuple[int, int]) -> str:
    """The heading of the first column: the same one twice is that of two tables."""
    filled = area.filled[lo : hi + 1, run[0] : run[1] + 1].sum(axis=1)
    rows = np.flatnonzero(filled >= 2)
    return area.classes.text(lo + int(rows[0]), run[0]) if len(rows) else ""


def _own_table(area: Area, lo: int, hi: int, run: tuple[int, int], *, same_key: bool) -> bool:
    """A header over a key column of words and at least one column of values; years may be headings too."""
    left, right = run
    if right - left < 1:
        return False
    kinds = area.kinds[lo : hi + 1, left : right + 1]
    key = kinds[:, 0]
    if (key == TEXT).sum() < max(3, 0.7 * (key != EMPTY).sum()) or (kinds[:, 1:] == NUMBER).sum() < 2:
        return False
    rows = np.flatnonzero((kinds != EMPTY).sum(axis=1) >= 2)
    return bool(len(rows) >= 3 and (same_key or (kinds[rows[0]] == TEXT).sum() >= 2) and key[rows[0]] == TEXT)


def _are_lists(area: Area, lo: int, hi: int, runs: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether both blocks are full under one row of names, and one of them ends well before the other."""
    ends = [_list_in(area, lo, hi, run) for run in runs]
    (head, left), (other_head, right) = ends
    return head == other_head >= 0 and abs(left - right) >= FEWEST_ROWS_MORE


def _list_in(area: Area, lo: int, hi: int, run: tuple[int, int]) -> tuple[int, int]:
    """The row of names and the last row of a block of two columns or more that is filled from one to the other."""
    left, right = run
    kinds = area.kinds[lo : hi + 1, left : right + 1]
    rows = np.flatnonzero((kinds != EMPTY).sum(axis=1) >= MIN_COLUMNS)
    if right == left or len(rows) <= FEWEST_ROWS or not (kinds[rows[0]] == TEXT).all():
        return -1, -1
    body = kinds[rows[0] + 1 : rows[-1] + 1] != EMPTY
    return (lo + int(rows[0]), lo + int(rows[-1])) if body.mean() >= FULL and body.any(axis=1).all() else (-1, -1)
