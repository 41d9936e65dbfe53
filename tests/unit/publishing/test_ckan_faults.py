"""Bad networks, foreign sites and half-done work: each its own error, no token told, nothing made twice."""

import json
import socket
import time
import tracemalloc
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from desktop_app.core.errors import (
    CertificateProblem,
    DatasetMoved,
    NameTaken,
    NotCkan,
    PortalError,
    PortalRefused,
    PortalShield,
    PortalUnreachable,
    UploadTooLarge,
)
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.journal import Journal
from desktop_app.core.publishing.plan import Choice
from desktop_app.core.publishing.planning import make_plan
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_answers import Answer, Outcome
from desktop_app.core.publishing.portals.ckan_client import Attachment, CkanClient, Timeouts
from desktop_app.core.publishing.publication import carry_out
from desktop_app.core.publishing.receipt import Ending, Pending
from desktop_app.core.publishing.refusals import refusals
from desktop_app.practice import PracticePortal
from tests.faulty_servers import forwarding, self_signed, serving
from tests.package_samples import Noted, a_dataset, a_package

HTML = {"Content-Type": "text/html"}
TOKEN = "una-clave-secreta-42"
ORGANIZATION = "institucion-de-ejemplo"


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


def portal_at(url, token=TOKEN, **more):
    return CkanPortal(CkanClient(url, token, **more), PortalKind.CKAN, "Portal de prueba", patience=(0.0, 0.1))


def as_json(document, status=200):
    return status, {"Content-Type": "application/json"}, json.dumps(document).encode()


# --- who answers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "headers", "body", "error"),
    [
        (200, HTML, b"<html>Bienvenido</html>", NotCkan),
        (200, {}, b"", NotCkan),
        (404, HTML, b"<h1>Not found</h1>", NotCkan),
        (200, {}, b'{"version": 1}', NotCkan),
        (200, {}, b'["a", "list"]', NotCkan),
        (200, {}, b'{"success": true, "result"', NotCkan),
        (400, HTML, b"The plain HTTP request was sent to HTTPS port", NotCkan),
        (403, HTML, b"<html>Attention required</html>", PortalShield),
        (503, {"cf-mitigated": "challenge", **HTML}, b"<html>Just a moment</html>", PortalShield),
        (429, HTML, b"slow down", PortalShield),
        (500, HTML, b"<html>oops</html>", PortalUnreachable),
        (502, HTML, b"<html>Bad Gateway</html>", PortalUnreachable),
        (504, HTML, b"<html>Gateway Time-out</html>", PortalUnreachable),
    ],
)
def test_what_is_not_a_working_ckan_says_which(status, headers, body, error):
    with serving(lambda _: (status, headers, body)) as server:
        with pytest.raises(error) as raised:
            portal_at(server.url).check()
        assert type(raised.value) is error
        assert raised.value.values == {"portal": "Portal de prueba"}
        assert server.authorizations() == []  # nobody gets the token before it is known to be CKAN


def test_nobody_listening():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
    with pytest.raises(PortalUnreachable):
        portal_at(url).check()


def test_a_name_that_does_not_exist():
    with pytest.raises(PortalUnreachable):
        portal_at("https://datos.ejemplo.invalid").check()


def test_a_server_that_says_nothing_is_not_waited_for_forever():
    def sleepy(asked):
        time.sleep(1)

    with serving(sleepy) as server, pytest.raises(PortalUnreachable):
        portal_at(server.url, timeouts=Timeouts(answer=0.2)).check()


def test_tls_where_there_is_none():
    with serving(lambda _: (200, {}, b"")) as server, pytest.raises(PortalUnreachable):
        portal_at(server.url.replace("http:", "https:")).check()


# --- certificates and redirects -----------------------------------------------------------------------------------------


def test_a_certificate_nobody_vouches_for_is_refused_and_gets_no_token(tmp_path):
    _, context = self_signed(tmp_path)
    with serving(lambda _: (200, {}, b""), context) as server:
        with pytest.raises(CertificateProblem):
            portal_at(server.url).check()
        assert server.seen == []


def test_the_address_is_corrected_to_https_before_the_token_travels(tmp_path, practice):
    certificate, context = self_signed(tmp_path)
    with serving(forwarding(practice.url), context) as secure:
        target = urlsplit(secure.url)
        with serving(lambda asked: (301, {"Location": f"{target.geturl()}{asked.path}"}, b"")) as plain:
            # An institution's plain and secure address differ in port here only because both are this computer's.
            portal = portal_at(plain.url, practice.token, ca_file=certificate)
            assert portal.check().user == "practicante"
            assert plain.authorizations() == []
            assert len(plain.seen) == 1
            assert set(secure.authorizations()) == {practice.token}


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_to_another_site_is_not_followed(status):
    with serving(lambda _: (200, {}, b"")) as other:
        elsewhere = other.url.replace("127.0.0.1", "localhost")
        with serving(lambda asked: (status, {"Location": elsewhere + asked.path}, b"")) as server:
            with pytest.raises(NotCkan):
                portal_at(server.url).check()
            assert other.seen == []


