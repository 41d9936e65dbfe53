"""A zip with one table is opened as that table; several are listed; what is no spreadsheet is named with advice."""

import io
import zipfile

import openpyxl
import pytest

from desktop_app.core.errors import (
    FileCorrupt,
    FileEmpty,
    FileTooLarge,
    IsArchive,
    IsDatabase,
    IsPdf,
    IsPicture,
    IsTextDocument,
    NotATable,
    SeveralTables,
)
from desktop_app.core.reading import inspect_json, open_source, read_rows, sniff
from desktop_app.core.reading.source import Answers
from tests.unit.reading.fixtures import PROVINCES, ole, opendocument, workbook

TEXT = "\n".join(["Código;Provincia", *(f"0{i};{name}" for i, name in enumerate(PROVINCES))])
ROWS = [line.split(";") for line in TEXT.splitlines()]


def zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return path


def book_bytes(rows=ROWS):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "files",
    [
        {"casos.csv": TEXT},
        {"datos/2026/casos.csv": TEXT, "LÉAME.txt": "Datos de ejemplo.", "datos/foto.png": b"\x89PNG"},
        {"casos.csv": TEXT, "__MACOSX/._casos.csv": b"\x00\x05", ".DS_Store": b"x", "vacío.csv": b""},
        {"casos.txt": TEXT},
        {"casos.xlsx": book_bytes()},
        {"casos.xls": book_bytes(), "nota.pdf": b"%PDF-1.4"},
    ],
)
def test_a_zip_with_one_table(tmp_path, files):
    path = zipped(tmp_path / "casos.zip", files)
    assert read_rows(path) == ROWS
    opened = open_source(path, tmp_path / "w")
    assert opened.path == path
    assert opened.member in files
    assert opened.size == path.stat().st_size
    assert [file.suffix for file in (tmp_path / "w").iterdir()] == [".parquet"]


def test_several_tables_are_listed_and_one_is_chosen(tmp_path):
    files = {"enero.csv": TEXT, "febrero/casos.xlsx": book_bytes(ROWS[:3])}
    path = zipped(tmp_path / "casos.zip", files)
    with pytest.raises(SeveralTables) as several:
        open_source(path, tmp_path / "w")
    assert several.value.names == tuple(files)
    opened = open_source(path, tmp_path / "w", Answers(member="febrero/casos.xlsx"))
    assert (opened.member, opened.format, opened.sheets[0].n_rows) == ("febrero/casos.xlsx", "xlsx", 3)
    named = open_source(path, tmp_path / "w2", Answers(member="enero.csv"))
    assert named.sheets[0].name == "enero"
    assert inspect_json(path) == {"error": "several-tables", "files": list(files)}


def test_a_name_that_climbs_out_of_the_folder_stays_inside(tmp_path):
    path = zipped(tmp_path / "a.zip", {"../../fuera.csv": TEXT})
    assert read_rows(path) == ROWS
    assert not list(tmp_path.parent.glob("fuera*"))


@pytest.mark.parametrize(
    "files", [{}, {"foto.png": b"\x89PNG"}, {"otro.zip": b"PK\x05\x06" + b"\x00" * 18}, {"a.csv": b""}]
)
def test_a_zip_without_a_table(tmp_path, files):
    with pytest.raises(IsArchive):
        open_source(zipped(tmp_path / "a.zip", files), tmp_path / "w")


def test_a_zip_inside_a_zip_is_not_followed(tmp_path):
    inner = zipped(tmp_path / "inner.zip", {"a.csv": TEXT}).read_bytes()
    with pytest.raises(NotATable):
        open_source(zipped(tmp_path / "a.zip", {"casos.csv": inner}), tmp_path / "w")


def test_trouble_inside_is_said_of_the_file_the_officer_chose(tmp_path):
    path = zipped(tmp_path / "casos.zip", {"casos.xlsx": book_bytes()[:900]})
    with pytest.raises(FileCorrupt) as problem:
        open_source(path, tmp_path / "w")
    assert problem.value.values == {"file": "casos.zip"}
    with pytest.raises(FileEmpty):
        open_source(zipped(tmp_path / "b.zip", {"b.csv": b"   "}), tmp_path / "w")


def test_a_member_that_unpacks_a_thousand_times_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(sniff, "SUSPECT_SIZE", 1 << 20)
    path = zipped(tmp_path / "a.zip", {"a.csv": b"1,2\n" * (1 << 19)})
    with pytest.raises(FileTooLarge):
        open_source(path, tmp_path / "w")
    assert not (tmp_path / "w" / "inside").exists()


def test_a_zip_cut_short(tmp_path):
    path = zipped(tmp_path / "a.zip", {"a.csv": TEXT * 50})
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(FileCorrupt):
        open_source(path, tmp_path / "w")


def test_a_member_whose_bytes_were_changed(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", TEXT)
    path.write_bytes(path.read_bytes().replace(b"Azuay", b"Azuai"))
    with pytest.raises(FileCorrupt):
        open_source(path, tmp_path / "w")


def docx():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types>wordprocessingml.document.main+xml</Types>")
        archive.writestr("word/document.xml", "<w/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", IsPdf),
        (b"\x89PNG\r\n\x1a\n", IsPicture),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", IsPicture),
        (b"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36", IsPicture),
        (b"{\\rtf1\\ansi hola}", IsTextDocument),
        (docx(), IsTextDocument),
        (b"Rar!\x1a\x07\x00", IsArchive),
        (b"\x1f\x8b\x08\x00", IsArchive),
        (b"SQLite format 3\x00", IsDatabase),
        (b'{\n  "datos": []}', IsDatabase),
        (b'[ {"a": 1}]', IsDatabase),
        (b'<?xml version="1.0"?><datos/>', IsDatabase),
    ],
)
def test_what_is_no_spreadsheet_is_named(tmp_path, content, error):
    path = tmp_path / "datos.xlsx"
    path.write_bytes(content)
    with pytest.raises(NotATable) as problem:
        open_source(path, tmp_path / "w")
    assert type(problem.value) is error
    assert inspect_json(path) == {"error": "not-a-table"}


def test_a_document_of_a_word_processor(tmp_path):
    with pytest.raises(IsTextDocument):
        open_source(ole(tmp_path / "a.xls", "WordDocument"), tmp_path / "w")
    text = opendocument(tmp_path / "a.ods", "")
    with zipfile.ZipFile(text, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x/>")
        archive.writestr("META-INF/manifest.xml", "<x/>")
    with pytest.raises(IsTextDocument):
        open_source(text, tmp_path / "w")


def test_a_document_of_numbers(tmp_path):
    with pytest.raises(IsDatabase):
        open_source(zipped(tmp_path / "a.xlsx", {"Index/Document.iwa": b"x"}), tmp_path / "w")


@pytest.mark.parametrize("header", ["BMI;Peso", "ID3;Nombre", "MM;DD", "II;III"])
def test_headings_that_begin_like_a_picture_are_a_table(tmp_path, header):
    path = tmp_path / "a.csv"
    path.write_text(f"{header}\n1;2\n3;4\n")
    assert read_rows(path)[0] == header.split(";")


def test_a_workbook_under_the_name_of_a_zip(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Datos", ROWS)).rename(tmp_path / "a.zip")
    assert read_rows(path) == ROWS
