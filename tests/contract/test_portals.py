"""One contract for every portal: a real CKAN, the practice portal, a folder."""

from dataclasses import replace

import pytest

from desktop_app.core.errors import (
    NameTaken,
    OrganizationRefused,
    PackageTampered,
    PortalError,
    ReadBackDiffers,
    TokenRefused,
)
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT, Cancelled
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from tests.package_samples import TABLE, Meddled, Noted, StopsAt, a_dataset, a_package

LARGE = "a,b\n" + "1,texto de relleno\n" * 200_000


def ids_by_name(remote):
    return {resource.name: resource.id for resource in remote.resources}


def downloads(portal, remote, tmp_path):
    return {r.name: portal.download(r, tmp_path / "copia", SILENT) for r in remote.resources}


# --- reaching it ----------------------------------------------------------------------------------------------------


def test_check_names_the_portal_and_where_one_may_publish(target):
    check = target.portal.check()
    assert check.title
    assert target.organization in {o.name for o in check.organizations}
    assert target.foreign not in {o.name for o in check.organizations}


@pytest.mark.parametrize("token", ["", "0000", "una clave", "clave\ncortada", "clave-ñandú", "x" * 400])
def test_a_wrong_token_is_told_apart_from_reading_as_anybody(server, token):
    with pytest.raises(TokenRefused) as refused:
        server.with_token(token).check()
    assert not token or token not in f"{refused.value.values} {refused.value!r}"
    assert refused.value.__cause__ is None


def test_spaces_and_line_ends_around_a_pasted_token_do_no_harm(server):
    pasted = server.with_token(f"  {server.portal.client.token}\r\n")
    assert pasted.check().user == server.portal.check().user


def test_publishing_with_a_wrong_token_leaves_nothing(server, package):
    dataset = a_dataset()
    with pytest.raises(TokenRefused):
        server.publish(package, dataset, portal=server.with_token("0000"))
    assert server.portal.find(portal_name(dataset)) is None


def test_an_institution_that_is_not_ones_own_is_refused(server, package):
    dataset = a_dataset()
    with pytest.raises(OrganizationRefused):
        publish(server.portal, package, dataset, organization=server.foreign, progress=SILENT)
    # The portal itself refuses too, not only our own list.
    with pytest.raises(OrganizationRefused):
        server.portal.save_private(dataset, server.foreign)
    assert server.portal.find(portal_name(dataset)) is None


def test_a_name_nobody_uses_is_not_found(target):
    assert target.portal.find("nadie-uso-este-nombre") is None
    with pytest.raises(ReadBackDiffers):
        target.portal.read_back("nadie-uso-este-nombre")


# --- the stages -----------------------------------------------------------------------------------------------------


def test_a_draft_is_not_seen_by_the_public(target, package):
    dataset = a_dataset()
    target.made.append(portal_name(dataset))
    draft = target.portal.save_private(dataset, target.organization)
    resource = target.portal.upload(draft, package, package.files[0], SILENT)
    assert draft.private
    with pytest.raises(ReadBackDiffers):
        target.portal.read_back(draft.name)
    public = target.portal.make_public(draft)
    assert not public.private
    assert target.portal.read_back(draft.name).resources[0].id == resource.id
    hidden = target.portal.make_private(public)
    assert hidden.private
    with pytest.raises(ReadBackDiffers):
        target.portal.read_back(draft.name)


def test_a_private_file_is_not_downloadable_by_anybody(server, package, tmp_path):
    dataset = a_dataset()
    server.made.append(portal_name(dataset))
    draft = server.portal.save_private(dataset, server.organization)
    resource = server.portal.upload(draft, package, package.files[0], SILENT)
    with pytest.raises(PortalError):
        server.portal.download(resource, tmp_path / "copia", SILENT)
    assert not (tmp_path / "copia").exists()


