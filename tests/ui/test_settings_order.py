"""The settings by keyboard: everything of each part is reached by Tab, from top to bottom, and the way out comes last."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_app.ui.accessibility import accessibility_defects, tab_stops
from tests.ui.rig import active, press
from tests.ui.test_settings import connected, practice, rig  # noqa: F401 - fixtures

MOST_TABS = 80


def walk(dialog):
    """What Tab visits from the first control on, each once."""
    dialog.parts.initial_focus().setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(MOST_TABS):
        focused = QApplication.focusWidget()
        if focused in seen:
            break
        seen.append(focused)
        press(dialog, Qt.Key.Key_Tab)
    return seen


def place(widget, dialog):
    found = widget.rect()
    found.moveTopLeft(widget.mapTo(dialog, QPoint(0, 0)))
    return found


def is_above_an_earlier_one(stop, seen, dialog):
    """Whether it lies above something visited before it that shares its column."""
    mine = place(stop, dialog)
    before = (place(other, dialog) for other in seen[: seen.index(stop)])
    return any(mine.bottom() < o.top() and mine.left() < o.right() and o.left() < mine.right() for o in before)


@pytest.mark.parametrize("part", ["institution", "portals", "looks"])
def test_from_top_to_bottom(rig, practice, qtbot, part):  # noqa: F811 - fixtures
    connected(rig, practice)
    dialog = rig.open(part)
    dialog.show_part(part)
    active(qtbot, dialog)
    qtbot.wait(30)
    assert accessibility_defects(dialog) == []
    wanted = [s for s in tab_stops(dialog) if not isinstance(s, QAbstractButton) or not s.autoExclusive()]
    seen = walk(dialog)
    assert {stop.accessibleName() for stop in wanted} <= {stop.accessibleName() for stop in seen}
    inside = [stop for stop in seen if dialog._scroll.isAncestorOf(stop)]
    assert [s.accessibleName() for s in inside if is_above_an_earlier_one(s, inside, dialog)] == []
    assert seen[-1].text() == "Cerrar"
