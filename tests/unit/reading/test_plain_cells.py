"""Cells parted as text say what python-calamine says of them, or are left to it."""

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from desktop_app.core.reading import open_source, pieces, workbook
from desktop_app.core.reading.plain_cells import PlainCells
from tests.unit.reading.fixtures import with_parts
from tests.unit.reading.fixtures import workbook as written

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET, TEXTS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
SHARED = (
    '<si><t>Loja</t></si><si><t xml:space="preserve"> dos  espacios </t></si><si><t></t></si>'
    "<si><t>a &lt; b &amp;amp; c</t></si><si><t>dos\nlíneas</t></si><si><t>012</t></si><si><t>siete</t></si>"
)  # fmt: skip
FORMATS = (
    f'<styleSheet {MAIN}><numFmts count="1"><numFmt numFmtId="170" formatCode="[h]:mm"/></numFmts>'
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/>'
    '<xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="22"/></cellXfs></styleSheet>'
)
USUAL = [
    '<c r="{at}"><v>{n}</v></c>',
    '<c r="{at}" s="3"><v>0.25</v></c>',
    '<c r="{at}" s="1"><v>4567{n}</v></c>',
    '<c r="{at}" s="2"><v>1.5</v></c>',
    '<c r="{at}" s="4"><v>45678.5</v></c>',
    '<c r="{at}"><v>1.5E-7</v></c>',
    '<c r="{at}"><v>12345678901234567890</v></c>',
    '<c r="{at}"><v>-0</v></c>',
    '<c r="{at}"><v>0.1</v></c>',
    '<c r="{at}" t="n"><v>007</v></c>',
    '<c r="{at}" t="s"><v>{shared}</v></c>',
    '<c r="{at}" t="str"><f>A1&amp;"x"</f><v>a &lt; &quot;b&quot;</v></c>',
    '<c r="{at}"><f t="shared" si="0"/><v>{n}</v></c>',
    '<c r="{at}"><f>SUM(A1:A2)</f></c>',
    '<c r="{at}" t="b"><v>1</v></c>',
    '<c r="{at}" t="e"><v>#N/A</v></c>',
    '<c r="{at}" s="1"/>',
    '<c r="{at}"></c>',
    '<c r="{at}" t="str"><v></v></c>',
    '<c r="{at}" t="inlineStr"><is><t>Azogues {n}</t></is></c>',
    '<c r="{at}" t="inlineStr"><is><t xml:space="preserve"> con espacios </t></is></c>',
    '<c r="{at}" t="inlineStr"><is><t>A&#241;o &#x26; &amp;#38; mes</t></is></c>',
    '<c r="{at}" t="str"><v>uno&#10;dos &amp;lt;</v></c>',
]
ODD = [
    '<c r="{at}" t="str"><v> espacios </v></c>',
    '<c r="{at}" t="str"><v>dos\nlíneas</v></c>',
    '<c r="{at}" t="str"><v>uno&#10;</v></c>',
    '<c r="{at}" t="inlineStr"><is><t>uno&#10;</t></is></c>',
    '<c r="{at}" t="str"><v>uno&#13;dos</v></c>',
    '<c r="{at}" t="inlineStr"><is><t> sin decirlo </t></is></c>',
    '<c r="{at}" t="inlineStr"><is><r><t>neg</t></r><r><t>rita</t></r></is></c>',
    '<c r="{at}" t="inlineStr"><is><t>con _x000D_ retorno</t></is></c>',
    '<c s="1" r="{at}"><v>4</v></c>',
    "<c r='{at}'><v>4</v></c>",
    '<c r="{at}" cm="1"><v>4</v></c>',
    '<c r="{at}"><v>cuatro</v></c>',
    '<c r="{at}"><v> 4 </v></c>',
    '<c r="{at}" t="b"><v>true</v></c>',
    '<c r="{at}" t="d"><v>2024-05-01</v></c>',
    '<c r="{at}"><!-- nada --><v>4</v></c>',
    '<c r="{at}" t="str"><v><![CDATA[a<b]]></v></c>',
    '<c r="{at}" ><v>4</v></c>',
    '<c r="{at}" s="1"><v>-5</v></c>',
    '<c r="{at}" s="1"><v>99999999</v></c>',
    '<c r="{at}" t="str"><v>ﾃ̃ñ\u2028😀</v></c>',
]
ROWS = ['<row r="{r}">', '<row r="{r}" spans="1:4" ht="12.5" customHeight="1">']
GAPS = ["", "", "", '<row r="{r}"/>', '<row r="{r}" hidden="1"></row>', "\n"]


