"""The sheet as in Excel, with what each row is for: letters on top, row numbers, and a gutter with roles.

A QTableView with painted headers, so a million rows scroll (only what is visible is painted) and assistive technology
sees a table. Rows in the middle can be folded into one band ("12.042 filas más"); pressing it unfolds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop_app.ui.models.sheet_model import SheetModel
from desktop_app.ui.models.table_model import Index
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space, TypeSize
from desktop_app.ui.widgets.data_table import RoundFrame, scroll_bar_height, spread_columns
from desktop_app.ui.widgets.sheet_delegate import SheetDelegate
from desktop_app.ui.widgets.sheet_edges import Edge, EdgeDrag
from desktop_app.ui.widgets.sheet_headers import NARROWEST, LetterHeader, RolesGutter

_ROW, _HEAD = 26, 26
_WIDEST, _COMFORTABLE = 240, 72
_SAMPLED_ROWS = 40
_SAMPLED_COLUMNS = 400  # the width of those beyond is the narrowest: measuring 16 000 would stall the window


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged block, inclusive, in source rows and columns."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class SheetView(QTableView):
    """The sheet. `row_clicked(row)` for a click or Enter; `row_menu(row, global point)` for "this is the header".

    `column_menu(column, global point)` for a click on a letter or Ctrl+Space; `edge_moved(edge id, row)` when the edge
    of the table was dragged to lie above that row. Rows are 0-based source rows, columns positions. `fold_opened` when
    the officer unfolds the middle.
    """

    row_clicked = Signal(int)
    row_menu = Signal(int, QPoint)
    column_menu = Signal(int, QPoint)
    edge_moved = Signal(str, int)
    fold_opened = Signal()

    def __init__(self, name: str, model: SheetModel, *, behind: str = "bg") -> None:
        super().__init__()
        theme = current_theme()
        self.sheet = model
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(SheetDelegate(self))
        self.setHorizontalHeader(LetterHeader(self))
        gutter = RolesGutter(self)
        self.setVerticalHeader(gutter)
        gutter.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        gutter.setMinimumSectionSize(1)
        gutter.setDefaultSectionSize(theme.px(_ROW))
        gutter.sectionClicked.connect(self._press_number)
        letters = self.horizontalHeader()
        letters.sectionClicked.connect(self._press_letter)
        letters.setFixedHeight(theme.px(_HEAD))
        self._frame = RoundFrame(self, behind)
        self._merged: tuple[Merged, ...] = ()
        self._natural: list[int] = []
        self._fit_rows = 0
        self._edges = EdgeDrag(self)
        self._edges.moved.connect(self.edge_moved)
        self.setModel(model)
        model.modelReset.connect(self._measure)
        self._measure()

    def set_merged(self, blocks: Sequence[Merged]) -> None:
        """Merged blocks of the sheet, drawn as one cell."""
        self._merged = tuple(blocks)
        self._measure()

    def set_edges(self, edges: Sequence[Edge]) -> None:
        """Edges of the table that can be dragged."""
        self._edges.set_edges(edges)

    def natural_height(self, rows: int) -> int:
        """Height that shows exactly that many rows."""
        return self.horizontalHeader().height() + rows * self.verticalHeader().defaultSectionSize()

    def scroll_to_row(self, source_row: int) -> None:
        """Make a source row visible and current."""
        index = self.sheet.index(self.sheet.shown_row(source_row), 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the cells, and one outline round the current row while the keyboard is here.

        It is drawn over the cells because a merged cell belongs to the first of its rows only.
        """
        super().paintEvent(event)
        row, header = self.currentIndex().row(), self.horizontalHeader()
        if row < 0 or not self.hasFocus():
            return
        left, top = -header.offset(), self.rowViewportPosition(row)
        around = QRectF(left, top, min(header.length(), header.offset() + self.viewport().width()), self.rowHeight(row))
        with QPainter(self.viewport()) as painter:
            painter.setPen(QPen(current_theme().color("primary"), 2))
            painter.drawRect(around.adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the room among the columns."""
        super().resizeEvent(event)
        self._spread()
        self._fit()

    def fit_rows(self, rows: int) -> None:
        """Be exactly as high as that many rows (or all, when fewer), with the scroll bar below when there is one."""
        self._fit_rows = rows
        self._fit()

    def _fit(self) -> None:
        if self._fit_rows:
            rows = max(1, min(self._fit_rows, self.sheet.rowCount()))
            self.setFixedHeight(self.natural_height(rows) + scroll_bar_height(self, self._widths()))

    def _spread(self) -> None:
        spread_columns(self.horizontalHeader(), self._widths(), self.viewport().width())

    def _widths(self) -> list[int]:
        return narrowed(self._natural, self.viewport().width(), current_theme().px(_COMFORTABLE))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a row asks what it is."""
        super().mouseReleaseEvent(event)
        if self._edges.take_drag():
            return
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._press(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: menu of a row, by mouse or by the menu key."""
        index = self.currentIndex()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        if index.isValid() and not self.sheet.is_fold(index.row()):
            self.row_menu.emit(self.sheet.source_row(index.row()), event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter and Space act on the current row, Ctrl+Space on the column; Tab leaves the sheet."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in keys and self.currentIndex().isValid() and not event.modifiers():
            self._press(self.currentIndex().row())
            return
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Space and control and self.currentIndex().isValid():
            self._press_letter(self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt: repaint both rows, whose borders change."""
        super().currentChanged(current, previous)
        self._repaint_current()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: the current row and letter are marked; there is always one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.sheet.rowCount() and self.sheet.columnCount():
            self.setCurrentIndex(self.sheet.index(0, 0))
        self._repaint_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the marks go."""
        super().focusOutEvent(event)
        self._repaint_current()

    def _repaint_current(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def _press(self, shown: int) -> None:
        self.setCurrentIndex(self.sheet.index(shown, max(0, self.currentIndex().column())))
        if self.sheet.is_fold(shown):
            self.sheet.unfold()
            self.fold_opened.emit()
            return
        self.row_clicked.emit(self.sheet.source_row(shown))

    def _press_number(self, shown: int) -> None:
        if not self._edges.take_drag():
            self._press(shown)

    def _press_letter(self, column: int) -> None:
        row = max(0, self.currentIndex().row())
        self.setCurrentIndex(self.sheet.index(row, column))
        header = self.horizontalHeader()
        left = header.sectionViewportPosition(column)
        self.column_menu.emit(column, header.viewport().mapToGlobal(QPoint(left, header.height())))

    def _measure(self) -> None:
        theme = current_theme()
        plain = QFontMetricsF(theme.font(TypeSize.SMALL, tabular=True))
        shown = [r for r in range(min(_SAMPLED_ROWS, self.sheet.rowCount())) if not self.sheet.is_fold(r)]
        body = [r for r in shown if self.sheet.band_at(r).kind in {"data", "header"}] or shown
        sums = [r for r in shown if self.sheet.band_at(r).kind == "struck"]  # a total is longer than what it sums
        natural = []
        for column in range(self.sheet.columnCount()):
            if column >= _SAMPLED_COLUMNS:
                natural.append(theme.px(NARROWEST))
                continue
            rows = [*body, *sums] if column in self.sheet.numbers else body
            texts = (self.sheet.text(row, column) for row in rows if not self._in_wide_merge(row, column))
            widest = max((plain.horizontalAdvance((t or "")[:60]) for t in texts), default=0.0)
            width = round(widest * 1.06) + theme.px(Space.L)
            natural.append(min(max(width, theme.px(NARROWEST)), theme.px(_WIDEST)))
        self._natural = natural
        self._spread()
        self._fit()
        self._span()

    def _in_wide_merge(self, shown: int, column: int) -> bool:
        row = self.sheet.source_row(shown)
        return any(
            m.first_row <= row <= m.last_row
            and m.first_column <= column <= m.last_column
            and m.last_column > m.first_column
            for m in self._merged
        )

    def _span(self) -> None:
        self.clearSpans()
        model = self.sheet
        columns = model.columnCount()
        fold = model.fold_row
        if fold is not None and columns > 1:
            self.setSpan(fold, 0, 1, columns)
        for m in self._merged:
            rows = [r for r in range(m.first_row, m.last_row + 1) if model.is_shown(r)]
            if rows and m.first_column < columns:
                width = min(m.last_column, columns - 1) - m.first_column + 1
                if width > 1 or len(rows) > 1:
                    self.setSpan(model.shown_row(rows[0]), m.first_column, len(rows), width)


def narrowed(natural: Sequence[int], room: int, least: int) -> list[int]:
    """Widths that fit the room: the widest columns are cut, as few as possible and none below `least`.

    So dates and figures stay whole and long texts are shortened. The widths as they are when that is not enough: then
    the sheet scrolls sideways.

    >>> narrowed([50, 100, 200, 240], 320, 80), narrowed([50, 100, 200], 100, 80)
    ([50, 100, 85, 85], [50, 100, 200])
    """
    if sum(natural) <= room:
        return list(natural)
    order = sorted(range(len(natural)), key=lambda i: natural[i])
    for n_whole in range(len(order) - 1, -1, -1):
        left = room - sum(natural[i] for i in order[:n_whole])
        cap = left // (len(order) - n_whole)
        if cap >= least:
            return [natural[i] if i in order[:n_whole] else min(natural[i], cap) for i in range(len(natural))]
    return list(natural)
