"""Nothing typed is lost: a journal within 250 ms of a change, the whole project within a second, even while typing.

A thread of its own writes; the window never waits for the disk. A failed write is tried again until it succeeds, and
the callback tells the window what to show.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path

from desktop_app.app import project_file
from desktop_app.app.atomic import write_atomic
from desktop_app.app.history import History
from desktop_app.app.migrations import SCHEMA, migrate
from desktop_app.app.project import Project
from desktop_app.app.serial import from_json, to_json
from desktop_app.core.errors import AppError

JOURNAL_S = 0.25
PROJECT_S = 1.0
_RETRY_S = 2.0
JOURNAL = "journal.json"
PROJECT = f"project{project_file.SUFFIX}"

SaveCallback = Callable[[AppError | None], None]


class Autosaver:
    """Writes the newest (project, history) it was given. `saved` is called from its thread after each full write."""

    def __init__(self, folder: Path, saved: SaveCallback | None = None) -> None:
        self._folder = folder
        self._saved = saved or (lambda _problem: None)
        self._encoder = project_file.Encoder()
        self._wake = threading.Condition()
        self._newest: tuple[Project, History] | None = None
        self._journal_due = self._project_due = 0.0
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="autosave", daemon=True)
        self._thread.start()

    def put(self, project: Project, history: History) -> None:
        """Take a new state; returns at once."""
        with self._wake:
            now = time.monotonic()
            if self._newest is None:
                self._project_due = now + PROJECT_S
            if self._journal_due == 0.0:
                self._journal_due = now + JOURNAL_S
            self._newest = (project, history)
            self._wake.notify()

    def close(self) -> None:
        """Write what is left and stop; waits for the disk."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._wake:
                if not self._closing and self._due() > time.monotonic():
                    self._wake.wait(self._wait_s())  # woken by put and close: what is due is looked at again
                closing, state = self._closing, self._newest
                now = time.monotonic()
                write_project = state is not None and (closing or self._project_due <= now)
                write_journal = state is not None and not write_project and 0.0 < self._journal_due <= now
                if write_project:
                    self._newest = None
                if write_project or write_journal:
                    self._journal_due = 0.0
            if state is not None and write_project:
                self._save(state, closing=closing)
            elif state is not None and write_journal:
                self._journal(state[0])
            if closing:
                return

    def _due(self) -> float:
        if self._newest is None:
            return float("inf")
        return min(self._project_due, self._journal_due or self._project_due)

    def _wait_s(self) -> float | None:
        due = self._due()
        return None if due == float("inf") else max(0.0, due - time.monotonic())

    def _journal(self, project: Project) -> None:
        document = {"schema": SCHEMA, "content": to_json(project)}
        try:
            write_atomic(self._folder / JOURNAL, json.dumps(document, ensure_ascii=False).encode())
        except AppError as problem:
            self._saved(problem)

    def _save(self, state: tuple[Project, History], *, closing: bool) -> None:
        problem: AppError | None = None
        try:
            project_file.save(self._folder / PROJECT, *state, self._encoder)
            (self._folder / JOURNAL).unlink(missing_ok=True)
        except AppError as failure:
            problem = failure
        except Exception:  # noqa: BLE001 - the saver must survive anything and say so
            problem = AppError()
        if problem is not None and not closing:
            with self._wake:
                if self._newest is None:
                    self._newest = state
                    self._project_due = time.monotonic() + _RETRY_S
        self._saved(problem)


def load_newest(folder: Path) -> tuple[Project, History]:
    """The project of a folder as it last was: the journal when it is there (it is deleted by every full save)."""
    journal = folder / JOURNAL
    path = folder / PROJECT
    project, history = project_file.load(path) if path.exists() or not journal.exists() else (None, History())
    if journal.exists():
        try:
            document = json.loads(journal.read_bytes())
            return from_json(Project, migrate(document)), history
        except (OSError, ValueError, TypeError, KeyError):
            journal.replace(journal.with_name(f"{JOURNAL}.damaged"))
    if project is None:
        project, history = project_file.load(path)
    return project, history
