"""The XML that Excel 2003 saves, under any name: values, places, merged cells, hidden things; damage is named."""

import polars as pl
import pytest

from desktop_app.core.errors import FileCorrupt, FileEmpty, FileTooLarge
from desktop_app.core.reading import header_names, open_source, read_rows
from desktop_app.core.reading.source import SheetState

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:html="http://www.w3.org/TR/REC-html40">'
)


def cell(value, extra=""):
    kind = "Number" if isinstance(value, int | float) else "String"
    return f'<Cell{extra}><Data ss:Type="{kind}">{value}</Data></Cell>'


def row(*cells, extra=""):
    return f"<Row{extra}>{''.join(c if c.startswith('<') else cell(c) for c in cells)}</Row>"


def sheet(name, *rows, columns="", options=""):
    table = f"<Table>{columns}{''.join(rows)}</Table>"
    return f'<Worksheet ss:Name="{name}">{table}{options}</Worksheet>'


def book(folder, *sheets, name="reporte.xls", before=""):
    path = folder / name
    path.write_text(f"{HEAD}{before}{''.join(sheets)}</Workbook>", encoding="utf-8")
    return path


def cells(opened, n=0):
    return [list(r[1:]) for r in pl.read_parquet(opened.sheets[n].grid).iter_rows()]


BODY = [row("Azuay", cell(3)), row("Loja", cell(4.5)), row("Cañar", cell(5))]


@pytest.mark.parametrize("name", ["reporte.xls", "reporte.xml", "reporte.csv"])
def test_a_table(tmp_path, name):
    path = book(tmp_path, sheet("Datos", row("Provincia", "Casos"), *BODY), name=name)
    assert read_rows(path) == [["Provincia", "Casos"], ["Azuay", "3"], ["Loja", "4.5"], ["Cañar", "5"]]
    assert open_source(path, tmp_path / "w").format == "xml"


def test_values_are_kept(tmp_path):
    data = '<Cell><Data ss:Type="{}">{}</Data></Cell>'.format
    line = row(
        cell("007"), data("Number", "0.25"), data("Number", "1712345678"), data("Boolean", "1"),
        data("DateTime", "2024-02-29T00:00:00.000"), data("DateTime", "2024-02-29T13:05:00.000"),
        data("DateTime", "1899-12-31T13:05:00.000"), data("Error", "#DIV/0!"), data("Number", "no"),
        '<Cell><ss:Data ss:Type="String"><html:B>neg</html:B>rita</ss:Data></Cell>', data("String", "a&amp;b"),
    )  # fmt: skip
    assert cells(open_source(book(tmp_path, sheet("D", line)), tmp_path / "w")) == [
        [
            "007",
            "0.25",
            "1712345678",
            "true",
            "2024-02-29",
            "2024-02-29T13:05:00",
            "13:05:00",
            "#DIV/0!",
            "no",
            "negrita",
            "a&b",
        ]
    ]


def test_places_that_are_named_and_merged_cells(tmp_path):
    rows = [
        row(cell("Provincia", ' ss:MergeDown="1"'), cell("Casos", ' ss:MergeAcross="1"'), extra=' ss:Index="2"'),
        row(cell("Hombres", ' ss:Index="2"'), cell("Mujeres")),
        row("Azuay", cell(3), cell(4)),
        row("Loja", cell(6, ' ss:Index="3"'), extra=' ss:Index="6"'),
    ]
    opened = open_source(book(tmp_path, sheet("D", *rows)), tmp_path / "w")
    found = opened.sheets[0]
    assert cells(opened)[1:] == [
        ["Provincia", "Casos", None], [None, "Hombres", "Mujeres"], ["Azuay", "3", "4"], [None] * 3, ["Loja", None, "6"],
    ]  # fmt: skip
    assert set(found.merged) == {(1, 0, 2, 0), (1, 1, 1, 2)}
    assert header_names(found, found.regions[0]) == ("Provincia", "Casos Hombres", "Casos Mujeres")


def test_what_it_hides(tmp_path):
    options = (
        '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>{}</Visible></WorksheetOptions>'
    )
    columns = '<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/>'
    rows = [
        row("a", "b", "c"),
        row("d", "e", "f", extra=' ss:Hidden="1"'),
        row("g", '<Cell ss:HRef="x"><Data ss:Type="String">h</Data><Comment><Data>n</Data></Comment></Cell>', "i"),
    ]
    before = '<DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><Author>Ana Pérez</Author><Company>GAD</Company></DocumentProperties>'
    path = book(
        tmp_path,
        sheet("Datos", *rows, columns=columns),
        sheet("Oculta", *BODY, options=options.format("SheetHidden")),
        sheet("Muy", *BODY, options=options.format("SheetVeryHidden")),
        before=before,
    )
    opened = open_source(path, tmp_path / "w")
    assert [s.state for s in opened.sheets] == [SheetState.VISIBLE, SheetState.HIDDEN, SheetState.VERY_HIDDEN]
    assert (opened.sheets[0].hidden_rows, opened.sheets[0].hidden_columns) == (((1, 1),), ((1, 2),))
    assert {h.kind: h.count for h in opened.hidden} == {
        "hidden_rows": 1, "hidden_cols": 2, "hidden_sheet": 3, "very_hidden_sheet": 3, "comments": 1, "hyperlinks": 1,
        "docprops_author": 1, "docprops_company": 1,
    }  # fmt: skip


def test_sheets_without_cells_keep_their_place(tmp_path):
    opened = open_source(book(tmp_path, sheet("Vacía"), sheet("Datos", *BODY), sheet("Otra")), tmp_path / "w")
    assert [(s.name, s.n_rows) for s in opened.sheets] == [("Vacía", 0), ("Datos", 3), ("Otra", 0)]


def test_trouble_is_named(tmp_path):
    whole = book(tmp_path, sheet("Datos", *BODY)).read_text(encoding="utf-8")
    for text, error in (
        (whole[:-30], FileCorrupt),
        (whole.replace("?>\n<?mso", '?>\n<!DOCTYPE x [<!ENTITY a "ja">]><?mso'), FileCorrupt),
        (book(tmp_path, sheet("Datos")).read_text(encoding="utf-8"), FileEmpty),
        (
            book(tmp_path, sheet("D", row("a", extra=' ss:Index="4000000000"'))).read_text(encoding="utf-8"),
            FileTooLarge,
        ),
        (book(tmp_path, sheet("D", row(cell("a", ' ss:Index="99999999"')))).read_text(encoding="utf-8"), FileTooLarge),
    ):
        path = tmp_path / "malo.xls"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(error):
            open_source(path, tmp_path / "w")
