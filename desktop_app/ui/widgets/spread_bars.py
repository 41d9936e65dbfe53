"""How the values of a column lie, as small bars side by side, with the first and the last one named."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.texts import number
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space, TypeSize
from desktop_app.ui.widgets.painting import LEFT, RIGHT, VCENTER, smooth

_BARS, _LINE = 40, 16


class SpreadBars(QWidget):
    """`bars`: (label, count) in order. At most `few` of them are each spoken; of more only the greatest is."""

    def __init__(self, name: str, bars: Sequence[tuple[str, int]], *, few: int) -> None:
        super().__init__()
        self._bars = tuple(bars)
        spoken = self._bars if len(self._bars) <= few else (max(self._bars, key=lambda bar: bar[1]),)
        self.setAccessibleName(f"{name}: " + "; ".join(f"{label} {number(n)}" for label, n in spoken))
        self.setFixedHeight(current_theme().px(_BARS + _LINE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt: grows with its place."""
        return QSize(current_theme().px(160), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        most = max((n for _label, n in self._bars), default=1) or 1
        floor, gap = theme.px(_BARS), 2
        step = self.width() / max(1, len(self._bars))
        font = theme.font(TypeSize.TINY, tabular=True)
        with smooth(QPainter(self)) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("chart"))
            for i, (_label, n) in enumerate(self._bars):
                height = max(2.0 if n else 0.0, (floor - theme.px(Space.XS)) * n / most)
                painter.drawRect(QRectF(i * step, floor - height, max(1.0, step - gap), height))
            painter.fillRect(QRectF(0, floor, self.width(), 1), theme.color("hair"))
            painter.setFont(font)
            painter.setPen(theme.color("muted"))
            half = self.width() / 2 - gap
            shown = QFontMetricsF(font)
            for label, left, side in (
                (self._bars[0][0], 0.0, LEFT),
                (self._bars[-1][0], self.width() / 2 + gap, RIGHT),
            ):
                words = shown.elidedText(label, Qt.TextElideMode.ElideRight, half)
                painter.drawText(QRectF(left, floor + 1, half, theme.px(_LINE) - 1), VCENTER | side, words)
