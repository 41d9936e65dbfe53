"""One publication that waits: what, where, what was approved, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from desktop_app.app.publishing import Order
from desktop_app.app.settings import PortalEntry
from desktop_app.core.publishing.journal import Journal, Stage
from desktop_app.core.publishing.plan import Plan
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Receipt, headline
from desktop_app.core.text import N_, Message, msg


class State(Enum):
    """What happens next with it."""

    WAITING = "waiting"  # to be sent, or to be tried again
    PENDING = "pending"  # uploaded; only the check is left
    PERSON = "person"  # somebody has to decide or repair something first
    DIFFERS = "differs"  # the portal shows something else; sending again repairs it
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Item:
    """`created`, `tried`: ISO 8601 with offset. `approved`: digest of the plan that was approved, "" for none yet.

    `problem`: code of the last failure; `plan`: the one being carried out, or the one that wants an answer.
    """

    id: str
    title: str
    kind: PortalKind
    portal: PortalEntry
    order: Order
    created: str
    folder: str = ""  # of a folder target
    approved: str = ""
    state: State = State.WAITING
    plan: Plan | None = None
    journal: Journal = field(default_factory=Journal)
    tried: str = ""
    n_tries: int = 0
    problem: str = ""
    receipt: Receipt | None = None

    @property
    def stage(self) -> Stage:
        """The step it goes on with."""
        return self.journal.stage(len(self.plan.files) if self.plan else -1)


def state_line(item: Item) -> Message:
    """What happens next, in words; practice is never called published."""
    if item.state is State.DONE and item.receipt is not None:
        return headline(item.receipt)
    return {
        State.WAITING: msg(N_("Waiting to be sent")),
        State.PENDING: msg(N_("Uploaded; the check is pending")),
        State.PERSON: msg(N_("It needs you before it can be sent")),
        State.DIFFERS: msg(N_("The portal shows something else; send it again")),
        State.DONE: msg(N_("Published and checked")),
    }[item.state]
