"""Values with their counts, so that a mistake is seen: one row a value, a bar, a mark on the doubtful ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.icons import draw_icon
from desktop_app.ui.texts import _, number
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space, TypeSize, Weight
from desktop_app.ui.widgets.meters import draw_bar
from desktop_app.ui.widgets.painting import LEFT, RIGHT, VCENTER, smooth

_ROW = VALUE_ROW = 36


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value as written, in how many rows, whether it is doubtful."""

    text: str
    count: int
    doubtful: bool = False

    @property
    def ends_in_space(self) -> bool:
        """True when a blank hides at the end."""
        return self.text != self.text.rstrip()


class Facet(QWidget):
    """The list; the spaces nobody sees are drawn as a box with words beside it."""

    def __init__(self, name: str, values: Sequence[FacetValue]) -> None:
        super().__init__()
        self._values = tuple(values)
        self._most = max((v.count for v in values), default=1)
        self.setFixedHeight(current_theme().px(_ROW) * len(self._values))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name}: " + "; ".join(spoken_value(v) for v in values))

    def minimumSizeHint(self) -> QSize:
        """Qt: values shorten."""
        return QSize(current_theme().px(200), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            for i, value in enumerate(self._values):
                height = current_theme().px(_ROW)
                paint_value(painter, QRectF(0, i * height, self.width(), height), value, self._most)


def spoken_value(value: FacetValue) -> str:
    """A value and its number of rows, for the ears."""
    notes = [_("space at the end")] if value.ends_in_space else []
    if value.doubtful:
        notes.append(_("there are others like it"))
    return ", ".join([value.text.rstrip(), number(value.count), *notes])


def paint_value(painter: QPainter, row: QRectF, value: FacetValue, most: int, margin: int = 24) -> None:
    """One row: value, the box of a space at its end, count, bar; the mark of a doubt stands in the margin."""
    theme = current_theme()
    px = theme.px
    y, right = row.top(), row.right()
    x, line = row.left() + px(margin), px(20)
    count = number(value.count)
    numbers = theme.font(TypeSize.SMALL, tabular=True)
    count_width = QFontMetricsF(numbers).horizontalAdvance(count) + 1
    if value.doubtful:
        mark = QRectF(row.left(), y + px(5), px(16), px(16))
        draw_icon(painter, "alert-triangle", theme.color("warn"), mark)
    font = theme.font(TypeSize.SMALL, Weight.MEDIUM if value.doubtful else Weight.REGULAR)
    room = right - x - count_width - px(Space.S)
    words = _("space at the end")
    tail = px(16) + QFontMetricsF(theme.font(TypeSize.TINY)).horizontalAdvance(words) if value.ends_in_space else 0
    shown = QFontMetricsF(font).elidedText(
        value.text.rstrip().replace("\n", " "), Qt.TextElideMode.ElideRight, max(px(40), room - tail)
    )
    painter.setFont(font)
    painter.setPen(theme.color("text"))
    painter.drawText(QRectF(x, y + px(4), room, line), VCENTER | LEFT, shown)
    if value.ends_in_space:
        end = x + QFontMetricsF(font).horizontalAdvance(shown) + px(3)
        painter.setPen(QPen(theme.color("warn"), 1))
        painter.setBrush(theme.color("warnbg"))
        painter.drawRoundedRect(QRectF(end, y + px(7), px(9), px(14)), 2, 2)
        painter.setFont(theme.font(TypeSize.TINY))
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(end + px(14), y + px(4), room, line), VCENTER | LEFT, words)
    painter.setFont(numbers)
    painter.setPen(theme.color("text"))
    painter.drawText(QRectF(right - count_width, y + px(4), count_width, line), VCENTER | RIGHT, count)
    draw_bar(painter, QRectF(x, y + px(26), right - x, px(4)), (value.count / max(1, most), 0.0))
