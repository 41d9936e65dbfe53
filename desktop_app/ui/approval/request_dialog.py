"""The question before a review package is made: who asks, and what whoever approves should know."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.text import N_, msg
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.field import Field, LineEdit, TextArea
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.label import Label

_WIDTH = 480


class RequestDialog(QDialog):
    """Who asks and what whoever approves should know. Escape goes back without a file."""

    def __init__(self, parent: QWidget, officer: str, custodian: str) -> None:
        super().__init__(parent)
        theme = current_theme()
        title = _("Ask for a review")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setFixedWidth(theme.px(_WIDTH))
        words = _("It makes one file with the data, the description and the record of personal data.")
        to = render(msg(N_("It is for {who}."), who=custodian)) if custodian else ""
        self.asked_by = LineEdit(officer)
        self.note = TextArea(lines=2)
        self._asker = Field(_("Who asks for it"), self.asked_by)
        self.save_button = Button(_("Choose where to save it…"), "primary")
        self.save_button.clicked.connect(self._go_on)
        cancel = Button(_("Cancel"), "secondary")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(Space.S))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        side, edge = theme.px(Space.XL), theme.px(Space.L)
        layout.setContentsMargins(side, edge, side, edge)
        layout.setSpacing(theme.px(Space.M))
        layout.addWidget(Label(title, "section", wrap=True))
        layout.addWidget(Label(f"{words} {to}".strip(), "hint", wrap=True))
        layout.addWidget(self._asker)
        layout.addWidget(Field(_("Note"), self.note, hint=_("What it is and when you need it. It is not published.")))
        layout.addLayout(buttons)
        self._ring = FocusRing(self)
        self.asked_by.setFocus()

    def _go_on(self) -> None:
        name = self.asked_by.text().strip()
        self._asker.advise("" if name else _("Write your name"), wrong=True)
        if name:
            self.accept()
        else:
            self.asked_by.setFocus()
