"""Lo nuevo del mes: one page of questions about what the new file brings; everything else is as last time.

The questions are found out by a job, at the start page or here when a saved project is opened again. An answer that
changes which table or column is meant makes them anew; every other one changes the project alone.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.app.flow import PAGES
from desktop_app.core.errors import as_known
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.following import Following
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.repeat.asking import Asking
from desktop_app.ui.pages.repeat.last_look import LastLook, look
from desktop_app.ui.pages.repeat.same_card import SameCard
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column
from desktop_app.ui.widgets.lists import SummaryList, SummaryRow
from desktop_app.ui.widgets.notices import Spinner

if TYPE_CHECKING:
    from desktop_app.app.project import Project
    from desktop_app.app.repeating.question import Choice, Question
    from desktop_app.app.repeating.repetition import Repetition
    from desktop_app.ui.pages.repeat.question_card import QuestionCard


class RepeatPage(Page):
    """Renders the repetition that the workspace holds over the answers of the project."""

    page_id = "repeat"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._asking, self._checking = Asking(context), context.latest()
        self._seen: LastLook | None = None  # what looking once more before the review found
        self._shown: Repetition | None = None
        self.cards: dict[str, QuestionCard] = {}
        self._spinner = Spinner()
        self._spinner.cancel_requested.connect(self._cancel)
        self._trouble = Banner("", "", "danger")
        self._trouble.hide()
        self._cards_box = QWidget()
        self._cards = QVBoxLayout(self._cards_box)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(current_theme().px(Space.M))
        self._same = SameCard()
        self._same.wanted.connect(self._go)
        self._differs_box = QWidget()
        self._differs = QVBoxLayout(self._differs_box)
        self._differs.setContentsMargins(0, 0, 0, 0)
        asked = (self._spinner, self._trouble, self._cards_box)
        left = column(*asked, self._differs_box, STRETCH, spacing=Space.M)
        self._right = column(self._same, STRETCH)
        self._right.hide()  # until something is known
        self.content.addWidget(Columns(left, self._right, stretch=(2, 1)))
        self.content.addStretch(1)
        self._following = Following(context, self._changed, self._forget)
        self._connect()

    # --- what the shell asks ---

    def title(self) -> str:
        """The month, and how little is new in it."""
        from desktop_app.ui.pages.repeat import presenter
        from desktop_app.ui.pages.repeat.months import capital, month_of

        made = self._made
        if made is None:
            return _("What is new this month")
        return render(presenter.title(len(made.questions), capital(month_of(self._context.project.dataset.period))))

    def lead(self) -> str:
        """What was applied, and what is asked."""
        from desktop_app.ui.pages.repeat import presenter
        from desktop_app.ui.pages.repeat.months import month_of

        made = self._made
        if made is None:
            return _("We compare the file with that of last time.")
        return render(presenter.lead(len(made.questions), month_of(made.carried.past)))

    def primary_label(self) -> str:
        """The next place."""
        return _("Continue: Review")

    def is_busy(self) -> bool:
        """While the file is compared or looked at once more."""
        return self._asking.is_busy or self._checking.is_busy

    def problem(self) -> str | None:
        """Questions without an answer, or what answering brought to light."""
        from desktop_app.ui.pages.repeat import presenter

        made = self._made
        if made is None:
            return _("It is not compared with last time yet")
        waiting = len(made.open_questions(self._context.project))
        if waiting:
            return render(presenter.missing(waiting))
        return render(self._seen.told) if self._seen is not None else None

    def culprit(self) -> QWidget | None:
        """The first question without an answer, or the way out of the notice."""
        made = self._made
        waiting = made.open_questions(self._context.project) if made is not None else ()
        if waiting and waiting[0].id in self.cards:
            return self.cards[waiting[0].id].control()
        return self._trouble.findChild(Button) if not self._trouble.isHidden() else None

    def initial_focus(self) -> QWidget | None:
        """The first question without an answer; with nothing to answer the page itself."""
        return self.culprit()

    def rail_note(self) -> str:
        """How many are answered."""
        from desktop_app.ui.pages.repeat import presenter

        made = self._made
        if made is None or not made.questions:
            return ""
        n = len(made.questions)
        return render(presenter.answered(n - len(made.open_questions(self._context.project)), n))

    def enter(self) -> None:
        """Show the questions; find them out where nobody has."""
        self._seen = None
        self._refresh()

    def leave(self) -> None:
        """Nobody waits for the last look any more."""
        self._checking.cancel()

    def submit(self) -> bool:
        """Look once more at what the answers made of the table, where they changed anything."""
        made = self._made
        if made is None or self._context.project.tables == made.project.tables:
            return made is not None
        workspace = self._context.workspace
        job: Job[LastLook | None] = Job(lambda progress: look(workspace, progress))
        job.progressed.connect(self._report)
        self._spinner.start(_("Looking again for data about people"))
        self._checking.start(job, self._looked, self._failed, self._spinner.stop)
        self.state_changed.emit()
        return False

    # --- what is asked ---

    @property
    def _made(self) -> Repetition | None:
        return self._asking.made

    def choose(self, question: Question, choice: Choice) -> None:
        """The officer's answer."""
        self._asking.choose(question, choice)

    def _connect(self) -> None:
        asking = self._asking
        asking.started.connect(self._begin)
        asking.told.connect(self._spinner.say)
        asking.ready.connect(self._ready)
        asking.failed.connect(self._failed)
        asking.stopped.connect(self._stopped)
        asking.elsewhere.connect(self._leave_for)
        asking.not_understood.connect(lambda key, words: self.cards[key].say_not_understood(words))

    def _refresh(self) -> None:
        if self._project is not None and self._project.repeated is not None and self._asking.refresh():
            self._render()

    def _begin(self) -> None:
        self._trouble.hide()
        self._spinner.start(_("Comparing with last time"))
        self.state_changed.emit()

    def _ready(self) -> None:
        self._spinner.stop()
        self._refresh()
        self.state_changed.emit()

    def _report(self, _done: int, _total: int, stage: object) -> None:
        if isinstance(stage, Message):
            self._spinner.say(render(stage))

    def _leave_for(self, page: str, field: str) -> None:
        """An answer that is given elsewhere is not given by pressing it."""
        self._show_answers()
        self._go(page, field)

    def _go(self, page: str, field: str) -> None:
        if field:
            self._context.want(field)
        self.go_requested.emit(page)

    # --- how it ends ---

    def _looked(self, found: LastLook | None) -> None:
        self._spinner.stop()
        self._seen = found
        if found is None:
            self.state_changed.emit()
            self.go_requested.emit(self._context.after(self.page_id))
            return
        go = Button(_("Go to Personal data"), "secondary")
        go.clicked.connect(lambda: self._go("personal", found.field))
        self._say(render(found.told), _("Decide about it before going on."), "warn", go)
        go.setFocus(Qt.FocusReason.TabFocusReason)

    def _cancel(self) -> None:
        self._asking.cancel()
        self._checking.cancel()

    def _stopped(self) -> None:
        self._spinner.stop()
        self._say(_("You stopped the comparison"), _("Your work is saved."), "info", *self._ways_out())
        self._show_answers()

    def _failed(self, problem: Exception) -> None:
        self._spinner.stop()
        known = as_known(problem)
        title, text = render(known.title_message), render(known.action_message)
        self._say(title, text, "danger", *self._ways_out())
        self._show_answers()

    def _ways_out(self) -> tuple[Button, ...]:
        again = Button(_("Try again"), "secondary", "refresh", small=True)
        again.clicked.connect(self._refresh)
        alone = Button(_("Go on page by page, without comparing"), "secondary", small=True)
        alone.clicked.connect(self._go_alone)
        return (again,) if self._made is not None else (again, alone)

    def _go_alone(self) -> None:
        """Everything that was carried stays; each page is looked at as of any other file."""
        self._context.apply(
            self.page_id,
            msg(N_("Go on without comparing")),
            lambda p: replace(p, repeated=None, page="table", reached="review", stale=frozenset(PAGES[1:6])),
        )
        self.go_requested.emit("table")

    def _say(self, title: str, text: str, kind: str, *actions: Button) -> None:
        self._trouble.say(title, text, kind)
        self._trouble.set_actions(actions)
        self._trouble.show()
        self.scroll_to_top()
        self.state_changed.emit()

    # --- showing ---

    @property
    def _project(self) -> Project | None:
        return self._context.project if self._context.has_project else None

    def _forget(self) -> None:
        self._asking.forget()
        self._checking.drop()
        self._spinner.stop()
        self._trouble.hide()
        self._seen = self._shown = None

    def _changed(self, aspects: frozenset[str]) -> None:
        if self.isVisible() and aspects & {"tables", "dataset", "repeated"}:
            self._seen = None
            self._trouble.hide()
            self._refresh()
            self.state_changed.emit()

    def _render(self) -> None:
        made = self._made
        if made is None:
            return
        if made is not self._shown:
            self._build(made)
        self._show_answers()
        self._show_facts(made)

    def _build(self, made: Repetition) -> None:
        """A card a question; the keyboard stays with the question it was at."""
        from desktop_app.ui.pages.repeat.question_card import QuestionCard

        focused = QApplication.focusWidget()
        at = next((key for key, card in self.cards.items() if focused is not None and card.isAncestorOf(focused)), "")
        _empty(self._cards)
        self._shown, self.cards = made, {}
        for question in made.questions:
            card = QuestionCard(question)
            card.chosen.connect(partial(self.choose, question))
            card.typed.connect(partial(self._asking.take_text, question))
            self.cards[question.id] = card
            self._cards.addWidget(card)
        if not made.questions:
            what, why = _("We found nothing new to ask"), _("The table is like that of last time.")
            self._cards.addWidget(Banner(what, why, "ok"))
        if at in self.cards:
            self.cards[at].show()
            self.cards[at].control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_answers(self) -> None:
        from desktop_app.app.repeating.repetition import is_answered

        project = self._project
        if project is None or project.repeated is None:
            return
        given = {answer.question: answer for answer in project.repeated.answers}
        decided = {d.column_id: d.treatment for d in project.table.decisions}
        for key, card in self.cards.items():
            of_column = decided.get(card.question.column_id, "")
            card.show_answer(given.get(key), of_column, is_answered=is_answered(project, card.question))

    def _show_facts(self, made: Repetition) -> None:
        from desktop_app.ui.pages.repeat import presenter
        from desktop_app.ui.pages.repeat.months import month_of, span_of

        period, last = self._context.project.dataset.period, month_of(made.carried.past)
        same = _("Same as in {month}").format(month=last) if last else _("Same as last time")
        self._same.show_facts(
            same, render(presenter.decisions(made.carried)), presenter.held(made.carried, month_of(period))
        )
        differs = presenter.differences(made.carried, span_of(period), span_of(made.carried.past))
        self._right.show()
        _empty(self._differs)
        rows = [SummaryRow("", render(fact.label), render(fact.value), "") for fact in differs]
        head = Label(_("Compared with what was published"), "section", wrap=True)
        self._differs.addWidget(Card(head, int(Space.XS), SummaryList(rows)))


def _empty(box: QVBoxLayout) -> None:
    """Take everything out of a box that is filled anew."""
    while (item := box.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
