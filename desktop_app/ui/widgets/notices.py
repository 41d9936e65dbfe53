"""Short-lived and empty: the toast with Undo, the spinner after 400 ms, the empty state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon, draw_icon
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.painting import HCENTER, draw_frame, smooth

TOAST_MS = 10_000
SPINNER_MS = 400
_TURN_MS = 80
_TURN_DEGREES = 30


class Toast(QWidget):
    """A bar over the bottom of its parent that says what was done, for 10 s; the clock stops while it has focus."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._label = Label("", "body", elide=Qt.TextElideMode.ElideRight)
        self.undo_button = Button(_("Undo"), "link")
        self.undo_button.clicked.connect(self._undo)
        self.close_button = Button("", "ghost", "x", name=_("Close this notice"))
        self.close_button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(Space.L), theme.px(Space.XS), theme.px(Space.S), theme.px(Space.XS))
        layout.setSpacing(theme.px(Space.L))
        layout.addWidget(Icon("circle-check", "ok"))
        layout.addWidget(self._label, 1)
        layout.addWidget(self.undo_button)
        layout.addWidget(self.close_button)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(TOAST_MS)
        self._clock.timeout.connect(self._end)
        parent.installEventFilter(self)
        self.hide()

    def say(self, words: str, *, can_undo: bool = True, bottom: int = 0) -> None:
        """Show words above `bottom` pixels from the parent's lower edge."""
        self._label.setText(words)
        self.undo_button.setVisible(can_undo)
        self.setAccessibleName(words)
        self._bottom = bottom
        self._place()
        self.show()
        self.raise_()
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: stay at the bottom."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            draw_frame(painter, QRectF(self.rect()), Radius.CARD, "surface", "border")

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        edge = current_theme().px(Space.L)
        width = min(self.sizeHint().width() + edge, parent.width() - 2 * edge)
        height = self.sizeHint().height()
        self.setGeometry((parent.width() - width) // 2, parent.height() - self._bottom - height - edge, width, height)

    def _end(self) -> None:
        if self.isAncestorOf(self.focusWidget() or self.parentWidget() or self) and self.undo_button.hasFocus():
            self._clock.start()
            return
        self.hide()

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit()


class Spinner(QWidget):
    """Turns after 400 ms of `start`, with words about the work and Cancel."""

    cancel_requested = Signal()

    def __init__(self, *, can_cancel: bool = True) -> None:
        super().__init__()
        theme = current_theme()
        self._wheel = _Wheel()
        self._words = Label("", "hint", wrap=True)
        self.cancel_button = Button(_("Cancel"), "link", small=True)
        if not can_cancel:  # setVisible(True) on a widget without a parent would open a window
            self.cancel_button.hide()
        self.cancel_button.clicked.connect(self.cancel_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(Space.S))
        layout.addWidget(self._wheel)
        layout.addWidget(self._words)
        layout.addWidget(self.cancel_button)
        layout.addStretch(1)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SPINNER_MS)
        self._delay.timeout.connect(self._appear)
        self.setVisible(False)

    def start(self, words: str) -> None:
        """The work began; nothing is seen for 400 ms."""
        self.say(words)
        if not self._delay.isActive() and self.isHidden():
            self._delay.start()

    def say(self, words: str) -> None:
        """The stage in words."""
        self._words.setText(words)
        self.setAccessibleName(words)

    def stop(self) -> None:
        """The work ended."""
        self._delay.stop()
        self._wheel.turn(on=False)
        self.setVisible(False)

    def _appear(self) -> None:
        self.setVisible(True)
        self._wheel.turn(on=True)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


class _Wheel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        side = current_theme().px(20)
        self.setFixedSize(side, side)
        self._angle = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_TURN_MS)
        self._clock.timeout.connect(self._step)

    def turn(self, *, on: bool) -> None:
        if on:
            self._clock.start()
        else:
            self._clock.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            middle = QPointF(self.width() / 2, self.height() / 2)
            painter.translate(middle)
            painter.rotate(self._angle)
            painter.translate(-middle)
            draw_icon(painter, "loader-2", current_theme().color("primary"), QRectF(self.rect()), 2)

    def _step(self) -> None:
        self._angle = (self._angle + _TURN_DEGREES) % 360
        self.update()


class EmptyState(QWidget):
    """What will be here, why it is empty, and one action."""

    def __init__(self, what: str, why: str, action: Button | None = None, *, icon: str = "info-circle") -> None:
        super().__init__()
        theme = current_theme()
        layout = QVBoxLayout(self)
        edge = theme.px(Space.XL)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.px(Space.XS))
        layout.addStretch(1)
        layout.addWidget(Icon(icon, "muted", 24), 0, HCENTER)
        layout.addSpacing(theme.px(Space.XS))
        for text, role in ((what, "strong"), (why, "hint")):
            label = Label(text, role, elide=Qt.TextElideMode.ElideRight)
            label.setAlignment(HCENTER)
            layout.addWidget(label)
        if action is not None:
            layout.addSpacing(theme.px(Space.S))
            layout.addWidget(action, 0, HCENTER)
        layout.addStretch(1)
