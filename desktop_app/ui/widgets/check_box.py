"""Check box with its own 20 px indicator and wrapping text."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TARGET, Space, TypeSize, Weight
from desktop_app.ui.widgets.marks import MARK, draw_check
from desktop_app.ui.widgets.painting import lay_out, line_height, longest_word, smooth, text_width, wrapped_height

_COMFORTABLE = 560


class CheckBox(QCheckBox):
    """A tick with a sentence. At least 36 px high; the whole of it is the target."""

    def __init__(self, text: str, *, strong: bool = False, name: str = "") -> None:
        super().__init__(text)
        self._weight = Weight.BOLD if strong else Weight.REGULAR
        self.setAccessibleName(name or text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, _pos: object) -> bool:
        """Qt: the whole widget is the target."""
        return True

    def hasHeightForWidth(self) -> bool:
        """Qt: the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: height of the wrapped text, 36 at least."""
        text = wrapped_height(self.text(), self._font(), width - self._indent()) if self.text() else 0
        return max(current_theme().px(TARGET), ceil(text) + current_theme().px(Space.S))

    def sizeHint(self) -> QSize:
        """Qt: one line up to a comfortable width."""
        natural = self._indent() + ceil(text_width(self.text(), self._font())) + 2
        width = min(natural, current_theme().px(_COMFORTABLE))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt: the longest word."""
        width = self._indent() + ceil(longest_word(self.text(), self._font())) + 2
        return QSize(width, current_theme().px(TARGET))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            font = self._font()
            layout, height = lay_out(self.text(), font, self.width() - self._indent())
            top = (self.height() - height) / 2
            first = top + (line_height(font) - theme.px(MARK)) / 2
            draw_check(painter, QPointF(0, first), on=self.isChecked(), enabled=self.isEnabled())
            painter.setPen(theme.color("text" if self.isEnabled() else "muted"))
            layout.draw(painter, QPointF(self._indent(), top))

    def _font(self) -> QFont:
        return current_theme().font(TypeSize.BODY, self._weight)

    def _indent(self) -> int:
        return current_theme().px(MARK + (Space.M if self.text() else 0))
