"""The shell: top bar, rail, pages, footer. It knows the way (app.flow) and asks the page for everything else.

It is shown before the heavy libraries are imported: pages and context come later through `set_pages`, and the modules
of app are imported only then. Under 900 px the rail folds into a line of words and the top bar scrolls away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.errors import AppError
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.page import Page
from desktop_app.ui.tab_order import order_tabs
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import NARROW
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.footer import Footer
from desktop_app.ui.widgets.notices import Toast
from desktop_app.ui.widgets.question import ask
from desktop_app.ui.widgets.rail import Rail, Step
from desktop_app.ui.widgets.top_bar import Band, TopBar

if TYPE_CHECKING:
    from desktop_app.app.project import Project
    from desktop_app.app.session import Session
    from desktop_app.ui.pages.context import PageContext

STEPS = (
    ("file", N_("Choose a file")),
    ("table", N_("Choose the table")),
    ("personal", N_("Personal data")),
    ("clean", N_("Clean")),
    ("describe", N_("Describe")),
    ("review", N_("Review")),
    ("publish", N_("Publish")),
)
# of a project that repeats an earlier one: it takes the place of what was decided then
ALL_STEPS = (STEPS[0], ("repeat", N_("New this month")), *STEPS[1:])
_SETTLED_MS = 900


class MainWindow(QMainWindow):
    """The window. `settings_requested` and `help_requested` are answered by the application."""

    settings_requested = Signal()
    help_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Alista")
        self.top_bar, self.band, self.footer = TopBar(), Band(), Footer()
        self.rail = Rail([Step(page, _(title)) for page, title in ALL_STEPS])
        self.rail.show_way([page for page, _title in STEPS])
        self.stack = QStackedWidget()
        self.stack.addWidget(QWidget())  # shown until there are pages
        self.pages: dict[str, Page] = {}
        self._context: PageContext | None = None
        self._stop_listening: Callable[[], None] | None = None
        self._narrow = self._was_busy = False
        self._entered = ""  # the page that was told it is shown
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED_MS)
        self._settle.timeout.connect(self._refresh_saved)
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._ordering.timeout.connect(self._order_tabs)
        self._lay_out()
        self._connect()
        self.toast = Toast(self._body)
        self.toast.undo_requested.connect(self._undo_noticed)
        self._noticed_undo: Callable[[], None] | None = None
        self._ring = FocusRing(self)
        self.footer.setVisible(False)
        self._refresh()

    # --- building ---

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._root = QVBoxLayout(self._body)
        self._root.setContentsMargins(0, 0, 0, 0)
        self._root.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        self._root.addWidget(self.band)
        self._root.addWidget(self.top_bar)
        self._root.addLayout(middle, 1)
        self._root.addWidget(self.footer)
        self.setCentralWidget(self._body)

    def _connect(self) -> None:
        self.rail.step_chosen.connect(self.go)
        self.rail.settings_requested.connect(self.settings_requested)
        self.top_bar.undo_requested.connect(self.undo)
        self.top_bar.help_requested.connect(self.help_requested)
        self.footer.back.connect(self.go_back)
        self.footer.primary.connect(self.press_primary)
        shortcuts: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Alt+Left", self.go_back),
            ("Ctrl+Return", self.press_primary),
            ("Ctrl+Enter", self.press_primary),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            ("F1", self.help_requested.emit),
        )
        for keys, slot in shortcuts:
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
            self.addAction(action)

    def shelve(self, page: Page) -> None:
        """Put a page that `set_pages` will show behind what is shown now: its styles are worked out here."""
        self.stack.addWidget(page)

    def set_pages(self, context: PageContext, pages: Sequence[Page]) -> None:
        """Bring the window to life; called once, when the heavy modules are there."""
        self._context = context
        for page in pages:
            self.pages[page.page_id] = page
            if self.stack.indexOf(page) < 0:
                self.shelve(page)
            page.state_changed.connect(self._refresh)
            page.go_requested.connect(self.go)
        context.session_changed.connect(self._listen)
        context.practice_changed.connect(self._show_practice)
        context.settings_changed.connect(self._refresh)
        context.settings_wanted.connect(self.settings_requested)
        context.noticed.connect(self._notice)
        self._listen()
        self._show(context.project.page if context.has_project else pages[0].page_id)

    def detach(self) -> None:
        """Stop following the session: another window takes over."""
        if self.page is not None:
            self.page.leave()
        self._stop_listening = self._context = None

    # --- the way ---

    @property
    def page(self) -> Page | None:
        """The page on screen; None until pages were set."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def go(self, page_id: str) -> None:
        """Stand on a page, as rail and links ask."""
        from desktop_app.app import flow

        session = self._session
        if session is not None:
            session.navigate(lambda project: flow.go(project, page_id))
        self._show(session.project.page if session is not None else flow.PAGES[0])

    def go_back(self) -> None:
        """The page before, where the page allows it."""
        from desktop_app.app import flow

        if self.page is not None and self.page.can_go_back() and self.page.back():
            before = flow.previous(self.page.page_id, self._project)
            if before is not None:
                self.go(before)

    def press_primary(self) -> None:
        """Submit the page and go on, or show what is missing."""
        from desktop_app.app import flow

        page = self.page
        if page is None or page.is_busy() or not page.primary_label():
            return
        if page.problem() is not None:
            page.show_problem()
            return
        page.clear_problem()
        following = flow.following(page.page_id, self._project)
        if page.submit() and following is not None and self.page is page:
            self.go(following)

    def undo(self) -> None:
        """Take the last change back and say which."""
        session = self._session
        if session is not None and session.undo_label is not None:
            what = render(session.undo_label)
            session.undo()
            self._say(render(msg(N_("Undone: {what}"), what=what)))

    def redo(self) -> None:
        """Bring back what was undone."""
        session = self._session
        if session is not None and session.redo_label is not None:
            what = render(session.redo_label)
            session.redo()
            self._say(render(msg(N_("Done again: {what}"), what=what)))

    def say_done(self, words: str) -> None:
        """A notice with Undo for 10 s, after an act that surprises if it was a mistake."""
        self._notice(words, self.undo)

    def show_saved(self, problem: AppError | None) -> None:
        """What the autosave reports, on the window's thread."""
        if problem is not None:
            self.top_bar.set_saved(render(problem.title_message), failed=True)
        else:
            self._settle.start()

    # --- Qt ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: fold or unfold the rail."""
        super().resizeEvent(event)
        narrow = event.size().width() < current_theme().px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: ask only while something would be lost; everything else is saved."""
        page = self.page
        question = page.close_question() if page is not None else None
        if question is not None and not ask(self, question):
            event.ignore()
            return
        if page is not None:
            page.leave()
        self.closed.emit()
        super().closeEvent(event)

    # --- inside ---

    @property
    def _session(self) -> Session | None:
        context = self._context
        return context.session if context is not None and context.has_project else None

    @property
    def _project(self) -> Project | None:
        session = self._session
        return session.project if session is not None else None

    def _way(self) -> tuple[str, ...]:
        """The pages that the open project goes through."""
        if self._session is None:
            return tuple(page for page, _title in STEPS)
        from desktop_app.app import flow

        return flow.way_of(self._project)

    def _listen(self) -> None:
        """Follow the session that is open now."""
        if self._stop_listening is not None:
            self._stop_listening()
        session = self._session
        self._stop_listening = session.subscribe(self._on_change) if session is not None else None
        self._refresh()

    def _on_change(self, aspects: frozenset[str]) -> None:
        self.top_bar.set_saved(_("Saving…"))
        self._settle.start()
        session = self._session
        if session is not None and "page" in aspects:
            self._show(session.project.page)
        self._refresh()

    def _refresh_saved(self) -> None:
        self.top_bar.set_saved(_("Saved a moment ago") if self._session is not None else "")

    def _show(self, page_id: str) -> None:
        page, old = self.pages[page_id], self.page
        if page_id == self._entered and page.isVisible():
            self._refresh()
            return
        self._entered = page_id
        if old is not None and old is not page:
            old.leave()
        page.enter()
        page.refresh_texts()
        self.stack.setCurrentWidget(page)
        self._fold()
        page.scroll_to_top()
        target = page.initial_focus()
        ready = target is not None and target.isVisible() and target.isEnabled()
        (target if ready and target is not None else page).setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def _refresh(self) -> None:
        """Ask the page again and show its answers in rail, footer and bar."""
        page, context = self.page, self._context
        self._refresh_rail()
        self.top_bar.set_undo("")
        self.top_bar.set_file("")
        if page is None or context is None:
            return
        is_beside = page.page_id not in self._way()
        page.set_way_back(_("Back to what is new this month") if is_beside else "")
        page.refresh_texts()
        self._ordering.start()
        busy = page.is_busy()
        if self._was_busy and not busy:
            self._settle_focus(page)
        self._was_busy = busy
        reason = "" if busy else page.problem() or page.footer_hint()
        self.footer.show_page(
            primary=page.primary_label(),
            reason=reason,
            can_go_back=page.can_go_back(),
            busy=busy,
            quiet=page.is_primary_quiet(),
        )
        session = self._session
        if session is not None:
            self._show_project(session)
        self.rail.set_institution(context.workspace.services.settings.settings.institution)

    def _order_tabs(self) -> None:
        """Page, footer, top bar, rail: also for what a page has just put in."""
        if self.page is not None:
            order_tabs([self.page, self.footer, self.top_bar, self.rail])

    def _settle_focus(self, page: Page) -> None:
        """Work is done: an officer who was waiting stands on the page's first control, one who acted is left alone."""
        focused, target = QApplication.focusWidget(), page.initial_focus()
        waiting = focused is None or focused is page or not focused.isVisible()
        if waiting and target is not None and self.isActiveWindow():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_project(self, session: Session) -> None:
        from desktop_app.app.project import file_name

        project = session.project
        name = file_name(project.table.source.path) if project.tables else ""
        self.top_bar.set_file(name)
        self.setWindowTitle(f"{name} · Alista" if name else "Alista")
        label = session.undo_label
        self.top_bar.set_undo(render(msg(N_("Undo: {what}"), what=render(label))) if label is not None else "")

    def _refresh_rail(self) -> None:
        session, page = self._session, self.page
        self.rail.show_way(self._way())
        for step, button in self.rail.steps.items():
            note = self.pages[step].rail_note() if step in self.pages else ""
            if session is None:
                current = step == (page.page_id if page is not None else STEPS[0][0])
                button.show_state("current" if current else "todo", note, can_open=False)
                continue
            from desktop_app.app import flow

            state = flow.state_of(step, session.project).value
            button.show_state(state, note, can_open=flow.can_open(step, session.project) and step in self.pages)

    def _fold(self) -> None:
        """Put rail and top bar where the width allows."""
        self.rail.setVisible(not self._narrow)
        self.top_bar.set_narrow(narrow=self._narrow)
        self.footer.set_narrow(narrow=self._narrow)
        page = self.page
        if self._narrow and page is not None:
            page.adopt_top_bar(self.top_bar)
        elif self.top_bar.parentWidget() is not self._body or self._root.indexOf(self.top_bar) < 0:
            self._root.insertWidget(1, self.top_bar)
            self.top_bar.show()
        way, titles = self._way(), dict(ALL_STEPS)
        for step, shown in self.pages.items():
            stand = step if step in way else "repeat"  # a page beside the way belongs to the step it was opened from
            at = way.index(stand) + 1 if stand in way else 0
            words = _("Step {step} of {steps} · {title}").format(step=at, steps=len(way), title=_(titles[step]))
            shown.set_step_words(words if self._narrow and at else "")

    def _show_practice(self, practising: bool) -> None:
        self.band.say(_("Practice: nothing here is public") if practising else "")

    def _say(self, words: str) -> None:
        self._notice(words, None)

    def _notice(self, words: str, undo: Callable[[], None] | None) -> None:
        """Say it in the bar below; with a way to take it back where there is one."""
        self._noticed_undo = undo
        bottom = self.footer.height() if self.footer.isVisible() else 0
        self.toast.say(words, can_undo=undo is not None, bottom=bottom)

    def _undo_noticed(self) -> None:
        if self._noticed_undo is not None:
            self._noticed_undo()
