"""Pills say a state in one or two words: tinted while something is missing, plain with a check when finished."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop_app.ui.icons import draw_icon
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space, TypeSize, Weight
from desktop_app.ui.widgets.painting import LEFT, VCENTER, draw_frame, smooth, text_width

TINTS = {
    "warn": ("warnbg", "warn"),
    "ok": ("okbg", "ok"),
    "danger": ("dangerbg", "danger"),
    "info": ("sel", "primary"),
    "none": ("sunken", "muted"),
}
_ICON = 14


class Pill(QLabel):
    """A state in words. `kind`: warn, ok, danger, info, none. `width` makes the pills of a column equal.

    `plain` draws no tint (finished things stay quiet). `height` 24, or 20 as a tag beside a title.
    """

    def __init__(  # noqa: PLR0913 - independent looks, by keyword
        self, text: str, kind: str = "warn", icon: str = "", *, width: int = 0, plain: bool = False, height: int = 24
    ) -> None:
        super().__init__(text)
        self._kind, self._icon, self._plain, self._width, self._height = kind, icon, plain, width, height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_state(self, text: str, kind: str, icon: str = "", *, plain: bool = False) -> None:
        """Say another state."""
        self.setText(text)
        self._kind, self._icon, self._plain = kind, icon, plain
        self._fit()
        self.update()

    def is_cut(self) -> bool:
        """True when the words do not fit (for the defect finder)."""
        return self._natural() > self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            tint, ink = TINTS[self._kind]
            if not self._plain:
                draw_frame(painter, QRectF(self.rect()), Radius.PILL, tint)
            x = float(theme.px(Space.S))
            if self._icon:
                side = theme.px(_ICON)
                draw_icon(painter, self._icon, theme.color(ink), QRectF(x, (self.height() - side) / 2, side, side), 2)
                x += side + theme.px(6)
            painter.setFont(self._font())
            painter.setPen(theme.color(ink))
            painter.drawText(QRectF(x, 0, self.width() - x, self.height()), VCENTER | LEFT, self.text())

    def _font(self) -> QFont:
        return current_theme().font(TypeSize.TINY, Weight.BOLD)

    def _natural(self) -> int:
        icon = current_theme().px(_ICON + 6) if self._icon else 0
        return ceil(text_width(self.text(), self._font())) + icon + current_theme().px(2 * Space.S)

    def _fit(self) -> None:
        self.setFixedSize(max(self._natural(), current_theme().px(self._width)), current_theme().px(self._height))
