"""A password is asked for, used and forgotten: a wrong one is named, and nothing plain is left behind."""

import logging
import zipfile
from dataclasses import replace

import openpyxl
import polars as pl
import pytest

from desktop_app.core.errors import FileCorrupt, FileProtected, PasswordWrong, ProtectedOtherwise
from desktop_app.core.reading import ReaderProcess, inspect_json, open_source
from desktop_app.core.reading.source import UNSAID, Answers
from tests.unit.reading import locked
from tests.unit.reading.fixtures import PROVINCES, ods_table, old_workbook, ole, opendocument, with_parts, workbook

ROWS = [["Código", "Provincia", "Casos"], *[[f"0{i}", name, i * 10] for i, name in enumerate(PROVINCES, 1)]]
TEXTS = [[str(cell) for cell in row] for row in ROWS]
PASSWORD = "Ñandú 2026 clave"


def agile(folder):
    return locked.agile(workbook(folder / "a.xlsx", ("Datos", ROWS)), PASSWORD)


def standard(folder):
    return locked.standard(workbook(folder / "b.xlsx", ("Datos", ROWS)), PASSWORD)


def rc4(folder):
    return locked.rc4(old_workbook(folder / "c.xls", ROWS), PASSWORD)


def opendocument_locked(folder):
    return locked.opendocument_with_password(opendocument(folder / "d.ods", ods_table("Datos", TEXTS)), PASSWORD)


def zipped(folder):
    body = "\n".join(";".join(row) for row in TEXTS).encode()
    return locked.zip_with_password(folder / "e.zip", "casos.csv", body, PASSWORD)


def blowfish(folder):
    return locked.opendocument_with_blowfish(opendocument(folder / "f.ods", ods_table("Datos", TEXTS)), PASSWORD)


def as_one(folder):
    return locked.opendocument_as_one(opendocument(folder / "g.ods", ods_table("Datos", TEXTS)), PASSWORD)


KINDS = [agile, standard, rc4, opendocument_locked, blowfish, as_one, zipped]


@pytest.mark.parametrize("make", KINDS)
def test_it_opens_with_its_password_and_only_with_it(make, tmp_path):
    path = make(tmp_path)
    with pytest.raises(FileProtected):
        open_source(path, tmp_path / "w")
    with pytest.raises(PasswordWrong) as wrong:
        open_source(path, tmp_path / "w", Answers(password=PASSWORD.lower()))
    assert wrong.value.values == {"file": path.name}
    opened = open_source(path, tmp_path / "w", Answers(password=PASSWORD))
    frame = pl.read_parquet(opened.sheets[0].grid)
    assert [list(row[1:]) for row in frame.iter_rows()] == TEXTS
    assert opened.path == path


@pytest.mark.parametrize("make", KINDS)
def test_nothing_plain_stays_and_nothing_is_said(make, tmp_path, caplog):
    path = make(tmp_path)
    before = path.read_bytes()
    caplog.set_level(logging.DEBUG)
    opened = open_source(path, tmp_path / "w", Answers(password=PASSWORD))
    assert path.read_bytes() == before
    assert {file.suffix for file in (tmp_path / "w").rglob("*") if file.is_file()} == {".parquet"}
    assert PASSWORD not in caplog.text + repr(opened) + repr(Answers(password=PASSWORD))


def test_a_workbook_that_excel_locks_with_its_own_password_opens_without_one(tmp_path):
    path = locked.rc4(old_workbook(tmp_path / "a.xls", ROWS), "VelvetSweatshop")
    with pytest.raises(FileProtected):
        open_source(path, tmp_path / "w")
    assert open_source(path, tmp_path / "w", Answers(password="")).sheets[0].n_rows == len(ROWS)


def test_the_child_takes_the_password_through_its_pipe(tmp_path):
    path = agile(tmp_path)
    reader = ReaderProcess()
    try:
        with pytest.raises(PasswordWrong):
            reader.open_source(path, tmp_path / "w", Answers(password="otra"))
        assert reader.open_source(path, tmp_path / "w", Answers(password=PASSWORD)).sheets[0].n_rows == len(ROWS)
    finally:
        reader.close()


def test_what_it_hides_is_found_under_the_password(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Datos", ROWS), ("Nómina", ROWS))

    book = openpyxl.load_workbook(path)
    book["Nómina"].sheet_state = "hidden"
    book.save(path)
    locked.agile(path, PASSWORD)
    assert any(
        h.kind == "hidden_sheet" and h.where == "Nómina"
        for h in open_source(path, tmp_path / "w", Answers(password=PASSWORD)).hidden
    )


def test_protection_of_another_kind_is_named(tmp_path):
    path = opendocument(tmp_path / "a.ods", ods_table("Datos", TEXTS))
    locked.opendocument_with_password(path, PASSWORD, algorithm="http://www.w3.org/2001/04/xmlenc#tripledes-cbc")
    with pytest.raises(ProtectedOtherwise):
        open_source(path, tmp_path / "w", Answers(password=PASSWORD))


def test_a_key_that_would_take_an_hour_is_refused(tmp_path):
    path = opendocument(tmp_path / "a.ods", ods_table("Datos", TEXTS))
    locked.opendocument_with_password(path, PASSWORD)

    manifest = zipfile.ZipFile(path).read("META-INF/manifest.xml").replace(b'count="1000"', b'count="4000000000"')
    with_parts(path, {"META-INF/manifest.xml": manifest})
    with pytest.raises(ProtectedOtherwise):
        open_source(path, tmp_path / "w", Answers(password=PASSWORD))


def test_a_key_that_would_take_all_memory_is_refused(tmp_path):
    path = opendocument(tmp_path / "a.ods", ods_table("Datos", TEXTS))
    locked.opendocument_as_one(path, PASSWORD, memory=64 << 20)
    with pytest.raises(ProtectedOtherwise):
        open_source(path, tmp_path / "w", Answers(password=PASSWORD))


def test_a_protected_file_that_is_damaged(tmp_path):
    path = ole(tmp_path / "a.xlsx", "EncryptedPackage")
    with pytest.raises((FileCorrupt, ProtectedOtherwise)):
        open_source(path, tmp_path / "w", Answers(password=PASSWORD))


def test_inspecting_says_which(tmp_path):
    path = agile(tmp_path)
    assert inspect_json(path) == {"error": "password"}
    assert inspect_json(path, answers=Answers(password="otra")) == {"error": "wrong-password"}
    assert inspect_json(path, answers=replace(UNSAID, password=PASSWORD))["header_rows"] == [1]
