"""How much a dataset is used, as CKAN's tracking tells it: counted, not counted, and not to be seen."""

import json

import pytest

from desktop_app.core.errors import PortalError
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.portals.ckan_uses import ask_uses
from desktop_app.core.publishing.uses import Uses
from tests.faulty_servers import serving

TRACKED = {
    "name": "ayudas",
    "tracking_summary": {"total": 1284, "recent": 96},
    "resources": [
        {"id": "a", "tracking_summary": {"total": 300, "recent": 20}},
        {"id": "b", "tracking_summary": {"total": 16, "recent": 1}},
        {"id": "c"},
    ],
}


def told(result):
    """A portal that says this of any dataset; what it was asked is in `seen`."""

    def answer(asked):
        asked.rest()
        body = json.dumps({"success": True, "result": result}).encode()
        return 200, {"Content-Type": "application/json"}, body

    return serving(answer)


def test_visits_of_the_page_and_downloads_of_all_files():
    with told(TRACKED) as server:
        assert ask_uses(CkanClient(server.url, "una-llave"), "ayudas") == Uses(1284, 316, 96, 21)
        (asked,) = [seen for seen in server.seen if "package_show" in seen.path]
    assert "authorization" not in {name.lower() for name in asked.headers}  # as anybody asks


@pytest.mark.parametrize("summary", [None, "no", []])
def test_a_portal_that_does_not_count_says_nothing(summary):
    result = {"name": "ayudas", "resources": []} | ({"tracking_summary": summary} if summary is not None else {})
    with told(result) as server:
        assert ask_uses(CkanClient(server.url), "ayudas") is None


@pytest.mark.parametrize("odd", [{"total": None}, {"total": "muchos"}, {"total": -3}, {}])
def test_odd_counts_read_as_none_counted(odd):
    with told({"tracking_summary": odd, "resources": [{"tracking_summary": odd}]}) as server:
        assert ask_uses(CkanClient(server.url), "ayudas") == Uses(0, 0)


def test_what_nobody_may_see_is_an_answer_of_the_portal():
    def answer(asked):
        asked.rest()
        error = {"success": False, "error": {"__type": "Authorization Error", "message": "Acceso denegado"}}
        return 403, {"Content-Type": "application/json"}, json.dumps(error).encode()

    with serving(answer) as server, pytest.raises(PortalError):
        ask_uses(CkanClient(server.url), "ayudas")
