"""What the tests of the start page around publishing share."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def paths_of(rig):
    return rig.context.workspace.services.paths


def outbox_of(rig):
    return rig.context.outgoing.outbox


def press(button, key=Qt.Key.Key_Return):
    button.setFocus()
    QTest.keyClick(button, key)


def until_sent(qtbot, rig):
    qtbot.waitUntil(lambda: rig.context.outgoing.going is None, timeout=60_000)
