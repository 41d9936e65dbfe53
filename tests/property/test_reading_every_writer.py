"""Whatever table a writer can hold comes back cell for cell: ours, xlwt's, an ods, an xlsb, and LibreOffice's."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
import polars as pl
import pytest
import xlwt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.packaging.csv_writer import Watched, write_table
from desktop_app.core.packaging.workbook_writer import write_workbook
from desktop_app.core.progress import SILENT
from desktop_app.core.reading import open_source, read_rows
from desktop_app.core.reading.source import Answers
from desktop_app.core.table import Table
from tests.unit.reading.binary_book import binary_book
from tests.unit.reading.fixtures import opendocument

LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"))
PLAIN = st.text(LETTERS, min_size=1, max_size=16).filter(lambda t: "_x" not in t and t.strip() == t)
NASTY = st.sampled_from(
    [
        "007",
        "1712345678",
        "1.71E+09",
        "1,5",
        "1.234,50",
        "=1+1",
        "-",
        "S/D",
        "#REF!",
        "TRUE",
        "2024-02-29",
        "a\xa0b",
        "x;y",
        'di"jo',
        "'",
    ]
)
WORDS = PLAIN | NASTY
NUMBERS = st.integers(-(2**53), 2**53) | st.floats(-1e12, 1e12, allow_nan=False)


def grids(cells, *, widest=6, tallest=10):
    sizes = st.tuples(st.integers(1, widest), st.integers(1, tallest))
    return sizes.flatmap(
        lambda size: st.lists(st.lists(cells, min_size=size[0], max_size=size[0]), min_size=size[1], max_size=size[1])
    ).filter(lambda rows: any(cell is not None for row in rows for cell in row))


def cells(path, folder, **told):
    frame = pl.read_parquet(open_source(path, Path(folder) / "w", Answers(**told)).sheets[0].grid)
    return [list(row[1:]) for row in frame.iter_rows()]


def is_same(read, written):
    for i, row in enumerate(written):
        for j, cell in enumerate(row):
            found = read[i][j] if i < len(read) and j < len(read[i]) else None
            if isinstance(cell, bool):
                assert found == ("true" if cell else "false"), (i, j)
            elif isinstance(cell, int | float):
                assert abs(float(found) - cell) <= abs(cell) * 1e-14, (i, j)
            else:
                assert found == cell, (i, j)
    return True


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(grids(WORDS | NUMBERS | st.booleans() | st.none()))
def test_old_workbooks(rows):
    with tempfile.TemporaryDirectory() as folder:
        book = xlwt.Workbook()
        sheet = book.add_sheet("Datos")
        for i, row in enumerate(rows):
            for j, cell in enumerate(row):
                if cell is not None:
                    sheet.write(i, j, cell)
        book.save(str(Path(folder) / "a.xls"))
        assert is_same(cells(Path(folder) / "a.xls", folder), rows)


@settings(max_examples=40)
@given(grids(WORDS | st.booleans() | st.none() | st.floats(-1e12, 1e12, allow_nan=False)))
def test_binary_workbooks(rows):
    rows = [["x" if cell in {"#REF!", "#DIV/0!", "#N/A"} else cell for cell in row] for row in rows]
    with tempfile.TemporaryDirectory() as folder:
        assert is_same(cells(binary_book(Path(folder) / "a.xlsb", rows), folder), rows)


def _ods_cell(cell, repeated):
    again = f' table:number-columns-repeated="{repeated}"' if repeated > 1 else ""
    if cell is None:
        return f"<table:table-cell{again}/>"
    if isinstance(cell, bool):
        return f'<table:table-cell{again} office:value-type="boolean" office:boolean-value="{str(cell).lower()}"/>'
    if isinstance(cell, int | float):
        return f'<table:table-cell{again} office:value-type="float" office:value="{cell!r}"><text:p>?</text:p></table:table-cell>'
    text = f"<text:p>{escape(cell)}</text:p>"
    return f'<table:table-cell{again} office:value-type="string">{text}</table:table-cell>'


def _ods_rows(rows):
    """As LibreOffice writes them: equal neighbours once, with how often they come."""
    body, at = "", 0
    while at < len(rows):
        n = 1
        while (
            at + n < len(rows)
            and rows[at + n] == rows[at]
            and list(map(type, rows[at + n])) == list(map(type, rows[at]))
        ):
            n += 1
        row, j = "", 0
        while j < len(rows[at]):
            m = 1
            while j + m < len(rows[at]) and repr(rows[at][j + m]) == repr(rows[at][j]):
                m += 1
            row += _ods_cell(rows[at][j], m)
            j += m
        body += f'<table:table-row table:number-rows-repeated="{n}">{row}</table:table-row>'
        at += n
    return body


ODS_WORDS = WORDS.filter(lambda t: "  " not in t)


@settings(max_examples=40)
@given(grids(ODS_WORDS | NUMBERS | st.booleans() | st.none()))
def test_opendocuments(rows):
    with tempfile.TemporaryDirectory() as folder:
        body = f'<table:table table:name="D">{_ods_rows(rows)}</table:table>'
        assert is_same(cells(opendocument(Path(folder) / "a.ods", body), folder), rows)


@settings(max_examples=30)
@given(grids(WORDS))
def test_our_workbooks(rows):
    with tempfile.TemporaryDirectory() as folder:
        write_workbook(Path(folder) / "a.xlsx", "Datos", rows, title="x", author="")
        assert is_same(cells(Path(folder) / "a.xlsx", folder), rows)


@settings(max_examples=60)
@given(grids(WORDS | st.none(), widest=5))
def test_our_text_files_told_their_delimiter(rows):
    with tempfile.TemporaryDirectory() as folder:
        path = our_csv(rows, Path(folder))
        header = [f"columna {j}" for j in range(len(rows[0]))]
        assert is_same(cells(path, folder, encoding="utf-8", delimiter=","), [header, *rows])


def our_csv(rows, folder):
    path = folder / "a.csv"
    table = Table.from_rows([f"columna {j}" for j in range(len(rows[0]))], rows)
    fields = [Field(column.id, column.name) for column in table.columns]
    write_table(table, fields, path, guard=False, progress=Watched(SILENT, len(rows)))
    return path


SPANISH = st.text("abcdefghijklmnñopqrstuvwxyzáéíóúü ", min_size=3, max_size=14).map(lambda t: "x" + t.strip() + "y")
AMOUNTS = st.integers(1, 10**6).map(str)


@settings(max_examples=60)
@given(st.integers(2, 5).flatmap(lambda n: st.lists(st.tuples(*[SPANISH] * n, AMOUNTS), min_size=3, max_size=12)))
def test_our_text_files_told_nothing(rows):
    with tempfile.TemporaryDirectory() as folder:
        path = our_csv(rows, Path(folder))
        header = [f"columna {j}" for j in range(len(rows[0]))]
        assert read_rows(path) == [header, *map(list, rows)]


@pytest.mark.parametrize("kind", ["ods", "xls", "xlsx", "csv"])
def test_libreoffice(kind, tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is absent: not run")
    rows = [
        ["Código", "Provincia", "Casos", "Nota"],
        ["007", "Cañar", 3, "a;b"],
        ["008", "Bolívar", 4.5, 'di"jo'],
        ["009", None, -1, "x"],
    ]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    source = tmp_path / "origen.xlsx"
    book.save(source)
    out = tmp_path / "hecho"
    home = f"-env:UserInstallation=file://{tmp_path}/perfil"
    subprocess.run(
        [office, home, "--headless", "--convert-to", kind, "--outdir", out, source],
        check=True,
        timeout=200,
        capture_output=True,
    )
    assert is_same(cells(out / f"origen.{kind}", tmp_path), rows)
