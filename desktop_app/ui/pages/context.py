"""What every page is given: the workspace, the job runner, the practice portal's host, and word of a new project.

A page starts slow work as `Job(lambda progress: context.workspace.scan(progress))` in a `Latest` slot of its own, and
changes the project only through `context.session.apply(...)`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.app.flow import following, touched
from desktop_app.app.project import Project
from desktop_app.app.session import Change, Session
from desktop_app.app.workspace import Workspace
from desktop_app.core.errors import AppError
from desktop_app.core.text import Message
from desktop_app.ui.jobs import JobRunner, Latest
from desktop_app.ui.practice import PracticeHost
from desktop_app.ui.sending import Sender


class PageContext(QObject):
    """One for the window.

    `session_changed` fires when another project (or none) is open; `practice_changed(bool)` when the permanent
    practice band must appear or go; `settings_changed` after preferences changed. `settings_wanted`: a page sends the
    officer to the settings. `noticed(words, undo)`: the bar below says something for 10 s; `undo` is None or is called.
    """

    session_changed = Signal()
    practice_changed = Signal(bool)
    settings_changed = Signal()
    settings_wanted = Signal()
    noticed = Signal(str, object)

    def __init__(
        self, workspace: Workspace, runner: JobRunner, practice: PracticeHost, sender: Sender | None = None
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.runner = runner
        self.practice = practice
        self._wanted = ""
        self._refused: AppError | None = None
        self._slots: list[Latest] = []
        self.outgoing = sender or Sender(workspace.services, runner, practice)
        self.outgoing.noticed.connect(self._pass_on)

    @property
    def session(self) -> Session:
        """The open session; AssertionError when there is none."""
        assert self.workspace.session is not None
        return self.workspace.session

    @property
    def has_project(self) -> bool:
        """Whether a project is open."""
        return self.workspace.session is not None

    @property
    def project(self) -> Project:
        """The open project."""
        return self.session.project

    def after(self, page_id: str) -> str:
        """The page that follows on the way of the open project; the last one stays."""
        return following(page_id, self.project) or page_id

    def renewed(self) -> PageContext:
        """The same work without anybody listening, for a window that replaces another: its pages hear of no job."""
        for slot in self._slots:
            slot.drop()
        self.outgoing.noticed.disconnect(self._pass_on)
        return PageContext(self.workspace, self.runner, self.practice, self.outgoing)

    def _pass_on(self, words: str) -> None:
        """What happened behind the pages is said in the bar below."""
        self.noticed.emit(words, None)

    def want(self, field: str) -> None:
        """Ask the page opened next to show the control of that field (links such as "Cambiar" and advice)."""
        self._wanted = field

    def take_wanted(self) -> str:
        """The field that was asked for, once; "" when none was."""
        wanted, self._wanted = self._wanted, ""
        return wanted

    def refuse(self, problem: AppError) -> None:
        """Keep what a portal's validation said, for the page that describes to show beside each answer."""
        self._refused = problem

    def take_refused(self) -> AppError | None:
        """What a portal refused, once; None when nothing was."""
        refused, self._refused = self._refused, None
        return refused

    def latest(self) -> Latest:
        """A slot of work for a page: a newer job cancels the older."""
        slot = Latest(self.runner)
        self._slots.append(slot)
        return slot

    def apply(self, page_id: str, label: Message, change: Change, merge: str = "") -> None:
        """Change the project from a page: one undo step, and later pages are marked to be looked at again."""
        self.session.apply(label, lambda project: touched(change(project), page_id), merge)
