"""The command line as a script calls it, and a portal that it may reach with the key of its environment."""

import json

import pytest

from desktop_app.cli import main
from desktop_app.practice import PracticePortal


@pytest.fixture
def practice(tmp_path, monkeypatch):
    with PracticePortal(tmp_path / "practice") as portal:
        monkeypatch.setenv("ALISTA_TOKEN", portal.token)
        yield portal


@pytest.fixture
def alista(capsys):
    def run(*arguments):
        code = main([*map(str, arguments), "--json"])
        return code, json.loads(capsys.readouterr().out or "null")

    return run
