"""The private record and its paper: who, what, when and why, in the words of the data, and never a value of it."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.app import demo
from desktop_app.app.code_keys import CodeKeys
from desktop_app.app.documents.acta import _finding
from desktop_app.app.packing import Making, pack, pack_to_hand_over
from desktop_app.app.portals import open_folder
from desktop_app.app.preparing import choose_sheet, clean_table, find_people, raw_table
from desktop_app.app.project import new_project
from desktop_app.app.publishing import Order, publish_folder, verified_package
from desktop_app.app.review_record import ReviewedFinding, Signing
from desktop_app.app.sidecar import VERSION, acta_path, is_private, read_sidecar, sidecar_path
from desktop_app.app.translation import Translator
from desktop_app.core.errors import PackageInvalid, PersonalDataLeft, PrivateRecordLeaves
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.treatments import treatments
from tests.canaries import found_in, in_text
from tests.direct_reader import DirectReader
from tests.journeys import messy_files

PEOPLE = (
    *(person[1] for person in messy_files.PEOPLE),
    *(person[2] for person in messy_files.PEOPLE),
    "0991234567",
    "Yamberla",
)
SIGNED = Signing("Ana Vaca Coral", "2026-11-21T10:32:05-05:00")


@pytest.fixture
def loaded(tmp_path):
    """A project over the messy workbook, with a decision for each finding, and what makes a package of it."""
    with tempfile.TemporaryDirectory() as working:
        opened = DirectReader().open_source(messy_files.workbook(tmp_path / "ayudas.xlsx"), Path(working))
        project = replace(new_project("2026-11-21", "ec"), tables=(choose_sheet(opened),))
        scan = find_people(clean_table(raw_table(opened, project.table), project.table), project.table, "ec")
        project = demo.answer(project, scan)
        yield project, Making(opened, tmp_path / "paquete", "2026-11-21", CodeKeys(), scan, SIGNED)


def paper_text(path):
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_the_paper_says_what_the_institution_must_show(loaded):
    project, making = loaded
    packed = pack(project, making)
    assert packed.stopping == ()
    assert packed.acta == acta_path(making.out)
    text = paper_text(packed.acta)
    for words in (
        project.dataset.institution, project.dataset.title, "ayudas.xlsx", project.table.source.sha256, "Ana Vaca Coral",
        "21 de noviembre de 2026, 10:32 (-05:00)", "Cédula", "Observaciones",
        *(file.sha256 for file in packed.package.files),
    ):  # fmt: skip
        assert words in text
    assert "{" not in text
    reader = PdfReader(packed.acta)
    assert reader.trailer["/Root"]["/Lang"] == "es"
    assert [round(side) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    assert len(reader.outline) == 5


def test_neither_record_nor_paper_holds_a_value(loaded, tmp_path):
    project, making = loaded
    packed = pack(project, making)
    assert in_text(PEOPLE, paper_text(packed.acta)) == []
    beside = [sidecar_path(making.out), acta_path(making.out)]
    assert all(path.is_file() for path in beside)
    assert not set(found_in(PEOPLE, tmp_path)) & set(beside)
    assert found_in(PEOPLE, making.out) == {}


def test_the_same_review_gives_the_same_paper(loaded):
    project, making = loaded
    first = pack(project, making).acta.read_bytes()
    assert pack(project, making).acta.read_bytes() == first


def test_nobody_is_invented_and_guatemala_has_its_sheet(loaded):
    project, making = loaded
    packed = pack(replace(project, country="gt"), replace(making, signing=Signing()))
    text = paper_text(packed.acta)
    assert "_" * 32 in text
    assert "Ana Vaca" not in text
    assert [round(side) for side in PdfReader(packed.acta).pages[0].mediabox[2:]] == [612, 792]


def test_the_record_tells_columns_that_left_no_trace_in_the_package(loaded):
    project, making = loaded
    pack(project, making)
    review = read_sidecar(making.out).review
    by_place = {finding.where: finding for finding in review.findings}
    assert by_place["Cédula"].decision
    assert by_place["Cédula"].why
    assert {file.name for file in review.files} == {p.name for p in making.out.iterdir()}
    assert review.officer == "Ana Vaca Coral"


def test_an_answer_that_repeats_a_cell_is_not_recorded(loaded):
    project, making = loaded
    holding = [(t, p) for t in treatments().values() for p in t.parameters if p.holds_cell]
    assert holding
    rows = Decision("c3", ("MARKED",), "remove_rows", params={"which": "value", "value": "Cuenca"})
    work = replace(project.table, marked=("c3",), decisions=(*project.table.decisions, rows))
    packed = pack(replace(project, tables=(work,)), making)
    record = sidecar_path(making.out).read_text(encoding="utf-8")
    assert "remove_rows" in record
    assert '"value": "Cuenca"' not in record
    assert packed.acta is None or "Cuenca" not in paper_text(packed.acta)


def beside(making):
    """Every file where the package is handed over, with its bytes."""
    folder = making.out.parent
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_where_a_package_is_handed_over_a_stopped_one_never_lies(loaded):
    project, making = loaded
    dirty = replace(project, dataset=replace(project.dataset, description=f"Nota: {PEOPLE[0]}"))
    before = beside(making)
    assert pack_to_hand_over(dirty, making).stopping
    assert beside(making) == before
    packed = pack_to_hand_over(project, making)
    verified_package(making.out)
    assert packed.package.folder == making.out
    assert packed.acta == acta_path(making.out)
    whole = beside(making)
    assert len(whole) == len(before) + len(list(making.out.iterdir())) + 2
    assert pack_to_hand_over(dirty, making).stopping
    assert beside(making) == whole


@pytest.mark.parametrize("stage", ["validate_package", "write_package"])
def test_a_failure_while_packing_leaves_what_was_handed_over_before(loaded, monkeypatch, stage):
    project, making = loaded
    pack_to_hand_over(project, making)
    whole = beside(making)

    def fails(*_, **__):
        raise PackageInvalid(n=1)

    monkeypatch.setattr(f"desktop_app.core.packaging.{stage}", fails)
    with pytest.raises(PackageInvalid):
        pack_to_hand_over(project, making)
    assert beside(making) == whole


def test_a_stopped_package_has_no_paper_and_is_not_published(loaded, tmp_path):
    project, making = loaded
    assert pack(project, making).acta
    dirty = replace(project, dataset=replace(project.dataset, description=f"Nota: {PEOPLE[0]}"))
    packed = pack(dirty, making)
    assert packed.stopping
    assert packed.acta is None
    assert not acta_path(making.out).exists()
    with pytest.raises(PersonalDataLeft):
        publish_folder(making.out, open_folder(tmp_path / "destino"), Order("x"))
    assert not (tmp_path / "destino").exists()


@pytest.mark.parametrize("treatment", ["remove_column", "replace_by_code", "mask_part", "clean_free_text"])
def test_a_treatment_that_did_nothing_keeps_the_package_here(loaded, monkeypatch, treatment):
    project, making = loaded
    monkeypatch.setattr(type(treatments()[treatment]), "apply", lambda _self, table, _decision, _context: table)
    in_text = treatment == "clean_free_text"
    decisions = tuple(
        replace(d, treatment=treatment) if d.column_id == "c1" and not in_text else d for d in project.table.decisions
    )
    changed = replace(project, tables=(replace(project.table, decisions=decisions),))
    packed = pack(changed, replace(making, keys=CodeKeys(lambda: b"k" * 32)))
    assert ("Observaciones" if in_text else "Cédula") in {f.column_name for f in packed.stopping}
    assert packed.acta is None


def test_records_of_the_first_version_are_still_read(loaded):
    project, making = loaded
    pack(project, making)
    path = sidecar_path(making.out)
    document = json.loads(path.read_bytes())
    assert document["version"] == VERSION == 2
    for key in ("version", "review", "stopped_at"):
        del document[key]
    path.write_text(json.dumps(document), encoding="utf-8")
    old, package = verified_package(making.out)
    assert (old.version, old.review) == (1, None)
    assert package.files


@pytest.mark.parametrize("name", ["paquete.acta.pdf", "PAQUETE.ACTA.PDF", "x.privado.json"])
def test_a_private_record_laid_into_the_folder_is_refused(loaded, name):
    project, making = loaded
    packed = pack(project, making)
    assert is_private(name)
    (making.out / name).write_bytes(packed.acta.read_bytes())
    with pytest.raises(PrivateRecordLeaves):
        verified_package(making.out)


def test_a_paper_under_another_name_inside_a_record_that_knows_it_is_refused(loaded, tmp_path):
    """Whoever adds it to the descriptor and to the record by hand still cannot publish it."""
    project, making = loaded
    packed = pack(project, making)
    content = packed.acta.read_bytes()
    (making.out / "informe.pdf").write_bytes(content)
    descriptor, record = making.out / "datapackage.json", sidecar_path(making.out)
    from desktop_app.core.packaging import sha256_of

    document = json.loads(descriptor.read_bytes())
    entry = dict(document["files"][-1], path="informe.pdf", bytes=len(content), format="PDF", uploaded=True)
    entry["hash"] = f"sha256:{sha256_of(making.out / 'informe.pdf')}"
    document["files"].append(entry)
    descriptor.write_text(json.dumps(document), encoding="utf-8")
    known = json.loads(record.read_bytes())
    known["files"] |= {"informe.pdf": entry["hash"][7:], "datapackage.json": sha256_of(descriptor)}
    record.write_text(json.dumps(known), encoding="utf-8")
    with pytest.raises(PrivateRecordLeaves):
        publish_folder(making.out, open_folder(tmp_path / "destino"), Order("x"))


def test_the_folder_portal_writes_nothing_that_was_not_looked_through(loaded, tmp_path):
    project, making = loaded
    pack(project, making)
    receipt = publish_folder(making.out, open_folder(tmp_path / "destino"), Order("x"))
    assert receipt.verified
    place = next((tmp_path / "destino").iterdir())
    assert not [p for p in place.iterdir() if is_private(p.name)]
    with pytest.raises(PersonalDataLeft):
        publish_folder(making.out, open_folder(tmp_path / "destino"), Order("x", dataset_name=f"ayudas-{PEOPLE[0]}"))


def test_the_kind_of_a_finding_is_said_once_in_its_paper():
    why = "El encabezado dice «cedula» y 40 de 40 valores distintos concuerdan: Número de cédula."
    one = ReviewedFinding("cedula", ("Número de cédula",), why, "Quitar la columna")
    several = replace(one, kinds=("Nombres y apellidos", "Número de cédula"))
    speech = Translator("es", "ec")
    assert _finding(one, speech)[1] == why
    assert _finding(several, speech)[1].startswith("Nombres y apellidos, Número de cédula. ")
