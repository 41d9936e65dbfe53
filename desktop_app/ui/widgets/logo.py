"""The institution's logo, drawn from the data: address in the settings; nothing, gap included, where there is none."""

from __future__ import annotations

import base64
import binascii

from PySide6.QtCore import QByteArray, QMargins, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space
from desktop_app.ui.widgets.painting import smooth

_HEIGHT, _WIDEST, _EDGE = 32, 128, 2


class Logo(QWidget):
    """A picture of at most 128 × 32 with a gap to its right, hidden while there is none or it cannot be drawn."""

    def __init__(self, address: str = "") -> None:
        super().__init__()
        self._address = ""
        self._image = QImage()
        self._drawing = QSvgRenderer()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Logo of the institution"))
        self.hide()
        self.show_logo(address)

    def show_logo(self, address: str) -> None:
        """Show the image in a data: address; "" shows nothing."""
        if address == self._address:
            return
        self._address = address
        head, _comma, coded = address.partition(",")
        try:
            content = QByteArray(base64.b64decode(coded, validate=True))
        except (binascii.Error, ValueError):
            content = QByteArray()
        is_svg = "svg" in head
        self._image = QImage() if is_svg else QImage.fromData(content)
        self._drawing = QSvgRenderer(content) if is_svg else QSvgRenderer()
        self.updateGeometry()
        self.update()
        if self.is_drawn:
            self.show()
        else:
            self.hide()

    @property
    def is_drawn(self) -> bool:
        """Whether there is something to see."""
        return not self._natural().isEmpty()

    def sizeHint(self) -> QSize:
        """Qt: in its own proportions."""
        theme = current_theme()
        room = QSize(theme.px(_WIDEST), theme.px(_HEIGHT))
        drawn = self._natural().scaled(QSizeF(room), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        return drawn.grownBy(QMargins(0, 0, theme.px(Space.M), 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            plate = QRectF(self.rect()).adjusted(0, 0, -current_theme().px(Space.M), 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.GlobalColor.white)  # what logos are made for; a portal's page is white too
            painter.drawRoundedRect(plate, Radius.PILL, Radius.PILL)
            area = plate.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            if self._drawing.isValid():
                self._drawing.render(painter, area)
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(area, self._image)

    def _natural(self) -> QSizeF:
        return QSizeF(self._drawing.defaultSize() if self._drawing.isValid() else self._image.size())
