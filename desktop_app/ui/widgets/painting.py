"""Shared strokes: rounded frames, and text laid out with the line height of the design (1.4 em).

Text is laid out here and not by rich text because Qt multiplies the font's own line (Inter 1.21 em), so the same
`line-height` gives other heights with other fonts.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import LINE_HEIGHT

_REMEMBERED = 2048  # texts of a few pages

VCENTER = Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
HCENTER = Qt.AlignmentFlag.AlignHCenter
TOP = Qt.AlignmentFlag.AlignTop


def smooth(painter: QPainter) -> QPainter:
    """The same painter with antialiasing on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rounded rectangle as a path."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def draw_frame(painter: QPainter, rect: QRectF, radius: float, fill: str | None, line: str | None = None) -> None:
    """A rounded box in token colours; the 1 px line lies inside `rect`, so nothing moves when it changes."""
    theme = current_theme()
    painter.setBrush(theme.color(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(line), 1) if line else Qt.PenStyle.NoPen)
    inset = 0.5 if line else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def line_height(font: QFont) -> float:
    """Height of one line of text in the design, in logical pixels."""
    return round(font.pixelSize() * LINE_HEIGHT)


@lru_cache(_REMEMBERED)
def text_width(text: str, font: QFont) -> float:
    """Advance of one line of text."""
    return QFontMetricsF(font).horizontalAdvance(text)


@lru_cache(_REMEMBERED)
def wrapped_height(text: str, font: QFont, width: float) -> float:
    """Height of `text` wrapped to `width`; remembered, because Qt asks ten times before it is content."""
    return lay_out(text, font, width)[1]


def lay_out(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    """Wrap `text` to `width`; returns the layout and its height. Long words are broken rather than cut."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    step = line_height(font)
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    return layout, max(y, step)


@lru_cache(_REMEMBERED)
def longest_word(text: str, font: QFont) -> float:
    """Width of the widest word: below it a text cannot wrap without breaking a word."""
    return max((text_width(word, font) for word in text.split()), default=0.0)
