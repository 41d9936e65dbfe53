"""Open a file or resume a project step by step: what reading asks (password, which table) is passed on to the page.

A password lives only in the job that reads with it: it is not kept here between questions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.app import flow
from desktop_app.core.errors import AppError, FileProtected, PasswordWrong, SeveralTables
from desktop_app.core.progress import Progress
from desktop_app.core.reading.source import UNSAID, Answers
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.beginning import Beginning, beginning_of

if TYPE_CHECKING:
    from desktop_app.core.reading.source import Opened

Read = Callable[[str | None, Progress], "Opened"]


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
        self._path = Path()
        self._answers = UNSAID
        self._page = ""  # of a project that is being resumed
        self._turn = 0  # of reading: first rows of a file that is no longer wanted are not shown
        self._seen.connect(self._show_beginning, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read."""
        return self._slot.is_busy

    def cancel(self) -> None:
        """Stop reading."""
        self._slot.cancel()

    def open_path(self, path: Path) -> None:
        """Read a file and start a project over it."""
        self._path, self._answers, self._page = path, UNSAID, ""
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
        self._path = Path(session.project.table.source.path)
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
        job: Job[Opened] = Job(work)
        job.progressed.connect(self.progressed)
        self._slot.start(job, self._done, self._explain, self._stopped)
        self.started.emit()

    def _opened(self, answers: Answers, progress: Progress) -> Opened:
        turn, seen = self._turn, self._seen

        def show(opened: Opened) -> None:
            beginning = beginning_of(opened)
            if beginning is not None:
                seen.emit(turn, beginning)

        return self._context.workspace.open_file(self._path, progress, answers, show)

    def _show_beginning(self, turn: int, beginning: Beginning) -> None:
        if turn == self._turn and self.is_busy:
            self.began.emit(beginning)

    def _reopened(self, answers: Answers, progress: Progress) -> Opened:
        return self._context.workspace.reopen(progress, answers.password)

    def _done(self, opened: Opened) -> None:
        self.idle.emit()
        if self._page:
            self.ended.emit("table" if self._page == "file" else self._page)
            return
        self._context.workspace.begin(opened)
        self._context.session_changed.emit()
        self._context.session.navigate(lambda p: flow.go(p, "table"))
        self.ended.emit("table")

    def _explain(self, problem: Exception) -> None:
        self.idle.emit()
        if isinstance(problem, FileProtected | PasswordWrong):
            self.password_asked.emit(self._path.name, isinstance(problem, PasswordWrong))
        elif isinstance(problem, SeveralTables):
            self.member_asked.emit(self._path.name, problem.names)
        else:
            self.failed.emit(problem)

    def _stopped(self) -> None:
        self.give_up()
        self.idle.emit()
