"""Help (F1): what the page does, what never happens, and the keys."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.text import N_
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Rule

_WIDTH = 520
_KEYS = (
    ("Ctrl+Enter", N_("Go on")),
    (N_("Alt+Left arrow"), N_("Go back")),
    ("Ctrl+R", N_("Repeat with a new file, on the first page")),
    ("Ctrl+Z", N_("Undo")),
    ("Ctrl+Shift+Z", N_("Do again")),
    (N_("Tab and arrows"), N_("Move; Space or Enter chooses")),
    ("F8", N_("Next change, in the table of changes")),
)
_PROMISES = (
    N_("Your original file is never changed."),
    N_("Nothing leaves this computer until you press Publish."),
    N_("Everything is saved as you go. You can close and continue another day."),
)


class HelpDialog(QDialog):
    """`title` and `lead` are those of the page on screen."""

    def __init__(self, parent: QWidget, title: str, lead: str) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setWindowTitle(_("Help"))
        self.setFixedWidth(theme.px(_WIDTH))
        layout = QVBoxLayout(self)
        edge = theme.px(Space.XL)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.px(Space.S))
        layout.addWidget(Label(title, "section", wrap=True))
        layout.addWidget(Label(lead, "body", wrap=True))
        layout.addWidget(Rule())
        for promise in _PROMISES:
            layout.addWidget(Label(_(promise), "body", wrap=True))
        layout.addWidget(Rule())
        layout.addWidget(Label(_("Keys"), "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(Space.L))
        grid.setColumnStretch(1, 1)
        for line, (keys, what) in enumerate(_KEYS):
            grid.addWidget(Label(_(keys), "small_strong"), line, 0)
            grid.addWidget(Label(_(what), "small", wrap=True), line, 1)
        layout.addLayout(grid)
        close = Button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout.addSpacing(theme.px(Space.S))
        layout.addLayout(foot)
        self._ring = FocusRing(self)
        close.setFocus()
