"""The part of a sheet a table is looked for in, and what its rows and columns hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.reading.classes import DATE, EMPTY, FILLER, NUMBER, TEXT, Classes

Merged = tuple[int, int, int, int]
Mask = npt.NDArray[np.bool_]
WINDOW = 400  # rows that are enough to know the kinds of columns


@dataclass(frozen=True, slots=True)
class Area:
    """The part of a sheet a table is looked for in. `filled` is `kinds` != EMPTY; `spread` also fills merged cells."""

    classes: Classes
    kinds: npt.NDArray[np.uint8]
    filled: Mask
    spread: Mask
    merged: tuple[Merged, ...]

    def count(self, row: int) -> int:
        """Filled cells of a row."""
        return int(self.filled[row].sum())

    def lone_text(self, row: int) -> str:
        """The first text of a row."""
        columns = np.flatnonzero(self.filled[row])
        return self.classes.text(row, int(columns[0])) if len(columns) else ""


def make_area(classes: Classes, merged: Sequence[Merged]) -> Area:
    """The whole sheet as one area."""
    kinds = classes.kinds
    filled = kinds != EMPTY
    n_rows, n_columns = kinds.shape
    inside = tuple(m for m in merged if m[0] < n_rows and m[1] < n_columns)
    spread = filled.copy(order="K") if inside else filled
    for top, left, bottom, right in inside:
        if filled[top, left]:
            spread[top : bottom + 1, left : right + 1] = True
    return Area(classes, kinds, filled, spread, inside)


def bands(area: Area, lo: int, hi: int) -> list[tuple[int, int]]:
    """Runs of rows with something in them."""
    used = np.flatnonzero(area.filled[lo : hi + 1].any(axis=1)) + lo
    if not len(used):
        return []
    breaks = np.flatnonzero(np.diff(used) > 1)
    starts = np.concatenate(([used[0]], used[breaks + 1]))
    ends = np.concatenate((used[breaks], [used[-1]]))
    return [(int(a), int(b)) for a, b in zip(starts, ends, strict=True)]


def without(area: Area, parts: list[tuple[int, int, list[int]]]) -> Area:
    """The same sheet without some parts (first row, last row, columns) and what is at the right of them."""
    kept = Area(
        area.classes, area.kinds.copy(order="K"), area.filled.copy(order="K"), area.spread.copy(order="K"), area.merged
    )
    for lo, hi, columns in parts:
        for cells in (kept.kinds, kept.filled, kept.spread):
            cells[lo : hi + 1, columns[0] :] = EMPTY
    return kept


def only_columns(area: Area, lo: int, hi: int, columns: list[int]) -> Area:
    """The same sheet with nothing but some columns of some rows."""
    keep = np.zeros(area.kinds.shape, dtype=bool)
    keep[lo : hi + 1, columns[0] : columns[-1] + 1] = True
    return Area(
        area.classes,
        np.where(keep, area.kinds, EMPTY).astype(np.uint8),
        area.filled & keep,
        area.spread & keep,
        area.merged,
    )


def value_columns(area: Area, rows: npt.NDArray[np.intp]) -> Mask:
    """The columns whose cells are mostly numbers or dates, headings aside."""
    kinds = area.kinds[rows]
    good = ((kinds == NUMBER) | (kinds == DATE)).sum(axis=0)
    filler = (kinds == FILLER).sum(axis=0)
    text = (kinds == TEXT).sum(axis=0)
    mostly = (good > 0) & (good + filler >= text) & (good >= 0.3 * (good + filler + text))
    for j in np.flatnonzero((good > 0) & ~mostly):
        filled = kinds[:, j][kinds[:, j] != EMPTY]
        mostly[j] = len(filled) <= 8 and bool(np.isin(filled[-2:], (NUMBER, DATE)).all())
    return np.asarray(mostly)
