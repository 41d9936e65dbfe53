"""A chart on the page, with its title; said in words to assistive technology."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.profiling.charts import Chart
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.widgets.charts.drawing import chart_height, chart_title, chart_words, draw_chart
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column
from desktop_app.ui.widgets.painting import smooth

_NARROWEST = 160


class ChartView(QWidget):
    """Only the picture."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self._chart = chart
        self.setAccessibleName(chart_words(chart))
        self.setMinimumHeight(current_theme().px(chart_height(chart)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Qt: bars and lines grow short."""
        return QSize(current_theme().px(_NARROWEST), self.minimumHeight())

    def sizeHint(self) -> QSize:
        """Qt: the same."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            draw_chart(painter, QRectF(self.rect()), self._chart)


def titled_chart(chart: Chart) -> QWidget:
    """The picture under its title."""
    return column(Label(chart_title(chart), "small_strong", wrap=True), ChartView(chart), "stretch", spacing=8)
