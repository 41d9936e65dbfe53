"""Draws a sheet from top to bottom, noting which rows it means as titles, header, body and notes."""

from string import ascii_uppercase

import openpyxl


class Drawn:
    """Rows in order; `tables` holds (header rows, first row, last row, columns), numbered as Excel does."""

    def __init__(self, columns, delimiter=""):
        self.columns = columns
        self.delimiter = delimiter
        self.rows = []
        self.merged = []
        self.tables = []

    def says(self, *rows):
        """Rows that are no part of a table."""
        self.rows += rows
        return self

    def heads(self, *rows, columns=None):
        """The header of a further table."""
        at = len(self.rows) + 1
        self.tables.append([tuple(range(at, at + len(rows))), 0, 0, columns or self.columns])
        self.rows += rows
        return self

    def holds(self, *rows):
        """Rows of the body of the table begun last."""
        table = self.tables[-1]
        table[1] = table[1] or len(self.rows) + 1
        self.rows += rows
        table[2] = len(self.rows)
        return self

    def merges(self, *cells):
        self.merged += cells
        return self

    def save(self, path):
        book = openpyxl.Workbook()
        for i, row in enumerate(self.rows, 1):
            for j, value in enumerate(row, 1):
                if value is not None:
                    book.active.cell(i, j, value)
        for cells in self.merged:
            book.active.merge_cells(cells)
        book.save(path)
        return path

    def text(self, end="\r\n"):
        """The rows as a text file, each cell as it is."""
        return (
            end.join(self.delimiter.join("" if cell is None else str(cell) for cell in row) for row in self.rows) + end
        )


def found(region):
    """A region as `Drawn.tables` has it."""
    return [
        tuple(row + 1 for row in region.header_rows),
        region.first_row + 1,
        region.last_row + 1,
        "".join(ascii_uppercase[column] for column in region.columns),
    ]
