"""The last gate: a planted identifier, telephone, mailbox or name stops the package wherever it lies, and is named."""

import csv
import hashlib
import io
import json
import zipfile
from dataclasses import replace

import polars as pl
import pytest
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from desktop_app.app.checking.contents import PRIVATE_MARK, Reading, contents_of, words_of_name
from desktop_app.app.checking.places import place_words
from desktop_app.app.checking.removed import removed_values, standing, still_there
from desktop_app.app.documents.document import Document, Paragraph
from desktop_app.app.documents.pdf import pdf_of
from desktop_app.app.final_check import Leaving, check_folder, check_leaving, require_clean
from desktop_app.core.errors import FileNotLookedThrough, PersonalDataLeft, PrivateRecordLeaves
from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
from desktop_app.core.packaging import PackageOptions, write_package
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.personal_data import treatments
from desktop_app.core.personal_data.finding import Decision, Finding, Scan, Sensitivity
from desktop_app.core.table import Table
from desktop_app.core.text import msg

CEDULA, DPI, PHONE = "1713175071", "2987654310101", "teléfono 0991238471"
MAIL, NAME = "rosa.lema@correo.org", "Rosa Elena Yamberla Lema"
CANARIES = {"EC_CEDULA": CEDULA, "GT_DPI": DPI, "PHONE": PHONE, "EMAIL": MAIL, "PERSON": NAME}
ROWS = [[f"2026-{i % 12 + 1:02d}-15", ("Quito", "Mejía", "Rumiñahui")[i % 3], f"{i}.50"] for i in range(30)]
HEADER = ["fecha", "quien", "monto"]


def a_dpi():
    """A valid number of Guatemala: check digit over the first eight, department 01, municipality 01."""
    serial = "29876543"
    check = sum(int(d) * w for d, w in zip(serial, range(2, 10), strict=True)) % 11
    return f"{serial}{check}0101"


CANARIES["GT_DPI"] = DPI = a_dpi()
ALL = "; ".join(CANARIES.values())


def a_dataset(**changes):
    fields = tuple(Field(f"c{i}", name, label=name) for i, name in enumerate(HEADER))
    given = {
        "title": "Ayudas del Hospital José Carrasco Arteaga, 2026",
        "description": "Cada fila es una ayuda entregada. La sala lleva el nombre de Eloy Alfaro.",
        "institution": "Patronato de Ejemplo",
        "acronym": "PE",
        "contact": Contact("Unidad de datos", "datos@ejemplo.gob.ec"),
        "licence": "CC-BY-4.0",
        "frequency": "MONTHLY",
        "theme": "SOCI",
        "tags": ("ayudas", "salud", "cantones"),
        "period": Period("2026-01-01", "2026-12-31"),
        "place": "Pichincha, Ecuador",
        "resources": (Resource("t1", "Ayudas", fields=fields),),
    }
    return Dataset(**{**given, **changes})


def a_package(folder, dataset, rows=ROWS, cleaning=("Se quitaron espacios.",)):
    table = Table.from_rows(HEADER, rows)
    options = PackageOptions(created="2026-11-21")
    return write_package(table, dataset, folder / "paquete", options=options, recipe_text=cleaning)


def stopping(tmp_path, dataset=None, *, decisions=(), removed=(), **more):
    dataset = dataset or a_dataset()
    package = a_package(tmp_path, dataset, **more)
    return check_leaving(package, Leaving(dataset, decisions, "ec", removed))


def in_field(**changes):
    fields = tuple(Field(f"c{i}", name, label=name) for i, name in enumerate(HEADER))
    return a_dataset(resources=(Resource("t1", "Ayudas", fields=(replace(fields[0], **changes), *fields[1:])),))


def test_a_clean_package_may_leave(tmp_path):
    assert stopping(tmp_path) == ()


