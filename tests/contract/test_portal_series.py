"""What every portal keeps of a series: months beside each other, no work of others lost, columns explained."""

import time
from dataclasses import replace

import pytest

from desktop_app.core.errors import DatasetMoved
from desktop_app.core.metadata.dataset import Field, Period, Resource
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing.loaders import Patience
from desktop_app.core.publishing.portal import Loading, PortalKind
from desktop_app.core.publishing.portals.ckan_client import Attachment
from desktop_app.core.publishing.receipt import Loaded
from tests.package_samples import TABLE, Meddled, a_dataset, a_month, a_package


def ids_by_name(remote):
    return {resource.name: resource.id for resource in remote.resources}


LOADED = Patience()  # a month later no loader of the portal is still at work: it would write over what comes next


def month(tmp_path, word, number, table=TABLE):
    dataset = a_dataset(title="Serie de prueba")
    period = Period(f"2026-{number:02d}-01", f"2026-{number:02d}-28")
    return a_month(tmp_path / word, word, table), replace(dataset, period=period)


def test_a_new_month_is_added_and_every_other_stays(target, tmp_path):
    name = portal_name(a_dataset())
    for word, number in (("2026enero", 1), ("2026febrero", 2), ("2026marzo", 3)):
        package, dataset = month(tmp_path, word, number)
        assert target.publish(package, replace(dataset, name=name), patience=LOADED).verified
    shown = target.portal.read_back(name)
    data = [r.name for r in shown.resources if "tenciones" in r.name]
    assert sorted(data) == ["Atenciones", "Atenciones, febrero de 2026", "Atenciones, marzo de 2026"]
    assert shown.metadata["extras.temporal_start"] == "2026-01-01"
    assert shown.metadata["extras.temporal_end"] == "2026-03-28"


def test_a_month_published_again_touches_no_other(target, tmp_path):
    name = portal_name(a_dataset())
    for word, number in (("2026enero", 1), ("2026febrero", 2)):
        package, dataset = month(tmp_path, word, number)
        target.publish(package, replace(dataset, name=name), patience=LOADED)
    before = target.portal.read_back(name)
    package, dataset = month(tmp_path, "2026febrero", 2, TABLE + "2026-02-07,Mejía,Terapia,18.00\n")
    assert target.publish(package, replace(dataset, name=name), patience=LOADED).verified
    after = target.portal.read_back(name)
    assert ids_by_name(after) == ids_by_name(before)
    january = next(r for r in after.resources if r.name == "Atenciones")
    first = a_month(tmp_path / "otra", "2026enero", TABLE)
    assert target.portal.download(january, tmp_path / "copia", SILENT).sha256 == first.files[0].sha256


def test_a_published_dataset_is_found_by_its_title(target, package):
    dataset = a_dataset()
    target.publish(package, dataset)
    found = [remote.name for remote in target.portal.search(dataset.title, target.organization)]
    assert portal_name(dataset) in found  # a shared portal holds those of other tests too
    assert target.portal.search("palabras que nadie escribió", target.organization) == ()


def test_two_who_work_on_one_dataset_do_not_write_over_each_other(target, package):
    dataset = a_dataset()
    target.publish(package, dataset)
    seen = target.portal.find(portal_name(dataset))
    target.publish(package, replace(dataset, description="Del otro"))
    with pytest.raises(DatasetMoved):
        target.portal.save_private(replace(dataset, description="Mía"), target.organization, seen)
    assert target.portal.read_back(portal_name(dataset)).metadata["notes"] == "Del otro"


def a_copy(server, package):
    """What a try of ours does that everybody had given up: the first file once more, under the same name."""
    file = package.files[0]

    def store(remote):
        attachment = Attachment(package.path(file), file.name, file.media_type, file.size)
        fields = {"package_id": remote.id, "name": file.title, "format": file.format}
        server.portal.client.upload("resource_create", fields, attachment, SILENT).value()

    return store


