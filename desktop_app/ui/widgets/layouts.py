"""Ways to place widgets: rows, columns, a flow that wraps, and two columns that stack when there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
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
    """Add items: widgets, layouts, numbers (gaps), STRETCH, (widget, stretch[, alignment]); None is skipped."""
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
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), current_theme().color("hair"))


if TYPE_CHECKING:
    _Widget: TypeAlias = QWidget
else:
    _Widget = object  # Qt allows one widget among the bases


class SizedByLayout(_Widget):
    """Beside a kind of button: as large as what it holds; Qt's buttons look at their own text alone."""

    def sizeHint(self) -> QSize:
        """Qt: as the words ask."""
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Qt: words that can, wrap or shorten."""
        layout = self.layout()
        assert layout is not None
        return layout.minimumSize()


class FlowLayout(QLayout):
    """Items from left to right that continue on the next line (chips, short answers).

    With `last_at_end` the last item stands at the right edge of its line, in the middle of its height.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = Space.S, *, last_at_end: bool = False) -> None:
        super().__init__(parent)
        self._last_at_end = last_at_end
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
                corner = QPoint(x, y)
                if self._last_at_end and item is self._items[-1]:
                    end = rect.x() + rect.width() - size.width()
                    corner = QPoint(max(x, end), y + max(0, line - size.height()) // 2)
                item.setGeometry(QRect(corner, size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y()


class Columns(QWidget):
    """Two columns that stack, the right one first if asked, when the width is below their own minimum.

    It places the two itself: a Qt layout that is rearranged while resizing tells a wrong height for a moment.
    `stacked` is told when they begin to stack: what is shown later may need more room.
    """

    stacked = Signal()

    def __init__(
        self, left: QWidget, right: QWidget, *, stretch: tuple[int, int] = (1, 1), right_first: bool = False
    ) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._stretch, self._right_first = stretch, right_first
        self._was_stacked = False
        self.setSizePolicy(growing_down())
        for part in (right, left) if right_first else (left, right):
            part.setParent(self)

    @property
    def is_stacked(self) -> bool:
        """True when the two are one above the other."""
        return self._stacks_at(self.width())

    def in_reading_order(self) -> list[QWidget]:
        """The two as they are read: side by side from left to right, stacked from top to bottom."""
        return self._shown() if self.is_stacked else [s for s in (self._left, self._right) if not s.isHidden()]

    def needed_width(self) -> int:
        """Width below which the columns stack: each side needs its share."""
        total = sum(self._stretch)
        shares = (
            max(side.minimumSizeHint().width(), side.minimumWidth()) * total / part
            for side, part in zip((self._left, self._right), self._stretch, strict=True)
            if not side.isHidden()
        )
        return round(max(shares, default=0.0)) + self._gap(stacked=False)

    def hasHeightForWidth(self) -> bool:
        """Qt: stacked is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: height of the arrangement at that width."""
        return max((part.bottom() + 1 for _side, part in self._places(width, 0)), default=0)

    def minimumSizeHint(self) -> QSize:
        """Qt: stacked is the least."""
        hints = [side.minimumSizeHint() for side in self._shown()]
        return QSize(max((h.width() for h in hints), default=0), max((h.height() for h in hints), default=0))

    def sizeHint(self) -> QSize:
        """Qt: side by side."""
        width = max(sum(side.sizeHint().width() for side in self._shown()), self.needed_width())
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: place the two."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Qt: a side asks for another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        sides = (self._right, self._left) if self._right_first else (self._left, self._right)
        return [side for side in sides if not side.isHidden()]

    def _gap(self, *, stacked: bool) -> int:
        return current_theme().px(Space.L if stacked else Space.XL)

    def _stacks_at(self, width: int) -> bool:
        return len(self._shown()) > 1 and width < self.needed_width()

    def _place(self) -> None:
        for side, part in self._places(self.width(), self.height()):
            side.setGeometry(part)
        began = self.is_stacked and not self._was_stacked
        self._was_stacked = self.is_stacked
        if began:
            QTimer.singleShot(0, self, self.stacked.emit)  # not amid the layout

    def _places(self, width: int, height: int) -> list[tuple[QWidget, QRect]]:
        """Where each side goes in that width; side by side both get `height` if it is more than they need."""
        shown = self._shown()
        if len(shown) < 2 or self._stacks_at(width):
            y, places = 0, []
            for side in shown:
                needed = _height_at(side, width)
                places.append((side, QRect(0, y, width, needed)))
                y += needed + self._gap(stacked=True)
            return places
        gap = self._gap(stacked=False)
        first = round((width - gap) * self._stretch[0] / sum(self._stretch))
        widths = first, width - gap - first
        needed = max(_height_at(side, part) for side, part in zip((self._left, self._right), widths, strict=True))
        tall = max(height, needed)
        return [(self._left, QRect(0, 0, first, tall)), (self._right, QRect(first + gap, 0, widths[1], tall))]


def _height_at(side: QWidget, width: int) -> int:
    least = max(side.minimumHeight(), side.minimumSizeHint().height())
    natural = side.heightForWidth(width) if side.hasHeightForWidth() else side.sizeHint().height()
    return min(max(natural, least), side.maximumHeight())
