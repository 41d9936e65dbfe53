"""Workbooks made to harm: each is read in bounded time and memory or refused by name, and nothing outside is touched."""

import time

import psutil
import pytest

from desktop_app.core.errors import AppError, FileCorrupt, FileEmpty, FileTooLarge, NotATable
from desktop_app.core.progress import Cancelled
from desktop_app.core.reading import ReaderProcess, inspect_json
from tests.unit.reading.fixtures import PROVINCES, ods_table, opendocument, with_parts, workbook

ROWS = [["Provincia", "Casos"], *[[name, i] for i, name in enumerate(PROVINCES)]]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ja'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
) + "]>"  # fmt: skip
SECONDS = 30.0
MEGABYTES = 700


@pytest.fixture
def reader():
    process = ReaderProcess(most_memory=MEGABYTES << 20)
    yield process
    process.close()


class _Peak:
    """Progress that remembers the most memory of the child and stops it when it takes too long."""

    def __init__(self, reader):
        self.reader, self.peak, self.end = reader, 0, time.monotonic() + SECONDS

    def at(self, done, total, stage=None):
        if self.reader.pid:
            self.peak = max(self.peak, psutil.Process(self.reader.pid).memory_info().rss)
        if time.monotonic() > self.end:
            raise Cancelled


def outcome(reader, path, folder):
    """The opened file, or the error that names it; anything else (a hang, an unnamed end) fails."""
    try:
        return reader.open_source(path, folder / "w", progress=_Peak(reader))
    except (FileCorrupt, FileEmpty, FileTooLarge, NotATable) as problem:
        return problem


def sheet_xml(cells, prolog=""):
    return f'<?xml version="1.0"?>{prolog}<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'


def book(folder, parts):
    return with_parts(workbook(folder / "malo.xlsx", ("Datos", ROWS)), parts)


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"]
)
def test_entities_that_grow_a_thousand_million_times(reader, tmp_path, part):
    cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a11;</t></is></c><c r="B1"><v>1</v></c></row>'
    bodies = {
        "xl/worksheets/sheet1.xml": sheet_xml(cells, LAUGHS),
        "xl/sharedStrings.xml": f'{LAUGHS}<sst xmlns="{MAIN}"><si><t>&a11;</t></si></sst>',
        "xl/workbook.xml": f'{LAUGHS}<workbook xmlns="{MAIN}"><sheets>&a11;</sheets></workbook>',
        "xl/styles.xml": f'{LAUGHS}<styleSheet xmlns="{MAIN}">&a11;</styleSheet>',
    }
    outcome(reader, book(tmp_path, {part: bodies[part]}), tmp_path)


def test_entities_in_an_opendocument(reader, tmp_path):
    path = opendocument(tmp_path / "malo.ods", ods_table("Datos", [["&a11;", "1"]]))
    import zipfile

    content = zipfile.ZipFile(path).read("content.xml").decode().replace("?><", f"?>{LAUGHS}<", 1)
    outcome(reader, with_parts(path, {"content.xml": content}), tmp_path)


def test_an_entity_never_reads_another_file(reader, tmp_path):
    secret = tmp_path / "secreto.txt"
    secret.write_text("NO SALE DE AQUI")
    prolog = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c><c r="B1"><v>1</v></c></row>'
    outcome(reader, book(tmp_path, {"xl/worksheets/sheet1.xml": sheet_xml(cells, prolog)}), tmp_path)
    kept = b"".join(file.read_bytes() for file in (tmp_path / "w").rglob("*.parquet"))
    assert b"NO SALE" not in kept


def test_a_hundred_thousand_styles(reader, tmp_path):
    fonts = '<font><color rgb="FFFFFFFF"/></font>' * 100_000
    xfs = "".join(f'<xf fontId="{n}" fillId="0" numFmtId="0"/>' for n in range(100_000))
    styles = (
        f'<styleSheet xmlns="{MAIN}"><fonts>{fonts}</fonts><fills><fill/></fills><cellXfs>{xfs}</cellXfs></styleSheet>'
    )
    opened = outcome(reader, book(tmp_path, {"xl/styles.xml": styles}), tmp_path)
    assert opened.sheets[0].n_rows == len(ROWS)


