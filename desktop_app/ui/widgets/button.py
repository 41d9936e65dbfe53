"""Buttons: primary (one a page), secondary, ghost and link, with an optional icon.

Painted here because QPushButton's gap between icon and text is fixed; the class stays for assistive technology.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop_app.ui.icons import draw_icon
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TARGET, Radius, Space, TypeSize, Weight
from desktop_app.ui.widgets.painting import LEFT, VCENTER, draw_frame, smooth, text_width


@dataclass(frozen=True, slots=True)
class _Kind:
    padding: int
    height: int
    weight: int = Weight.REGULAR


_KINDS = {
    "primary": _Kind(20, 40, Weight.BOLD),
    "secondary": _Kind(Space.L, 40),
    "ghost": _Kind(10, TARGET),
    "link": _Kind(0, TARGET),
}
_ICON, _SMALL_ICON = 18, 16


class Button(QPushButton):
    """A button of a kind (`primary`, `secondary`, `ghost`, `link`). `small` is 36 high with 13 px text.

    `name` is spoken instead of the text: needed for a button with only an icon, and for repeated links
    ("Cambiar" beside "Licencia" should be named "Cambiar Licencia").
    """

    def __init__(  # noqa: PLR0913 - independent looks, by keyword
        self,
        text: str,
        kind: str = "secondary",
        icon: str = "",
        *,
        name: str = "",
        small: bool = False,
        icon_right: bool = False,
    ) -> None:
        super().__init__(text)
        self._kind_name, self._kind = kind, _KINDS[kind]
        self._icon_name, self._icon_right, self._small = icon, icon_right, small
        self.setAccessibleName(name or text)
        if name and not text:
            self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    @property
    def kind(self) -> str:
        """The kind it was made with."""
        return self._kind_name

    def set_kind(self, kind: str) -> None:
        """Draw it as another kind."""
        if kind != self._kind_name:
            self._kind_name, self._kind = kind, _KINDS[kind]
            self.updateGeometry()
            self.update()

    def set_label(self, text: str, name: str = "") -> None:
        """Show another text and be spoken as it."""
        if text == self.text() and (name or text) == self.accessibleName():
            return
        self.setText(text)
        self.setAccessibleName(name or text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Qt: text, icon and padding of the kind."""
        theme = current_theme()
        height = TARGET if self._small else self._kind.height
        width = 2 * self._padding() + ceil(self._content_width()) + 1
        return QSize(max(width, theme.px(TARGET) if not self.text() else 0), theme.px(height))

    def minimumSizeHint(self) -> QSize:
        """Qt: words of a button are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter presses too, not only Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            ink = self._paint_box(painter)
            font = self._font()
            painter.setFont(font)
            colour = current_theme().color(ink)
            x = 0.0 if self._kind_name == "link" else (self.width() - self._content_width()) / 2
            middle = self.height() / 2
            icon, gap, words = self._icon_px(), self._gap(), text_width(self.text(), font)
            icon_x = x + words + gap if self._icon_right else x
            if self._icon_name:
                draw_icon(painter, self._icon_name, colour, QRectF(round(icon_x), middle - icon / 2, icon, icon))
            text_x = x if self._icon_right or not self._icon_name else x + icon + gap
            painter.setPen(colour)
            painter.drawText(QRectF(text_x, 0, words + 2, self.height()), VCENTER | LEFT, self.text())
            if self._kind_name == "link":
                y = round(middle + QFontMetricsF(font).ascent() / 2 + 1.5) + 0.5
                painter.setPen(QPen(colour, 2 if self.underMouse() else 1))
                painter.drawLine(QPointF(text_x, y), QPointF(text_x + words, y))

    def _paint_box(self, painter: QPainter) -> str:
        """Draw the box; returns the token of the ink."""
        rect, radius = QRectF(self.rect()), Radius.CONTROL
        hover = self.isEnabled() and (self.underMouse() or self.isDown())
        if not self.isEnabled():
            if self._kind_name in {"primary", "secondary"}:
                draw_frame(painter, rect, radius, "sunken", "hair")
            return "muted"
        if self._kind_name == "primary":
            draw_frame(painter, rect, radius, "primary_hover" if hover else "primary")
            return "on_primary"
        if self._kind_name == "secondary":
            draw_frame(painter, rect, radius, "sunken" if hover else "surface", "border")
        elif self._kind_name == "ghost" and hover:
            draw_frame(painter, rect, radius, "sunken")
        return "primary" if self._kind_name == "link" else "text"

    def _font(self) -> QFont:
        return current_theme().font(TypeSize.SMALL if self._small else TypeSize.BODY, self._kind.weight)

    def _padding(self) -> int:
        narrow = self._small and self._kind_name == "secondary"
        padding = Space.M if narrow else self._kind.padding
        return current_theme().px(padding if self.text() else Space.S)

    def _icon_px(self) -> int:
        return current_theme().px(_SMALL_ICON if self._small else _ICON) if self._icon_name else 0

    def _gap(self) -> int:
        return current_theme().px(Space.S) if self._icon_name and self.text() else 0

    def _content_width(self) -> float:
        return text_width(self.text(), self._font()) + self._icon_px() + self._gap()
