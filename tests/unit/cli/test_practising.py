"""`practice-portal --lan`: another computer reaches it with the code, and where none does, that is said in plain words."""

import http.client
import json
import socket
import threading
import time

import pytest

from desktop_app.cli import main, practising
from desktop_app.practice import portal as practice_portal

ANOTHER_COMPUTER = "127.0.0.2"  # its own address as far as the portal can tell; all of 127/8 is this computer
CODE = "ABCDEFGH"
ON_EACH = "Use la práctica en cada equipo"

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "127.0.0.2", "0.0.0.0"])


@pytest.fixture
def room(monkeypatch, tmp_path, capsys):
    """Runs a room for some seconds; what was said."""
    monkeypatch.setattr(practice_portal, "_new_code", lambda: CODE)
    monkeypatch.setattr(practice_portal, "own_addresses", lambda: ["10.0.0.7"])
    monkeypatch.setattr(practising, "_LOOK", 0.05)
    monkeypatch.setattr(practising, "_UNTIL_NOBODY_CAME", 0.3)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    def run(seconds, *arguments):
        given = ("practice-portal", "--port", port, "--folder", tmp_path / "sala", "--seconds", seconds)
        assert main([*map(str, (*given, *arguments))]) == 0
        return "".join(capsys.readouterr())

    run.port = port
    return run


def ask(port, token=""):
    """What the portal says to another computer that asks who it is."""
    until = time.monotonic() + 20
    while True:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=10, source_address=(ANOTHER_COMPUTER, 0))
        try:
            line.request("POST", "/api/3/action/user_show", "{}", {"Authorization": token})
            answer = line.getresponse()
            return answer.status, json.load(answer)
        except ConnectionRefusedError:
            assert time.monotonic() < until
            time.sleep(0.05)
        finally:
            line.close()


def test_another_computer_reaches_it_and_that_is_said(room):
    answers = []
    visit = threading.Thread(target=lambda: answers.extend(ask(room.port, t) for t in (f"{CODE}-ana", "OTRO-ana")))
    visit.start()
    said = room(2, "--lan")
    visit.join()
    assert [status for status, _ in answers] == [200, 404]
    assert answers[0][1]["result"]["name"] == "ana"
    assert f"http://10.0.0.7:{room.port}" in said
    assert f"{CODE}-ana" in said
    assert "1 otro equipo llegó a él" in said
    assert ON_EACH not in said


def test_where_nobody_reaches_it_practising_on_each_computer_is_said(room):
    said = room(0.8, "--lan")
    assert CODE in said
    assert said.count(ON_EACH) == 1


def test_without_a_network_that_is_said_at_once_and_once(room, monkeypatch):
    monkeypatch.setattr(practice_portal, "own_addresses", list)
    assert room(0.8, "--lan").count(ON_EACH) == 1


def test_without_asking_for_a_room_nobody_else_is_waited_for(room):
    said = room(0.8)
    assert CODE not in said
    assert ON_EACH not in said
