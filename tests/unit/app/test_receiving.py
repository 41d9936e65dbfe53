"""The answer of whoever approves comes back: it is found by what was seen, kept beside it, and what waits goes on."""

import zipfile
from dataclasses import replace
from datetime import datetime

import pytest

from desktop_app.app.approval.approval import is_approved, verdict_for
from desktop_app.app.approval.receiving import is_review_package, keep_answer, packages_of
from desktop_app.app.approval.review_package import answer_review_package, make_review_package, verdict_in
from desktop_app.app.outbox.item import State
from desktop_app.app.outbox.sending import queue, send
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import default_paths
from desktop_app.app.published import ask_uses, history, remember
from desktop_app.app.sidecar import read_sidecar, write_sidecar
from desktop_app.core.errors import NotApproved
from desktop_app.core.packaging import read_package
from desktop_app.practice import PracticePortal
from tests.queue_samples import a_folder, a_package_of, opener, order, to
from tests.unit.app.test_approval import NOW, signed
from tests.unit.app.test_published import a_receipt


@pytest.fixture
def paths():
    return default_paths()


@pytest.fixture
def package(paths):
    """The package of a project on this computer."""
    return a_package_of(paths.projects / "p1")


@pytest.fixture
def asked(package, tmp_path):
    file = tmp_path / "mes.revision.zip"
    return file, make_review_package(package, file, asked_by="Ana Paz", asked=NOW)


def answered(asked, tmp_path, **changes):
    file, manifest = asked
    back = tmp_path / "vuelta.zip"
    answer_review_package(file, back, signed(manifest, **changes))
    return verdict_in(back)


def test_it_is_kept_beside_the_package_it_is_of(paths, package, asked, tmp_path):
    assert packages_of(paths, asked[1].digest) == (package,)
    kept = keep_answer(paths, answered(asked, tmp_path))
    assert kept.n_packages == 1
    assert is_approved(package)


def test_one_that_came_back_with_notes_is_kept_and_no_approval(paths, package, asked, tmp_path):
    keep_answer(paths, answered(asked, tmp_path, approved=False, notes="Falta el cantón"))
    assert verdict_for(package).notes == "Falta el cantón"
    assert not is_approved(package)


def test_an_answer_about_other_files_is_not_kept(paths, package, asked, tmp_path):
    sidecar = read_sidecar(package)
    write_sidecar(read_package(package), replace(sidecar, dataset=replace(sidecar.dataset, title="Otro título")))
    assert keep_answer(paths, answered(asked, tmp_path)).n_packages == 0
    assert verdict_for(package) is None


def test_what_waited_for_it_in_the_outbox_can_be_sent(paths, package, asked, tmp_path):
    outbox = Outbox(paths)
    with PracticePortal(tmp_path / "practice") as practice:
        item = queue(outbox, package, to(practice.url), order(needs_approval=True))
        with pytest.raises(NotApproved):
            send(outbox, item.id, opener(practice), paths)
        assert outbox.item(item.id).state is State.PERSON
        assert keep_answer(paths, answered(asked, tmp_path)).n_packages == 2
        assert (outbox.item(item.id).state, outbox.item(item.id).problem) == (State.WAITING, "")
        assert send(outbox, item.id, opener(practice), paths).receipt.verified


def test_a_damaged_package_beside_it_does_not_matter(paths, package, asked, tmp_path):
    broken = paths.projects / "p2"
    (broken / "package").mkdir(parents=True)
    (broken / "package.privado.json").write_text("{", encoding="utf-8")
    assert keep_answer(paths, answered(asked, tmp_path)).n_packages == 1


def test_a_review_package_is_known_by_what_is_in_it(asked, tmp_path):
    renamed = asked[0].rename(tmp_path / "documento.zip")
    assert is_review_package(renamed)
    with zipfile.ZipFile(tmp_path / "tablas.zip", "w") as archive:
        archive.writestr("enero.csv", "a;b\n1;2\n")
    (tmp_path / "roto.zip").write_bytes(b"PK")
    assert not is_review_package(tmp_path / "tablas.zip")
    assert not is_review_package(tmp_path / "roto.zip")
    assert not is_review_package(tmp_path / "no-hay.zip")


def test_uses_are_kept_with_the_day_they_were_asked(paths, tmp_path):
    made = remember(paths, a_receipt())
    now = datetime.fromisoformat("2026-11-21T10:00:00-05:00")
    with PracticePortal(tmp_path / "practice") as practice:
        item = queue(Outbox(paths), a_folder(tmp_path / "uno"), to(practice.url), order())
        sent = send(Outbox(paths), item.id, opener(practice), paths)
        theirs = replace(made, receipt=replace(made.receipt, dataset=sent.receipt.dataset))
        done = ask_uses(paths, opener(practice)(None), theirs, now)
    assert done.uses is None  # the practice portal does not count
    assert done.uses_asked == now.isoformat(timespec="seconds")
    assert done in history(paths)
