"""Forms written here, on a real CKAN: every generated question answered, published, and read back as it was said.

Run with ALISTA_TEST_CKAN=kit. The same forms are also answered without a server, so that the questions stay whole.
"""

import json
from dataclasses import replace

import pytest

from desktop_app.core.errors import PortalRefused
from desktop_app.core.metadata.exchange.ckan_form import answers, file_questions, questions
from desktop_app.core.metadata.exchange.ckan_reading import dataset_from_ckan
from desktop_app.core.metadata.portal_form import complaint, is_answered, read_form
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.loaders import Patience
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.portals.ckan_published import ask_published
from desktop_app.core.publishing.refusals import refusals
from tests.package_samples import a_package
from tests.portal_forms import CORE, DEEP, SIXTY, answered
from tests.real_ckan import WITH_FORM, serve


@pytest.mark.parametrize("raw", [DEEP, SIXTY], ids=["deep", "sixty"])
def test_every_question_takes_an_answer_and_no_needed_field_stays_open(raw):
    dataset = answered(raw)
    for field in questions(dataset, read_form(raw)):
        text = dict(dataset.answers)[field.name]
        assert complaint(field, text) is None
        assert is_answered(field, text)
    sent = answers(dataset, raw)
    core = {f["field_name"] for f in CORE}
    assert {f["field_name"] for f in raw["dataset_fields"] if f.get("required")} - core <= set(sent)


@pytest.fixture(scope="module", params=[DEEP, SIXTY], ids=["deep", "sixty"])
def own_form(request):
    for server in serve(WITH_FORM, request.param):
        yield server, request.param


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
def test_published_through_the_questions_and_read_back_as_said(own_form, tmp_path):
    server, _raw = own_form
    portal = CkanPortal(CkanClient(server.url, server.token))
    raw = json.loads(portal.facts().form)
    dataset = answered(raw)
    wanted = portal.expected_metadata(dataset, server.organization)
    package = a_package(tmp_path / "p")
    receipt = publish(
        portal, package, dataset, organization=server.organization, progress=SILENT, patience=Patience(4.0, 1.0)
    )
    assert receipt.differences == ()
    kept = portal.client.call("package_show", {"id": receipt.dataset}).value()
    again = portal.expected_metadata(dataset_from_ckan(kept, raw), server.organization)
    assert again == wanted, "read into the model and sent again, it says the same"
    found = portal.find(receipt.dataset)
    assert found is not None
    portal.make_public(found)  # the portal's loader may write back the draft that it read before the release
    listed = ask_published(portal.client, {server.organization}, raw)
    assert dataset.title in [described.dataset.title for described in listed], "known for the next dataset"
    assert all(d.dataset.period.start and d.dataset.contact.email and d.modified for d in listed)
    shown = portal.read_back(receipt.dataset).metadata
    for field in questions(dataset, read_form(raw)):
        assert shown[field.name] == wanted[field.name]
        assert shown[field.name]
    stored = portal.client.call("package_show", {"id": receipt.dataset}).value()["resources"]
    if file_questions(dataset, read_form(raw)):
        assert {r["sistema"] for r in stored} == {"una línea, «ñ»"}
        data = next(r for r in stored if r.get("campos"))
        assert [c["campo"] for c in data["campos"]] == ["fecha", "canton", "monto"]
        assert data["campos"][0]["descripcion"] == "Día de la atención"


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
def test_what_the_server_refuses_is_known_field_by_field(own_form):
    server, raw = own_form
    portal = CkanPortal(CkanClient(server.url, server.token))
    dataset = answered(json.loads(portal.facts().form))
    wrong = {f["field_name"] for f in raw["dataset_fields"] if f.get("preset") == "date"}
    spoiled = tuple((name, "ayer" if name in wrong else text) for name, text in dataset.answers)
    with pytest.raises(PortalRefused) as refused:
        portal.save_private(replace(dataset, answers=spoiled), server.organization)
    found = refusals(refused.value)
    assert {r.field for r in found} == wrong
    assert all(r.words for r in found)
