"""A themed application for tests of the window."""

import gc

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme.theme import apply_theme


@pytest.fixture(autouse=True)
def collected_on_this_thread():
    """Threads that outlive a runner must not destroy widgets of an earlier test: the cause of rare Qt warnings."""
    gc.disable()
    yield
    full = gc.get_count()[2] > gc.get_threshold()[2]
    gc.collect(2 if full else 1)


@pytest.fixture
def themed(qapp):
    """Light, 100 %; put back after tests that change it."""
    yield apply_theme(qapp, "light", 1.0)
    apply_theme(qapp, "light", 1.0)


@pytest.fixture
def shown(qtbot, themed):
    """Show a widget at a size and wait until it is exposed."""

    kept = []  # qtbot holds windows weakly

    def show(widget, width=900, height=600):
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        qtbot.wait(30)
        return widget

    yield show
    for widget in kept:
        widget.close()
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
