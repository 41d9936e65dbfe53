"""¿Qué archivo quiere publicar? Drop or choose a file, continue unfinished work, or practise with the example.

Three screens take the place of the start when they are asked for: publications, a plan that waits for a yes, and a
review package.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop_app.app import recovery
from desktop_app.app.approval.receiving import is_review_package
from desktop_app.app.demo import sample_path
from desktop_app.app.exercise.workbook import workbook_path
from desktop_app.core.errors import AppError, NotLikeLastTime, ReaderStopped, as_known
from desktop_app.core.text import Message
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.beginning import Beginning, BeginningView
from desktop_app.ui.pages.file.member_question import MemberQuestion
from desktop_app.ui.pages.file.opening import Opening
from desktop_app.ui.pages.file.plan_screen import PlanScreen
from desktop_app.ui.pages.file.publications.screen import PublicationsScreen
from desktop_app.ui.pages.file.repeating import Repeating
from desktop_app.ui.pages.file.reviewing.screen import ReviewingScreen
from desktop_app.ui.pages.file.screen import StartScreen
from desktop_app.ui.pages.file.side import Side
from desktop_app.ui.pages.file.unfinished_list import UnfinishedList
from desktop_app.ui.pages.page import Page
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.drop_zone import DropZone
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column
from desktop_app.ui.widgets.notices import Spinner
from desktop_app.ui.widgets.password_question import PasswordQuestion

if TYPE_CHECKING:
    from desktop_app.app.outbox.item import Item

_ZONE, _NARROW_ZONE = 300, 200
SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt", ".zip", ".html", ".htm")


class FilePage(Page):
    """Opens a file in the reader process and starts a project over it."""

    page_id = "file"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._opening = Opening(context)
        self._drop = DropZone(
            _("Drag your spreadsheet here"),
            _("Excel (.xlsx, .xls), LibreOffice (.ods) or CSV"),
            _("Choose a file…"),
            SUFFIXES,
        )
        self._drop.file_dropped.connect(self.open_path)
        self._drop.browse.connect(self._browse)
        self._working = Spinner()
        self._trouble = Banner("", "", "danger")
        self._trouble.hide()
        self._password, self._member = PasswordQuestion(), MemberQuestion()
        self._beginning = BeginningView(context)
        self._unfinished = UnfinishedList()
        self._unfinished.chosen.connect(self._resume)
        self._unfinished.forgotten.connect(self._forget)
        self._repeating = Repeating(self, context, SUFFIXES)
        self._repeating.chosen.connect(self.repeat)
        self._side = Side(context, self._repeating.card)
        asked = (self._password, self._member)
        opened = (self._drop, self._beginning, self._working)
        left = column(self._trouble, *asked, *opened, self._unfinished, STRETCH, spacing=Space.L)
        self._start_view = Columns(left, self._side, stretch=(2, 1))
        self.content.addWidget(self._start_view)
        self._screen: StartScreen | None = None
        self._publications, self._plan, self._reviewing = (
            PublicationsScreen(context),
            PlanScreen(),
            ReviewingScreen(context),
        )
        for screen in (self._publications, self._plan, self._reviewing):
            screen.hide()
            screen.state_changed.connect(self.state_changed)
            screen.left.connect(self.show_start)
            self.content.addWidget(screen)
        self.content.addStretch(1)
        self.setAcceptDrops(True)
        self._connect_opening()
        self._connect_side()

    def _connect_opening(self) -> None:
        opening = self._opening
        opening.progressed.connect(self._report)
        opening.started.connect(self._start)
        opening.idle.connect(self._idle)
        opening.failed.connect(self._failed)
        opening.ended.connect(self.go_requested)
        opening.password_asked.connect(self._ask_password)
        opening.member_asked.connect(self._ask_member)
        opening.began.connect(self._show_beginning)
        self._working.cancel_requested.connect(opening.cancel)
        self._password.given.connect(opening.with_password)
        self._member.chosen.connect(opening.with_member)
        for question in (self._password, self._member):
            question.cancelled.connect(self._give_up)

    def _connect_side(self) -> None:
        side = self._side
        side.practice_started.connect(lambda: self.open_path(str(sample_path())))
        side.exercise_started.connect(lambda: self.open_path(str(workbook_path())))
        side.publications_wanted.connect(self.show_publications)
        side.review_chosen.connect(self.review)
        side.plan_wanted.connect(self._show_plan)
        side.failed.connect(self._say)
        self._plan.approved.connect(self._approve)

    def title(self) -> str:
        """The question of the page."""
        if self._screen is not None:
            return self._screen.title()
        return _("Which file do you want to publish?")

    def lead(self) -> str:
        """What happens with the file, and what does not."""
        if self._screen is not None:
            return self._screen.lead()
        return _("The file stays on this computer until you decide to publish it. We never change it.")

    def primary_label(self) -> str:
        """With an open project one can go on; otherwise the drop zone has the only button."""
        if self._screen is not None:
            return self._screen.primary_label()
        if not self._context.has_project:
            return ""
        is_repeated = self._context.project.repeated is not None
        return _("Continue: What is new this month") if is_repeated else _("Continue: Choose the table")

    def problem(self) -> str | None:
        """What is missing on the screen that is open."""
        return self._screen.problem() if self._screen is not None else None

    def culprit(self) -> QWidget | None:
        """Its control."""
        return self._screen.culprit() if self._screen is not None else None

    def can_go_back(self) -> bool:
        """It is the first page; from its screens there is a way back to the start."""
        return self._screen is not None

    def back(self) -> bool:
        """From a screen to the start."""
        self.show_start()
        return False

    def submit(self) -> bool:
        """On a screen it acts; on the start the shell goes on."""
        if self._screen is None:
            return True
        self._screen.submit()
        return False

    def initial_focus(self) -> QWidget | None:
        """The question that waits, else the button that chooses a file."""
        if self._screen is not None:
            return self._screen.initial_focus()
        if not self._password.isHidden():
            return self._password.edit
        if not self._member.isHidden() and self._member.choices is not None:
            return self._member.choices.initial_focus()
        return self._drop.button

    def is_busy(self) -> bool:
        """While a file is being read."""
        return self._opening.is_busy or (self._screen is not None and self._screen.is_busy())

    def enter(self) -> None:
        """List the unfinished projects again, and what waits and was published."""
        self._side.refresh()
        open_id = self._context.project.id if self._context.has_project else ""
        lines = recovery.unfinished(self._context.workspace.services.paths)
        self._repeating.refresh(lines)
        self._repeating.take(self._context.take_wanted())
        self._unfinished.show_lines([line for line in lines if line.project_id != open_id])

    def leave(self) -> None:
        """A question without an answer goes away, and with it what was typed."""
        self._turn(None)
        if not (self._password.isHidden() and self._member.isHidden()):
            self._give_up()

    def open_path(self, path: str) -> None:
        """Read a file and start a project over it; a review package is looked at instead."""
        if Path(path).suffix.lower() == ".zip" and is_review_package(Path(path)):
            self.review(path)
            return
        self._put_away()
        self._turn(None)
        self._opening.open_path(Path(path))

    def repeat(self, folder: Path, path: str) -> None:
        """Read a file and repeat the project in `folder` with it."""
        self._put_away()
        self._turn(None)
        self._opening.repeat(folder, Path(path))

    # --- the screens ---

    def show_start(self) -> None:
        """Back from a screen."""
        self._turn(None)
        self.enter()
        self._settle()

    def show_publications(self) -> None:
        """What was published from this computer."""
        self._turn(self._publications)
        self._publications.refresh()
        self._settle()

    def review(self, path: str) -> None:
        """Look at a review package, or take in its answer."""
        self._turn(self._reviewing)
        self._reviewing.open_file(Path(path))
        self._settle()

    def _show_plan(self, item: Item) -> None:
        self._turn(self._plan)
        self._plan.show_item(item)
        self._settle()

    def _approve(self, item: Item) -> None:
        from desktop_app.app.outbox.sending import approve
        from desktop_app.core.publishing.plan import digest

        assert item.plan is not None
        try:
            approve(self._context.outgoing.outbox, item.id, digest(item.plan))
        except AppError as problem:
            self._plan.say_problem(problem)
            return
        self._side.send(item)
        self.show_start()

    def _turn(self, screen: StartScreen | None) -> None:
        if self._screen is not None and self._screen is not screen:
            self._screen.leave()
            self._screen.hide()
        self._screen = screen
        self._start_view.setVisible(screen is None)
        if screen is not None:
            self._trouble.hide()
            screen.show()
        self.clear_problem()

    def _settle(self) -> None:
        """The screen is there: say so, from its top, with the keyboard in it."""
        self.state_changed.emit()
        self.refresh_texts()
        self.scroll_to_top()
        (self.initial_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- opening ---

    def _resume(self, folder: str) -> None:
        self._put_away()
        self._opening.resume(Path(folder))

    def _start(self) -> None:
        self._trouble.hide()
        self._working.start(_("Opening the file"))
        self.state_changed.emit()

    def _report(self, done: int, total: int, stage: object) -> None:
        words = render(stage) if isinstance(stage, Message) else _("Opening the file")
        self._working.say(f"{words} · {100 * done // total} %" if total else words)

    def _show_beginning(self, beginning: Beginning) -> None:
        self._drop.hide()
        self._beginning.show_beginning(beginning)

    def _idle(self) -> None:
        self._working.stop()
        self._beginning.put_away()
        self._drop.show()  # a question that comes now takes its place again
        self.state_changed.emit()

    def _failed(self, problem: Exception) -> None:
        is_new = self._opening.is_new
        self._opening.give_up()
        self.enter()
        self._say(problem)
        if is_new and isinstance(problem, ReaderStopped):
            again = Button(_("Try again"), "secondary", "refresh", small=True)
            again.clicked.connect(lambda: self.open_path(str(self._opening.path)))
            self._trouble.set_actions([again])

    def _say(self, problem: Exception) -> None:
        known = as_known(problem)
        self._trouble.say(render(known.title_message), render(known.action_message), "danger")
        self._trouble.set_actions(self._ways_out(known))
        self._trouble.show()
        self.state_changed.emit()

    def _ways_out(self, problem: AppError) -> tuple[Button, ...]:
        """A file that is not like the last one may be another one, or something new."""
        if not isinstance(problem, NotLikeLastTime):
            return ()
        folder, path = self._opening.repeats or Path(), self._opening.path
        other = Button(_("Choose another file…"), "secondary", "folder-open", small=True)
        other.clicked.connect(lambda: self._repeating.browse(folder, ""))
        fresh = Button(_("Start it as a new one"), "secondary", "file-plus", small=True)
        fresh.clicked.connect(lambda: self.open_path(str(path)))
        return (other, fresh)

    def _ask_password(self, file: str, wrong: bool) -> None:
        self._drop.hide()
        self._password.ask(file, wrong=wrong)

    def _ask_member(self, file: str, names: Sequence[str]) -> None:
        self._drop.hide()
        self._member.ask(file, names)

    def _put_away(self) -> None:
        """No question is open any more."""
        self._password.put_away()
        self._member.hide()
        self._drop.show()
        self._trouble.hide()

    def _give_up(self) -> None:
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self)
        self._put_away()
        self._opening.give_up()
        self.enter()
        self.state_changed.emit()
        if had_keyboard and self.isVisible():
            self._drop.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self, folder: str) -> None:
        recovery.forget(Path(folder), self._context.workspace.services.paths)
        self.enter()

    def _browse(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog = QFileDialog(self, _("Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Spreadsheets and CSV ({pattern})").format(pattern=pattern), _("All files (*)")])
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.fileSelected.connect(self.open_path)
        dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a large zone where there is room."""
        super().resizeEvent(event)
        self._drop.setMinimumHeight(current_theme().px(_NARROW_ZONE if self.is_narrow else _ZONE))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: the whole page accepts drops."""
        self._drop.examine(event.mimeData())
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Qt: files went away."""
        self._drop.dragLeaveEvent(_event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: files dropped anywhere on the page."""
        if self._drop.take(event.mimeData()):
            event.acceptProposedAction()
