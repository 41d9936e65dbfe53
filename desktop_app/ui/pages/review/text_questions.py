"""Texts of the description that the last scan stopped: write them anew, or keep each with a law and a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.checking.places import is_place, place_words
from desktop_app.core.countries import profile
from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.text import N_, msg
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.field import ComboBox, Field, LineEdit
from desktop_app.ui.widgets.label import Label


class TextQuestion(Card):
    """One text. `kept(Decision)` once law and reason are there."""

    kept = Signal(object)

    def __init__(self, finding: Finding, country: str) -> None:
        self._finding = finding
        bases = profile(country).legal_bases
        options = [(b.id, f"{render(b.title)} ({b.source})" if b.source else render(b.title)) for b in bases]
        place = render(place_words(finding.column_id))
        self.basis = ComboBox(options, placeholder=_("Choose the legal basis"))
        self.reason = LineEdit()
        self.keep = Button(_("Keep it as it is"), "secondary", small=True, name=f"{_('Keep it as it is')}: {place}")
        self._basis_field = Field(_("Which law allows it?"), self.basis)
        self._reason_field = Field(_("Reason"), self.reason, hint=_("One sentence of yours, for the private record."))
        super().__init__(
            Label(render(msg(N_("In: {place}"), place=place)), "strong", wrap=True),
            Label(render(finding.why), "small", wrap=True),
            self._basis_field,
            self._reason_field,
            self.keep,
            spacing=Space.S,
        )
        self.keep.clicked.connect(self._keep)

    def _keep(self) -> None:
        basis, reason = self.basis.value or "", self.reason.text().strip()
        self._basis_field.advise("" if basis else _("Choose the legal basis to keep this text."))
        self._reason_field.advise("" if reason else _("Write why it must be published."))
        if basis and reason:
            finding = self._finding
            self.kept.emit(Decision(finding.column_id, finding.types, "keep", reason, basis))


class TextQuestions(QWidget):
    """A question for each text that stopped the package; hidden when none did."""

    kept = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(current_theme().px(Space.M))
        self.questions: list[TextQuestion] = []

    def show_findings(self, findings: Sequence[Finding], country: str) -> None:
        """Ask about the texts among the findings."""
        for question in self.questions:
            question.hide()
            question.deleteLater()
        self.questions = [TextQuestion(f, country) for f in findings if is_place(f.column_id)]
        for question in self.questions:
            question.kept.connect(self.kept)
            self._layout.addWidget(question)
        self.setVisible(bool(self.questions))
