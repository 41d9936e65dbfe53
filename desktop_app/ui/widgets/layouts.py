"""Ways to place widgets: rows, columns, a flow that wraps, and two columns that stack when there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space

STRETCH = "stretch"
Item: TypeAlias = "QWidget | QLayout | int | str | tuple[QWidget, int] | tuple[QWidget, int, Qt.AlignmentFlag] | None"


def fill(layout: QBoxLayout, items: Sequence[Item]) -> None:
    """Add items to a box: widgets, layouts, numbers (gaps), STRETCH, (widget, stretch[, alignment]); None is skipped."""
    for item in items:
        if item is None:
            continue
        if isinstance(item, str):
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(current_theme().px(item))
        elif isinstance(item, tuple):
            layout.addWidget(*item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)


def growing_down() -> QSizePolicy:
    """For widgets whose words wrap: any width, and the height those words need."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


def _boxed(layout: QBoxLayout, margins: int | tuple[int, int, int, int], spacing: int) -> None:
    around = (margins,) * 4 if isinstance(margins, int) else margins
    layout.setContentsMargins(*(current_theme().px(m) for m in around))
    layout.setSpacing(current_theme().px(spacing))


def row(*items: Item, spacing: int = 0, margins: int | tuple[int, int, int, int] = 0) -> QWidget:
    """A widget with the items side by side."""
    widget = QWidget()
    layout = QHBoxLayout(widget)
    _boxed(layout, margins, spacing)
    fill(layout, items)
    return widget


def column(*items: Item, spacing: int = 0, margins: int | tuple[int, int, int, int] = 0) -> QWidget:
    """A widget with the items one below the other."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    _boxed(layout, margins, spacing)
    fill(layout, items)
    return widget


class Rule(QWidget):
    """A hairline."""

    def __init__(self, *, vertical: bool = False) -> None:
        super().__init__()
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        QPainter(self).fillRect(self.rect(), current_theme().color("hair"))


class FlowLayout(QLayout):
    """Items from left to right that continue on the next line (chips, short answers)."""

    def __init__(self, parent: QWidget | None = None, spacing: int = Space.S) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._gap = current_theme().px(spacing)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Qt: keep the item."""
        self._items.append(item)

    def count(self) -> int:
        """Qt: number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Qt: item or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Qt: remove and return an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Qt: takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt: more lines in less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: height of all lines."""
        return self._place(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        """Qt: place the items."""
        super().setGeometry(rect)
        self._place(rect, apply=True)

    def sizeHint(self) -> QSize:
        """Qt: everything on one line."""
        hints = [item.sizeHint() for item in self._items]
        width = sum(h.width() for h in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((h.height() for h in hints), default=0))

    def minimumSize(self) -> QSize:
        """Qt: the widest item."""
        hints = [item.minimumSize() for item in self._items]
        return QSize(max((h.width() for h in hints), default=0), max((h.height() for h in hints), default=0))

    def _place(self, rect: QRect, *, apply: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), item.minimumSize().width()), 1 << 20))
            if x > rect.x() and x + size.width() > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self._gap, 0
            if apply:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y()


class Columns(QWidget):
    """Two columns that stack, `first_when_stacked` on top, when the width is below their own minimum."""

    def __init__(
        self, left: QWidget, right: QWidget, *, stretch: tuple[int, int] = (1, 1), right_first: bool = False
    ) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._stretch, self._right_first = stretch, right_first
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._stacked: bool | None = None
        self._arrange(stacked=False)

    @property
    def is_stacked(self) -> bool:
        """True when the two are one above the other."""
        return bool(self._stacked)

    def minimumSizeHint(self) -> QSize:
        """Qt: stacked is the least."""
        left, right = self._left.minimumSizeHint(), self._right.minimumSizeHint()
        return QSize(max(left.width(), right.width()), max(left.height(), right.height()))

    def needed_width(self) -> int:
        """Width below which the columns stack: each side needs its share."""
        total = sum(self._stretch)
        shares = (
            max(side.minimumSizeHint().width(), side.minimumWidth()) * total / part
            for side, part in zip((self._left, self._right), self._stretch, strict=True)
        )
        return round(max(shares)) + current_theme().px(Space.XL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: stack or not."""
        super().resizeEvent(event)
        self._arrange(stacked=event.size().width() < self.needed_width())

    def _arrange(self, *, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._grid.removeWidget(self._left)
        self._grid.removeWidget(self._right)
        gap = current_theme().px(Space.L if stacked else Space.XL)
        self._grid.setSpacing(gap)
        first, second = (self._right, self._left) if self._right_first else (self._left, self._right)
        if stacked:
            self._grid.addWidget(first, 0, 0)
            self._grid.addWidget(second, 1, 0)
            self._grid.setColumnStretch(0, 1)
            self._grid.setColumnStretch(1, 0)
        else:
            self._grid.addWidget(self._left, 0, 0)
            self._grid.addWidget(self._right, 0, 1)
            self._grid.setColumnStretch(0, self._stretch[0])
            self._grid.setColumnStretch(1, self._stretch[1])
