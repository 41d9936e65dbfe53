"""A large worksheet read in pieces gives what it gives read whole, or is read whole."""

import datetime as dt

import openpyxl
import polars as pl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from polars.testing import assert_frame_equal

from desktop_app.core.errors import AppError
from desktop_app.core.progress import SILENT, Cancelled
from desktop_app.core.reading import open_source, package, pieces, workbook
from desktop_app.core.reading.hidden import ooxml_sheet
from desktop_app.core.reading.sniff import Format
from desktop_app.core.table import ROW
from tests.unit.reading.fixtures import PROVINCES, with_parts
from tests.unit.reading.fixtures import workbook as written

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET, TEXTS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


@pytest.fixture(autouse=True)
def tiny_pieces(monkeypatch):
    monkeypatch.setattr(workbook, "LARGE_SHEET", 0)
    monkeypatch.setattr(pieces, "_PIECE", 900)
    monkeypatch.setattr(ooxml_sheet, "CHUNK", 700)
    monkeypatch.setattr(package, "_TEXTS_BYTES", 60)


@pytest.fixture
def cut(monkeypatch):
    """The grids that were made of pieces."""
    seen = []
    moved = workbook._Pieces.moved

    def noted(self, sheet, target):
        found = moved(self, sheet, target)
        seen.append(found is not None)
        return found

    monkeypatch.setattr(workbook._Pieces, "moved", noted)
    return seen


def both_ways(path, monkeypatch):
    folder = path.parent
    cut = open_source(path, folder / "cut")
    with monkeypatch.context() as patch:
        patch.setattr(workbook, "LARGE_SHEET", 1 << 60)
        whole = open_source(path, folder / "whole")
    return cut, whole


def assert_same(cut, whole):
    assert (cut.hidden, cut.extra, cut.sha256) == (whole.hidden, whole.extra, whole.sha256)
    assert len(cut.sheets) == len(whole.sheets)
    for mine, theirs in zip(cut.sheets, whole.sheets, strict=True):
        assert_frame_equal(pl.read_parquet(mine.grid), pl.read_parquet(theirs.grid))
        assert (mine.name, mine.state, mine.n_rows, mine.n_columns) == (
            theirs.name, theirs.state, theirs.n_rows, theirs.n_columns,
        )  # fmt: skip
        assert (mine.regions, mine.merged, mine.hidden_rows) == (theirs.regions, theirs.merged, theirs.hidden_rows)


def mixed(i):
    """A row of everything: texts, numbers, dates, times, yes and no, nothing."""
    day = dt.date(2020, 1, 1) + dt.timedelta(days=i)
    moment = dt.datetime(2020, 1, 1, 8, 30) + dt.timedelta(hours=i)
    values = [PROVINCES[i % 6], i, i / 7, day, moment, dt.time(i % 24, 15), i % 2 == 0, f" {i:05d} ", None]
    return [None if (i * 7 + j) % 11 == 0 else value for j, value in enumerate(values)]


@pytest.mark.parametrize("epoch_1904", [False, True])
def test_every_kind_of_cell(tmp_path, monkeypatch, cut, epoch_1904):
    book = openpyxl.Workbook()
    if epoch_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(["Informe"])
    sheet.append([])
    sheet.append([f"Columna {j}" for j in range(9)])
    for i in range(150):
        sheet.append(mixed(i))
    for _ in range(40):
        sheet.append([])
    sheet.append([None, None, "al final"])
    sheet.merge_cells("A1:D1")
    sheet.row_dimensions[9].hidden = True
    other = book.create_sheet("Oculta")
    other.sheet_state = "hidden"
    other.append(["x", "y"])
    other.append([1, "<&>"])
    path = tmp_path / "a.xlsx"
    book.save(path)
    assert_same(*both_ways(path, monkeypatch))
    assert cut[:2] == [True, True]
    assert sorted(p.name for p in (tmp_path / "cut").iterdir()) == ["sheet-0.parquet", "sheet-1.parquet"]


def packed(tmp_path, rows, texts="", root=f"<worksheet {MAIN}>", end="</worksheet>"):
    path = written(tmp_path / "a.xlsx", ("Datos", [["a"]]))
    parts = {SHEET: f"{root}<sheetData>{rows}</sheetData>{end}"}
    if texts:
        parts[TEXTS] = f'<sst {MAIN} count="1">{texts}</sst>'
    return with_parts(path, parts)


SHARED = (
    "<si><t>Loja</t></si><si><t xml:space='preserve'> dos  espacios </t></si><si><t></t></si><si/>"
    "<si><r><t>neg</t></r><r><rPr><b/></rPr><t>rita</t></r></si><si><t>a &lt; b &amp; c</t></si><si><t>12</t></si>"
)


