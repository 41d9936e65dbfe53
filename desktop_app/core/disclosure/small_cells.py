"""Small counts in a table of totals, and the further cells without which they could be computed back.

Primary: counts from 1 to threshold - 1 (docs/decisions/disclosure.md); a zero stays. Complementary: hypercube method
(Repsilber 1994; GHMITER in tau-ARGUS): every hidden cell is a corner of a box whose corners are all hidden. Moving
the corners up and down in turn keeps every sum along every dimension, so no algebra over published totals gives a
hidden cell back. All sums are taken as known, published or not. Greedy: safe, not the fewest cells possible (HITAS and
other exact methods need a linear program). Totals of groups (provinces over cantons) are more sums of their axis: the
corners of a box are then the positions of a move that keeps them all (`sums.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.disclosure.sums import Axis, Totals, axis_of, plain_axis
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.text import N_, msg

Counts = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
PAIR = 2
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


def hide_small(
    counts: Counts, threshold: int, progress: Progress = SILENT, totals: Sequence[Totals] = ()
) -> HiddenCells:
    """Choose the cells to hide in an array of counts with one axis a dimension; NaN = no such cell.

    Published totals are positions of their axis like any other. `totals` tells for each axis which positions are the
    totals of which others; without them all positions of an axis have one sum. Raises Cancelled.
    """
    shape = counts.shape
    cells = np.atleast_1d(counts.squeeze())
    axes = _axes(shape, cells.shape, totals)
    primary = (cells >= 1) & (cells < threshold)
    hidden, unsafe = primary.copy(), np.zeros_like(primary)
    prices = _prices(cells)
    small = sorted(zip(*np.nonzero(primary), strict=True), key=lambda at: (cells[at], at))
    for done, at in enumerate(small):
        progress.at(done, len(small), msg(N_("Looking for cells that give others away")))
        box = cheapest_box(np.where(hidden, 0.0, prices), at, axes)
        if box is None:
            unsafe[at] = True
        else:
            hidden[np.ix_(*box)] = True
    return HiddenCells(primary.reshape(shape), (hidden & ~primary).reshape(shape), unsafe.reshape(shape))


def _axes(shape: tuple[int, ...], squeezed: tuple[int, ...], totals: Sequence[Totals]) -> tuple[Axis, ...]:
    """The axes that have more than one position, with their sums."""
    told = [at for at, n in enumerate(shape) if n > 1]
    of = [totals[at] if at < len(totals) else () for at in told]
    return tuple(axis_of(n, total) for n, total in zip(squeezed, of or [()], strict=True))


def cheapest_box(
    prices: Counts, at: tuple[int, ...], axes: tuple[Axis, ...] | None = None
) -> tuple[tuple[int, ...], ...] | None:
    """The box with a corner at `at` whose corners cost least, as positions on each axis; None when there is none.

    On each axis the positions are those of one move, so that moving the corners keeps every sum. `prices` are infinite
    where there is no cell.
    """
    if axes is None:
        axes = tuple(plain_axis(n) for n in prices.shape)
    if prices.size == 1:
        return None
    moves = [axis.moves(int(position)) for axis, position in zip(axes, at, strict=True)]
    if not all(moves):
        return None
    total = prices
    for axis, found in enumerate(moves):
        total = _summed(total, found, axis)
    best = np.unravel_index(int(np.argmin(total)), total.shape)
    if not np.isfinite(total[best]):
        return None
    return tuple(found[int(chosen)] for found, chosen in zip(moves, best, strict=True))


def _summed(prices: Counts, moves: Sequence[tuple[int, ...]], axis: int) -> Counts:
    """The prices with the positions of an axis replaced by its moves: what all positions of each cost together."""
    if all(len(move) == PAIR for move in moves):
        first = prices.take([moves[0][0]], axis=axis)
        return first + prices.take([other for _, other in moves], axis=axis)
    return np.stack([prices.take(move, axis=axis).sum(axis=axis) for move in moves], axis=axis)


def _prices(cells: Counts) -> Counts:
    """What hiding costs: the count. A zero is dearest, since it cannot move down to cover another cell."""
    known = np.nan_to_num(cells, nan=0.0)
    return np.where(np.isnan(cells), np.inf, np.where(known > 0, known, known.sum() + 1.0))
