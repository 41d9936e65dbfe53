"""Why a row or a column of a sheet has its role, in the officer's words. Reasons never quote a cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from desktop_app.core.reading.area import Area
from desktop_app.core.reading.classes import DATE, NUMBER
from desktop_app.core.reading.correcting import Look
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.making import role_of
from desktop_app.core.reading.sequences import is_sequence
from desktop_app.core.reading.source import Region, RowRole, is_inside
from desktop_app.core.reading.words import is_note, is_total
from desktop_app.core.text import N_, Message, msg

_ROWS_BELOW = 20  # enough to see values under a heading


class ColumnRole(Enum):
    """What a column of the sheet is for; only DATA comes out."""

    DATA = "data"
    BLANK = "blank"
    FEW = "few"  # marks of notes and stray cells
    HIDDEN = "hidden"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class RowReason:
    """The role of a row and why."""

    role: RowRole
    reason: Message


@dataclass(frozen=True, slots=True)
class ColumnReason:
    """The role of a column (0-based position) and why."""

    position: int
    role: ColumnRole
    reason: Message


_PLAIN = {
    RowRole.DATA: N_("It is under the header and has cells like the rows around it."),
    RowRole.TITLE: N_("It is above the names of the columns."),
    RowRole.BLANK: N_("It has nothing of this table."),
    RowRole.SECTION: N_("Only its first words are filled: it names the rows below it."),
    RowRole.LEFT_OUT: N_("You left it out."),
}
_SAID = N_("You said so.")


def explain_row(look: Look, region: Region, said: Corrections, row: int) -> RowReason:
    """The role of a 0-based row beside a region, and the reason for it."""
    role = role_of(region, row)
    chosen = said.header_rows is not None and row in said.header_rows
    if chosen or any(row == other for other, _ in said.roles):
        return RowReason(role, msg(_SAID))
    if role is RowRole.DATA and not look.area.filled[row].any():
        return RowReason(RowRole.BLANK, msg(N_("It is an empty row inside the table.")))
    return RowReason(role, _why(look, region, said, row, role))


def _why(look: Look, region: Region, said: Corrections, row: int, role: RowRole) -> Message:
    match role:
        case RowRole.HEADER:
            return _why_header(look.area, region, row)
        case RowRole.TOTAL:
            return _why_total(look.area, row)
        case RowRole.NOTE:
            return _why_note(look.area, row)
        case RowRole.LEFT_OUT:
            return _why_left_out(look, region, said, row)
        case _:
            return msg(_PLAIN[role])


def explain_columns(look: Look, region: Region, said: Corrections) -> tuple[ColumnReason, ...]:
    """The role of every column of the sheet from the first to the last that this table or its neighbours use."""
    return tuple(_column(look, region, said, position) for position in range(look.sheet.n_columns))


def _why_header(area: Area, region: Region, row: int) -> Message:
    filled = area.filled[row]
    if is_sequence(area, row, filled):
        return msg(N_("Its years or numbers go up one by one and name what is below."))
    if row != region.header_rows[-1] and any(m[0] <= row <= m[2] and m[3] > m[1] for m in area.merged):
        return msg(N_("Its cells span the columns that they name together."))
    below = area.kinds[region.first_row : region.first_row + _ROWS_BELOW]
    values = ((below == NUMBER) | (below == DATE)).any(axis=0)
    if bool((values & area.spread[row]).any()):
        return msg(N_("It has words above columns of numbers or dates."))
    if row != region.header_rows[-1]:
        return msg(N_("It names columns together with the row below it."))
    return msg(N_("Its words are unlike those of the rows below."))


def _why_total(area: Area, row: int) -> Message:
    if is_total(area.lone_text(row)):
        return msg(N_("It says that it is a total: it adds up other rows."))
    return msg(N_("It adds up other rows."))


def _why_note(area: Area, row: int) -> Message:
    if is_note(area.lone_text(row)):
        return msg(N_("It begins like a note or a source."))
    return msg(N_("It is below the table and has few cells."))


def _why_left_out(look: Look, region: Region, said: Corrections, row: int) -> Message:
    if said.publish_hidden is False and is_inside(row, look.sheet.hidden_rows):
        return msg(N_("It is hidden in your file, and you said to leave that out."))
    if said.first_row is not None and region.header_rows and region.header_rows[-1] < row < region.first_row:
        return msg(N_("It is before the first row of data you chose."))
    if said.first_row is None and said.publish_hidden is not False:
        return msg(N_("It repeats what is over the table: a new page begins here."))
    return msg(_PLAIN[RowRole.LEFT_OUT])


def _column(look: Look, region: Region, said: Corrections, position: int) -> ColumnReason:
    chosen = dict(said.columns)
    if position in chosen:
        return ColumnReason(position, ColumnRole.DATA if chosen[position] else ColumnRole.LEFT_OUT, msg(_SAID))
    if position in region.columns:
        return ColumnReason(position, ColumnRole.DATA, msg(N_("It has values of this table.")))
    if said.publish_hidden is False and is_inside(position, look.sheet.hidden_columns):
        reason = msg(N_("It is hidden in your file, and you said to leave that out."))
        return ColumnReason(position, ColumnRole.HIDDEN, reason)
    body = look.area.filled[region.first_row : region.last_row + 1]
    n = int(np.count_nonzero(body[:, position])) if position < body.shape[1] else 0
    if not n:
        return ColumnReason(position, ColumnRole.BLANK, msg(N_("It is empty beside this table.")))
    return ColumnReason(position, ColumnRole.FEW, msg(N_("It has only a few cells and no name.")))
