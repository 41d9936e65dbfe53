"""A chart on a painter: a line over time, bars by category, points for coordinates.

The same strokes serve the screen and the files, so what is saved is what was seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import cos, radians

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop_app.core.profiling.charts import Chart, ChartKind
from desktop_app.core.text import N_, msg
from desktop_app.ui.texts import _, number, render, translator
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space, TypeSize, Weight
from desktop_app.ui.widgets.painting import HCENTER, LEFT, RIGHT, VCENTER, text_width

ROW, LINE_HEIGHT = 32, 160
_LABEL_LINE, _DOT, _SPOT = 20, 4, 2.5
_DECIMALS = 2  # of degrees: about a kilometre
_MOST_LABEL = 0.6  # of the width
_MONTHS = {
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def chart_title(chart: Chart) -> str:
    """What stands above a chart."""
    return render(chart.title)


def chart_words(chart: Chart) -> str:
    """The whole chart in words, for who cannot see it."""
    if chart.kind is ChartKind.POINTS:
        return f"{chart_title(chart)}: {number(len(chart.spots))}. {_bounds_words(chart)}"
    return f"{chart_title(chart)}: " + "; ".join(f"{time_label(label)} {number(n)}" for label, n in chart.values)


def chart_height(chart: Chart) -> int:
    """A height that suits a chart, in pixels at 100 % text size."""
    return ROW * (len(chart.values) + bool(chart.rest)) if chart.kind is ChartKind.BARS else LINE_HEIGHT


def draw_chart(painter: QPainter, area: QRectF, chart: Chart) -> None:
    """Draw it into an area, in the colours of the theme."""
    {ChartKind.LINE: _draw_line, ChartKind.BARS: _draw_bars, ChartKind.POINTS: _draw_points}[chart.kind](
        painter, area, chart
    )


def time_label(label: str) -> str:
    """A month of the table as people read it; anything else stays.

    >>> time_label("Quito")
    'Quito'
    """
    found = re.fullmatch(r"(\d{4})-(\d{2})", label)
    if found is None:
        return label
    months = _MONTHS.get(translator().language, _MONTHS["es"])
    return f"{months[int(found[2]) - 1]} {found[1]}"


# --- bars ---


def _draw_bars(painter: QPainter, area: QRectF, chart: Chart) -> None:
    theme = current_theme()
    font = theme.font(TypeSize.SMALL, tabular=True)
    rows = [*chart.values, *([(_("The others"), chart.rest)] if chart.rest else [])]
    numbers = [number(n) for _label, n in rows]
    labels = min(max(text_width(label, font) for label, _n in rows) + 1, area.width() * _MOST_LABEL)
    values = max(text_width(words, font) for words in numbers) + 1
    gap, most = theme.px(Space.M), max(n for _label, n in chart.values) or 1
    height = area.height() / len(rows)
    room = area.width() - labels - values - 2 * gap
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for i, ((label, n), words) in enumerate(zip(rows, numbers, strict=True)):
        top = area.top() + i * height
        is_rest = i == len(chart.values)
        painter.setPen(theme.color("muted" if is_rest else "text"))
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, labels)
        painter.drawText(QRectF(area.left(), top, labels, height), VCENTER | LEFT, shown)
        if not is_rest:
            thick = min(theme.px(10), height / 2)
            bar = QRectF(area.left() + labels + gap, top + (height - thick) / 2, max(2.0, room * n / most), thick)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("chart"))
            painter.drawRoundedRect(bar, 2, 2)
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(area.right() - values, top, values, height), VCENTER | RIGHT, words)


# --- a line ---


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where the values of a line lie."""

    area: QRectF
    values: tuple[tuple[str, int], ...]
    most: int

    def at(self, i: int) -> QPointF:
        step = self.area.width() / max(1, len(self.values) - 1)
        return QPointF(
            self.area.left() + i * step, self.area.bottom() - self.area.height() * self.values[i][1] / self.most
        )


