"""Drag the edges of the table up and down on the sheet.

An edge is the line above a row of the file. Within a few pixels of one the cursor changes; while it is dragged a line
shows where it would lie, and the sheet scrolls when the mouse leaves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from desktop_app.ui.widgets.sheet_view import SheetView

_REACH, _LINE = 4, 2
_SCROLL_MS = 50


@dataclass(frozen=True, slots=True)
class Edge:
    """The line above `row` (0-based row of the file; one more than the last is the line below it) and what it bounds.

    It can be dragged from `least` to `most`.
    """

    id: str
    row: int
    least: int
    most: int


class EdgeDrag(QObject):
    """Watches the mouse over gutter and cells. `moved(edge id, row)` when an edge was dropped elsewhere."""

    moved = Signal(str, int)

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self._edges: tuple[Edge, ...] = ()
        self._held: Edge | None = None
        self._target = 0
        self._dragged = False
        self._line = _Line(view)
        self._scroll = QTimer(self, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        self._mouse = QPoint()
        self._areas = (view.viewport(), view.verticalHeader().viewport())
        for area in self._areas:
            area.setMouseTracking(True)
            area.installEventFilter(self)

    def set_edges(self, edges: Sequence[Edge]) -> None:
        """Other edges."""
        self._edges = tuple(edges)

    def take_drag(self) -> bool:
        """Whether the mouse button that was just let go had dragged an edge."""
        dragged, self._dragged = self._dragged, False
        return dragged

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: follow the mouse; the sheet does not see it while an edge is held."""
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        y = round(event.position().y())
        if event.type() is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._held, self._dragged = self._near(y), False
            if self._held is not None:
                self._target = self._held.row
        elif event.type() is QEvent.Type.MouseMove:
            return self._move(watched, y)
        elif event.type() is QEvent.Type.MouseButtonRelease and self._held is not None:
            return self._drop()
        return False

    def _move(self, area: QWidget, y: int) -> bool:
        if self._held is None:
            over = self._near(y) is not None
            area.setCursor(Qt.CursorShape.SplitVCursor if over else Qt.CursorShape.ArrowCursor)
            return False
        self._mouse = QPoint(0, y)
        if abs(y - self._y_of(self._target)) > _REACH or self._dragged:
            self._dragged = True
            self._aim()
            outside = not 0 <= y < self._view.viewport().height()
            if outside and not self._scroll.isActive():
                self._scroll.start()
        return self._dragged

    def _drop(self) -> bool:
        held, self._held = self._held, None
        self._scroll.stop()
        self._line.hide()
        if not self._dragged or held is None:
            return False
        if self._target != held.row:
            self.moved.emit(held.id, self._target)
        return False  # the view ends its own press

    def _aim(self) -> None:
        """The allowed line nearest to the mouse."""
        view, held = self._view, self._held
        assert held is not None
        height = view.viewport().height()
        shown = view.rowAt(min(max(self._mouse.y(), 0), height - 1))
        model = view.sheet
        if shown < 0:
            row = model.source_row(model.rowCount() - 1) + 1
        elif model.is_fold(shown):
            return
        else:
            middle = view.rowViewportPosition(shown) + view.rowHeight(shown) / 2
            row = model.source_row(shown) + (self._mouse.y() > middle)
        self._target = min(max(row, held.least), held.most)
        self._line.place(self._y_of(self._target))

    def _scroll_on(self) -> None:
        y, height = self._mouse.y(), self._view.viewport().height()
        if 0 <= y < height:
            self._scroll.stop()
            return
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + (self._view.rowHeight(0) if y >= height else -self._view.rowHeight(0)))
        self._aim()

    def _near(self, y: int) -> Edge | None:
        reach = current_theme().px(_REACH)
        return next((edge for edge in self._edges if abs(self._y_of(edge.row) - y) <= reach), None)

    def _y_of(self, row: int) -> int:
        """Where the line above a row of the file is in the viewport."""
        view = self._view
        if row <= 0:
            return int(view.rowViewportPosition(0))
        shown = view.sheet.shown_row(row - 1)
        return int(view.rowViewportPosition(shown)) + int(view.rowHeight(shown))


class _Line(QWidget):
    """Where the edge would lie."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def place(self, y: int) -> None:
        """Show it at a height of the viewport."""
        thick = current_theme().px(_LINE)
        top = self._view.viewport().y() + y - thick // 2
        self.setGeometry(0, top, self._view.width(), thick)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), current_theme().color("primary"))
