"""Open a file or resume a project step by step: what reading asks (password, which table) is passed on to the page.

A password lives only in the job that reads with it: it is not kept here between questions.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.app import flow
from desktop_app.core.errors import AppError, FileProtected, PasswordWrong, SeveralTables
from desktop_app.core.progress import Progress
from desktop_app.core.reading.source import UNSAID, Answers
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.beginning import Beginning, beginning_of

if TYPE_CHECKING:
    from desktop_app.app.repeating.repetition import Repetition
    from desktop_app.app.workspace import Workspace
    from desktop_app.core.reading.source import Opened

Read: TypeAlias = "tuple[Opened, Repetition | None]"


class Opening(QObject):
    """`password_asked(file, wrong)`, `member_asked(file, names)`, `ended(page id)`, `failed(error)`, `idle`.

    `began(Beginning)`: the first rows of a large file are there, the rest is still being read.
    """

    began = Signal(object)
    progressed = Signal(object, object, object)
    password_asked = Signal(str, bool)
    member_asked = Signal(str, object)
    ended = Signal(str)
    failed = Signal(Exception)
    started = Signal()
    idle = Signal()
    _seen = Signal(object, object)  # from the worker: the job's number, the first rows

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._slot = context.latest()
        self.path = Path()
        self.repeats: Path | None = None  # the folder of the project that is repeated with the file
        self._answers = UNSAID
        self._page = ""  # of a project that is being resumed
        self._turn = 0  # of reading: first rows of a file that is no longer wanted are not shown
        self._seen.connect(self._show_beginning, Qt.ConnectionType.QueuedConnection)
        # A turn of its own: that all pages follow the new project and that the table is drawn take 0.1 s together.
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._show_table)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read."""
        return self._slot.is_busy

    @property
    def is_new(self) -> bool:
        """Whether the file starts a project, not one that is resumed or repeated."""
        return not self._page and self.repeats is None

    def cancel(self) -> None:
        """Stop reading."""
        self._slot.cancel()

    def open_path(self, path: Path) -> None:
        """Read a file and start a project over it."""
        self.path, self.repeats, self._answers, self._page = path, None, UNSAID, ""
        self._read(None)

    def repeat(self, folder: Path, path: Path) -> None:
        """Read a file and repeat the project in `folder` with it."""
        self.path, self.repeats, self._answers, self._page = path, folder, UNSAID, ""
        self._read(None)

    def resume(self, folder: Path) -> None:
        """Go on with a saved project."""
        try:
            session = self._context.workspace.resume(folder)
        except AppError as problem:
            self.failed.emit(problem)
            return
        self._context.session_changed.emit()
        self._page = session.project.page
        self.path, self.repeats = Path(session.project.table.source.path), None
        self._read(None)

    def with_password(self, password: str) -> None:
        """Read again with the password the officer typed."""
        self._read(password)

    def with_member(self, name: str) -> None:
        """Read the file inside the archive that the officer chose."""
        self._answers = replace(self._answers, member=name)
        self._read(None)

    def give_up(self) -> None:
        """The officer does not answer: a project that cannot be read goes back to the list."""
        if self._page:
            self._page = ""
            self._context.workspace.close()
            self._context.session_changed.emit()

    def _read(self, password: str | None) -> None:
        self._turn += 1
        work = partial(self._reopened if self._page else self._opened, replace(self._answers, password=password))
        job: Job[Read] = Job(work)
        job.progressed.connect(self.progressed)
        self._slot.start(job, self._done, self._explain, self._stopped)
        self.started.emit()

    def _opened(self, answers: Answers, progress: Progress) -> Read:
        turn, seen, folder = self._turn, self._seen, self.repeats
        workspace = self._context.workspace

        def show(opened: Opened) -> None:
            beginning = beginning_of(opened)
            if beginning is not None:
                seen.emit(turn, beginning)

        opened = workspace.open_file(self.path, progress, answers, show)
        return opened, _repeated(workspace, folder, opened, progress) if folder is not None else None

    def _show_beginning(self, turn: int, beginning: Beginning) -> None:
        if turn == self._turn and self.is_busy:
            self.began.emit(beginning)

    def _reopened(self, answers: Answers, progress: Progress) -> Read:
        return self._context.workspace.reopen(progress, answers.password), None

    def _done(self, read: Read) -> None:
        opened, made = read
        self.idle.emit()
        if self._page:
            self.ended.emit("table" if self._page == "file" else self._page)
            return
        if made is not None:
            self._context.workspace.begin_repetition(opened, made)
            self._context.session_changed.emit()
            self.ended.emit(flow.REPEAT)
            return
        self._context.workspace.begin(opened)
        self._context.session_changed.emit()
        self._next.start()

    def _show_table(self) -> None:
        if self._context.has_project:  # not closed meanwhile
            self._context.session.navigate(lambda p: flow.go(p, "table"))
            self.ended.emit("table")

    def _explain(self, problem: Exception) -> None:
        self.idle.emit()
        if isinstance(problem, FileProtected | PasswordWrong):
            self.password_asked.emit(self.path.name, isinstance(problem, PasswordWrong))
        elif isinstance(problem, SeveralTables):
            self.member_asked.emit(self.path.name, problem.names)
        else:
            self.failed.emit(problem)

    def _stopped(self) -> None:
        self.give_up()
        self.idle.emit()


def _repeated(workspace: Workspace, folder: Path, opened: Opened, progress: Progress) -> Repetition:
    """The repetition over a file that was read; its working copy goes when it is not to be."""
    from desktop_app.app.repeating.routine import begin_again

    try:
        return begin_again(workspace.services, folder, opened, progress)
    except BaseException:
        for sheet in opened.sheets[:1]:
            rmtree(sheet.grid.parent, ignore_errors=True)
        raise
