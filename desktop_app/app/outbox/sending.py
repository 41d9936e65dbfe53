"""Send one item: check it again (key, plan, last scan), carry it out from the stage where it stopped, keep each step.

A plan is made again as long as nothing was touched on the portal; then it must be the one that was approved, or want no
answer. Once something was touched, the plan under way is finished.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop_app.app import portal_facts, published
from desktop_app.app.outbox.item import Item, State
from desktop_app.app.outbox.store import Outbox, new_id
from desktop_app.app.paths import Paths
from desktop_app.app.publishing import (
    Order,
    Ready,
    Running,
    carry_out_plan,
    choice_of,
    make_ready,
    require_approved,
)
from desktop_app.app.settings import PortalEntry
from desktop_app.app.sidecar import read_sidecar
from desktop_app.core.errors import AppError, PlanNotApproved, UploadTooLarge
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.publishing.journal import Journal
from desktop_app.core.publishing.plan import Plan
from desktop_app.core.publishing.portal import Portal, PortalKind
from desktop_app.core.publishing.receipt import Ending, Receipt

OpenPortal = Callable[[Item], Portal]


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a queued package goes. `folder`: of a folder target."""

    kind: PortalKind
    portal: PortalEntry
    folder: str = ""


def queue(  # noqa: PLR0913 - what, where, how, and two answers of the officer
    outbox: Outbox,
    package_folder: Path,
    to: Destination,
    order: Order,
    approved: str = "",
    *,
    automatic: bool = False,
    project: str = "",
) -> Item:
    """Put a package into the outbox, to be sent later; needs no network. Raises as `Outbox.put` does.

    `automatic`: it is sent by itself when there is a connection (`watching`); otherwise it waits for a press.
    `project`: id of the work it comes from, so that its publish page finds it again.
    """
    title = read_sidecar(package_folder).dataset.title
    item = Item(new_id(), title, to.kind, to.portal, order, _now(), to.folder, approved)
    return outbox.put(package_folder, replace(item, automatic=automatic, project=project))


def set_automatic(outbox: Outbox, item_id: str, *, automatic: bool) -> Item:
    """Send it by itself when there is a connection, or only when asked; raises QueueItemUnknown while it is sent."""
    with outbox.held(item_id) as item:
        done = replace(item, automatic=automatic)
        outbox.save(done)
    return done


def approve(outbox: Outbox, item_id: str, digest: str) -> Item:
    """Note that a person approved the plan of that digest; raises QueueItemUnknown."""
    with outbox.held(item_id) as item:
        done = replace(item, approved=digest, state=State.WAITING)
        outbox.save(done)
    return done


def send(  # noqa: PLR0913 - what, whereto, and what the institution asks for today
    outbox: Outbox,
    item_id: str,
    open_portal: OpenPortal,
    paths: Paths,
    progress: Progress = SILENT,
    *,
    needs_approval: bool = False,
) -> Item:
    """Send or go on with one item; returns it with its receipt, whatever the ending.

    `needs_approval`: the institution asks for a signature now, also where it did not when the item was queued.

    Raises QueueItemUnknown, PlanNotApproved, PackageTampered, PersonalDataLeft, NotApproved, PortalError subclasses,
    Cancelled: the item then waits where it stopped, with what was the matter.
    """
    with outbox.held(item_id) as item:
        sender = _Sender(outbox, item)
        try:
            if needs_approval and not item.order.needs_approval:
                sender.ask_approval()
            return sender.send(open_portal, paths, progress)
        except AppError as problem:
            sender.stopped(problem)
            if isinstance(problem, UploadTooLarge):
                portal_facts.remember_refused(paths, item.portal, sender.size_under_way())
            raise


class _Sender:
    """Keeps the newest state of one item while it is sent."""

    def __init__(self, outbox: Outbox, item: Item) -> None:
        self._outbox, self._item = outbox, item

    def send(self, open_portal: OpenPortal, paths: Paths, progress: Progress) -> Item:
        if self._item.state is State.DIFFERS:
            self._begin_anew()
        self._save(tried=_now(), n_tries=self._item.n_tries + 1, problem="", problem_values={})
        folder, portal = self._outbox.package_folder(self._item), open_portal(self._item)
        ready = make_ready(folder, self._item.order)
        plan = self._plan(ready, portal, progress)

        def record(journal: Journal) -> None:
            self._save(journal=journal)

        def remember(receipt: Receipt) -> None:
            published.remember(paths, receipt)

        running = Running(self._item.journal, record, remember)
        receipt = carry_out_plan(ready, portal, plan, running, progress)
        state = {Ending.VERIFIED: State.DONE, Ending.PENDING: State.PENDING, Ending.DIFFERS: State.DIFFERS}
        return self._save(receipt=receipt, state=state[receipt.ending])

    def ask_approval(self) -> None:
        """From now on it leaves with a signature only."""
        self._save(order=replace(self._item.order, needs_approval=True))

    def stopped(self, problem: AppError) -> None:
        """Note why it stopped; what can be tried again waits, the rest wants a person."""
        state = State.WAITING if problem.retryable else State.PERSON
        if state is State.WAITING and self._item.state is State.PENDING:
            state = State.PENDING
        named = {name: str(value) for name, value in problem.values.items() if isinstance(value, str | int)}
        self._save(problem=problem.code, problem_values=named, state=state)

    def size_under_way(self) -> int:
        """Bytes of the file that was being sent; 0 for none."""
        plan, name = self._item.plan, self._item.journal.sending
        return next((file.size for file in plan.files if file.name == name), 0) if plan is not None else 0

    def _plan(self, ready: Ready, portal: Portal, progress: Progress) -> Plan:
        from desktop_app.core.publishing.planning import make_plan

        under_way = self._item.plan
        if self._item.journal.has_touched and under_way is not None:
            return under_way
        plan = make_plan(portal, ready.package, ready.dataset, choice_of(self._item.order, ready), progress)
        self._save(plan=plan.without_cells())
        try:
            require_approved(plan, self._item.approved)
        except PlanNotApproved:
            self._save(journal=Journal())
            raise
        self._save(journal=Journal(started=_now()))
        return plan

    def _begin_anew(self) -> None:
        """What was published differs: look again and send what is needed, into the same dataset."""
        item = self._item
        name = item.receipt.dataset if item.receipt else item.order.dataset_name
        order = replace(item.order, dataset_name=name, update=True, kind=None)
        self._save(order=order, plan=None, journal=Journal(), approved="", state=State.WAITING)

    def _save(self, **changes: object) -> Item:
        self._item = replace(self._item, **changes)  # type: ignore[arg-type]
        self._outbox.save(self._item)
        return self._item


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
