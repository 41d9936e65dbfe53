"""A second pair of eyes: the review package travels whole, and an approval is of exactly what was seen."""

import json
import zipfile
from dataclasses import replace

import pytest
from pypdf import PdfReader

from desktop_app.app.approval.approval import Verdict, is_approved, keep_verdict
from desktop_app.app.approval.review_package import (
    answer_review_package,
    make_review_package,
    open_review_package,
    verdict_in,
)
from desktop_app.app.outbox.sending import queue, send
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import default_paths
from desktop_app.app.publishing import publish_folder, verified_package
from desktop_app.app.sidecar import is_private, read_sidecar, write_sidecar
from desktop_app.core.errors import NotApproved, PackageTampered, PersonalDataLeft, ReviewPackageDamaged
from desktop_app.core.publishing.portals.folder import FolderPortal
from desktop_app.practice import PracticePortal
from tests.queue_samples import a_folder, opener, order, sha256, to

NOW = "2026-11-21T10:00:00-05:00"


@pytest.fixture
def folder(tmp_path):
    return a_folder(tmp_path)


@pytest.fixture
def asked(folder, tmp_path):
    out = tmp_path / "viaje" / "ayudas.revision.zip"
    manifest = make_review_package(folder, out, asked_by="Ana Paz", asked=NOW, note="Mes de prueba")
    return out, manifest


def signed(manifest, **changes):
    return replace(Verdict(manifest.digest, True, "Luis Mora", NOW, "Director", ""), **changes)


def test_it_holds_all_that_is_to_be_judged(folder, asked, tmp_path):
    opened = open_review_package(asked[0], tmp_path / "revisor")
    assert {p.name: sha256(p) for p in opened.folder.iterdir()} == opened.sidecar.files
    assert opened.sidecar.decisions == read_sidecar(folder).decisions
    text = "".join(page.extract_text() for page in PdfReader(opened.report).pages)
    assert "Ana Paz" in text
    assert "Mes de prueba" in text
    assert asked[1].digest[:20] in text.replace("\n", "")
    verified_package(opened.folder)  # whoever approves can look at it with all of the program


def test_the_same_request_gives_the_same_bytes(folder, asked, tmp_path):
    make_review_package(folder, tmp_path / "otra.zip", asked_by="Ana Paz", asked=NOW, note="Mes de prueba")
    assert sha256(tmp_path / "otra.zip") == sha256(asked[0])


def test_approved_there_and_published_here(folder, asked, tmp_path):
    file, manifest = asked
    portal = FolderPortal(tmp_path / "salida")
    with pytest.raises(NotApproved):
        publish_folder(folder, portal, order(organization="local", needs_approval=True))
    back = tmp_path / "vuelta.zip"
    answer_review_package(file, back, signed(manifest))
    keep_verdict(folder, verdict_in(back))
    assert is_approved(folder)
    receipt = publish_folder(folder, portal, order(organization="local", needs_approval=True))
    assert receipt.verified
    assert not [p for p in (tmp_path / "salida").rglob("*") if is_private(p.name)]


def test_returned_with_notes_is_no_approval(folder, asked, tmp_path):
    file, manifest = asked
    back = tmp_path / "vuelta.zip"
    answer_review_package(file, back, signed(manifest, approved=False, notes="Falta el cantón"))
    verdict = verdict_in(back)
    keep_verdict(folder, verdict)
    assert verdict.notes == "Falta el cantón"
    assert not is_approved(folder)


@pytest.mark.parametrize("changed", ["file", "description", "decision"])
def test_after_any_change_the_approval_is_of_something_else(folder, asked, changed):
    keep_verdict(folder, signed(asked[1]))
    sidecar, package = verified_package(folder)
    if changed == "file":
        sidecar = replace(sidecar, files={**sidecar.files, "README.md": "0" * 64})
    elif changed == "description":
        sidecar = replace(sidecar, dataset=replace(sidecar.dataset, title="Otro título"))
    else:
        from desktop_app.core.personal_data.finding import Decision

        sidecar = replace(sidecar, decisions=(Decision("quien", ("PERSON",), "keep", "porque sí", "law"),))
    write_sidecar(package, sidecar)
    assert not is_approved(folder)
    with pytest.raises(NotApproved):
        keep_verdict(folder, signed(asked[1]))


