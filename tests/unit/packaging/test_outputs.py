"""What the package holds for others: linked files, sheets of the habit, zipped tables, and the same cells everywhere."""

import csv
import io
import json
import os
import shutil
import subprocess
import zipfile
from dataclasses import replace

import frictionless
import openpyxl
import pandas as pd
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from rdflib import Graph, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF

from desktop_app.app.checking.contents import Reading, contents_of
from desktop_app.core.errors import PackageTampered
from desktop_app.core.metadata.dataset import Dataset, Field, Resource
from desktop_app.core.packaging import (
    PackageOptions,
    preview_rows,
    read_package,
    validate_package,
    verify_package,
    write_package,
)
from desktop_app.core.packaging.package import FileRole
from desktop_app.core.table import FieldType, Table
from tests.shacl_words import complaints

OPTIONS = PackageOptions(country="ec", created="2026-11-21", formats=("XLSX", "ODS", "JSON", "XML"))


@pytest.fixture
def package(table, dataset, tmp_path):
    return write_package(table, dataset, tmp_path / "out", options=OPTIONS, recipe_text=["Se quitaron espacios."])


def of(package, role, form):
    return package.path(next(f for f in package.files if f.role is role and f.content_format == form))


def read(package, name):
    form = "turtle" if name.endswith("ttl") else "json-ld"
    return Graph().parse(package.folder / name, format=form, publicID="https://x.example/p/")


