"""Why a column is kept: the legal basis of the country's law and the officer's own sentence. Both are needed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.countries.profile import LegalBasis
from desktop_app.core.personal_data.finding import Decision
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.field import ComboBox, Field, LineEdit


class ReasonForm(QWidget):
    """`basis_picked(id)` and `sentence_typed(text)` for the officer's own acts only."""

    basis_picked = Signal(str)
    sentence_typed = Signal(str)

    def __init__(self, bases: Sequence[LegalBasis]) -> None:
        super().__init__()
        options = [(b.id, f"{render(b.title)} ({b.source})" if b.source else render(b.title)) for b in bases]
        self._basis = ComboBox(options, placeholder=_("Choose the legal basis"))
        self._sentence = LineEdit()
        self._basis_field = Field(_("Which law allows it?"), self._basis)
        self._sentence_field = Field(
            _("Reason"),
            self._sentence,
            hint=_("One sentence of yours. It stays in the private record, not in the data."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().px(Space.M))
        layout.addWidget(self._basis_field)
        layout.addWidget(self._sentence_field)
        self._basis.activated.connect(lambda _index: self.basis_picked.emit(self._basis.value or ""))
        self._sentence.textEdited.connect(self.sentence_typed)
        self._basis_field.left.connect(self._advise)
        self._sentence_field.left.connect(self._advise)

    def show_decision(self, decision: Decision) -> None:
        """Show what the project says, without disturbing the field in use."""
        if self._basis.value != (decision.legal_basis or None):
            self._basis.set_value(decision.legal_basis or None)
        if self._sentence.text() != decision.reason:
            self._sentence.setText(decision.reason)
        if decision.legal_basis:
            self._basis_field.advise("")
        if decision.reason.strip():
            self._sentence_field.advise("")

    def first_missing(self) -> QWidget:
        """The control that still needs an answer, the first when none does."""
        if self._basis.value and not self._sentence.text().strip():
            return self._sentence
        return self._basis

    def advise_all(self) -> None:
        """Say what is missing beside each field."""
        self._basis_field.advise("" if self._basis.value else _("Choose the legal basis to keep this column."))
        self._sentence_field.advise("" if self._sentence.text().strip() else _("Write why it must be published."))

    def _advise(self) -> None:
        """Only about the field that was left empty after the other was answered."""
        if self._basis.value and not self._sentence.text().strip() and not self._sentence.hasFocus():
            self._sentence_field.advise(_("Write why it must be published."))
        if self._sentence.text().strip() and not self._basis.value and not self._basis.hasFocus():
            self._basis_field.advise(_("Choose the legal basis to keep this column."))
