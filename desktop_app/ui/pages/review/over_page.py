"""A dialog over the review, as large as it wants to be and never larger than the window it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space

_AROUND = 24  # of the window, that stays to be seen


class OverPage(QDialog):
    """`size`: width and height it wants, in pixels at 100 % text size. `body`: where its parts go, below each other."""

    def __init__(self, parent: QWidget, title: str, size: tuple[int, int]) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setWindowTitle(title)
        self.setModal(True)
        self._wanted = QSize(theme.px(size[0]), theme.px(size[1]))
        self.body = QVBoxLayout(self)
        edge = theme.px(Space.XL)
        self.body.setContentsMargins(edge, theme.px(Space.L), edge, theme.px(Space.L))
        self.body.setSpacing(theme.px(Space.M))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: no larger than the window."""
        super().showEvent(event)
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self._wanted
        self.resize(self._wanted.boundedTo(QSize(room.width() - _AROUND, room.height() - _AROUND)))
