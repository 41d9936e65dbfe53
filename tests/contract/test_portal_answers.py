"""What a real CKAN and the practice portal answer to the unusual, seen through the client: no case falls through."""

import pytest

from desktop_app.core.errors import NameTaken, OrganizationRefused, TokenRefused
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portals.ckan_answers import Outcome
from tests.package_samples import a_dataset, a_package

WEIRD = '"sin cerrar (a:b [* TO ^~ \\ && || {!'


def test_no_search_words_are_taken_for_syntax(server, package):
    dataset = a_dataset()
    server.publish(package, dataset)
    assert server.portal.search(WEIRD, server.organization) == ()
    found = server.portal.search(f"{dataset.title} (:", server.organization)
    assert portal_name(dataset) in [remote.name for remote in found]


@pytest.mark.parametrize(
    ("action", "sent", "outcome"),
    [
        ("no_such_action", {}, Outcome.FAILED),
        ("package_show", {"id": "no-hay-tal"}, Outcome.MISSING),
        ("package_show", {}, None),
        ("package_create", {"name": "Ñ"}, None),
        ("scheming_dataset_schema_show", {"type": "no-hay"}, None),
    ],
)
def test_a_request_that_makes_no_sense_is_an_answer_and_no_exception(server, action, sent, outcome):
    answer = server.portal.client.call(action, sent)
    assert answer.outcome is not Outcome.DONE
    assert answer.failure is not None
    assert outcome in {None, answer.outcome}


def test_what_is_being_prepared_is_private_and_no_draft(server, package):
    """CKAN shows `state: draft` to anybody who knows the name: it must never be used."""
    dataset = a_dataset()
    server.made.append(portal_name(dataset))
    server.portal.save_private(dataset, server.organization)
    shown = server.portal.client.call("package_show", {"id": portal_name(dataset)}).record()
    assert shown.text("state") == "active"
    assert shown.get("private") is True
    assert server.portal.client.call("package_show", {"id": portal_name(dataset)}, anonymous=True).failure is not None


def test_an_empty_file_arrives_empty(server, tmp_path):
    receipt = server.publish(a_package(tmp_path / "p", vacio=""), a_dataset())
    assert receipt.verified
    assert {file.name: file.size for file in receipt.files}["vacio.csv"] == 0


def test_file_names_with_marks_and_letters_arrive_under_the_portals_own_names(server, tmp_path):
    package = a_package(tmp_path / "p", **{"Ejecución (ñandú) №2 — 50 %": "a\n1\n"})
    dataset = a_dataset()
    assert server.publish(package, dataset).verified
    again = server.publish(package, dataset)
    assert again.verified
    assert len(server.portal.read_back(portal_name(dataset)).resources) == len(again.files)


def by(server, request, user):
    tokens = request.getfixturevalue("real_ckan").tokens
    if not tokens:
        pytest.skip("CKAN real: its other users are not known")
    return server.with_token(tokens[user])


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
def test_a_revoked_key_is_told(ckan, request):
    with pytest.raises(TokenRefused):
        by(ckan, request, "caducado").check()


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
def test_a_mere_member_has_nowhere_to_publish(ckan, request, package):
    portal = by(ckan, request, "lectora")
    check = portal.check()
    assert check.user == "lectora"
    assert check.organizations == ()
    with pytest.raises(OrganizationRefused):
        publish(portal, package, a_dataset(), organization=ckan.organization, progress=SILENT)


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
def test_a_name_hidden_by_others_is_taken(ckan, request):
    dataset = a_dataset()
    ckan.made.append(portal_name(dataset))
    ckan.portal.save_private(dataset, ckan.organization)
    other = by(ckan, request, "ajena")
    with pytest.raises(NameTaken):
        other.find(portal_name(dataset))


@pytest.mark.real_ckan
@pytest.mark.timeout(900)
def test_only_groups_open_to_the_user_are_offered(ckan, request):
    admin = by(ckan, request, "admin_kit")
    admin.client.call("group_create", {"name": "tema-cerrado", "title": "Tema cerrado"})
    assert "tema-cerrado" in {name for name, _ in admin.facts().groups}
    assert "tema-cerrado" not in {name for name, _ in ckan.with_token(ckan.portal.client.token).facts().groups}
    admin.client.call("group_delete", {"id": "tema-cerrado"})
