"""Find what looks broken in a window: words cut, parts outside their parent or over each other, sideways scrolling."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QHeaderView, QLabel, QScrollBar, QWidget

from desktop_app.ui.accessibility import accessibility_defects
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages.page import Page
from desktop_app.ui.widgets.data_table import RoundFrame
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.notices import Toast
from desktop_app.ui.widgets.pill import Pill

_OVERLAYS = (RoundFrame, QScrollBar, QHeaderView, Toast)


def find_defects(window: QWidget) -> list[str]:
    """One line a defect; empty when the window is sound. The window must be shown and laid out."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and not isinstance(widget, _OVERLAYS) and widget.objectName() != "focus_ring":
            found += _outside(widget) + _cut(widget) + _overlaps(widget)
    found += [f"scrolls sideways: {type(p).__name__}" for p in window.findChildren(Page) if p.is_wider_than_view()]
    if isinstance(window, MainWindow):
        found += _footer(window)
    return found + accessibility_defects(window)


def _outside(widget: QWidget) -> list[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _scrolls(parent):
        return []
    if parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
        return []
    return [f"outside its parent: {_named(widget)} {widget.geometry().getRect()} in {parent.rect().getRect()}"]


def _scrolls(parent: QWidget) -> bool:
    """Content of scroll areas and tables is larger than what is seen, on purpose."""
    return isinstance(parent, QAbstractScrollArea) or isinstance(parent.parentWidget(), QAbstractScrollArea)


def _cut(widget: QWidget) -> list[str]:
    if isinstance(widget, Label | Pill):
        cut = widget.is_cut()
    elif isinstance(widget, QLabel):
        needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
        cut = widget.height() < needed - 1 or (not widget.wordWrap() and widget.width() < widget.sizeHint().width() - 1)
    elif isinstance(widget, QAbstractButton):
        least = widget.minimumSizeHint()
        cut = widget.width() < least.width() - 1 or widget.height() < least.height() - 1
    else:
        return []
    return [f"cut: {_named(widget)} {widget.width()}x{widget.height()}"] if cut else []


def _overlaps(widget: QWidget) -> list[str]:
    layout = widget.layout()
    if layout is None:
        return []
    items = (layout.itemAt(i) for i in range(layout.count()))
    parts = (item.widget() for item in items if item is not None)
    seen = [part for part in parts if part is not None and part.isVisible()]
    found = []
    for one, other in combinations(seen, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > 1 and common.height() > 1:
            found.append(f"overlap: {_named(one)} and {_named(other)}")
    return found


def _footer(window: MainWindow) -> list[str]:
    footer = window.footer
    if footer.isHidden():
        return []
    bottom = footer.mapTo(window, footer.rect().bottomLeft()).y()
    return [] if bottom <= window.height() else ["the footer is below the window"]


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} «{text[:48]}»"
