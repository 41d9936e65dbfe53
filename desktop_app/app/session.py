"""Session: the one place where the open project changes.

`apply(label, change)` makes the new project, records it for undo, hands it to the autosave and tells the listeners
which aspects changed. Widgets hold no truth: they render from `project`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from enum import Enum

from desktop_app.app.autosave import Autosaver
from desktop_app.app.history import History
from desktop_app.app.project import Project
from desktop_app.core.errors import AppError
from desktop_app.core.text import Message

Listener = Callable[[frozenset[str]], None]
Change = Callable[[Project], Project]


class SavedState(Enum):
    """What the top bar says about saving."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class Session:
    """An open project with its history. Used from one thread; only the autosave has its own."""

    def __init__(self, project: Project, history: History | None = None, autosave: Autosaver | None = None) -> None:
        self._project = project
        self._history = history or History()
        self._autosave = autosave
        self._listeners: list[Listener] = []

    @property
    def project(self) -> Project:
        """The project now."""
        return self._project

    @property
    def undo_label(self) -> Message | None:
        """What the next undo would take back, None when there is nothing."""
        return self._history.past[-1].label if self._history.past else None

    @property
    def redo_label(self) -> Message | None:
        """What the next redo would bring again, None when there is nothing."""
        return self._history.future[0].label if self._history.future else None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener(aspects)` after each change; aspects are names of Project fields. Returns how to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def apply(self, label: Message, change: Change, merge: str = "") -> None:
        """Change the project as one step that can be undone; changes with the same `merge` key become one step."""
        after = change(self._project)
        if after == self._project:
            return
        self._history = self._history.record(label, self._project, merge)
        self._set(after)

    def navigate(self, change: Change) -> None:
        """Change where the officer stands: saved, but no step of the history."""
        self._history = self._history.sealed()
        self._set(change(self._project))

    def undo(self) -> None:
        """Take the last change back; nothing happens when there is none."""
        if self._history.past:
            self._history, before = self._history.undo(self._project)
            self._set(before)

    def redo(self) -> None:
        """Bring back what was undone; nothing happens when there is none."""
        if self._history.future:
            self._history, after = self._history.redo(self._project)
            self._set(after)

    def forget_listeners(self) -> None:
        """Nobody listens any more: the window that did is being replaced."""
        self._listeners.clear()

    def close(self) -> None:
        """Write what is left and stop saving."""
        if self._autosave is not None:
            self._autosave.close()

    def _set(self, project: Project) -> None:
        names = (f.name for f in dataclasses.fields(Project))
        aspects = frozenset(n for n in names if getattr(project, n) != getattr(self._project, n))
        self._project = project
        if not aspects:
            return
        if self._autosave is not None and project.tables:
            self._autosave.put(project, self._history)
        for listener in tuple(self._listeners):
            listener(aspects)


SaveListener = Callable[[SavedState, AppError | None], None]
