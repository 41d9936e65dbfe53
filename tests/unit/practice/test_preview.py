"""What the practice portal shows of a file that somebody sent: first rows, or nothing at all."""

import zipfile

import pytest
from openpyxl import Workbook

from desktop_app.practice import preview
from desktop_app.practice.preview import Preview, is_numeric, preview_table


def written(path, rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.create_sheet("Otra").append(["no se muestra"])
    book.save(path)
    return path


def test_a_workbook_shows_its_first_sheet(tmp_path):
    rows = [[None, None], ["columna", "n"], *([f"c{i}", i] for i in range(14))]
    found = preview_table(written(tmp_path / "a", rows), "xlsx")
    assert found == Preview(("columna", "n"), tuple((f"c{i}", str(i)) for i in range(10)), 14, at_least=False)


def test_a_table_that_was_written_again_is_read_again(tmp_path):
    path = tmp_path / "a"
    path.write_text("a\n1\n", encoding="utf-8")
    assert preview_table(path, "CSV").n_rows == 1
    path.write_text("a\n1\n22\n", encoding="utf-8")
    assert preview_table(path, "CSV").n_rows == 2


@pytest.mark.parametrize(
    ("n_rows", "shown", "at_least"), [(50, 50, False), (200_000, 200_000, False), (200_003, 200_000, True)]
)
def test_records_are_counted_not_lines_and_never_too_many(tmp_path, n_rows, shown, at_least):
    path = tmp_path / "a"
    path.write_text("lugar,nota\r\n" + 'Loja,"dos\r\nlíneas"\r\n' * n_rows, encoding="utf-8-sig", newline="")
    found = preview_table(path, "CSV")
    assert found.rows[0] == ("Loja", "dos\r\nlíneas")
    assert (found.n_rows, found.at_least) == (shown, at_least)


@pytest.mark.parametrize(
    ("file_format", "content"),
    [
        ("CSV", b""),
        ("CSV", b"a,\xff\xfe\n"),
        ("XLSX", b""),
        ("XLSX", b"PK\x03\x04 cut off"),
        ("XLSX", b"<html>"),
        ("PDF", b"%PDF-1.7"),
        ("", b"a,b\n1,2\n"),
    ],
)
def test_what_is_no_table_shows_nothing(tmp_path, file_format, content):
    path = tmp_path / "a"
    path.write_bytes(content)
    assert preview_table(path, file_format) is None


def test_a_file_that_is_gone_shows_nothing(tmp_path):
    assert preview_table(tmp_path / "a", "CSV") is None


def test_a_workbook_that_would_unpack_to_more_than_it_may_is_not_opened(tmp_path, monkeypatch):
    path = written(tmp_path / "a", [["a"], [1]])
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    monkeypatch.setattr(preview, "_MOST_UNPACKED", unpacked - 1)
    assert preview_table(path, "XLSX") is None


@pytest.mark.parametrize(
    ("cells", "numeric"),
    [
        (["1", "-2.50", ""], True),
        (["", ""], False),
        (["1,5"], False),
        (["2026-01-01"], False),
        (["1.2.3"], False),
        (["x"], False),
    ],
)
def test_only_plain_numbers_stand_on_the_right(cells, numeric):
    assert is_numeric(cells) is numeric
