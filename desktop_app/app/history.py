"""Undo and redo as snapshots that share structure: any change, across restarts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.app.project import Project
from desktop_app.core.text import Message

DEPTH = 200


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The project as it was before the change that `label` names."""

    label: Message
    project: Project
    merge: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Past and future around the present project."""

    past: tuple[Snapshot, ...] = ()
    future: tuple[Snapshot, ...] = ()

    def record(self, label: Message, before: Project, merge: str = "") -> History:
        """After a change. Changes with the same non-empty `merge` key (typing in one field) are one step."""
        if merge and self.past and self.past[-1].merge == merge:
            return replace(self, future=())
        return History((*self.past, Snapshot(label, before, merge))[-DEPTH:])

    def sealed(self) -> History:
        """End merging: the next change is a step of its own."""
        if not self.past or not self.past[-1].merge:
            return self
        return replace(self, past=(*self.past[:-1], replace(self.past[-1], merge="")))

    def undo(self, present: Project) -> tuple[History, Project]:
        """One step back; IndexError when there is none."""
        last = self.past[-1]
        return History(self.past[:-1], (replace(last, project=present, merge=""), *self.future)), last.project

    def redo(self, present: Project) -> tuple[History, Project]:
        """One step forward; IndexError when there is none."""
        following = self.future[0]
        return History((*self.past, replace(following, project=present)), self.future[1:]), following.project
