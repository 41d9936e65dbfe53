"""The officer's corrections: a pure function from what was found in a sheet and what was said to the region.

Corrections are kept apart from the region, so that each can be taken back and all of them hold for a file read again.
`look_at` costs a pass over the sheet and is done once; `corrected` then answers at once, on a million rows too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.core.reading.area import Area, make_area
from desktop_app.core.reading.classes import classify
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.hidden.places import joined
from desktop_app.core.reading.region import Extent, region_below, region_from
from desktop_app.core.reading.source import Region, RowRole, Run, Sheet, is_inside

_MOST_NOTES = 200


@dataclass(frozen=True, slots=True)
class Look:
    """A sheet and what its cells look like."""

    sheet: Sheet
    area: Area


@dataclass(frozen=True, slots=True)
class MergedBody:
    """Merged cells in the body of a column: their blocks, and the cells that are empty for them."""

    column: int
    n_blocks: int
    n_cells: int


@dataclass(frozen=True, slots=True)
class HiddenInside:
    """Hidden rows and columns that would be part of the table."""

    rows: tuple[Run, ...]
    columns: tuple[int, ...]

    @property
    def n_rows(self) -> int:
        """How many rows."""
        return sum(last - first + 1 for first, last in self.rows)


def look_at(sheet: Sheet) -> Look:
    """Look at every cell of a sheet once (about 0.3 s for a million rows)."""
    return Look(sheet, make_area(classify(sheet.grid), sheet.merged))


def corrected(look: Look, found: Region | None, said: Corrections) -> Region:
    """The region of a table that was `found` (None: nothing was), as the officer corrected it."""
    region = _framed(look, found, said)
    for row, role in said.roles:
        region = with_role(region, row, role)
    unused = {column for column, used in said.columns if not used}
    wanted = {column for column, used in said.columns if used} | set(region.columns)
    region = replace(region, columns=tuple(sorted(wanted - unused)), names=said.names)
    if said.publish_hidden is False:
        region = _without_hidden(look.sheet, region)
    if said.fill_down:
        region = replace(region, fill_down=tuple(m.column for m in merged_body(look.sheet, region)))
    return region


def with_role(region: Region, row: int, role: RowRole) -> Region:
    """The region with one row in another role; all the others keep theirs."""
    region = _forgotten(region, row)
    if role is RowRole.HEADER:
        header = _with(region.header_rows, row)
        return replace(region, header_rows=header, first_row=max(region.first_row, header[-1] + 1))
    if role is RowRole.DATA:
        return replace(region, first_row=min(region.first_row, row), last_row=max(region.last_row, row))
    if role in {RowRole.LEFT_OUT, RowRole.BLANK}:
        return replace(region, left_out=tuple(sorted({*region.left_out, (row, row)})))
    return replace(
        region,
        title_rows=_with(region.title_rows, row) if role is RowRole.TITLE else region.title_rows,
        note_rows=_with(region.note_rows, row) if role is RowRole.NOTE else region.note_rows,
        total_rows=_with(region.total_rows, row) if role is RowRole.TOTAL else region.total_rows,
        section_rows=_with(region.section_rows, row) if role is RowRole.SECTION else region.section_rows,
    )


def merged_body(sheet: Sheet, region: Region) -> tuple[MergedBody, ...]:
    """The columns whose body has cells merged downwards, first column first."""
    found: dict[int, list[int]] = {}
    for top, left, bottom, _ in sheet.merged:
        if bottom > top >= region.first_row and bottom <= region.last_row and left in region.columns:
            found.setdefault(left, []).append(bottom - top)
    return tuple(MergedBody(column, len(empty), sum(empty)) for column, empty in sorted(found.items()))


def hidden_inside(sheet: Sheet, found: Region | None, region: Region, said: Corrections) -> HiddenInside | None:
    """The hidden rows and columns the question is about, whether or not it was answered; None when there are none."""
    body = joined(sheet.hidden_rows, region.last_row + 1)
    dropped = {*region.total_rows, *region.section_rows, *region.note_rows, *region.title_rows}
    rows = tuple(
        (first, last)
        for first, last in _from(body, region.first_row)
        if last - first >= len(dropped) or not dropped.issuperset(range(first, last + 1))
    )
    heads = [(row, row) for row in (found or region).header_rows if is_inside(row, sheet.hidden_rows)]
    candidates = {*region.columns, *(found.columns if found else ())} - {c for c, used in said.columns if not used}
    columns = tuple(c for c in sorted(candidates) if is_inside(c, sheet.hidden_columns))
    if not rows and not columns and not heads:
        return None
    return HiddenInside(joined([*rows, *heads], sheet.n_rows), columns)


def _framed(look: Look, found: Region | None, said: Corrections) -> Region:
    """Header, first and last row as said; everything that follows from them is computed again."""
    if found is None or said.header_rows is not None:
        region = region_below(look.area, tuple(sorted(said.header_rows or ())))
    else:
        region = found
    if said.first_row is None and said.last_row is None:
        return region
    first = region.first_row if said.first_row is None else said.first_row
    last = max(first, region.last_row if said.last_row is None else said.last_row)
    header = tuple(row for row in region.header_rows if row < first)
    top = min((*region.title_rows, *region.header_rows, first))
    # what follows is told as notes row by row: of a million rows cut off, the first are enough
    following = min(max((*region.note_rows, region.last_row, last)), last + _MOST_NOTES) + 1
    exact = region_from(look.area, header, Extent(top, first, last, min(following, look.sheet.n_rows), first))
    framed = exact or replace(region, header_rows=header)
    between = range(header[-1] + 1, first) if header else range(0)
    skipped = [(row, row) for row in between if look.area.filled[row].any()]
    return replace(
        framed, first_row=first, last_row=last, left_out=joined([*skipped, *region.left_out], look.sheet.n_rows)
    )


def _without_hidden(sheet: Sheet, region: Region) -> Region:
    runs = _from(joined(sheet.hidden_rows, region.last_row + 1), region.first_row)
    header = tuple(row for row in region.header_rows if not is_inside(row, sheet.hidden_rows))
    return replace(
        region,
        header_rows=header or region.header_rows,
        columns=tuple(c for c in region.columns if not is_inside(c, sheet.hidden_columns)),
        left_out=joined([*region.left_out, *runs], sheet.n_rows),
    )


def _forgotten(region: Region, row: int) -> Region:
    """The region where that row has no role of its own."""
    around = [
        part for run in region.left_out for part in ((run[0], min(run[1], row - 1)), (max(run[0], row + 1), run[1]))
    ]
    return replace(
        region,
        header_rows=_without(region.header_rows, row),
        title_rows=_without(region.title_rows, row),
        note_rows=_without(region.note_rows, row),
        total_rows=_without(region.total_rows, row),
        section_rows=_without(region.section_rows, row),
        left_out=tuple(sorted({part for part in around if part[0] <= part[1]})),
    )


def _with(rows: tuple[int, ...], row: int) -> tuple[int, ...]:
    return tuple(sorted({*rows, row}))


def _without(rows: tuple[int, ...], row: int) -> tuple[int, ...]:
    return tuple(other for other in rows if other != row)


def _from(runs: Iterable[Run], start: int) -> list[Run]:
    return [(max(first, start), last) for first, last in runs if last >= start]
