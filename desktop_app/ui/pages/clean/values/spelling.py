"""One spelling of a value in a box with its tick and its count; a space at its end is drawn."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from desktop_app.ui.texts import _, number
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TARGET, Radius, Space, TypeSize
from desktop_app.ui.widgets.marks import MARK, draw_check
from desktop_app.ui.widgets.painting import LEFT, RIGHT, VCENTER, draw_frame, smooth, text_width

_MOST = 320


class Spelling(QCheckBox):
    """Ticked from the beginning: what is unticked stays as it is."""

    def __init__(self, value: str, count: int) -> None:
        super().__init__()
        self._value, self._count = value, number(count)
        self.setChecked(True)
        notes = [_("space at the end")] if self._ends_in_space else []
        self.setAccessibleName(", ".join([value.strip(), self._count, *notes]))
        self.setToolTip(value)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def _ends_in_space(self) -> bool:
        return self._value != self._value.rstrip()

    def hitButton(self, _pos: object) -> bool:
        """Qt: the whole box is the target."""
        return True

    def sizeHint(self) -> QSize:
        """Qt: tick, value, count."""
        theme = current_theme()
        words = text_width(self._value.rstrip(), theme.font(TypeSize.SMALL)) + self._tail()
        count = text_width(self._count, theme.font(TypeSize.SMALL, tabular=True))
        width = theme.px(Space.S + MARK + Space.S + Space.XL + Space.M) + words + count + 2
        return QSize(min(ceil(width), theme.px(_MOST)), theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Qt: values shorten."""
        return QSize(min(self.sizeHint().width(), current_theme().px(120)), current_theme().px(TARGET))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        px = theme.px
        with smooth(QPainter(self)) as painter:
            draw_frame(painter, QRectF(self.rect()), Radius.CONTROL, "surface", "border")
            draw_check(painter, QPointF(px(Space.S), (self.height() - px(MARK)) / 2), on=self.isChecked())
            numbers, font = theme.font(TypeSize.SMALL, tabular=True), theme.font(TypeSize.SMALL)
            count = text_width(self._count, numbers)
            x = px(Space.S + MARK + Space.S)
            room = self.width() - x - count - px(2 * Space.M)
            words = self._value.rstrip().replace("\n", " ")
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideMiddle, room - self._tail() + 1)
            painter.setFont(font)
            painter.setPen(theme.color("text"))
            painter.drawText(QRectF(x, 0, room + 2, self.height()), VCENTER | LEFT, shown)
            if self._ends_in_space:
                end = x + text_width(shown, font) + px(3)
                painter.setPen(QPen(theme.color("warn"), 1))
                painter.setBrush(theme.color("warnbg"))
                painter.drawRoundedRect(QRectF(end, (self.height() - px(14)) / 2, px(9), px(14)), 2, 2)
            painter.setFont(numbers)
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(0, 0, self.width() - px(Space.M), self.height()), VCENTER | RIGHT, self._count)

    def _tail(self) -> int:
        return current_theme().px(14) if self._ends_in_space else 0
