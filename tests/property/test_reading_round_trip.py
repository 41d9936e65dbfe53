"""Any small table that a spreadsheet program or a CSV writer makes comes back cell for cell."""

import csv
import tempfile
from pathlib import Path

import openpyxl
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.reading import open_source
from desktop_app.core.reading.source import Answers

# What the formats can hold: no control characters, no lone surrogates; Excel turns _x0041_ into a letter.
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"))
WORDS = st.text(LETTERS, min_size=1, max_size=20).filter(lambda t: "_x" not in t and not t.startswith("="))
NUMBERS = st.one_of(
    st.integers(-(2**53), 2**53), st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12)
)
CELLS = st.one_of(st.none(), WORDS, NUMBERS, st.booleans(), st.dates(min_value=__import__("datetime").date(1901, 1, 1)))


def tables(cells):
    sizes = st.tuples(st.integers(1, 6), st.integers(1, 12))
    return sizes.flatmap(
        lambda size: st.lists(st.lists(cells, min_size=size[0], max_size=size[0]), min_size=size[1], max_size=size[1])
    ).filter(lambda rows: any(cell not in {None, ""} for row in rows for cell in row))


def grid(path, folder, **options):
    frame = pl.read_parquet(open_source(path, Path(folder) / "w", Answers(**options)).sheets[0].grid)
    return [list(row[1:]) for row in frame.iter_rows()]


def as_text(cell):
    if cell is None:
        return None
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def matches(read, written):
    if read == written:
        return True
    try:  # Excel keeps 15 digits and writers print floats in their own way: equal as numbers
        return abs(float(read) - float(written)) <= abs(float(written)) * 1e-14
    except (TypeError, ValueError):
        return False


@settings(max_examples=60)
@given(tables(CELLS))
def test_xlsx_cell_for_cell(rows):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        book = openpyxl.Workbook()
        for i, row in enumerate(rows, 1):
            for j, cell in enumerate(row, 1):
                if cell is not None:
                    book.active.cell(i, j, cell)
        book.save(path)
        read = grid(path, folder)
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            found = read[i][j] if i < len(read) and j < len(read[i]) else None
            assert matches(found, as_text(cell)), (i, j)


TEXT_CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from(",;\"' \n"), max_size=12
)


@settings(max_examples=100)
@given(tables(TEXT_CELLS), st.sampled_from(",;\t|"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_csv_cell_for_cell_told_the_delimiter(rows, delimiter, encoding):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        with path.open("w", encoding=encoding, newline="") as stream:
            csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
        read = grid(path, folder, encoding=encoding, delimiter=delimiter)
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            assert (read[i][j] if i < len(read) and j < len(read[i]) else None) == (cell or None), (i, j)
