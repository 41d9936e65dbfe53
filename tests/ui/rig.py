"""Small windows for tests of components, and keys as the window system sends them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.widgets.choice_list import Choice

CHOICES = [
    Choice("remove", "Quitar", "Es lo más seguro.", suggested=True),
    Choice("code", "Código", "Un código."),
    Choice("keep", "Conservar", "Se queda."),
]


def holder(*widgets):
    window = QWidget()
    layout = QVBoxLayout(window)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return window


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    """A key as the window system sends it, so that the window learns that keys are used."""
    QTest.keyClick(window.windowHandle(), key, modifier)


def active(qtbot, window):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
