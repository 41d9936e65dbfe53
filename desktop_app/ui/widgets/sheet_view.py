"""The sheet as in Excel, with what each row is for: letters on top, row numbers, and a gutter with roles.

A QTableView with painted headers, so a million rows scroll (only what is visible is painted) and assistive technology
sees a table. Rows in the middle can be folded into one band ("12.042 filas más"); pressing it unfolds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop_app.ui.models.sheet_model import SheetModel
from desktop_app.ui.models.table_model import Index
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space, TypeSize, Weight
from desktop_app.ui.widgets.data_table import RoundFrame, scroll_bar_height, spread_columns
from desktop_app.ui.widgets.painting import HCENTER, LEFT, RIGHT, VCENTER
from desktop_app.ui.widgets.sheet_delegate import LOOKS, SheetDelegate

_GUTTER, _NUMBERS, _BAR, _ROW, _HEAD = 90, 54, 4, 26, 26
_NARROWEST, _WIDEST = 44, 240
_SAMPLED_ROWS = 40


class RolesGutter(QHeaderView):
    """Left of the rows: a 4 px bar, the role in a word and its consequence, and the row number of the file."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Qt: gutter and numbers."""
        return QSize(self._gutter() + current_theme().px(_NUMBERS), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt: draw one row's part; the words are drawn once a band, at its first visible rows."""
        model = self._view.sheet
        theme = current_theme()
        band = model.band_at(section)
        look = LOOKS[band.kind]
        numbers = theme.px(_NUMBERS)
        gutter = rect.width() - numbers
        painter.fillRect(rect, theme.color("sunken"))
        painter.fillRect(rect.left(), rect.top(), gutter, rect.height(), theme.color(look.gutter))
        if band.word:
            painter.fillRect(rect.left(), rect.top(), theme.px(_BAR), rect.height(), theme.color(look.bar))
        hair = theme.color("hair")
        left = rect.left() if model.ends_band(section) else rect.left() + gutter
        painter.fillRect(left, rect.bottom(), rect.right() - left + 1, 1, hair)
        painter.fillRect(rect.left() + gutter - 1, rect.top(), 1, rect.height(), hair)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), hair)
        painter.setFont(theme.font(TypeSize.SMALL, tabular=True))
        painter.setPen(theme.color("muted"))
        number = QRectF(rect.left() + gutter, rect.top(), numbers - theme.px(Space.S), rect.height())
        painter.drawText(number, VCENTER | RIGHT, model.number_text(section))
        self._paint_words(painter, section, QRect(rect.left(), rect.top(), gutter, rect.height()))

    def _gutter(self) -> int:
        theme = current_theme()
        fonts = theme.font(TypeSize.TINY, Weight.BOLD), theme.font(TypeSize.TINY)
        widest = float(theme.px(_GUTTER))
        for band in self._view.sheet.bands:
            needed = max(
                QFontMetricsF(fonts[0]).horizontalAdvance(band.word),
                QFontMetricsF(fonts[1]).horizontalAdvance(band.note),
            )
            widest = max(widest, needed + theme.px(Space.M + _BAR + Space.XS))
        return round(min(widest, theme.px(2 * _GUTTER)))

    def _paint_words(self, painter: QPainter, section: int, cell: QRect) -> None:
        """Word and consequence: two lines over the band's first visible rows, or one line in a band of one row."""
        model, theme = self._view.sheet, current_theme()
        band = model.band_at(section)
        first, rows = model.visible_part(section, self.visualIndexAt(0))
        if section > first + 1 or not band.word or model.is_fold(section):
            return
        look = LOOKS[band.kind]
        bold, plain = theme.font(TypeSize.TINY, Weight.BOLD), theme.font(TypeSize.TINY)
        x = cell.left() + theme.px(_BAR + Space.S)
        width = cell.width() - theme.px(_BAR + Space.S)
        line = theme.px(18)
        painter.save()
        painter.setClipRect(cell.adjusted(0, 0, 0, 1))
        top = cell.top() - (section - first) * cell.height()
        both = band.note and rows > 1
        y = top + ((2 * cell.height() - 2 * line) / 2 if both else (cell.height() - line) / 2)
        painter.setFont(bold)
        painter.setPen(theme.color(look.word))
        if section == first or both:
            painter.drawText(QRectF(x, y, width, line), VCENTER | LEFT, band.word)
        if both:
            painter.setFont(plain)
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(x, y + line, width, line), VCENTER | LEFT, band.note)
        painter.restore()


