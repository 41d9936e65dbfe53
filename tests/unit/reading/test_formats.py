"""Every format gives the cells as they are; the content decides, not the name; what cannot be read is named."""

import datetime as dt
import os
import sys
import zipfile

import openpyxl
import polars as pl
import pytest

from desktop_app.core.errors import (
    FileCorrupt,
    FileEmpty,
    FileGone,
    FileNotAllowed,
    FileProtected,
    FileTooLarge,
    NotATable,
)
from desktop_app.core.progress import Cancelled
from desktop_app.core.reading import inspect_json, make_table, open_source, read_rows, sheet_names_first_guess
from desktop_app.core.reading.source import SheetState
from desktop_app.core.table import ROW
from tests.unit.reading.fixtures import (
    PROVINCES,
    ods_table,
    old_workbook,
    ole,
    opendocument,
    with_parts,
    workbook,
)

ROWS = [["Código", "Provincia", "Casos"], *[[f"0{i}", name, i * 10] for i, name in enumerate(PROVINCES, 1)]]
TEXTS = [[str(cell) for cell in row] for row in ROWS]


def cells(path, tmp_path, sheet=0):
    frame = pl.read_parquet(open_source(path, tmp_path / "w").sheets[sheet].grid)
    assert frame.columns[0] == ROW
    assert frame[ROW].to_list() == list(range(1, frame.height + 1))
    assert set(frame.dtypes[1:]) == {pl.String}
    return [list(row[1:]) for row in frame.iter_rows()]


def test_xlsx(tmp_path):
    assert cells(workbook(tmp_path / "a.xlsx", ("Datos", ROWS)), tmp_path) == TEXTS


def test_xls(tmp_path):
    assert cells(old_workbook(tmp_path / "a.xls", ROWS), tmp_path) == TEXTS


def test_ods(tmp_path):
    assert cells(opendocument(tmp_path / "a.ods", ods_table("Datos", TEXTS)), tmp_path) == TEXTS


@pytest.mark.parametrize("name", ["a.xlsm", "a.xlsx", "a.csv"])
def test_a_workbook_with_macros(tmp_path, name):
    path = workbook(tmp_path / "plain.xlsx", ("Datos", ROWS))
    with zipfile.ZipFile(path) as archive:
        types = archive.read("[Content_Types].xml").decode()
    macros = types.replace("spreadsheetml.sheet.main", "sheet.macroEnabled.main").replace(
        "openxmlformats-officedocument.sheet.macro", "ms-excel.sheet.macro"
    )
    with_parts(path, {"[Content_Types].xml": macros, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"\x00" * 60})
    path = path.rename(tmp_path / name)
    assert cells(path, tmp_path) == TEXTS
    assert open_source(path, tmp_path / "w2").format == "xlsm"
    told = inspect_json(path)
    assert told["macros"] == 1
    assert "macros" not in {hidden["class"] for hidden in told["hidden"]}


@pytest.mark.parametrize("name", ["reporte.xls", "reporte.csv", "reporte", "reporte.ods"])
def test_xlsx_under_another_name(tmp_path, name):
    path = workbook(tmp_path / "a.xlsx", ("Datos", ROWS)).rename(tmp_path / name)
    assert open_source(path, tmp_path / "w").format == "xlsx"
    assert read_rows(path) == TEXTS


def test_web_page_named_xls(tmp_path):
    rows = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in TEXTS)
    title = '<tr><th colspan="3">Reporte de casos</th></tr>'
    path = tmp_path / "reporte.xls"
    path.write_text(f"<html><meta charset=utf-8><body><table>{title}{rows}</table></body></html>", encoding="utf-8")
    opened = open_source(path, tmp_path / "w")
    assert (opened.format, opened.encoding) == ("html", "utf-8")
    assert opened.sheets[0].merged == ((0, 0, 0, 2),)
    assert read_rows(path) == TEXTS


def test_web_page_row_spans_keep_columns(tmp_path):
    path = tmp_path / "a.xls"
    path.write_text("<table><tr><td rowspan=2>Azuay</td><td>1</td></tr><tr><td>2</td></tr></table>", encoding="utf-8")
    assert cells(path, tmp_path) == [["Azuay", "1"], [None, "2"]]


def test_values_stay_as_they_are(tmp_path):
    values = [
        "007", 1234567890123456, 0.1, 1e21, 1.5e-7, 12.0, "1/2", " con espacios ", "no\u00a0separable", True,
        dt.date(2024, 2, 29), dt.datetime(2024, 2, 29, 13, 5, 9), dt.time(8, 30), "=A1", "1.71E+09",
    ]  # fmt: skip
    book = openpyxl.Workbook()
    for i, value in enumerate(values, 1):
        cell = book.active.cell(i, 1, value)
        if value == "=A1":
            cell.data_type = "s"
    book.save(tmp_path / "v.xlsx")
    assert [row[0] for row in cells(tmp_path / "v.xlsx", tmp_path)] == [
        "007", "1234567890123456", "0.1", "1000000000000000000000", "0.00000015", "12", "1/2", " con espacios ",
        "no\u00a0separable", "true", "2024-02-29", "2024-02-29T13:05:09", "08:30:00", "=A1", "1.71E+09",
    ]  # fmt: skip


