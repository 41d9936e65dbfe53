"""From a sheet and a region to a Table, and the role of every row for the grid."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

from desktop_app.core.errors import FileEmpty
from desktop_app.core.reading.area import make_area
from desktop_app.core.reading.classes import classify
from desktop_app.core.reading.opening import open_source, sheet_names_first_guess
from desktop_app.core.reading.region import region_below
from desktop_app.core.reading.sequences import COLUMN_INDEX
from desktop_app.core.reading.source import Region, RowRole, Sheet
from desktop_app.core.table import ROW, Column, Table


def make_table(sheet: Sheet, region: Region) -> Table:
    """The body of a region as a lazy table: total, section and blank rows are left out; ids are c<position>."""
    names = header_names(sheet, region)
    ids = [f"c{j}" for j in region.columns]
    row_number = pl.col(ROW)
    frame = pl.scan_parquet(sheet.grid, glob=False).select(ROW, *ids)
    if region.fill_down:
        frame = filled_down(sheet, region, frame)
    frame = frame.filter(row_number.is_between(region.first_row + 1, region.last_row + 1))
    dropped = rows_left_out(region)
    if len(dropped):
        numbers = pl.Series(dropped + 1, dtype=pl.UInt32)
        frame = frame.filter(~row_number.is_in(pl.lit(numbers).implode()))
    table = Table(tuple(Column(i, name) for i, name in zip(ids, names, strict=True)), frame)
    return table.where(pl.any_horizontal(pl.col(ids).is_not_null()))


def filled_down(sheet: Sheet, region: Region, frame: pl.LazyFrame) -> pl.LazyFrame:
    """Give every row under a merged cell its text, in the columns of `fill_down`; cells that hold something keep it."""
    for column in region.fill_down:
        blocks = [(top, bottom) for top, left, bottom, _ in sheet.merged if left == column and bottom > top]
        inside = [(a, b) for a, b in blocks if a >= region.first_row and b <= region.last_row]
        if not inside or column not in region.columns:
            continue
        sizes = [bottom - top for top, bottom in inside]
        rows = np.concatenate([np.arange(top + 1, bottom + 1) for top, bottom in inside])
        tops = np.repeat([top for top, _ in inside], sizes)
        under = pl.LazyFrame({ROW: pl.Series(rows + 1, dtype=pl.UInt32), "top": pl.Series(tops + 1, dtype=pl.UInt32)})
        name = f"c{column}"
        above = pl.scan_parquet(sheet.grid, glob=False).select(pl.col(ROW).alias("top"), pl.col(name).alias("above"))
        values = under.join(above, on="top", how="left").select(ROW, "above")
        frame = frame.join(values, on=ROW, how="left", maintain_order="left")
        frame = frame.with_columns(pl.coalesce(name, "above").alias(name)).drop("above")
    return frame


def rows_left_out(region: Region) -> npt.NDArray[np.int64]:
    """The 0-based rows between the first and the last of the body that are not data, in order."""
    single = {*region.header_rows, *region.title_rows, *region.note_rows, *region.total_rows, *region.section_rows}
    runs = [np.arange(first, last + 1) for first, last in region.left_out]
    every = np.unique(np.concatenate([np.fromiter(single, dtype=np.int64, count=len(single)), *runs]))
    return np.asarray(every[(every >= region.first_row) & (every <= region.last_row)])


def n_data_rows(region: Region) -> int:
    """How many rows of the body come out; blank ones among them are counted, as the sheet alone can tell them."""
    return max(0, region.last_row - region.first_row + 1 - len(rows_left_out(region)))


def header_names(sheet: Sheet, region: Region) -> tuple[str, ...]:
    """The officer's name of each column of the region, else its joined header, merged cells spread; "" without one."""
    own = dict(region.names)
    cells = _header_cells(sheet, region) if region.header_rows else {}
    names = []
    for column in region.columns:
        parts = [own[column]] if column in own else []
        for row in region.header_rows if column not in own else ():
            text = cells.get((row, column), "")
            if text and text not in parts and not (parts and COLUMN_INDEX.fullmatch(text)):
                parts.append(text)
        names.append(" ".join(parts))
    return tuple(names)


def _header_cells(sheet: Sheet, region: Region) -> dict[tuple[int, int], str]:
    first, last = region.header_rows[0], region.header_rows[-1]
    frame = pl.scan_parquet(sheet.grid, glob=False).filter(pl.col(ROW).is_between(first + 1, last + 1)).collect()
    cells: dict[tuple[int, int], str] = {}
    for row in frame.iter_rows(named=True):
        for key, value in row.items():
            text = " ".join(str(value).split()) if value is not None and key != ROW else ""
            if text:
                cells[row[ROW] - 1, int(key[1:])] = text
    for top, left, bottom, right in sheet.merged:
        text = cells.get((top, left), "")
        if text and top >= first and top <= last:
            for i in range(top, min(bottom, last) + 1):
                for j in range(left, right + 1):
                    cells.setdefault((i, j), text)
    return cells


def region_with_header(sheet: Sheet, header_rows: tuple[int, ...]) -> Region:
    """The region whose header the officer says are these rows (0-based, maybe none); all else is computed again."""
    return region_below(make_area(classify(sheet.grid), sheet.merged), tuple(sorted(header_rows)))


def role_of(region: Region, row: int) -> RowRole:
    """The role of a 0-based row of the sheet beside this region (blank rows inside the body count as data)."""
    for rows, role in (
        (region.header_rows, RowRole.HEADER),
        (region.total_rows, RowRole.TOTAL),
        (region.section_rows, RowRole.SECTION),
        (region.title_rows, RowRole.TITLE),
        (region.note_rows, RowRole.NOTE),
    ):
        if row in rows:
            return role
    if any(first <= row <= last for first, last in region.left_out):
        return RowRole.LEFT_OUT
    return RowRole.DATA if region.first_row <= row <= region.last_row else RowRole.BLANK


def row_roles(region: Region) -> Mapping[int, RowRole]:
    """The roles of all rows that are not plain data or blank."""
    roles: dict[int, RowRole] = {}
    for rows, role in (
        (region.title_rows, RowRole.TITLE),
        (region.note_rows, RowRole.NOTE),
        (region.header_rows, RowRole.HEADER),
        (region.section_rows, RowRole.SECTION),
        (region.total_rows, RowRole.TOTAL),
    ):
        roles.update(dict.fromkeys(rows, role))
    return roles


def read_rows(path: Path | str) -> list[list[str]]:
    """The rows of the main table of a file, its header first, told nothing; empty cells are "", an empty file is []."""
    with tempfile.TemporaryDirectory(prefix="alista-") as folder:
        try:
            opened = open_source(Path(path), Path(folder))
        except FileEmpty:
            return []
        sheet = opened.sheet(sheet_names_first_guess(opened))
        if not sheet.regions:
            return []
        table = make_table(sheet, sheet.regions[0])
        body = table.frame.select(table.ids).collect()
        rows = [[cell or "" for cell in row] for row in body.iter_rows()]
        return [[c.name for c in table.columns], *rows] if sheet.regions[0].header_rows else rows
