"""Portals that are older, odd, or stand behind something: each is handled as what it is, on a portal that listens."""

import json
from dataclasses import replace

import pytest

from desktop_app.core.errors import NotCkan, PortalError, PortalLocked, PortalShield, TokenRefused
from desktop_app.core.metadata.dataset import Contact
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.practice import PracticePortal
from tests.faulty_servers import forwarding, serving
from tests.package_samples import a_dataset, a_package

ORGANIZATION = "institucion-de-ejemplo"
HTML, JSON = {"Content-Type": "text/html"}, {"Content-Type": "application/json"}


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


def portal_at(url, token):
    return CkanPortal(CkanClient(url, token), patience=(0.0, 0.05))


def put(portal, tmp_path, dataset):
    package = a_package(tmp_path / "paquete")
    return publish(portal, package, dataset, organization=ORGANIZATION, progress=SILENT)


@pytest.mark.parametrize(
    "pasted",
    ["{}\n", "Bearer {}", "Authorization: {}", ' "{}" ', "«{}»", "X-CKAN-API-Key: {}", "authorization: bearer {}"],
)
def test_a_key_is_taken_however_it_was_pasted(pasted, practice):
    assert portal_at(practice.url, pasted.format(practice.token)).check().user == "practicante"


def test_an_old_key_of_the_uuid_kind_is_sent_as_it_is(practice):
    key = "b3a9f1c2-6d1e-4f0a-9a77-0c2f5d7e8a90"
    with serving(forwarding(practice.url)) as server:
        with pytest.raises(TokenRefused):
            portal_at(server.url, key).check()
        assert set(server.authorizations()) == {key}


@pytest.mark.parametrize("words", ['"Bad request: Action name not known: package_revise"', '"Solicitud incorrecta"'])
def test_before_2_9_a_dataset_is_changed_without_its_version(words, practice, tmp_path):
    """CKAN 2.8 does not know package_revise; what it changes is the same, and no file is lost."""

    def answer(asked):
        if "package_revise" in asked.path:
            asked.rest()
            return 400, JSON, words.encode()
        return forwarding(practice.url)(asked)

    dataset = a_dataset()
    with serving(answer) as server:
        portal = portal_at(server.url, practice.token)
        assert put(portal, tmp_path, dataset).verified
        again = replace(dataset, description="Otra descripción.", contact=Contact("Unidad", "datos@ejemplo.gob.ec"))
        receipt = put(portal, tmp_path, again)
        actions = {asked.path.rpartition("/")[2] for asked in server.seen}
    assert receipt.verified
    assert "package_patch" in actions
    assert len(portal_at(practice.url, "").read_back(receipt.dataset).resources) == len(receipt.files)


def test_a_portal_without_a_form_of_its_own_gets_ckans(practice, tmp_path):
    """Guatemala's portals have CKAN's own form: asking for another is a bad request there."""

    def answer(asked):
        if "scheming_dataset_schema_show" in asked.path:
            asked.rest()
            return 400, JSON, b'"Bad request: Action name not known: scheming_dataset_schema_show"'
        return forwarding(practice.url)(asked)

    with serving(answer) as server:
        portal = portal_at(server.url, practice.token)
        assert portal.facts().form == ""
        assert put(portal, tmp_path, a_dataset()).verified


def test_what_is_no_ckan_though_it_has_an_api_is_said():
    """DKAN answers its own paths and knows no action."""
    with serving(lambda _asked: (404, JSON, b'{"message": "No route found"}')) as server, pytest.raises(NotCkan):
        portal_at(server.url, "clave").check()


@pytest.mark.parametrize(
    ("header", "error"),
    [({"WWW-Authenticate": 'Basic realm="pruebas"'}, PortalLocked), ({}, PortalShield), ({"WWW-Authenticate": "Negotiate"}, PortalShield)],
)  # fmt: skip
def test_a_door_before_the_portal_is_told_from_its_shield(header, error):
    with serving(lambda _asked: (401, {**HTML, **header}, b"<h1>Unauthorized</h1>")) as server:
        with pytest.raises(PortalError) as raised:
            portal_at(server.url, "clave").check()
        assert type(raised.value) is error
        assert server.authorizations() == []


def test_a_dataset_is_created_private_and_whole_and_names_no_id(practice, tmp_path):
    """An id of ours is refused to editors, `state: draft` can be read by anybody, an address beside a file is lost."""
    with serving(forwarding(practice.url)) as server:
        bodies = []

        def answer(asked):
            content = asked.rest()
            if "_create" in asked.path or "_patch" in asked.path:
                bodies.append((asked.path.rpartition("/")[2], content))
            asked.rest = lambda: content
            return forwarding(practice.url)(asked)

        with serving(answer) as noting:
            dataset = a_dataset()
            assert put(portal_at(noting.url, practice.token), tmp_path, dataset).verified
    created = json.loads(next(body for action, body in bodies if action == "package_create"))
    assert created["private"] is True
    assert created["name"] == portal_name(dataset)
    assert not {"id", "state", "resources"} & set(created)
    uploads = [body for action, body in bodies if action == "resource_create"]
    assert len(uploads) == 2
    for body in uploads:
        assert b'name="upload"; filename="' in body  # without a name CKAN takes it for no file
        assert b'name="url"' not in body
    assert server.seen == []


@pytest.mark.parametrize("title", ["New", "Edit", "Search", "Ñ", "?"])
def test_names_that_ckan_keeps_for_itself_are_not_used(title, practice, tmp_path):
    receipt = put(portal_at(practice.url, practice.token), tmp_path, a_dataset(title=title))
    assert receipt.verified
    assert receipt.dataset not in {"new", "edit", "search"}
    assert len(receipt.dataset) >= 2