def test_a_copy_that_was_stored_meanwhile_is_taken_away(server, package):
    receipt = server.publish(package, a_dataset(), portal=Meddled(server.portal, a_copy(server, package)))
    assert receipt.verified
    shown = server.portal.read_back(receipt.dataset)
    assert len(shown.resources) == len(ids_by_name(shown)) == len(receipt.files)


def test_a_copy_that_stood_there_before_is_left_to_people(server, package):
    dataset = a_dataset()
    server.publish(package, dataset)
    before = server.portal.find(portal_name(dataset))
    a_copy(server, package)(before)
    receipt = server.publish(package, dataset)
    assert receipt.differences == (f"file:{package.files[0].name}",)
    assert len(server.portal.find(portal_name(dataset)).resources) == len(before.resources) + 1


def test_tags_and_contacts_that_are_taken_out_are_gone(target, package):
    dataset = a_dataset()
    target.publish(package, dataset)
    less = replace(dataset, tags=("salud",), place="", theme="")
    assert target.publish(package, less).verified
    shown = target.portal.read_back(portal_name(dataset)).metadata
    assert (shown["tags"], shown["extras.spatial_text"], shown["extras.theme"]) == ("salud", "", "")


def test_a_file_that_no_loader_was_given_is_not_waited_for(target, package):
    dataset = a_dataset()
    target.made.append(portal_name(dataset))
    draft = target.portal.save_private(dataset, target.organization)
    text = replace(package.files[0], format="TXT")
    resource = target.portal.upload(draft, package, text, SILENT)
    has_loader = target.portal.loads_tables()
    # A portal without a loader does not know the question; a folder has none to ask.
    unasked = Loading.UNKNOWN if target.portal.kind is not PortalKind.FOLDER else Loading.DONE
    assert target.portal.loading(resource.id) is (Loading.DONE if has_loader else unasked)


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
def test_the_loader_tells_of_its_work_until_it_is_done(ckan, package):
    dataset = a_dataset()
    ckan.made.append(portal_name(dataset))
    draft = ckan.portal.save_private(dataset, ckan.organization)
    resource = ckan.portal.upload(draft, package, package.files[0], SILENT)
    seen = []
    while not seen or seen[-1] in {Loading.QUEUED, Loading.AT_WORK}:
        seen.append(ckan.portal.loading(resource.id))
        time.sleep(0.2)
    assert seen[0] in {Loading.QUEUED, Loading.AT_WORK}
    assert seen[-1] is Loading.DONE
    assert ckan.portal.make_public(draft).resources[0].in_datastore
    assert ckan.portal.n_loaded_rows(resource) == package.files[0].n_rows


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
def test_a_table_that_its_loader_cannot_read_is_published_all_the_same(ckan, tmp_path):
    receipt = ckan.publish(a_package(tmp_path / "p", "monto,monto\n1,2\n"), a_dataset())
    assert receipt.verified
    assert receipt.loaded is Loaded.FAILED


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
def test_the_portals_own_tables_are_waited_for_and_explained(ckan, tmp_path):
    fields = (Field("c1", "monto", label="Monto", description="Lo entregado", unit="USD"),)
    dataset = replace(a_dataset(), resources=(Resource("t", "Atenciones", fields=fields),))
    receipt = ckan.publish(a_package(tmp_path / "paquete"), dataset, patience=Patience())
    assert receipt.verified
    assert receipt.loaded is Loaded.ALL
    shown = ckan.portal.read_back(receipt.dataset)
    table = next(r for r in shown.resources if r.name == "Atenciones, 2026")
    told = ckan.portal.client.call("datastore_search", {"resource_id": table.id, "limit": 0}, anonymous=True).record()
    column = next(c for c in told.children("fields") if c.text("id") == "monto")
    assert column.child("info").text("label") == "Monto (USD)"
    assert column.child("info").text("notes") == "Lo entregado"
