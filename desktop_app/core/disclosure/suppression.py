"""Hide the few cells that single somebody out, in a fixed order of columns, until every group is large enough.

Rows of groups that fail lose their cell in the first column, those that still fail the next one too, and so on; rows
that fail with all of them empty leave the table. A group moves as a whole, so a group that was safe stays safe, and the
end always meets the criteria (local recoding by cells, as in µ-Argus and sdcMicro; the order replaces their
optimum, so that the same rule does the same on next month's file).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from desktop_app.core.disclosure.classes import Classes, Ints, classes_of
from desktop_app.core.disclosure.criteria import Criteria
from desktop_app.core.disclosure.uniqueness import exposed

Flags = npt.NDArray[np.bool_]
_OUT, _HIDE = "__out", "__hide:"


@dataclass(frozen=True, slots=True)
class Hidden:
    """For each class the columns that are emptied (`cells[class, column]`) and whether its rows leave (`rows`)."""

    cells: Flags
    rows: Flags

    def n_rows(self, sizes: Ints) -> int:
        """Rows that lose something or leave."""
        return int(sizes[self.cells.any(axis=1) | self.rows].sum())

    def n_removed(self, sizes: Ints) -> int:
        """Rows that leave."""
        return int(sizes[self.rows].sum())

    def n_cells(self, sizes: Ints) -> tuple[int, ...]:
        """Emptied cells of each column in rows that stay."""
        stay = sizes * ~self.rows
        return tuple(int((stay * self.cells[:, i]).sum()) for i in range(self.cells.shape[1]))


def hide(
    codes: Sequence[Ints], cards: Sequence[int], classes: Classes, order: Sequence[int], criteria: Criteria
) -> Hidden:
    """What must be hidden of classes under the given codes (0 = empty); `order` are positions of columns."""
    now = list(codes)
    bounds = [max(card, 1) for card in cards]
    failing = exposed(now, bounds, classes, criteria)
    for position in order:
        if not failing.any():
            break
        now[position] = np.where(failing, 0, now[position])
        failing = exposed(now, bounds, classes, criteria)
    emptied = [after != before for after, before in zip(now, codes, strict=True)]
    return Hidden(np.column_stack(emptied), failing)


def without_exposed(
    frame: pl.LazyFrame, order: Sequence[str], sensitive: Sequence[str], criteria: Criteria
) -> pl.LazyFrame:
    """The frame with the cells hidden and the rows removed; groups are counted now, the rest is lazy and in order."""
    columns = list(order)
    classes = classes_of(frame, columns, sensitive)
    hidden = hide(list(classes.codes.T), [len(v) for v in classes.values], classes, range(len(columns)), criteria)
    touched = np.flatnonzero(hidden.cells.any(axis=1) | hidden.rows)
    if not touched.size:
        return frame
    plan = pl.DataFrame(
        {
            **{c: classes.values[i].gather(classes.codes[touched, i]) for i, c in enumerate(columns)},
            **{_HIDE + c: hidden.cells[touched, i] for i, c in enumerate(columns)},
            _OUT: hidden.rows[touched],
        }
    )
    names = frame.collect_schema().names()
    joined = frame.join(plan.lazy(), on=columns, how="left", nulls_equal=True, maintain_order="left")
    kept = joined.filter(~pl.col(_OUT).fill_null(value=False))
    emptied = [pl.when(~pl.col(_HIDE + c).fill_null(value=False)).then(pl.col(c)).alias(c) for c in columns]
    return kept.with_columns(emptied).select(names)
