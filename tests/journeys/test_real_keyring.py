"""The access key of a portal lives in the keyring of the system: stored, found by other programs, used, deleted."""

import json
import os
from pathlib import Path

import pytest

from desktop_app.practice import PracticePortal
from tests.journeys import messy_files
from tests.journeys.program import alista
from tests.own_keyring import lookup, unlocked_keyring

NO_KEYRING = {
    "a program without backends": {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
    "a computer without a session bus": {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"},
}


@pytest.fixture
def portal(tmp_path):
    with PracticePortal(tmp_path / "portal") as practice:
        yield practice


@pytest.fixture
def package(tmp_path):
    (tmp_path / "meta.json").write_text(json.dumps(messy_files.DESCRIPTION))
    (tmp_path / "decisions.json").write_text(json.dumps(messy_files.DECISIONS))
    source = messy_files.sister_csv(tmp_path / "ayudas.csv")
    code, *_ = alista("package", source, "--metadata", tmp_path / "meta.json", "--decisions",
                      tmp_path / "decisions.json", "--out", tmp_path / "paquete")  # fmt: skip
    assert code == 0
    return tmp_path / "paquete"


def files_holding(secret, *folders):
    return [p for folder in folders for p in folder.rglob("*") if p.is_file() and secret.encode() in p.read_bytes()]


@pytest.mark.keyring
def test_the_key_is_stored_used_and_deleted(portal, package, tmp_path):
    home = Path(os.environ["ALISTA_HOME"])
    with unlocked_keyring(tmp_path) as environment:
        code, said, out, err = alista(
            "portal", "add", portal.url, "--json", environment=environment, ALISTA_TOKEN=portal.token
        )
        assert (code, said["token_kept"]) == (0, True), err
        assert portal.token not in out + err
        name = said["portal"]["name"]
        assert lookup(environment, service="Alista", username=f"portal:{name}") == portal.token

        code, receipt, out, err = alista("publish", package, "--portal", name, "--json", environment=environment)
        assert (code, receipt["verified"]) == (0, True), err
        assert portal.token not in out + err

        code, said, *_ = alista("portal", "remove", name, "--json", environment=environment)
        assert (code, said) == (0, {"removed": name})
        assert lookup(environment, service="Alista", username=f"portal:{name}") == ""
        code, said, *_ = alista("publish", package, "--portal", portal.url, "--json", environment=environment)
        assert (code, said["error"]["code"]) == (4, "ALI-403")
    assert files_holding(portal.token, home, package.parent / "home") == []


@pytest.mark.parametrize("lacking", NO_KEYRING)
def test_without_a_keyring_it_is_said_and_the_key_is_not_written(lacking, portal, package):
    environment = {k: v for k, v in os.environ.items() if k not in {"PYTHON_KEYRING_BACKEND", "XDG_RUNTIME_DIR"}}
    environment |= NO_KEYRING[lacking]
    home = Path(os.environ["ALISTA_HOME"])
    code, _, out, err = alista("portal", "add", portal.url, environment=environment, ALISTA_TOKEN=portal.token)
    assert code == 0
    assert "ALISTA_TOKEN" in out  # how to publish all the same
    assert "no la conserva" in out
    assert portal.token not in out + err
    assert files_holding(portal.token, home) == []
    arguments = ("publish", package, "--portal", portal.url, "--json")
    code, said, *_ = alista(*arguments, environment=environment)
    assert (code, said["error"]["code"]) == (4, "ALI-403")
    code, receipt, *_ = alista(*arguments, environment=environment, ALISTA_TOKEN=portal.token)
    assert (code, receipt["verified"]) == (0, True)
