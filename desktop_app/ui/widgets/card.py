"""Cards: a hairline box for things that belong together; a selectable one behaves as a radio button."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space
from desktop_app.ui.widgets.layouts import Item, fill, growing_down
from desktop_app.ui.widgets.marks import MARK, draw_radio
from desktop_app.ui.widgets.painting import draw_frame, smooth


class Card(QWidget):
    """A box with 16 px padding; items as in `layouts.fill`. `body` is its layout."""

    def __init__(self, *items: Item, margins: int = Space.L, spacing: int = 0, horizontal: bool = False) -> None:
        super().__init__()
        self.body: QBoxLayout = QHBoxLayout(self) if horizontal else QVBoxLayout(self)
        around = current_theme().px(margins)
        self.body.setContentsMargins(around, around, around, around)
        self.body.setSpacing(current_theme().px(spacing))
        fill(self.body, items)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            draw_frame(painter, QRectF(self.rect()), Radius.CARD, "surface", "hair")


class SelectCard(QRadioButton):
    """A card to choose among its sisters (same parent): 2 px primary border and tint when chosen.

    Arrow keys move and choose, as in any radio group: choosing only shows the item, it decides nothing.
    """

    def __init__(self, name: str, *items: Item, margins: int = Space.L, horizontal: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(growing_down())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.body: QBoxLayout = QHBoxLayout(self) if horizontal else QVBoxLayout(self)
        around = current_theme().px(margins)
        self.body.setContentsMargins(around, around, around, around)
        self.body.setSpacing(0)
        fill(self.body, items)

    def sizeHint(self) -> QSize:
        """Qt: as the content asks."""
        return self.body.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Qt: as the content asks."""
        return self.body.minimumSize()

    def hitButton(self, _pos: object) -> bool:
        """Qt: the whole card is the target."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter chooses too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            paint_choice_box(painter, self, Radius.CARD, "hair")


class RadioCard(SelectCard):
    """A low one of a list, with a radio at its left."""

    def __init__(self, name: str, *items: Item) -> None:
        super().__init__(name, *items)
        theme = current_theme()
        side, edge = theme.px(Space.M), theme.px(Space.S)
        self.body.setContentsMargins(2 * side + theme.px(MARK), edge, side, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw."""
        super().paintEvent(event)
        theme = current_theme()
        corner = QPointF(theme.px(Space.M), (self.height() - theme.px(MARK)) / 2)
        with smooth(QPainter(self)) as painter:
            draw_radio(painter, corner, on=self.isChecked(), enabled=self.isEnabled())


def paint_choice_box(painter: QPainter, button: QAbstractButton, radius: int, line: str) -> None:
    """The box of a selectable thing: tint and 2 px primary line when checked, inside the same rectangle."""
    theme = current_theme()
    if not button.isChecked():
        hover = button.isEnabled() and button.underMouse()
        draw_frame(painter, QRectF(button.rect()), radius, "surface", "border" if hover else line)
        return
    painter.setBrush(theme.color("sel"))
    painter.setPen(QPen(theme.color("primary"), 2))
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1)
