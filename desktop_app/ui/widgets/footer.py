"""The footer: back, the reason why it cannot go on, and the one primary button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label

_HEIGHT, _NARROW_HEIGHT = 64, 56


class Footer(QWidget):
    """Emits `back` and `primary`. The primary button stays enabled: pressing it explains what is missing."""

    back = Signal()
    primary = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back_button = Button(_("Back"), "secondary", "arrow-left")
        self.primary_button = Button("", "primary")
        self.reason = Label("", "hint", elide=Qt.TextElideMode.ElideRight)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(current_theme().px(Space.L))
        self._layout.addWidget(self.back_button)
        self._layout.addWidget(self.reason, 1)
        self._layout.addWidget(self.primary_button)
        self.back_button.clicked.connect(self.back)
        self.primary_button.clicked.connect(self.primary)
        self.set_narrow(narrow=False)

    def show_page(self, *, primary: str, reason: str, can_go_back: bool, busy: bool, quiet: bool = False) -> None:
        """Label of the primary button (empty hides it, `quiet` draws it as secondary), the reason, the way back."""
        self.primary_button.set_kind("secondary" if quiet else "primary")
        self.primary_button.set_label(primary)
        self.primary_button.setVisible(bool(primary))
        self.primary_button.setEnabled(not busy)
        self.primary_button.setAccessibleDescription(reason)
        self.reason.setText(reason)
        self.back_button.setVisible(can_go_back)
        self.setVisible(bool(primary) or can_go_back)

    def set_narrow(self, *, narrow: bool) -> None:
        """Lower, for windows under 900 px."""
        px = current_theme().px
        self.setFixedHeight(px(_NARROW_HEIGHT if narrow else _HEIGHT))
        left, right = (Space.L, Space.L) if narrow else (Space.XL, Space.XXL)
        self._layout.setContentsMargins(px(left), 0, px(right), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("surface"))
            painter.fillRect(0, 0, self.width(), 1, theme.color("hair"))
