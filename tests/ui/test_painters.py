"""Painters end with their paint event, whoever still holds the frame they were made in.

A debugger, a traceback or a watcher of another thread keeps the locals of a paint event alive; a painter left to the
collector is then still active when Qt shows the picture, and Qt warns ("endPaint() called with active painter").
"""

import ast
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

import desktop_app.ui
from tests.ui.gallery import PAGES


def paint_while_held(widget):
    """Paint a window with every paint event's frame held until the picture is shown."""
    held = []

    def hold(frame, event, _argument):
        if event == "return" and frame.f_code.co_name == "paintEvent":
            held.append((frame, dict(frame.f_locals)))

    sys.setprofile(hold)
    try:
        for part in (widget, *widget.findChildren(QWidget)):
            part.update()
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        QApplication.processEvents()
    finally:
        sys.setprofile(None)
    return held


@pytest.mark.parametrize(("name", "n_files"), [("controls", 5), ("fields", 3), ("tables", 2), ("results", 3)])
def test_every_part_of_the_kit_ends_its_painters(shown, qtlog, name, n_files):
    held = paint_while_held(shown(PAGES[name](), 1100, 1600))
    assert len({frame.f_code.co_filename for frame, _locals in held}) >= n_files
    assert not [record.message for record in qtlog.records if "painter" in record.message]


def test_a_painter_left_to_the_collector_is_noticed(shown, qtlog):
    class Careless(QWidget):
        def paintEvent(self, _event):
            painter = QPainter(self)
            painter.drawPoint(0, 0)

    careless = shown(Careless())
    with qtlog.disabled():
        held = paint_while_held(careless)
        assert held[0][1]["painter"].isActive()
        held[0][1]["painter"].end()


def test_painters_are_made_only_where_they_are_ended():
    """What the gallery does not show."""
    loose = []
    for path in Path(desktop_app.ui.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        ended = {id(c) for w in ast.walk(tree) if isinstance(w, ast.With) for i in w.items for c in ast.walk(i)}
        loose += [
            f"{path.name}:{call.lineno}"
            for call in ast.walk(tree)
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "QPainter" and id(call) not in ended
        ]
    assert loose == []
