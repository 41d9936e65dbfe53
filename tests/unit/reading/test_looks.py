"""How cells look in the spreadsheet and not in the file that comes out is said: percentages, currencies, dates, `;;;`."""

import datetime as dt

import openpyxl
import polars as pl
import pytest

from desktop_app.core.reading import make_table, open_source
from desktop_app.core.reading.notices import notices_of
from desktop_app.core.reading.notices_of_looks import date_notices
from desktop_app.core.table import ROW, Column, Table
from tests.unit.reading.fixtures import opendocument

FORMATS = {"percent": "0.0%", "currency": '"$"#,##0.00', "quetzal": "[$Q-100A]#,##0.00", "plain": '0" % de avance"'}


def book(path, columns):
    """`columns`: name and number format of each."""
    made = openpyxl.Workbook()
    made.active.append([name for name, _code in columns])
    for n in range(2, 9):
        for column, (_name, code) in enumerate(columns, start=1):
            made.active.cell(n, column, n / 8).number_format = code
    made.save(path)
    return path


def said(path, folder):
    opened = open_source(path, folder)
    sheet = opened.sheets[0]
    found = notices_of(opened, make_table(sheet, sheet.regions[0]), sheet.name)
    return {notice.kind: (notice.n, notice.what.values.get("columns")) for notice in found}


def test_percentages_and_currencies_of_a_workbook(tmp_path):
    columns = [("Avance", "0%"), ("Tasa", "0.0%"), ("Monto", FORMATS["currency"]), ("Casos", "General")]
    assert said(book(tmp_path / "a.xlsx", columns), tmp_path / "w") == {
        "percent": (2, "Avance», «Tasa"),
        "currency": (1, "Monto"),
    }


@pytest.mark.parametrize("name", ["Monto (USD)", "Valor en dólares", "Total Q.", "Costo $"])
def test_a_currency_that_the_heading_says_is_not_said_again(tmp_path, name):
    assert said(book(tmp_path / "a.xlsx", [(name, FORMATS["quetzal"])]), tmp_path / "w") == {}


def test_plain_formats_say_nothing(tmp_path):
    columns = [("Avance", FORMATS["plain"]), ("Casos", "#,##0.00"), ("Fecha", "yyyy-mm-dd")]
    assert said(book(tmp_path / "a.xlsx", columns), tmp_path / "w") == {}


def cell(text, attributes):
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def test_percentages_of_an_opendocument(tmp_path):
    head = cell("Cantón", 'office:value-type="string"') + cell("Avance", 'office:value-type="string"')
    body = [
        cell(place, 'office:value-type="string"') + cell("15 %", 'office:value-type="percentage" office:value="0.15"')
        for place in ("Loja", "Cuenca", "Quito")
    ]
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in (head, *body))
    path = opendocument(tmp_path / "a.ods", f'<table:table table:name="Datos">{rows}</table:table>')
    assert said(path, tmp_path / "w") == {"percent": (1, "Avance")}


def test_cells_of_an_opendocument_that_no_format_shows(tmp_path):
    """As LibreOffice writes `;;;`: a format that chooses among three, none of which has anything to show."""
    empty = "".join(f'<number:number-style style:name="N9P{i}"><number:text/></number:number-style>' for i in range(3))
    chosen = "".join(f'<style:map style:condition="value()" style:apply-style-name="N9P{i}"/>' for i in range(3))
    seen = '<number:number-style style:name="N8"><number:number number:min-integer-digits="1"/></number:number-style>'
    styles = (
        f'<office:automatic-styles>{empty}{seen}<number:text-style style:name="N9">{chosen}</number:text-style>'
        '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N9"/>'
        '<style:style style:name="ce2" style:family="table-cell" style:data-style-name="N8"/></office:automatic-styles>'
    )
    number = 'office:value-type="float" office:value="7"'
    rows = (
        cell("a", 'office:value-type="string"') + cell("b", 'office:value-type="string"'),
        f'<table:table-cell table:style-name="ce1" {number}><text:p/></table:table-cell>'
        + cell("7", f'table:style-name="ce2" {number}'),
        '<table:table-cell table:style-name="ce1"/>' + cell("7", f'table:style-name="ce2" {number}'),
    )
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    path = opendocument(tmp_path / "a.ods", f'<table:table table:name="Datos">{table}</table:table>', before=styles)
    hidden = {thing.kind: thing.count for thing in open_source(path, tmp_path / "w").hidden}
    assert hidden == {"invisible_format": 1}


def dated(*texts):
    frame = pl.LazyFrame({ROW: range(1, len(texts) + 1), "c0": list(texts)}, schema_overrides={ROW: pl.UInt32})
    return [(n.kind, n.n, n.column_id) for n in date_notices(Table((Column("c0", "Fecha"),), frame))]


def test_dates_written_in_several_ways_are_counted():
    assert dated("2026-01-05", "2026-01-06", "05/01/2026", None) == [("dates", 1, "c0")]
    assert dated("05/01/2026", "06-01-2026", "7 de enero de 2026", "08/01/2026 10:30") == [("dates", 2, "c0")]
    assert dated("05/01/2026", "06/01/26", "") == []
    assert dated("2026-01-05", "2026-01-06T10:30:00") == []


def test_two_dates_in_a_cell_are_counted():
    assert dated("01/02/2026 al 03/02/2026", "05/02/2026", "06/02/2026 - 07/02/2026") == [("two_dates", 2, "c0")]
    assert dated("Del 01/02/2026 al 03/02/2026", "obra 12/2026") == []


def test_a_workbook_with_dates_as_dates_and_as_text(tmp_path):
    made = openpyxl.Workbook()
    made.active.append(["Acta", "Fecha"])
    for n in range(1, 9):
        made.active.append([f"A-{n}", dt.date(2026, 1, n) if n > 3 else f"{n:02d}/01/2026"])
    made.save(tmp_path / "a.xlsx")
    assert said(tmp_path / "a.xlsx", tmp_path / "w")["dates"][0] == 3
