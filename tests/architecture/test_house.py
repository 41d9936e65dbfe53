"""The house rules of tests/conftest.py catch what they promise to catch."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run_tests(folder, source):
    """Run one test file in a pytest of its own, under the same rules."""
    path = folder / "test_sample.py"
    path.write_text(textwrap.dedent(source), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.conftest",
        "-c",
        ROOT / "pyproject.toml",
        "-p",
        "no:randomly",
        path,
    ]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ALISTA_TEST_CKAN")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("import threading, time; threading.Thread(target=time.sleep, args=(9,), daemon=True).start()", "left running"),
        (
            "import subprocess, sys; global p; p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(9)'])",
            "left running",
        ),
        ("import socket; socket.socket().connect(('192.0.2.1', 80))", "SocketConnectBlockedError"),
        ("import socket; socket.getaddrinfo('datos.gob.ec', 443)", "asked the network for «datos.gob.ec»"),
        ("import warnings; warnings.warn('old habit')", "UserWarning"),
        ("from PySide6.QtCore import qWarning; qWarning('a layout is broken')", "a layout is broken"),
    ],
    ids=["thread", "process", "connection", "name", "warning", "qt"],
)
def test_a_breach_fails_the_test(tmp_path, body, complaint):
    code, output = run_tests(tmp_path, f"def test_it(qapp):\n    {body}\n")
    assert code == 1
    assert complaint in output


def test_good_manners_pass_and_absent_tools_are_counted_aloud(tmp_path):
    code, output = run_tests(
        tmp_path,
        """
        import os, socket, threading
        import pytest

        def test_a_thread_that_ends():
            threading.Thread(target=int).start()

        def test_loopback_is_allowed():
            with socket.create_server(("127.0.0.1", 0)) as server:
                socket.create_connection(server.getsockname()).close()

        def test_folders_are_private():
            assert not os.path.exists(os.environ["ALISTA_HOME"])

        @pytest.mark.real_ckan
        def test_needs_a_portal():
            raise AssertionError("must not run")
        """,
    )
    assert code == 0, output
    assert "No se ejecutaron: 1 (1 × CKAN real" in output
    assert output.rstrip().splitlines()[-1].strip("= ").startswith("3 passed, 1 skipped")
