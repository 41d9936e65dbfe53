"""A chart as a picture of its own, PNG or SVG, under its title and in the colours of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop_app.core.profiling.charts import Chart
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space, TypeSize, Weight
from desktop_app.ui.widgets.charts.drawing import chart_height, chart_title, draw_chart
from desktop_app.ui.widgets.painting import LEFT, VCENTER, smooth

FORMATS = ("PNG", "SVG")
_WIDTH, _TITLE, _SHARPER = 720, 32, 2


def picture(chart: Chart, form: str, source: str) -> bytes:
    """The bytes of the picture (`form` of FORMATS); `source`: who publishes the data, said below."""
    return _svg(chart, source) if form == "SVG" else _png(chart, source)


def file_name(chart: Chart, stem: str, form: str) -> Path:
    """What a picture is called beside the data it shows."""
    return Path(f"{stem}_{chart.kind.value}.{form.lower()}")


def _size(chart: Chart) -> QSize:
    theme = current_theme()
    height = theme.px(chart_height(chart) + 2 * _TITLE + 2 * Space.XL)
    return QSize(theme.px(_WIDTH), height)


def _png(chart: Chart, source: str) -> bytes:
    size = _size(chart)
    image = QImage(size * _SHARPER, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPER)
    with smooth(QPainter(image)) as painter:
        _draw(painter, size, chart, source)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub wants bytes and Qt a name
    buffer.close()
    return bytes(content.data())


def _svg(chart: Chart, source: str) -> bytes:
    size = _size(chart)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(chart_title(chart))
    generator.setDescription(source)
    with smooth(QPainter(generator)) as painter:
        _draw(painter, size, chart, source)
    buffer.close()
    return bytes(content.data())


def _draw(painter: QPainter, size: QSize, chart: Chart, source: str) -> None:
    theme = current_theme()
    edge, title = theme.px(Space.XL), theme.px(_TITLE)
    whole = QRectF(0, 0, size.width(), size.height())
    painter.fillRect(whole, theme.color("surface"))
    inner = whole.adjusted(edge, edge, -edge, -edge)
    painter.setFont(theme.font(TypeSize.SECTION, Weight.BOLD))
    painter.setPen(theme.color("text"))
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), title), VCENTER | LEFT, chart_title(chart))
    draw_chart(painter, inner.adjusted(0, title, 0, -title), chart)
    painter.setFont(theme.font(TypeSize.TINY))
    painter.setPen(theme.color("muted"))
    painter.drawText(QRectF(inner.left(), inner.bottom() - title, inner.width(), title), VCENTER | LEFT, source)