def test_what_is_published_is_proved(target, package, tmp_path):
    dataset, noted = a_dataset(), Noted()
    receipt = target.publish(package, dataset, noted)
    assert receipt.differences == ()
    assert receipt.verified
    assert receipt.public
    assert receipt.metadata_verified
    assert all(file.verified for file in receipt.files)
    assert receipt.kind is target.portal.kind
    shown = target.portal.read_back(portal_name(dataset))
    assert shown.metadata["title"] == dataset.title
    assert shown.metadata["notes"] == dataset.description
    assert shown.metadata["tags"] == "Atención social, cantón Quito, salud"
    assert shown.organization == target.organization
    fetched = downloads(target.portal, shown, tmp_path)
    sent = [f for f in package.files if f.uploaded or target.portal.kind is PortalKind.FOLDER]
    assert {name: d.sha256 for name, d in fetched.items()} == {f.title: f.sha256 for f in sent}
    done = [report[0] for report in noted.reports]
    assert done == sorted(done)
    assert done[-1] == noted.reports[-1][1] == 2 * sum(f.size for f in sent)
    # What is waited for is said, and no stage of every portal.
    assert [stage for stage in noted.stages if not stage.startswith("Waiting")] == [
        "Checking your permission",
        "Creating it as a private draft",
        "Uploading {file}",
        "Making it public",
        "Reading it back",
    ]


# --- doing it again -------------------------------------------------------------------------------------------------


def test_the_same_package_again_updates_and_never_duplicates(target, package):
    dataset = a_dataset()
    target.publish(package, dataset)
    first = target.portal.read_back(portal_name(dataset))
    again = target.publish(package, dataset)
    second = target.portal.read_back(portal_name(dataset))
    assert again.verified
    assert second.id == first.id
    assert ids_by_name(second) == ids_by_name(first)
    assert len(second.resources) == len(ids_by_name(second))


def test_a_changed_file_and_description_keep_their_identity(target, package, tmp_path):
    dataset = a_dataset()
    target.publish(package, dataset)
    first = target.portal.read_back(portal_name(dataset))
    changed = a_package(tmp_path / "segundo", TABLE + "2026-01-07,Mejía,Terapia,18.00\n")
    described = replace(dataset, description="Otra descripción.", tags=("nueva",), name=portal_name(dataset))
    receipt = target.publish(changed, described)
    second = target.portal.read_back(portal_name(dataset))
    assert receipt.verified
    assert ids_by_name(second) == ids_by_name(first)
    assert second.metadata["notes"] == "Otra descripción."
    assert second.metadata["tags"] == "nueva"


def test_two_files_of_one_title_stay_two(target, package, tmp_path):
    twins = a_package(tmp_path / "gemelos", uno="a\n1\n", dos="a\n2\n")
    files = tuple(replace(f, title="La misma") if f.title.startswith("Tabla") else f for f in twins.files)
    twins = replace(twins, files=files)
    dataset = a_dataset()
    target.publish(twins, dataset)
    target.publish(twins, dataset)
    shown = target.portal.read_back(portal_name(dataset))
    fetched = [target.portal.download(r, tmp_path / "copia", SILENT).sha256 for r in shown.resources]
    assert sorted(fetched) == sorted(f.sha256 for f in files if f.uploaded or target.portal.kind is PortalKind.FOLDER)


def test_an_existing_dataset_is_left_alone_when_told_so(target, package):
    dataset = a_dataset()
    target.publish(package, dataset)
    with pytest.raises(NameTaken):
        target.publish(package, replace(dataset, description="Otra"), update=False)
    assert target.portal.read_back(portal_name(dataset)).metadata["notes"] == dataset.description


def test_the_name_of_a_deleted_dataset_may_be_used_again(server, package):
    dataset = a_dataset()
    server.publish(package, dataset)
    server.portal.client.call("package_delete", {"id": portal_name(dataset)}).value()
    assert server.portal.find(portal_name(dataset)) is None
    assert server.publish(package, dataset).verified


