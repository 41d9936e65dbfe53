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

from desktop_app.core.reading.area import (
    WINDOW,
    Area,
    Mask,
    Merged,
    bands,
    make_area,
    only_columns,
    value_columns,
    without,
)
from desktop_app.core.reading.beside import tables_beside
from desktop_app.core.reading.classes import DATE, EMPTY, FILLER, NUMBER, TEXT, Classes
from desktop_app.core.reading.endings import ENOUGH_ROWS, is_table_of_words, last_row
from desktop_app.core.reading.headings import climb, header_vote, is_of_body, labels_values
from desktop_app.core.reading.pages import join_pages
from desktop_app.core.reading.sequences import is_column_index, is_sequence
from desktop_app.core.reading.source import Region
from desktop_app.core.reading.words import is_footnote_mark, is_note, is_total

MOST_TABLES = 40
MOST_MARKS_IN_LINE = 4  # a longer run of dashes is no dash for a missing value
MOST_LABELS = 20  # rows of labels and values over a table
MOST_TOTALS = 0.25  # share of the rows of a body
MOST_BESIDE = 0.4  # of them, filled by a block beside the table
MOST_STRAY = 2  # cells beside a small table
MOST_MARKS = 0.4  # of them, beside footnote marks


def find_regions(classes: Classes, merged: Sequence[Merged] = ()) -> tuple[Region, ...]:
    """The tables of a sheet, the main one (largest) first, the others from top to bottom."""
    if not classes.n_rows or not classes.n_columns:
        return ()
    area = make_area(classes, merged)
    regions: list[Region] = []
    beside = tables_beside(area)
    for lo, hi, columns in beside:
        regions += _stacked(only_columns(area, lo, hi, columns), lo, hi)
    if beside:
        area = without(area, beside)
    regions += _stacked(area, 0, classes.n_rows - 1)
    regions = [region for region in regions if not _is_letterhead(area, region)] or regions
    regions.sort(key=lambda r: (r.first_row, r.columns[0]))
    regions = join_pages(area, regions)
    main = max(regions, key=lambda r: (r.last_row - r.first_row + 1) * len(r.columns), default=None)
    similar = [r for r in regions if main and _size(r) >= 0.6 * _size(main)]
    if similar:
        main = similar[0]
    return tuple([main] if main else []) + tuple(r for r in regions if r is not main)


def _size(region: Region) -> int:
    return (region.last_row - region.first_row + 1) * len(region.columns)


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


def _is_letterhead(area: Area, region: Region) -> bool:
    """Whether a small block is labels with a colon and their values: it speaks of the document."""
    rows = [*region.header_rows, *range(region.first_row, region.last_row + 1)]
    if len(rows) > MOST_LABELS or len(rows) < 2:
        return False
    labels = [area.lone_text(row) for row in rows if area.count(row)]
    return sum(label.endswith(":") for label in labels) > 0.6 * len(labels)


def _next_table(area: Area, start: int, hi: int) -> tuple[Region | None, int] | None:
    """The first table at or below `start`, and the row to go on from."""
    parts = bands(area, start, hi)
    if not parts:
        return None
    anchor, values = _first_data_row(area, parts)
    if anchor is None:
        return None
    words = next((part for part in parts if part[1] < anchor and is_table_of_words(area, *part)), None)
    if words is not None and words[1] + 1 < anchor:
        parts = [part for part in parts if part[0] <= words[0]]
        anchor, values = _first_data_row(area, parts)
    if anchor is None:
        return None
    header = climb(area, anchor, parts[0][0], values)
    while not header and anchor > parts[0][0] and is_of_body(area, anchor - 1, anchor):
        anchor -= 1  # rows of data whose values are words
    last, following = last_row(area, parts, anchor, header)
    return region_from(area, header, Extent(parts[0][0], anchor, last, following)), following


def region_below(area: Area, header: tuple[int, ...]) -> Region:
    """The region under the given header rows (0-based; () = no header: the body starts at the first row used)."""
    n_rows = area.kinds.shape[0]
    start = header[-1] + 1 if header else 0
    parts = bands(area, start, n_rows - 1)
    if not parts:
        columns = tuple(int(j) for j in np.flatnonzero(area.filled[list(header)].any(axis=0))) if header else ()
        return Region(header, start, start - 1, columns)
    last, following = last_row(area, parts, parts[0][0], header)
    region = region_from(area, header, Extent(0, parts[0][0], last, following))
    return region or Region(header, parts[0][0], last, tuple(range(area.kinds.shape[1])))


@dataclass(frozen=True, slots=True)
class Extent:
    """Rows: where titles may begin, first data row, last body row, and where the next table may begin.

    `body`: where the body begins when it is known, else right under the header.
    """

    top: int
    anchor: int
    last: int
    following: int
    body: int | None = None


