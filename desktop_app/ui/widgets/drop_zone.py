"""Where a file is dropped or chosen; a wrong kind is said while it hovers, before it is dropped."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.painting import HCENTER, smooth

_HEIGHT, _LEAST_HEIGHT, _ICON = 300, 200, 44
_DASH = [5.0, 4.0]


class DropState(Enum):
    """What hovers over the zone."""

    IDLE = "idle"
    WELCOME = "welcome"
    WRONG = "wrong"


class DropZone(QWidget):
    """Emits `file_dropped(path)` for an accepted file and `browse` for the button.

    `suffixes` in lower case with the dot. Pages let the whole page accept drops by forwarding to `examine`/`take`.
    """

    file_dropped = Signal(str)
    browse = Signal()

    def __init__(self, title: str, hint: str, button: str, suffixes: Sequence[str]) -> None:
        super().__init__()
        theme = current_theme()
        self._suffixes = tuple(suffixes)
        self._texts = (title, hint)
        self.state = DropState.IDLE
        self.setAcceptDrops(True)
        self.setMinimumHeight(theme.px(_LEAST_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._icon = Icon("file-spreadsheet", "primary", _ICON)
        self._title = Label(title, "section", wrap=True)
        self._hint = Label(hint, "hint", wrap=True)
        self.button = Button(button, "primary")
        self.button.clicked.connect(self.browse)
        layout = QVBoxLayout(self)
        side = theme.px(Space.XL)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(0)
        layout.addStretch(1)
        layout.addWidget(self._icon, 0, HCENTER)
        layout.addSpacing(theme.px(Space.M))
        for label in (self._title, self._hint):
            label.setWordWrap(False)
            layout.addWidget(label, 0, HCENTER)
        layout.addSpacing(theme.px(Space.M))
        layout.addWidget(self.button, 0, HCENTER)
        layout.addStretch(1)

    def examine(self, mime: QMimeData) -> DropState:
        """Say what would happen with these files, and show it."""
        self._show(DropState.WELCOME if self._accepted(mime) else DropState.WRONG)
        return self.state

    def take(self, mime: QMimeData) -> bool:
        """Emit the dropped file; False when it is not of a kind we read."""
        path = self._accepted(mime)
        self._show(DropState.IDLE)
        if path:
            self.file_dropped.emit(path)
        return bool(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: files come near."""
        self.examine(event.mimeData())
        event.acceptProposedAction()  # a wrong kind is accepted too, so that we may say why

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Qt: files went away."""
        self._show(DropState.IDLE)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: files dropped."""
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            line = {DropState.IDLE: "border", DropState.WELCOME: "primary", DropState.WRONG: "danger"}[self.state]
            fill = {DropState.IDLE: "surface", DropState.WELCOME: "sel", DropState.WRONG: "dangerbg"}[self.state]
            pen = QPen(theme.color(line), 1.5 if self.state is DropState.IDLE else 2)
            if self.state is DropState.IDLE:
                pen.setDashPattern(_DASH)
            painter.setPen(pen)
            painter.setBrush(theme.color(fill))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Radius.DROP, Radius.DROP)

    def _accepted(self, mime: QMimeData) -> str:
        """Path of the one local file of a kind we read, or empty."""
        urls = mime.urls()
        if len(urls) != 1 or not urls[0].isLocalFile():
            return ""
        path = urls[0].toLocalFile()
        return path if Path(path).suffix.lower() in self._suffixes else ""

    def _show(self, state: DropState) -> None:
        self.state = state
        title, hint = self._texts
        if state is DropState.WELCOME:
            title = _("Drop it to open")
        elif state is DropState.WRONG:
            title = _("This cannot be opened here")
            hint = _("Drop a single spreadsheet or CSV file.")
        self._title.setText(title)
        self._hint.setText(hint)
        icon = {DropState.WRONG: ("table-off", "danger")}.get(state, ("file-spreadsheet", "primary"))
        self._icon.set_icon(*icon)
        self.update()
