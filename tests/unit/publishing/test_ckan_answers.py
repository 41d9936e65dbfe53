"""Every kind of answer that CKAN servers were seen to give, and what it is taken for."""

import json

import pytest

from desktop_app.core.errors import (
    NotCkan,
    OrganizationRefused,
    PortalError,
    PortalRefused,
    PortalShield,
    PortalUnreachable,
    ProxyRefused,
    TokenRefused,
    UploadTooLarge,
)
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_answers import Context, Outcome, judge
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from tests.faulty_servers import serving

JSON, HTML = {"Content-Type": "application/json;charset=utf-8"}, {"Content-Type": "text/html"}
SECRET = "0102030405"


def refusal(kind, **error):
    return {"help": "x", "success": False, "error": {"__type": kind, **error}}


DENIED = refusal("Authorization Error", message="Access denied: User editora not authorized")
ROWS = {
    "success": (200, {"success": True, "result": [1]}, Outcome.DONE, None, ()),
    "invalid field": (409, refusal("Validation Error", title=["Falta"]), Outcome.INVALID, PortalRefused, ("title",)),
    "invalid subfields": (
        409,
        refusal(
            "Validation Error", contacto=[{}, {"nombre": ["Falta"]}], resources=[{"campos": [{"campo": ["Falta"]}]}]
        ),
        Outcome.INVALID,
        PortalRefused,
        ("contacto", "resources"),
    ),
    "name taken, Spanish": (
        409,
        refusal("Validation Error", name=["Ese URL ya esta siendo utilizado."]),
        Outcome.INVALID,
        PortalRefused,
        ("name",),
    ),
    "name taken, English": (
        409,
        refusal("Validation Error", name=["That URL is already in use."]),
        Outcome.INVALID,
        PortalRefused,
        ("name",),
    ),
    "stale version": (
        409,
        refusal("Validation Error", match=["metadata_modified"]),
        Outcome.INVALID,
        PortalRefused,
        ("match",),
    ),
    "not allowed": (403, DENIED, Outcome.DENIED, OrganizationRefused, ()),
    "nobody's token": (
        403,
        refusal("Authorization Error", message="Acceso denegado: El usuario  no está"),
        Outcome.DENIED,
        OrganizationRefused,
        (),
    ),
    "not found": (404, refusal("Not Found Error", message="No encontrado"), Outcome.MISSING, PortalError, ()),
    "unknown action, 2.12": (400, "Bad request: Action name not known: x", Outcome.FAILED, PortalError, ()),
    "unknown action, 2.10": (400, "Solicitud incorrecta - Action name not known", Outcome.FAILED, PortalError, ()),
    "wrong type of subfields": (
        400,
        refusal("Integrity Error", message="Only lists of dicts", data={"cedula": SECRET}),
        Outcome.FAILED,
        PortalError,
        (),
    ),
    "search syntax": (
        409,
        refusal("Search Error", message="Search Query is invalid"),
        Outcome.INVALID,
        PortalRefused,
        ("message",),
    ),
    "search index": (500, refusal("Search Index Error", message="immense term"), Outcome.LOST, PortalError, ()),
    "server's own fault": (500, refusal("Internal Server Error"), Outcome.LOST, PortalError, ()),
    "file too large": (
        409,
        refusal("Validation Error", upload=["File upload too large"]),
        Outcome.INVALID,
        UploadTooLarge,
        (),
    ),
    "table is read-only": (
        409,
        refusal("Validation Error", **{"read-only": ["Cannot edit read-only resource"]}),
        Outcome.INVALID,
        PortalRefused,
        ("read-only",),
    ),
    "bad value, 2.12": (
        409,
        refusal("Validation Error", records=["invalid input syntax"], records_row=0),
        Outcome.INVALID,
        PortalRefused,
        ("records", "records_row"),
    ),
    "bad value, 2.10": (
        409,
        refusal("Validation Error", records=["invalid input syntax"], _records_row=0),
        Outcome.INVALID,
        PortalRefused,
        ("records", "_records_row"),
    ),
}


@pytest.mark.parametrize("row", ROWS)
def test_each_json_answer_is_taken_for_what_it_is(row):
    status, document, outcome, failure, fields = ROWS[row]
    answer = judge(status, JSON, json.dumps(document).encode(), Context("Portal", "gastos.csv"))
    assert answer.outcome is outcome
    assert type(answer.failure) is (failure or type(None))
    assert answer.fields == fields
    assert SECRET not in f"{answer!r}{answer.failure!r}{getattr(answer.failure, 'values', '')}"


@pytest.mark.parametrize(
    ("status", "headers", "outcome", "failure"),
    [
        (404, {}, Outcome.FAILED, NotCkan),
        (403, {}, Outcome.FAILED, PortalShield),
        (503, {"cf-mitigated": "challenge"}, Outcome.FAILED, PortalShield),
        (407, {}, Outcome.FAILED, ProxyRefused),
        (413, {}, Outcome.INVALID, UploadTooLarge),
        (502, {}, Outcome.LOST, PortalUnreachable),
        (504, {}, Outcome.LOST, PortalUnreachable),
    ],
)
def test_each_page_of_a_server_before_it_is_taken_for_what_it_is(status, headers, outcome, failure):
    answer = judge(status, {**HTML, **headers}, b"<html>x</html>", Context("Portal", "gastos.csv"))
    assert answer.outcome is outcome
    assert type(answer.failure) is failure


def old_ckan(institutions):
    """CKAN 2.9: `user_show` without an id is 404 even for a good key; the list of institutions tells."""
    results = {
        "status_show": {"ckan_version": "2.9.11", "site_title": "Portal", "extensions": []},
        "organization_list_for_user": institutions,
        "license_list": [],
        "group_list_authz": [],
    }

    def answer(asked):
        asked.drain()
        action = asked.path.rpartition("/")[2]
        if action in results:
            return 200, JSON, json.dumps({"success": True, "result": results[action]}).encode()
        return 404, JSON, json.dumps(refusal("Not Found Error", message="No encontrado")).encode()

    return answer


def test_a_key_is_told_by_its_institutions_where_the_portal_cannot_name_its_user():
    with serving(old_ckan([{"name": "salud", "title": "Salud"}])) as server:
        check = CkanPortal(CkanClient(server.url, "clave")).check()
    assert (check.user, [o.name for o in check.organizations], check.version) == ("", ["salud"], "2.9.11")
    with serving(old_ckan([])) as server, pytest.raises(TokenRefused):
        CkanPortal(CkanClient(server.url, "clave")).check()


@pytest.mark.parametrize("action", ["package_update", "resource_update", "dataset_purge"])
def test_what_drops_files_or_fields_is_never_asked_for(action):
    from pathlib import Path

    from desktop_app.core import publishing

    sources = "".join(path.read_text(encoding="utf-8") for path in Path(publishing.__file__).parent.rglob("*.py"))
    assert f'"{action}"' not in sources
    assert '"package_patch"' in sources