# --- stopping and meddling ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stage", "done"),
    [("Uploading {file}", 0), ("Uploading {file}", 1_500_000), ("Making it public", 0), ("Reading it back", 0)],
)
def test_cancelling_leaves_nothing_public_and_can_be_taken_up_again(target, tmp_path, stage, done):
    package, dataset = a_package(tmp_path / "grande", LARGE), a_dataset()
    with pytest.raises(Cancelled):
        target.publish(package, dataset, StopsAt(stage, done))
    with pytest.raises(ReadBackDiffers):
        target.portal.read_back(portal_name(dataset))
    receipt = target.publish(package, dataset)
    assert receipt.verified
    shown = target.portal.read_back(portal_name(dataset))
    assert len(shown.resources) == len(receipt.files)


def test_a_cancelled_update_leaves_what_was_public(target, package, tmp_path):
    dataset = a_dataset()
    target.publish(package, dataset)
    with pytest.raises(Cancelled):
        target.publish(a_package(tmp_path / "grande", LARGE), dataset, StopsAt("Uploading {file}", 1_500_000))
    shown = target.portal.read_back(portal_name(dataset))
    fetched = downloads(target.portal, shown, tmp_path)
    assert fetched[package.files[0].title].sha256 == package.files[0].sha256


def test_a_file_that_was_changed_on_the_portal_is_seen_and_withdrawn(target, package):
    dataset = a_dataset()
    receipt = target.publish(package, dataset, portal=Meddled(target.portal, target.overwrite))
    changed = {file.name for file in receipt.files if not file.verified}
    assert not receipt.verified
    assert len(changed) == 1
    assert receipt.differences == tuple(f"file:{name}" for name in changed)
    assert not receipt.public
    with pytest.raises(ReadBackDiffers):
        target.portal.read_back(portal_name(dataset))
    assert target.publish(package, dataset).verified


def test_a_field_that_was_changed_on_the_portal_is_seen(server, package):
    def retitle(remote):
        server.portal.client.call("package_patch", {"id": remote.id, "title": "Otro"}).value()

    receipt = server.publish(package, a_dataset(), portal=Meddled(server.portal, retitle))
    assert receipt.differences == ("field:title",)
    assert not receipt.metadata_verified
    assert not receipt.verified


def test_a_description_that_the_portals_loader_wrote_over_is_written_again(server, package):
    dataset = a_dataset()
    server.publish(package, dataset)
    reverted = []

    def revert(remote):
        if not reverted:
            reverted.append(server.portal.client.call("package_patch", {"id": remote.id, "notes": dataset.description}))

    changed = replace(dataset, description="Otra descripción.")
    assert server.publish(package, changed, portal=Meddled(server.portal, revert)).verified
    assert reverted
    assert server.portal.read_back(portal_name(dataset)).metadata["notes"] == "Otra descripción."


def test_a_dataset_that_vanished_is_not_called_public(server, package):
    def hide(remote):
        server.portal.make_private(remote)

    receipt = server.publish(package, a_dataset(), portal=Meddled(server.portal, hide))
    assert receipt.differences == ("visibility",)
    assert not receipt.public
    assert not receipt.verified


def test_a_package_that_is_not_the_reviewed_one_never_leaves(target, package):
    dataset = a_dataset()
    package.path(package.files[0]).write_text(TABLE.replace("Quito", "Ambato"), encoding="utf-8")
    with pytest.raises(PackageTampered):
        target.publish(package, dataset)
    assert target.portal.find(portal_name(dataset)) is None


# --- a form of the portal's own ----------------------------------------------------------------------------------------


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
def test_a_portal_with_a_form_of_its_own_is_answered(real_ckan_with_form, package):
    server = real_ckan_with_form
    portal = CkanPortal(CkanClient(server.url, server.token))
    receipt = publish(portal, package, a_dataset(), organization=server.organization, progress=SILENT)
    assert receipt.differences == ()
    assert portal.read_back(receipt.dataset).metadata["frecuencia_actualizacion"] == "R/P1M"
