"""The window as it is on a desk: a screen, a window manager, keys from outside, and nothing left when it closes."""

import json
import os
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app.app.demo import SAMPLE
from tests.own_screen import first_window, open_example, own_screen, program, until

pytestmark = pytest.mark.xvfb


def n_colours(path):
    image = QImage(str(path))
    assert not image.isNull()
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


def test_practising_by_keyboard_and_leaving_by_alt_f4(tmp_path):
    home = Path(os.environ["ALISTA_HOME"])
    with own_screen(tmp_path) as screen, program(screen, home) as running:
        window = first_window(screen, running)
        open_example(screen, home, tmp_path)
        assert screen.window() == window
        screen.picture(tmp_path / "window.png", window)
        assert n_colours(tmp_path / "window.png") > 20
        running.look()
        assert running.family  # the reader of untrusted files is a process of its own
        screen.press("alt+F4")
        assert running.process.wait(30) == 0
        assert running.process.stdout.read() == ""
        until(lambda: running.left() == [], "the end of every process")
    assert list((home / "cache" / "work").iterdir()) == []
    (saved,) = (home / "data" / "projects").glob("*/project.alista")
    with zipfile.ZipFile(saved) as archive:
        project = json.loads(archive.read("project.json"))["content"]
    assert project["page"] == "table"
    assert Path(project["tables"][0]["source"]["path"]).name == SAMPLE
