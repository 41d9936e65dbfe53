"""Each class of hidden things is found where it hides, counted, and not seen where there is none."""

import re
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from desktop_app.core.reading import open_source
from tests.unit.reading.fixtures import (
    PROVINCES,
    jpeg_with_place,
    ods_cell,
    ods_table,
    old_workbook,
    opendocument,
    with_parts,
    workbook,
)

ROWS = [["Provincia", "Casos", "Nota"], *[[name, i * 4, "x"] for i, name in enumerate(PROVINCES)]]
DOCS = Path(__file__).resolve().parents[3] / "docs" / "hidden.md"


def kinds(path, tmp_path):
    found = {}
    for hidden in open_source(path, tmp_path / "w").hidden:
        found[hidden.kind] = found.get(hidden.kind, 0) + hidden.count
    return found


@pytest.fixture
def xlsx(tmp_path):
    """A clean workbook, changed by a function that gets openpyxl's book and its first sheet."""

    def make(change=lambda book, sheet: None):
        path = workbook(tmp_path / "a.xlsx", ("Datos", ROWS))
        book = openpyxl.load_workbook(path)
        change(book, book.active)
        book.save(path)
        return path

    return make


def test_clean_workbook_hides_nothing(xlsx, tmp_path):
    assert kinds(xlsx(), tmp_path) == {}


def add_sheet(book, state):
    sheet = book.create_sheet("Nómina")
    for row in ROWS:
        sheet.append(row)
    sheet.sheet_state = state


def white(book, sheet):
    sheet["E9"] = "Ana Prueba"
    sheet["E9"].font = Font(color="FFFFFFFF")


def white_on_blue(book, sheet):
    sheet["A1"].font = Font(color="FFFFFFFF")
    sheet["A1"].fill = PatternFill("solid", fgColor="FF003366")


def invisible(book, sheet):
    sheet["B3"].number_format = ";;;"


def hide(book, sheet):
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions.group("B", "C", hidden=True)
    sheet.column_dimensions["H"].hidden = True  # beyond the data: nothing is hidden there


def far(book, sheet):
    sheet["A400"] = "olvidado"
    sheet["AZ3"] = "olvidado"


def validation(book, sheet):
    rule = DataValidation("list", formula1='"Ana Prueba,Luis Ensayo"')
    rule.add("D2:D9")
    sheet.add_data_validation(rule)


def header_footer(book, sheet):
    sheet.oddHeader.center.text = "Elaborado por Ana Prueba"
    sheet.oddFooter.center.text = "Página &P de &N"


def properties(book, sheet):
    book.properties.creator = "Ana Prueba"
    book.properties.lastModifiedBy = "Luis Ensayo"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda b, s: add_sheet(b, "hidden"), {"hidden_sheet": len(ROWS)}),
        (lambda b, s: add_sheet(b, "veryHidden"), {"very_hidden_sheet": len(ROWS)}),
        (hide, {"hidden_rows": 1, "hidden_cols": 2}),
        (white, {"white_text": 1}),
        (white_on_blue, {}),
        (invisible, {"invisible_format": 1}),
        (far, {"far_cell": 2}),
        (validation, {"data_validation": 1}),
        (header_footer, {"header_footer": 1}),
        (properties, {"docprops_author": 2}),
        (lambda b, s: setattr(s["A2"], "comment", Comment("ver con Ana", "Ana Prueba")), {"comments": 1}),
        (lambda b, s: setattr(s["A2"], "hyperlink", "https://portal.example/a"), {"hyperlinks": 1}),
        (lambda b, s: setattr(s.auto_filter, "ref", "A1:C7"), {"autofilter": 1}),
        (lambda b, s: b.defined_names.add(DefinedName("secreto", attr_text='"170"')), {"defined_names": 1}),
        (lambda b, s: setattr(s, "print_area", "A1:C7"), {}),
    ],
)  # fmt: skip
def test_made_by_a_spreadsheet_program(xlsx, tmp_path, change, expected):
    assert kinds(xlsx(change), tmp_path) == expected


