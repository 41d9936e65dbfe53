"""One publication that waits: what, where, what was approved, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from string import Formatter

from desktop_app.app.publishing import Order
from desktop_app.app.settings import PortalEntry
from desktop_app.core import errors
from desktop_app.core.errors import AppError
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

    `problem`: code of the last failure, `problem_values`: what its sentences name; `plan`: the one being carried out,
    or the one that wants an answer. `automatic`: the officer wants it sent by itself when there is a
    connection. `project`: id of the piece of work it was queued from, "" for none.
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
    problem_values: dict[str, str] = field(default_factory=dict)
    automatic: bool = False
    project: str = ""

    @property
    def goes_by_itself(self) -> bool:
        """Whether it is sent without being asked again: never what waits for a person, nor to a folder."""
        waits = self.state in {State.WAITING, State.PENDING}
        return self.automatic and waits and self.kind is not PortalKind.FOLDER

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


def problem_of(item: Item) -> AppError | None:
    """The last failure, to be said; None when there was none. One that cannot be told any more is the general one."""
    kinds = {kind.code: kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, AppError)}
    kind = kinds.get(item.problem)
    if kind is None:
        return AppError() if item.problem else None
    named = {name for text in (kind.title, kind.what_to_do) for _, name, *_ in Formatter().parse(text) if name}
    values = {"portal": item.portal.title, "dataset": item.title, **item.problem_values}
    return kind(**values) if named <= values.keys() else AppError()
