"""Look at the table for data of people, in a worker, whenever what the findings depend on has changed.

It also asks the keyring which decisions were taken with a key that is not here, and looks whether texts that were
reviewed have changed: those decisions wait for the officer again.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.app.code_keys import lost_keys
from desktop_app.app.preparing import outdated_reviews
from desktop_app.core.errors import as_known
from desktop_app.core.personal_data.finding import Scan
from desktop_app.core.personal_data.text_review import CELLS
from desktop_app.core.progress import Progress
from desktop_app.core.text import Message
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.personal import presenter
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.notices import Spinner
from desktop_app.ui.widgets.report import report_buttons


class Searching(QObject):
    """`found` when there is another scan, `ended` when there is none, `keys_known` when lost keys were asked for."""

    found = Signal()
    ended = Signal()
    keys_known = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._scanning, self._asking = context.latest(), context.latest()
        self.scan: Scan | None = None
        self.key: object = None
        self.lost: frozenset[str] = frozenset()
        self.spinner = Spinner()
        self.spinner.cancel_requested.connect(self._scanning.cancel)
        self.trouble = Banner("", "", "warn")
        self.trouble.hide()

    @property
    def is_busy(self) -> bool:
        """While it looks."""
        return self._scanning.is_busy

    def forget(self) -> None:
        """Another project, or none."""
        self._scanning.cancel()
        self._asking.cancel()
        self.scan, self.key, self.lost = None, None, frozenset()

    def refresh(self) -> None:
        """Look again if the table, or what was said about it, is another one."""
        key = presenter.scan_key(self._context.project)
        if self.scan is None or key != self.key:
            self._look(key)

    def ask_for_keys(self) -> None:
        """What no longer holds of the decisions; no key is asked for where no decision has one."""
        workspace, project = self._context.workspace, self._context.project
        credentials = workspace.services.credentials

        def lost(_progress: Progress) -> frozenset[str]:
            keys, decisions = lost_keys(project, credentials), project.table.decisions
            key = credentials.code_key(project.id) if any(CELLS in d.params for d in decisions) else None
            changed = outdated_reviews(workspace.cleaned(), decisions, key) if key is not None else ()
            return keys | {str(d.params[CELLS]) for d in changed}

        self._asking.start(Job(lost), self._know)

    def tell(self, title: str, text: str, kind: str, *actions: Button) -> None:
        """Show a notice above the findings."""
        self.trouble.say(title, text, kind)
        self.trouble.set_actions(actions)
        self.trouble.show()

    def explain(self, problem: Exception) -> None:
        """Say above the findings what failed, with its report where it was not foreseen."""
        self.tell(*_words_of(problem), "danger", *report_buttons(problem))

    def stopped(self) -> None:
        """The officer did not want to wait."""
        self._interrupted(
            _("The search was stopped"), _("Without it we cannot say which columns need a decision."), "warn"
        )

    def _know(self, lost: frozenset[str]) -> None:
        self.lost = lost
        self.keys_known.emit()

    def _look(self, key: object) -> None:
        job: Job[Scan] = Job(self._context.workspace.scan)
        job.progressed.connect(self._report)
        self.trouble.hide()
        self.spinner.start(_("Looking for data about people"))
        self._scanning.start(job, partial(self._found, key), self._failed, self.stopped)

    def _report(self, done: int, total: int, stage: Message | None) -> None:
        words = render(stage) if stage is not None else _("Looking for data about people")
        self.spinner.say(f"{words} · {number(100 * done // total)} %" if total else words)

    def _found(self, key: object, scan: Scan) -> None:
        self.spinner.stop()
        self.scan, self.key = scan, key
        if key != presenter.scan_key(self._context.project):
            self.refresh()
        else:
            self.found.emit()

    def _failed(self, problem: Exception) -> None:
        self._interrupted(*_words_of(problem), "danger", *report_buttons(problem))

    def _interrupted(self, title: str, text: str, kind: str, *more: Button) -> None:
        self.spinner.stop()
        again = Button(_("Search again"))
        again.clicked.connect(self._again)
        self.scan, self.key = None, None
        self.tell(title, text, kind, again, *more)
        self.ended.emit()

    def _again(self) -> None:
        self.refresh()
        self.ended.emit()


def _words_of(problem: Exception) -> tuple[str, str]:
    known = as_known(problem)
    return render(known.title_message), render(known.action_message)
