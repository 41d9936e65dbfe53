"""The first rows of a large file come before the rest, and look as they will in the whole."""

import time

import polars as pl
import pytest

from desktop_app.core.progress import SILENT, Cancelled
from desktop_app.core.reading import ReaderProcess, beginning, beginning_others, open_source
from desktop_app.core.table import ROW
from tests.unit.reading.binary_book import binary_book
from tests.unit.reading.fixtures import PROVINCES, ods_table, opendocument, with_parts, workbook

TITLES = [["Casos atendidos"], [None], ["Provincia", "Casos", "Tasa"]]


@pytest.fixture
def small_is_large(monkeypatch):
    monkeypatch.setattr(beginning, "LARGE_TEXT", 0)
    monkeypatch.setattr(beginning, "LARGE_SHEET", 0)
    monkeypatch.setattr(beginning, "_TEXT_BYTES", 600)
    monkeypatch.setattr(beginning, "_SHEET_BYTES", 4000)
    monkeypatch.setattr(beginning, "LARGE_CONTENT", 0)
    monkeypatch.setattr(beginning, "LARGE_BINARY", 0)
    monkeypatch.setattr(beginning_others, "_OPENDOCUMENT_BYTES", 4000)
    monkeypatch.setattr(beginning_others, "_BINARY_BYTES", 2000)


def opened_with_previews(path, folder):
    shown = []
    return open_source(path, folder, on_preview=shown.append), shown


def assert_begins(preview, whole):
    """The rows shown are those of the whole, with the same header and columns."""
    small, large = preview.sheets[0], whole.sheets[0]
    assert preview.is_preview
    assert not whole.is_preview
    assert (preview.path, preview.format, preview.delimiter) == (whole.path, whole.format, whole.delimiter)
    assert 3 < small.n_rows < large.n_rows
    columns = [ROW, *(f"c{i}" for i in range(small.n_columns))]
    rows = pl.read_parquet(small.grid, columns=columns)
    assert rows.equals(pl.read_parquet(large.grid, columns=columns).head(small.n_rows))
    first, final = small.regions[0], large.regions[0]
    assert (first.header_rows, first.first_row, first.columns) == (final.header_rows, final.first_row, final.columns)


@pytest.mark.usefixtures("small_is_large")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be"])
def test_text(tmp_path, encoding):
    path = tmp_path / "a.csv"
    lines = [f"{PROVINCES[i % len(PROVINCES)]};{i};{i / 7:.3f}" for i in range(300)]
    path.write_bytes("\r\n".join(["Casos atendidos", "", "Región;Casos;Tasa", *lines]).encode(encoding))
    whole, shown = opened_with_previews(path, tmp_path / "w")
    assert len(shown) == 1
    assert_begins(shown[0], whole)


@pytest.mark.usefixtures("small_is_large")
def test_workbook(tmp_path):
    rows = [*TITLES, *[[f"{PROVINCES[i % len(PROVINCES)]} {i}", i, i / 7] for i in range(300)]]
    path = workbook(tmp_path / "a.xlsx", ("Datos", rows), ("Otra", [["x", "y"], ["uno", 2]]))
    whole, shown = opened_with_previews(path, tmp_path / "w")
    assert [sheet.name for sheet in shown[0].sheets] == ["Datos", "Otra"]
    assert_begins(shown[0], whole)


@pytest.mark.usefixtures("small_is_large")
def test_workbook_with_prefixes(tmp_path):
    def prefixed(root, body):
        return f'<x:{root} xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{body}</x:{root}>'

    texts = "".join(f"<x:si><x:t>fila {i}</x:t></x:si>" for i in range(400))
    cells = '<x:row r="{0}"><x:c r="A{0}" t="s"><x:v>{1}</x:v></x:c><x:c r="B{0}"><x:v>{1}</x:v></x:c></x:row>'
    rows = "".join(cells.format(i + 1, i) for i in range(400))
    path = with_parts(
        workbook(tmp_path / "a.xlsx", ("Datos", [["a"]])),
        {
            "xl/worksheets/sheet1.xml": prefixed("worksheet", f"<x:sheetData>{rows}</x:sheetData>"),
            "xl/sharedStrings.xml": prefixed("sst", texts),
        },
    )
    whole, shown = opened_with_previews(path, tmp_path / "w")
    assert_begins(shown[0], whole)


