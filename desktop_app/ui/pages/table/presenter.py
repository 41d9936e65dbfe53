"""What the table page shows, free of Qt: stretches of roles, the folded middle, edges to drag, counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from desktop_app.core.reading.source import Region, RowRole, Run, Sheet
from desktop_app.core.text import N_

BandKind = Literal["muted", "header", "data", "struck", "plain"]
EdgeId = Literal["header", "first", "last"]
KEPT_FIRST = 3  # rows of data shown before the fold
FOLD_FROM = 12  # longer tables are folded
MOST_HEADER_ROWS = 30  # that an edge can be dragged over
_MOSTLY = 0.8

WORDS = {
    RowRole.TITLE: (N_("Title"), N_("not used")),
    RowRole.HEADER: (N_("Header"), ""),
    RowRole.DATA: (N_("Data"), ""),
    RowRole.SECTION: (N_("Section"), N_("not used")),
    RowRole.TOTAL: (N_("Total"), N_("not used")),
    RowRole.NOTE: (N_("Notes"), N_("are not used")),
    RowRole.LEFT_OUT: (N_("Left out"), N_("not used")),
    RowRole.BLANK: ("", ""),
}
LOOKS: dict[RowRole, BandKind] = {
    RowRole.TITLE: "muted",
    RowRole.HEADER: "header",
    RowRole.DATA: "data",
    RowRole.SECTION: "muted",
    RowRole.TOTAL: "struck",
    RowRole.NOTE: "muted",
    RowRole.LEFT_OUT: "struck",
    RowRole.BLANK: "plain",
}
PRIVATE = frozenset((RowRole.DATA, RowRole.LEFT_OUT))  # rows whose cells may tell who somebody is


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive rows `first`..`last` (0-based, inclusive) with one role."""

    first: int
    last: int
    role: RowRole


def stretches(region: Region, n_rows: int) -> tuple[Stretch, ...]:
    """The sheet from its first row to its last as stretches of one role."""
    listed = (
        (region.title_rows, RowRole.TITLE),
        (region.note_rows, RowRole.NOTE),
        (region.section_rows, RowRole.SECTION),
        (region.total_rows, RowRole.TOTAL),
        (region.header_rows, RowRole.HEADER),
    )
    runs = [Stretch(a, b, role) for rows, role in listed for a, b in _runs(rows) if a < n_rows]
    for first, last in region.left_out:
        taken = [row for rows, _role in listed for row in rows if first <= row <= last]
        runs += [Stretch(a, b, RowRole.LEFT_OUT) for a, b in _between(taken, first, min(last, n_rows - 1))]
    found: list[Stretch] = []
    position = 0
    for run in sorted(runs, key=lambda r: r.first):
        found += _plain(region, position, run.first - 1)
        found.append(run)
        position = run.last + 1
    found += _plain(region, position, n_rows - 1)
    return tuple(_joined(found))


def _runs(rows: tuple[int, ...]) -> list[Run]:
    """Sorted rows as runs; a million rows without a gap are seen at once."""
    if rows and rows[-1] - rows[0] + 1 == len(rows):
        return [(rows[0], rows[-1])]
    return [(row, row) for row in rows]


def _between(taken: Iterable[int], first: int, last: int) -> Iterator[Run]:
    """The parts of first..last that are not taken."""
    for row in sorted(row for row in taken if first <= row <= last):
        if first < row:
            yield first, row - 1
        first = row + 1
    if first <= last:
        yield first, last


def _plain(region: Region, first: int, last: int) -> list[Stretch]:
    """Rows with no special role: data inside the body, blank outside."""
    if first > last:
        return []
    inside = (max(first, region.first_row), min(last, region.last_row))
    if inside[0] > inside[1]:
        return [Stretch(first, last, RowRole.BLANK)]
    parts = [Stretch(first, inside[0] - 1, RowRole.BLANK), Stretch(*inside, RowRole.DATA)]
    parts.append(Stretch(inside[1] + 1, last, RowRole.BLANK))
    return [part for part in parts if part.first <= part.last]


def _joined(found: Iterable[Stretch]) -> list[Stretch]:
    joined = []
    for role, group in groupby(found, key=lambda s: s.role):
        run = list(group)
        joined.append(Stretch(run[0].first, run[-1].last, role))
    return joined


def fold_of(region: Region, n_rows: int) -> Run | None:
    """Rows to fold behind one band: the middle of a long body; None when all fits."""
    body_end = min(region.last_row, n_rows - 1)
    while body_end in region.total_rows:
        body_end -= 1
    first, last = region.first_row + KEPT_FIRST, body_end - 1
    return (first, last) if last - first >= FOLD_FROM else None


def n_data_rows(region: Region) -> int:
    """Rows that will come out."""
    from desktop_app.core.reading.making import n_data_rows as counted

    return counted(region)


def unused_columns(region: Region, n_columns: int) -> frozenset[int]:
    """Positions of the sheet that do not come out."""
    return frozenset(range(n_columns)) - set(region.columns) if region.columns else frozenset()


def edges_of(region: Region, sheet: Sheet) -> tuple[tuple[EdgeId, int, int, int], ...]:
    """What can be dragged, as (edge, the row it lies above, least and most such row)."""
    if region.last_row < region.first_row:
        return ()
    first, after = region.first_row, region.last_row + 1
    found: list[tuple[EdgeId, int, int, int]] = []
    least, most = 0, region.last_row
    if region.header_rows:
        top, bottom = region.header_rows[0], region.header_rows[-1]
        found.append(("header", top, 0, bottom))
        least = bottom + 1
        if bottom + 1 == first:  # header and data touch: the edge belongs to both
            least, most = top + 1, min(most, top + MOST_HEADER_ROWS)
    found.append(("first", first, least, most))
    found.append(("last", after, first + 1, sheet.n_rows))
    return tuple(found)


def listed_rows(runs: Iterable[Run], most: int = 4) -> str:
    """Runs of rows as people write them, 1-based.

    >>> listed_rows([(11, 13), (19, 19)])
    '12–14, 20'
    """
    words = [str(first + 1) if first == last else f"{first + 1}–{last + 1}" for first, last in runs]
    return ", ".join(words[:most]) + ("…" if len(words) > most else "")


def are_numbers(texts: Iterable[str | None]) -> bool:
    """Whether the cells of a column are shown at the right: most of those filled are figures."""
    filled = [text for text in texts if text]
    return bool(filled) and sum(_is_number(text) for text in filled) >= _MOSTLY * len(filled)


def _is_number(text: str) -> bool:
    """Whether a cell is shown at the right: a figure, not a code with a leading zero.

    >>> _is_number("1.204,50"), _is_number("007"), _is_number("2026-01-05")
    (True, False, False)
    """
    bare = text.strip().lstrip("-$").rstrip("%").strip()
    whole = bare.replace(".", "").replace(",", "").replace("\u202f", "").replace("\u00a0", "")
    return whole.isdecimal() and len(whole) < 10 and not (len(whole) > 1 and whole.startswith("0") and bare == whole)
