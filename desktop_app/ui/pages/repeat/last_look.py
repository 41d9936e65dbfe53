"""What the answers may have brought to light: data about people nobody decided about, somebody who stands out.

The questions are found out before they are answered, when nobody can know it yet. Runs in a worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.text import N_, Message, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.app.workspace import Workspace
    from desktop_app.core.progress import Progress


@dataclass(frozen=True, slots=True)
class LastLook:
    """What stops; `field` is where the page of personal data shows it."""

    told: Message
    field: str


def look(workspace: Workspace, progress: Progress) -> LastLook | None:
    """What has to be decided before the review; None when nothing has."""
    from desktop_app.app.disclosing.accepting import is_explained
    from desktop_app.app.preparing import open_findings
    from desktop_app.core.disclosure.criteria import Risk

    work = workspace.project.table
    waiting = open_findings(workspace.scan(progress), work)
    if waiting:
        told = msg_n(
            N_("{n} column with data about people is not decided"),
            N_("{n} columns with data about people are not decided"),
            len(waiting),
        )
        return LastLook(told, f":{waiting[0].column_id}")
    found = workspace.assess(progress).found
    if found is None or found.risk is not Risk.HIGH or is_explained(work, found):
        return None
    return LastLook(msg(N_("Somebody could be recognised by a combination")), "risk")