def test_error_cells_are_text(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Casos", "Tasa"])
    book.active.append([1, "#DIV/0!"])
    book.active["B2"].data_type = "e"
    book.save(tmp_path / "e.xlsx")
    assert cells(tmp_path / "e.xlsx", tmp_path)[1] == ["1", "#DIV/0!"]


def test_blank_rows_and_leading_columns_keep_their_place(tmp_path):
    book = openpyxl.Workbook()
    book.active["C5"] = "aquí"
    book.active["A9"] = "allá"
    book.save(tmp_path / "p.xlsx")
    found = cells(tmp_path / "p.xlsx", tmp_path)
    assert len(found) == 9
    assert found[4] == [None, None, "aquí"]
    assert found[8] == ["allá", None, None]


def test_sheets_with_state_and_proposal(tmp_path):
    path = workbook(tmp_path / "s.xlsx", ("Índice", [["Contenido"]]), ("Datos", ROWS), ("Nómina", ROWS * 3))
    book = openpyxl.load_workbook(path)
    book["Nómina"].sheet_state = "hidden"
    book.save(path)
    opened = open_source(path, tmp_path / "w")
    assert [sheet.name for sheet in opened.sheets] == ["Índice", "Datos", "Nómina"]
    assert opened.sheet("Nómina").state is SheetState.HIDDEN
    assert sheet_names_first_guess(opened) == "Datos"
    assert opened.sheet("Datos").n_rows == len(ROWS)


def test_tall_sheet_is_written_in_parts(tmp_path):
    rows = [["Código", "Valor", "Nota"], *[[f"{i:06d}", i, None if i % 7 else "x"] for i in range(9_000)]]
    path = workbook(tmp_path / "t.xlsx", ("Datos", rows))
    opened = open_source(path, tmp_path / "w")
    table = make_table(opened.sheets[0], opened.sheets[0].regions[0])
    assert table.n_rows() == 9_000
    assert table.frame.tail(1).collect().row(0) == (9_001, "008999", "8999", None)
    assert sorted(p.name for p in (tmp_path / "w").iterdir()) == ["sheet-0.parquet"]


def test_original_is_untouched(tmp_path):
    path = workbook(tmp_path / "o.xlsx", ("Datos", ROWS))
    before = path.read_bytes(), path.stat().st_mtime_ns
    path.chmod(0o400)
    opened = open_source(path, tmp_path / "w")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert opened.size == len(before[0])


# --- refusals ---------------------------------------------------------------------------------------------------


def refuse(path, error, tmp_path):
    with pytest.raises(error) as caught:
        open_source(path, tmp_path / "w")
    assert caught.value.values["file"] == path.name


def test_gone(tmp_path):
    refuse(tmp_path / "no.xlsx", FileGone, tmp_path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a user whom permissions bind")
def test_not_allowed(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Datos", ROWS))
    path.chmod(0)
    refuse(path, FileNotAllowed, tmp_path)


def test_not_allowed_by_the_system(tmp_path, monkeypatch):
    path = workbook(tmp_path / "a.xlsx", ("Datos", ROWS))

    def forbid(*_args, **_options):
        raise PermissionError(13, "denied", str(path))

    monkeypatch.setattr(type(path), "open", forbid)
    refuse(path, FileNotAllowed, tmp_path)


@pytest.mark.parametrize("content", [b"", b"\n", b"  \r\n\t\n", b"\xef\xbb\xbf"])
def test_empty(tmp_path, content):
    path = tmp_path / "vacío.csv"
    path.write_bytes(content)
    refuse(path, FileEmpty, tmp_path)


def test_workbook_without_cells(tmp_path):
    refuse(workbook(tmp_path / "a.xlsx", ("Hoja1", [])), FileEmpty, tmp_path)


def test_truncated_workbook(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Datos", ROWS))
    path.write_bytes(path.read_bytes()[:-300])
    refuse(path, FileCorrupt, tmp_path)


def test_broken_sheet_xml(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Datos", ROWS))
    with_parts(path, {"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row r='1'><c r='A1'"})
    refuse(path, FileCorrupt, tmp_path)


def test_truncated_old_workbook(tmp_path):
    path = old_workbook(tmp_path / "a.xls", ROWS)
    path.write_bytes(path.read_bytes()[:700])
    refuse(path, FileCorrupt, tmp_path)


def test_protected_xlsx(tmp_path):
    refuse(ole(tmp_path / "a.xlsx", "EncryptedPackage"), FileProtected, tmp_path)


def test_protected_xls(tmp_path):
    path = old_workbook(tmp_path / "a.xls", ROWS)
    content = path.read_bytes()
    bof = content.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    codepage = bof + 20  # a record right after the first BOF becomes FilePass
    path.write_bytes(content[:codepage] + b"\x2f\x00" + content[codepage + 2 :])
    refuse(path, FileProtected, tmp_path)


def test_protected_ods(tmp_path):
    path = opendocument(tmp_path / "a.ods", "", manifest="<manifest:encryption-data/>")
    refuse(path, FileProtected, tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n1 0 obj",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\xff\xd8\xff\xe0\0\x10JFIF",
        b"{\\rtf1 hola}",
        bytes(range(256)) * 20,
    ],
)
def test_not_a_table(tmp_path, content):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    refuse(path, NotATable, tmp_path)


def test_text_document_is_not_a_table(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
    refuse(path, NotATable, tmp_path)


def test_folder_is_not_a_table(tmp_path):
    refuse(tmp_path, NotATable, tmp_path)


def test_zip_bomb_is_refused_before_unpacking(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Datos", ROWS))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/x.bin", "w") as part:
        for _ in range(210):
            part.write(bytes(1 << 20))
    refuse(path, FileTooLarge, tmp_path)


def test_cancel_stops_the_reading(tmp_path):
    class Stop:
        def at(self, done, total, stage=None):
            raise Cancelled

    with pytest.raises(Cancelled):
        open_source(workbook(tmp_path / "a.xlsx", ("Datos", ROWS)), tmp_path / "w", progress=Stop())
