"""Banners: a tinted box with an icon, a title, a sentence and the way out as a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import FlowLayout, row
from desktop_app.ui.widgets.painting import TOP, draw_frame, smooth
from desktop_app.ui.widgets.pill import TINTS

ICONS = {
    "ok": "circle-check",
    "warn": "alert-triangle",
    "info": "info-circle",
    "danger": "alert-circle",
    "none": "info-circle",
}


class Banner(QWidget):
    """`kind`: info, ok, warn, danger, none. Actions go below the text, so they never squeeze it."""

    _title_role, _side = "strong", Space.L

    def __init__(
        self,
        title: str,
        text: str = "",
        kind: str = "info",
        *,
        icon: str = "",
        actions: Sequence[Button] = (),
    ) -> None:
        super().__init__()
        theme = current_theme()
        self._kind = kind
        self._icon = Icon(icon or ICONS[kind], TINTS[kind][1])
        self.title = Label(title, self._title_role, wrap=True)
        self.text = Label(text, "small", wrap=True)
        # hide, never setVisible(True): a widget without a parent would open as a window of its own for a moment
        for label in (self.title, self.text):
            if not label.text():
                label.hide()
        outer = QHBoxLayout(self)
        side, edge = theme.px(self._side), theme.px(Space.M)
        outer.setContentsMargins(side, edge, side, edge)
        outer.setSpacing(edge)
        outer.addWidget(self._icon, 0, TOP)
        words = QVBoxLayout()
        words.setSpacing(theme.px(Space.TINY))
        words.addWidget(self.title)
        words.addWidget(self.text)
        outer.addLayout(words, 1)
        self._actions = QWidget()
        self._flow = FlowLayout(self._actions)
        self._actions_box = row(self._actions, margins=(0, Space.S, 0, Space.XS))
        words.addWidget(self._actions_box)
        self.set_actions(actions)
        self._name()

    def say(self, title: str, text: str = "", kind: str | None = None) -> None:
        """Show other words, and announce them to assistive technology."""
        if kind is not None:
            self._kind = kind
            self._icon.set_icon(ICONS[kind], TINTS[kind][1])
        self.title.setText(title)
        self.text.setText(text)
        self.title.setVisible(bool(title))
        self.text.setVisible(bool(text))
        self._name()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.update()

    def set_actions(self, actions: Sequence[Button]) -> None:
        """Replace the buttons."""
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for action in actions:
            self._flow.addWidget(action)
        self._actions_box.setVisible(bool(actions))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            draw_frame(painter, QRectF(self.rect()), Radius.CARD, TINTS[self._kind][0])

    def _name(self) -> None:
        self.setAccessibleName(" ".join(t for t in (self.title.text(), self.text.text()) if t))


class CompactBanner(Banner):
    """For narrow columns, and for notices that come in numbers."""

    _title_role, _side = "small_strong", Space.M


def problem_banner(title: str, text: str) -> Banner:
    """The summary of what stops the officer; takes focus, so that it is read aloud."""
    banner = Banner(title, text, "danger")
    banner.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return banner
