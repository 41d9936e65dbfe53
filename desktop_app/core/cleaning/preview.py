"""What a step changes, before it is accepted: the rows for the before/after view, and the counts.

The rows wanted are looked for in the first rows of the table, then in more, then in all: a step that changes much shows
itself at once however long the table is. That is right as long as no step before needs to see rows further down, and
so it is not done behind one that looks around or puts rows in another order.
"""

from __future__ import annotations

import polars as pl

from desktop_app.core.cleaning.recipe import replay
from desktop_app.core.cleaning.step import (
    ArrangesRows,
    CellStep,
    Recipe,
    RowStep,
    Step,
    TellsChanges,
    looks_around,
)
from desktop_app.core.table import ROW, Table

_ROWS = "rows:"
_NEW = "new:"
_WINDOWS = (4_096, 65_536)  # first rows of the table to look at before all of it
Sides = tuple[pl.DataFrame, pl.DataFrame]


def changed_rows(
    table: Table, before: Recipe, step: Step, limit: int = 200, *, count: bool = True
) -> tuple[pl.DataFrame, pl.DataFrame, int | None]:
    """The first `limit` rows that `step`, applied after `before`, changes: as they were, as they become, and how many.

    Both frames hold `ROW` and the column ids of their side, and line up row by row. A removed row has all its cells
    null in the second frame. A step that only changes columns or the order of rows changes none: the frames show the
    first rows, and the first of those that one became.
    With `count` False only the rows wanted are computed and the number is None.
    """
    old, new = _first_changed(table, before, step, limit)
    base = replay(table.with_frame(table.frame.head(0)), before)
    total = effect(table, before, step)[1] if count else None
    return old.select(ROW, *base.ids), new.select(ROW, *step.apply(base).ids), total


def effect(table: Table, before: Recipe, step: Step) -> tuple[int, int]:
    """Cells and rows that `step` changes when applied after `before`; a removed row counts as a row and no cells."""
    base = replay(table, before)
    if isinstance(step, CellStep):
        changes = _changes(base, step)
        if not changes:
            return 0, 0
        counts = base.frame.select(*(c.sum().alias(i) for i, c in changes.items()), _any(changes).sum().alias(_ROWS))
        *cells, rows = counts.collect(engine="streaming").row(0)
        return sum(cells), rows
    if isinstance(step, RowStep):
        return 0, int(base.frame.select((~step.keep(base)).sum()).collect(engine="streaming").item())
    return 0, 0


def reads_on(recipe: Recipe) -> bool:
    """Whether the first rows after the recipe come from the first rows of the table alone."""
    steps = (entry.step for entry in recipe if entry.enabled)
    return not any(isinstance(step, ArrangesRows) or looks_around(step) for step in steps)


def _first_changed(table: Table, before: Recipe, step: Step, limit: int) -> Sides:
    if reads_on(before) and not looks_around(step):
        for window in _WINDOWS:
            found = _sides(replay(table.with_frame(table.frame.head(window)), before), step, limit)
            if found[0].height >= limit:
                return found
    return _sides(replay(table, before), step, limit)


def _sides(base: Table, step: Step, limit: int) -> Sides:
    if isinstance(step, CellStep):
        return _changed_cells(base, step, limit)
    if isinstance(step, RowStep):
        old = base.frame.filter(~step.keep(base)).head(limit).collect(engine="streaming")
        return old, old.with_columns(pl.lit(None, pl.String).alias(i) for i in base.ids)
    old = base.head(limit)
    # Of the rows that one became, the first stands beside it; without those of other rows.
    made = step.apply(base.with_frame(old.lazy())).frame.unique(ROW, keep="first").collect()
    return old, old.select(ROW).join(made, on=ROW, how="left", maintain_order="left")


def _changes(base: Table, step: CellStep) -> dict[str, pl.Expr]:
    if isinstance(step, TellsChanges):
        return {i: change.fill_null(value=False) for i, change in step.changes(base).items()}
    return {i: pl.col(i).ne_missing(new) for i, new in step.expressions(base).items()}


def _any(changes: dict[str, pl.Expr]) -> pl.Expr:
    return pl.any_horizontal(*changes.values())


def _changed_cells(base: Table, step: CellStep, limit: int) -> Sides:
    changes = _changes(base, step)
    if not changes:
        return base.head(0), base.head(0)
    if not looks_around(step):
        old = base.frame.filter(_any(changes)).head(limit).collect(engine="streaming")
        return old, old.with_columns(**step.expressions(base))
    new = {f"{_NEW}{i}": cell for i, cell in step.expressions(base).items()}
    marked = base.frame.with_columns(_any(changes).alias(_ROWS), **new).filter(_ROWS).head(limit).collect()
    old = marked.select(ROW, *base.ids)
    return old, old.with_columns(marked[name].alias(name.removeprefix(_NEW)) for name in new)
