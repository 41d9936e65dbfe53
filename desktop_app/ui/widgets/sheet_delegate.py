"""How the cells of a sheet look by the role of their row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TypeSize, Weight
from desktop_app.ui.widgets.painting import HCENTER, LEFT, RIGHT, VCENTER

if TYPE_CHECKING:
    from desktop_app.ui.widgets.sheet_view import SheetView


@dataclass(frozen=True, slots=True)
class BandLook:
    """Token names of a kind of row."""

    fill: str
    ink: str
    bar: str
    word: str
    gutter: str
    bold: bool = False
    strike: bool = False


LOOKS = {
    "muted": BandLook("sunken", "muted", "muted", "text", "sunken"),
    "header": BandLook("sel", "text", "primary", "primary", "sel", bold=True),
    "data": BandLook("surface", "text", "ok", "ok", "surface"),
    "struck": BandLook("warnbg", "muted", "warn", "warn", "warnbg", bold=True, strike=True),
    "plain": BandLook("surface", "text", "border", "muted", "surface"),
}


class SheetDelegate(QStyledItemDelegate):
    """Paints cells with their own grid lines; rows left out show one line of text that runs over the columns."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt: draw one cell."""
        theme, model = current_theme(), self._view.sheet
        rect: QRect = option.rect
        row, column = index.row(), index.column()
        band = model.band_at(row)
        look = LOOKS["plain" if model.is_fold(row) else band.kind]
        painter.save()
        unused = model.is_unused(row, column)
        painter.fillRect(rect, theme.color("sunken" if unused else look.fill))
        hair = theme.color("hair")
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, hair)
        if band.kind != "muted" or column == model.columnCount() - 1:
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), hair)
        area = QRectF(rect)
        if band.kind == "muted":
            column, area = self._flowing(row, column, area)
        text = model.text(row, column)
        if text:
            painter.setClipRect(rect)
            self._paint_text(painter, area, text.replace("\n", " "), (row, column))
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRectF, text: str, cell: tuple[int, int]) -> None:
        theme, model = current_theme(), self._view.sheet
        row, column = cell
        band = model.band_at(row)
        folded = model.is_fold(row)
        look = LOOKS["plain" if folded else band.kind]
        font = QFont(theme.font(TypeSize.SMALL, Weight.BOLD if look.bold else Weight.REGULAR, tabular=True))
        font.setStrikeOut(look.strike)
        pad = theme.px(6)
        area = rect.adjusted(pad, 0, -pad, 0)
        spans_columns = self._view.columnSpan(row, column) > 1
        side = RIGHT if column in model.numbers and band.kind != "muted" else LEFT
        painter.setFont(font)
        muted = folded or model.is_unused(row, column)
        painter.setPen(theme.color("muted" if muted else look.ink))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, VCENTER | (HCENTER if spans_columns or folded else side), shown)

    def _flowing(self, row: int, column: int, area: QRectF) -> tuple[int, QRectF]:
        """Titles and notes run over empty cells to their right, as in Excel: the column the text begins in, its area.

        Each cell draws its own piece, clipped, because a cell painted later covers what the one before drew over it.
        """
        model, header = self._view.sheet, self._view.horizontalHeader()
        start = column
        while start > 0 and not model.text(row, start):
            start -= 1
            area.setLeft(area.left() - header.sectionSize(start))
        after = column + 1
        while after < model.columnCount() and not model.text(row, after):
            area.setRight(area.right() + header.sectionSize(after))
            after += 1
        return start, area
