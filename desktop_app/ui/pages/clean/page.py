"""Correct the problems of the table. Safe corrections come ticked; the original file is never changed.

Cleaning can bring data about people to light, so leaving the page looks at the cleaned table again.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.app.cleaning import with_answer, with_step
from desktop_app.app.preparing import open_findings
from desktop_app.app.project import TableWork, with_table
from desktop_app.core.cleaning.step import Step
from desktop_app.core.errors import as_known
from desktop_app.core.personal_data.finding import Finding, Scan
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.clean import presenter, views
from desktop_app.ui.pages.clean.card_showing import CardShowing
from desktop_app.ui.pages.clean.cards import CorrectionCards
from desktop_app.ui.pages.clean.evidence import QuestionPlace
from desktop_app.ui.pages.clean.preview import ChangesPreview
from desktop_app.ui.pages.clean.steps.part import StepsPart
from desktop_app.ui.pages.clean.values.part import ValuesPart
from desktop_app.ui.pages.clean.views import CARDS, LEADS, STEPS, TABS, TITLES, VALUES, Looked
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.following import Following
from desktop_app.ui.pages.page import Page
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.notices import EmptyState, Spinner
from desktop_app.ui.widgets.tabs import Tabs


class CleanPage(Page):
    """Cards above, before and after below."""

    page_id = "clean"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._looking, self._scanning, self._following_made = context.latest(), context.latest(), context.latest()
        self._view = CARDS
        self._looked: Looked | None = None
        self._key: object = None
        self._chosen = 0
        self._waiting: tuple[Finding, ...] = ()
        self._make_parts()
        self._following = Following(context, self._on_change, self._on_session)

    def _make_parts(self) -> None:
        self._spinner = Spinner()
        self._spinner.cancel_requested.connect(self._cancel)
        self._notice = Banner("", "", "warn")
        self._notice.hide()
        self._cards = CorrectionCards()
        self._cards.chosen.connect(self._choose)
        self._cards.ticked.connect(self._tick)
        self._cards.arranged.connect(self._say_what)
        self._preview = ChangesPreview()
        self._preview.filter_changed.connect(lambda _on: self._show_changes())
        nothing = _("We found nothing to correct"), _("The table is in order. You can go on.")
        self._empty = Card(EmptyState(*nothing, icon="circle-check"))
        self._preview.column_chosen.connect(self.open_column)
        self._question = QuestionPlace()
        self._question.answered.connect(self._answer)
        self._showing = CardShowing(self._context, self._preview, self._question)
        self._tabs = Tabs(_("Ways to correct"), [(tab, _(words)) for tab, words in TABS])
        self._tabs.chosen.connect(self.show_view)
        self._values = ValuesPart(self._context, self.page_id)
        self._values.doubts_changed.connect(self._tell_doubts)
        self._values.failed.connect(self._failed)
        self._steps = StepsPart(self._context, self.page_id)
        content: tuple[QWidget, ...] = (self._tabs, self._empty, self._cards, self._question, self._preview)
        content += (self._values, self._steps)
        for part in (self._spinner, self._notice, *content):
            self.content.addWidget(part)
        self.content.addStretch(1)
        for part in content:
            part.hide()

    # --- answers for the shell ---

    def title(self) -> str:
        """The order of the page."""
        return _(TITLES[self._view])

    def lead(self) -> str:
        """What is done here and what is not."""
        if self._view != CARDS:
            return _(LEADS[self._view])
        return render(presenter.lead(self._looked.suggestions if self._looked is not None else None))

    def primary_label(self) -> str:
        """Names the next page."""
        return self.onward(_("Continue: Describe"))

    def problem(self) -> str | None:
        """The table must have been looked at, and what cleaning brought to light decided."""
        if self._looked is None:
            return _("The table has not been looked at yet")
        return render(presenter.waiting(len(self._waiting))) if self._waiting else None

    def is_busy(self) -> bool:
        """While the table is looked at."""
        return self._looking.is_busy or self._scanning.is_busy

    def rail_note(self) -> str:
        """How many corrections are on."""
        if self._looked is None or not self._context.has_project:
            return ""
        words = presenter.ticked(self._work.recipe, self._looked.suggestions)
        return render(words) if words is not None else ""

    def footer_hint(self) -> str:
        """Doubts about values that may be left."""
        n = self._values.n_doubts
        return render(presenter.doubts(n)) if n and self._view == VALUES else ""

    def place(self) -> str:
        """The view on screen."""
        return self._view

    def initial_focus(self) -> QWidget | None:
        """The chosen card, or the first control of the view on screen."""
        if self._view != CARDS:
            return (self._values if self._view == VALUES else self._steps).first_control()
        return self._cards.cards[self._chosen] if self._chosen < len(self._cards.cards) else None

    def culprit(self) -> QWidget | None:
        """The way back to the decisions."""
        return self._notice.findChild(Button) if self._waiting else None

    def enter(self) -> None:
        """Look for corrections, or show those known."""
        self._forget_waiting()
        wanted = self._context.take_wanted()
        if wanted in TITLES:
            self._view = wanted
        self._refresh()

    def leave(self) -> None:
        """Stop what only this page needs."""
        self._showing.cancel()
        self._scanning.cancel()
        self._following_made.cancel()
        self._values.leave()
        self._steps.leave()
        self._spinner.stop()

    def submit(self) -> bool:
        """Look for data about people in the cleaned table; going on waits for its answer."""
        workspace = self._context.workspace
        job: Job[Scan] = Job(workspace.scan)
        self._start(job, _("Looking again for data about people"))
        self._scanning.start(job, self._scanned, self._failed, self._stopped)
        self.state_changed.emit()
        return False

    # --- looking ---

    @property
    def _work(self) -> TableWork:
        return self._context.project.table

    def _on_session(self) -> None:
        for slot in (self._looking, self._showing, self._scanning, self._following_made):
            slot.cancel()
        self._values.leave()
        self._values.forget()
        self._steps.leave()
        self._steps.close_form()
        self._question.ask(None, ())
        self._view = CARDS
        self._looked, self._key, self._chosen = None, None, 0
        self._forget_waiting()

    def _on_change(self, aspects: frozenset[str]) -> None:
        if aspects & {"tables", "country"} and self.isVisible():
            self._forget_waiting()
            self._refresh()

    def _refresh(self) -> None:
        context = self._context
        if not context.has_project or not context.project.tables or context.workspace.opened is None:
            return
        work = self._work
        key = (work.source.sha256, work.source.encoding, work.sheet, work.region, context.project.country)
        if self._looked is None or key != self._key:
            self._look(key)
        else:
            self._render()
            self._look_at_made(self._looked)

    def _look(self, key: object) -> None:
        job = Job(partial(views.looked_at, self._context.workspace))
        self._start(job, _("Looking for what can be corrected"))
        self._looking.start(job, partial(self._found, key), self._failed, self._stopped)
        self.state_changed.emit()

    def _look_at_made(self, looked: Looked) -> None:
        """Quietly, behind what is on screen: what columns that were made or taken back by now ask for."""
        workspace = self._context.workspace
        if views.made_by(workspace) == looked.made_by:
            self._following_made.cancel()
            return

        def found(more: Looked) -> None:
            chosen = looked.suggestions[self._chosen].step if looked.suggestions else None
            steps = [suggestion.step for suggestion in more.suggestions]
            has_keyboard = self._cards.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self._looked, self._chosen = more, steps.index(chosen) if chosen in steps else 0
            self._render()
            card = self.initial_focus()
            if has_keyboard and card is not None:
                card.setFocus(Qt.FocusReason.OtherFocusReason)

        self._following_made.start(Job(partial(views.with_made, workspace, looked)), found, self._failed)

    def _start(self, job: Job[Looked] | Job[Scan], words: str) -> None:
        def report(done: int, total: int, stage: Message | None) -> None:
            said = render(stage) if stage is not None else words
            self._spinner.say(f"{said} · {number(100 * done // total)} %" if total else said)

        self._notice.hide()
        job.progressed.connect(report)
        self._spinner.start(words)

    def _found(self, key: object, looked: Looked) -> None:
        self._spinner.stop()
        self._looked, self._key = looked, key
        self._chosen = min(self._chosen, max(0, len(looked.suggestions) - 1))
        if not self._work.recipe_made:
            self._context.session.apply(
                msg(N_("Apply the safe corrections")), partial(views.with_safe_corrections, looked)
            )
        self._render()
        card = self.initial_focus()
        if card is not None and self.isVisible() and self.focusWidget() is None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, problem: Exception) -> None:
        known = as_known(problem)
        self._interrupted(render(known.title_message), render(known.action_message), "danger")

    def _stopped(self) -> None:
        self._interrupted(_("The search was stopped"), "", "warn")

    def _interrupted(self, title: str, text: str, kind: str) -> None:
        self._spinner.stop()
        again = Button(_("Search again"))
        again.clicked.connect(self.submit if self._looked is not None else self._refresh)
        self._notice.say(title, text, kind)
        self._notice.set_actions((again,))
        self._notice.show()
        self.state_changed.emit()

    def _cancel(self) -> None:
        self._looking.cancel()
        self._scanning.cancel()

    # --- showing ---

    def show_view(self, view: str) -> None:
        """Show the cards, the values of a column, or the list of corrections."""
        if view != STEPS:
            self._steps.close_form()
        self._view = view
        self._render()

    def open_form(self, kind: type[Step]) -> None:
        """Ask for a correction by hand of that kind."""
        self._steps.open_form(kind)

    def open_column(self, column_id: str) -> None:
        """Show the values of a column."""
        self._view = VALUES
        self._values.open_column(column_id)
        self._render()
        self._values.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _render(self) -> None:
        looked = self._looked
        if looked is None:
            return
        has, view = bool(looked.suggestions), self._view
        self._tabs.show()
        self._tabs.show_tab(view)
        self._empty.setVisible(view == CARDS and not has)
        self._cards.setVisible(view == CARDS and has)
        self._preview.setVisible(view == CARDS and has)
        self._values.setVisible(view == VALUES)
        self._steps.setVisible(view == STEPS)
        if view == CARDS:
            self._cards.show_cards(looked.suggestions, looked.names)
            self._cards.show_state(self._work.recipe, self._chosen)
            self._say_what()
            self._show_changes()
        elif view == VALUES:
            self._values.show_values(looked.findings)
        else:
            self._steps.show_recipe(looked.findings)
        self._question.setVisible(view == CARDS and self._question.question is not None)
        self.refresh_texts()
        self.state_changed.emit()

    def _say_what(self) -> None:
        cards = self._cards.cards
        self._preview.say_what(cards[self._chosen].words if self._cards.are_short and cards else "")

    def _tell_doubts(self) -> None:
        self._tabs.set_count(VALUES, self._values.n_columns)
        self.state_changed.emit()

    def _answer(self, suggested: Step, step: Step) -> None:
        """The officer's answer: the correction with it, switched on."""
        label = msg(N_("Correct: {what}"), what=step.title)
        change = partial(with_table, change=partial(with_answer, old=suggested, new=step))
        self._context.apply(self.page_id, label, change)

    def _show_changes(self) -> None:
        looked = self._looked
        if looked is None or not looked.suggestions:
            return
        self._showing.show(looked.suggestions[self._chosen], looked, self._key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: F8 goes to the next change from anywhere on the page."""
        if event.key() == Qt.Key.Key_F8:
            by = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            (self._steps if self._view == STEPS else self._preview).go(by)
            return
        super().keyPressEvent(event)

    # --- what the officer does ---

    def choose_card(self, step_id: str) -> None:
        """Choose the card of a kind of correction, if there is one."""
        at = next((i for i, card in enumerate(self._cards.cards) if card.suggestion.step.id == step_id), None)
        if at is not None:
            self._cards.cards[at].click()

    def _choose(self, position: int) -> None:
        self._chosen = position
        self._say_what()
        self._show_changes()

    def _tick(self, position: int, on: bool) -> None:
        looked = self._looked
        assert looked is not None
        suggested = looked.suggestions[position].step
        step = presenter.in_recipe(self._work.recipe, suggested) or suggested
        words = N_("Correct: {what}") if on else N_("Leave as it is: {what}")
        change = partial(with_table, change=lambda work: with_step(work, step, enabled=on))
        self._context.apply(self.page_id, msg(words, what=step.title), change)

    def _scanned(self, scan: Scan) -> None:
        self._spinner.stop()
        self._waiting = open_findings(scan, self._work)
        if self._waiting:
            go = Button(_("Go to Personal data"), "secondary")
            go.clicked.connect(lambda: self.go_requested.emit("personal"))
            self._notice.say(
                render(presenter.waiting(len(self._waiting))), _("Decide about it before going on."), "warn"
            )
            self._notice.set_actions((go,))
            self._notice.show()
            self.scroll_to_top()
            go.setFocus(Qt.FocusReason.TabFocusReason)
            self.state_changed.emit()
            return
        self._context.session.navigate(lambda project: replace(project, stale=project.stale - {"personal"}))
        self.state_changed.emit()
        self.go_requested.emit(self._context.after(self.page_id))

    def _forget_waiting(self) -> None:
        self._waiting = ()
        self._notice.hide()
