"""What a step changes in a table: the rows for the before/after view, and the counts. Runs the plan it is given.

The window asks through `previews`, which shows the first rows at once; here is what is done to one table, be it the
whole, its beginning or a part.
"""

from __future__ import annotations

import polars as pl

from desktop_app.core.cleaning.recipe import replay
from desktop_app.core.cleaning.step import CellStep, Recipe, RowStep, Step, TellsChanges, looks_around, puts_in_order
from desktop_app.core.table import ROW, Table

_ROWS = "rows:"
_NEW = "new:"
Sides = tuple[pl.DataFrame, pl.DataFrame]


def changed_rows(table: Table, before: Recipe, step: Step, limit: int = 200) -> tuple[pl.DataFrame, pl.DataFrame, int]:
    """The first `limit` rows that `step`, applied after `before`, changes: as they were, as they become, and how many.

    Both frames hold `ROW` and the column ids of their side, and line up row by row. A removed row has all its cells
    null in the second frame. A step that only changes columns or the order of rows changes none: see `first_rows`.
    """
    base = replay(table, before)
    return *sides(base, step, limit), counts(base, step)[1]


def effect(table: Table, before: Recipe, step: Step) -> tuple[int, int]:
    """Cells and rows that `step` changes when applied after `before`; a removed row counts as a row and no cells."""
    return counts(replay(table, before), step)


def counts(base: Table, step: Step) -> tuple[int, int]:
    """Cells and rows of `base` that `step` changes."""
    if isinstance(step, CellStep):
        changes = _changes(base, step)
        if not changes:
            return 0, 0
        sums = base.frame.select(*(c.sum().alias(i) for i, c in changes.items()), _any(changes).sum().alias(_ROWS))
        *cells, rows = sums.collect(engine="streaming").row(0)
        return sum(cells), rows
    if isinstance(step, RowStep):
        return 0, int(base.frame.select((~step.keep(base)).sum()).collect(engine="streaming").item())
    return 0, 0


def sides(base: Table, step: Step, limit: int) -> Sides:
    """The first rows of `base` that `step` changes, as they are and as they become (see `changed_rows`)."""
    if isinstance(step, CellStep):
        old, new = _changed_cells(base, step, limit)
    elif isinstance(step, RowStep):
        old = base.frame.filter(~step.keep(base)).head(limit).collect(engine="streaming")
        new = without_cells(old)
    else:
        return first_rows(base, step, limit)
    return old.select(ROW, *base.ids), new.select(ROW, *base.ids)


def without_cells(rows: pl.DataFrame) -> pl.DataFrame:
    """Removed rows: their numbers, and all cells null."""
    return rows.with_columns(pl.lit(None, pl.String).alias(i) for i in rows.columns if i != ROW)


def first_rows(base: Table, step: Step, limit: int) -> Sides:
    """The first rows of `base`, whether `step` changes them or not, and what becomes of each.

    Of the rows that one became, the first stands beside it; a row that goes has all its cells null. Of a step that puts
    rows in order, both sides show the rows that will come first.
    """
    if puts_in_order(step):
        old = step.apply(base).head(limit).select(ROW, *base.ids)
        return old, old
    old = base.head(limit)
    after = step.apply(base.with_frame(old.lazy()))
    made = after.frame.unique(ROW, keep="first", maintain_order=True).collect()
    new = old.select(ROW).join(made, on=ROW, how="left", maintain_order="left")
    return old.select(ROW, *base.ids), new.select(ROW, *after.ids)


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
