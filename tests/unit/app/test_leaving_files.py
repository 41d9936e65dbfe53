"""Every type of file that may leave is looked through; what cannot be read to its end does not leave."""

import csv
import io
import json
import zipfile

import pytest
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from desktop_app.app.checking.contents import PRIVATE_MARK, Reading, contents_of, words_of_name
from desktop_app.app.documents.document import Document, Paragraph
from desktop_app.app.documents.pdf import pdf_of
from desktop_app.app.final_check import Leaving, check_folder, check_leaving
from desktop_app.core.errors import FileNotLookedThrough, PrivateRecordLeaves
from desktop_app.core.packaging.package import FileRole
from desktop_app.core.personal_data.finding import Decision
from tests.leaving_samples import (
    ALL,
    CANARIES,
    CEDULA,
    HEADER,
    NAME,
    a_dataset,
    a_package,
    package_with,
    with_people,
)

# --- every type of file ---


def as_xlsx(text, *, in_sheet_name=False, in_comment=False, in_property=False):
    from openpyxl.comments import Comment

    book = Workbook()
    book.active.append(["columna", "nota"])
    book.active.append(["a", "hola" if in_sheet_name or in_comment or in_property else text])
    if in_sheet_name:
        book.active.title = text[:31]
    if in_comment:
        book.active["A1"].comment = Comment(text, "x")
    if in_property:
        book.properties.title = text
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def as_ods(text):
    pl_rows = f"<table:table-row><table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell></table:table-row>"
    head = pl_rows.replace(text, "nota")
    spaces = " ".join(
        f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"'
        for k, v in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="Hoja">{head}{pl_rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return made.getvalue()


def as_zip(name, content):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(name, content)
    return made.getvalue()


def as_csv(text):
    made = io.StringIO()
    csv.writer(made).writerows([["nota"], ["hola"], [text]])
    return made.getvalue().encode()


def as_pdf(text):
    return pdf_of(Document("Informe", "Patronato", "", (Paragraph(text),), "pie", "{page}/{pages}"))


FILES = {
    "a.csv": as_csv,
    "a.xlsx": as_xlsx,
    "hoja.xlsx": lambda t: as_xlsx(t, in_sheet_name=True),
    "comentario.xlsx": lambda t: as_xlsx(t, in_comment=True),
    "propiedad.xlsx": lambda t: as_xlsx(t, in_property=True),
    "a.ods": as_ods,
    "a.json": lambda t: json.dumps({"nota": [{"texto": t}], "clave": {t: 1}}).encode(),
    "a.xml": lambda t: f"<a><b nota='x'>{t}</b></a>".encode(),
    "atributo.xml": lambda t: f"<a><b nota='{t}'/></a>".encode(),
    "a.ttl": lambda t: f'<x> <http://purl.org/dc/terms/title> "{t}"@es .'.encode(),
    "a.html": lambda t: f"<html><p>{t[:6]}<b>{t[6:]}</b></p></html>".encode(),
    "comentario.html": lambda t: f"<html><!-- {t} --></html>".encode(),
    "a.svg": lambda t: f"<svg><text><tspan>{t[:4]}</tspan><tspan>{t[4:]}</tspan></text></svg>".encode(),
    "a.md": lambda t: f"# Título\n\n{t}\n".encode(),
    "a.txt": str.encode,
    "a.pdf": as_pdf,
    "a.zip": lambda t: as_zip("dentro/b.csv", as_csv(t)),
    "doble.zip": lambda t: as_zip("c.zip", as_zip("b.txt", t.encode())),
}


@pytest.mark.parametrize("name", FILES)
def test_every_type_of_file_is_looked_through(tmp_path, name):
    package = a_package(tmp_path, a_dataset())
    clean = package_with(package, package.folder, name, FILES[name]("hola a todos"))
    leaving = Leaving(a_dataset(), (), "ec")
    assert check_leaving(clean, leaving) == ()
    dirty = package_with(package, package.folder, name, FILES[name](NAME if name == "hoja.xlsx" else ALL))
    (found,) = check_leaving(dirty, leaving)
    assert found.column_id == f"text:file:{name}"
    assert set(found.types) == ({"PERSON"} if name == "hoja.xlsx" else set(CANARIES))


def test_a_name_inside_a_zip_is_a_text(tmp_path):
    package = a_package(tmp_path, a_dataset())
    dirty = package_with(package, package.folder, "a.zip", as_zip(f"ficha_{CEDULA}.txt", b"hola"))
    assert [f.types for f in check_leaving(dirty, Leaving(a_dataset(), (), "ec"))] == [("EC_CEDULA",)]


@pytest.mark.parametrize("make", ["xlsx_of", "json_of", "geojson_of"])
def test_data_in_another_format_is_judged_by_columns(tmp_path, make):
    name, content = globals()[make]([HEADER, *with_people()])
    package = a_package(tmp_path, a_dataset())
    data = package_with(package, package.folder, name, content, FileRole.DATA)
    (found,) = check_leaving(data, Leaving(a_dataset(), (), "ec"))
    assert (found.column_id, found.types) == ("quien", ("PERSON",))
    kept = Decision("quien", ("PERSON",), "keep", "Nómina.", "lotaip")
    assert check_leaving(data, Leaving(a_dataset(), (kept,), "ec")) == ()


def xlsx_of(rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    made = io.BytesIO()
    book.save(made)
    return "datos.xlsx", made.getvalue()


def json_of(rows):
    return "datos.json", json.dumps([dict(zip(rows[0], row, strict=True)) for row in rows[1:]]).encode()


def geojson_of(rows):
    features = [
        {"type": "Feature", "properties": dict(zip(rows[0], row, strict=True)), "geometry": None} for row in rows[1:]
    ]
    return "datos.geojson", json.dumps({"type": "FeatureCollection", "features": features}).encode()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", b"PK"),
        ("a.png", b"\x89PNG"),
        ("a.exe", b"MZ"),
        ("sin_extension", b"hola"),
        ("a.pdf", b"%PDF-1.7\nroto"),
        ("a.json", b"{roto"),
        ("a.txt", b"\xff\xfe\x00h"),
        ("a.zip", b"PK roto"),
        ("dentro.zip", as_zip("a.exe", b"MZ")),
        ("a.svg", b"\xff\xff"),
    ],
)
def test_what_cannot_be_read_to_its_end_does_not_leave(tmp_path, name, content):
    package = a_package(tmp_path, a_dataset())
    unread = package_with(package, package.folder, name, content)
    with pytest.raises(FileNotLookedThrough):
        check_leaving(unread, Leaving(a_dataset(), (), "ec"))


def test_a_private_record_never_leaves_whatever_it_is_called(tmp_path):
    marked = Document("Acta", "P", "", (Paragraph("x"),), "pie", "{page}/{pages}", mark=PRIVATE_MARK)
    package = a_package(tmp_path, a_dataset())
    for name, content in (
        ("informe.pdf", pdf_of(marked)),
        ("notas.json", json.dumps({"project_id": "x", "decisions": [], "files": {}}).encode()),
        ("todo.zip", as_zip("informe.pdf", pdf_of(marked))),
    ):
        with pytest.raises(PrivateRecordLeaves):
            check_leaving(package_with(package, package.folder, name, content), Leaving(a_dataset(), (), "ec"))


def test_the_folder_of_a_folder_portal_is_looked_through(tmp_path):
    package = a_package(tmp_path, a_dataset())
    leaving = Leaving(a_dataset(), (), "ec")
    (package.folder / "index.html").write_text("<h1>Ayudas</h1>", encoding="utf-8")
    assert check_folder(package.folder, leaving, package) == ()
    (package.folder / "index.html").write_text(f"<h1>Ayudas de {NAME}</h1>", encoding="utf-8")
    (found,) = check_folder(package.folder, leaving, package)
    assert found.column_id == "text:file:index.html"


@pytest.mark.parametrize(
    ("name", "words"),
    [("GAD_AyudasRosaLema1713175071_2026.csv", "GAD Ayudas Rosa Lema 1713175071 2026 csv"), ("a-b.c", "a b c")],
)
def test_names_are_taken_apart(name, words):
    assert words_of_name(name) == words


def test_the_text_of_our_own_pdf_can_be_read(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(as_pdf("Ñandú, pingüino y «comillas»"))
    assert any("Ñandú, pingüino y «comillas»" in text for text in contents_of(path, Reading(tmp_path)).texts)
    assert PdfReader(path).trailer["/Root"]["/Lang"] == "es"
    assert load_workbook(io.BytesIO(as_xlsx("x"))).active["B2"].value == "x"