def test_a_write_that_is_redirected_does_not_take_the_token_along(practice):
    with serving(lambda _: (200, {}, b"")) as other:

        def spoil(asked, said):
            return (307, {"Location": other.url}, b"") if "user_show" in asked.path else said

        with serving(forwarding(practice.url, spoil)) as server:
            with pytest.raises(PortalError):
                portal_at(server.url).check()
            assert other.seen == []


# --- refusals -------------------------------------------------------------------------------------------------------------


def test_refused_fields_are_named(practice):
    portal = portal_at(practice.url, practice.token)
    answer = portal.client.call(
        "package_create",
        {"name": "x", "owner_org": ORGANIZATION, "tags": [{"name": "a"}], "maintainer_email": "no es"},
    )
    with pytest.raises(PortalRefused) as refused:
        answer.value()
    assert refused.value.values["fields"] == "name, tags, maintainer_email"
    assert [r.field for r in refusals(refused.value)] == ["name", "tags", "maintainer_email"]


def test_too_large_by_ckans_own_limit(tmp_path):
    package = a_package(tmp_path / "paquete", "a\n" + "1234567890\n" * 1000)
    dataset = a_dataset()
    with PracticePortal(tmp_path / "small", most_bytes=5000) as small:
        portal = portal_at(small.url, small.token)
        with pytest.raises(UploadTooLarge) as refused:
            publish(portal, package, dataset, organization=ORGANIZATION, progress=SILENT)
        assert refused.value.values == {"file": package.files[0].name}
        assert portal.find(portal_name(dataset)).private


def test_too_large_by_a_server_that_answers_before_it_read(tmp_path, practice):
    def answer(asked):
        if "resource_create" in asked.path:
            return 413, HTML, b"<html>Request Entity Too Large</html>"
        return forwarding(practice.url)(asked)

    package = a_package(tmp_path / "paquete", "a\n" + "1234567890\n" * 300_000)
    with serving(answer) as server, pytest.raises(UploadTooLarge):
        publish(portal_at(server.url, practice.token), package, a_dataset(), organization=ORGANIZATION, progress=SILENT)


# --- work done, answer lost ---------------------------------------------------------------------------------------------


def spoiled(action, how):
    """Let the first request of an action be done, and lose its answer."""
    left = [action]

    def spoil(asked, said):
        if left and asked.path.endswith(f"/{action}"):
            left.clear()
            return how()
        return said

    return spoil


def late():
    time.sleep(1.5)
    return 200, {}, b""


@pytest.mark.parametrize("how", [lambda: (504, HTML, b"<html>"), lambda: None, late], ids=["504", "cut", "late"])
@pytest.mark.parametrize("action", ["package_create", "resource_create", "package_patch"])
def test_work_whose_answer_was_lost_is_found_and_not_repeated(practice, tmp_path, action, how):
    package, dataset = a_package(tmp_path / "paquete"), a_dataset()
    with serving(forwarding(practice.url, spoiled(action, how))) as server:
        portal = portal_at(server.url, practice.token, timeouts=Timeouts(answer=0.8, stored=0.8))
        receipt = publish(portal, package, dataset, organization=ORGANIZATION, progress=SILENT)
    assert receipt.verified
    assert sum(asked.path.endswith(f"/{action}") for asked in server.seen) <= 2
    assert len(portal_at(practice.url).read_back(receipt.dataset).resources) == 2


@pytest.mark.parametrize("action", ["package_create", "resource_create", "package_patch"])
def test_work_that_was_not_done_fails_and_nothing_is_public(practice, tmp_path, action):
    package, dataset = a_package(tmp_path / "paquete"), a_dataset()

    def answer(asked):
        if asked.path.endswith(f"/{action}"):
            asked.rest()
            return 502, HTML, b"<html>"
        return forwarding(practice.url)(asked)

    with serving(answer) as server, pytest.raises(PortalUnreachable):
        publish(portal_at(server.url, practice.token), package, dataset, organization=ORGANIZATION, progress=SILENT)
    direct = portal_at(practice.url, practice.token)
    left = direct.find(portal_name(dataset))
    assert left is None or left.private
    assert publish(direct, package, dataset, organization=ORGANIZATION, progress=SILENT).verified
    assert len(direct.read_back(portal_name(dataset)).resources) == 2


def test_a_line_that_breaks_while_reading_back_leaves_the_check_pending(practice, tmp_path):
    package, dataset = a_package(tmp_path / "paquete"), a_dataset()

    def spoil(asked, said):
        if "/download/" in asked.path:
            return None
        # Downloads must pass this line too, not go straight to the portal behind it.
        status, headers, body = said
        return status, headers, body.replace(practice.url.encode(), server.url.encode())

    with serving(forwarding(practice.url, spoil)) as server:
        portal = portal_at(server.url, practice.token)
        receipt = publish(portal, package, dataset, organization=ORGANIZATION, progress=SILENT)
        assert any("/download/" in asked.path for asked in server.seen)
    assert receipt.ending is Ending.PENDING
    assert receipt.pending is Pending.LINE
    assert not receipt.verified
    # All its files are there and whole: only looking at them failed.
    assert len(portal_at(practice.url).read_back(portal_name(dataset)).resources) == 2


