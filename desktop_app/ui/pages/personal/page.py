"""What to do with data of people? The scan runs in a worker; every decision is the officer's, one undo step each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.preparing import is_complete, open_findings
from desktop_app.app.project import TableWork
from desktop_app.core.countries import profile
from desktop_app.core.errors import AppError, as_known
from desktop_app.core.personal_data.finding import Decision, Finding, Scan
from desktop_app.core.text import Message
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.following import Following
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.personal import acts, presenter
from desktop_app.ui.pages.personal.deciding import Deciding
from desktop_app.ui.pages.personal.detail import FindingDetail, Place
from desktop_app.ui.pages.personal.findings_list import FindingsList
from desktop_app.ui.pages.personal.risk.screen import RISK, RiskScreen
from desktop_app.ui.pages.personal.sampling import Sampling
from desktop_app.ui.pages.personal.side import HiddenBanner, OtherColumns, TransparencyQuestion, nothing_found
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column
from desktop_app.ui.widgets.notices import Spinner


class PersonalPage(Page):
    """Findings at the left, the chosen one at the right."""

    page_id = "personal"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._scanning = context.latest()
        self._deciding = Deciding(context)
        self._sampling = Sampling(context, self._deciding)
        self._deciding.failed.connect(lambda problem: self._tell(problem, "danger"))
        self._deciding.warned.connect(lambda problem: self._tell(problem, "warn"))
        self._scan: Scan | None = None
        self._key: object = None
        self._selected = ""
        self._detail: FindingDetail | None = None
        self._at_risk = False  # the second screen: whether somebody could be recognised by a combination
        self._risk = RiskScreen(context)
        self._risk.changed.connect(self.state_changed)
        self._risk.passed.connect(lambda: self.go_requested.emit("clean"))
        self._make_parts()
        self._following = Following(context, self._on_change, self._on_session)
        for keys, step in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.select_open, step))

    def _make_parts(self) -> None:
        self._spinner = Spinner()
        self._spinner.cancel_requested.connect(self._scanning.cancel)
        self._trouble = Banner("", "", "warn")
        self._trouble.hide()
        self._question = TransparencyQuestion()
        self._question.answered.connect(self._answer)
        self._list = FindingsList()
        self._list.chosen.connect(self.select)
        self._others = OtherColumns()
        self._others.marked.connect(self._mark)
        self._hidden = HiddenBanner()
        left = column(self._question, self._list, self._others, self._hidden, STRETCH, spacing=Space.M)
        self._right = QWidget()
        self._right_box = QVBoxLayout(self._right)
        self._right_box.setContentsMargins(0, 0, 0, 0)
        self._empty = nothing_found(self._mark_button())
        self._right_box.addWidget(self._empty)
        self._columns = Columns(left, self._right, stretch=(5, 8))
        self.content.addWidget(self._spinner)
        self.content.addWidget(self._trouble)
        self.content.addWidget(self._columns, 100)
        self.content.addWidget(self._risk, 100)
        self.content.addStretch(1)
        self._columns.hide()
        self._risk.hide()

    # --- answers for the shell ---

    def title(self) -> str:
        """The question of the screen."""
        if self._at_risk:
            return self._risk.title()
        return _("What do we do with data about people?")

    def lead(self) -> str:
        """What is asked here."""
        if self._at_risk:
            return self._risk.lead()
        return render(presenter.lead(self._scan, self._finding))

    def primary_label(self) -> str:
        """Names the next page."""
        return _("Continue: Clean")

    def problem(self) -> str | None:
        """How many decisions are missing."""
        if self._scan is None:
            return _("The table has not been looked at yet")
        missing = presenter.missing(self._scan, self._work)
        if missing is None and self._at_risk:
            return self._risk.problem()
        return render(missing) if missing is not None else None

    def rail_note(self) -> str:
        """How far the officer is."""
        if self._scan is None or not self._context.has_project:
            return ""
        words = presenter.progress_words(self._scan, self._work)
        return render(words) if words is not None else ""

    def is_busy(self) -> bool:
        """While the scan runs, or the count on the second screen."""
        return self._scanning.is_busy or (self._at_risk and self._risk.is_busy)

    def initial_focus(self) -> QWidget | None:
        """The question of the chosen finding; its card when there is none."""
        if self._at_risk:
            return self._risk.initial_focus()
        detail = self._detail
        return detail.choices.initial_focus() if detail is not None else self._list.card(self._selected)

    def culprit(self) -> QWidget | None:
        """The first finding that waits is shown, and the control that lacks an answer."""
        if self._scan is None:
            return None
        waiting = open_findings(self._scan, self._work)
        if self._at_risk and not waiting:
            return self._risk.initial_focus()
        if waiting and self._selected not in {f.column_id for f in waiting}:
            self.select(waiting[0].column_id)
        return self._detail.wanting() if self._detail is not None else None

    def submit(self) -> bool:
        """Before going on: the second screen, unless it is known that nobody stands out."""
        if self._at_risk or self._scan is None or self._risk.is_passed:
            return True
        self._risk.pass_on = True
        self.show_risk()
        return False

    def back(self) -> bool:
        """From the second screen to the findings."""
        if not self._at_risk:
            return True
        self._turn(at_risk=False)
        return False

    def show_risk(self) -> None:
        """Go to the second screen."""
        self._turn(at_risk=True)

    def _turn(self, *, at_risk: bool) -> None:
        self._at_risk = at_risk
        self._render()
        self.scroll_to_top()
        (self.initial_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Look at the table again if it is another one, and show what is known."""
        self._at_risk = self._context.take_wanted() == RISK
        self._refresh()

    def leave(self) -> None:
        """Stop what only this page needs."""
        self._sampling.cancel()

    # --- scanning ---

    @property
    def _work(self) -> TableWork:
        return self._context.project.table

    @property
    def _finding(self) -> Finding | None:
        if self._scan is None:
            return None
        return next((f for f in self._scan.findings if f.column_id == self._selected), None)

    def _on_session(self) -> None:
        self._scanning.cancel()
        self._sampling.cancel()
        self._scan, self._key, self._selected = None, None, ""
        self._at_risk = False
        self._risk.forget()
        self._drop_detail()
        self._columns.hide()

    def _on_change(self, aspects: frozenset[str]) -> None:
        if aspects & {"tables", "country"} and self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if not self._context.has_project or not self._context.project.tables or self._context.workspace.opened is None:
            return
        key = presenter.scan_key(self._context.project)
        if self._scan is None or key != self._key:
            self._look(key)
        self._render()

    def _look(self, key: object) -> None:
        workspace = self._context.workspace
        job: Job[Scan] = Job(workspace.scan)
        job.progressed.connect(self._report)
        self._trouble.hide()
        self._spinner.start(_("Looking for data about people"))
        self._scanning.start(job, partial(self._found, key), self._failed, self._stopped)
        self.state_changed.emit()

    def _report(self, done: int, total: int, stage: Message | None) -> None:
        words = render(stage) if stage is not None else _("Looking for data about people")
        self._spinner.say(f"{words} · {number(100 * done // total)} %" if total else words)

    def _found(self, key: object, scan: Scan) -> None:
        self._spinner.stop()
        self._scan, self._key = scan, key
        if key != presenter.scan_key(self._context.project):
            self._refresh()
            return
        if self._finding is None:
            waiting = open_findings(scan, self._work) or scan.findings
            self._selected = waiting[0].column_id if waiting else ""
        self._render()

    def _failed(self, problem: Exception) -> None:
        known = as_known(problem)
        self._interrupted(render(known.title_message), render(known.action_message), "danger")

    def _stopped(self) -> None:
        self._interrupted(
            _("The search was stopped"), _("Without it we cannot say which columns need a decision."), "warn"
        )

    def _interrupted(self, title: str, text: str, kind: str) -> None:
        self._spinner.stop()
        again = Button(_("Search again"))
        again.clicked.connect(self._refresh)
        self._scan, self._key = None, None
        self._trouble.say(title, text, kind)
        self._trouble.set_actions((again,))
        self._trouble.show()
        self._columns.hide()
        self.state_changed.emit()

    # --- showing ---

    def _render(self) -> None:
        scan = self._scan
        if scan is None:
            self.state_changed.emit()
            return
        work = self._work
        decided = not open_findings(scan, work)
        self._at_risk = self._at_risk and decided
        if decided:
            self._risk.refresh()
        self._risk.setVisible(self._at_risk)
        self._columns.setVisible(not self._at_risk)
        self._list.setVisible(bool(scan.findings))
        self._list.show_findings(scan.findings, work, self._selected)
        self._question.setVisible(any(f.lawful_public for f in scan.findings))
        self._question.show_question(profile(self._context.project.country).transparency_question, work.transparency)
        seen = {f.column_id for f in scan.findings}
        table = self._context.workspace.cleaned()
        self._others.show_columns([(c.id, c.name) for c in table.columns if c.id not in seen])
        self._hidden.show_hidden(self._context.workspace.opened, work.sheet)
        self._others.mark.setVisible(bool(scan.findings))  # the empty state has its own button
        self._empty.setVisible(not scan.findings)
        self._show_detail()
        self.refresh_texts()
        self.state_changed.emit()

    def _show_detail(self) -> None:
        scan, finding = self._scan, self._finding
        if scan is None or finding is None:
            self._drop_detail()
            return
        if self._detail is None or self._detail.finding != finding:
            had_keyboard = self._detail is not None and self._detail.isAncestorOf(self.focusWidget() or self)
            self._drop_detail()
            place = Place(scan.findings.index(finding), len(scan.findings))
            self._detail = self._new_detail(finding, place)
            if had_keyboard:
                self._detail.focus_choices()
        decision = presenter.decision_for(finding, self._work)
        more = presenter.following_open(scan, self._work, finding.column_id) is not None
        alike = presenter.alike_open(scan, self._work, finding) if decision and is_complete(decision) else ()
        self._detail.show_decision(decision, more=more, alike=len(alike))
        self._sampling.bring(self._detail, scan, decision, self._key)

    def _new_detail(self, finding: Finding, place: Place) -> FindingDetail:
        detail = FindingDetail(finding, place, profile(self._context.project.country))
        detail.chosen.connect(self.choose)
        self._deciding.attach(detail)
        detail.reason.basis_picked.connect(lambda basis: self.explain(lambda d: replace(d, legal_basis=basis)))
        detail.reason.sentence_typed.connect(lambda text: self.explain(lambda d: replace(d, reason=text)))
        detail.next_requested.connect(self.select_open)
        detail.doubts.alike_requested.connect(self._decide_alike)
        detail.all_texts_requested.connect(self._bring_all_texts)
        self._right_box.insertWidget(0, detail)
        return detail

    def _bring_all_texts(self) -> None:
        scan, finding = self._scan, self._finding
        if scan is not None and finding is not None:
            self._sampling.bring_all(finding, scan, presenter.decision_for(finding, self._work))

    def _drop_detail(self) -> None:
        self._sampling.forget()
        if self._detail is not None:
            self._right_box.removeWidget(self._detail)
            self._detail.hide()
            self._detail.deleteLater()
            self._detail = None

    # --- what the officer does ---

    def select(self, column_id: str) -> None:
        """Show a finding."""
        self._selected = column_id
        self._render()

    def select_named(self, name: str) -> None:
        """Show the finding of the column with that name, if there is one."""
        found = self._scan.findings if self._scan is not None else ()
        column_id = next((f.column_id for f in found if f.column_name == name), None)
        if column_id is not None:
            self.select(column_id)

    def choose(self, treatment: str) -> None:
        """Decide about the finding on screen, as its choices do."""
        self._trouble.hide()
        self._act(lambda _context, finding: self._deciding.choose(finding, treatment))

    def _decide_alike(self) -> None:
        scan, finding = self._scan, self._finding
        decision = presenter.decision_for(finding, self._work) if finding is not None else None
        if scan is not None and finding is not None and decision is not None:
            acts.decide_alike(self._context, presenter.alike_open(scan, self._work, finding), decision)

    def _tell(self, problem: AppError, kind: str) -> None:
        self._trouble.say(render(problem.title_message), render(problem.action_message), kind)
        self._trouble.set_actions(())
        self._trouble.show()
        self._render()  # the choice that could not be made is not shown as made

    def select_open(self, step: int = 1) -> None:
        """Show the next (or previous) finding that waits; the keyboard stays in the same half of the page."""
        if self._scan is None:
            return
        finding = presenter.following_open(self._scan, self._work, self._selected, step)
        if finding is None:
            return
        in_list = self._list.has_keyboard
        self.select(finding.column_id)
        card = self._list.card(finding.column_id)
        if in_list and card is not None:
            card.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._detail is not None:
            self._detail.focus_choices()

    def _act(self, act: Callable[[PageContext, Finding], None]) -> None:
        finding = self._finding
        if finding is not None:
            act(self._context, finding)

    def explain(self, change: Callable[[Decision], Decision]) -> None:
        """Say why the finding on screen is kept, as its form does."""
        self._act(partial(acts.explain, change=change))

    def _answer(self, required: bool) -> None:
        assert self._scan is not None
        acts.answer(self._context, self._scan, required=required)

    def _mark(self, column_id: str) -> None:
        self._selected = column_id
        acts.mark(self._context, column_id, self._context.workspace.cleaned().column(column_id).name)

    def _mark_button(self) -> Button:
        button = Button(_("Mark a column…"), "secondary")
        button.clicked.connect(lambda: self._others.open_menu(button))
        return button
