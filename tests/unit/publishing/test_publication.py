"""What `publish` promises whatever the portal, and what a folder adds."""

import errno
import json
import shutil
from dataclasses import replace
from types import SimpleNamespace

import pytest

from desktop_app.core.errors import CannotWrite, DiskFull, NameTaken, PortalUnreachable, ReadBackDiffers
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.portals.folder import FolderPortal
from desktop_app.practice import PracticePortal
from tests.package_samples import Meddled, a_dataset, a_package


@pytest.fixture
def package(tmp_path):
    return a_package(tmp_path / "paquete")


@pytest.fixture
def folder(tmp_path):
    return FolderPortal(tmp_path / "salida")


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield CkanPortal(CkanClient(portal.url, portal.token), PortalKind.PRACTICE)


def to_folder(folder, package, dataset):
    return publish(folder, package, dataset, organization="local", progress=SILENT)


def test_a_failure_after_it_was_public_takes_a_new_dataset_back(practice, package):
    def break_the_line(_):
        raise PortalUnreachable(portal="x")

    dataset = a_dataset()
    with pytest.raises(PortalUnreachable):
        publish(
            Meddled(practice, break_the_line), package, dataset, organization="institucion-de-ejemplo", progress=SILENT
        )
    assert practice.find(portal_name(dataset)).private


def test_a_failure_while_updating_does_not_hide_what_was_public(practice, package):
    def break_the_line(_):
        raise PortalUnreachable(portal="x")

    dataset = a_dataset()
    publish(practice, package, dataset, organization="institucion-de-ejemplo", progress=SILENT)
    with pytest.raises(PortalUnreachable):
        publish(
            Meddled(practice, break_the_line), package, dataset, organization="institucion-de-ejemplo", progress=SILENT
        )
    assert not practice.read_back(portal_name(dataset)).private


def test_a_file_that_stands_twice_is_a_difference(practice, package):
    def double(remote):
        first = remote.resources[0]
        copy = {"package_id": remote.id, "name": first.name, "format": first.format, "url": "https://ejemplo.gob.ec/x"}
        practice.client.call("resource_create", copy).value()

    receipt = publish(
        Meddled(practice, double), package, a_dataset(), organization="institucion-de-ejemplo", progress=SILENT
    )
    assert receipt.differences == (f"file:{package.files[0].name}",)
    assert not receipt.verified


def test_a_folder_holds_the_whole_package_and_a_page(folder, package):
    dataset = a_dataset(title="<script>alert(1)</script> Gastos")
    receipt = to_folder(folder, package, dataset)
    place = folder.folder / portal_name(dataset)
    assert {p.name for p in place.iterdir()} == {f.name for f in package.files} | {"index.html", "ficha.json"}
    page = (place / "index.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "http" not in page  # nothing is fetched from anywhere
    assert all(f.sha256 in page for f in package.files)
    assert receipt.url == (place / "index.html").as_uri()
    assert {p.name for p in folder.folder.iterdir()} == {place.name, "index.html", "catalogo.jsonld"}


def test_a_folder_that_is_not_ours_is_left_alone(folder, package):
    dataset = a_dataset()
    theirs = folder.folder / portal_name(dataset)
    theirs.mkdir(parents=True)
    (theirs / "importante.txt").write_text("no tocar", encoding="utf-8")
    with pytest.raises(NameTaken):
        to_folder(folder, package, dataset)
    assert [p.name for p in theirs.iterdir()] == ["importante.txt"]


def test_a_folder_that_cannot_be_written_says_so(tmp_path, package):
    (tmp_path / "archivo").write_text("", encoding="utf-8")
    with pytest.raises(CannotWrite) as refused:
        to_folder(FolderPortal(tmp_path / "archivo" / "carpeta"), package, a_dataset())
    assert refused.value.values == {"folder": "carpeta"}


def test_a_full_disk_is_said_before_copying(folder, package, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
    dataset = a_dataset()
    with pytest.raises(DiskFull):
        to_folder(folder, package, dataset)
    assert folder.find(portal_name(dataset)) is None


def test_a_disk_that_fills_while_copying_leaves_the_former_copy(folder, package, tmp_path, monkeypatch):
    dataset = a_dataset()
    to_folder(folder, package, dataset)

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("desktop_app.core.publishing.portals.folder.os.fsync", full)
    with pytest.raises(DiskFull):
        to_folder(folder, a_package(tmp_path / "otro", "a\n1\n"), dataset)
    monkeypatch.undo()
    shown = folder.read_back(portal_name(dataset))
    fetched = folder.download(shown.resources[0], tmp_path / "copia", SILENT)
    assert fetched.sha256 == package.files[0].sha256


def test_files_that_left_the_package_stay_in_the_folder(folder, package, tmp_path):
    dataset = a_dataset()
    more = a_package(tmp_path / "mayor", extra="a\n1\n")
    to_folder(folder, more, dataset)
    to_folder(folder, package, dataset)
    place = folder.folder / portal_name(dataset)
    assert (place / "extra.csv").read_bytes() == b"a\n1\n"
    assert "extra.csv" in (place / "index.html").read_text(encoding="utf-8")


def test_a_damaged_card_is_not_taken_for_ours(folder, package):
    dataset = a_dataset()
    to_folder(folder, package, dataset)
    (folder.folder / portal_name(dataset) / "ficha.json").write_text("{", encoding="utf-8")
    with pytest.raises(ReadBackDiffers):
        folder.read_back(portal_name(dataset))


def test_the_card_tells_what_was_described(folder, package):
    dataset = replace(a_dataset(), name="gastos")
    to_folder(folder, package, dataset)
    card = json.loads((folder.folder / "gastos" / "ficha.json").read_text(encoding="utf-8"))
    assert card["metadata"]["notes"] == dataset.description
    assert [file["n_rows"] for file in card["files"]] == [2, 2, None]
