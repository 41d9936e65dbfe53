"""Numbers as bars of a round width, those far from all others hatched at the right: 999 among ages is seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.texts import number
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TypeSize, Weight
from desktop_app.ui.widgets.painting import HCENTER, VCENTER, smooth

_HEIGHT, _LINE, _GAP, _LABEL = 120, 20, 6, 44
Bars = Sequence[tuple[str, int]]


class HistogramBars(QWidget):
    """`bars` are (label, count) from small to great; `apart` those that stand alone."""

    def __init__(self, name: str, bars: Bars, apart: Bars = ()) -> None:
        super().__init__()
        self._bars, self._apart = tuple(bars), tuple(apart)
        self.setFixedHeight(current_theme().px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name}: " + "; ".join(f"{x}: {number(n)}" for x, n in (*self._bars, *self._apart)))

    def minimumSizeHint(self) -> QSize:
        """Qt: bars grow thin."""
        return QSize(current_theme().px(200), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        every = (*self._bars, *self._apart)
        most = max((n for _label, n in every), default=1) or 1
        peak = next((i for i, (_label, n) in enumerate(every) if n == most), 0)
        line, gap = theme.px(_LINE), theme.px(_GAP)
        step = self.width() / max(1, len(every))
        floor = self.height() - line
        said = 1 if step > theme.px(_LABEL) else 2
        with smooth(QPainter(self)) as painter:
            for i, (label, n) in enumerate(every):
                is_apart = i >= len(self._bars)
                height = (floor - line) * n / most
                bar = QRectF(
                    i * step, floor - max(height, theme.px(3) if n else 0), step - gap, max(height, 3 if n else 0)
                )
                painter.setPen(Qt.PenStyle.NoPen)
                fill = QBrush(theme.color("warn"), Qt.BrushStyle.BDiagPattern) if is_apart else theme.color("chart")
                painter.fillRect(bar, fill)
                painter.setPen(theme.color("warn" if is_apart else "muted"))
                painter.setFont(theme.font(TypeSize.TINY, Weight.BOLD if is_apart else Weight.REGULAR, tabular=True))
                if is_apart or i % said == 0:
                    painter.drawText(QRectF(i * step - gap, floor, step + gap, line), VCENTER | HCENTER, label)
                if is_apart or i == peak:
                    painter.setPen(theme.color("warn" if is_apart else "text"))
                    painter.setFont(theme.font(TypeSize.TINY, Weight.BOLD, tabular=True))
                    above = QRectF(bar.left() - gap, bar.top() - line, bar.width() + 2 * gap, line)
                    painter.drawText(above, VCENTER | HCENTER, number(n))
            painter.fillRect(QRectF(0, floor, self.width(), 1), theme.color("border"))
