"""The chosen finding: why we think so, what can be done, and a preview. Nothing is chosen beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.personal_data.finding import MARKED, Decision, Finding
from desktop_app.core.personal_data.treatments import treatments
from desktop_app.ui.pages.personal.presenter import KEEP
from desktop_app.ui.pages.personal.preview import CleanedPreview, ColumnPreview, TextsPreview
from desktop_app.ui.pages.personal.reason import ReasonForm
from desktop_app.ui.pages.personal.sample import Sample
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, ChoiceList
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import column, row


@dataclass(frozen=True, slots=True)
class Place:
    """Which of the findings this is, 0-based."""

    position: int
    total: int


class FindingDetail(Card):
    """Signals carry what the officer chose; the page applies it and shows the project's answer."""

    chosen = Signal(str)
    next_requested = Signal()
    unmark_requested = Signal()
    all_texts_requested = Signal()

    def __init__(self, finding: Finding, place: Place, profile: CountryProfile) -> None:
        super().__init__(spacing=Space.M)
        self.finding = finding
        self.next_button = Button(
            _("Next to decide"), "link", "arrow-down", name=_("Next column to decide"), small=True
        )
        self.next_button.setToolTip(_("Ctrl+↓"))
        self.next_button.clicked.connect(self.next_requested)
        said = _("Decision {i} of {n}").format(i=number(place.position + 1), n=number(place.total))
        head = row((elided(finding.column_name, "section"), 1), 12, Label(said, "hint"), 16, self.next_button)
        self.choices = ChoiceList(_("What to do with «{column}»").format(column=finding.column_name), _choices(finding))
        self.choices.chosen.connect(self.chosen)
        self.reason = ReasonForm(profile.legal_bases)
        self._texts = TextsPreview(finding) if finding.free_text else None
        self._column = None if finding.free_text else ColumnPreview()
        self._cleaned = CleanedPreview() if finding.free_text else None
        self.body.addWidget(column(head, Label(render(finding.why), "hint", wrap=True)))
        self.body.setContentsMargins(*(current_theme().px(m) for m in (Space.L, Space.S, Space.L, Space.L)))
        for part in (self._texts, self.choices, self.reason, self._column, self._cleaned, self._unmark()):
            if part is not None:
                self.body.addWidget(part)
        for hidden in (self._texts, self._column, self._cleaned, self.reason):
            if hidden is not None:
                hidden.hide()
        if self._texts is not None:
            self._texts.all_requested.connect(self.all_texts_requested)
        self.body.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """Qt: never so wide that the two columns of the page stack too early."""
        return QSize(min(super().minimumSizeHint().width(), 520), super().minimumSizeHint().height())

    def show_decision(self, decision: Decision | None, *, more: bool) -> None:
        """Show what the project says; `more` when another column waits."""
        self.choices.set_value(decision.treatment if decision is not None else None)
        keeps = decision is not None and decision.treatment == KEEP
        self.reason.setVisible(keeps)
        if keeps and decision is not None:
            self.reason.show_decision(decision)
        self.next_button.setVisible(more)

    def show_sample(self, sample: Sample, decision: Decision | None) -> None:
        """Show the rows that a worker brought."""
        if self._column is not None:
            self._column.show_sample(sample, decision)
            self._column.setVisible(bool(sample.masked))
        if self._texts is not None and self._cleaned is not None:
            self._texts.show_sample(sample)
            self._texts.setVisible(bool(sample.texts))
            self._cleaned.show_sample(sample)

    def wanting(self) -> QWidget:
        """The control that waits for an answer."""
        if not self.reason.isHidden():
            self.reason.advise_all()
            return self.reason.first_missing()
        return self.choices.initial_focus()

    def focus_choices(self) -> None:
        """Bring the keyboard to the choices."""
        self.choices.initial_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _unmark(self) -> Button | None:
        if self.finding.types != (MARKED,):
            return None
        button = Button(_("It is not personal: take the mark back"), "link", small=True)
        button.clicked.connect(self.unmark_requested)
        return button


def _choices(finding: Finding) -> list[Choice]:
    return [
        Choice(t.id, render(t.title), render(t.consequence), suggested=t.id == finding.suggested)
        for t in treatments().values()
        if t.offered_for(finding)
    ]
