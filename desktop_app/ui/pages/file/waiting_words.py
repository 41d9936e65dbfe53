"""What a queued item says on the start page, free of Qt: its state in words and the one thing that can be done next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop_app.app.outbox.item import Item, State, problem_of, state_line
from desktop_app.core.errors import NotApproved, PlanNotApproved, TokenRefused
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import pending_line
from desktop_app.core.text import N_, Message, msg


class Act(Enum):
    """What the link of an item does."""

    SEND = "send"
    PLAN = "plan"
    KEY = "key"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Words:
    """`icon` and `color` (a token) go with the state; `more` is a second sentence, None for none."""

    icon: str
    color: str
    state: Message
    more: Message | None
    act: Act
    link: str


def words_of(item: Item, *, has_no_key: bool = False) -> Words:
    """How an item is shown while it is not being sent."""
    if has_no_key or (item.state is State.PERSON and item.problem == TokenRefused.code):
        state = msg(N_("Your access key for this portal is missing or no longer valid"))
        return Words("key", "warn", state, None, Act.KEY, N_("Write the key"))
    if item.state is State.PERSON:
        return _for_person(item)
    if item.state is State.DIFFERS:
        return Words("alert-triangle", "warn", state_line(item), None, Act.SEND, N_("Send again"))
    if item.state is State.PENDING:
        more = pending_line(item.receipt) if item.receipt is not None else None
        return Words("clock", "warn", state_line(item), more, Act.SEND, N_("Check now"))
    return _waiting(item)


def _for_person(item: Item) -> Words:
    problem = problem_of(item)
    if item.problem == PlanNotApproved.code and item.plan is not None:
        more = msg(N_("Something changes on the portal that you have to see first."))
        return Words("alert-triangle", "warn", state_line(item), more, Act.PLAN, N_("See what changes"))
    if item.problem == NotApproved.code:
        state = msg(N_("It waits for your institution's approval"))
        more = msg(N_("Open the answer of whoever approves when it arrives."))
        return Words("lock", "warn", state, more, Act.ANSWER, N_("Open the answer…"))
    state = problem.title_message if problem else state_line(item)
    what_to_do = problem.action_message if problem else None
    return Words("alert-triangle", "warn", state, what_to_do, Act.SEND, N_("Try again"))


def _waiting(item: Item) -> Words:
    problem = problem_of(item)
    if item.goes_by_itself and item.kind is PortalKind.CKAN:
        state = msg(N_("We send it when there is a connection. You need not do anything."))
        more = problem.title_message if problem else None
        look = ("cloud-off", "warn") if problem else ("cloud-up", "primary")
        return Words(*look, state, more, Act.SEND, N_("Send now"))
    if problem is not None:
        return Words("cloud-off", "warn", problem.title_message, problem.action_message, Act.SEND, N_("Send now"))
    return Words("clock", "muted", state_line(item), None, Act.SEND, N_("Send now"))
