"""Drive the real window by keyboard only, in this process, and count what the officer's hands do.

An input is a key chord or one committed text field (however many letters), as the measure of the product counts them.
"""

import time

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.app.paths import default_paths
from desktop_app.ui.application import Program

CTRL, ALT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
MOST_TABS = 60


class Officer:
    """Sits before the program: presses keys, types, looks."""

    def __init__(self):
        self.program = Program(QApplication.instance(), default_paths())
        self.program.start()
        self.inputs = 0
        self.wait(lambda: self.program.context is not None)
        self.window.activateWindow()
        self.wait(lambda: self.window.page is not None and self.window.isActiveWindow())

    @property
    def window(self):
        return self.program.window

    @property
    def page(self):
        return self.window.page

    @property
    def project(self):
        return self.program.context.project

    def wait(self, is_so, seconds=60):
        """Let the window live until something is so."""
        until = time.monotonic() + seconds
        while not is_so():
            assert time.monotonic() < until, f"waited in vain: {self.seen()}"
            self.pause(10)

    def seen(self):
        """Where the window stands and what it says, for whoever reads why a journey ended."""
        page = self.page
        words = [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
        return f"{getattr(page, 'page_id', None)}, problem {page.problem()!r}: {' | '.join(words)[:1500]}"

    @staticmethod
    def pause(milliseconds):
        loop = QEventLoop()
        timer = QTimer(singleShot=True, interval=milliseconds)  # singleShot's own is sometimes destroyed twice
        timer.timeout.connect(loop.quit)
        timer.start()
        loop.exec()

    def press(self, key, modifiers=NONE):
        """One chord, to whatever has the focus."""
        self._look_at_the_window()
        target = QApplication.focusWidget() or QApplication.activeWindow() or self.window
        self.inputs += 1
        QTest.keyClick(target, key, modifiers)
        self.pause(5)

    def _look_at_the_window(self):
        """Offscreen there is no window manager to give the focus back when a dialog closes."""
        focused = QApplication.focusWidget()
        if focused is None or not focused.isVisible():
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)

    def type(self, text):
        """Fill the focused field: what was there is replaced; one input."""
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        for letter in text:  # QTest knows only Latin-1 keys
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, 0, NONE, letter))
        self.inputs += 1
        self.pause(5)

    def tab_to(self, is_it):
        """Press Tab until the focused widget is the wanted one."""
        for _ in range(MOST_TABS):
            focused = QApplication.focusWidget()
            if focused is not None and is_it(focused):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"not reachable by Tab on {self.page.page_id}")

    def named(self, words):
        """A test for `tab_to`: the accessible name begins so."""
        return lambda widget: widget.accessibleName().startswith(words)

    def go_on(self, to):
        """Ctrl+Enter, and wait for the page to come."""
        self.wait(lambda: not self.page.is_busy())
        self.press(Qt.Key.Key_Return, CTRL)
        self.wait(lambda: self.page.page_id == to)
        self.wait(lambda: not self.page.is_busy())

    def leave(self):
        """Close the window and wait for everything to end."""
        self.window.close()
        self.program.close()
        self.pause(50)
