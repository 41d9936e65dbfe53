"""xlsb, xls and ods give their values, their errors, and what they hide, as xlsx does."""

import polars as pl
import pytest
import xlwt

from desktop_app.core.reading import header_names, open_source
from tests.unit.reading.binary_book import STYLES, binary_book
from tests.unit.reading.fixtures import ods_table, old_workbook, opendocument

ROWS = [["Provincia", "Casos", "Nota"], ["Azuay", 3.0, "a"], ["Loja", 4.5, "b"], ["Cañar", 5.0, "c"]]
TEXTS = [["Provincia", "Casos", "Nota"], ["Azuay", "3", "a"], ["Loja", "4.5", "b"], ["Cañar", "5", "c"]]


def cells(opened):
    return [list(row[1:]) for row in pl.read_parquet(opened.sheets[0].grid).iter_rows()]


def found(opened):
    return {h.kind: h.count for h in opened.hidden}


def test_a_binary_workbook(tmp_path):
    opened = open_source(binary_book(tmp_path / "a.xlsb", ROWS), tmp_path / "w")
    assert opened.format == "xlsb"
    assert cells(opened) == TEXTS
    assert found(opened) == {}


def test_what_a_binary_workbook_hides(tmp_path):
    styles = {(1, 0): 1, (2, 0): 1, (0, 1): 2, (1, 2): 3, (3, 0): 4, (3, 2): 0}
    assert STYLES[2] == "white on blue"
    path = binary_book(tmp_path / "a.xlsb", ROWS, hidden_rows=(2, 3), hidden_columns=(1,), styles=styles)
    opened = open_source(path, tmp_path / "w")
    assert found(opened) == {"white_text": 3, "invisible_format": 1, "hidden_rows": 2, "hidden_cols": 1}
    assert (opened.sheets[0].hidden_rows, opened.sheets[0].hidden_columns) == (((2, 3),), ((1, 1),))
    assert cells(opened) == TEXTS


def test_errors_of_a_binary_workbook(tmp_path):
    rows = [*ROWS, ["Loja", "#DIV/0!", "d"], ["El Oro", "#REF!", "e"]]
    assert [row[1] for row in cells(open_source(binary_book(tmp_path / "a.xlsb", rows), tmp_path / "w"))][-2:] == [
        "#DIV/0!",
        "#REF!",
    ]


def test_unseen_text_of_an_old_workbook(tmp_path):
    def tweak(_book, sheet):
        sheet.write(1, 3, "blanco", xlwt.easyxf("font: colour white"))
        sheet.write(2, 3, 12, xlwt.easyxf("font: colour white"))
        sheet.write(
            0, 3, "Encabezado", xlwt.easyxf("font: colour white; pattern: pattern solid, fore_colour dark_blue")
        )
        sheet.write(3, 3, "blanco", xlwt.easyxf("font: colour white; pattern: pattern solid, fore_colour white"))
        sheet.write(1, 4, 7, xlwt.easyxf(num_format_str=";;;"))
        sheet.write(2, 4, None, xlwt.easyxf("font: colour white"))

    assert found(open_source(old_workbook(tmp_path / "a.xls", ROWS, tweak=tweak), tmp_path / "w")) == {
        "white_text": 3,
        "invisible_format": 1,
    }


def style(name, colour, background=None, parent=""):
    paper = f'<style:table-cell-properties fo:background-color="{background}"/>' if background else ""
    letters = f'<style:text-properties fo:color="{colour}"/>' if colour else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="{parent}">'
        f"{paper}{letters}</style:style>"
    )


def cell(text, name="", extra=""):
    look = f' table:style-name="{name}"' if name else ""
    return f'<table:table-cell{look} office:value-type="string"{extra}><text:p>{text}</text:p></table:table-cell>'


def document(path, rows, styles="", columns=""):
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    names = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:calcext="urn:x"'
    before = f"<office:automatic-styles {names}>{styles}</office:automatic-styles>"
    return opendocument(path, f'<table:table table:name="D" {names}>{columns}{body}</table:table>', before=before)