# --- uploading ------------------------------------------------------------------------------------------------------------


def test_an_upload_is_streamed_with_its_length_and_counted(tmp_path):
    path = tmp_path / "grande.csv"
    with path.open("wb") as file:
        file.truncate(30 << 20)

    def answer(asked):
        if asked.method == "GET":
            return as_json({"success": True, "result": {}})
        asked.drain()
        return as_json({"success": True, "result": {"id": "1"}})

    noted = Noted()
    with serving(answer) as server:
        client = CkanClient(server.url, TOKEN)
        client.root()
        attachment = Attachment(path, "grande.csv", "text/csv", 30 << 20)
        before = server.seen[:]
        tracemalloc.start()
        try:
            assert client.upload("resource_create", {"name": "Ñ"}, attachment, noted).record().text("id") == "1"
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    sent = server.seen[len(before)].headers
    assert int(sent["content-length"]) > 30 << 20
    assert "transfer-encoding" not in sent
    assert peak < 4 << 20
    assert noted.reports[-1][:2] == (30 << 20, 30 << 20)
    assert len(noted.reports) > 100


# --- two in the same moment ---------------------------------------------------------------------------------------------


class TooLate:
    """A client in whose `action` another officer comes first; it is answered by `answer`."""

    def __init__(self, client, rival, answer, action="package_create"):
        self._client, self._rival, self._answer, self._action = client, rival, answer, action

    def __getattr__(self, name):
        return getattr(self._client, name)

    def call(self, action, params=None, **more):
        if action == self._action:
            self._rival()
            return self._answer
        return self._client.call(action, params, **more)


SERVER_FAILED = Answer(Outcome.LOST, failure=PortalError())  # 500 in JSON: the name was taken while it worked
NO_ANSWER = Answer(Outcome.LOST, failure=PortalUnreachable(portal="x"))


@pytest.mark.parametrize(
    ("answer", "has_begun", "is_ours"),
    [(SERVER_FAILED, False, False), (NO_ANSWER, True, False), (NO_ANSWER, False, True)],
    ids=["the server failed", "there are files already", "nothing was done with it"],
)
def test_what_another_made_in_that_moment_is_not_taken_for_ours(practice, tmp_path, answer, has_begun, is_ours):
    other, ours, dataset = portal_at(practice.url, practice.token), portal_at(practice.url, practice.token), a_dataset()

    def rival():
        made = other.save_private(dataset, ORGANIZATION)
        if has_begun:
            package = a_package(tmp_path / "p")
            other.upload(made, package, package.files[0], SILENT)

    ours.client = TooLate(ours.client, rival, answer)
    if is_ours:
        assert ours.save_private(dataset, ORGANIZATION).id == other.find(portal_name(dataset)).id
    else:
        with pytest.raises(NameTaken):
            ours.save_private(dataset, ORGANIZATION)


def test_what_another_filled_after_ours_was_interrupted_is_not_taken_for_ours(practice, tmp_path):
    portal, package, dataset = portal_at(practice.url, practice.token), a_package(tmp_path / "p"), a_dataset()
    plan = make_plan(portal, package, dataset, Choice(ORGANIZATION, compare=False), SILENT)
    publish(portal, package, dataset, organization=ORGANIZATION, progress=SILENT)
    with pytest.raises(NameTaken):
        carry_out(portal, package, plan, progress=SILENT, journal=Journal(describing=True))


def test_the_same_words_over_other_files_are_not_taken_for_ours(practice, tmp_path):
    other, ours, dataset = portal_at(practice.url, practice.token), portal_at(practice.url, practice.token), a_dataset()
    publish(other, a_package(tmp_path / "p"), dataset, organization=ORGANIZATION, progress=SILENT)
    changed = replace(dataset, description="Otra descripción.", name=portal_name(dataset))

    def rival():
        package = a_package(tmp_path / "q", "a,b\n1,2\n")
        publish(other, package, changed, organization=ORGANIZATION, progress=SILENT)

    ours.client = TooLate(ours.client, rival, NO_ANSWER, "package_revise")
    with pytest.raises(DatasetMoved):
        ours.save_private(changed, ORGANIZATION)


def test_the_same_words_over_the_same_files_are_ours(practice, tmp_path):
    other, ours, dataset = portal_at(practice.url, practice.token), portal_at(practice.url, practice.token), a_dataset()
    publish(other, a_package(tmp_path / "p"), dataset, organization=ORGANIZATION, progress=SILENT)
    changed = replace(dataset, description="Otra descripción.", name=portal_name(dataset))
    done_all_the_same = TooLate(
        ours.client, lambda: other.save_private(changed, ORGANIZATION), NO_ANSWER, "package_revise"
    )
    ours.client = done_all_the_same
    assert ours.save_private(changed, ORGANIZATION).metadata["notes"] == "Otra descripción."
