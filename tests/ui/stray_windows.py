"""Catch parts that flash as windows of their own because they are shown before they have a parent."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class StrayWindows:
    """Notes the class of every widget that is shown without a parent, until `stop`.

    The calls are watched in Python: an event filter on the application is told of widgets whose constructors have
    not returned, and PySide ends the process about once in thirty runs (measured).
    """

    def __init__(self):
        self.seen = []
        self._set_visible, self._show = QWidget.setVisible, QWidget.show
        strays = self

        def set_visible(widget, visible):
            strays.note(widget, visible)
            strays._set_visible(widget, visible)

        def show(widget):
            strays.note(widget, True)
            strays._show(widget)

        QWidget.setVisible, QWidget.show = set_visible, show

    def note(self, widget, visible):
        if visible and widget.parentWidget() is None:
            self.seen.append(type(widget).__name__)

    def stop(self):
        QWidget.setVisible, QWidget.show = self._set_visible, self._show
