"""What the publish step does, free of widgets: open the place, plan, queue, send, and remember how it ended.

Publishing goes through the outbox: what was begun is on disk before the first byte moves, so that whatever happens to
this window, the next one finds it by the project's id and goes on.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop_app.app import portal_facts, published
from desktop_app.app.approval.approval import is_approved
from desktop_app.app.meeting import Answer, Meeting, meet
from desktop_app.app.outbox.item import Item
from desktop_app.app.outbox.opening import Doors
from desktop_app.app.outbox.sending import Destination, approve, queue, send
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import Paths
from desktop_app.app.project import Target
from desktop_app.app.published import Publication
from desktop_app.app.publishing import Order
from desktop_app.app.saving import save_copy
from desktop_app.app.settings import PortalEntry
from desktop_app.core.errors import AppError, QueueItemUnknown
from desktop_app.core.progress import Progress
from desktop_app.core.publishing.plan import Plan, digest
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Receipt
from desktop_app.core.text import slug
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _


class Desk:
    """One for the page. Methods with a `progress` are slow and run in a worker."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    @property
    def _paths(self) -> Paths:
        return self._context.workspace.services.paths

    @property
    def outbox(self) -> Outbox:
        """What waits on this computer."""
        return Outbox(self._paths)

    def doors(self) -> Doors:
        """How places are opened, as the settings are now."""
        services, title = self._context.workspace.services, _("Practice portal")
        return Doors(services.settings.settings, services.credentials, lambda: self._context.practice.open(title))

    def item(self) -> Item | None:
        """The newest publication of the open project that waits, or ended while no window looked."""
        mine = [item for item in self.outbox.items() if item.project == self._context.project.id]
        return mine[-1] if mine else None

    def organization_title(self, item: Item) -> str:
        """What the institution of an item is called, as far as the portal ever said."""
        known = portal_facts.known_facts(self._paths, item.portal)
        listed = known.facts.organizations if known is not None else ()
        name = item.order.organization
        return next((one.title for one in listed if one.name == name and one.title), name)

    def needs_approval(self, kind: PortalKind) -> bool:
        """Whether the institution asks for a signature there; whoever practises needs none."""
        asks = self._context.workspace.services.settings.settings.approval_required
        return asks and kind is not PortalKind.PRACTICE

    def is_missing_approval(self, kind: PortalKind) -> bool:
        """Whether the institution asks for a signature that is not there for exactly these files."""
        if not self.needs_approval(kind):
            return False
        try:
            return not is_approved(self._context.workspace.package_folder())
        except AppError:
            return True

    def planning(self, target: Target, entry: PortalEntry, answer: Answer, progress: Progress) -> Meeting:
        """Look at the place and plan; raises as `meet` does."""
        refused = portal_facts.size_refused(self._paths, entry)
        order = Order("local" if target.kind == PortalKind.FOLDER.value else target.organization, refused=refused)
        place = Item("", "", PortalKind(target.kind), entry, order, "", target.folder)
        portal = self.doors().of_item(place)
        return meet(
            self._context.workspace.package_folder(),
            portal,
            order,
            answer=answer,
            paths=self._paths,
            progress=progress,
        )

    def keep(self, target: Target, entry: PortalEntry, order: Order | None, plan: Plan | None) -> Item:
        """Put the package into the outbox with what was approved; raises as `queue` does."""
        wanted = order or Order(target.organization)
        needs = self.needs_approval(PortalKind(target.kind))
        return queue(
            self.outbox,
            self._context.workspace.package_folder(),
            Destination(PortalKind(target.kind), entry, target.folder),
            replace(wanted, needs_approval=needs),
            digest(plan) if plan is not None else "",
            project=self._context.project.id,
        )

    def approved(self, item: Item, plan: Plan) -> Item:
        """Note that the officer said yes to a plan that was shown again."""
        return approve(self.outbox, item.id, digest(plan))

    def sending(self, item: Item, doors: Doors, progress: Progress) -> Item:
        """Send it or go on. Raises as `send` does."""
        needs = self.needs_approval(item.kind)
        return send(self.outbox, item.id, doors.of_item, self._paths, progress, needs_approval=needs)

    def put_off(self, item: Item) -> None:
        """Let go of what is done: its receipt is kept among what was published."""
        with contextlib.suppress(QueueItemUnknown):  # another window did
            self.outbox.remove(item)

    def drop(self, item: Item) -> None:
        """Take it out of what waits."""
        with contextlib.suppress(QueueItemUnknown):  # it is gone already, or another window sends it
            self.outbox.put_away(item)

    def publication(self, receipt: Receipt) -> Publication:
        """The receipt with its number."""
        made = next((one for one in published.history(self._paths) if one.receipt == receipt), None)
        return made or published.remember(self._paths, receipt)

    def history(self, receipt: Receipt) -> tuple[Publication, ...]:
        """What was published of that dataset there; the practice portal has another address each time."""
        found = published.history(self._paths, dataset=receipt.dataset)
        is_practice = receipt.kind is PortalKind.PRACTICE
        return tuple(
            made
            for made in found
            if made.receipt.kind is receipt.kind and (is_practice or made.receipt.portal == receipt.portal)
        )

    def withdrawing(self, made: Publication, doors: Doors) -> Publication:
        """Make it private again; raises WithdrawTooLate, PortalError."""
        portal = doors.of_receipt(made.receipt)
        return published.withdraw(self._paths, portal, made, datetime.now().astimezone())

    def saving(self, folder: str, progress: Progress) -> Path:
        """Keep the whole package in a new folder inside `folder`; raises as `save_copy` does."""
        from desktop_app.core.packaging import read_package

        package = read_package(self._context.workspace.package_folder())
        return save_copy(package, Path(folder), slug(self._context.project.dataset.title), progress)
