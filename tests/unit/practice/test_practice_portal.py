"""The practice portal by itself: its answers are CKAN's, its pages are safe, nothing private is shown."""

import http.client
import json
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest

from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.practice import PracticePortal
from tests.package_samples import a_dataset, a_package

ORGANIZATION = "institucion-de-ejemplo"
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>'


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


def request(practice, method, path, body=None, **headers):
    parts = urlsplit(practice.url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=10)
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(), answer.headers
    finally:
        connection.close()


def act(practice, action, token="", **params):
    body = json.dumps(params)
    status, text, _ = request(practice, "POST", f"/api/3/action/{action}", body, Authorization=token)
    return status, json.loads(text)


def put(practice, tmp_path, dataset=None, **tables):
    portal = CkanPortal(CkanClient(practice.url, practice.token), PortalKind.PRACTICE)
    package = a_package(tmp_path / "paquete", **tables)
    return publish(portal, package, dataset or a_dataset(), organization=ORGANIZATION, progress=SILENT)


class Page(HTMLParser):
    """Tags and what they fetch; unclosed tags are found by their balance."""

    VOID = frozenset({"meta", "input", "br", "path", "rect", "img", "link"})
    OPTIONAL = frozenset({"th", "td", "tr", "dt", "dd", "thead"})

    def __init__(self, text):
        super().__init__()
        self.tags, self.fetched, self.open = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.fetched += [value for name, value in attributes if name in {"src", "href", "action"} and tag != "a"]
        if tag not in self.VOID | self.OPTIONAL:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.VOID | self.OPTIONAL:
            assert self.open.pop() == tag


# --- answers as CKAN's ----------------------------------------------------------------------------------------------


def test_answers_have_ckans_shape(practice):
    status, text, headers = request(practice, "GET", "/api/3/action/status_show")
    document = json.loads(text)
    assert status == 200
    assert document["success"] is True
    assert {"ckan_version", "site_title", "extensions"} <= set(document["result"])
    assert headers["Content-Type"].startswith("application/json")


@pytest.mark.parametrize("prefix", ["/api/3/action", "/api/action", "/es/api/3/action", "/en/api/action"])
def test_the_api_is_where_ckan_has_it(practice, prefix):
    assert json.loads(request(practice, "GET", f"{prefix}/package_list")[1])["result"] == []
    assert json.loads(request(practice, "POST", f"{prefix}/package_list", "{}")[1])["result"] == []


@pytest.mark.parametrize("path", ["/api/3/no/such", "/dataset/gastos"])
def test_nothing_is_posted_elsewhere(practice, path):
    status, text, _ = request(practice, "POST", path, "{}")
    assert status == 404
    assert text.startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("method", "action", "body"),
    [
        ("POST", "no_such_action", "{}"),
        ("GET", "package_create", None),
        ("POST", "package_show", "{not json"),
        ("POST", "package_show", "[1]"),
    ],
)
def test_a_request_that_makes_no_sense_gets_a_bare_string(practice, method, action, body):
    status, text, _ = request(practice, method, f"/api/3/action/{action}", body)
    assert status == 400
    assert json.loads(text).startswith("Bad request")


@pytest.mark.parametrize("token", ["", "no-es"])
def test_what_is_forbidden_is_403_and_an_unknown_token_404_on_user_show(practice, token):
    assert act(practice, "user_show", token)[0] == 404
    for action in ("package_create", "package_patch", "resource_create", "resource_patch", "package_delete"):
        status, document = act(practice, action, token, id="x", owner_org=ORGANIZATION)
        assert status == 403
        assert document["error"]["__type"] == "Authorization Error"
    assert act(practice, "organization_list_for_user", token)[1]["result"] == []


def test_invalid_fields_come_as_ckan_sends_them(practice):
    status, document = act(
        practice,
        "package_create",
        practice.token,
        name="Ñ",
        owner_org=ORGANIZATION,
        tags=[{"name": "ok"}, {"name": "!"}],
    )
    assert status == 409
    assert document["error"]["__type"] == "Validation Error"
    assert document["error"]["tags"][0] == {}
    assert list(document["error"]["tags"][1]) == ["name"]