@pytest.fixture(autouse=True)
def every_sheet_in_pieces(monkeypatch):
    monkeypatch.setattr(workbook, "LARGE_SHEET", 0)


def packed(folder, rows):
    path = written(folder / "a.xlsx", ("Datos", [["a"]]))
    parts = {
        SHEET: f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>",
        TEXTS: f'<sst {MAIN} count="1">{SHARED}</sst>',
        STYLES: FORMATS,
    }
    return with_parts(path, parts)


def sheet_of(cells, row='<row r="{r}">', gap=""):
    """Rows of cells with columns left out here and there."""
    written_rows = []
    for r in range(1, 9):
        placed = [
            cell.format(at=f"{'ABCDEFG'[j]}{r}", n=r, shared=(r + j) % 7)
            for j, cell in enumerate(cells)
            if (r * 5 + j) % 4 or r == 1
        ]
        written_rows.append(row.format(r=r) + "".join(placed) + "</row>" + (gap.format(r=r + 1) if r == 8 else ""))
    return "".join(written_rows)


def both_ways(folder, rows):
    path = packed(folder, rows)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workbook, "LARGE_SHEET", 1 << 60)
        whole = open_source(path, folder / "whole")
    return open_source(path, folder / "parted"), whole


def assert_same(mine, whole):
    assert_frame_equal(pl.read_parquet(mine.sheets[0].grid), pl.read_parquet(whole.sheets[0].grid))


@pytest.mark.parametrize("cell", USUAL)
def test_usual_cells_are_read_here_as_calamine_reads_them(tmp_path, monkeypatch, cell):
    read = []

    def noted(self, markup):
        found = plain(self, markup)
        read.append(found is not None)
        return found

    plain = PlainCells.read
    monkeypatch.setattr(PlainCells, "read", noted)
    frame = '<c r="{at}" t="str"><v>x</v></c>'
    assert_same(*both_ways(tmp_path, sheet_of([frame, cell, frame])))
    assert read == [True]


@pytest.mark.parametrize("cell", ODD)
@pytest.mark.parametrize("large", [0, 1 << 60])
def test_odd_cells_say_the_same_whoever_reads_them(tmp_path, monkeypatch, cell, large):
    monkeypatch.setattr(pieces, "_LARGE_FOR_CALAMINE", large)
    frame = '<c r="{at}" t="str"><v>x</v></c>'
    assert_same(*both_ways(tmp_path, sheet_of([frame, cell, frame])))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(USUAL + ODD), min_size=1, max_size=7), st.sampled_from(ROWS), st.sampled_from(GAPS))
def test_any_mixture_says_the_same(tmp_path_factory, cells, row, gap):
    folder = tmp_path_factory.mktemp("mixture")
    assert_same(*both_ways(folder, sheet_of(['<c r="{at}" t="str"><v>x</v></c>', *cells[:6]], row, gap)))


def test_two_cells_of_one_place_are_left_to_calamine(tmp_path):
    cell = '<c r="A{0}"><v>1</v></c><c r="A{0}"><v>2</v></c>'
    rows = "".join(f'<row r="{r}">{cell.format(r)}</row>' for r in range(1, 9))
    assert_same(*both_ways(tmp_path, rows))


@pytest.mark.parametrize(
    "texts", ["<si><t> uno </t></si>", "<si><t>dos\n</t></si>", "<si><t>a&#10;b</t></si>", "<si/>"]
)
@pytest.mark.parametrize("kept", ['<si><t xml:space="preserve"> tres </t></si>', "<si><t>tres</t></si>"])
def test_shared_texts_with_spaces_around_them(tmp_path, monkeypatch, texts, kept):
    monkeypatch.setitem(globals(), "SHARED", "<si><t>x</t></si>" + texts + kept + "<si><t>y</t></si>" * 4)
    assert_same(*both_ways(tmp_path, sheet_of(['<c r="{at}" t="s"><v>{shared}</v></c>'] * 3)))
