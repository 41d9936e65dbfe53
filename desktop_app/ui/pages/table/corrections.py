"""What the officer's acts on the sheet mean as corrections, free of Qt; each takes and gives the whole value."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import Region, RowRole
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.pages.table.presenter import EdgeId

Correction = tuple[Message, Corrections]  # what undo calls it, and the corrections with it


def header_at(said: Corrections, rows: tuple[int, ...]) -> Correction:
    """These rows are the header (none: there is none); where the data starts is computed again."""
    label = msg(N_("Header in row {n}"), n=rows[0] + 1) if rows else msg(N_("The table has no header"))
    if len(rows) > 1:
        label = msg(N_("Header in rows {first} to {last}"), first=rows[0] + 1, last=rows[-1] + 1)
    kept = tuple((row, role) for row, role in said.roles if row not in rows)
    return label, replace(said, header_rows=rows, first_row=None, roles=kept)


def starting_at(said: Corrections, row: int) -> Correction:
    """The data starts at a row."""
    return msg(N_("Data from row {n}"), n=row + 1), replace(_without_role(said, row), first_row=row)


def ending_at(said: Corrections, row: int) -> Correction:
    """The data ends at a row."""
    return msg(N_("Data until row {n}"), n=row + 1), replace(_without_role(said, row), last_row=row)


def moved_edge(region: Region, said: Corrections, edge: EdgeId, row: int) -> Correction:
    """An edge of the table was dragged to lie above `row`."""
    header = region.header_rows
    if edge == "header":
        label, changed = header_at(said, tuple(range(row, header[-1] + 1)))
        return label, replace(changed, first_row=region.first_row)
    if edge == "last":
        return ending_at(said, row - 1)
    if header and header[-1] + 1 == region.first_row:
        label, changed = header_at(said, tuple(range(header[0], row)))
        return label, replace(changed, first_row=row)
    return starting_at(said, row)


def as_role(region: Region, said: Corrections, row: int, role: RowRole) -> Correction:
    """One row is something else than the program thought."""
    label = msg(_ROLE_LABELS[role], n=row + 1)
    if role is RowRole.HEADER and not _touches_header(region, row):
        return header_at(said, (row,))
    if role is RowRole.HEADER:
        return header_at(said, tuple(sorted({*region.header_rows, row})))
    if row in region.header_rows:
        return _out_of_header(region, said, row, role)
    return label, replace(said, roles=(*_without_role(said, row).roles, (row, role)))


def with_column(said: Corrections, position: int, *, used: bool, letter: str) -> Correction:
    """Leave a column out, or take it in."""
    words = N_("Use column {letter}") if used else N_("Leave column {letter} out")
    others = tuple(c for c in said.columns if c[0] != position)
    return msg(words, letter=letter), replace(said, columns=(*others, (position, used)))


def with_name(said: Corrections, position: int, name: str, letter: str) -> Correction:
    """Another name for a column; an empty one gives back what the header says."""
    others = tuple(n for n in said.names if n[0] != position)
    names = (*others, (position, name)) if name else others
    return msg(N_("Name of column {letter}"), letter=letter), replace(said, names=tuple(sorted(names)))


def filled_down(said: Corrections, *, on: bool) -> Correction:
    """Give the text of merged cells to every row they span, or leave them empty."""
    return msg(N_("Fill merged cells down") if on else N_("Leave merged cells empty")), replace(said, fill_down=on)


def hidden_answered(said: Corrections, *, publish: bool) -> Correction:
    """Whether the hidden rows and columns of the table are published."""
    words = N_("Publish hidden rows and columns") if publish else N_("Leave hidden rows and columns out")
    return msg(words), replace(said, publish_hidden=publish)


_ROLE_LABELS = {
    RowRole.TITLE: N_("Row {n} is a title"),
    RowRole.HEADER: N_("Header in row {n}"),
    RowRole.DATA: N_("Use row {n}"),
    RowRole.TOTAL: N_("Row {n} is a total"),
    RowRole.SECTION: N_("Row {n} is the title of a section"),
    RowRole.NOTE: N_("Row {n} is a note"),
    RowRole.LEFT_OUT: N_("Leave row {n} out"),
    RowRole.BLANK: N_("Leave row {n} out"),
}


def _out_of_header(region: Region, said: Corrections, row: int, role: RowRole) -> Correction:
    rest = tuple(r for r in region.header_rows if r != row)
    _label, changed = header_at(said, rest)
    first = row if role is RowRole.DATA else region.first_row
    changed = replace(changed, first_row=min(first, region.first_row))
    if role is not RowRole.DATA:
        changed = replace(changed, roles=(*changed.roles, (row, role)))
    return msg(_ROLE_LABELS[role], n=row + 1), changed


def _touches_header(region: Region, row: int) -> bool:
    rows = region.header_rows
    return bool(rows) and (row in rows or row in {rows[0] - 1, rows[-1] + 1})


def _without_role(said: Corrections, row: int) -> Corrections:
    return replace(said, roles=tuple(one for one in said.roles if one[0] != row))
