"""Choices and the focus ring: by keyboard, by mouse and for screen readers."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.choice_list import ChoiceList, OptionRow
from desktop_app.ui.widgets.focus_ring import FocusRing
from tests.ui.rig import CHOICES, active, holder, press


@pytest.fixture(params=[ChoiceList, OptionRow])
def choices(request, qtbot, shown):
    group = request.param("¿Qué hacemos?", CHOICES)
    window = shown(holder(Button("Antes"), group, Button("Después")))
    active(qtbot, window)
    group.told = []
    group.chosen.connect(group.told.append)
    return group


def test_nothing_is_chosen_beforehand(choices):
    assert choices.value is None
    assert choices.told == []


def test_arrows_only_move_and_space_or_enter_chooses(choices):
    window = choices.window()
    choices.initial_focus().setFocus()
    press(window, Qt.Key.Key_Down)
    assert (choices.value, QApplication.focusWidget().choice.id) == (None, "code")
    press(window, Qt.Key.Key_Space)
    assert (choices.value, choices.told) == ("code", ["code"])
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Up)
    assert QApplication.focusWidget().choice.id == "keep"
    press(window, Qt.Key.Key_Return)
    assert (choices.value, choices.told) == ("keep", ["code", "keep"])


def test_the_group_is_one_stop_for_tab(choices):
    window = choices.window()
    window.findChildren(Button)[0].setFocus()
    press(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is choices.initial_focus()
    press(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "Después"
    choices.set_value("keep")
    press(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget().choice.id == "keep"


def test_showing_a_value_tells_nobody_and_a_click_anywhere_chooses(choices):
    choices.set_value("code")
    assert choices.told == []
    row = choices.initial_focus()
    choices.set_value(None)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 4, row.height() - 4))
    assert choices.told == ["code"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert choices.value == "code"


def test_screen_readers_hear_title_consequence_and_suggestion(choices):
    first = choices.initial_focus()
    interface = QAccessible.queryAccessibleInterface(first)
    assert interface.role() is QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name).startswith("Quitar (")
    assert interface.text(QAccessible.Text.Description) == "Es lo más seguro."


def test_enter_and_space_press_buttons(qtbot, shown):
    button = Button("Continuar", "primary")
    window = shown(holder(button))
    active(qtbot, window)
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    button.setFocus()
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Space)
    assert len(pressed) == 2


def test_the_ring_follows_keys_and_not_the_mouse(qtbot, shown):
    one, two = Button("Uno"), Button("Dos")
    window = holder(one, two)
    ring = FocusRing(window)
    shown(window)
    active(qtbot, window)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=one.mapTo(window, one.rect().center()))
    assert (one.hasFocus(), ring.target) == (True, None)
    press(window, Qt.Key.Key_Tab)
    assert ring.target is two
    overlay = window.findChild(QWidget, "focus_ring")
    assert overlay.geometry() == two.geometry().adjusted(-4, -4, 4, 4)
    two.move(two.x() + 40, two.y())
    qtbot.waitUntil(lambda: overlay.geometry() == two.geometry().adjusted(-4, -4, 4, 4))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(2, window.height() - 2))
    assert ring.target is None


def test_the_ring_scrolls_with_its_control_and_reveals_it(qtbot, shown):
    inside = holder(*[Button(f"Botón {n}") for n in range(40)])
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    ring = FocusRing(area)
    shown(area, 300, 200)
    active(qtbot, area)
    last = inside.findChildren(Button)[-1]
    inside.findChildren(Button)[0].setFocus()
    press(area, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert last.hasFocus()
    assert ring.target is last
    assert inside.findChild(QWidget, "focus_ring") is not None
    assert not last.visibleRegion().isEmpty()