@pytest.mark.usefixtures("small_is_large")
@pytest.mark.parametrize("grouped", [False, True])
def test_opendocument(tmp_path, grouped):
    rows = [["Provincia", "Casos"], *[[PROVINCES[i % len(PROVINCES)], str(i)] for i in range(300)]]
    tables = ods_table("Datos", rows) + ods_table("Otra", [["x", "y"], ["uno", "2"]])
    if grouped:
        tables = tables.replace("<table:table-row", "<table:table-row-group><table:table-row", 1)
        tables = tables.replace("</table:table>", "</table:table-row-group></table:table>", 1)
    path = opendocument(tmp_path / "a.ods", tables)
    whole, shown = opened_with_previews(path, tmp_path / "w")
    assert [sheet.name for sheet in shown[0].sheets] == ["Datos"]
    assert_begins(shown[0], whole)


@pytest.mark.usefixtures("small_is_large")
def test_binary_workbook(tmp_path):
    rows = [["Provincia", "Casos"], *[[PROVINCES[i % len(PROVINCES)], i] for i in range(300)]]
    whole, shown = opened_with_previews(binary_book(tmp_path / "a.xlsb", rows), tmp_path / "w")
    assert_begins(shown[0], whole)


@pytest.mark.usefixtures("small_is_large")
def test_other_formats_that_cannot_be_cut_are_read_whole(tmp_path):
    wide = [[f"columna {i}" for i in range(300)], [str(i) for i in range(300)]]
    book = opened_with_previews(binary_book(tmp_path / "a.xlsb", wide), tmp_path / "v")
    document = opened_with_previews(opendocument(tmp_path / "a.ods", ods_table("Datos", wide)), tmp_path / "w")
    for whole, shown in (book, document):
        assert shown == []
        assert whole.sheets[0].n_columns == 300


def test_small_files_have_none(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Datos", [*TITLES, ["Loja", 1, 2]]))
    assert opened_with_previews(path, tmp_path / "w")[1] == []
    text = tmp_path / "a.csv"
    text.write_text("a,b\n1,2\n", encoding="utf-8")
    assert opened_with_previews(text, tmp_path / "v")[1] == []


@pytest.mark.usefixtures("small_is_large")
def test_what_cannot_be_cut_is_read_whole(tmp_path):
    """One row longer than what is looked at, shared texts that are far away."""
    path = workbook(tmp_path / "a.xlsx", ("Datos", [[f"columna {i}" for i in range(300)], list(range(300))]))
    whole, shown = opened_with_previews(path, tmp_path / "w")
    assert shown == []
    assert whole.sheets[0].n_columns == 300


@pytest.mark.usefixtures("small_is_large")
def test_stopped_by_who_is_shown(tmp_path):
    def stop(_opened):
        raise Cancelled

    path = tmp_path / "a.csv"
    path.write_text("a,b\n" + "1,2\n" * 400, encoding="utf-8")
    with pytest.raises(Cancelled):
        open_source(path, tmp_path / "w", progress=SILENT, on_preview=stop)


def test_through_the_child_it_comes_before_the_rest(tmp_path):
    path = tmp_path / "grande.csv"
    path.write_text("id,valor,nota\n" + '12345,2,"buen estado"\n' * 2_500_000, encoding="utf-8")
    reader, shown = ReaderProcess(), []
    try:
        whole = reader.open_source(
            path,
            tmp_path / "w",
            on_preview=lambda o: shown.append((time.monotonic(), pl.read_parquet(o.sheets[0].grid))),
        )
        ended = time.monotonic()
    finally:
        reader.close()
    assert whole.sheets[0].n_rows == 2_500_001
    assert len(shown) == 1
    assert shown[0][0] < ended
    assert shown[0][1].height > 1000
