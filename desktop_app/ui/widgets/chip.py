"""Chips offer a value with where it comes from; pressing one uses it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop_app.ui.icons import draw_icon
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TARGET, Radius, Space, TypeSize, Weight
from desktop_app.ui.widgets.painting import LEFT, VCENTER, draw_frame, smooth, text_width

_ICON = 16
_INSET = 2
_LEAST = 80


class Chip(QPushButton):
    """A suggestion, 32 drawn in a 36 target: `value` in 500 and `source` in 12 muted. Long values shorten."""

    def __init__(self, value: str, source: str = "", icon: str = "plus") -> None:
        super().__init__(value)
        self._source, self._icon_name = source, icon
        self.setAccessibleName(f"{value}, {source}" if source else value)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt: everything on one line."""
        theme = current_theme()
        fonts = theme.font(TypeSize.SMALL, Weight.MEDIUM), theme.font(TypeSize.TINY)
        width = self._start() + text_width(self.text(), fonts[0]) + theme.px(Space.M)
        if self._source:
            width += theme.px(Space.S) + text_width(self._source, fonts[1])
        return QSize(ceil(width) + 1, theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Qt: values shorten."""
        return QSize(min(current_theme().px(_LEAST), self.sizeHint().width()), current_theme().px(TARGET))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            box = QRectF(self.rect()).adjusted(0, _INSET, 0, -_INSET)
            hover = self.underMouse() or self.isDown()
            draw_frame(painter, box, theme.px(Radius.CHIP), "sel" if hover else "surface", "border")
            x = float(self._start())
            if self._icon_name:
                side = theme.px(_ICON)
                area = QRectF(theme.px(Space.M), (self.height() - side) / 2, side, side)
                draw_icon(painter, self._icon_name, theme.color("primary"), area, 2)
            font = theme.font(TypeSize.SMALL, Weight.MEDIUM)
            source_font = theme.font(TypeSize.TINY)
            tail = text_width(self._source, source_font) + theme.px(Space.S) if self._source else 0
            room = self.width() - x - tail - theme.px(Space.M)
            value = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
            painter.setFont(font)
            painter.setPen(theme.color("text"))
            painter.drawText(QRectF(x, 0, room + 2, self.height()), VCENTER | LEFT, value)
            x += text_width(value, font) + theme.px(Space.S)
            painter.setFont(source_font)
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(x, 0, self.width() - x, self.height()), VCENTER | LEFT, self._source)

    def _start(self) -> int:
        return current_theme().px(Space.M + (_ICON + 6 if self._icon_name else 0))
