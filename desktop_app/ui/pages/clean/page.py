"""Correct the problems of the table. Safe corrections come ticked; the original file is never changed.

Cleaning can bring data about people to light, so leaving the page looks at the cleaned table again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.app.cleaning import recipe_of, with_step
from desktop_app.app.preparing import open_findings
from desktop_app.app.project import Project, TableWork, with_table
from desktop_app.core.cleaning.step import Suggestion
from desktop_app.core.errors import as_known
from desktop_app.core.personal_data.finding import Finding, Scan
from desktop_app.core.progress import Progress
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.clean import presenter
from desktop_app.ui.pages.clean.cards import CorrectionCards
from desktop_app.ui.pages.clean.changes import Changes, load_changes
from desktop_app.ui.pages.clean.preview import ChangesPreview
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.following import Following
from desktop_app.ui.pages.page import Page
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.notices import EmptyState, Spinner


@dataclass(frozen=True, slots=True)
class Looked:
    """What the first job brings: corrections, and the columns to mask."""

    suggestions: tuple[Suggestion, ...]
    findings: dict[str, Finding]
    names: dict[str, str]


class CleanPage(Page):
    """Cards above, before and after below."""

    page_id = "clean"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._looking, self._showing, self._scanning = context.latest(), context.latest(), context.latest()
        self._looked: Looked | None = None
        self._key: object = None
        self._chosen = 0
        self._shown: object = None  # what the rows on screen were made for
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
        self._preview = ChangesPreview()
        self._preview.filter_changed.connect(lambda _on: self._show_changes())
        self._empty = Card(
            EmptyState(
                _("We found nothing to correct"), _("The table is in order. You can go on."), icon="circle-check"
            )
        )
        content: tuple[QWidget, ...] = (self._empty, self._cards, self._preview)
        for part in (self._spinner, self._notice, *content):
            self.content.addWidget(part)
        self.content.addStretch(1)
        for part in content:
            part.hide()

    # --- answers for the shell ---

    def title(self) -> str:
        """The order of the page."""
        return _("Correct the problems of the table")

    def lead(self) -> str:
        """What is done here and what is not."""
        return render(presenter.lead(self._looked.suggestions if self._looked is not None else None))

    def primary_label(self) -> str:
        """Names the next page."""
        return _("Continue: Describe")

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

    def initial_focus(self) -> QWidget | None:
        """The chosen card."""
        return self._cards.cards[self._chosen] if self._chosen < len(self._cards.cards) else None

    def culprit(self) -> QWidget | None:
        """The way back to the decisions."""
        return self._notice.findChild(Button) if self._waiting else None

    def enter(self) -> None:
        """Look for corrections, or show those known."""
        self._forget_waiting()
        self._refresh()

    def leave(self) -> None:
        """Stop what only this page needs."""
        self._showing.cancel()
        self._scanning.cancel()
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
        for slot in (self._looking, self._showing, self._scanning):
            slot.cancel()
        self._looked, self._key, self._shown, self._chosen = None, None, None, 0
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

    def _look(self, key: object) -> None:
        workspace = self._context.workspace

        def look(progress: Progress) -> Looked:
            scan = workspace.scan(progress)
            found = workspace.suggestions(progress)
            names = {column.id: column.name for column in workspace.raw().columns}
            return Looked(found, {f.column_id: f for f in scan.findings}, names)

        job = Job(look)
        self._start(job, _("Looking for what can be corrected"))
        self._looking.start(job, partial(self._found, key), self._failed, self._stopped)
        self.state_changed.emit()

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
        if self._work.recipe_made:
            self._render()
        else:
            self._context.session.apply(msg(N_("Apply the safe corrections")), partial(_with_recipe, looked))
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

    def _render(self) -> None:
        looked = self._looked
        if looked is None:
            return
        has = bool(looked.suggestions)
        self._empty.setVisible(not has)
        self._cards.setVisible(has)
        self._preview.setVisible(has)
        self._cards.show_cards(looked.suggestions, looked.names)
        self._cards.show_state(self._work.recipe, self._chosen)
        self._show_changes()
        self.refresh_texts()
        self.state_changed.emit()

    def _show_changes(self) -> None:
        looked = self._looked
        if looked is None or not looked.suggestions:
            return
        step = looked.suggestions[self._chosen].step
        recipe = presenter.before(self._work.recipe, step)
        only = self._preview.only_changed.isChecked()
        wanted = (self._key, recipe, step, only)
        if wanted == self._shown:
            return
        workspace = self._context.workspace
        table = workspace.raw()

        def load(_progress: Progress) -> Changes:
            return load_changes(table, recipe, step, looked.findings, only_changed=only)

        def arrived(changes: Changes) -> None:
            self._shown = wanted
            self._preview.show_changes(changes)

        self._showing.start(Job(load), arrived)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: F8 goes to the next change from anywhere on the page."""
        if event.key() == Qt.Key.Key_F8:
            self._preview.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        super().keyPressEvent(event)

    # --- what the officer does ---

    def _choose(self, position: int) -> None:
        self._chosen = position
        self._show_changes()

    def _tick(self, position: int, on: bool) -> None:
        looked = self._looked
        assert looked is not None
        step = looked.suggestions[position].step
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
        self.go_requested.emit("describe")

    def _forget_waiting(self) -> None:
        self._waiting = ()
        self._notice.hide()


def _with_recipe(looked: Looked, project: Project) -> Project:
    """The safe corrections ticked, once; the officer's own ticks are never overwritten later."""
    recipe = recipe_of(looked.suggestions)
    return with_table(project, lambda work: replace(work, recipe=recipe, recipe_made=True))
