"""Read the file of the open project again: in another encoding, or because its working copy is gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import FileProtected, PasswordWrong
from desktop_app.core.progress import Progress
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext

if TYPE_CHECKING:
    from desktop_app.core.reading.source import Opened


class ReadingAgain(QObject):
    """Tells `started`, then `rebuilt`, `decoded`, `password_asked(file, wrong)`, `failed` or `stopped`."""

    started = Signal()
    progressed = Signal(object, object, object)
    rebuilt = Signal()
    decoded = Signal(object)
    password_asked = Signal(str, bool)
    failed = Signal(Exception)
    stopped = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._slot = context.latest()

    @property
    def is_busy(self) -> bool:
        """Whether the file is being read."""
        return self._slot.is_busy

    def cancel(self) -> None:
        """Stop reading."""
        self._slot.cancel()

    def rebuild(self, password: str | None = None) -> None:
        """Make the working copy again from the original; a protected one asks for its password again."""
        self._start(Job(partial(self._reopen, password)), lambda _opened: self.rebuilt.emit())

    def decode(self, encoding: str) -> None:
        """Read the letters in another way."""
        workspace = self._context.workspace
        self._start(Job(lambda progress: workspace.read_with_encoding(encoding, progress)), self.decoded.emit)

    def _reopen(self, password: str | None, progress: Progress) -> Opened:
        return self._context.workspace.reopen(progress, password)

    def _start(self, job: Job[Opened], done: object) -> None:
        job.progressed.connect(self.progressed)
        self._slot.start(job, done, self._explain, self.stopped.emit)  # type: ignore[arg-type] # signals and functions
        self.started.emit()

    def _explain(self, problem: Exception) -> None:
        if isinstance(problem, FileProtected | PasswordWrong):
            file = str(problem.values.get("file", ""))
            self.password_asked.emit(file, isinstance(problem, PasswordWrong))
        else:
            self.failed.emit(problem)
