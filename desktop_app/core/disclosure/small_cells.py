"""Small counts in a table of totals, and the further cells without which they could be computed back.

Primary: counts from 1 to threshold - 1 (docs/decisions/disclosure.md); a zero stays. Complementary: hypercube method
(Repsilber 1994; GHMITER in tau-ARGUS): every hidden cell is a corner of a box whose corners are all hidden. Moving
the corners up and down in turn keeps every sum along every dimension, so no algebra over published totals gives a
hidden cell back. All sums are taken as known, published or not. Greedy: safe, not the fewest cells possible (HITAS and
other exact methods need a linear program). Totals of groups of categories (provinces over cantons) are not followed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt

from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.text import N_, msg

Counts = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
ORDINARY_THRESHOLD, STRICT_THRESHOLD = 5, 10


@dataclass(frozen=True, slots=True)
class HiddenCells:
    """Masks over the array of counts. `unsafe`: hidden cells for which no box exists (they could be computed)."""

    primary: Flags
    complementary: Flags
    unsafe: Flags

    @property
    def all(self) -> Flags:
        """Every hidden cell."""
        return self.primary | self.complementary


def threshold_for(*, special: bool, minors: bool) -> int:
    """The first count that may be shown.

    >>> threshold_for(special=False, minors=False)
    5
    """
    return STRICT_THRESHOLD if special or minors else ORDINARY_THRESHOLD


def hide_small(counts: Counts, threshold: int, progress: Progress = SILENT) -> HiddenCells:
    """Choose the cells to hide in an array of counts with one axis a dimension; NaN = no such cell.

    Published totals are positions of their axis like any other. Raises Cancelled.
    """
    shape = counts.shape
    cells = np.atleast_1d(counts.squeeze())
    primary = (cells >= 1) & (cells < threshold)
    hidden, unsafe = primary.copy(), np.zeros_like(primary)
    prices = _prices(cells)
    small = sorted(zip(*np.nonzero(primary), strict=True), key=lambda at: (cells[at], at))
    for done, at in enumerate(small):
        progress.at(done, len(small), msg(N_("Looking for cells that give others away")))
        box = cheapest_box(np.where(hidden, 0.0, prices), at)
        if box is None:
            unsafe[at] = True
        else:
            hidden[np.ix_(*box)] = True
    return HiddenCells(primary.reshape(shape), (hidden & ~primary).reshape(shape), unsafe.reshape(shape))


def cheapest_box(prices: Counts, at: tuple[int, ...]) -> tuple[tuple[int, int], ...] | None:
    """The box with a corner at `at` whose corners cost least, as two positions an axis; None when there is none.

    `prices` are infinite where there is no cell.
    """
    if not prices.ndim:
        return None
    total = np.zeros(prices.shape)
    for corner in _corners(prices.ndim):
        here = tuple(slice(None) if moves else slice(at[axis], at[axis] + 1) for axis, moves in enumerate(corner))
        total = total + prices[here]
    for axis, position in enumerate(at):
        total[(slice(None),) * axis + (position,)] = np.inf
    best = np.unravel_index(int(np.argmin(total)), total.shape)
    if not np.isfinite(total[best]):
        return None
    return tuple((a, int(b)) for a, b in zip(at, best, strict=True))


def _corners(n_axes: int) -> Iterator[tuple[bool, ...]]:
    """All corners of a box but the starting one: for each axis whether it moves to the other side."""
    return (corner for corner in product((False, True), repeat=n_axes) if any(corner))


def _prices(cells: Counts) -> Counts:
    """What hiding costs: the count. A zero is dearest, since it cannot move down to cover another cell."""
    known = np.nan_to_num(cells, nan=0.0)
    return np.where(np.isnan(cells), np.inf, np.where(known > 0, known, known.sum() + 1.0))
