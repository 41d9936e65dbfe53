"""Every kind of value is kept as its file has it; what the file itself lost is said, with the way out."""

import datetime as dt

import openpyxl
import polars as pl
import pytest
import xlwt

from desktop_app.core.reading import make_table, open_source
from desktop_app.core.reading.cells import cell_text, column_series
from desktop_app.core.reading.notices import notices_of
from tests.unit.reading.fixtures import old_workbook, opendocument, workbook


def cells(path, tmp_path):
    return [list(row[1:]) for row in pl.read_parquet(open_source(path, tmp_path / "w").sheets[0].grid).iter_rows()]


@pytest.mark.parametrize(
    "epoch", [openpyxl.utils.datetime.CALENDAR_WINDOWS_1900, openpyxl.utils.datetime.CALENDAR_MAC_1904]
)
def test_dates_of_both_calendars(tmp_path, epoch):
    book = openpyxl.Workbook()
    book.epoch = epoch
    row = [dt.datetime(2024, 2, 29), dt.datetime(1999, 12, 31, 23, 59, 59), dt.time(13, 5), dt.timedelta(hours=30)]
    book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert cells(tmp_path / "a.xlsx", tmp_path) == [["2024-02-29", "1999-12-31T23:59:59", "13:05:00", "30:00:00"]]


def test_dates_of_an_old_workbook_of_a_mac(tmp_path):
    book = xlwt.Workbook()
    book.dates_1904 = True
    book.add_sheet("a").write(0, 0, dt.date(2024, 2, 29), xlwt.easyxf(num_format_str="YYYY-MM-DD"))
    book.save(str(tmp_path / "a.xls"))
    assert cells(tmp_path / "a.xls", tmp_path) == [["2024-02-29"]]


def test_text_is_never_made_a_number(tmp_path):
    row = [
        "007",
        "1712345678901234567",
        "1,5",
        "12.50",
        "a\xa0b",
        " x ",
        "1.71E+09",
        "TRUE",
        "1/2",
        "(12)",
        "+593",
        "=1",
    ]
    book = openpyxl.Workbook()
    for j, text in enumerate(row, 1):
        book.active.cell(1, j).value = text
        book.active.cell(1, j).data_type = "s"
    book.save(tmp_path / "a.xlsx")
    assert cells(tmp_path / "a.xlsx", tmp_path) == [row]
    assert cells(old_workbook(tmp_path / "a.xls", [row]), tmp_path) == [row]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.25, "0.25"), (0.1 + 0.2, "0.30000000000000004"), (1e-7, "0.0000001"), (-0.0, "0"), (1712345678.0, "1712345678"),
        (2.0**53, "9007199254740992"), (1.7123456789012347e18, "1712345678901234700"), (1e21, "1" + "0" * 21), (123.5, "123.5"),
    ],
)  # fmt: skip
def test_numbers_have_all_their_digits_and_no_others(number, text):
    assert cell_text(number) == text
    assert column_series("c0", [number, "x"]).to_list() == [text, "x"]
    assert float(text) == number


def test_percentages_money_times_and_booleans_of_an_opendocument(tmp_path):
    kinds = [
        'date" office:date-value="2024-02-29', 'time" office:time-value="PT13H05M00S', 'percentage" office:value="0.25',
        'currency" office:value="12.5', 'boolean" office:boolean-value="true', 'float" office:value="12345678901234567890',
    ]  # fmt: skip
    row = "".join(
        f'<table:table-cell office:value-type="{kind}"><text:p>shown</text:p></table:table-cell>' for kind in kinds
    )
    body = f'<table:table table:name="D"><table:table-row>{row}</table:table-row></table:table>'
    assert cells(opendocument(tmp_path / "a.ods", body), tmp_path) == [
        ["2024-02-29", "13:05:00", "0.25", "12.5", "true", "12345678901234567000"]
    ]


def said(path, tmp_path):
    opened = open_source(path, tmp_path / "w")
    table = make_table(opened.sheets[0], opened.sheets[0].regions[0])
    found = notices_of(opened, table)
    assert all(notice.what_to_do.msgid for notice in found)
    return {(notice.kind, notice.column_id): notice.n for notice in found}


def test_numbers_that_a_spreadsheet_shortened_are_said(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "Nombre;RUC;Cuenta;Monto\nUno;1,79E+12;1234567890123450000;1,5\nDos;1.79e+12;2234567890123450000;2\nTres;1790012345001;3234567890123450000;3\n"
    )
    assert said(path, tmp_path) == {("shortened", "c1"): 2, ("long", "c2"): 3}


def test_long_identifiers_with_all_their_digits_are_not(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Clave;Otra\n1234567890123456789;a1E+5\n2234567890123450000;2E\n3234567890123451111;E+10\n")
    assert said(path, tmp_path) == {}


def test_error_cells_and_formulas_without_results_are_said(tmp_path):
    rows = [["Ítem", "Valor", "Suma"], ["a", "#REF!", 1], ["b", "#¡DIV/0!", 2], ["c", 3, "=B2+B3"], ["d", 4, 5]]
    assert said(workbook(tmp_path / "a.xlsx", ("Datos", rows)), tmp_path) == {
        ("errors", "c1"): 2,
        ("formulas", None): 1,
    }
