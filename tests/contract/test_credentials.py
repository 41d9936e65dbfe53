"""Secrets, one suite for the keyring of the tests and for a real one: what the first promises, the second keeps."""

import pytest

from desktop_app.app.credentials import Credentials
from desktop_app.core.errors import SeriesKeyNotKept
from tests.own_keyring import lookup, unlocked_keyring


class MemoryKeyring:
    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


class LockedKeyring(MemoryKeyring):
    def set_password(self, service, username, password):
        raise RuntimeError("locked")


@pytest.fixture(params=["memory", pytest.param("real", marks=pytest.mark.keyring)])
def keyring(request, tmp_path, monkeypatch):
    """How to make Credentials on the same keyring again, and what lies in it as (service, name) -> secret."""
    if request.param == "memory":
        ring = MemoryKeyring()
        yield lambda: Credentials(ring), lambda service, name: ring.kept.get((service, name), "")
        return
    from keyring.backends.SecretService import Keyring

    with unlocked_keyring(tmp_path) as environment:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", environment["DBUS_SESSION_BUS_ADDRESS"])
        yield (
            lambda: Credentials(Keyring()),
            lambda service, name: lookup(environment, service=service, username=name),
        )


def test_a_token_outlives_the_program_until_it_is_forgotten(keyring):
    open_credentials, inside = keyring
    mine = open_credentials()
    assert mine.is_persistent
    assert mine.token("portal") is None
    assert mine.save_token("portal", " abc-ñ\n")
    assert open_credentials().token("portal") == "abc-ñ"
    assert inside("Alista", "portal:portal") == "abc-ñ"
    assert mine.save_token("portal", "otra")
    assert open_credentials().token("portal") == "otra"
    mine.forget_token("portal")
    assert open_credentials().token("portal") is None
    assert inside("Alista", "portal:portal") == ""
    mine.forget_token("portal")


def test_portals_and_projects_do_not_share_secrets(keyring):
    open_credentials, _ = keyring
    mine = open_credentials()
    mine.save_token("uno", "a")
    mine.save_token("dos", "b")
    key = mine.make_code_key("uno")
    mine.forget_token("dos")
    assert (mine.token("uno"), mine.token("dos"), mine.code_key("uno")) == ("a", None, key)


def test_codes_of_a_project_keep_their_key(keyring):
    open_credentials, _ = keyring
    key = open_credentials().make_code_key("p1")
    assert len(key) == 32
    assert open_credentials().make_code_key("p1") == key
    assert open_credentials().make_code_key("p2") != key
    assert open_credentials().code_key("p3") is None


@pytest.mark.parametrize("ring", [LockedKeyring(), None])
def test_without_a_keyring_secrets_last_for_this_run_and_it_is_said(ring):
    mine = Credentials(ring)
    assert mine.is_persistent is (ring is not None)
    assert not mine.save_token("portal", "abc")
    assert mine.token("portal") == "abc"
    assert Credentials(ring).token("portal") is None
    mine.forget_token("portal")
    mine.forget_token("portal")
    assert mine.token("portal") is None


class OnceLockedKeyring(MemoryKeyring):
    """Locked when it is read, open when it is written, as after a prompt that was dismissed once."""

    locked = False

    def get_password(self, service, username):
        if self.locked:
            raise RuntimeError
        return super().get_password(service, username)


def test_a_key_that_cannot_be_read_now_is_never_written_over():
    keyring = OnceLockedKeyring()
    key = Credentials(keyring).make_series_key("bonos")
    keyring.locked = True
    with pytest.raises(SeriesKeyNotKept):
        Credentials(keyring).make_series_key("bonos")
    keyring.locked = False
    assert Credentials(keyring).series_key("bonos") == key
