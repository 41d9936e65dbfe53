"""What to do with data of people? The scan runs in a worker; every decision is the officer's, one undo step each.

The page has two screens more: whether somebody could be recognised by a combination, and the texts of a column one by
one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.app.preparing import open_findings
from desktop_app.app.project import TableWork
from desktop_app.core.countries import profile
from desktop_app.core.errors import KeyringUnavailable
from desktop_app.core.personal_data.finding import Decision, Finding, Scan
from desktop_app.core.text import Message
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.following import Following
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.personal import acts, presenter
from desktop_app.ui.pages.personal.deciding import Deciding
from desktop_app.ui.pages.personal.detail import FindingDetail
from desktop_app.ui.pages.personal.findings_list import FindingsList
from desktop_app.ui.pages.personal.right import RightSide, Seen
from desktop_app.ui.pages.personal.risk.screen import RISK, RiskScreen
from desktop_app.ui.pages.personal.searching import Searching
from desktop_app.ui.pages.personal.side import HiddenBanner, OtherColumns, TransparencyQuestion, nothing_found
from desktop_app.ui.pages.personal.texts.acts import review_decision
from desktop_app.ui.pages.personal.texts.screen import TEXTS, TextsScreen
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column

FINDINGS = ""


class PersonalPage(Page):
    """Findings at the left, the chosen one at the right."""

    page_id = "personal"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._screen = FINDINGS
        self._selected = self._marking = ""  # `_marking`: just marked; the keyboard goes there when it is found
        self._search = Searching(context)
        self._search.found.connect(self._found)
        self._search.ended.connect(self._ended)
        self._search.keys_known.connect(self._render)
        self._deciding = Deciding(context)
        self._deciding.failed.connect(self._tell)
        self._deciding.forgetful.connect(self._warn)
        self._deciding.review_begun.connect(partial(self._turn, TEXTS))
        self._risk = RiskScreen(context)
        self._risk.changed.connect(self.state_changed)
        self._risk.asked.connect(self.bring_into_view)
        self._risk.passed.connect(lambda: self.go_requested.emit(context.after(self.page_id)))
        self._texts = TextsScreen(context)
        self._texts.changed.connect(self.state_changed)
        self._texts.left.connect(self.back)
        self._make_parts()
        self._following = Following(context, self._on_change, self._on_session)
        for keys, step in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self._columns)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.select_open, step))

    def _make_parts(self) -> None:
        self._question = TransparencyQuestion()
        self._question.answered.connect(lambda required: self.answer_transparency(required=required))
        self._list = FindingsList()
        self._list.chosen.connect(self.select)
        self._list.pointed_at.connect(self._show_below)
        self._others = OtherColumns()
        self._others.marked.connect(self._mark)
        self._hidden = HiddenBanner()
        self._hidden.table_requested.connect(lambda: self.go_requested.emit("table"))
        left = column(self._question, self._list, self._others, self._hidden, STRETCH, spacing=Space.M)
        self._right = RightSide(self._context, self._deciding, nothing_found(self._mark_button()))
        self._right.chosen.connect(self.choose)
        self._right.next_requested.connect(self.select_open)
        self._right.review_requested.connect(partial(self._turn, TEXTS))
        self._right.asked.connect(self.bring_into_view)
        self._columns = Columns(left, self._right, stretch=(5, 8))
        self._columns.stacked.connect(self._stand_where_it_is_seen)
        self.content.addWidget(self._search.spinner)
        self.content.addWidget(self._search.trouble)
        for screen in (self._columns, self._risk, self._texts):
            self.content.addWidget(screen, 100)
            screen.hide()
        self.content.addStretch(1)

    # --- answers for the shell ---

    def title(self) -> str:
        """The question of the screen."""
        second = self._second
        return second.title() if second is not None else _("What do we do with data about people?")

    def lead(self) -> str:
        """What is asked here."""
        second = self._second
        return second.lead() if second is not None else render(presenter.lead(self._scan, self._finding))

    def primary_label(self) -> str:
        """Names the next place."""
        return _("Back to the columns") if self._screen == TEXTS else self.onward(_("Continue: Clean"))

    def is_primary_quiet(self) -> bool:
        """The screen of texts has the primary button itself."""
        return self._screen == TEXTS

    def problem(self) -> str | None:
        """How many decisions are missing."""
        if self._screen == TEXTS:
            return None
        if self._scan is None:
            return _("The table has not been looked at yet")
        missing = presenter.missing(self._scan, self._work, self._search.lost)
        if missing is None and self._screen == RISK:
            return self._risk.problem()
        return render(missing) if missing is not None else None

    def footer_hint(self) -> str:
        """How many texts wait."""
        return self._texts.hint() if self._screen == TEXTS else ""

    def rail_note(self) -> str:
        """How far the officer is."""
        if self._scan is None or not self._context.has_project:
            return ""
        words = presenter.progress_words(self._scan, self._work, self._search.lost)
        return render(words) if words is not None else ""

    def is_busy(self) -> bool:
        """While the scan runs, or what the screen on top needs."""
        second = self._second
        return self._search.is_busy or (second is not None and second.is_busy)

    def initial_focus(self) -> QWidget | None:
        """The question of the chosen finding; its card where that lies below, so that nothing is decided unseen."""
        second = self._second
        if second is not None:
            return second.initial_focus()
        card, detail = self._list.card(self._selected), self._detail
        if detail is None or (self._columns.is_stacked and card is not None):
            return card
        return detail.choices.initial_focus()

    def culprit(self) -> QWidget | None:
        """The first finding that waits is shown, and the control that lacks an answer."""
        if self._scan is None:
            return None
        waiting = open_findings(self._scan, self._work, self._search.lost)
        if self._screen == RISK and not waiting:
            return self._risk.initial_focus()
        if waiting and self._selected not in {f.column_id for f in waiting}:
            self.select(waiting[0].column_id)
        return self._detail.wanting() if self._detail is not None else None

    def place(self) -> str:
        """The screen, with the column of its texts."""
        return f"{TEXTS}:{self._selected}" if self._screen == TEXTS else self._screen

    def submit(self) -> bool:
        """Before going on: the risk, unless it is known that nobody stands out."""
        if self._screen == TEXTS:
            return self.back()
        if self._screen == RISK or self._scan is None or self._risk.is_passed:
            return True
        self._risk.pass_on = True
        self.show_risk()
        return False

    def back(self) -> bool:
        """From another screen to the findings."""
        if self._screen == FINDINGS:
            return True
        self._turn(FINDINGS)
        return False

    def show_risk(self) -> None:
        """Go to the screen about combinations."""
        self._turn(RISK)

    def _turn(self, screen: str) -> None:
        self._screen = screen
        self._render()
        self.scroll_to_top()
        (self.initial_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Look at the table again if it is another one, and show what is known."""
        self._screen, _colon, column_id = self._context.take_wanted().partition(":")
        if self._screen not in (RISK, TEXTS):
            self._screen = FINDINGS
        self._selected = column_id or self._selected
        self._refresh()
        if self._context.has_project and self._context.project.tables:
            self._search.ask_for_keys()

    def leave(self) -> None:
        """Stop what only this page needs."""
        self._right.cancel()

    # --- what is known ---

    @property
    def _work(self) -> TableWork:
        return self._context.project.table

    @property
    def _scan(self) -> Scan | None:
        return self._search.scan

    @property
    def _detail(self) -> FindingDetail | None:
        return self._right.detail

    @property
    def _second(self) -> RiskScreen | TextsScreen | None:
        """The screen over the findings."""
        if self._screen == RISK:
            return self._risk
        return self._texts if self._screen == TEXTS else None

    @property
    def _finding(self) -> Finding | None:
        if self._scan is None:
            return None
        return next((f for f in self._scan.findings if f.column_id == self._selected), None)

    def _on_session(self) -> None:
        self._search.forget()
        self._right.cancel()
        self._selected, self._screen = "", FINDINGS
        self._risk.forget()
        self._texts.forget()
        self._right.drop()
        self._columns.hide()

    def _on_change(self, aspects: frozenset[str]) -> None:
        if aspects & {"tables", "country"} and self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if not self._context.has_project or not self._context.project.tables or self._context.workspace.opened is None:
            return
        self._search.refresh()
        self._render()

    def _found(self) -> None:
        scan = self._scan
        assert scan is not None
        if self._finding is None:
            waiting = open_findings(scan, self._work, self._search.lost) or scan.findings
            self._selected = waiting[0].column_id if waiting else ""
        self._render()
        if self._marking and self._selected == self._marking:
            (self.initial_focus() or self).setFocus(Qt.FocusReason.TabFocusReason)
        self._marking = ""

    def _stand_where_it_is_seen(self) -> None:
        """Choices that have come to lie out of sight, below the list, do not keep the keyboard."""
        card, detail, focused = self.initial_focus(), self._detail, QApplication.focusWidget()
        if card is None or detail is None or focused is not detail.choices.initial_focus():
            return
        if focused.visibleRegion().isEmpty():
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ended(self) -> None:
        self._columns.hide()
        self.state_changed.emit()

    # --- showing ---

    def _render(self) -> None:
        scan, finding = self._scan, self._finding
        if scan is None:
            self.state_changed.emit()
            return
        self._settle_screen(scan, finding)
        self._deciding.lost = self._search.lost
        self._risk.setVisible(self._screen == RISK)
        self._texts.setVisible(self._screen == TEXTS)
        self._columns.setVisible(self._screen == FINDINGS)
        if self._screen != TEXTS:  # which changes with every word: what nobody sees can wait
            self._show_findings(scan, finding)
        self.refresh_texts()
        self.state_changed.emit()

    def _show_findings(self, scan: Scan, finding: Finding | None) -> None:
        work, lost = self._work, self._search.lost
        self._list.setVisible(bool(scan.findings))
        self._list.show_findings(scan.findings, work, self._selected, lost)
        self._question.setVisible(any(f.lawful_public for f in scan.findings))
        self._question.show_question(profile(self._context.project.country).transparency_question, work.transparency)
        seen = {f.column_id for f in scan.findings}
        table = self._context.workspace.cleaned()
        self._others.show_columns([(c.id, c.name) for c in table.columns if c.id not in seen])
        published = work.corrections.publish_hidden is not False  # nothing said: they may still be
        self._hidden.show_hidden(self._context.workspace.opened, work.sheet, published=published)
        self._others.mark.setVisible(bool(scan.findings))  # the empty state has its own button
        self._right.show_finding(Seen(scan, self._search.key, lost), finding)

    def _settle_screen(self, scan: Scan, finding: Finding | None) -> None:
        """Leave a screen whose question is no longer there, and bring the one on top up to date."""
        decided = not open_findings(scan, self._work, self._search.lost)
        reviewed = finding is not None and review_decision(self._context, finding) is not None
        if (self._screen == RISK and not decided) or (self._screen == TEXTS and not reviewed):
            self._screen = FINDINGS
        if decided:
            self._risk.refresh()
        if self._screen == TEXTS and finding is not None:
            self._texts.open(finding, scan)

    def _warn(self, words: Message) -> None:
        self._search.tell(render(KeyringUnavailable().title_message), render(words), "warn")

    def _tell(self, problem: Exception) -> None:
        self._search.explain(problem)
        self._render()  # the choice that could not be made is not shown as made

    # --- what the officer does ---

    def select(self, column_id: str) -> None:
        """Show a finding; what was said about another one goes."""
        self._search.trouble.hide()
        self._selected = column_id
        self._render()

    def _show_below(self) -> None:
        """Where there is no room beside the list, what was clicked is shown under it."""
        if self._columns.is_stacked and self._detail is not None:
            self.bring_into_view(self._detail)

    def select_named(self, name: str) -> None:
        """Show the finding of the column with that name, if there is one."""
        found = self._scan.findings if self._scan is not None else ()
        column_id = next((f.column_id for f in found if f.column_name == name), None)
        if column_id is not None:
            self.select(column_id)

    def choose(self, treatment: str) -> None:
        """Decide about the finding on screen, as its choices do."""
        self._search.trouble.hide()
        finding = self._finding
        if finding is not None:
            self._deciding.choose(finding, treatment)

    def explain(self, change: Callable[[Decision], Decision]) -> None:
        """Say why the finding on screen is kept, as its form does."""
        self._right.explain(change)

    def select_open(self, step: int = 1) -> None:
        """Show the next (or previous) finding that waits; the keyboard stays in the same half of the page."""
        if self._scan is None:
            return
        finding = presenter.following_open(self._scan, self._work, self._selected, step, lost=self._search.lost)
        if finding is None:
            return
        in_list = self._list.has_keyboard
        self.select(finding.column_id)
        card = self._list.card(finding.column_id)
        if in_list and card is not None:
            card.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._detail is not None:
            self._detail.focus_choices()
            self._show_below()

    def answer_transparency(self, *, required: bool) -> None:
        """Answer the question of the table."""
        assert self._scan is not None
        acts.answer(self._context, self._scan, required=required)

    def dismiss(self) -> None:
        """Say that the finding on screen is not about people, as its link does."""
        if self._detail is not None:
            self._detail.doubts.not_personal.click()

    def _mark(self, column_id: str) -> None:
        self._selected = self._marking = column_id
        acts.mark(self._context, column_id, self._context.workspace.cleaned().column(column_id).name)

    def _mark_button(self) -> Button:
        button = Button(_("Mark a column…"), "secondary")
        button.clicked.connect(lambda: self._others.open_menu(button))
        return button