def test_a_name_is_used_once(practice):
    given = {"name": "gastos", "owner_org": ORGANIZATION}
    assert act(practice, "package_create", practice.token, **given)[0] == 200
    status, document = act(practice, "package_create", practice.token, **given)
    assert (status, list(document["error"])) == (409, ["name", "__type"])


def test_unknown_fields_are_dropped_and_extras_kept(practice):
    extras = [{"key": "frequency", "value": "MONTHLY"}]
    _, document = act(
        practice, "package_create", practice.token, name="gastos", owner_org=ORGANIZATION, raro="x", extras=extras
    )
    assert "raro" not in document["result"]
    assert document["result"]["extras"] == extras


def test_updating_a_resource_drops_what_is_not_named_and_patching_keeps_it(practice):
    token = practice.token
    act(practice, "package_create", token, name="gastos", owner_org=ORGANIZATION)
    _, made = act(practice, "resource_create", token, package_id="gastos", name="Tabla", format="CSV", url="http://x/a")
    key = made["result"]["id"]
    assert act(practice, "resource_patch", token, id=key, name="Otra")[1]["result"]["format"] == "CSV"
    assert "format" not in act(practice, "resource_update", token, id=key, name="Otra")[1]["result"]
    assert act(practice, "resource_show", "", id=key)[1]["result"]["name"] == "Otra"
    act(practice, "resource_delete", token, id=key)
    assert act(practice, "package_show", "", id="gastos")[1]["result"]["resources"] == []


# --- what is private ------------------------------------------------------------------------------------------------


def test_a_draft_is_nowhere_on_the_pages(practice):
    act(
        practice,
        "package_create",
        practice.token,
        name="secreto",
        title="Muy secreto",
        owner_org=ORGANIZATION,
        private=True,
    )
    for path in ("/", "/dataset?q=secreto", "/organization"):
        assert "ecreto" not in request(practice, "GET", path)[1].replace("value='secreto'", "").replace("«secreto»", "")
    assert request(practice, "GET", "/dataset/secreto")[0] == 404
    assert act(practice, "package_show", "", id="secreto")[0] == 403
    assert act(practice, "package_search", "", q="secreto", include_private=True)[1]["result"]["count"] == 0
    assert act(practice, "package_search", practice.token, q="secreto", include_private=True)[1]["result"]["count"] == 1


def test_a_page_elsewhere_cannot_read_from_here_through_a_borrowed_name(practice):
    status, text, _ = request(practice, "GET", "/api/3/action/status_show", Host="maligno.example")
    assert status == 403
    assert "ckan_version" not in text


def test_it_listens_on_this_computer_only(practice):
    assert urlsplit(practice.url).hostname == "127.0.0.1"


# --- pages ----------------------------------------------------------------------------------------------------------


def test_every_page_wears_the_band_and_fetches_nothing(practice, tmp_path):
    receipt = put(practice, tmp_path)
    for path in ("/", "/organization", "/no-hay", urlsplit(receipt.url).path):
        _, text, headers = request(practice, "GET", path)
        page = Page(text)
        assert "Portal de práctica: nada de esto es público." in text
        assert "script" not in page.tags
        assert [f for f in page.fetched if not f.startswith("data:")] == ["/dataset"]  # the search form
        assert page.open == []
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert not re.search(r"publicado", text, re.IGNORECASE)


def test_what_was_published_is_shown_as_text(practice, tmp_path):
    dataset = a_dataset(
        name="malo", title=EVIL, description=EVIL, place=EVIL, source=EVIL, institution=EVIL, frequency=EVIL, theme=EVIL
    )
    put(practice, tmp_path, dataset, evil=f"{EVIL.replace(chr(34), '')},b\n{EVIL.replace(chr(34), '')},1\n")
    found = json.loads(request(practice, "GET", "/api/3/action/package_show?id=malo")[1])["result"]
    evil = next(r["id"] for r in found["resources"] if r["name"] == "Tabla evil")
    for path in ("/", "/dataset/malo", f"/dataset/malo?ver={evil}", "/dataset?q=%22%3E%3Cscript%3E"):
        text = request(practice, "GET", path)[1]
        assert not {"script", "img"} & set(Page(text).tags)
    assert "&lt;script&gt;alert(1)" in request(practice, "GET", f"/dataset/malo?ver={evil}")[1].split("id='vista'")[1]


