"""Writes a sheet and says where its table was found."""

import openpyxl

from desktop_app.core.reading import open_source


def found_table(folder, rows, merged=()):
    """(header rows, first row, last row) as Excel numbers them."""
    path = folder / "a.xlsx"
    book = openpyxl.Workbook()
    for i, row in enumerate(rows, 1):
        for j, value in enumerate(row, 1):
            if value not in {None, ""}:
                book.active.cell(i, j, value)
    for cells in merged:
        book.active.merge_cells(cells)
    book.save(path)
    region = open_source(path, folder / "w").sheets[0].regions[0]
    return tuple(row + 1 for row in region.header_rows), region.first_row + 1, region.last_row + 1
