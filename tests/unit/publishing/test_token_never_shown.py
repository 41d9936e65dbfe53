"""The access key is in no exception, however deep, in no log of any library, in no value's text and in no file."""

import json
import logging
import traceback

import pytest

from desktop_app.app import portal_facts
from desktop_app.app.credentials import Credentials
from desktop_app.app.outbox.sending import queue, send
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import default_paths
from desktop_app.app.portals import find_entry, network_of, open_entry
from desktop_app.app.settings import PortalEntry, ProxySettings, Settings, SettingsStore, with_portal
from desktop_app.core.errors import AppError, PortalError
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient, Timeouts
from desktop_app.practice import PracticePortal
from tests.faulty_servers import forwarding, self_signed, serving
from tests.package_samples import a_dataset, a_package
from tests.queue_samples import a_folder, order, to

SECRET = "eyJhbGciOiJIUzI1NiJ9-muy-secreta"
ORGANIZATION = "institucion-de-ejemplo"
HTML, JSON = {"Content-Type": "text/html"}, {"Content-Type": "application/json"}
SOON = Timeouts(connect=2, answer=0.5, stored=0.5)


@pytest.fixture(autouse=True)
def everything_logged(caplog):
    """All that any library says, down to the last detail."""
    caplog.set_level(logging.DEBUG)
    for name in ("httpx", "httpcore", "urllib3", "asyncio"):
        caplog.set_level(logging.DEBUG, name)
    yield
    assert SECRET not in caplog.text
    assert "secreta" not in caplog.text


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


def refusal(status, **error):
    return status, JSON, json.dumps({"success": False, "error": error}).encode()


def echoing(asked):
    """The worst server: it says back what it was sent."""
    said = json.dumps(asked.headers)
    return refusal(409, name=[said], __type="Validation Error") if "user_show" in asked.path else None


def texts_of(problem):
    """All that can be printed of an exception and of what was behind it."""
    seen, texts = set(), []
    rest = [problem]
    while rest:
        error = rest.pop()
        if error is None or id(error) in seen:
            continue
        seen.add(id(error))
        texts += [str(error), repr(error), *map(str, error.args), str(getattr(error, "values", ""))]
        if isinstance(error, AppError):
            texts += [str(error.title_message), str(error.action_message)]
        rest += [error.__cause__, error.__context__]
    return "\n".join([*texts, *traceback.format_exception(problem)])


FAULTS = {
    "no such site": lambda _asked: (404, HTML, b"<h1>no</h1>"),
    "shield": lambda _asked: (403, HTML, b"<html>Attention</html>"),
    "silent": lambda _asked: None,
    "server's fault": lambda _asked: (500, JSON, b'{"success": false, "error": {"__type": "Internal Server Error"}}'),
    "gateway": lambda _asked: (504, HTML, b"x"),
    "cut JSON": lambda _asked: (200, JSON, b'{"success": tr'),
    "denied": lambda asked: refusal(403, __type="Authorization Error", message=f"User {asked.headers}"),
    "elsewhere": lambda _asked: (307, {"Location": "http://127.0.0.1:9/api/3/action/x"}, b""),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("work", ["check", "find", "publish", "withdraw"])
def test_no_failure_of_the_portal_says_it(fault, work, practice, tmp_path):
    def answer(asked):
        return FAULTS[fault](asked) if "authorization" in asked.headers else forwarding(practice.url)(asked)

    with serving(answer) as server:
        portal = CkanPortal(CkanClient(server.url, SECRET, timeouts=SOON), patience=(0.0,))
        with pytest.raises(AppError) as raised:
            act(portal, work, tmp_path)
        assert SECRET in server.authorizations()  # it did travel, where it belongs
    assert SECRET not in texts_of(raised.value)
    assert SECRET not in repr(portal) + repr(portal.client) + str(portal.client)


def act(portal, work, tmp_path):
    match work:
        case "check":
            portal.check()
        case "find":
            portal.find("gastos")
        case "withdraw":
            portal.make_private(portal.find("gastos"))
        case "publish":
            package = a_package(tmp_path / "paquete")
            publish(portal, package, a_dataset(), organization=ORGANIZATION, progress=SILENT)


def test_a_server_that_says_back_what_it_was_sent_is_not_repeated(practice):
    def answer(asked):
        return echoing(asked) or forwarding(practice.url)(asked)

    with serving(answer) as server, pytest.raises(PortalError) as raised:
        CkanPortal(CkanClient(server.url, SECRET)).check()
    assert SECRET not in texts_of(raised.value)


@pytest.mark.parametrize("spoilt", [f"{SECRET}\nX: y", f"{SECRET} otra", f"ñ{SECRET}", f"{SECRET}\x00", f"\t{SECRET}€"])
def test_a_key_that_cannot_be_sent_is_not_printed_by_whoever_refuses_it(spoilt, practice):
    with pytest.raises(AppError) as raised:
        CkanPortal(CkanClient(practice.url, spoilt)).check()
    assert SECRET not in texts_of(raised.value)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "https://datos.ejemplo.invalid", "tls"])