def test_nobody_signs_without_a_name_or_for_something_else(asked, tmp_path):
    file, manifest = asked
    for wrong in (signed(manifest, approver=" "), signed(manifest, digest="0" * 64)):
        with pytest.raises(ReviewPackageDamaged):
            answer_review_package(file, tmp_path / "vuelta.zip", wrong)


def rewritten(file, out, change):
    """A copy of a zip whose entries `change(name, content)` may alter; None leaves one out."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        extra = change("", b"")
        if extra:
            new.writestr(extra.decode(), b"x")
    return out


CHANGES = {
    "a changed table": lambda n, c: c + b"\n9,9,9" if n.endswith("2026.csv") else c,
    "a lost file": lambda n, c: None if n.endswith("README.md") else c,
    "an added file": lambda n, c: b"paquete/extra.csv" if not n else c,
    "a way out of the folder": lambda n, c: b"../fuera.txt" if not n else c,
    "another record": lambda n, c: c.replace(b"Patronato", b"Patronata") if n.startswith("registro") else c,
    "another list": lambda n, c: c.replace(b'"files": {', b'"files": {"x": "0",') if n == "revision.json" else c,
    "no list": lambda n, c: None if n == "revision.json" else c,
    "a list of something else": lambda n, c: b"[]" if n == "revision.json" else c,
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_changed_on_the_way_is_not_opened(asked, tmp_path, change):
    spoiled = rewritten(asked[0], tmp_path / "mala.zip", CHANGES[change])
    with pytest.raises(ReviewPackageDamaged):
        open_review_package(spoiled, tmp_path / "revisor")
    assert not (tmp_path / "fuera.txt").exists()


@pytest.mark.parametrize("content", [b"", b"hola", b"PK\x03\x04roto"])
def test_what_is_no_review_package_is_said(tmp_path, content):
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(ReviewPackageDamaged):
        open_review_package(tmp_path / "x.zip", tmp_path / "revisor")


def test_only_what_was_checked_can_be_sent_for_review(folder, tmp_path):
    next(folder.glob("*2026.csv")).write_text("otra cosa", encoding="utf-8")
    with pytest.raises(PackageTampered):
        make_review_package(folder, tmp_path / "x.zip", asked_by="", asked=NOW)
    assert not (tmp_path / "x.zip").exists()


def test_the_outbox_asks_for_the_approval_too(folder, asked, tmp_path):
    paths = default_paths()
    outbox = Outbox(paths)
    with PracticePortal(tmp_path / "practice") as practice:
        early = queue(outbox, folder, to(practice.url), order(needs_approval=True))
        with pytest.raises(NotApproved):
            send(outbox, early.id, opener(practice), paths)
        keep_verdict(folder, signed(asked[1]))
        item = queue(outbox, folder, to(practice.url), order(needs_approval=True))
        assert send(outbox, item.id, opener(practice), paths).receipt.verified


def test_receipts_of_before_do_not_change_what_is_approved(folder, asked):
    sidecar, package = verified_package(folder)
    write_sidecar(package, replace(sidecar, receipts=(json.dumps({"receipt": 1}),)))
    keep_verdict(folder, signed(asked[1]))
    assert is_approved(folder)


def test_an_institution_that_asks_for_it_since_gets_it_for_what_waited_before(folder, asked, tmp_path):
    paths = default_paths()
    outbox = Outbox(paths)
    with PracticePortal(tmp_path / "practice") as practice:
        item = queue(outbox, folder, to(practice.url), order())
        with pytest.raises(NotApproved):
            send(outbox, item.id, opener(practice), paths, needs_approval=True)
        assert not outbox.item(item.id).journal.has_touched
        keep_verdict(outbox.package_folder(item), signed(asked[1]))
        assert send(outbox, item.id, opener(practice), paths, needs_approval=True).receipt.verified


@pytest.mark.parametrize("said", ["Es de la cédula 1713175071", "Escriba a rosa.lema84@gmail.com"])
def test_a_note_that_tells_of_somebody_does_not_travel(folder, tmp_path, said):
    out = tmp_path / "nota.zip"
    with pytest.raises(PersonalDataLeft) as refused:
        make_review_package(folder, out, asked_by="Ana Paz", asked=NOW, note=f"Por favor revise.\n{said}.")
    assert "1713175071" not in str(refused.value.values)
    assert not out.exists()
    make_review_package(folder, out, asked_by="Ana Paz", asked=NOW, note="Luis Mora ya lo vio")
