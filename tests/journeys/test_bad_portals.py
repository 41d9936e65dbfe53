"""A portal that fails: its own code and Spanish sentence, and nothing half public."""

import json
import socket
from contextlib import contextmanager

import pytest

from desktop_app.core import errors
from desktop_app.practice import PracticePortal
from tests.faulty_servers import forwarding, serving
from tests.journeys import independent_client, messy_files
from tests.journeys.program import alista
from tests.journeys.spoken import is_said_in_spanish


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """A package in order, and everything beside it."""
    folder = tmp_path_factory.mktemp("paquete")
    (folder / "meta.json").write_text(json.dumps(messy_files.DESCRIPTION))
    (folder / "decisions.json").write_text(json.dumps(messy_files.DECISIONS))
    messy_files.sister_csv(folder / "ayudas.csv")
    code, *_ = alista("package", folder / "ayudas.csv", "--metadata", folder / "meta.json", "--decisions",
                      folder / "decisions.json", "--out", folder / "paquete")  # fmt: skip
    assert code == 0
    return folder / "paquete"


@contextmanager
def nobody(_practice):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
    yield address


def answering(status, headers, body):
    return lambda _practice: yielding_url(serving(lambda _: (status, headers, body)))


def failing_at(action):
    """A portal that does everything but that, where it hangs up without a word, each time it is asked."""

    def start(practice):
        forward = forwarding(practice.url)
        return yielding_url(serving(lambda asked: None if action in asked.path else forward(asked)))

    return start


@contextmanager
def yielding_url(serving_):
    with serving_ as server:
        yield server.url


@contextmanager
def itself(practice):
    yield practice.url


HTML = {"Content-Type": "text/html"}
BAD_PORTALS = {
    "nobody answers": (nobody, {}, errors.PortalUnreachable),
    "a web page": (answering(200, HTML, b"<html>Bienvenido</html>"), {}, errors.NotCkan),
    "a shield": (answering(403, HTML, b"<html>Attention required</html>"), {}, errors.PortalShield),
    "out of order": (answering(502, HTML, b"<html>Bad Gateway</html>"), {}, errors.PortalUnreachable),
    "another key": (itself, {"token": "no-es-la-clave"}, errors.TokenRefused),
    "another institution": (itself, {"organization": "otra"}, errors.OrganizationRefused),
    "dies at the upload": (failing_at("resource_create"), {}, errors.PortalUnreachable),
    "dies when it becomes public": (failing_at("package_patch"), {}, errors.PortalUnreachable),
}


@pytest.mark.parametrize("trouble", BAD_PORTALS)
def test_a_portal_that_fails_leaves_nothing_half_public(trouble, package, tmp_path):
    lead, change, error = BAD_PORTALS[trouble]
    before = contents(package.parent)
    with PracticePortal(tmp_path / "portal") as practice:
        token = change.get("token", practice.token)
        arguments = ["publish", package, "--json"]
        if "organization" in change:
            arguments += ["--organization", change["organization"]]
        with lead(practice) as url:
            code, said, out, err = alista(*arguments, "--portal", url, ALISTA_TOKEN=token)
        assert code == 4
        assert is_said_in_spanish(said, error)
        assert token not in out + err
        assert "Traceback" not in err
        assert independent_client.search(practice.url, "ayudas") == []
        assert contents(package.parent) == before
        code, receipt, *_ = alista("publish", package, "--json", "--portal", practice.url, ALISTA_TOKEN=practice.token)
        assert (code, receipt["verified"]) == (0, True)
        assert independent_client.search(practice.url, "ayudas") == [receipt["dataset"]]
    for path, content in before.items():
        path.write_bytes(content)  # without the receipt, for the next


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
