"""Which table of a file: every one that was found, and sheets of one shape ("one sheet a month") as a single table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from desktop_app.core.reading.making import header_names, make_table, n_data_rows
from desktop_app.core.reading.source import Opened, Region, Sheet, SheetState
from desktop_app.core.table import ROW, Column, Table
from desktop_app.core.text import fold

SHEET_COLUMN = "sheet"  # id of the column that says which sheet a row comes from


@dataclass(frozen=True, slots=True)
class TableChoice:
    """One table: `index` is its place in `Sheet.regions`, `n_rows` what will come out, `names` its columns."""

    sheet: str
    index: int
    region: Region
    n_rows: int
    names: tuple[str, ...]
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Sheets, in the workbook's order, whose first tables have the same columns. `n_rows`: of all of them."""

    sheets: tuple[str, ...]
    names: tuple[str, ...]
    n_rows: int


def table_choices(opened: Opened) -> tuple[TableChoice, ...]:
    """Every table of every sheet, in the order of the file."""
    return tuple(
        TableChoice(
            sheet.name,
            index,
            region,
            n_data_rows(region),
            header_names(sheet, region),
            sheet.state is not SheetState.VISIBLE,
        )
        for sheet in opened.sheets
        for index, region in enumerate(sheet.regions)
    )


def same_shape(opened: Opened) -> tuple[SheetGroup, ...]:
    """Groups of two or more visible sheets whose first table has equal columns in equal order, largest group first.

    A column whose name is the sheet's own ("Enero" in the sheet Enero) may differ. Tables without a header, or of one
    column, are not compared. Names such as "Gasto 2023, Gasto 2024, Cupo 2023, Cupo 2024" make two groups.
    """
    groups: dict[tuple[str, ...], list[Sheet]] = {}
    for sheet in opened.sheets:
        if sheet.state is not SheetState.VISIBLE or not sheet.regions or not sheet.regions[0].header_rows:
            continue
        names = header_names(sheet, sheet.regions[0])
        if len(names) > 1 and any(names):
            own = fold(sheet.name)
            key = tuple("=" if own and own in fold(name) else fold(name) for name in names)
            groups.setdefault(key, []).append(sheet)
    found = [
        SheetGroup(
            tuple(sheet.name for sheet in sheets),
            header_names(sheets[0], sheets[0].regions[0]),
            sum(n_data_rows(sheet.regions[0]) for sheet in sheets),
        )
        for alike in groups.values()
        for sheets in _series(alike)
        if len(sheets) > 1
    ]
    return tuple(sorted(found, key=lambda group: -len(group.sheets)))


def _series(sheets: list[Sheet]) -> list[list[Sheet]]:
    """The sheets by their names without digits, when each has another one of its kind; else all of them together."""
    kinds: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        kinds.setdefault(re.sub(r"[\d\W_]+", " ", fold(sheet.name)).strip(), []).append(sheet)
    return list(kinds.values()) if all(len(kind) > 1 for kind in kinds.values()) else [sheets]


def stack(parts: Sequence[tuple[Sheet, Region]], sheet_column: str) -> Table:
    """The tables one under the other, with a first column of the sheets' names; columns go by their place in the table.

    Ids are those of the first table. Row numbers go on from sheet to sheet (`place_in_stack` finds the way back), so
    that each row has its own.
    """
    tables = [make_table(sheet, region) for sheet, region in parts]
    first = tables[0]
    frames = []
    before = 0
    for (sheet, _), table in zip(parts, tables, strict=True):
        names = dict(zip(table.ids, first.ids, strict=True))
        number = (pl.col(ROW).cast(pl.UInt32) + before).cast(pl.UInt32).alias(ROW)
        label = pl.lit(sheet.name).alias(SHEET_COLUMN)
        frames.append(table.frame.rename(names).select(number, label, *first.ids))
        before += sheet.n_rows
    columns = (Column(SHEET_COLUMN, sheet_column), *first.columns)
    return Table(columns, pl.concat(frames))


def place_in_stack(parts: Sequence[tuple[Sheet, Region]], row_number: int) -> tuple[str, int]:
    """The sheet and its own 1-based row of a row number of `stack`; IndexError beyond the last."""
    for sheet, _ in parts:
        if row_number <= sheet.n_rows:
            return sheet.name, row_number
        row_number -= sheet.n_rows
    raise IndexError(row_number)