THREAD = '<threadedComments><threadedComment ref="A2"><text>ver</text></threadedComment></threadedComments>'
OLD_COPY = '<comments><authors><author>tc={1}</author></authors><commentList><comment ref="A2" authorId="0"/></commentList></comments>'
CHART = "<c:chart xmlns:c='c'><c:strRef><c:strCache><c:pt><c:v>Ana</c:v></c:pt></c:strCache></c:strRef></c:chart>"
BOX = (
    "<xdr:wsDr><xdr:sp><xdr:nvSpPr><xdr:cNvPr id='1' name='x'/></xdr:nvSpPr><a:t>Llamar a Ana</a:t></xdr:sp></xdr:wsDr>"
)
PICTURE = "<xdr:wsDr><xdr:pic><xdr:cNvPr id='1' name='x' descr='Ana en su despacho'/></xdr:pic></xdr:wsDr>"
REL = '<Relationships><Relationship Id="r1" Target="file:///C:/Users/aprueba/n.xlsx" TargetMode="External"/></Relationships>'


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"xl/threadedComments/threadedComment1.xml": THREAD, "xl/comments1.xml": OLD_COPY}, {"threaded_comments": 1}),
        ({"xl/persons/person.xml": '<personList><person displayName="Ana"/></personList>'}, {"persons": 1}),
        ({"xl/persons/person.xml": "<personList/>"}, {}),
        ({"customXml/item1.xml": "<a/>"}, {"custom_xml": 1}),
        ({"xl/embeddings/oleObject1.bin": b"x"}, {"embedded_objects": 1}),
        ({"xl/media/image1.jpeg": jpeg_with_place()}, {"images": 1, "image_exif_gps": 1}),
        ({"xl/media/image1.png": b"\x89PNG\r\n\x1a\n"}, {"images": 1}),
        ({"xl/revisions/revisionLog1.xml": "<revisions/>"}, {"revision_history": 1}),
        ({"xl/connections.xml": '<connections><connection id="1" name="bd"/></connections>'}, {"connections": 1}),
        ({"xl/printerSettings/printerSettings1.bin": b"x"}, {"printer_settings": 1}),
        ({"docProps/thumbnail.jpeg": b"x"}, {"thumbnail": 1}),
        ({"xl/pivotCache/pivotCacheDefinition1.xml": "<p/>"}, {"pivot_cache": 1}),
        ({"docProps/custom.xml": '<Properties><property name="Responsable"/></Properties>'}, {"docprops_custom": 1}),
        ({"docProps/app.xml": "<Properties><Company>Entidad</Company></Properties>"}, {"docprops_company": 1}),
        ({"xl/charts/chart1.xml": CHART}, {"chart_cache": 1}),
        ({"xl/drawings/drawing1.xml": BOX}, {"text_box": 1}),
        ({"xl/drawings/drawing1.xml": PICTURE}, {"alt_text": 1}),
        (
            {"xl/externalLinks/externalLink1.xml": "<e/>", "xl/externalLinks/_rels/externalLink1.xml.rels": REL},
            {"external_links": 1, "local_paths": 1},
        ),
    ],
)
def test_kept_in_the_package(xlsx, tmp_path, parts, expected):
    assert kinds(with_parts(xlsx(), parts), tmp_path) == expected


def test_rows_and_columns_without_size_are_hidden(xlsx, tmp_path):
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="2" width="0"/>'
        '</cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
        '<row r="2" ht="0" customHeight="1"><c r="A2"><v>3</v></c></row></sheetData></worksheet>'
    )
    path = with_parts(xlsx(), {"xl/worksheets/sheet1.xml": sheet})
    assert kinds(path, tmp_path) == {"hidden_rows": 1, "hidden_cols": 1}


def test_opendocument(tmp_path):
    rows = "".join(
        f"<table:table-row {hidden}>{''.join(map(ods_cell, ['Azuay', '5', '0']))}</table:table-row>"
        for hidden in ("", 'table:visibility="collapse"', 'table:visibility="filter"', "")
    )
    column = '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
    annotation = "<table:table-row><table:table-cell><office:annotation/></table:table-cell></table:table-row>"
    path = opendocument(
        tmp_path / "a.ods",
        "<table:tracked-changes><table:insertion table:id='1'/></table:tracked-changes>"
        f'<table:table table:name="Datos">{column}{rows}{annotation}</table:table>'
        + ods_table("oculta", [["Ana"]], attributes='table:style-name="h"'),
        before='<office:automatic-styles><style:style style:name="h" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>',
        extra={
            "meta.xml": "<m><meta:initial-creator>Ana Prueba</meta:initial-creator><meta:user-defined meta:name='a'/>"
            "<meta:template xlink:href='file:///home/aprueba/p.ots'/></m>",
            "Thumbnails/thumbnail.png": b"x",
            "Versions/Version1": b"x",
            "Pictures/foto.jpg": jpeg_with_place(),
            "Object 1/content.xml": "<x/>",
            "Object 2/content.xml": "<chart:chart/>",
        },
    )
    assert kinds(path, tmp_path) == {
        "hidden_sheet": 1, "hidden_rows": 2, "hidden_cols": 1, "comments": 1, "revision_history": 1, "thumbnail": 1,
        "old_versions": 1, "images": 1, "image_exif_gps": 1, "embedded_objects": 1, "chart_cache": 1,
        "docprops_author": 1, "docprops_custom": 1, "local_paths": 1,
    }  # fmt: skip


def test_old_workbook(tmp_path):
    def tweak(book, sheet):
        sheet.row(2).hidden = True
        sheet.col(1).hidden = True
        for name, state in (("oculta", 1), ("muy", 2)):
            other = book.add_sheet(name)
            other.write(0, 0, "Ana")
            other.visibility = state

    path = old_workbook(tmp_path / "a.xls", ROWS, tweak=tweak)
    assert kinds(path, tmp_path) == {"hidden_rows": 1, "hidden_cols": 1, "hidden_sheet": 1, "very_hidden_sheet": 1}


def test_malformed_part_does_not_stop_the_reading(xlsx, tmp_path):
    path = with_parts(xlsx(), {"docProps/custom.xml": b"\xff\xfe<<<", "xl/drawings/drawing9.xml": b"<xdr:sp"})
    assert open_source(path, tmp_path / "w").sheets[0].regions


def test_every_class_is_documented(xlsx, tmp_path):
    documented = set(re.findall(r"^\| `(\w+)` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE))
    assert len(documented) == 34
    source = Path(open_source.__code__.co_filename).parent
    code = "\n".join(p.read_text(encoding="utf-8") for p in [*source.glob("hidden/*.py"), source / "opening.py"])
    assert {kind for kind in documented if f'"{kind}"' not in code and f"P<{kind}>" not in code} == set()
