"""House rules of every test: offscreen, in Spanish, in its own folders, on loopback only, leaving nothing running.

A test that needs something this machine lacks carries a marker (`real_ckan`, `keyring`, `xvfb`, `shared`); it is skipped
and counted aloud at the end of the run.
"""

import os

# Before Qt or gettext look. C.UTF-8 exists on every Debian; with a locale that is not installed Qt would warn.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="es", PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring")

import shutil
import socket
import threading
import time
from collections import Counter
from pathlib import Path

import psutil
import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
LOOPBACK = {"127.0.0.1", "::1", "localhost", "0.0.0.0", "", None}
RESERVED = (".invalid", ".test", ".example")  # RFC 6761: never resolve, so tests may name them
PATIENCE = 5.0  # seconds a thread or process may take to end after its test

settings.register_profile("house", deadline=None)  # shared machines stall; pytest's own timeout ends what hangs
settings.load_profile("house")


def _has(*programs):
    return all(shutil.which(program) for program in programs)


def _has_ckan():
    named = os.environ.get("ALISTA_TEST_CKAN_URL") and os.environ.get("ALISTA_TEST_CKAN_TOKEN")
    return os.environ.get("ALISTA_TEST_CKAN") == "kit" or bool(named)


NEEDS = {
    "real_ckan": ("CKAN real: ALISTA_TEST_CKAN=kit", _has_ckan),
    "keyring": (
        "llavero: gnome-keyring, dbus, libsecret-tools",
        lambda: _has("gnome-keyring-daemon", "dbus-daemon", "dbus-send", "secret-tool"),
    ),
    "xvfb": ("pantalla: xvfb, openbox, xdotool", lambda: _has("Xvfb", "xauth", "openbox", "xdotool")),
    "browser": ("navegador: chromium, chromium-driver", lambda: _has("chromium", "chromedriver")),
    "shared": ("medidas: ../shared", (ROOT.parent / "shared").is_dir),
}


def pytest_collection_modifyitems(items):
    lacking = {marker: reason for marker, (reason, is_here) in NEEDS.items() if not is_here()}
    for item in items:
        for marker in item.iter_markers():
            if marker.name in lacking:
                item.add_marker(pytest.mark.skip(reason=lacking[marker.name]))


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(report.longrepr[2].removeprefix("Skipped: ") for report in skipped)
    detail = "; ".join(f"{n} × {reason}" for reason, n in reasons.most_common())
    terminalreporter.write_line(f"No se ejecutaron: {len(skipped)}{f' ({detail})' if detail else ''}")


@pytest.fixture(autouse=True)
def own_folders(monkeypatch, tmp_path_factory):
    """Settings, cache and projects of each test live in a folder of its own, made only if something writes there."""
    monkeypatch.setenv("ALISTA_HOME", str(tmp_path_factory.getbasetemp() / "homes" / os.urandom(8).hex()))


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch):
    """Asking for the address of an outside host is already a leak: connections are pytest-socket's part."""
    resolve = socket.getaddrinfo

    def guarded(host, *args, **kwargs):
        name = host.decode() if isinstance(host, bytes) else host
        if name in LOOPBACK:
            return resolve(host, *args, **kwargs)
        if name.endswith(RESERVED):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        pytest.fail(f"the test asked the network for «{name}»")

    monkeypatch.setattr(socket, "getaddrinfo", guarded)


@pytest.fixture(autouse=True)
def nothing_left_running(own_folders, loopback_only):
    """Threads and child processes that a test starts must end with it."""
    threads, children = set(threading.enumerate()), set(psutil.Process().children())
    yield
    until = time.monotonic() + PATIENCE
    while left := _threads() - threads | _children() - children:
        if time.monotonic() > until:
            pytest.fail(f"left running: {', '.join(sorted(map(str, left)))}")
        time.sleep(0.01)


@pytest.fixture(scope="session")
def real_ckan():
    """A CKAN with its own default form, as tests/real_ckan.py says; skips when there is none."""
    from tests.real_ckan import PLAIN, serve

    yield from serve(PLAIN)


@pytest.fixture(scope="session")
def real_ckan_with_form(request):
    """A CKAN whose form asks more than CKAN's own (ckanext-scheming); only the kit gives one."""
    from tests.real_ckan import FORM_EVERYWHERE, WITH_FORM, serve

    if os.environ.get(FORM_EVERYWHERE) == "yes":
        yield request.getfixturevalue("real_ckan")
    else:
        yield from serve(WITH_FORM)


def _threads():
    # Qt's pool keeps its threads for reuse; Python knows them only as dummies. The one that keeps the sieves of the scan
    # (`personal_data/supersets.py`) waits for the next scan until the program ends.
    own = {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}
    return {thread for thread in own if not thread.name.startswith("sieves")}


def _children():
    # Python's own resource tracker serves every spawned process until the interpreter ends.
    return {child for child in psutil.Process().children() if not _is_tracker(child)}


def _is_tracker(child):
    try:
        return child.status() == psutil.STATUS_ZOMBIE or "resource_tracker" in " ".join(child.cmdline())
    except psutil.NoSuchProcess:
        return True
