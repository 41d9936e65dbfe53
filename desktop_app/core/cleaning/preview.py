"""What a step changes, before it is accepted: the rows for the before/after view, and the counts."""

from __future__ import annotations

import polars as pl

from desktop_app.core.cleaning.recipe import replay
from desktop_app.core.cleaning.step import CellStep, Recipe, RowStep, Step, TellsChanges, looks_around
from desktop_app.core.table import ROW, Table

_ROWS = "rows:"
_NEW = "new:"


def changed_rows(
    table: Table, before: Recipe, step: Step, limit: int = 200, *, count: bool = True
) -> tuple[pl.DataFrame, pl.DataFrame, int | None]:
    """The first `limit` rows that `step`, applied after `before`, changes: as they were, as they become, and how many.

    Both frames hold `ROW` and the column ids of their side, and line up row by row. A removed row has all its cells
    null in the second frame. A step that only changes columns or the order of rows changes none: the frames show the
    first rows, and the first of those that one became.
    With `count` False only the rows wanted are computed and the number is None.
    """
    base = replay(table, before)
    if isinstance(step, CellStep):
        old, new = _changed_cells(base, step, limit)
    elif isinstance(step, RowStep):
        old = base.frame.filter(~step.keep(base)).head(limit).collect()
        new = old.with_columns(pl.lit(None, pl.String).alias(i) for i in base.ids)
    else:
        old = base.head(limit)
        # Of the rows that one became, the first stands beside it; without those of other rows.
        made = step.apply(base.with_frame(old.lazy())).frame.unique(ROW, keep="first").collect()
        new = old.select(ROW).join(made, on=ROW, how="left", maintain_order="left")
    total = effect(table, before, step)[1] if count else None
    after = step.apply(base)
    return old.select(ROW, *base.ids), new.select(ROW, *after.ids), total


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


def _changes(base: Table, step: CellStep) -> dict[str, pl.Expr]:
    if isinstance(step, TellsChanges):
        return {i: change.fill_null(value=False) for i, change in step.changes(base).items()}
    return {i: pl.col(i).ne_missing(new) for i, new in step.expressions(base).items()}


def _any(changes: dict[str, pl.Expr]) -> pl.Expr:
    return pl.any_horizontal(*changes.values())


def _changed_cells(base: Table, step: CellStep, limit: int) -> tuple[pl.DataFrame, pl.DataFrame]:
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