@pytest.mark.parametrize("n_bytes", [10, 60, 61, 5000])
def test_shared_texts(tmp_path, monkeypatch, cut, n_bytes):
    monkeypatch.setattr(package, "_TEXTS_BYTES", n_bytes)
    cells = '<c r="A{0}" t="s"><v>{1}</v></c><c r="B{0}"><v>{1}</v></c><c r="C{0}" t="str"><f>B1</f><v>12</v></c>'
    rows = "".join(f'<row r="{i}">{cells.format(i, i % 7)}</row>' for i in range(1, 120))
    path = packed(tmp_path, rows, SHARED)
    whole = both_ways(path, monkeypatch)
    assert_same(*whole)
    assert cut[0]
    values = set(pl.read_parquet(whole[0].sheets[0].grid).get_column("c0"))
    assert values == {"Loja", " dos  espacios ", None, "negrita", "a < b & c", "12"}


@pytest.mark.parametrize(
    "cell",
    [
        '<c t="s" r="A{0}"><v>0</v></c>',
        '<c r="A{0}" t="s" s="0"><v>0</v></c>',
        '<c r="A{0}" t="s">\n<v>0</v></c>',
        '<c r="A{0}" t="s"><v>0</v></c><c r="B{0}" t="inlineStr"><is><t>dice t="s"</t></is></c>',
        '<c r="A{0}" t="s"><v>0</v></c><c r="B{0}" t="inlineStr"><is><t>\ue0000</t></is></c>',
        '<c r="C{0}" t="b"><v>1</v></c>',
    ],
)
def test_other_ways_of_writing_a_cell(tmp_path, monkeypatch, cell):
    rows = "".join(f'<row r="{i}">{cell.format(i)}</row>' for i in range(3, 90))
    assert_same(*both_ways(packed(tmp_path, rows, SHARED), monkeypatch))


@pytest.mark.parametrize(
    ("rows", "frame"),
    [
        ("<row><c><v>1</v></c><c><v>2</v></c></row>" * 80, {}),
        ("".join(f'<row r="{90 - i}"><c r="A{90 - i}"><v>{i}</v></c></row>' for i in range(80)), {}),
        (
            '<row r="1"><c r="A1"><v>1</v></c></row>',
            {"end": '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells></worksheet>'},
        ),
        ("", {}),
    ],
)
def test_odd_sheets(tmp_path, monkeypatch, rows, frame):
    path = packed(tmp_path, rows, **frame)
    if rows:
        assert_same(*both_ways(path, monkeypatch))
    else:
        with pytest.raises(AppError) as caught:
            open_source(path, tmp_path / "w")
        assert caught.value.code == "ALI-104"


def test_error_cells_even_at_the_edges(tmp_path, cut):
    cell = '<c r="{0}{1}"><v>{1}</v></c>'
    error = '<c r="{0}{1}" t="e"><v>#N/A</v></c>'
    rows = "".join(f'<row r="{i}">{cell.format("B", i)}{error.format("C", i)}</row>' for i in range(2, 100))
    first = f'<row r="1">{error.format("A", 1)}</row>'
    last = f'<row r="100">{error.format("D", 100)}</row>'
    opened = open_source(packed(tmp_path, first + rows + last), tmp_path / "w")
    frame = pl.read_parquet(opened.sheets[0].grid)
    assert cut == [True]
    assert frame.row(0) == (1, "#N/A", None, None, None)
    assert frame.row(99) == (100, None, None, None, "#N/A")
    assert frame.get_column("c2").to_list()[1:99] == ["#N/A"] * 98
    assert frame.get_column(ROW).to_list() == list(range(1, 101))


def test_a_shared_text_that_is_not_there_is_damage(tmp_path, monkeypatch):
    rows = "".join(f'<row r="{i}"><c r="A{i}" t="s"><v>{i}</v></c></row>' for i in range(1, 90))
    path = packed(tmp_path, rows, SHARED)
    outcomes = []
    for large in (0, 1 << 60):
        monkeypatch.setattr(workbook, "LARGE_SHEET", large)
        try:
            outcomes.append(open_source(path, tmp_path / f"w{large}").sheets[0].n_rows)
        except AppError as error:
            outcomes.append(error.code)
    assert outcomes[0] == outcomes[1]


class StopAt:
    def __init__(self, n):
        self.n = n

    def at(self, done, total, stage=None):
        self.n -= 1
        if not self.n:
            raise Cancelled


@pytest.mark.parametrize("n", [2, 6, 12])
def test_stopped_in_the_middle_leaves_nothing(tmp_path, n):
    rows = [[PROVINCES[i % 6], i, i / 7] for i in range(400)]
    path = written(tmp_path / "a.xlsx", ("Datos", rows))
    folder = tmp_path / "w"
    folder.mkdir()
    with pytest.raises(Cancelled):
        workbook.read_workbook(path, Format.XLSX, folder, StopAt(n))
    assert not list(folder.iterdir())
    assert workbook.read_workbook(path, Format.XLSX, folder, SILENT).sheets[0].grid.n_rows == 400
