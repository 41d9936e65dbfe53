"""Each format read back by programs that are not ours gives the cells that were written."""

import csv
import datetime as dt
import io
import itertools
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.packaging.formats import WRITERS, About, Rows, rows, xlsx
from desktop_app.core.progress import SILENT
from desktop_app.core.table import FieldType, Table

KINDS = {
    "texto": FieldType.STRING,
    "entero": FieldType.INTEGER,
    "monto": FieldType.NUMBER,
    "fecha": FieldType.DATE,
    "momento": FieldType.DATETIME,
    "hora": FieldType.TIME,
    "activo": FieldType.BOOLEAN,
}
ROWS = [
    ["Peña & Cía <S.A.>", "12", "-7.50", "2026-10-31", "2026-10-31T14:05:59", "23:59:59", "true"],
    [" dos  blancos ", "+5", "1.5e3", "1900-03-01", "2026-01-01 00:00:00", "00:00:00", "false"],
    ["=1+1", "-12345678901234", "0.1", "2026-01-01", None, "12:30:00", "1"],
    ["línea 1\nlínea 2\ttab", None, None, None, None, None, None],
    ["_x000D_ literal", "0", "123456789012345", "9999-12-31", "1999-12-31T23:59:59", "01:02:03", "0"],
    [None, "1", "2", "2026-02-28", "2026-02-28T01:00:00", "10:00:00", "FALSE"],
]
ABOUT = About("Atenciones «2026» & más", "Patronato", "2026-11-21", (("Institución", "Patronato"), ("Nota", "a\nb")))


def source(data, kinds=KINDS):
    table = Table.from_rows(list(kinds), data)
    fields = [Field(c.id, name, kind) for c, (name, kind) in zip(table.columns, kinds.items(), strict=True)]
    return Rows(table, fields, len(data), SILENT)


def written(form, tmp_path, data=ROWS, kinds=KINDS):
    path = tmp_path / f"datos.{form.lower()}"
    WRITERS[form](source(data, kinds), ABOUT, path)
    return path


def as_python(cell, kind):
    """What a typed reader must give for the text of a cell."""
    if cell is None:
        return None
    if kind is FieldType.BOOLEAN:
        return cell.lower() in {"true", "1"}
    if kind in {FieldType.INTEGER, FieldType.NUMBER}:
        return float(cell)
    readers = {FieldType.DATE: dt.date, FieldType.DATETIME: dt.datetime, FieldType.TIME: dt.time}
    return readers[kind].fromisoformat(cell) if kind in readers else cell


def as_read(value, kind):
    if isinstance(value, dt.datetime) and kind is FieldType.DATE:
        return value.date()
    if type(value) is dt.date and kind is FieldType.DATETIME:
        return dt.datetime.combine(value, dt.time())
    if isinstance(value, dt.timedelta):
        return (dt.datetime.min + value).time()
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


TAB = {"XLSX": "\t", "ODS": " "}


def unescaped(value):
    """ECMA-376 22.9.2.19: openpyxl leaves it to its caller."""
    return re.sub("_x([0-9A-F]{4})_", lambda m: chr(int(m[1], 16)), value) if isinstance(value, str) else value


EXPECTED = [[as_python(cell, kind) for cell, kind in zip(row, KINDS.values(), strict=True)] for row in ROWS]


def test_excel_reads_types_texts_as_texts_and_nothing_else(tmp_path):
    book = openpyxl.load_workbook(written("XLSX", tmp_path))
    assert book.sheetnames == ["Datos", "Acerca de"]
    sheet = book["Datos"]
    header, *data = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert header == list(KINDS)
    kinds = list(KINDS.values())
    assert [[as_read(unescaped(v), k) for v, k in zip(row, kinds, strict=True)] for row in data] == EXPECTED
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value == "=1+1"} == {"s"}
    assert sheet.freeze_panes == "A2"
    (table,) = sheet.tables.values()
    assert (table.ref, [column.name for column in table.tableColumns]) == ("A1:G7", list(KINDS))
    assert book.properties.title == ABOUT.title
    assert book["Acerca de"]["A1"].value == ABOUT.title
    assert book["Acerca de"]["B3"].value == "a\nb"


@pytest.mark.parametrize("form", ["XLSX", "ODS"])
def test_another_reader_of_workbooks_agrees(form, tmp_path):
    header, *data = CalamineWorkbook.from_path(written(form, tmp_path)).get_sheet_by_name("Datos").to_python()
    assert header == list(KINDS)
    kinds = list(KINDS.values())
    found = [[None if v == "" else as_read(v, k) for v, k in zip(row, kinds, strict=True)] for row in data]
    assert found == [[v.replace("\t", TAB[form]) if isinstance(v, str) else v for v in row] for row in EXPECTED]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here: not run")