def region_from(area: Area, header: tuple[int, ...], extent: Extent) -> Region | None:
    """Give every row and column its role, once the header and the last row are known."""
    last = extent.last
    body_start = header[-1] + 1 if header else extent.anchor
    used = _used_rows(area, body_start if extent.body is None else extent.body, last + 1)
    while len(used) and extent.body is None and _is_rule(area, int(used[0])):
        used = used[1:]
    while len(used) and extent.body is None and _is_rule(area, int(used[-1])):
        used, last = used[:-1], int(used[-2]) if len(used) > 1 else last
    first = int(used[0]) if len(used) else extent.anchor
    columns = _columns(area, header, first, last)
    if not columns or last < first:
        return None
    totals = _total_rows(area, used)
    sections = _section_rows(area, used, columns, totals)
    above = _used_rows(area, extent.top, header[0] if header else first)
    below = _used_rows(area, last + 1, extent.following)
    return Region(header, first, last, columns, totals, sections, tuple(above.tolist()), tuple(below.tolist()))


def _is_rule(area: Area, row: int) -> bool:
    """Whether a row is a line drawn under the header or the body with dashes: one in every cell, or one over all."""
    texts = [text for text in area.classes.texts(row) if text]
    if len(texts) == 1:
        return len(texts[0]) > MOST_MARKS_IN_LINE and not texts[0].strip("-+=_")
    return len(texts) > 1 and all(len(text) > 2 and not text.strip("-_=+") for text in texts)


def _used_rows(area: Area, start: int, stop: int) -> npt.NDArray[np.intp]:
    return np.flatnonzero(area.filled[start:stop].any(axis=1)) + start


def _total_rows(area: Area, body: npt.NDArray[np.intp]) -> tuple[int, ...]:
    """Rows whose label says total, at either end of a long body; when many say so it is a category, not a sum."""
    looked = body if len(body) < 5000 else np.concatenate((body[:200], body[-200:]))
    rows = [int(row) for row in looked if is_total(area.lone_text(int(row)))]
    return tuple(rows) if len(rows) <= max(3, MOST_TOTALS * len(looked)) else ()


def _section_rows(
    area: Area, body: npt.NDArray[np.intp], columns: tuple[int, ...], totals: tuple[int, ...]
) -> tuple[int, ...]:
    """Rows with one text and nothing else, in tables of more than two columns."""
    if len(columns) <= 2:
        return ()
    if not len(body):
        return ()
    counts = area.filled[body[0] : body[-1] + 1].sum(axis=1, dtype=np.uint16)
    lone = body[counts[body - body[0]] == 1]
    lone = lone[~area.filled[lone, columns[-1]]]
    texts = lone[(area.kinds[lone] == TEXT).any(axis=1)]
    return tuple(int(row) for row in texts if row not in totals)


def _first_data_row(area: Area, parts: list[tuple[int, int]]) -> tuple[int | None, Mask]:
    """The first row of the body and the columns of values that tell it."""
    alone = next((at for at, part in enumerate(parts) if _is_tall(area, part)), len(parts) - 1)
    if alone < len(parts) - 1:  # further tables have values in other columns
        anchor, values = _first_row_among(area, parts[: alone + 1])
        if anchor is not None and values.any():
            return anchor, values
    return _first_row_among(area, parts)


def _is_tall(area: Area, part: tuple[int, int]) -> bool:
    lo, hi = part
    return hi - lo >= ENOUGH_ROWS and int((area.filled[lo : hi + 1].sum(axis=1) >= 2).sum()) >= ENOUGH_ROWS


def _first_row_among(area: Area, parts: list[tuple[int, int]]) -> tuple[int | None, Mask]:
    rows = np.concatenate([np.arange(a, b + 1) for a, b in parts[:60]])[:WINDOW]
    counts = area.filled[rows].sum(axis=1)
    several = _below_labels(area, rows[counts >= 2])
    none = np.zeros(area.kinds.shape[1], dtype=bool)
    if not len(several):
        return _one_column_start(area, rows), none
    values = value_columns(area, several)
    widest = int(counts.max())
    for row in several:
        if area.count(int(row)) < widest and labels_values(area, int(row)):
            continue  # a label and its value above the table
        if _is_data_row(area, int(row), values):
            return _above_without_values(area, int(row), int(several[0]), values), values
    return _words_start(area, several), none


