"""The keyboard focus ring: 2 px of primary colour with a 2 px gap around the focused control.

An overlay, because a thicker border in the style moves text and cannot leave a gap. It shows only after a key: a mouse
click needs no ring. It lives inside the scroll area of the control, so that it scrolls and is clipped with it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius
from desktop_app.ui.widgets.painting import smooth

_OUT = 4  # 2 px gap + 2 px line
_MOUSE = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress}
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.LayoutRequest}


class FocusRing(QObject):
    """One for each top-level window: `FocusRing(window)`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._by_key = False
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        self._overlay: _Overlay | None = None
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    @property
    def target(self) -> QWidget | None:
        """The control with a ring now."""
        return self._target if self._overlay is not None and self._overlay.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: learn whether keys or the mouse are used, and follow the control when it moves."""
        kind = event.type()
        if watched is self._window and kind is QEvent.Type.Show:
            handle = self._window.windowHandle()
            if handle is not None:
                handle.removeEventFilter(self)
                handle.installEventFilter(self)
        elif kind in _MOUSE:
            self._by_key = False
            self._clear()
        elif kind is QEvent.Type.KeyPress:
            self._by_key = True
        elif kind in _MOVES and watched in self._followed:
            self._place()
        elif kind is QEvent.Type.Hide and watched is self._target:
            self._clear()
        return False

    def show_on(self, target: QWidget) -> None:
        """Draw the ring around a control of this window."""
        self._clear()
        self._target = target
        container = _container(target, self._window)
        self._overlay = _Overlay(container)
        step: QWidget | None = target
        while step is not None and step is not container:
            self._followed.append(step)
            step.installEventFilter(self)
            step = step.parentWidget()
        self._place()
        self._overlay.show()
        self._overlay.raise_()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._window or not self._by_key:
            self._clear()
            return
        self._reveal(now)
        self.show_on(now)

    def _reveal(self, target: QWidget) -> None:
        container = _container(target, self._window)
        viewport = container.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(target, _OUT * 4, _OUT * 4)

    def _place(self) -> None:
        if self._target is None or self._overlay is None:
            return
        container = self._overlay.container
        corner = self._target.mapTo(container, QPoint(0, 0))
        self._overlay.setGeometry(QRect(corner, self._target.size()).adjusted(-_OUT, -_OUT, _OUT, _OUT))

    def _clear(self) -> None:
        for widget in self._followed:
            widget.removeEventFilter(self)
        self._followed = []
        self._target = None
        if self._overlay is not None:
            self._overlay.hide()
            self._overlay.deleteLater()
            self._overlay = None


class _Overlay(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.container = parent
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            painter.setPen(QPen(current_theme().color("primary"), 2))
            radius = Radius.CARD + 1
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


def _container(target: QWidget, window: QWidget) -> QWidget:
    """The content of the innermost scroll area around the control, or the window."""
    step = target.parentWidget()
    inner: QWidget = target
    while step is not None and step is not window:
        above = step.parentWidget()
        if isinstance(above, QScrollArea) and above.widget() is inner:
            return inner
        if isinstance(above, QAbstractScrollArea) and above.viewport() is step and inner is not target:
            return inner
        inner, step = step, above
    return window
