"""Icons (Tabler) and the brand mark, drawn as vectors in the colour the theme has at that moment."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from desktop_app.core.resources import resource_path
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import LIGHT

STROKE = 1.75


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str, stroke: float) -> QSvgRenderer:
    """A parsed icon; FileNotFoundError when the icon is not in resources/icons."""
    text = (resource_path("icons", f"{name}.svg")).read_text("utf-8")
    text = text.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(text.encode()))


def draw_icon(painter: QPainter, name: str, colour: QColor, rect: QRectF, stroke: float = STROKE) -> None:
    """Draw an icon of resources/icons into `rect`."""
    _renderer(name, colour.name(), stroke).render(painter, rect)


class Icon(QWidget):
    """A decorative icon: invisible to assistive technology, the words beside it carry the meaning."""

    def __init__(self, name: str, color: str = "muted", size: int = 20) -> None:
        super().__init__()
        self._name, self._color = name, color
        side = current_theme().px(size)
        self.setFixedSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_icon(self, name: str, color: str) -> None:
        """Show another icon in a token colour."""
        self._name, self._color = name, color
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with QPainter(self) as painter:
            draw_icon(painter, self._name, current_theme().color(self._color), QRectF(self.rect()))


class Brand(QWidget):
    """The product's mark in the theme's colours."""

    def __init__(self, size: int = 28) -> None:
        super().__init__()
        side = current_theme().px(size)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with QPainter(self) as painter:
            _brand(theme.tokens.primary, theme.tokens.on_primary).render(painter, QRectF(self.rect()))


@lru_cache(maxsize=8)
def _brand(fill: str, ink: str) -> QSvgRenderer:
    text = (resource_path("brand", "alista.svg")).read_text("utf-8")
    text = text.replace(LIGHT.primary, fill).replace(LIGHT.on_primary, ink)
    return QSvgRenderer(QByteArray(text.encode()))


def app_icon() -> QIcon:
    """The window icon in the sizes that desktops ask for."""
    icon = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            QSvgRenderer(str(resource_path("brand", "alista.svg"))).render(painter)
        icon.addPixmap(pixmap)
    return icon
