"""Small charts: bars, a ring, a named level, and horizontal bars. Each says its value in words to screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space, TypeSize, Weight
from desktop_app.ui.widgets.painting import HCENTER, LEFT, RIGHT, VCENTER, rounded, smooth, text_width


class Bar(QWidget):
    """A horizontal share: `done` solid and `pending` hatched (measurable only later), both 0.0 to 1.0."""

    def __init__(self, name: str, done: float, pending: float = 0.0, *, height: int = 8, color: str = "chart") -> None:
        super().__init__()
        self._name, self._color = name, color
        self.setFixedHeight(current_theme().px(height))
        self.setMinimumWidth(current_theme().px(40))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_share(done, pending)

    def show_share(self, done: float, pending: float = 0.0) -> None:
        """Show another share."""
        self._done, self._pending = min(max(done, 0.0), 1.0), min(max(pending, 0.0), 1.0)
        self.setAccessibleName(f"{self._name}: {round(self._done * 100)} %")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            draw_bar(painter, QRectF(self.rect()), (self._done, self._pending), self._color)


def draw_bar(painter: QPainter, rect: QRectF, shares: tuple[float, float], color: str = "chart") -> None:
    """A track with its done share solid and the pending share hatched."""
    theme = current_theme()
    done, pending = shares
    radius = rect.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("track"))
    painter.drawRoundedRect(rect, radius, radius)
    if pending:
        painter.save()
        painter.setClipPath(rounded(rect, radius))
        zone = QRectF(rect.left() + rect.width() * done, rect.top(), rect.width() * pending, rect.height())
        painter.fillRect(zone, QBrush(theme.color("pending"), Qt.BrushStyle.BDiagPattern))
        painter.restore()
    if done > 0:
        filled = QRectF(rect.left(), rect.top(), max(rect.height(), rect.width() * done), rect.height())
        painter.setBrush(theme.color(color))
        painter.drawRoundedRect(filled, radius, radius)


class Ring(QWidget):
    """Points reached of all, with the number inside."""

    def __init__(self, name: str, value: int, total: int, words: tuple[str, str], *, side: int = 100) -> None:
        """`words` are the number and the line below it ("310", "de 405")."""
        super().__init__()
        self._value, self._total, self._words = value, max(1, total), words
        self.setFixedSize(current_theme().px(side), current_theme().px(side))
        self.setAccessibleName(f"{name}: {words[0]} {words[1]}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            thick = theme.px(9)
            box = QRectF(self.rect()).adjusted(thick / 2 + 1, thick / 2 + 1, -thick / 2 - 1, -thick / 2 - 1)
            painter.setPen(QPen(theme.color("track"), thick))
            painter.drawEllipse(box)
            pen = QPen(theme.color("chart"), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, -round(360 * 16 * self._value / self._total))
            middle = self.height() / 2
            painter.setFont(theme.font(TypeSize.HEADING, Weight.BOLD))
            painter.setPen(theme.color("text"))
            painter.drawText(
                QRectF(0, middle - theme.px(24), self.width(), theme.px(30)), VCENTER | HCENTER, self._words[0]
            )
            painter.setFont(theme.font(TypeSize.SMALL))
            painter.setPen(theme.color("muted"))
            painter.drawText(
                QRectF(0, middle + theme.px(5), self.width(), theme.px(18)), VCENTER | HCENTER, self._words[1]
            )


class Meter(QWidget):
    """Three named levels (0 low, 1 middle, 2 high), readable without colour: filled blocks, knob, bold word."""

    def __init__(self, name: str, level: int, words: tuple[str, str, str]) -> None:
        super().__init__()
        self._level, self._words = level, words
        self.setAccessibleName(f"{name}: {words[level]}")
        self.setFixedHeight(current_theme().px(44))
        self.setMinimumWidth(current_theme().px(150))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            gap = theme.px(Space.XS)
            width = (self.width() - 2 * gap) / 3
            color = ("ok", "warn", "danger")[self._level]
            for i, word in enumerate(self._words):
                block = QRectF(i * (width + gap), theme.px(8), width, theme.px(8))
                reached = i <= self._level
                painter.setPen(Qt.PenStyle.NoPen if reached else QPen(theme.color("border"), 1))
                painter.setBrush(theme.color(color if reached else "surface"))
                inset = 0 if reached else 0.5
                painter.drawRoundedRect(block.adjusted(inset, inset, -inset, -inset), 3, 3)
                here = i == self._level
                if here:
                    painter.setPen(QPen(theme.color("surface"), 2))
                    radius = theme.px(8)
                    painter.drawEllipse(block.center(), radius, radius)
                painter.setFont(theme.font(TypeSize.SMALL, Weight.BOLD if here else Weight.REGULAR))
                painter.setPen(theme.color(color if here else "muted"))
                painter.drawText(QRectF(block.left(), theme.px(22), width, theme.px(20)), VCENTER | HCENTER, word)


@dataclass(frozen=True, slots=True)
class BarRow:
    """One line of `HBars`: label, shares of the bar, and the value in words."""

    label: str
    done: float
    value: str
    pending: float = 0.0


class HBars(QWidget):
    """Labelled horizontal bars; label and value columns measure their text."""

    def __init__(self, name: str, rows: Sequence[BarRow], *, row_height: int = 24, thickness: int = 8) -> None:
        super().__init__()
        self._rows, self._row_height, self._thickness = tuple(rows), row_height, thickness
        self.setAccessibleName(f"{name}: " + "; ".join(f"{r.label} {r.value}" for r in rows))
        self.setFixedHeight(current_theme().px(row_height) * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        """Qt: words and a short bar."""
        theme = current_theme()
        labels, values = self._widths()
        return QSize(ceil(labels + values) + theme.px(60), theme.px(self._row_height) * len(self._rows))

    def sizeHint(self) -> QSize:
        """Qt: a comfortable bar."""
        return self.minimumSizeHint() + QSize(current_theme().px(80), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            labels, values = self._widths()
            height, thick = theme.px(self._row_height), theme.px(self._thickness)
            for i, row in enumerate(self._rows):
                y = i * height
                painter.setFont(self._font())
                painter.setPen(theme.color("text"))
                painter.drawText(QRectF(0, y, labels, height), VCENTER | LEFT, row.label)
                gap = theme.px(Space.M)
                track = QRectF(labels + gap, y + (height - thick) / 2, self.width() - labels - values - 2 * gap, thick)
                draw_bar(painter, track, (row.done, row.pending))
                painter.setFont(self._font())
                painter.setPen(theme.color("muted"))
                painter.drawText(QRectF(self.width() - values, y, values, height), VCENTER | RIGHT, row.value)

    def _font(self) -> QFont:
        return current_theme().font(TypeSize.SMALL, tabular=True)

    def _widths(self) -> tuple[float, float]:
        font = self._font()
        metrics = QFontMetricsF(font)
        labels = max((text_width(r.label, font) for r in self._rows), default=0.0)
        return labels + 1, max((metrics.horizontalAdvance(r.value) for r in self._rows), default=0.0) + 1
