"""Below the choices: more ways, the same decision for the other columns of the kind, and "this is not personal"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.personal_data.finding import MARKED, Decision, Finding
from desktop_app.core.text import N_, msg_n
from desktop_app.ui.pages.personal.presenter import is_dismissed
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.layouts import FlowLayout


class Doubts(QWidget):
    """Links that wrap where there is no room; each is one undo step."""

    dismiss_requested = Signal()
    take_back_requested = Signal()
    unmark_requested = Signal()
    alike_requested = Signal()

    def __init__(self, finding: Finding, *, n_more: int) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._is_marked = finding.types == (MARKED,)
        self.more = Button(
            render(msg_n(N_("See {n} more way"), N_("See {n} more ways"), n_more)), "link", "chevron-down", small=True
        )
        self.alike = Button("", "link", "copy", small=True)
        words = _("It is not personal: take the mark back") if self._is_marked else _("It is not personal information")
        self.not_personal = Button(words, "link", small=True)
        self.take_back = Button(_("Undo: it is personal"), "link", "arrow-back-up", small=True)
        flow = FlowLayout(self, Space.L)
        for button in (self.more, self.alike, self.not_personal, self.take_back):
            flow.addWidget(button)
            button.hide()
        self.more.setVisible(bool(n_more))
        self.alike.clicked.connect(self.alike_requested)
        self.not_personal.clicked.connect(
            self.unmark_requested.emit if self._is_marked else self.dismiss_requested.emit
        )
        self.take_back.clicked.connect(self.take_back_requested)

    def show_decision(self, decision: Decision | None, *, alike: int) -> None:
        """Show the links that make sense after that decision; the keyboard stays where the one pressed was."""
        dismissed = is_dismissed(decision)
        shown, hidden = (self.take_back, self.not_personal) if dismissed else (self.not_personal, self.take_back)
        shown.show()
        if hidden.hasFocus():
            shown.setFocus(Qt.FocusReason.TabFocusReason)
        hidden.hide()
        said = msg_n(
            N_("Decide the same about {n} other column of this kind"),
            N_("Decide the same about {n} other columns of this kind"),
            alike,
        )
        self.alike.setText(render(said))
        self.alike.setVisible(decision is not None and alike > 0)