def test_a_line_that_fails_does_not_say_it(address, practice, tmp_path):
    _path, context = self_signed(tmp_path)
    with serving(forwarding(practice.url), context) as secure:
        client = CkanClient(secure.url if address == "tls" else address, SECRET, timeouts=SOON)
        with pytest.raises(AppError) as raised:
            CkanPortal(client).check()
        assert secure.seen == []
    assert SECRET not in texts_of(raised.value)


def test_a_proxys_password_neither(practice):
    credentials = Credentials()
    credentials._looked = True  # a computer without a keyring
    credentials.save_token("proxy", SECRET)
    settings = Settings(proxy=ProxySettings("manual", "127.0.0.1:9", "ana"))
    entry = PortalEntry("p", "P", practice.url)
    network = network_of(settings, entry, credentials)
    assert SECRET in network.proxy
    with pytest.raises(AppError) as raised:
        open_entry(settings, entry, credentials, "otra").check()
    with pytest.raises(AppError) as not_found:
        find_entry(practice.url, settings, credentials)
    assert SECRET not in texts_of(raised.value) + texts_of(not_found.value) + repr(network)


def test_no_file_of_the_officer_holds_it(practice, tmp_path):
    """Connected, tested, queued, refused half-way: settings, facts, outbox and logs are read byte by byte."""
    paths, credentials = default_paths(), Credentials()
    credentials._looked = True
    store = SettingsStore(paths)

    def answer(asked):
        if "resource_create" in asked.path:
            asked.drain()
            return refusal(403, __type="Authorization Error", message=f"{asked.headers}")
        headers = {**asked.headers}
        if headers.get("authorization") == SECRET:
            asked.headers["authorization"] = practice.token
        said = forwarding(practice.url)(asked)
        asked.headers.update(headers)
        return said

    with serving(answer) as server:
        entry = PortalEntry("p", "P", server.url)
        store.change(lambda s: with_portal(s, entry))
        assert not credentials.save_token("p", f"  {SECRET}\n")  # in memory only, and said so
        portal = open_entry(store.settings, entry, credentials)
        assert portal.check().organizations
        portal_facts.remember_facts(paths, entry, portal.facts(), "2026-11-21T10:00:00-05:00")
        outbox = Outbox(paths)
        item = queue(outbox, a_folder(tmp_path), to(server.url), order())
        with pytest.raises(AppError) as raised:
            send(outbox, item.id, lambda _item: portal, paths)
    assert SECRET not in texts_of(raised.value)
    held = [p for p in paths.data.parent.rglob("*") if p.is_file() and SECRET.encode() in p.read_bytes()]
    assert held == []
    assert SECRET not in repr(outbox.item(item.id)) + repr(credentials) + repr(store.settings)