@pytest.mark.parametrize("name", ["dcat.ttl", "dcat.jsonld"])
def test_the_dcat_files_hold_dataset_and_distributions_with_the_models_titles(package, dataset, name):
    graph = read(package, name)
    (me,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert str(graph.value(me, DCTERMS.title)) == dataset.title
    said = {str(graph.value(d, DCTERMS.title)) for d in graph.subjects(RDF.type, DCAT.Distribution)}
    assert said == {f.title for f in package.files if f.uploaded}
    assert set(graph.objects(me, DCAT.distribution)) == set(graph.subjects(RDF.type, DCAT.Distribution))


@pytest.mark.shared
def test_the_rules_of_dcat_ap_have_nothing_to_complain_about(package):
    assert complaints(read(package, "dcat.ttl")) == []


@pytest.mark.shared
def test_complaints_are_said_in_spanish(table, dataset, tmp_path):
    bare = write_package(table, replace(dataset, title="", description=""), tmp_path / "bare", options=OPTIONS)
    assert complaints(read(bare, "dcat.ttl")) == ["Diga qué contienen los datos.", "Ponga un título a sus datos."]


def test_search_engines_read_the_same_and_the_context_needs_no_network(package, dataset):
    graph = read(package, "schema-org.jsonld")  # sockets are closed: expanding fetches nothing
    here = "https://schema.org/"
    (me,) = graph.subjects(RDF.type, URIRef(f"{here}Dataset"))
    assert str(graph.value(me, URIRef(f"{here}name"))) == dataset.title
    assert str(graph.value(me, URIRef(f"{here}temporalCoverage"))) == "2026-01-01/2026-10-31"
    downloads = {
        str(graph.value(d, URIRef(f"{here}contentUrl"))) for d in graph.objects(me, URIRef(f"{here}distribution"))
    }
    assert downloads == {f.name for f in package.files if f.uploaded}
    columns = {str(graph.value(v, URIRef(f"{here}name"))) for v in graph.objects(me, URIRef(f"{here}variableMeasured"))}
    assert columns == {"fecha", "canton", "monto", "nota"}


def test_the_table_is_described_where_csvw_programs_look(package):
    data = of(package, FileRole.DATA, "CSV")
    document = json.loads((package.folder / f"{data.name}-metadata.json").read_bytes())
    assert document["@context"][0] == "http://www.w3.org/ns/csvw"
    assert document["url"] == data.name
    columns = document["tableSchema"]["columns"]
    with data.open(encoding="utf-8", newline="") as file:
        assert [column["titles"] for column in columns] == next(csv.reader(file))
    assert [column["datatype"] for column in columns] == ["date", "string", "number", "string"]


def sheet_rows(path):
    """The cells of a sheet by a program that is not ours."""
    if path.suffix == ".csv":
        return list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


@pytest.mark.parametrize("role", [FileRole.DICTIONARY, FileRole.METADATA_SHEET])
def test_dictionary_and_metadata_say_the_same_in_the_three_formats(package, role):
    paths = [of(package, role, form) for form in ("XLSX", "ODS", "CSV")]
    kind = "DD" if role is FileRole.DICTIONARY else "PM"
    assert [p.name for p in paths] == [f"PP_AtencionesSociales_{kind}_2026octubre.{e}" for e in ("xlsx", "ods", "csv")]
    xlsx, ods, plain = ([[cell.lstrip("'") for cell in row] for row in sheet_rows(p)] for p in paths)
    assert xlsx == ods == plain
    assert ["Limpieza 1", "Se quitaron espacios."] in xlsx or role is FileRole.DICTIONARY


def test_the_dictionary_says_all_that_is_known_of_a_column(tmp_path):
    table = Table.from_rows(["id", "sexo", "edad"], [["1", "F", "20"], ["2", "M", None], ["3", "F", "31"]])
    fields = (
        Field("c0", "id", FieldType.INTEGER, required=True, unique=True),
        Field("c1", "sexo", categories=("F", "M"), meanings=(("F", "mujer"), ("M", "hombre")), source="Registro Civil"),
        Field(
            "c2", "edad", FieldType.INTEGER, unit="años", minimum="20", maximum="31", missing="No la dijo.", unique=True
        ),
    )
    dataset = Dataset(title="Prueba", description="Filas.", resources=(Resource("t", fields=fields),))
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    header, *lines = sheet_rows(of(package, FileRole.DICTIONARY, "CSV"))
    first, second, third = (dict(zip(header, line, strict=True)) for line in lines)
    assert (first["obligatorio"], first["sin_repetidos"]) == ("sí", "sí")
    assert (second["categorias"], second["fuente"]) == ("F = mujer; M = hombre", "Registro Civil")
    assert [third[name] for name in ("minimo", "maximo", "significado_de_vacio")] == ["20", "31", "No la dijo."]
    validate_package(package)
    said = json.loads((package.folder / "datapackage.json").read_bytes())["resources"][0]["schema"]["fields"]
    assert said[0]["constraints"] == {"required": True, "unique": True}
    assert said[1]["categories"] == [{"value": "F", "label": "mujer"}, {"value": "M", "label": "hombre"}]
    assert said[2]["missingMeaning"] == "No la dijo."


@pytest.mark.parametrize("cells", [["1", "2", "2"], ["1.0", "1", "3"]])
def test_what_repeats_is_not_declared_unique(cells, tmp_path):
    table = Table.from_rows(["monto"], [[cell] for cell in cells])
    fields = (Field("c0", "monto", FieldType.NUMBER, unique=True),)
    dataset = Dataset(title="Prueba", description="Filas.", resources=(Resource("t", fields=fields),))
    package = write_package(table, dataset, tmp_path / "out", options=OPTIONS)
    assert "unique" not in (package.folder / "datapackage.json").read_text("utf-8")
    assert [sheet_rows(of(package, FileRole.DICTIONARY, "CSV"))[1][i] for i in (0, 7)] == ["monto", "no"]
    validate_package(package)


def test_everything_inside_is_looked_through_before_it_leaves(package, tmp_path):
    for file in package.files:
        said = contents_of(package.path(file), Reading(tmp_path))
        assert said.tables or said.texts, file.name


def test_the_gate_reads_turtle_behind_its_escapes(tmp_path):
    path = tmp_path / "a.ttl"
    path.write_text('<urn:a> <urn:b> "Mar\\u00eda \\"Pe\\u00f1a\\"" , <mailto:mar%C3%ADa@x.ec> .', encoding="utf-8")
    assert {'María "Peña"', "mailto:maría@x.ec"} <= set(contents_of(path, Reading(tmp_path)).texts)


def test_twice_the_same_bytes_in_every_format(table, dataset, tmp_path):
    options = replace(OPTIONS, zip_above=10)
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        write_package(table, dataset, folder, options=options)
    one, two = ({p.name: p.read_bytes() for p in folder.iterdir()} for folder in folders)
    assert one == two


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # frictionless leaves a zip to be closed
def test_a_large_table_leaves_zipped_and_is_read_as_if_it_were_not(table, dataset, tmp_path):
    plain = write_package(table, dataset, tmp_path / "plain", options=OPTIONS)
    package = write_package(table, dataset, tmp_path / "out", options=replace(OPTIONS, zip_above=10))
    names = [f.name for f in package.files if f.role is FileRole.DATA]
    stem = "PP_AtencionesSociales_2026octubre"
    assert names == [f"{stem}.{e}" for e in ("csv.zip", "xlsx", "ods", "json.zip", "xml.zip")]
    with zipfile.ZipFile(package.folder / names[0]) as archive:
        assert archive.namelist() == [f"{stem}.csv"]
        assert archive.read(f"{stem}.csv") == of(plain, FileRole.DATA, "CSV").read_bytes()
    assert preview_rows(package, 5) == preview_rows(plain, 5)
    validate_package(package)
    verify_package(read_package(package.folder))
    assert (frictionless.Package(str(package.folder / "datapackage.json")).resources[0].read_rows())[0]["monto"] == 12.5
    formats = {str(f).rpartition("/")[2] for f in read(package, "dcat.ttl").objects(None, DCTERMS["format"])}
    assert {"CSV", "JSON", "XML"} <= formats
    assert "ZIP" not in formats


@pytest.mark.parametrize("form", ["CSV", "JSON"])
def test_a_zipped_table_that_was_changed_does_not_pass_for_ours(form, table, dataset, tmp_path):
    package = write_package(table, dataset, tmp_path / "out", options=replace(OPTIONS, zip_above=10))
    path = of(package, FileRole.DATA, form)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(PackageTampered):
        verify_package(package)


# --- the same cells, whoever reads ---

KINDS = {"texto": FieldType.STRING, "codigo": FieldType.STRING, "entero": FieldType.INTEGER, "fecha": FieldType.DATE}
WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=12)
CELLS = st.tuples(
    st.none() | WORDS.filter(lambda text: text.strip() == text and not text.startswith(tuple("=+-@"))),
    st.from_regex(r"[0-9]{6}", fullmatch=True),
    st.none() | st.integers(-(10**12), 10**12).map(str),
    st.none() | st.dates().filter(lambda day: day.year >= 1900).map(str),
)