def _draw_line(painter: QPainter, area: QRectF, chart: Chart) -> None:
    theme = current_theme()
    line, edge = theme.px(_LABEL_LINE), theme.px(_DOT) + 2
    most = max(n for _label, n in chart.values) or 1
    plot = _Plot(area.adjusted(edge, line, -edge, -line), chart.values, most)
    painter.setPen(QPen(theme.color("hair"), 1))
    for y in (plot.area.top(), plot.area.center().y()):
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    painter.setPen(QPen(theme.color("border"), 1))
    painter.drawLine(QPointF(area.left(), plot.area.bottom()), QPointF(area.right(), plot.area.bottom()))
    pen = QPen(theme.color("chart"), 2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([plot.at(i) for i in range(len(chart.values))]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("chart"))
    painter.drawEllipse(plot.at(len(chart.values) - 1), theme.px(_DOT), theme.px(_DOT))
    _draw_peak(painter, area, plot)
    _draw_times(painter, area, plot)


def _draw_peak(painter: QPainter, area: QRectF, plot: _Plot) -> None:
    """The greatest value above its place and the last one beside its dot, on a patch that covers the lines behind."""
    theme = current_theme()
    last = len(plot.values) - 1
    peak = max(range(len(plot.values)), key=lambda i: plot.values[i][1])
    for i in dict.fromkeys((peak, last)):
        strong = i == last
        font = theme.font(TypeSize.TINY, Weight.BOLD if strong else Weight.REGULAR, tabular=True)
        words = number(plot.values[i][1])
        width, height = text_width(words, font) + 4, theme.px(_LABEL_LINE) - 4
        falls = i == last and i != peak
        spot = plot.at(i)
        left = min(max(spot.x() - width / 2, area.left()), area.right() - width)
        below = spot.y() + theme.px(_DOT) + 2
        fits_below = falls and below + height < plot.area.bottom()
        patch = QRectF(left, below if fits_below else spot.y() - theme.px(_DOT) - height - 1, width, height)
        painter.fillRect(patch, theme.color("surface"))
        painter.setFont(font)
        painter.setPen(theme.color("text" if strong else "muted"))
        painter.drawText(patch, VCENTER | HCENTER, words)


def _draw_times(painter: QPainter, area: QRectF, plot: _Plot) -> None:
    """As many times below the line as there is room for: the first, the last and some between."""
    theme = current_theme()
    font = theme.font(TypeSize.TINY)
    labels = [time_label(label) for label, _n in plot.values]
    if len({label[:4] for label, _n in plot.values}) == 1 and "-" in plot.values[0][0]:
        labels = [label.split(" ")[0] for label in labels]  # one year needs not be said every month
    width = max(text_width(label, font) for label in labels) + theme.px(Space.M)
    room = max(1, int(area.width() / width) - 1)
    stride = next(n for n in range(1, len(labels) + 1) if (len(labels) - 1) // n <= room)
    even = next((n for n in range(stride, 2 * stride) if (len(labels) - 1) % n == 0), stride)  # ends with the last one
    painter.setFont(font)
    painter.setPen(theme.color("muted"))
    for i in range(0, len(labels), even):
        here = text_width(labels[i], font) + 2
        left = min(max(plot.at(i).x() - here / 2, area.left()), area.right() - here)
        painter.drawText(
            QRectF(left, plot.area.bottom() + 2, here, theme.px(_LABEL_LINE) - 2), VCENTER | HCENTER, labels[i]
        )


# --- points ---


def _bounds_words(chart: Chart) -> str:
    """The degrees between which the points lie."""
    ends = [(min(found), max(found)) for found in zip(*chart.spots, strict=True)]
    west, east, south, north = (number(degrees, _DECIMALS) for pair in ends for degrees in pair)
    words = N_("Longitude {west} to {east}, latitude {south} to {north}")
    return render(msg(words, west=west, east=east, south=south, north=north))


def _draw_points(painter: QPainter, area: QRectF, chart: Chart) -> None:
    """Points at their place, north above, degrees of the middle latitude as long as they are there."""
    theme = current_theme()
    frame = area.adjusted(0.5, 0.5, -0.5, -0.5 - theme.px(_LABEL_LINE))
    painter.setFont(theme.font(TypeSize.TINY))
    painter.setPen(theme.color("muted"))
    below = QRectF(area.left(), frame.bottom(), area.width(), theme.px(_LABEL_LINE))
    painter.drawText(below, VCENTER | LEFT, _bounds_words(chart))
    painter.setPen(QPen(theme.color("hair"), 1))
    painter.setBrush(theme.color("bg"))
    painter.drawRect(frame)
    inner = frame.adjusted(theme.px(Space.M), theme.px(Space.M), -theme.px(Space.M), -theme.px(Space.M))
    west, east = min(x for x, _y in chart.spots), max(x for x, _y in chart.spots)
    south, north = min(y for _x, y in chart.spots), max(y for _x, y in chart.spots)
    narrow = max(0.2, cos(radians((south + north) / 2)))
    wide, high = max((east - west) * narrow, 1e-9), max(north - south, 1e-9)
    scale = min(inner.width() / wide, inner.height() / high)
    shade = QColor(theme.color("chart"))  # a copy: the theme's own would stay pale for everything drawn later
    shade.setAlphaF(0.6 if len(chart.spots) > 1 else 1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    middle_x, middle_y = (west + east) / 2, (south + north) / 2
    for x, y in chart.spots:
        spot = inner.center() + QPointF((x - middle_x) * narrow * scale, (middle_y - y) * scale)
        painter.drawEllipse(spot, theme.px(_SPOT), theme.px(_SPOT))