def test_white_letters_of_an_opendocument(tmp_path):
    styles = (
        style("white", "#ffffff") + style("shown", "#FFFFFF", "#000080") + style("child", None, parent="white")
        + style("paper", "#ffffff", "transparent") + style("plain", "#000000")
    )  # fmt: skip
    rows = [
        cell("Provincia", "shown") + cell("Nota", "plain"),
        cell("Azuay") + cell("x", "white"),
        cell("Loja", "child") + cell("y", "paper"),
        cell("Cañar") + '<table:table-cell table:style-name="white"/>',
    ]
    assert found(open_source(document(tmp_path / "a.ods", rows, styles), tmp_path / "w")) == {"white_text": 3}


def test_white_letters_of_a_whole_column(tmp_path):
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="white"/>'
    rows = [cell("Provincia") + cell("Nota"), cell("Azuay") + cell("x"), cell("Loja") + cell("y", "plain")]
    styles = style("white", "#ffffff") + style("plain", "#000000")
    path = document(tmp_path / "a.ods", rows, styles, columns)
    assert found(open_source(path, tmp_path / "w")) == {"white_text": 2}


@pytest.mark.parametrize("before", ["", '<table:table-cell table:number-columns-repeated="2"/>'])
def test_errors_of_an_opendocument(tmp_path, before):
    wrong = ' office:string-value="" calcext:value-type="error" table:formula="of:=1/0"'
    rows = [
        before + cell("Ítem") + cell("Valor"),
        before + cell("a") + cell("#DIV/0!", extra=wrong),
        before + cell("b") + cell("2"),
    ]
    assert [row[-1] for row in cells(open_source(document(tmp_path / "a.ods", rows), tmp_path / "w"))] == [
        "Valor",
        "#DIV/0!",
        "2",
    ]


def test_merged_cells_of_an_opendocument_name_columns_together(tmp_path):
    wide = ' table:number-columns-spanned="2"'
    tall = ' table:number-rows-spanned="2"'
    rows = [
        cell("Provincia", extra=tall) + cell("Casos", extra=wide) + "<table:covered-table-cell/>",
        "<table:covered-table-cell/>" + cell("Hombres") + cell("Mujeres"),
        cell("Azuay") + cell("3") + cell("4"),
        cell("Loja") + cell("5") + cell("6"),
        cell("Cañar") + cell("7") + cell("8"),
    ]
    sheet = open_source(document(tmp_path / "a.ods", rows), tmp_path / "w").sheets[0]
    assert sheet.merged == ((0, 0, 1, 0), (0, 1, 0, 2))
    assert header_names(sheet, sheet.regions[0]) == ("Provincia", "Casos Hombres", "Casos Mujeres")


def test_merged_cells_of_a_binary_workbook(tmp_path):
    rows = [["Provincia", "Casos", None], [None, "Hombres", "Mujeres"], ["Azuay", 3.0, 4.0], ["Loja", 5.0, 6.0]]
    path = binary_book(tmp_path / "a.xlsb", rows, merged=((0, 1, 0, 2), (0, 0, 1, 0)))
    sheet = open_source(path, tmp_path / "w").sheets[0]
    assert set(sheet.merged) == {(0, 1, 0, 2), (0, 0, 1, 0)}
    assert header_names(sheet, sheet.regions[0])[1:] == ("Casos Hombres", "Casos Mujeres")


def test_a_filter_of_an_opendocument_is_of_its_own_sheet(tmp_path):
    ranges = (
        '<table:database-ranges><table:database-range table:name="x" table:target-range-address="Datos.A1:Datos.B2"'
        ' table:display-filter-buttons="true"/></table:database-ranges>'
    )
    tables = ods_table("Datos", [["a", "b"], ["1", "2"]]) + ods_table("Otra", [["a", "b"], ["1", "2"]])
    opened = open_source(opendocument(tmp_path / "a.ods", tables + ranges), tmp_path / "w")
    assert [(h.kind, h.sheet) for h in opened.hidden] == [("autofilter", "Datos")]