@pytest.mark.parametrize("form", ["XLSX", "ODS"])
def test_libreoffice_reads_the_same_cells(form, tmp_path):
    path = written(form, tmp_path)
    home = f"-env:UserInstallation=file://{tmp_path}/lo"
    filters = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", filters, "--outdir", tmp_path, path],
        check=True,
        capture_output=True,
        timeout=120,
    )
    (made,) = tmp_path.glob("*.csv")
    header, *data = csv.reader(io.StringIO(made.read_text("utf-8"), newline=""))
    assert header == list(KINDS)
    assert [row[0] for row in data] == [(row[0] or "").replace("\t", TAB[form]) for row in ROWS]
    assert [row[3] for row in data] == [row[3] or "" for row in ROWS]
    assert [row[5] for row in data] == [row[5] or "" for row in ROWS]
    assert [row[4] for row in data] == [(row[4] or "").replace("T", " ") for row in ROWS]


def test_what_excel_would_change_stays_text(tmp_path):
    kinds = {"id": FieldType.INTEGER, "dia": FieldType.DATE, "momento": FieldType.DATETIME}
    data = [["1234567890123456", "1899-05-24", "2026-01-01T10:00:00Z"], ["0", "1900-02-28", "2026-01-01T10:00:00.250"]]
    sheet = openpyxl.load_workbook(written("XLSX", tmp_path, data, kinds))["Datos"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [data[0], [0, *data[1][1:]]]


def test_excel_is_not_given_a_cell_it_would_cut():
    assert xlsx.can_hold(source([["x" * 32_767, *[None] * 6]]))
    assert not xlsx.can_hold(source([["x" * 32_768, *[None] * 6]]))


def test_json_keeps_numbers_digit_for_digit(tmp_path):
    text = written("JSON", tmp_path).read_text("utf-8")
    assert '"monto":-7.50' in text
    first, second, *_, last = json.loads(text)
    assert first == dict(zip(KINDS, ["Peña & Cía <S.A.>", 12, -7.5, *ROWS[0][3:6], True], strict=True))
    assert second["entero"] == 5
    assert last["texto"] is None
    assert json.loads(written("JSON", tmp_path, []).read_text("utf-8")) == []


def test_xml_has_an_element_a_cell_and_says_odd_names_in_full(tmp_path):
    kinds = {"canton": FieldType.STRING, "Monto (USD)": FieldType.NUMBER, "xmlns": FieldType.STRING}
    root = ET.parse(written("XML", tmp_path, [["a\r\nb <&> 'x'", "1.50", None]], kinds)).getroot()
    assert root.get("titulo") == ABOUT.title
    assert [[(e.tag, e.get("nombre"), e.text) for e in row] for row in root] == [
        [("canton", None, "a\r\nb <&> 'x'"), ("campo", "Monto (USD)", "1.50")]
    ]


@pytest.mark.parametrize("form", ["XLSX", "ODS"])
def test_more_rows_than_a_sheet_holds_go_on_in_the_next(form, tmp_path, monkeypatch):
    monkeypatch.setattr(rows, "_SHEET_ROWS", 4)
    monkeypatch.setattr(rows, "_BATCH", 3)
    book = CalamineWorkbook.from_path(written(form, tmp_path, [[str(i)] for i in range(10)], {"n": FieldType.STRING}))
    assert book.sheet_names == ["Datos", "Datos 2", "Datos 3", "Acerca de"]
    sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names[:3]]
    assert [sheet[0] for sheet in sheets] == [["n"]] * 3
    assert list(itertools.chain.from_iterable(row for sheet in sheets for row in sheet[1:])) == list("0123456789")


@pytest.mark.parametrize("form", list(WRITERS))
def test_no_rows_and_the_same_bytes_twice(form, tmp_path):
    assert written(form, tmp_path, []).stat().st_size
    first = written(form, tmp_path).read_bytes()
    assert written(form, tmp_path).read_bytes() == first
    if zipfile.is_zipfile(tmp_path / f"datos.{form.lower()}"):
        assert zipfile.ZipFile(tmp_path / f"datos.{form.lower()}").testzip() is None


CELLS = st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=20)
NAMES = st.lists(st.text("abcñ_ &<\"'", min_size=1, max_size=8), min_size=1, max_size=3, unique_by=str.lower)
NOT_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_any_text_comes_back(tmp_path, data):
    names = data.draw(NAMES)
    cells = data.draw(st.lists(st.lists(CELLS, min_size=len(names), max_size=len(names)), max_size=5))
    kinds = dict.fromkeys(names, FieldType.STRING)
    plain = [[cell.translate(NOT_XML) or None if cell else None for cell in row] for row in cells]
    sheet = openpyxl.load_workbook(written("XLSX", tmp_path, cells, kinds))["Datos"]
    found = [[cell.value for cell in row] for row in sheet.iter_rows(2, 1 + len(plain), 1, len(names))]
    assert [[unescaped(v) or None for v in row] for row in found] == plain
    records = json.loads(written("JSON", tmp_path, cells, kinds).read_text("utf-8"))
    assert [list(record.values()) for record in records] == cells
    root = ET.parse(written("XML", tmp_path, cells, kinds)).getroot()
    shown = [
        [p for p, cell in zip(kept, row, strict=True) if cell is not None]
        for kept, row in zip(plain, cells, strict=True)
    ]
    assert [[e.text for e in row] for row in root] == shown