@pytest.mark.parametrize("tag", ["<xf fontId='0'>", "<font>", "<fill>", "<numFmt numFmtId='1' "])
def test_styles_that_never_close(reader, tmp_path, tag):
    styles = f'<styleSheet xmlns="{MAIN}"><fonts>{tag * 150_000}</fonts><cellXfs>{tag * 150_000}</cellXfs></styleSheet>'
    outcome(reader, book(tmp_path, {"xl/styles.xml": styles}), tmp_path)


@pytest.mark.parametrize(
    ("part", "tag"),
    [
        ("docProps/core.xml", "<dc:creator>"),
        ("docProps/app.xml", "<Company>"),
        ("xl/drawings/drawing1.xml", "<xdr:sp>"),
        ("xl/drawings/drawing2.xml", "<xdr:sp><a:t>"),
        ("xl/comments1.xml", "<author>"),
        ("xl/charts/chart1.xml", "<c:strCache>"),
    ],
)
def test_parts_that_never_close(reader, tmp_path, part, tag):
    opened = outcome(reader, book(tmp_path, {part: f"<x>{tag * 300_000}"}), tmp_path)
    assert opened.sheets[0].n_rows == len(ROWS)


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
        '<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>',
        '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>',
        '<row r="0"><c r="A0"><v>1</v></c></row>',
        '<row r="-5"><c r="A-5"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>',
        '<row r="1"><c r="A1" s="99999999"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1e400</v></c><c r="B1"><v>nan</v></c></row>',
    ],
)
def test_places_that_no_sheet_has(reader, tmp_path, cells):
    outcome(reader, book(tmp_path, {"xl/worksheets/sheet1.xml": sheet_xml(cells)}), tmp_path)


def test_a_merge_over_the_whole_sheet(reader, tmp_path):
    body = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>{n}</v></c></row>' for n in range(1, 50))
    merges = "".join(f'<mergeCell ref="A{n}:XFD1048576"/>' for n in range(1, 2000))
    xml = sheet_xml(body).replace("</sheetData>", f"</sheetData><mergeCells>{merges}</mergeCells>")
    opened = outcome(reader, book(tmp_path, {"xl/worksheets/sheet1.xml": xml}), tmp_path)
    assert not isinstance(opened, AppError)


def test_rows_repeated_a_million_times_in_an_opendocument(reader, tmp_path):
    body = (
        '<table:table table:name="Datos"><table:table-row table:number-rows-repeated="1048576">'
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    assert isinstance(outcome(reader, opendocument(tmp_path / "malo.ods", body), tmp_path), AppError)


def test_a_page_with_spans_without_end(reader, tmp_path):
    path = tmp_path / "malo.xls"
    path.write_text("<html><table>" + "<tr><td rowspan=99999999 colspan=99999999>x</td></tr>" * 50 + "</table></html>")
    outcome(reader, path, tmp_path)


def test_tables_inside_tables_without_end(reader, tmp_path):
    path = tmp_path / "malo.xls"
    path.write_text("<html>" + "<table><tr><td>" * 20_000)
    outcome(reader, path, tmp_path)


@pytest.mark.parametrize(
    "text", ['"' * 200_000, 'a,"b' * 50_000, "\n".join('"' for _ in range(100_000)), "," * 300_000, "a" * (20 << 20)]
)
def test_texts_made_to_be_slow(reader, tmp_path, text):
    path = tmp_path / "malo.csv"
    path.write_text(text)
    outcome(reader, path, tmp_path)


def test_the_command_line_lives_on(reader, tmp_path):
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    bad = book(tmp_path, {"xl/worksheets/sheet1.xml": sheet_xml(cells)})
    with pytest.raises(FileTooLarge):
        inspect_json(bad, reader=reader)
    good = workbook(tmp_path / "bueno.xlsx", ("Datos", ROWS))
    assert inspect_json(good, reader=reader)["last_data_row"] == len(ROWS)