class LetterHeader(QHeaderView):
    """Column letters as in Excel."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(current_theme().px(_NARROWEST))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt: draw one letter."""
        theme = current_theme()
        painter.fillRect(rect, theme.color("sunken"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("hair"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("hair"))
        painter.setFont(theme.font(TypeSize.SMALL))
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(rect), VCENTER | HCENTER, letters(section))


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged block, inclusive, in source rows and columns."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class SheetView(QTableView):
    """The sheet. `row_clicked(row)` for a click or Enter; `row_menu(row, global point)` for "this is the header".

    Rows are 0-based source rows. `fold_opened` when the officer unfolds the middle.
    """

    row_clicked = Signal(int)
    row_menu = Signal(int, QPoint)
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
        gutter.sectionPressed.connect(self._press)
        self.horizontalHeader().setFixedHeight(theme.px(_HEAD))
        self._frame = RoundFrame(self, behind)
        self._merged: tuple[Merged, ...] = ()
        self._natural: list[int] = []
        self._fit_rows = 0
        self.setModel(model)
        model.modelReset.connect(self._measure)
        self._measure()

    def set_merged(self, blocks: Sequence[Merged]) -> None:
        """Merged blocks of the sheet, drawn as one cell."""
        self._merged = tuple(blocks)
        self._measure()

    def natural_height(self, rows: int) -> int:
        """Height that shows exactly that many rows."""
        return self.horizontalHeader().height() + rows * self.verticalHeader().defaultSectionSize()

    def scroll_to_row(self, source_row: int) -> None:
        """Make a source row visible and current."""
        index = self.sheet.index(self.sheet.shown_row(source_row), 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the room among the columns."""
        super().resizeEvent(event)
        spread_columns(self.horizontalHeader(), self._natural, self.viewport().width())
        self._fit()

    def fit_rows(self, rows: int) -> None:
        """Be exactly as high as that many rows (or all, when fewer), with the scroll bar below when there is one."""
        self._fit_rows = rows
        self._fit()

    def _fit(self) -> None:
        if self._fit_rows:
            rows = max(1, min(self._fit_rows, self.sheet.rowCount()))
            self.setFixedHeight(self.natural_height(rows) + scroll_bar_height(self, self._natural))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a row asks what it is."""
        super().mouseReleaseEvent(event)
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
        """Qt: Enter and Space act on the current row; Tab leaves the sheet."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in keys and self.currentIndex().isValid() and not event.modifiers():
            self._press(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt: repaint both rows, whose borders change."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def _press(self, shown: int) -> None:
        self.setCurrentIndex(self.sheet.index(shown, max(0, self.currentIndex().column())))
        if self.sheet.is_fold(shown):
            self.sheet.unfold()
            self.fold_opened.emit()
            return
        self.row_clicked.emit(self.sheet.source_row(shown))

    def _measure(self) -> None:
        theme = current_theme()
        plain = QFontMetricsF(theme.font(TypeSize.SMALL, tabular=True))
        shown = [r for r in range(min(_SAMPLED_ROWS, self.sheet.rowCount())) if not self.sheet.is_fold(r)]
        body = [r for r in shown if self.sheet.band_at(r).kind in {"data", "header"}] or shown
        natural = []
        for column in range(self.sheet.columnCount()):
            texts = (self.sheet.text(row, column) for row in body if not self._in_wide_merge(row, column))
            widest = max((plain.horizontalAdvance((t or "")[:60]) for t in texts), default=0.0)
            width = round(widest * 1.06) + theme.px(Space.L)
            natural.append(min(max(width, theme.px(_NARROWEST)), theme.px(_WIDEST)))
        self._natural = natural
        spread_columns(self.horizontalHeader(), natural, self.viewport().width())
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


def letters(column: int) -> str:
    """Excel's letters of a 0-based column.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