PLACES = {
    "text:title": lambda c: a_dataset(title=f"Ayudas, {c}"),
    "text:description": lambda c: a_dataset(description=f"Ayuda a la persona: {c}."),
    "text:tags": lambda c: a_dataset(tags=("ayudas", c)),
    "text:place": lambda c: a_dataset(place=f"Quito; {c}"),
    "text:source": lambda c: a_dataset(source=f"Registro, {c}"),
    "text:column:fecha": lambda c: in_field(description=f"Día en que vino {c}"),
    "text:example:fecha": lambda c: in_field(example=c),
    "text:categories:fecha": lambda c: in_field(categories=("una", c)),
    "text:resource": lambda c: a_dataset(
        resources=(replace(a_dataset().resources[0], title=f"Tabla, {c}"),),
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_what_is_planted_in_a_text_stops_and_is_named(tmp_path, place):
    (found,) = stopping(tmp_path, PLACES[place](ALL))
    assert found.column_id == place
    assert set(found.types) == set(CANARIES)
    with pytest.raises(PersonalDataLeft) as raised:
        require_clean((found,))
    assert raised.value.values["column"] == place_words(place)
    assert not [c for c in CANARIES.values() if c in f"{raised.value.values} {found}"]


@pytest.mark.parametrize("kind", CANARIES)
def test_a_text_kept_with_a_reason_does_not_stop_and_another_kind_does(tmp_path, kind):
    dataset = a_dataset(description=f"Ayuda a la persona: {CANARIES[kind]}.")
    kept = Decision("text:description", (kind,), "keep", "Es la vocera pública.", "law")
    assert stopping(tmp_path, dataset, decisions=(kept,)) == ()
    assert stopping(tmp_path, dataset, decisions=(replace(kept, reason=" "),))
    other = next(k for k in CANARIES if k != kind)
    assert stopping(tmp_path, dataset, decisions=(replace(kept, types=(other,)),))


@pytest.mark.parametrize("kind", CANARIES)
def test_the_sentences_of_the_recipe_are_looked_through(tmp_path, kind):
    found = stopping(tmp_path, cleaning=(f"Se cambió la persona: {CANARIES[kind]}",))
    assert [f.column_id for f in found] == ["text:file:PE_AyudasHospitalJoseCarrascoArteaga_PM_2026.xlsx"]
    assert found[0].types == (kind,)


@pytest.mark.parametrize("kind", [k for k in CANARIES if k not in {"EMAIL", "PHONE"}])
def test_names_of_files_and_folders_are_looked_through(tmp_path, kind):
    folder = tmp_path / f"entrega_{CANARIES[kind].replace(' ', '')}"
    found = stopping(folder)
    assert found == ()  # what lies above the package does not leave with it
    package = a_package(tmp_path, a_dataset())
    moved = package.folder.rename(tmp_path / f"Paquete_{CANARIES[kind].replace(' ', '_')}")
    found = check_leaving(replace(package, folder=moved), Leaving(a_dataset(), (), "ec"))
    assert [(f.column_id, f.types) for f in found] == [("text:folder_name", (kind,))]
    found = check_leaving(
        package_with(package, moved, f"{CANARIES[kind]}.txt", b"hola"), Leaving(a_dataset(), (), "ec")
    )
    assert "text:file_name" in {f.column_id for f in found}


# --- the contact ---


@pytest.mark.parametrize("contact", [Contact("Rosa Lema"), Contact("Unidad", MAIL), Contact("Unidad", "pe@gmail.com")])
def test_a_person_as_contact_is_asked_about_once(tmp_path, contact):
    dataset = a_dataset(contact=contact, description=f"Pregunte a {contact.name} en {contact.email}.")
    (found,) = stopping(tmp_path, dataset)
    assert found.column_id == "text:contact"
    kept = Decision("text:contact", found.types, "keep", "Es la persona designada por resolución.", "law")
    assert stopping(tmp_path, dataset, decisions=(kept,)) == ()


@pytest.mark.parametrize(
    "contact",
    [
        Contact("Dirección de Gestión Social", "info@patronato.gob.ec"),
        Contact("Transparencia Municipal", "datos@muni.gob.gt"),
        Contact("Unidad de Información Pública", "uaip@muni.gob.gt"),
        Contact("Secretaría General", "gestion.social@pe.gob.ec"),
        Contact("", "planificacion@pe.gob.ec"),
    ],
)
def test_an_office_as_contact_is_nobody(tmp_path, contact):
    assert stopping(tmp_path, a_dataset(contact=contact)) == ()


@pytest.mark.parametrize(
    "title",
    [
        "Atenciones del Hospital José Carrasco Arteaga",
        "Becas Eloy Alfaro 2026",
        "Matrícula de la Unidad Educativa Rosa Zárate",
        "Obras de la parroquia Juan Montalvo",
        "Premio Rosalía Arteaga Serrano",
    ],
)
def test_places_and_prizes_named_after_people_do_not_stop(tmp_path, title):
    assert stopping(tmp_path, a_dataset(title=title)) == ()


# --- data ---


def with_people(rows=ROWS):
    given, surnames = ("Rosa Elena", "Luis Alberto", "María José", "Ana Lucía", "Carlos"), (
        "Yamberla Lema", "Chicaiza Torres", "Tituaña Vaca", "Guachamín Mora", "Pérez López", "Quishpe Guamán",
    )  # fmt: skip
    return [[row[0], f"{given[i % 5]} {surnames[i % 6]}", row[2]] for i, row in enumerate(rows)]


def test_data_that_nobody_decided_about_stops_and_kept_data_does_not(tmp_path):
    (found,) = stopping(tmp_path, rows=with_people())
    assert (found.column_id, found.types) == ("quien", ("PERSON",))
    kept = Decision("quien", ("PERSON",), "keep", "Nómina.", "lotaip")
    assert stopping(tmp_path, rows=with_people(), decisions=(kept,)) == ()
    assert stopping(tmp_path, rows=with_people(), decisions=(replace(kept, types=("PHONE",)),))


@pytest.mark.parametrize("treatment", ["replace_by_code", "mask_part", "remove_column"])
def test_a_treatment_that_did_nothing_stops(tmp_path, treatment):
    decision = Decision("quien", ("PERSON",), treatment)
    (found,) = stopping(tmp_path, rows=with_people(), decisions=(decision,))
    assert found.column_id == "quien"
    assert found.why.msgid == "What you decided was not carried out: «{treatment}»."


def test_a_treatment_that_failed_stops_although_the_scan_sees_nothing(tmp_path):
    rows = [[row[0], f"HC{i:02d}", row[2]] for i, row in enumerate(ROWS)]
    (found,) = stopping(tmp_path, rows=rows, decisions=(Decision("quien", ("MARKED",), "replace_by_code"),))
    assert found.column_id == "quien"
    assert all(t.id for t in treatments().values())


def removed_from(values, types=("EC_CEDULA",), treatment="remove_column"):
    cleaned = Table.from_rows(["quien"], [[value] for value in values])
    finding = Finding("c0", "quien", types, Sensitivity.DIRECT, 1.0, msg("x"), len(values), len(values))
    decision = Decision("c0", types, treatment)
    return removed_values(cleaned, {"c0": "quien"}, (decision,), Scan((finding,), len(values)))


@pytest.mark.parametrize(
    ("gone", "cell"),
    [
        ("1713175071", "171317507-1"),
        ("0102034563", "expediente 102034563 cerrado"),
        ("Zzyzx Wwyww Kkrrt", "ZZYZX  WWYWW KKRRT"),
        ("Zzyzx Wwyww Kkrrt", "Wwyww Kkrrt Zzyzx"),
        ("Zzyzx Wwyww Kkrrt", "Se entregó a Zzyzx Wwyww Kkrrt en la sala"),
        ("r.l@correo.org", "Escribir a R.L@correo.org"),
        ("HC-00417/B", "hc00417b"),
    ],
)
def test_what_was_removed_stands_in_no_other_column_and_no_text(tmp_path, gone, cell):
    types = ("PERSON",) if gone.startswith("Z") else ("RECORD_ID",)
    removed = removed_from([gone, "otro valor cualquiera"], types)
    rows = [[row[0], cell if i == 7 else row[1], row[2]] for i, row in enumerate(ROWS)]
    found = {f.column_id: f for f in stopping(tmp_path, rows=rows, removed=removed)}
    assert "quien" in found
    if cell != "Wwyww Kkrrt Zzyzx":  # another order of words is only compared where they are all there is
        found = stopping(tmp_path, a_dataset(description=f"Nota. {cell}"), removed=removed)
        assert "text:description" in {f.column_id for f in found}
    assert stopping(tmp_path, removed=removed) == ()


def test_a_column_kept_on_purpose_may_repeat_what_another_lost(tmp_path):
    removed = removed_from(["Zzyzx Wwyww Kkrrt"], ("PERSON",))
    rows = [[row[0], "Zzyzx Wwyww Kkrrt" if i == 7 else row[1], row[2]] for i, row in enumerate(ROWS)]
    assert stopping(tmp_path, rows=rows, removed=removed)
    kept = Decision("quien", ("PERSON",), "keep", "Proveedor del Estado.", "law")
    assert stopping(tmp_path, rows=rows, removed=removed, decisions=(kept,)) == ()


def test_numbers_that_chance_makes_equal_do_not_count():
    (removed,) = removed_from([str(2_000_000 + 37 * i) for i in range(5_000)], ("PHONE",))
    amounts = pl.Series("value", [str(2_000_000 + 41 * i) for i in range(1_000)])
    n_equal = len({*amounts} & {str(2_000_000 + 37 * i) for i in range(5_000)})
    assert 20 < n_equal < 30
    few = pl.Series("value", ["2000000", "2000037", *(str(7_000_000 + i) for i in range(900))])
    assert not still_there(standing(few), removed)
    assert still_there(standing(pl.Series("value", [str(2_000_000 + 37 * i) for i in range(50)])), removed)


def test_what_describes_many_people_is_not_compared(tmp_path):
    assert removed_from(["Quito", "Mejía"], ("SEX",)) == ()
    assert removed_from(["Quito", "F", "34"], ("PERSON",)) == ()


# --- every type of file ---


def package_with(package, folder, name, content, role=FileRole.README):
    (folder / name).write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    extension = name.rsplit(".", 1)[-1].upper()
    file = PackageFile(name, role, name, "x", extension, len(content), digest)
    return replace(package, folder=folder, files=(*package.files, file))


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
