"""Where a table ends: blank rows inside it, notes under it, and the header of the next one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.reading.area import WINDOW, Area, Mask, value_columns
from desktop_app.core.reading.classes import DATE, EMPTY, FILLED, NUMBER, TEXT
from desktop_app.core.reading.headings import header_vote
from desktop_app.core.reading.sequences import is_sequence
from desktop_app.core.reading.words import is_about_file, is_heading, is_note, is_title, is_total

ENOUGH_ROWS = 5  # of a body, to know its columns of values
FEWEST_ROWS = 3  # of a table of words
FULL = 0.8  # share of its cells
_SURE_HEADER = 1.5  # votes


def last_row(area: Area, parts: list[tuple[int, int]], anchor: int, header: tuple[int, ...]) -> tuple[int, int]:
    """Last body row, and the row from which another table may start."""
    values = value_columns(area, _rows_of_body(parts, anchor))
    width = _typical_width(area, anchor, parts)
    last, following = anchor, parts[-1][1] + 1
    for lo, hi in parts:
        if hi < anchor:
            continue
        begin = max(lo, anchor)
        if lo > anchor and not values.any() and (_is_titled_table(area, lo, hi) or _is_headed_table(area, lo, hi)):
            following = lo
            break
        restart = _restart(area, max(lo, anchor + 1), hi, header, values)
        stop = hi if restart is None else restart - 1
        end = _trim_notes(area, begin, stop, values, width)
        if end >= begin and (lo <= anchor or _continues(area, begin, end, values, width)):
            last = end
        elif restart is None and is_table_of_words(area, lo, hi):
            restart = lo
        if restart is not None:
            following = restart
            break
    return last, following


def _rows_of_body(parts: list[tuple[int, int]], anchor: int) -> npt.NDArray[np.intp]:
    """The rows that tell the columns of values: up to the first blank row when they are enough, else all below."""
    rows = np.concatenate([np.arange(max(a, anchor), b + 1) for a, b in parts if b >= anchor])
    first = next(b for _, b in parts if b >= anchor)
    return rows[rows <= first][:WINDOW] if first - anchor + 1 >= ENOUGH_ROWS else rows[:WINDOW]


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
    if count == 0 or (count <= 2 < width and is_about_file(area.lone_text(row))):
        return True
    if int((((kinds == NUMBER) | (kinds == DATE) | (kinds == FILLED)) & values).sum()) > 0 and count > 1:
        return False
    label = area.lone_text(row)
    if is_total(label):
        return False
    if is_note(label) and count <= max(2, width // 2):
        return True
    if count == 1 and len(label) > 80 and width >= 2:
        return True
    return width >= 3 and count <= max(1, width // 3)


def _continues(area: Area, lo: int, hi: int, values: Mask, width: int) -> bool:
    """Whether a band after a blank row still belongs to the table."""
    rows = area.kinds[lo : hi + 1]
    if values.any():
        good = ((rows == NUMBER) | (rows == DATE) | (rows == FILLED)) & values
        return bool(good.any(axis=1).sum() >= 0.3 * len(rows))
    counts = (rows != EMPTY).sum(axis=1)
    return bool((counts >= max(min(2, width), 0.5 * width)).mean() >= 0.5)


def _restart(area: Area, lo: int, hi: int, header: tuple[int, ...], values: Mask) -> int | None:
    """The first row (titles included) of another table within lo..hi, None when there is none.

    Another table brings its own header: after a blank row or a title, words or years where the table has values and
    values under them; or the same header again.
    """
    counts = area.filled[lo - 1 : hi + 1].sum(axis=1)
    candidates = np.flatnonzero((counts[1:] >= 2) & (counts[:-1] <= 1)) + lo
    for row in (int(r) for r in candidates):
        noted = not values.any() and is_note(area.lone_text(row - 1)) and _is_headed_table(area, row, hi)
        if noted or _is_new_header(area, row, header, values) or _groups_sequence(area, row, hi):
            start = row
            while start > lo and area.count(start - 1) == 1:
                start -= 1
            return start
    return None


def _groups_sequence(area: Area, row: int, hi: int) -> bool:
    """Whether a row of words stands over years or weeks, as the upper row of a header does."""
    words = area.kinds[row, area.filled[row]] == TEXT
    return row < hi and bool(words.all()) and is_sequence(area, row + 1, area.filled[row + 1])


def _is_new_header(area: Area, row: int, header: tuple[int, ...], values: Mask) -> bool:
    if header and _same_texts(area, row, header[-1]):
        return True
    kinds = area.kinds[row]
    filled = area.filled[row]
    below = area.kinds[row + 1 : min(row + 4, area.kinds.shape[0])]
    if not len(below) or not ((kinds == TEXT).any() or _is_right_of_names(area, row)):
        return False
    under = (((below == NUMBER) | (below == DATE)).sum(axis=0) > 0) & filled
    if not under.any():
        return False
    if is_sequence(area, row, filled):
        return True
    words = kinds == TEXT
    if not values.any():  # nothing but words so far
        return bool(words[filled].all() and under.sum() >= max(1.0, 0.5 * (filled.sum() - 1)))
    return bool(words.sum() >= 0.6 * filled.sum() and (words & values).sum() >= max(1.0, 0.5 * (values & filled).sum()))


def _is_right_of_names(area: Area, row: int) -> bool:
    """Whether a row begins further right than the next one, which begins with a word: years over values."""
    mine, next_one = np.flatnonzero(area.filled[row]), np.flatnonzero(area.filled[row + 1])
    return bool(len(mine) and len(next_one) and next_one[0] < mine[0] and area.kinds[row + 1, next_one[0]] == TEXT)


def is_table_of_words(area: Area, lo: int, hi: int) -> bool:
    """Whether a band of rows, titles aside, is a header that reads like one over full rows as wide."""
    top = _below_titles(area, lo, hi)
    while hi > top and area.count(hi) == 1:
        hi -= 1
    named = area.filled[top].copy()
    if named.sum() < 2 or hi - top < FEWEST_ROWS or not (area.kinds[top][named] == TEXT).all():
        return False
    first = int(np.flatnonzero(named)[0])
    named[max(0, first - 1)] = True  # a column of names often has none itself
    body = area.filled[top + 1 : hi + 1]
    body = body[body.sum(axis=1) > 1]  # without the names of sections
    used = body[:, named & body.any(axis=0)]
    if len(body) < FEWEST_ROWS or not used.size or used.mean() < FULL or body[:, ~named].any():
        return False
    return _reads_like_header(area, lo, top, hi)


def _is_titled_table(area: Area, lo: int, hi: int) -> bool:
    """Whether a band after a blank row has titles and a header of its own, where tables hold nothing but words."""
    top = _below_titles(area, lo, hi)
    return top > lo and hi - top >= FEWEST_ROWS - 1 and area.count(top) > 1 and _reads_like_header(area, lo, top, hi)


def _below_titles(area: Area, lo: int, hi: int) -> int:
    while lo < hi and area.count(lo) == 1:
        lo += 1
    return lo


def _reads_like_header(area: Area, lo: int, top: int, hi: int) -> bool:
    """Whether row `top` is a header for sure; under the title of a table less is enough."""
    enough = 0.0 if any(is_title(area.lone_text(row)) for row in range(lo, top)) else _SURE_HEADER
    return header_vote(area, top, np.arange(top + 1, min(hi + 1, top + 200))) > enough


def _is_headed_table(area: Area, lo: int, hi: int) -> bool:
    """Whether rows of words begin with usual names of columns that none of the rows below has."""
    texts = [text for text in area.classes.texts(lo) if text]
    if hi - lo < 2 or len(texts) < 2 or sum(is_heading(text) for text in texts) < 0.5 * len(texts):
        return False
    return header_vote(area, lo, np.arange(lo + 1, min(hi + 1, lo + 200))) > _SURE_HEADER


def _same_texts(area: Area, row: int, other: int) -> bool:
    mine, theirs = area.classes.texts(row), area.classes.texts(other)
    return sum(map(bool, mine)) >= 2 and mine == theirs