def written(rows, folder):
    table = Table.from_rows(list(KINDS), rows)
    fields = tuple(Field(c.id, name, kind) for c, (name, kind) in zip(table.columns, KINDS.items(), strict=True))
    dataset = Dataset(title="Prueba", description="Filas de prueba.", resources=(Resource("t", fields=fields),))
    return write_package(table, dataset, folder, options=replace(OPTIONS, formats=("XLSX",)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(CELLS, min_size=1, max_size=6))
def test_cells_are_equal_for_frictionless_pandas_and_readers_that_know_only_commas_and_utf8(tmp_path, rows):
    shutil.rmtree(tmp_path / "out", ignore_errors=True)
    package = written(rows, tmp_path / "out")
    data = of(package, FileRole.DATA, "CSV")
    cells = [[cell or "" for cell in row] for row in rows]
    frame = pd.read_csv(data, dtype=str, keep_default_na=False)
    assert (list(frame.columns), frame.to_numpy().tolist()) == (list(KINDS), cells)
    # as R's read.csv(fileEncoding = "UTF-8", colClasses = "character") does: comma, double quotes, no BOM looked for
    plain = pl.read_csv(data, infer_schema=False).fill_null("")
    assert (plain.columns, [list(row) for row in plain.rows()]) == (list(KINDS), cells)
    read_rows = frictionless.Package(str(package.folder / "datapackage.json")).resources[0].read_rows()
    assert [[str(v) if v is not None else "" for v in row.to_list()] for row in read_rows] == cells


def test_a_code_stays_a_code_in_excel_and_in_pandas(tmp_path):
    package = written([("Quito", "007001", "12", "2026-01-31"), (None, "090112", None, None)], tmp_path / "out")
    sheet = openpyxl.load_workbook(of(package, FileRole.DATA, "XLSX"))["Datos"]
    assert [[cell.data_type for cell in row] for row in sheet.iter_rows(2, 2)] == [["s", "s", "n", "d"]]
    assert [row[1].value for row in sheet.iter_rows(2)] == ["007001", "090112"]
    frame = pd.read_excel(of(package, FileRole.DATA, "XLSX"), sheet_name="Datos", dtype=object)
    assert list(frame["codigo"]) == ["007001", "090112"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here: not run")
def test_libreoffice_opens_the_published_csv_and_says_the_same(tmp_path):
    rows = [("Peña, «Ñ»", "007001", "-12", "2026-01-31"), ('dijo "sí"', "090112", None, None)]
    package = written(rows, tmp_path / "out")
    made = tmp_path / "made"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/lo",
            "--headless",
            "--infilter=CSV:44,34,76,1,1/2/2/2/3/2/4/2",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
            "--outdir",
            made,
            of(package, FileRole.DATA, "CSV"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    (copy,) = made.glob("*.csv")
    header, *found = csv.reader(io.StringIO(copy.read_text("utf-8"), newline=""))
    assert header == list(KINDS)
    assert found == [[cell or "" for cell in row] for row in rows]


R_READS = """
path <- commandArgs(TRUE)[1]
cells <- read.csv(path, fileEncoding = "UTF-8", colClasses = "character", na.strings = "", check.names = FALSE)
hex <- function(x) ifelse(is.na(x), "-", vapply(x, function(t) paste(charToRaw(enc2utf8(t)), collapse = ""), ""))
cat(hex(names(cells)), "\\n")
for (i in seq_len(nrow(cells))) cat(hex(unlist(cells[i, ])), "\\n")
cat(sapply(read.csv(path, fileEncoding = "UTF-8"), class), "\\n")
"""


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not here: not run")
def test_r_reads_the_same_cells_and_knows_the_numbers(tmp_path):
    nasty = [
        'dijo "sí", y\nse fue',
        "a;b",
        "NA",
        "# nota",
        "O'Higgins",
        "Ñuquí 👩‍👩‍👧",
        " dos  blancos ",
        "TRUE",
        None,
        "\\",
    ]
    rows = [(word, f"00{i:04d}", str(i - 5), f"2026-01-{i + 1:02d}") for i, word in enumerate(nasty)]
    data = of(written(rows, tmp_path / "out"), FileRole.DATA, "CSV")
    script = tmp_path / "lee.R"
    script.write_text(R_READS, encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    said = subprocess.run(
        ["Rscript", script, data], check=True, capture_output=True, timeout=120, env=environment
    ).stdout
    header, *found, kinds = said.decode().splitlines()
    read_back = [[None if w == "-" else bytes.fromhex(w).decode() for w in line.split()] for line in (header, *found)]
    assert read_back == [list(KINDS), *(list(row) for row in rows)]
    assert kinds.split() == ["character", "integer", "integer", "character"]
