"""Tab order is reading order, also for widgets that arrived later.

Qt's own order is the order of creation, so a list that is filled again would come after the footer. The order is read
from the layouts: parents before children, items as they were added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QGridLayout, QLayout, QScrollArea, QStackedWidget, QWidget

from desktop_app.ui.widgets.layouts import Columns


def order_tabs(roots: Sequence[QWidget]) -> None:
    """Chain everything that takes Tab in these widgets, root after root, in reading order."""
    stops = [stop for root in roots for stop in reading_order(root)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Widgets that take Tab, as their layouts place them."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield from reading_order(inner)
    elif isinstance(widget, QStackedWidget):
        current = widget.currentWidget()
        if current is not None:
            yield from reading_order(current)
    elif isinstance(widget, Columns):  # it places its two sides without a layout of Qt
        for side in widget.in_reading_order():
            yield from reading_order(side)
    elif not isinstance(widget, QAbstractScrollArea) and (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in _places(layout):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield from reading_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _places(layout: QLayout) -> list[int]:
    if not isinstance(layout, QGridLayout):
        return list(range(layout.count()))

    def place(index: int) -> tuple[int, int]:
        row, column, _rows, _columns = cast("tuple[int, int, int, int]", layout.getItemPosition(index))
        return row, column

    return sorted(range(layout.count()), key=place)
