"""Find the tables of a sheet: header rows, body, totals, sections, notes and columns of each.

The way: (1) numbers and dates reveal the columns of values and thus the first data row; tables of words only are
judged by how the first row differs from the rest; (2) the header is climbed to from there; (3) bands of rows parted
by blank rows are continued, read as notes, or start another table; (4) bands parted by blank columns that each have
their own header are tables side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.reading.classes import DATE, EMPTY, FILLED, FILLER, NUMBER, TEXT, Classes
from desktop_app.core.reading.headings import climb, header_vote, is_sequence
from desktop_app.core.reading.source import Region
from desktop_app.core.reading.words import is_note, is_total

Merged = tuple[int, int, int, int]
Mask = npt.NDArray[np.bool_]
MOST_TABLES = 40
_WINDOW = 400


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
    kinds = classes.kinds.copy()
    filled = kinds != EMPTY
    spread = filled.copy()
    n_rows, n_columns = kinds.shape
    inside = tuple(m for m in merged if m[0] < n_rows and m[1] < n_columns)
    for top, left, bottom, right in inside:
        if filled[top, left]:
            spread[top : bottom + 1, left : right + 1] = True
    return Area(classes, kinds, filled, spread, inside)


def find_regions(classes: Classes, merged: Sequence[Merged] = ()) -> tuple[Region, ...]:
    """The tables of a sheet, the main one (largest) first, the others from top to bottom."""
    if not classes.n_rows or not classes.n_columns:
        return ()
    area = make_area(classes, merged)
    regions: list[Region] = []
    for lo, hi, columns in _beside(area):
        part = _only_columns(area, lo, hi, columns)
        regions += _stacked(part, lo, hi)
        area.kinds[lo : hi + 1, columns[0] :] = EMPTY
        area.filled[lo : hi + 1, columns[0] :] = False
        area.spread[lo : hi + 1, columns[0] :] = False
    regions += _stacked(area, 0, classes.n_rows - 1)
    regions.sort(key=lambda r: (r.first_row, r.columns[0]))
    main = max(regions, key=lambda r: (r.last_row - r.first_row + 1) * len(r.columns), default=None)
    similar = [r for r in regions if main and _size(r) >= 0.6 * _size(main)]
    if similar:
        main = similar[0]
    return tuple([main] if main else []) + tuple(r for r in regions if r is not main)


def _size(region: Region) -> int:
    return (region.last_row - region.first_row + 1) * len(region.columns)


def bands(area: Area, lo: int, hi: int) -> list[tuple[int, int]]:
    """Runs of rows with something in them."""
    used = np.flatnonzero(area.filled[lo : hi + 1].any(axis=1)) + lo
    if not len(used):
        return []
    breaks = np.flatnonzero(np.diff(used) > 1)
    starts = np.concatenate(([used[0]], used[breaks + 1]))
    ends = np.concatenate((used[breaks], [used[-1]]))
    return [(int(a), int(b)) for a, b in zip(starts, ends, strict=True)]


# --- tables side by side ----------------------------------------------------------------------------------------


def _beside(area: Area) -> list[tuple[int, int, list[int]]]:
    """(first row, last row, columns) of the tables at the right of another one."""
    found = []
    for lo, hi in bands(area, 0, area.kinds.shape[0] - 1):
        if hi - lo < 2:
            continue
        parts = _column_runs(area, lo, hi)
        for left, right in zip(parts[:-1], parts[1:], strict=True):
            if _own_table(area, lo, hi, left) and _own_table(area, lo, hi, right):
                found.append((lo, hi, list(range(right[0], right[1] + 1))))
    return found[::-1]


def _column_runs(area: Area, lo: int, hi: int) -> list[tuple[int, int]]:
    start = lo
    while start < hi and area.count(start) <= 1:
        start += 1
    used = np.flatnonzero(area.spread[start : hi + 1].any(axis=0))
    if not len(used):
        return []
    breaks = np.flatnonzero(np.diff(used) > 1)
    starts = np.concatenate(([used[0]], used[breaks + 1]))
    ends = np.concatenate((used[breaks], [used[-1]]))
    return [(int(a), int(b)) for a, b in zip(starts, ends, strict=True)]


def _own_table(area: Area, lo: int, hi: int, run: tuple[int, int]) -> bool:
    """A header over a key column of distinct words and at least one column of values."""
    left, right = run
    if right - left < 1:
        return False
    kinds = area.kinds[lo : hi + 1, left : right + 1]
    key = kinds[:, 0]
    if (key == TEXT).sum() < max(3, 0.7 * (key != EMPTY).sum()) or (kinds[:, 1:] == NUMBER).sum() < 2:
        return False
    rows = np.flatnonzero((kinds != EMPTY).sum(axis=1) >= 2)
    return bool(len(rows) >= 3 and (kinds[rows[0]] == TEXT).sum() >= 2 and key[rows[0]] == TEXT)


def _only_columns(area: Area, lo: int, hi: int, columns: list[int]) -> Area:
    keep = np.zeros(area.kinds.shape, dtype=bool)
    keep[lo : hi + 1, columns[0] : columns[-1] + 1] = True
    return Area(
        area.classes,
        np.where(keep, area.kinds, EMPTY).astype(np.uint8),
        area.filled & keep,
        area.spread & keep,
        area.merged,
    )


# --- tables one under the other -----------------------------------------------------------------------------------


def _stacked(area: Area, lo: int, hi: int) -> list[Region]:
    regions: list[Region] = []
    start = lo
    while start <= hi and len(regions) < MOST_TABLES:
        found = _next_table(area, start, hi)
        if found is None:
            break
        region, start = found
        if region is not None:
            regions.append(region)
    return regions


def _next_table(area: Area, start: int, hi: int) -> tuple[Region | None, int] | None:
    """The first table at or below `start`, and the row to go on from."""
    parts = bands(area, start, hi)
    if not parts:
        return None
    anchor, values = _first_data_row(area, parts)
    if anchor is None:
        return None
    header = climb(area, anchor, parts[0][0], values)
    last, following = _last_row(area, parts, anchor, header)
    return region_from(area, header, anchor, last, parts[0][0], following), following


def region_from(area: Area, header: tuple[int, ...], anchor: int, last: int, top: int, following: int) -> Region | None:
    """Give every row and column its role, once the header and the last row are known."""
    body_start = header[-1] + 1 if header else anchor
    first = next((r for r in range(body_start, last + 1) if area.filled[r].any()), anchor)
    columns = _columns(area, header, first, last)
    if not columns or last < first:
        return None
    body = [r for r in range(first, last + 1) if area.filled[r].any()]
    lone = [r for r in body if len(columns) > 2 and area.count(r) == 1 and not area.kinds[r, columns[-1]]]
    labels = {r: area.lone_text(r) for r in (body if len(body) < 5000 else body[:200] + body[-200:])}
    totals = tuple(r for r, label in labels.items() if is_total(label))
    sections = tuple(r for r in lone if r not in totals and (area.kinds[r] == TEXT).any())
    above = [r for r in range(top, header[0] if header else first) if area.filled[r].any()]
    below = [r for r in range(last + 1, following) if area.filled[r].any()]
    return Region(header, first, last, columns, totals, sections, tuple(above), tuple(below))


def _first_data_row(area: Area, parts: list[tuple[int, int]]) -> tuple[int | None, Mask]:
    """The first row of the body and the columns of values that tell it."""
    rows = np.concatenate([np.arange(a, b + 1) for a, b in parts[:60]])[:_WINDOW]
    counts = area.filled[rows].sum(axis=1)
    several = rows[counts >= 2]
    none = np.zeros(area.kinds.shape[1], dtype=bool)
    if not len(several):
        return _one_column_start(area, rows), none
    values = value_columns(area, several)
    for row in several:
        if _is_data_row(area, int(row), values):
            return int(row), values
    return _words_start(area, several), none


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


def _is_data_row(area: Area, row: int, values: Mask) -> bool:
    kinds = area.kinds[row]
    good = int((((kinds == NUMBER) | (kinds == DATE)) & values).sum())
    words = int(((kinds == TEXT) & values).sum())
    needed = 1 if values.sum() <= 3 else 2
    if not good or good < needed or words > good:
        return False
    return not is_sequence(area, row, area.filled[row])


def _words_start(area: Area, several: npt.NDArray[np.intp]) -> int | None:
    """In a table of words only: the first wide row is the header unless it looks like the others."""
    counts = area.filled[several].sum(axis=1)
    width = int(np.quantile(counts, 0.75))
    wide = several[counts >= max(2, 0.6 * width)]
    if not len(wide):
        return None
    first = int(wide[0])
    if len(wide) == 1:
        return first
    return int(wide[1]) if header_vote(area, first, wide[1:200]) > 0 else first


def _one_column_start(area: Area, rows: npt.NDArray[np.intp]) -> int | None:
    if len(rows) < 2 or (area.classes.lengths[rows].max() > 200 and len(rows) < 10):
        return None
    first = int(rows[0])
    return int(rows[1]) if header_vote(area, first, rows[1:]) > 0 else first


# --- where a table ends ---------------------------------------------------------------------------------------------


def _last_row(area: Area, parts: list[tuple[int, int]], anchor: int, header: tuple[int, ...]) -> tuple[int, int]:
    """Last body row, and the row from which another table may start."""
    rows = np.concatenate([np.arange(a, b + 1) for a, b in parts])
    values = value_columns(area, rows[rows >= anchor][:_WINDOW])
    width = _typical_width(area, anchor, parts)
    last, following = anchor, parts[-1][1] + 1
    for lo, hi in parts:
        if hi < anchor:
            continue
        begin = max(lo, anchor)
        restart = _restart(area, max(lo, anchor + 1), hi, header, values)
        stop = hi if restart is None else restart - 1
        end = _trim_notes(area, begin, stop, values, width)
        if end >= begin and (lo <= anchor or _continues(area, begin, end, values, width)):
            last = end
        if restart is not None:
            following = restart
            break
    return last, following


def _typical_width(area: Area, anchor: int, parts: list[tuple[int, int]]) -> int:
    last = next(hi for lo, hi in parts if hi >= anchor)
    counts = area.filled[anchor : min(last, anchor + 500) + 1].sum(axis=1)
    return max(1, int(np.quantile(counts, 0.75)))


def _trim_notes(area: Area, lo: int, hi: int, values: Mask, width: int) -> int:
    """The last row of lo..hi that is body: notes at the end are few words, no values in their columns."""
    end = hi
    while end >= lo and _is_note_row(area, end, values, width):
        end -= 1
    return end


def _is_note_row(area: Area, row: int, values: Mask, width: int) -> bool:
    kinds = area.kinds[row]
    filled = kinds != EMPTY
    count = int(filled.sum())
    if count == 0:
        return True
    if int((((kinds == NUMBER) | (kinds == DATE) | (kinds == FILLED)) & values).sum()) > 0 and count > 1:
        return False
    label = area.lone_text(row)
    if is_total(label):
        return False
    if is_note(label) and count <= max(2, width // 2):
        return True
    if count == 1 and width >= 2 and len(label) > 80:
        return True
    return width >= 3 and count <= max(1, width // 3)


def _continues(area: Area, lo: int, hi: int, values: Mask, width: int) -> bool:
    """Whether a band after a blank row still belongs to the table."""
    rows = area.kinds[lo : hi + 1]
    if values.any():
        good = ((rows == NUMBER) | (rows == DATE) | (rows == FILLED)) & values
        return bool(good.any(axis=1).sum() >= 0.3 * len(rows))
    counts = (rows != EMPTY).sum(axis=1)
    return bool((counts >= max(2, 0.5 * width)).mean() >= 0.5)


def _restart(area: Area, lo: int, hi: int, header: tuple[int, ...], values: Mask) -> int | None:
    """The first row (titles included) of another table within lo..hi, None when there is none.

    Another table brings its own header: after a blank row or a title, words or years where the table has values and
    values under them; or the same header again.
    """
    counts = area.filled[lo - 1 : hi + 1].sum(axis=1)
    candidates = np.flatnonzero((counts[1:] >= 2) & (counts[:-1] <= 1)) + lo
    for row in (int(r) for r in candidates):
        if _is_new_header(area, row, header, values):
            start = row
            while start > lo and area.count(start - 1) == 1:
                start -= 1
            return start
    return None


def _is_new_header(area: Area, row: int, header: tuple[int, ...], values: Mask) -> bool:
    if header and _same_texts(area, row, header[-1]):
        return True
    kinds = area.kinds[row]
    filled = area.filled[row]
    below = area.kinds[row + 1 : min(row + 4, area.kinds.shape[0])]
    if not len(below) or not (kinds == TEXT).any():
        return False
    under = (((below == NUMBER) | (below == DATE)).sum(axis=0) > 0) & filled
    if not under.any():
        return False
    if is_sequence(area, row, filled):
        return True
    words = kinds == TEXT
    return bool(words.sum() >= 0.6 * filled.sum() and (words & values).sum() >= max(1.0, 0.5 * (values & filled).sum()))


def _same_texts(area: Area, row: int, other: int) -> bool:
    mine, theirs = area.classes.texts(row), area.classes.texts(other)
    return sum(map(bool, mine)) >= 2 and mine == theirs


# --- columns ----------------------------------------------------------------------------------------------------------


def _columns(area: Area, header: tuple[int, ...], first: int, last: int) -> tuple[int, ...]:
    body = area.filled[first : last + 1]
    named = area.spread[list(header)].any(axis=0) if header else np.zeros(body.shape[1], dtype=bool)
    n = body.sum(axis=0)
    enough = max(1.0, min(3.0, 0.1 * len(body)))
    used = np.flatnonzero(
        (n >= enough) | (named & (n > 0)) | (area.filled[list(header)].any(axis=0) if header else named)
    )
    if not len(used):
        return ()
    inner = [j for j in range(int(used[0]), int(used[-1]) + 1) if n[j] > 0 or j in set(used.tolist())]
    return tuple(inner)


# --- told by the officer ----------------------------------------------------------------------------------------------


def region_below(area: Area, header: tuple[int, ...]) -> Region:
    """The region under the given header rows (0-based; () = no header: the body starts at the first row used)."""
    n_rows = area.kinds.shape[0]
    start = header[-1] + 1 if header else 0
    parts = bands(area, start, n_rows - 1)
    if not parts:
        columns = tuple(int(j) for j in np.flatnonzero(area.filled[list(header)].any(axis=0))) if header else ()
        return Region(header, start, start - 1, columns)
    last, following = _last_row(area, parts, parts[0][0], header)
    region = region_from(area, header, parts[0][0], last, 0, following)
    return region or Region(header, parts[0][0], last, tuple(range(area.kinds.shape[1])))
