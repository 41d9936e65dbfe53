"""The chosen finding: why we think so, what can be done, and a preview. Nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.app.code_keys import CODES, LINK, SERIES
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.errors import AppError
from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.personal_data.offers import FIRST_SHOWN, offered, suggested_for
from desktop_app.core.personal_data.text_review import HOW, is_each, is_reviewed
from desktop_app.core.personal_data.treatments import treatments
from desktop_app.core.personal_data.treatments.clean_free_text import tag_of
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.pages.personal.doubts import Doubts
from desktop_app.ui.pages.personal.parameters_form import ParametersForm
from desktop_app.ui.pages.personal.presenter import (
    CLEAN,
    KEEP,
    REVIEW,
    choice_of,
    is_dismissed,
    minutes,
    outcome_words,
    short_kind,
    texts_why,
)
from desktop_app.ui.pages.personal.preview import CleanedPreview, ColumnPreview, TextsPreview
from desktop_app.ui.pages.personal.reason import ReasonForm
from desktop_app.ui.pages.personal.sample import Sample
from desktop_app.ui.pages.personal.series import SeriesQuestion
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, ChoiceList
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import column, row

if TYPE_CHECKING:
    from desktop_app.core.personal_data.apply import Outcome

_TAGS = 4  # named in the choice to cover


@dataclass(frozen=True, slots=True)
class Place:
    """Which of the findings this is, 0-based."""

    position: int
    total: int


class FindingDetail(Card):
    """Signals carry what the officer chose; the page applies it and shows the project's answer."""

    chosen = Signal(str)
    answered = Signal(str, object)
    next_requested = Signal()
    all_texts_requested = Signal()
    review_requested = Signal()
    asked = Signal(QWidget)  # a question that has just appeared

    def __init__(self, finding: Finding, place: Place, profile: CountryProfile, *, ordered: bool | None = None) -> None:
        super().__init__(spacing=Space.M)
        self.finding, self.ordered = finding, ordered
        self._country = profile.code
        self.next_button = Button(
            _("Next to decide"), "link", "arrow-down", name=_("Next column to decide"), small=True
        )
        self.next_button.setToolTip(_("Ctrl+↓"))
        self.next_button.clicked.connect(self.next_requested)
        said = _("Decision {i} of {n}").format(i=number(place.position + 1), n=number(place.total))
        head = row((elided(finding.column_name, "section"), 1), Label(said, "hint"), self.next_button, spacing=Space.L)
        head.setMinimumHeight(self.next_button.sizeHint().height())  # also when nothing else waits
        offers = choices_of(finding, ordered=ordered)
        self._keeps = next(choice.consequence for choice in offers if choice.id == KEEP)
        self._rest = offers[FIRST_SHOWN:]
        self.choices = ChoiceList(
            _("What to do with «{column}»").format(column=finding.column_name), offers[:FIRST_SHOWN]
        )
        self.choices.chosen.connect(self.chosen)
        self.doubts = Doubts(finding, n_more=len(self._rest))
        self.doubts.more.clicked.connect(self.show_more)
        self.form: ParametersForm | None = None
        self.reason = ReasonForm(profile.legal_bases)
        self.series = SeriesQuestion()
        self._asks_series = False
        self.review = Button("", "secondary", "edit", small=True)
        self.review.clicked.connect(self.review_requested)
        self.problem = Banner("", "", "warn")
        self._loss = Label("", "hint", wrap=True)
        self._texts = TextsPreview(finding) if finding.free_text else None
        self._column = None if finding.free_text else ColumnPreview()
        self._cleaned = CleanedPreview() if finding.free_text else None
        self._why = Label(render(finding.why), "hint", wrap=True)
        self.body.addWidget(column(head, self._why))
        self.body.addWidget(self.problem)
        self.body.setContentsMargins(*(current_theme().px(m) for m in (Space.L, Space.S, Space.L, Space.L)))
        parts = (
            self._texts,
            self.choices,
            self.review,
            self.doubts,
            self.series,
            self.reason,
            self._loss,
            self._column,
            self._cleaned,
        )
        for part in parts:
            if part is not None:
                self.body.addWidget(part)
        shy = (
            self._texts,
            self._column,
            self._cleaned,
            self.review,
            self.series,
            self.reason,
            self._loss,
            self.problem,
        )
        for hidden in shy:
            if hidden is not None:
                hidden.hide()
        if self._texts is not None:
            self._texts.all_requested.connect(self.all_texts_requested)
        self.body.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """Qt: never so wide that the two columns of the page stack too early."""
        return QSize(min(super().minimumSizeHint().width(), 520), super().minimumSizeHint().height())

    def show_more(self) -> None:
        """Show every way that fits; the keyboard goes to the first new one."""
        first, self._rest = len(self._rest), ()
        if not first:
            return
        had_keyboard = self.doubts.more.hasFocus()
        known = self.choices.count
        self.choices.extend(choices_of(self.finding, ordered=self.ordered)[known:])
        self.doubts.more.hide()
        if had_keyboard:
            self.choices.focus_option(known)

    def show_decision(self, decision: Decision | None, *, more: bool, alike: int = 0) -> None:
        """Show what the project says; `more` when another column waits, `alike` how many of the same kind do."""
        if decision is not None and any(choice.id == decision.treatment for choice in self._rest):
            self.show_more()
        self.choices.set_value(choice_of(decision) if decision is not None else None)
        dismissed = is_dismissed(decision)
        self.choices.set_consequence(KEEP, _("You said that it is not about people.") if dismissed else self._keeps)
        self.choices.fold(on=decision is not None)
        each = decision is not None and is_each(decision.params)
        self.review.setVisible(each)
        if decision is not None and each:
            self.review.set_label(
                _("Look at the texts again") if is_reviewed(decision.params) else _("Go on reviewing")
            )
        self._show_form(decision)
        keeps = decision is not None and decision.treatment == KEEP
        self.reason.setVisible(keeps and not dismissed)
        if keeps and decision is not None:
            self.reason.show_decision(decision)
        self.doubts.show_decision(decision, alike=alike)
        self._asks_series &= decision is not None and decision.treatment == CODES
        linked = decision is not None and decision.params.get("link") == "series"
        self.series.setVisible(linked or self._asks_series)
        self._loss.hide()
        self.next_button.setVisible(more)

    def show_problem(self, problem: AppError | None) -> None:
        """Say why what was decided waits again."""
        if problem is not None:
            self.problem.say(render(problem.title_message), render(problem.action_message))
        self.problem.setVisible(problem is not None)

    def ask_series(self) -> None:
        """Ask which series the codes shall be of."""
        self._asks_series = True  # until it is answered, or codes are not wanted any more
        self.series.show()
        self.series.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.asked.emit(self.series)

    def show_outcome(self, said: Outcome, n_rows: int) -> None:
        """Say what the decision changes and takes away, in numbers; the table has `n_rows`."""
        words: tuple[Message, ...] = outcome_words(said, self.finding.n_filled, n_rows)
        self._loss.setText(" ".join(render(one) for one in words))
        self._loss.setVisible(bool(words))

    def show_sample(self, sample: Sample, decision: Decision | None) -> None:
        """Show the rows that a worker brought."""
        if self._column is not None:
            self._column.show_sample(sample, decision)
            self._column.setVisible(bool(sample.masked))
        if self._texts is not None and self._cleaned is not None:
            self._texts.show_sample(sample)
            self._texts.setVisible(bool(sample.texts))
            self._cleaned.show_sample(sample)
            if len(sample.kinds) > 1:
                kinds = ", ".join(f"{render(short_kind(name))} ({number(n)})" for name, n in sample.kinds)
                self._why.setText(render(texts_why(self.finding, kinds)))
            if sample.example:
                self.choices.set_consequence(CLEAN, _("It will read: «{text}»").format(text=sample.example))

    def show_n_texts(self, n: int) -> None:
        """Say how many different texts a review shows."""
        choice = review_choice(self.finding, n)
        self.choices.set_title(choice.id, choice.title)
        self.choices.set_consequence(choice.id, choice.consequence)

    def wanting(self) -> QWidget:
        """The control that waits for an answer."""
        if not self.reason.isHidden():
            self.reason.advise_all()
            return self.reason.first_missing()
        if not self.review.isHidden():
            return self.review
        if self.form is not None and (missing := self.form.first_missing()) is not None:
            return missing
        return self.choices.initial_focus()

    def focus_choices(self) -> None:
        """Bring the keyboard to the choices."""
        self.choices.initial_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _answer(self, name: str, value: object) -> None:
        if name == LINK and value != SERIES:
            self._asks_series = False
            self.series.hide()
        self.answered.emit(name, value)

    def _show_form(self, decision: Decision | None) -> None:
        treatment = treatments()[decision.treatment] if decision is not None else None
        asked = treatment is not None and any(p.name != HOW for p in treatment.parameters)
        wanted = treatment.id if treatment is not None and asked else ""
        if self.form is not None and self.form.treatment_id != wanted:
            self.body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if treatment is None or decision is None or not wanted:
            return
        if self.form is None:
            self.form = ParametersForm(treatment, self._country, left_out=frozenset({HOW}))
            self.form.answered.connect(self._answer)
            self.body.insertWidget(self.body.indexOf(self.doubts) + 1, self.form)
        self.form.show_decision(decision)


