"""The least loss that makes every group large enough: an exact search over levels of generalisation.

A node of the lattice is one level for each column. The rows that fail the criteria never grow when a column climbs
(groups only merge), so everything below a failing node fails: predictive tagging of OLA (El Emam et al. 2009) and
Flash (Kohlmayer et al. 2012), whose bisection along a path finds high failing nodes. Loss without hiding is a sum over
columns that is known without grouping and never shrinks upwards: nodes are taken by it, and the search ends when it
alone exceeds the best loss found. That loss includes what must be hidden (`suppression.py`).
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import polars as pl

from desktop_app.core.disclosure.classes import Classes, Ints
from desktop_app.core.disclosure.criteria import Criteria
from desktop_app.core.disclosure.information import Losses, losses
from desktop_app.core.disclosure.suppression import Hidden, hide
from desktop_app.core.disclosure.uniqueness import exposed
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.text import N_, msg

Node = tuple[int, ...]
Maps = tuple[tuple[Ints, ...], ...]
MOST_NODES = 20_000
_SAME = 1e-12


@dataclass(frozen=True, slots=True)
class Solution:
    """Levels, what must be hidden beyond them, and the share of information lost (0..1)."""

    node: Node
    hidden: Hidden
    loss: float


@dataclass(slots=True)
class Lattice:
    """All that a search needs; remembers what it has grouped. `order`: in which columns to hide first (positions)."""

    classes: Classes
    maps: Maps
    criteria: Criteria
    order: tuple[int, ...]
    losses: Losses = field(init=False)
    _exposed: dict[Node, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Losses of all levels, once."""
        self.losses = losses(self.classes, self.maps)

    @property
    def top(self) -> Node:
        """Every column on its last level."""
        return tuple(len(levels) - 1 for levels in self.maps)

    def below_removal(self, node: Node) -> Node:
        """Bounds that keep the columns which the node empties completely."""
        bounds = []
        for levels, level in zip(self.maps, node, strict=True):
            gone = level > 0 and not levels[level].any()
            bounds.append(level - 1 if gone else len(levels) - 1)
        return tuple(bounds)

    def generalised(self, node: Node) -> float:
        """Loss of the levels alone."""
        return sum(self.losses.levels[i][level] for i, level in enumerate(node))

    def codes(self, node: Node) -> tuple[list[Ints], list[int]]:
        """Codes of the classes on the node's levels, column by column, and a bound for each."""
        chosen = [self.maps[i][level] for i, level in enumerate(node)]
        columns = [mapping[self.classes.codes[:, i]] for i, mapping in enumerate(chosen)]
        return columns, [int(mapping.max(initial=0)) + 1 for mapping in chosen]

    def n_exposed(self, node: Node) -> int:
        """Rows that fail the criteria on the node's levels before anything is hidden."""
        if node not in self._exposed:
            codes, cards = self.codes(node)
            self._exposed[node] = int(self.classes.sizes[exposed(codes, cards, self.classes, self.criteria)].sum())
        return self._exposed[node]

    def solve(self, node: Node) -> Solution:
        """The node with what must be hidden on it."""
        codes, cards = self.codes(node)
        hidden = hide(codes, cards, self.classes, self.order, self.criteria)
        sizes = self.classes.sizes
        more = sum(
            float((self.losses.cells[i][level] * sizes * hidden.cells[:, i]).sum()) for i, level in enumerate(node)
        )
        return Solution(node, hidden, self.generalised(node) + more)


def least_loss(lattice: Lattice, limit: int, top: Node | None = None, progress: Progress = SILENT) -> Solution | None:
    """The node of least loss among those on which at most `limit` rows must lose cells; None when there is none.

    `top` bounds the levels (a column to be left alone has 0). After MOST_NODES nodes the best one so far is returned.
    Raises Cancelled.
    """
    ceiling = top or lattice.top
    if lattice.n_exposed(ceiling) > limit:
        return None
    bottom = tuple(0 for _ in ceiling)
    waiting, seen = [(lattice.generalised(bottom), bottom)], {bottom}
    failing: list[Node] = []
    best: Solution | None = None
    for n in range(MOST_NODES):
        progress.at(n, 0, msg(N_("Looking for the smallest change")))
        if not waiting:
            break
        least, node = heapq.heappop(waiting)
        if best is not None and least >= best.loss - _SAME:
            break
        for above in _above(node, ceiling):
            if above not in seen:
                seen.add(above)
                heapq.heappush(waiting, (lattice.generalised(above), above))
        if any(_is_below(node, high) for high in failing):
            continue
        passing, high = _bisect(lattice, node, ceiling, limit)
        if high is not None:
            failing.append(high)
        best = _better(best, lattice.solve(passing))
    return best


def _bisect(lattice: Lattice, node: Node, ceiling: Node, limit: int) -> tuple[Node, Node | None]:
    """Along the cheapest path upwards: the first node that passes and the last that fails (None: the first passes)."""
    if lattice.n_exposed(node) <= limit:
        return node, None
    path = [node]
    while path[-1] != ceiling:
        path.append(min(_above(path[-1], ceiling), key=lambda above: (lattice.generalised(above), above)))
    low, high = 0, len(path) - 1
    while high - low > 1:
        middle = (low + high) // 2
        if lattice.n_exposed(path[middle]) <= limit:
            high = middle
        else:
            low = middle
    return path[high], path[low]


def _above(node: Node, ceiling: Node) -> list[Node]:
    return [(*node[:i], level + 1, *node[i + 1 :]) for i, level in enumerate(node) if level < ceiling[i]]


def _is_below(node: Node, other: Node) -> bool:
    return all(a <= b for a, b in zip(node, other, strict=True))


def _better(best: Solution | None, other: Solution) -> Solution:
    if best is None or (other.loss, other.node) < (best.loss - _SAME, best.node):
        return other
    return best


def level_maps(values: pl.Series, rungs: Sequence[pl.Series | None]) -> tuple[tuple[Ints, ...], tuple[int, ...]]:
    """The levels of a column from what its `values` become on each rung (None: the column goes).

    `values` and rungs are aligned, `values[0]` is the empty cell. Level 0 is the column as it is. Rungs that do not
    merge groups of the level below are left out, since the search relies on it. Returns the maps and, for each level,
    the rung it is (-1 for level 0).
    """
    maps, kept = [np.arange(len(values), dtype=np.int64)], [-1]
    for at, rung in enumerate(rungs):
        level = np.zeros(len(values), np.int64) if rung is None else _level(rung)
        if _merges(maps[-1], level):
            maps.append(level)
            kept.append(at)
    return tuple(maps), tuple(kept)


def _level(rung: pl.Series) -> Ints:
    ranks = rung.rank("dense").fill_null(0).cast(pl.Int64)
    return np.asarray(ranks.to_numpy(), np.int64)


def _merges(below: Ints, level: Ints) -> bool:
    """Whether each group of the level below lies within one group of this level, and some of them meet."""
    pairs = len(np.unique(np.column_stack([below, level]), axis=0))
    return pairs == len(np.unique(below)) > len(np.unique(level))
