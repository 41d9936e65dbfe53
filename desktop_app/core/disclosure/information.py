"""How much of the columns is kept: non-uniform entropy (de Waal & Willenborg 1999; Gionis & Tassa 2009).

A cell that was x and is published as y loses log2(rows with y / rows with x) bits, an emptied cell log2(rows / rows
with x). It needs no ranges or trees, grows with every generalisation, and is what OLA (El Emam et al. 2009) and ARX
use. A column's loss is its share of what emptying it would lose; a table's loss is the mean over its columns that
vary, so that a column with many values does not count more than one with few.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.disclosure.classes import Classes, Ints

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Losses:
    """`levels[column][level]` is the loss (0..1, a part of the table's) of a column on a level, all rows together.

    `cells[column][level][class]` is what one more emptied cell of that class adds beyond the level.
    """

    levels: tuple[tuple[float, ...], ...]
    cells: tuple[tuple[Floats, ...], ...]


def losses(classes: Classes, maps: tuple[tuple[Ints, ...], ...]) -> Losses:
    """Losses of each level; `maps[column][level]` takes a code of the classes to its code on that level."""
    counts: list[Floats] = [
        np.bincount(classes.codes[:, i], weights=classes.sizes).astype(np.float64) for i in range(len(classes.columns))
    ]
    tops = [_emptied(c) for c in counts]
    bits = [float((top * c).sum()) for top, c in zip(tops, counts, strict=True)]
    varying = sum(b > 0 for b in bits)
    levels, cells = [], []
    for i, levels_of in enumerate(maps):
        scale = 1.0 / (bits[i] * varying) if bits[i] > 0 else 0.0
        lost = [scale * _generalised(counts[i], mapping) for mapping in levels_of]
        levels.append(tuple(float((one * counts[i]).sum()) for one in lost))
        cells.append(tuple((scale * tops[i] - one)[classes.codes[:, i]] for one in lost))
    return Losses(tuple(levels), tuple(cells))


def _emptied(counts: Floats) -> Floats:
    """Bits lost by a cell of each value when it is emptied."""
    return _bits(np.full_like(counts, counts.sum()), counts)


def _generalised(counts: Floats, mapping: Ints) -> Floats:
    """Bits lost by a cell of each value on a level."""
    groups = mapping[: len(counts)]
    return _bits(np.bincount(groups, weights=counts).astype(np.float64)[groups], counts)


def _bits(group: Floats, counts: Floats) -> Floats:
    """log2(group / count); 0 for a value that does not occur."""
    some = counts > 0
    return np.log2(np.where(some, group, 1.0) / np.where(some, counts, 1.0))
