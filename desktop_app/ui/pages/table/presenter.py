"""What the table page shows, free of Qt: bands of roles, the folded middle, and what a click on a row changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from desktop_app.core.reading.source import Region, RowRole, Sheet
from desktop_app.core.text import N_

BandKind = Literal["muted", "header", "data", "struck", "plain"]
KEPT_FIRST = 3  # rows of data shown before the fold
FOLD_FROM = 12  # longer tables are folded

WORDS = {
    RowRole.TITLE: (N_("Title"), N_("not used")),
    RowRole.HEADER: (N_("Header"), ""),
    RowRole.DATA: (N_("Data"), ""),
    RowRole.SECTION: (N_("Section"), N_("not used")),
    RowRole.TOTAL: (N_("Total"), N_("not used")),
    RowRole.NOTE: (N_("Notes"), N_("are not used")),
    RowRole.BLANK: ("", ""),
}
LOOKS: dict[RowRole, BandKind] = {
    RowRole.TITLE: "muted",
    RowRole.HEADER: "header",
    RowRole.DATA: "data",
    RowRole.SECTION: "muted",
    RowRole.TOTAL: "struck",
    RowRole.NOTE: "muted",
    RowRole.BLANK: "plain",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive rows `first`..`last` (0-based, inclusive) with one role."""

    first: int
    last: int
    role: RowRole


def stretches(region: Region, n_rows: int) -> tuple[Stretch, ...]:
    """The sheet from its first row to its last as stretches of one role."""
    special = {
        **dict.fromkeys(region.title_rows, RowRole.TITLE),
        **dict.fromkeys(region.note_rows, RowRole.NOTE),
        **dict.fromkeys(region.section_rows, RowRole.SECTION),
        **dict.fromkeys(region.total_rows, RowRole.TOTAL),
        **dict.fromkeys(region.header_rows, RowRole.HEADER),
    }
    marks = sorted(row for row in special if row < n_rows)
    found: list[Stretch] = []
    position = 0
    for row in marks:
        found += _plain(region, position, row - 1)
        found.append(Stretch(row, row, special[row]))
        position = row + 1
    found += _plain(region, position, n_rows - 1)
    return tuple(_joined(found))


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


def fold_of(region: Region, n_rows: int) -> tuple[int, int] | None:
    """Rows to fold behind one band: the middle of a long body; None when all fits."""
    body_end = min(region.last_row, n_rows - 1)
    while body_end in region.total_rows:
        body_end -= 1
    first, last = region.first_row + KEPT_FIRST, body_end - 1
    return (first, last) if last - first >= FOLD_FROM else None


def n_data_rows(region: Region) -> int:
    """Rows that will come out."""
    body = range(region.first_row, region.last_row + 1)
    left_out = {r for r in (*region.total_rows, *region.section_rows) if r in body}
    return max(0, len(body) - len(left_out))


def without_row(region: Region, row: int) -> Region:
    """Leave a row of the body out, as a total."""
    return replace(region, total_rows=tuple(sorted({*region.total_rows, row})))


def with_row(region: Region, row: int) -> Region:
    """Take a row back into the data."""
    return replace(
        region,
        total_rows=tuple(r for r in region.total_rows if r != row),
        section_rows=tuple(r for r in region.section_rows if r != row),
        note_rows=tuple(r for r in region.note_rows if r != row),
        last_row=max(region.last_row, row),
    )


def ending_at(region: Region, row: int, n_rows: int) -> Region:
    """The data ends at `row`; what follows becomes notes."""
    after = tuple(range(row + 1, n_rows))
    total = tuple(r for r in region.total_rows if r <= row)
    return replace(region, last_row=row, total_rows=total, note_rows=after[:200])


def starting_at(region: Region, row: int) -> Region:
    """The data starts at `row`."""
    return replace(region, first_row=row)


def other_regions(sheet: Sheet, chosen: Region) -> tuple[Region, ...]:
    """Further tables found in the same sheet."""
    return tuple(r for r in sheet.regions if r.first_row != chosen.first_row or r.columns != chosen.columns)
