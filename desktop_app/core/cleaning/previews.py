"""What a step changes in a large table, told as the officer needs it: rows at once, the rest and the counts after.

`first` looks at the beginning of the file alone and so takes the same short time however long the file is and whatever
the step does. `rest` goes on part by part, so that it can be stopped between two of them; it needs nothing but the
parts where each row speaks for itself (`step.goes_row_by_row`). Rows that repeat earlier ones are looked for by their
keys, collected part by part, and remembered, which makes a later step go row by row again. Behind a step that puts
rows in another order or looks around, the whole is worked out in one go.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

import polars as pl

from desktop_app.core.cleaning.preview import Sides, counts, first_rows, sides, without_cells
from desktop_app.core.cleaning.step import (
    CellStep,
    KeepsFirst,
    MakesSeveral,
    RowStep,
    Step,
    goes_row_by_row,
    puts_in_order,
    without_rows,
)
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import ROW, Column, Table

Steps = tuple[Step, ...]
_FIRST, _PART = 2_048, 65_536  # rows of the file: those looked at at once, and those between two chances to stop
_BEGINNINGS, _ANSWERS, _GONE = 24, 64, 8
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Look:
    """What is asked: `limit` rows that `step` changes after `before`; without `only_changed` simply the first rows.

    `count`: the numbers of changed cells and rows are wanted too.
    """

    before: Steps
    step: Step
    limit: int = 200
    only_changed: bool = True
    count: bool = False

    @property
    def counts(self) -> bool:
        """Whether there is something to count: a step about columns or the order of rows changes no cell."""
        return self.count and isinstance(self.step, CellStep | RowStep)


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """Rows that line up, as `preview.changed_rows` gives them, out of the first `n_looked` rows of the file.

    With `is_all` there are no more to show, and `cells` and `rows` are known if they were asked for.
    """

    old: pl.DataFrame
    new: pl.DataFrame
    n_looked: int
    is_all: bool
    cells: int | None = None
    rows: int | None = None


class Previews:
    """Of one table; used from several threads. Rows that were shown are remembered for the next time."""

    def __init__(self, raw: Table, first: int = _FIRST, part: int = _PART) -> None:
        self._raw, self._first, self._part = raw, first, part
        self._n_rows: int | None = None
        self._beginnings: _Lately[Table] = _Lately(_BEGINNINGS)
        self._answers: _Lately[Seen] = _Lately(_ANSWERS)
        self._gone: _Lately[pl.Series] = _Lately(_GONE)

    @property
    def n_rows(self) -> int:
        """Rows of the file."""
        if self._n_rows is None:
            self._n_rows = self._raw.n_rows()
        return self._n_rows

    def first(self, look: Look) -> Seen:
        """What the beginning of the file says, or all if it was found before."""
        known = self._answers.get(look)
        if known is not None:
            return known
        base = self._beginning(look.before)
        old, new = _rows(base, look, look.limit)
        seen = Seen(old, new, min(self._first, self.n_rows), is_all=self.n_rows <= self._first)
        if seen.is_all:
            return self._kept(look, _with_numbers(seen, look, _numbers(base, look)))
        enough = old.height >= look.limit and not look.counts
        if enough and not any(puts_in_order(step) for step in (*look.before, look.step)):
            return self._kept(look, replace(seen, is_all=True))
        return seen

    def rest(self, look: Look, progress: Progress = SILENT) -> Seen:
        """All there is to show, and the counts if asked for. Raises Cancelled."""
        known = self._answers.get(look)
        if known is not None:
            return known
        step = look.step
        if look.only_changed and isinstance(step, KeepsFirst) and self._tells_rows(look.before):
            seen = self._of_repeated(look, step, progress)
        elif self._goes_on(look.before) and goes_row_by_row(step):
            seen = self._of_parts(look, progress)
        else:
            seen = self._of_whole(look)
        return self._kept(look, seen)

    def count(self, before: Steps, step: Step, progress: Progress = SILENT) -> tuple[int, int]:
        """Cells and rows that `step` changes after `before`. Raises Cancelled."""
        seen = self.rest(Look(before, step, limit=0, count=True), progress)
        return seen.cells or 0, seen.rows or 0

    def columns(self, look: Look) -> tuple[tuple[Column, ...], tuple[Column, ...]]:
        """The columns of both sides, in order."""
        base = self._beginning(look.before)
        return base.columns, look.step.apply(base).columns

    # --- three ways to the rest ---

    def _of_parts(self, look: Look, progress: Progress) -> Seen:
        found: list[Sides] = []
        left, cells, rows, looked = look.limit, 0, 0, 0
        for base, done in self._parts(look.before, progress):
            looked = done
            more = counts(base, look.step) if look.counts else None
            if more is not None:
                cells, rows = cells + more[0], rows + more[1]
            if not found or (left and (more is None or more[1] or not _changes_rows(look))):
                found.append(_rows(base, look, left))
                left -= found[-1][0].height
            if not left and not look.counts:
                break
        old, new = (pl.concat(frames) for frames in zip(*found, strict=True))
        return _with_numbers(Seen(old, new, looked, is_all=True), look, (cells, rows))

    def _of_repeated(self, look: Look, step: KeepsFirst, progress: Progress) -> Seen:
        gone = self._repeated(look.before, step, progress)
        shown = gone.head(look.limit)
        there = self._raw.with_frame(self._raw.frame.filter(pl.col(ROW).is_in(shown.implode())))
        base = self._after(look.before, there, progress)
        old = base.frame.select(ROW, *base.ids).collect(engine="streaming")
        return Seen(old, without_cells(old), self.n_rows, is_all=True, cells=0, rows=gone.len())

    def _of_whole(self, look: Look) -> Seen:
        base = self._raw
        for step in look.before:
            base = step.apply(base)
        old, new = _rows(base, look, look.limit)
        return _with_numbers(Seen(old, new, self.n_rows, is_all=True), look, _numbers(base, look))

    # --- the table after the steps before ---

    def _beginning(self, before: Steps) -> Table:
        """The first rows of the file after the steps, in memory."""
        known = self._beginnings.get(before)
        if known is None:
            at = next((n for n in range(len(before) - 1, 0, -1) if before[:n] in self._beginnings), 0)
            known = self._beginning(before[:at]) if at else self._raw.with_frame(self._raw.frame.head(self._first))
            for step in before[at:]:
                known = step.apply(known)
            known = self._beginnings.keep(before, known.with_frame(known.frame.collect().lazy()))
        return known

    def _parts(self, before: Steps, progress: Progress) -> Iterator[tuple[Table, int]]:
        """Part by part, the table after the steps, and how many rows of the file were taken; one part at least."""
        for start in range(0, max(1, self.n_rows), self._part):
            progress.at(start, self.n_rows)
            part = self._raw.with_frame(self._raw.frame.slice(start, self._part))
            yield self._after(before, part, progress), min(start + self._part, self.n_rows)

    def _after(self, before: Steps, part: Table, progress: Progress) -> Table:
        for at, step in enumerate(before):
            if isinstance(step, KeepsFirst):
                part = without_rows(part, self._repeated(before[:at], step, progress))
            else:
                part = step.apply(part)
        return part

    def _repeated(self, before: Steps, step: KeepsFirst, progress: Progress) -> pl.Series:
        """Numbers of the rows that `step` removes after `before`."""
        asked = (before, step)
        known = self._gone.get(asked)
        if known is not None:
            return known
        keys: list[pl.DataFrame] = []
        for base, _done in self._parts(before, progress):
            key = step.key(base)
            if key is None:
                return pl.Series(ROW, [], pl.UInt32)
            keys.append(base.frame.select(ROW, key=key).collect(engine="streaming"))
        every = pl.concat(keys)
        later = pl.col("key").is_not_null() & ~pl.col("key").is_first_distinct()
        return self._gone.keep(asked, every.filter(later)[ROW])

    @staticmethod
    def _goes_on(before: Steps) -> bool:
        """Whether the steps can be applied part by part, given the rows that those which keep the first remove."""
        at = next((n for n, step in enumerate(before) if isinstance(step, MakesSeveral)), len(before))
        return all(goes_row_by_row(step) or (isinstance(step, KeepsFirst) and n < at) for n, step in enumerate(before))

    @classmethod
    def _tells_rows(cls, before: Steps) -> bool:
        """Whether, besides, a number (`ROW`) is still one row."""
        return cls._goes_on(before) and not any(isinstance(step, MakesSeveral) for step in before)

    def _kept(self, look: Look, seen: Seen) -> Seen:
        return self._answers.keep(look, seen)


class _Lately(Generic[_V]):
    """The newest values by key."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, _V] = OrderedDict()
        self._lock = threading.Lock()

    def __contains__(self, key: Hashable) -> bool:
        with self._lock:
            return key in self._values

    def get(self, key: Hashable) -> _V | None:
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def keep(self, key: Hashable, value: _V) -> _V:
        with self._lock:
            self._values[key] = value
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return value


def _changes_rows(look: Look) -> bool:
    return look.only_changed and isinstance(look.step, CellStep | RowStep)


def _rows(base: Table, look: Look, limit: int) -> Sides:
    return sides(base, look.step, limit) if look.only_changed else first_rows(base, look.step, limit)


def _numbers(base: Table, look: Look) -> tuple[int, int]:
    return counts(base, look.step) if look.counts else (0, 0)


def _with_numbers(seen: Seen, look: Look, numbers: tuple[int, int]) -> Seen:
    return replace(seen, cells=numbers[0], rows=numbers[1]) if look.counts else seen