def _below_labels(area: Area, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Without the labels and values at the top ("Período:", "2025"), where the rows below are none."""
    labels = [labels_values(area, int(row)) for row in rows[: MOST_LABELS + 1]]
    n = next((i for i, is_label in enumerate(labels) if not is_label), len(labels))
    return rows[n:] if 2 * sum(labels[n:]) < len(labels) - n else rows


def _is_data_row(area: Area, row: int, values: Mask) -> bool:
    kinds = area.kinds[row]
    good = int((((kinds == NUMBER) | (kinds == DATE)) & values).sum())
    words = int(((kinds == TEXT) & values).sum())
    needed = 1 if values.sum() <= 3 else 2
    if not good or good < needed or words > good:
        return False
    return not (is_sequence(area, row, area.filled[row]) or is_column_index(area, row))


def _above_without_values(area: Area, row: int, top: int, values: Mask) -> int:
    """The first of the rows right above `row` with a dash or "S/D" for every value, under a row that names them."""
    first = row
    while first - 1 > top and _lacks_values(area.kinds[first - 1][values]) and (area.kinds[first - 1] == TEXT).any():
        first -= 1
    if first == row or first <= top:
        return row
    header = area.kinds[first - 1]
    return first if (header[values] == TEXT).any() or is_sequence(area, first - 1, area.filled[first - 1]) else row


def _lacks_values(kinds: npt.NDArray[np.uint8]) -> bool:
    return bool(np.isin(kinds, (FILLER, EMPTY)).all() and (kinds == FILLER).any())


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
    if header_vote(area, first, wide[1:200]) <= 0 and not is_sequence(area, first, area.filled[first]):
        return first
    deepest = max((m[2] for m in area.merged if m[0] == first and area.filled[m[0], m[1]]), default=first)
    return next((int(row) for row in wide[1:] if row > deepest), int(wide[1]))


def _one_column_start(area: Area, rows: npt.NDArray[np.intp]) -> int | None:
    if len(rows) < 2 or (area.classes.longest(rows.tolist()) > 200 and len(rows) < 10):
        return None
    lo, hi = max(bands(area, int(rows[0]), int(rows[-1])), key=lambda part: part[1] - part[0])
    if hi - lo > 3 * (lo - int(rows[0])):  # what is above, parted by a blank row, is the title of the list
        rows = rows[rows >= lo]
    first = int(rows[0])
    return int(rows[1]) if header_vote(area, first, rows[1:]) > 0 else first


def _columns(area: Area, header: tuple[int, ...], first: int, last: int) -> tuple[int, ...]:
    body = area.filled[first : last + 1]
    named: Mask = np.logical_or.reduce(area.spread[list(header)], axis=0, initial=False)
    n = body.sum(axis=0)
    enough = max(1.0, min(3.0, 0.1 * len(body)))
    used = np.flatnonzero(
        (n >= enough) | (named & (n > 0)) | (area.filled[list(header)].any(axis=0) if header else named)
    )
    if not len(used):
        return ()
    notes = {j for j in used.tolist() if not n[j] and j and not named[j - 1] and _is_note_beside(area, header, j)}
    inner = [j for j in range(int(used[0]), int(used[-1]) + 1) if n[j] > 0 or (j in set(used.tolist()) - notes)]
    if header:
        inner = _without_block_beside(body, named, inner)
    return tuple(j for j in inner if not (header and _holds_marks(area, header, j, (first, last))))


def _without_block_beside(body: Mask, named: Mask, columns: list[int]) -> list[int]:
    """Without what stands at the right of the table after an empty column, when it is not as long and has no names."""
    gap = next((at for at in range(1, len(columns)) if columns[at] > columns[at - 1] + 1), None)
    if gap is None:
        return columns
    block = columns[gap:]
    part = body[:, block]
    rows: Mask = np.logical_or.reduce(part, axis=1)
    n_rows = int(rows.sum())
    if len(body) < MOST_LABELS // 2:
        return columns[:gap] if part.sum() <= MOST_STRAY < 0.5 * len(body) and not named[block].any() else columns
    if n_rows > MOST_BESIDE * len(body):
        return columns
    is_legend = len(block) == 1 and block[0] > columns[gap - 1] + 2 and not bool(rows[n_rows:].any())
    return columns[:gap] if is_legend or (not named[block].all() and part.sum() > n_rows) else columns


def _is_note_beside(area: Area, header: tuple[int, ...], column: int) -> bool:
    """Whether all that stands over an empty column, beside the table, is a note."""
    return all(is_note(text) for row in header if (text := area.classes.text(row, column)))


def _holds_marks(area: Area, header: tuple[int, ...], column: int, body: tuple[int, int]) -> bool:
    """Whether a column without a name of its own has nothing but marks of footnotes beside a few of the rows."""
    first, last = body
    rows = np.flatnonzero(area.filled[first : last + 1, column]) + first
    few = 0 < len(rows) <= MOST_MARKS * (last - first + 1)
    if not few or column == 0 or area.filled[list(header), column].any():
        return False
    return all(is_footnote_mark(area.classes.text(int(row), column)) for row in rows)
