"""A few ways out for the officer: different in what they give up, each with its effect in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from desktop_app.core.disclosure.classes import Classes
from desktop_app.core.disclosure.criteria import Criteria
from desktop_app.core.disclosure.lattice import Lattice, Node, Solution, least_loss, level_maps
from desktop_app.core.disclosure.uniqueness import drivers
from desktop_app.core.progress import SILENT, Progress

MOST = 3
HIDE_SHARE = 0.05  # rows that may lose cells in the mixed way (El Emam et al. 2009 use 5 %)
HIDE_ONLY_SHARE = 0.1  # above this, hiding alone empties too much to be offered


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to meet the criteria. `rungs` are the columns that change: id and rung of its ladder.

    `hide`: cells of rows that still stand out are emptied, columns in `order`. `cells` are the columns that lose
    cells by it: id and how many. `n_hidden` rows lose cells or leave, `n_removed` of them leave. `kept`: share of the
    information of the columns that stays (0..1).
    """

    rungs: tuple[tuple[str, int], ...]
    hide: bool
    order: tuple[str, ...]
    cells: tuple[tuple[str, int], ...]
    n_hidden: int
    n_removed: int
    kept: float


def suggest(
    classes: Classes, ladders: Sequence[Sequence[pl.Series | None]], criteria: Criteria, progress: Progress = SILENT
) -> tuple[Suggestion, ...]:
    """Up to three ways, the one that keeps most first; empty when nothing has to be cured. Raises Cancelled.

    `ladders[column][rung]` is what `classes.values[column]` become on that rung (None: the column goes).
    """
    pairs = [level_maps(values, rungs) for values, rungs in zip(classes.values, ladders, strict=True)]
    order = tuple(classes.position(d.column) for d in drivers(classes, criteria.k))
    lattice = Lattice(classes, tuple(maps for maps, _ in pairs), criteria, order)
    bottom = tuple(0 for _ in pairs)
    if not lattice.n_exposed(bottom):
        return ()
    found = sorted(_distinct(_ways(lattice, bottom, progress))[:MOST], key=lambda s: (s.loss, s.node))
    return tuple(_suggestion(lattice, s, tuple(kept for _, kept in pairs)) for s in found)


def _ways(lattice: Lattice, bottom: Node, progress: Progress) -> list[Solution]:
    """In order of offering: the best, the best that loses no column, without hiding, hiding alone, another column."""
    n_rows = lattice.classes.n_rows
    limit = int(HIDE_SHARE * n_rows)
    best = least_loss(lattice, limit, progress=progress)
    ways = [best]
    if best is not None:
        ways.append(least_loss(lattice, limit, lattice.below_removal(best.node), progress))
    ways.append(least_loss(lattice, 0, progress=progress))
    if lattice.n_exposed(bottom) <= HIDE_ONLY_SHARE * n_rows:
        ways.append(lattice.solve(bottom))
    if best is not None and any(best.node):
        lost = [lattice.losses.levels[i][level] for i, level in enumerate(best.node)]
        dearest = lost.index(max(lost))
        ceiling = tuple(0 if i == dearest else level for i, level in enumerate(lattice.top))
        ways.append(least_loss(lattice, limit, ceiling, progress))
    return [way for way in ways if way is not None]


def _distinct(found: list[Solution]) -> list[Solution]:
    """Each set of levels once, where it came first: with the same levels, the same cells are hidden."""
    first: dict[Node, Solution] = {}
    for solution in found:
        first.setdefault(solution.node, solution)
    return list(first.values())


def _suggestion(lattice: Lattice, solution: Solution, kept: tuple[tuple[int, ...], ...]) -> Suggestion:
    classes, hidden = lattice.classes, solution.hidden
    cells = zip(classes.columns, hidden.n_cells(classes.sizes), strict=True)
    changed = [(c, kept[i][level]) for i, (c, level) in enumerate(zip(classes.columns, solution.node, strict=True))]
    return Suggestion(
        rungs=tuple((column, rung) for column, rung in changed if rung >= 0),
        hide=bool(hidden.cells.any() or hidden.rows.any()),
        order=tuple(classes.columns[i] for i in lattice.order),
        cells=tuple((column, n) for column, n in cells if n),
        n_hidden=hidden.n_rows(classes.sizes),
        n_removed=hidden.n_removed(classes.sizes),
        kept=max(0.0, 1.0 - solution.loss),
    )
