"""Where the hidden rows and columns of each sheet are: whether they are published is a question to the officer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.core.reading.source import Run


@dataclass(slots=True)
class Places:
    """Hidden rows and columns of one sheet as runs of 0-based positions, in any order, overlapping or beyond use."""

    rows: list[Run] = field(default_factory=list)
    columns: list[Run] = field(default_factory=list)

    def add_row(self, row: int) -> None:
        """One more hidden row; a filter hides a million of them one after the other."""
        if self.rows and self.rows[-1][1] + 1 == row:
            self.rows[-1] = (self.rows[-1][0], row)
        else:
            self.rows.append((row, row))


def joined(runs: Iterable[Run], size: int) -> tuple[Run, ...]:
    """The runs in order, joined where they touch, inside `size` positions.

    >>> joined([(4, 6), (1, 1), (2, 2), (90, 99)], 6)
    ((1, 2), (4, 5))
    """
    found: list[Run] = []
    for first, last in sorted((max(a, 0), min(b, size - 1)) for a, b in runs if a < size and b >= 0):
        if first > last:
            continue
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def n_in(runs: Iterable[Run]) -> int:
    """How many positions the runs hold."""
    return sum(last - first + 1 for first, last in runs)