def choices_of(finding: Finding, *, ordered: bool | None) -> tuple[Choice, ...]:
    """The options for a finding, best first; texts can also be looked at one by one.

    `ordered`: what the officer said about whether a law orders to publish the table; to keep is suggested after a yes.
    """
    lawful = finding.lawful_public and ordered is True
    suggested = suggested_for(finding.types, free_text=finding.free_text, lawful_public=lawful)
    choices = [
        Choice(t.id, render(t.title), render(t.loss(finding)), suggested=t.id == suggested) for t in offered(finding)
    ]
    if not finding.free_text:
        return tuple(choices)
    by_id = {choice.id: choice for choice in choices}
    if CLEAN in by_id:
        tags = list(dict.fromkeys(tag_of(kind) for kind in finding.types))[:_TAGS]
        said = render(msg(N_("Replace it by {tags}"), tags=_listed(tags)))
        by_id[CLEAN] = replace(by_id[CLEAN], title=said)
        by_id[REVIEW] = review_choice(finding)
    first = [name for name in ("remove_column", CLEAN, REVIEW, KEEP) if name in by_id]
    return tuple(by_id[name] for name in [*first, *(name for name in by_id if name not in first)])


def review_choice(finding: Finding, n: int | None = None) -> Choice:
    """The choice to look at each text; `n` different ones, once they are counted."""
    n = 1 if finding.n_cells == 1 else n
    said = _("You decide every marked word.")
    if n is None:
        return Choice(REVIEW, _("Review the texts one by one"), said)
    title = msg_n(N_("Review the text"), N_("Review the {n} texts one by one"), n)
    once = _("Equal texts are decided once.") if n < finding.n_cells else ""
    return Choice(REVIEW, render(title), " ".join(part for part in (render(minutes(n)), said, once) if part))


def _listed(tags: Sequence[str]) -> str:
    return tags[0] if len(tags) == 1 else _("{first} or {last}").format(first=", ".join(tags[:-1]), last=tags[-1])
