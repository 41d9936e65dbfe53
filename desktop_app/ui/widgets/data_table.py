"""Tables of data: any number of rows, cells painted here (padding, tint, strike, tabular digits, shortening).

The vertical header must be Fixed: ResizeToContents on 100 000 rows took 141 s (measured). QSS radii do not clip a
viewport, so an overlay paints corners and frame. Without scrolling, the height is head + n x row exactly: one
pixel more draws a double line at the bottom.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.ui.icons import draw_icon
from desktop_app.ui.models.table_model import CellStyle, TableModel
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space, TypeSize, Weight
from desktop_app.ui.widgets.painting import LEFT, RIGHT, VCENTER, rounded, smooth

_PLAIN = CellStyle()
_ROW, _DENSE_ROW, _HEAD, _HEAD_WITH_NOTE = 32, 28, 36, 48
_NARROWEST, _WIDEST = 72, 320
_SAMPLED_ROWS = 60
_BOLD_ROOM = 1.08  # changed cells are drawn semi-bold
_ICON = 16


class CellDelegate(QStyledItemDelegate):
    """Paints cells; never the style's own focus rectangle: the current cell gets a 2 px border."""

    def __init__(self, view: QTableView, padding: int) -> None:
        super().__init__(view)
        self._view, self._padding = view, padding

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt: draw one cell."""
        model = index.model()
        if not isinstance(model, TableModel):
            super().paint(painter, option, index)
            return
        theme = current_theme()
        look = model.style(index.row(), index.column()) or _PLAIN
        rect: QRect = option.rect
        state = option.state
        painter.save()
        if look.fill:
            painter.fillRect(rect, theme.color(look.fill))
        elif state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("sel"))
        font = QFont(theme.font(TypeSize.SMALL, Weight.BOLD if look.bold else Weight.REGULAR, tabular=True))
        font.setStrikeOut(look.strike)
        pad = theme.px(self._padding)
        area = QRectF(rect).adjusted(pad, 0, -pad, 0)
        ink = theme.color(look.ink or "text")
        if look.icon:
            side = theme.px(_ICON)
            draw_icon(painter, look.icon, ink, QRectF(area.left(), area.center().y() - side / 2, side, side))
            area.setLeft(area.left() + side + theme.px(Space.S))
        text = model.text(index.row(), index.column()) or ""
        painter.setFont(font)
        painter.setPen(ink)
        side_flag = RIGHT if model.heads[index.column()].is_number else LEFT
        shown = QFontMetricsF(font).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, VCENTER | side_flag, shown)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(theme.color("primary"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()


class ColumnHeader(QHeaderView):
    """Names over the columns, aligned as their cells, with an optional type word and icon below."""

    def __init__(self, view: QTableView, padding: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._padding = padding
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(current_theme().px(24))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt: draw one head."""
        model = self.model()
        theme = current_theme()
        painter.fillRect(rect, theme.color("sunken"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("hair"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("hair"))
        if not isinstance(model, TableModel):
            return
        head = model.heads[section]
        pad = theme.px(self._padding)
        area = QRectF(rect).adjusted(pad, 0, -pad, 0)
        side = RIGHT if head.is_number else LEFT
        font = theme.font(TypeSize.SMALL, Weight.BOLD)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        name = QFontMetricsF(font).elidedText(head.name, Qt.TextElideMode.ElideRight, area.width())
        if not head.note:
            painter.drawText(area, VCENTER | side, name)
            return
        half = area.height() / 2
        painter.drawText(QRectF(area.left(), area.top() + 3, area.width(), half), VCENTER | side, name)
        line = QRectF(area.left(), area.top() + half - 1, area.width(), half - 3)
        _paint_note(painter, line, head.note, head.icon, right=head.is_number)


def _paint_note(painter: QPainter, area: QRectF, note: str, icon: str, *, right: bool) -> None:
    """The type word of a column with its icon, in small muted text."""
    theme = current_theme()
    font = theme.font(TypeSize.TINY)
    painter.setFont(font)
    painter.setPen(theme.color("muted"))
    side = theme.px(14)
    words = QFontMetricsF(font).elidedText(note, Qt.TextElideMode.ElideRight, area.width() - side - 4)
    width = QFontMetricsF(font).horizontalAdvance(words) + 1
    x = area.right() - width if right else area.left() + (side + 4 if icon else 0)
    if icon:
        mark = QRectF(x - side - 4, area.center().y() - side / 2, side, side)
        draw_icon(painter, icon, theme.color("muted"), mark)
    painter.drawText(QRectF(x, area.top(), width, area.height()), VCENTER | LEFT, words)


class RowHeader(QHeaderView):
    """Row numbers of the original file."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Qt: as wide as the last number."""
        theme = current_theme()
        model = self.model()
        last = (
            str(model.row_number(model.rowCount() - 1)) if isinstance(model, TableModel) and model.rowCount() else "0"
        )
        font = theme.font(TypeSize.SMALL, tabular=True)
        return QSize(round(QFontMetricsF(font).horizontalAdvance(last)) + theme.px(20), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt: draw one number."""
        theme = current_theme()
        painter.fillRect(rect, theme.color("sunken"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("hair"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("hair"))
        model = self.model()
        if isinstance(model, TableModel):
            painter.setFont(theme.font(TypeSize.SMALL, tabular=True))
            painter.setPen(theme.color("muted"))
            area = QRectF(rect).adjusted(0, 0, -theme.px(Space.S), 0)
            painter.drawText(area, VCENTER | RIGHT, str(model.row_number(section)))


class RoundFrame(QWidget):
    """Overlay that rounds the corners of a view and draws its hairline; the mouse passes through."""

    def __init__(self, view: QWidget, behind: str) -> None:
        super().__init__(view)
        self._behind = behind
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: stay over the whole view."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show} and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.raise_()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            frame = rounded(box, Radius.CARD - 0.5)
            outside = QPainterPath()
            outside.addRect(QRectF(self.rect()))
            painter.fillPath(outside.subtracted(frame), theme.color(self._behind))
            painter.setPen(QPen(theme.color("hair"), 1))
            painter.drawPath(frame)


def spread_columns(header: QHeaderView, natural: Sequence[int], room: int) -> None:
    """Give columns their natural widths, and what is left of `room` in equal parts; never less than natural."""
    if not natural:
        return
    extra = max(0, room - sum(natural))
    share, rest = divmod(extra, len(natural))
    for column, width in enumerate(natural):
        header.resizeSection(column, width + share + (rest if column == len(natural) - 1 else 0))


def scroll_bar_height(view: QTableView, natural: Sequence[int]) -> int:
    """Height that the horizontal scroll bar takes from the rows; 0 when the columns fit."""
    return view.horizontalScrollBar().sizeHint().height() if sum(natural) > view.viewport().width() else 0


class DataTable(QTableView):
    """A table for a `TableModel`. `name` is spoken; `behind` is the token of the surface it lies on.

    `fit_rows` fixes the height to that many rows without scrolling; `numbers` shows the original row numbers.
    """

    column_activated = Signal(int)

    def __init__(  # noqa: PLR0913 - independent looks, by keyword
        self,
        name: str,
        model: TableModel,
        *,
        fit_rows: int = 0,
        numbers: bool = False,
        dense: bool = False,
        behind: str = "bg",
    ) -> None:
        super().__init__()
        theme = current_theme()
        self._fit_rows = fit_rows
        self._natural: list[int] = []
        self._padding = int(Space.S) if dense else int(Space.M)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CellDelegate(self, self._padding))
        self.setHorizontalHeader(ColumnHeader(self, self._padding))
        rows = RowHeader(self)
        self.setVerticalHeader(rows)
        rows.setVisible(numbers)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.px(_DENSE_ROW if dense else _ROW))
        self._frame = RoundFrame(self, behind)
        self.setModel(model)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Qt: show a model; columns get the width of their first values."""
        super().setModel(model)
        if isinstance(model, TableModel):
            model.modelReset.connect(self._measure)
        self._measure()

    def set_columns_clickable(self, what: str) -> None:
        """A click on a column's name, or Enter in one of its cells, tells it by `column_activated`; `what` it does."""
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setCursor(Qt.CursorShape.PointingHandCursor)
        header.setToolTip(what)
        header.sectionClicked.connect(self.column_activated)
        self.setAccessibleDescription(what)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter asks for the column of the cell."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers()
        if is_enter and self.horizontalHeader().sectionsClickable() and self.currentIndex().isValid():
            self.column_activated.emit(self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def natural_height(self, rows: int) -> int:
        """Height that shows exactly that many rows."""
        return self._head_height() + rows * self.verticalHeader().defaultSectionSize()

    @property
    def natural_widths(self) -> list[int]:
        """Widths of the columns as their first values ask."""
        return list(self._natural)

    def set_natural_widths(self, widths: Sequence[int]) -> None:
        """Widths to begin from; room left over is shared among the columns."""
        self._natural = list(widths)
        spread_columns(self.horizontalHeader(), self._natural, self.viewport().width())

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
        model = self.model()
        if self._fit_rows and model is not None:
            rows = max(1, min(self._fit_rows, model.rowCount()))
            self.setFixedHeight(self.natural_height(rows) + scroll_bar_height(self, self._natural))

    def _measure(self) -> None:
        model = self.model()
        if not isinstance(model, TableModel):
            return
        self.horizontalHeader().setFixedHeight(self._head_height())
        self.set_natural_widths([self._column_width(model, column) for column in range(len(model.heads))])
        if self._fit_rows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._fit()

    def _head_height(self) -> int:
        model = self.model()
        has_note = isinstance(model, TableModel) and any(h.note for h in model.heads)
        return current_theme().px(_HEAD_WITH_NOTE if has_note else _HEAD)

    def _column_width(self, model: TableModel, column: int) -> int:
        theme = current_theme()
        head = model.heads[column]
        if head.width:
            return theme.px(head.width)
        bold = QFontMetricsF(theme.font(TypeSize.SMALL, Weight.BOLD))
        plain = QFontMetricsF(theme.font(TypeSize.SMALL, tabular=True))
        widest = max(bold.horizontalAdvance(head.name), plain.horizontalAdvance(head.note) + theme.px(20))
        for row in range(min(_SAMPLED_ROWS, model.rowCount())):
            widest = max(widest, plain.horizontalAdvance((model.text(row, column) or "")[:80]) * _BOLD_ROOM)
        width = round(widest) + 2 * theme.px(self._padding) + 4
        return min(max(width, theme.px(_NARROWEST)), theme.px(_WIDEST))
