"""The headers of a sheet: the gutter that says what each row is for, and the letters of the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space, TypeSize, Weight
from desktop_app.ui.widgets.painting import HCENTER, LEFT, RIGHT, VCENTER
from desktop_app.ui.widgets.sheet_delegate import LOOKS

if TYPE_CHECKING:
    from desktop_app.ui.widgets.sheet_view import SheetView

NARROWEST = 44
_GUTTER, _NUMBERS, _BAR = 90, 54, 4


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
    """Column letters as in Excel; those of columns that do not come out are struck through."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(current_theme().px(NARROWEST))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt: draw one letter."""
        theme = current_theme()
        view = self._view
        current = view.hasFocus() and view.currentIndex().column() == section
        painter.fillRect(rect, theme.color("sel" if current else "sunken"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("hair"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("hair"))
        font = QFont(theme.font(TypeSize.SMALL, Weight.BOLD if current else Weight.REGULAR))  # others paint with it
        font.setStrikeOut(section in view.sheet.unused)
        painter.setFont(font)
        painter.setPen(theme.color("text" if current else "muted"))
        painter.drawText(QRectF(rect), VCENTER | HCENTER, letters(section))


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
