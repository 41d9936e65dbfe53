"""A computer without network gives the same: everything but publishing to others works in a namespace of its own."""

import json
import subprocess
import sys

import pytest

from tests.journeys import messy_files
from tests.journeys.program import alista

# In a fresh network namespace even loopback is down; the practice portal needs it (ioctl SIOCSIFFLAGS, IFF_UP | IFF_RUNNING).
_LOOPBACK_UP = """
import fcntl, os, socket, struct, sys
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
    fcntl.ioctl(asking, 0x8914, struct.pack("16sh14x", b"lo", 0x41))
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
_REACH_OUT = """
import socket, sys
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
    sys.exit(out.connect_ex(("192.0.2.1", 9)) == 0)
"""


def offline_python():
    """The words that start Python without network, None where this system does not permit it."""
    for words in (["unshare", "-n"], ["unshare", "-rn"]):
        command = [*words, sys.executable, "-c", _LOOPBACK_UP]
        try:
            if (
                subprocess.run([*command, "-c", _REACH_OUT], capture_output=True, timeout=60, check=False).returncode
                == 0
            ):
                return command
        except OSError:
            return None
    return None


@pytest.fixture(scope="module")
def without_network():
    command = offline_python()
    if command is None:
        pytest.skip("red propia: unshare -n no está permitido aquí")
    return command


@pytest.fixture
def files(tmp_path):
    (tmp_path / "meta.json").write_text(json.dumps(messy_files.DESCRIPTION))
    (tmp_path / "decisions.json").write_text(json.dumps(messy_files.DECISIONS))
    messy_files.workbook(tmp_path / "ayudas.xlsx")
    messy_files.sister_csv(tmp_path / "ayudas.csv")
    return tmp_path


def both(without_network, *arguments):
    """The same command with and without network: (exit code, document) of each."""
    online = alista(*arguments)
    offline = alista(*arguments, python=without_network)
    assert offline[0] == online[0] == 0, offline[3]
    return online[1], offline[1]


@pytest.mark.parametrize("command", ["inspect", "scan"])
def test_reading_and_scanning_find_the_same(command, files, without_network):
    online, offline = both(without_network, command, files / "ayudas.xlsx", files / "ayudas.csv", "--json")
    assert offline == online
    assert set(offline) == {"ayudas.xlsx", "ayudas.csv"}


def test_the_package_is_the_same(files, without_network):
    for name in ("ayudas.xlsx", "ayudas.csv"):
        arguments = (
            "package",
            files / name,
            "--metadata",
            files / "meta.json",
            "--decisions",
            files / "decisions.json",
        )
        online, offline = both(without_network, *arguments, "--out", files / "paquete", "--json")
        assert by_name(offline) == by_name(online)


def test_the_demo_goes_the_whole_way(without_network):
    online, offline = both(without_network, "demo", "--json")
    assert offline["verified"] is True
    assert by_name(offline) == by_name(online)


def by_name(document):
    """The SHA-256 of every file by its name."""
    return {f["name"]: f["sha256"] for f in document["files"]}
