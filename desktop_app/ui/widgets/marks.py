"""The radio and check indicators, 20 px: Fusion's own vanish in dark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.ui.icons import draw_icon
from desktop_app.ui.theme.theme import current_theme

MARK = 20
_UNIT = MARK / 20


def draw_radio(painter: QPainter, origin: QPointF, *, on: bool, enabled: bool = True) -> None:
    """A radio indicator with its top left corner at `origin`."""
    theme = current_theme()
    k = theme.scale * _UNIT
    box = QRectF(origin.x() + 1.5 * k, origin.y() + 1.5 * k, 17 * k, 17 * k)
    painter.setBrush(theme.color("surface" if enabled else "sunken"))
    painter.setPen(QPen(theme.color("primary" if on else "border"), (2 if on else 1.5) * k))
    painter.drawEllipse(box)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary"))
        painter.drawEllipse(box.adjusted(4 * k, 4 * k, -4 * k, -4 * k))


def draw_check(painter: QPainter, origin: QPointF, *, on: bool, enabled: bool = True) -> None:
    """A check box with its top left corner at `origin`."""
    theme = current_theme()
    k = theme.scale * _UNIT
    box = QRectF(origin.x() + 1.5 * k, origin.y() + 1.5 * k, 17 * k, 17 * k)
    ink = "primary" if enabled else "muted"
    painter.setBrush(theme.color(ink if on else ("surface" if enabled else "sunken")))
    painter.setPen(QPen(theme.color(ink if on else "border"), 1.5 * k))
    painter.drawRoundedRect(box, 4 * k, 4 * k)
    if on:
        draw_icon(painter, "check", theme.color("on_primary"), box.adjusted(1.5 * k, 1.5 * k, -1.5 * k, -1.5 * k), 3)