def test_the_page_shows_card_files_and_first_rows(practice, tmp_path):
    many = "n,monto\n" + "".join(f"{i},{i}.50\n" for i in range(1, 1235))
    receipt = put(practice, tmp_path, a_dataset(name="gastos"), cifras=many)
    found = json.loads(request(practice, "GET", "/api/3/action/package_show?id=gastos")[1])["result"]
    key = next(r["id"] for r in found["resources"] if r["name"] == "Tabla cifras")
    text = request(practice, "GET", f"/dataset/gastos?ver={key}")[1]
    assert "10 de 1.234 filas" in text
    assert "<td class='num'>10.50" in text
    assert "<td class='num'>11.50" not in text
    for said in ("Mensual", "del 1 de enero de 2026 al 31 de octubre de 2026", "Pichincha, Ecuador", "3 archivos"):
        assert said in text
    place = urlsplit(receipt.files[0].url).path
    assert place in text
    assert "attachment" in request(practice, "GET", place)[2]["Content-Disposition"]


def test_search_ignores_accents_and_capitals(practice, tmp_path):
    put(practice, tmp_path, a_dataset(name="uno", title="Inversión en salud"))
    put(practice, tmp_path, a_dataset(name="dos", title="Vialidad", tags=()))
    text = request(practice, "GET", "/dataset?q=INVERSION+salud")[1]
    assert "Inversión en salud" in text
    assert "Vialidad" not in text
    assert "1 conjunto" in text


# --- living ---------------------------------------------------------------------------------------------------------


def test_what_was_practised_is_there_the_next_day(tmp_path):
    with PracticePortal(tmp_path / "practice") as first:
        token = first.token
        put(first, tmp_path, a_dataset(name="gastos"))
    with PracticePortal(tmp_path / "practice") as second:
        assert second.token == token
        status, text, _ = request(second, "GET", "/dataset/gastos")
        assert status == 200
        place = re.search(r"href='(/dataset/[^']+/download/[^']+)'", text)[1]
        assert request(second, "GET", place)[0] == 200
        assert second.url in act(second, "package_show", "", id="gastos")[1]["result"]["resources"][0]["url"]


def test_stopping_frees_the_port_and_can_be_repeated(tmp_path):
    portal = PracticePortal(tmp_path / "practice")
    url = portal.start()
    assert portal.start() == url
    portal.stop()
    portal.stop()
    with pytest.raises(RuntimeError):
        _ = portal.url
    again = PracticePortal(tmp_path / "practice", port=urlsplit(url).port)
    assert again.start() == url
    again.stop()


def test_a_taken_port_is_said_and_leaves_nothing_running(tmp_path, practice):
    threads = threading.active_count()
    with pytest.raises(OSError):
        PracticePortal(tmp_path / "other", port=urlsplit(practice.url).port).start()
    assert threading.active_count() == threads


def test_the_folder_is_closed_to_other_users(tmp_path, practice):
    assert (tmp_path / "practice").stat().st_mode & 0o077 == 0


def test_a_class_publishes_at_once(practice, tmp_path):
    def one(i):
        portal = CkanPortal(CkanClient(practice.url, practice.token), PortalKind.PRACTICE)
        package = a_package(tmp_path / str(i), f"a\n{i}\n")
        return publish(portal, package, a_dataset(), organization=ORGANIZATION, progress=SILENT)

    with ThreadPoolExecutor(8) as pool:
        receipts = list(pool.map(one, range(8)))
    assert all(receipt.verified for receipt in receipts)
    assert len({receipt.dataset for receipt in receipts}) == 8


def test_two_on_one_dataset_never_make_two(practice, tmp_path):
    dataset = replace(a_dataset(), name="uno")

    def one(i):
        return put(practice, tmp_path / str(i), dataset)

    with ThreadPoolExecutor(2) as pool:
        outcomes = [pool.submit(one, i) for i in range(2)]
    assert any(outcome.exception() is None for outcome in outcomes)
    assert act(practice, "package_search", practice.token, include_private=True)[1]["result"]["count"] == 1
