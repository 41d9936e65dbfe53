"""A real keyring for one test: gnome-keyring in a D-Bus session, a home and a runtime folder of its own."""

import os
import subprocess
import time
from contextlib import contextmanager

PATIENCE = 20.0  # seconds until the daemon answers
_HAS_OWNER = (
    "dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
    "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets",
)  # fmt: skip


@contextmanager
def unlocked_keyring(folder):
    """The environment in which programs find the keyring; its daemons end with the block."""
    home, runtime = folder / "home", folder / "runtime"
    home.mkdir()
    runtime.mkdir(mode=0o700)
    environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime)}
    for name in ("PYTHON_KEYRING_BACKEND", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "DISPLAY"):
        environment.pop(name, None)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        keyring = subprocess.Popen(
            ["gnome-keyring-daemon", "--unlock", "--foreground", "--components=secrets"], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            keyring.stdin.write("una frase de prueba")
            keyring.stdin.close()
            _wait_until_it_answers(environment)
            yield environment
        finally:
            _end(keyring)
    finally:
        bus.stdout.close()
        _end(bus)


def lookup(environment, **attributes):
    """What another program finds in the keyring under these attributes; "" when nothing."""
    pairs = [text for pair in attributes.items() for text in pair]
    return subprocess.run(
        ["secret-tool", "lookup", *pairs], env=environment, capture_output=True, text=True, timeout=30, check=False
    ).stdout


def _wait_until_it_answers(environment):
    until = time.monotonic() + PATIENCE
    while "true" not in subprocess.run(_HAS_OWNER, env=environment, capture_output=True, text=True, check=False).stdout:
        assert time.monotonic() < until, "gnome-keyring did not come"
        time.sleep(0.05)


def _end(process):
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
