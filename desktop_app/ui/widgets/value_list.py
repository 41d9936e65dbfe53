"""Values with their counts to tick: a mistake is seen, ticked, and written anew. One stop of the Tab key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.facet import VALUE_ROW, FacetValue, paint_value, spoken_value
from desktop_app.ui.widgets.marks import MARK, draw_check
from desktop_app.ui.widgets.painting import smooth

_SHOWN, _MARGIN = 7, 24
Index = QModelIndex | QPersistentModelIndex


class ValueModel(QAbstractListModel):
    """Values and which are ticked, by their place."""

    ticked_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.values: tuple[FacetValue, ...] = ()
        self.ticked: set[int] = set()

    def show_values(self, values: Sequence[FacetValue], ticked: Sequence[int] = ()) -> None:
        """Show other values."""
        self.beginResetModel()
        self.values, self.ticked = tuple(values), set(ticked)
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Tick or not."""
        self.ticked ^= {row}
        self.dataChanged.emit(self.index(row), self.index(row))
        self.ticked_changed.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: number of values."""
        return 0 if parent is not None and parent.isValid() else len(self.values)

    def flags(self, _index: Index) -> Qt.ItemFlag:
        """Qt: each can be ticked."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: words and tick."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return spoken_value(self.values[index.row()])
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if index.row() in self.ticked else Qt.CheckState.Unchecked
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, current_theme().px(VALUE_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, ValueModel)
        theme = current_theme()
        row = QRectF(option.rect)
        on = index.row() in model.ticked
        painter.save()
        smooth(painter)
        if on:
            painter.fillRect(row, theme.color("sel"))
        mark = theme.px(MARK)
        draw_check(painter, QPointF(row.left() + 2, row.top() + (row.height() - mark) / 2), on=on)
        most = max((value.count for value in model.values), default=1)
        inner = row.adjusted(mark + theme.px(Space.S), 0, -theme.px(Space.XS), 0)
        margin = _MARGIN if any(value.doubtful for value in model.values) else 0
        paint_value(painter, inner, model.values[index.row()], most, margin)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("primary"), 2))
            painter.drawRect(row.adjusted(1, 1, -1, -1))
        painter.restore()


class ValueList(QListView):
    """`ticked()` after each act. Up and Down go, Space and Enter tick, letters jump to a value."""

    ticked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.items = ValueModel()
        self.setModel(self.items)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.items.ticked_changed.connect(self.ticked)

    def show_values(self, values: Sequence[FacetValue], ticked: Sequence[int] = ()) -> None:
        """Show other values, as high as seven of them at most."""
        self.items.show_values(values, ticked)
        rows = min(_SHOWN, max(1, len(values)))
        self.setFixedHeight(rows * current_theme().px(VALUE_ROW))
        if values:
            self.setCurrentIndex(self.items.index(0))

    def chosen(self) -> list[int]:
        """Places of the ticked values, in order."""
        return sorted(self.items.ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space and Enter tick."""
        keys = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() in keys and not event.modifiers() and self.currentIndex().isValid():
            self.items.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click anywhere on the row ticks."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.items.toggle(index.row())
        super().mouseReleaseEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: a hand over what can be ticked."""
        if event.type() is QEvent.Type.Enter:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        return super().viewportEvent(event)
