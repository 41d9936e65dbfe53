"""Which table of a file, how the officer corrects it, and the question about hidden rows and columns inside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.app.preparing import source_of
from desktop_app.app.project import StackedSheet, TableWork
from desktop_app.core.errors import HiddenUndecided
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import Opened, Region, Sheet

if TYPE_CHECKING:
    from desktop_app.core.reading.choices import SheetGroup
    from desktop_app.core.reading.correcting import Look


@dataclass(frozen=True, slots=True)
class HiddenQuestion:
    """Hidden rows and columns inside the chosen table. `answer`: True publish, False leave out, None not answered."""

    n_rows: int
    columns: tuple[int, ...]  # 0-based positions in the (first) sheet
    answer: bool | None


def choose_table(opened: Opened, sheet_name: str, index: int = 0) -> TableWork:
    """One of the tables found in a sheet. Raises KeyError or IndexError when there is no such sheet or table."""
    sheet = opened.sheet(sheet_name)
    region = sheet.regions[index] if sheet.regions or index else None
    return TableWork(id="t1", source=source_of(opened), sheet=sheet_name, region=region, index=index)


def choose_group(opened: Opened, group: SheetGroup, sheet_column: str) -> TableWork:
    """All sheets of one shape as one table, with a first column `sheet_column` that names the sheet."""
    first, *others = group.sheets
    stacked = tuple(StackedSheet(name, opened.sheet(name).regions[0]) for name in others)
    return replace(choose_table(opened, first), stacked=stacked, sheet_column=sheet_column)


@dataclass(frozen=True, slots=True)
class Part:
    """One sheet of the chosen table, as corrected; `said` is what its rows and the columns of all are corrected by."""

    sheet: Sheet
    region: Region | None
    said: Corrections
    is_first: bool


def part_of(opened: Opened, work: TableWork, sheet_name: str) -> Part:
    """The part of the table that lies in a sheet; the first one for any sheet that is not joined."""
    for part in work.stacked:
        if part.sheet == sheet_name:
            return Part(opened.sheet(part.sheet), part.region, part.rows, is_first=False)
    return Part(opened.sheet(work.sheet), work.region, work.corrections, is_first=True)


def column_in_first(opened: Opened, work: TableWork, part: Part, position: int) -> int | None:
    """Where the first sheet has the column that a part has at `position`; None where it has none."""
    if part.is_first:
        return position
    here, there = _found(part.sheet, 0), _found(opened.sheet(work.sheet), work.index)
    if here is None or there is None or position not in here.columns:
        return None
    return there.columns[here.columns.index(position)]


def correct_part(opened: Opened, work: TableWork, sheet_name: str, said: Corrections) -> TableWork:
    """The work with these corrections of the rows of one joined sheet in place of its earlier ones."""
    stacked = tuple(replace(part, rows=said) if part.sheet == sheet_name else part for part in work.stacked)
    return correct(opened, replace(work, stacked=stacked), work.corrections)


def correct(opened: Opened, work: TableWork, said: Corrections, look: Look | None = None) -> TableWork:
    """The work with these corrections in place of all earlier ones; `look` (of the first sheet) saves a pass over it.

    Of stacked sheets the same columns leave by their place in the table, and hidden rows as the answer says; what was
    said of their own rows holds.
    """
    from desktop_app.core.reading.correcting import corrected, look_at

    sheet = opened.sheet(work.sheet)
    found = _found(sheet, work.index)
    region = corrected(look or look_at(sheet), found, said)
    if not work.stacked or found is None:
        return replace(work, region=region, corrections=said)
    others = [opened.sheet(part.sheet) for part in work.stacked]
    places = _shared_places(found, region, others, said)
    stacked = tuple(
        replace(part, region=_like(other, places, said, part.rows))
        for part, other in zip(work.stacked, others, strict=True)
    )
    region = replace(region, columns=tuple(found.columns[place] for place in places))
    return replace(work, region=region, corrections=said, stacked=stacked)


def hidden_question(opened: Opened, work: TableWork) -> HiddenQuestion | None:
    """The question about what is hidden inside the chosen table; None when nothing is."""
    from desktop_app.core.reading.correcting import hidden_inside

    if work.region is None:
        return None
    parts = [(opened.sheet(work.sheet), work.region, work.index)]
    parts += [(opened.sheet(part.sheet), part.region, 0) for part in work.stacked]
    found = [hidden_inside(sheet, _found(sheet, i), region, work.corrections) for sheet, region, i in parts]
    if not any(found):
        return None
    columns = found[0].columns if found[0] else ()
    return HiddenQuestion(sum(inside.n_rows for inside in found if inside), columns, work.corrections.publish_hidden)


def headers_in_file(opened: Opened, work: TableWork) -> tuple[tuple[str, str], ...]:
    """Id and header of each column of the table as the file has it, with those that the officer left out."""
    from desktop_app.core.reading.making import header_names

    region, sheet = work.region, opened.sheet(work.sheet)
    if region is None:
        return ()
    found = _found(sheet, work.index)
    every = tuple(sorted({*region.columns, *(found.columns if found else ())}))
    names = header_names(sheet, replace(region, columns=every, names=()))
    return tuple((f"c{column}", name) for column, name in zip(every, names, strict=True))


def refuse_undecided(opened: Opened, work: TableWork) -> None:
    """Raise HiddenUndecided while nobody said whether hidden rows and columns of the table are published."""
    question = hidden_question(opened, work)
    if question is not None and question.answer is None:
        raise HiddenUndecided(sheet=work.sheet)


def _found(sheet: Sheet, index: int) -> Region | None:
    return sheet.regions[index] if index < len(sheet.regions) else None


def _shared_places(found: Region, region: Region, others: list[Sheet], said: Corrections) -> list[int]:
    """The places in the table of the columns that stay: those hidden in any of the sheets leave all of them."""
    places = [found.columns.index(column) for column in region.columns if column in found.columns]
    if said.publish_hidden is not False:
        return places
    return [
        place
        for place in places
        if not any(a <= other.regions[0].columns[place] <= b for other in others for a, b in other.hidden_columns)
    ]


def _like(sheet: Sheet, places: list[int], said: Corrections, rows: Corrections) -> Region:
    """The first table of another sheet of the group: its rows as said of them, its columns as the first sheet's."""
    from desktop_app.core.reading.correcting import corrected, look_at

    alike = replace(rows, columns=(), names=(), publish_hidden=said.publish_hidden, fill_down=said.fill_down)
    region = corrected(look_at(sheet), sheet.regions[0], alike)
    return replace(region, columns=tuple(sheet.regions[0].columns[place] for place in places))
