"""Send a repeated month: added to the dataset of last time, unless its plan wants an answer."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.project import Target
from desktop_app.cli.console import Console
from desktop_app.cli.known_portals import Desk, wanted_organization
from desktop_app.core.errors import AppError, PlanNotApproved
from desktop_app.core.publishing.portal import PortalKind

if TYPE_CHECKING:
    from desktop_app.app.outbox.item import Item
    from desktop_app.app.outbox.sending import Destination
    from desktop_app.app.project import Project
    from desktop_app.app.repeating.memory import Memory
    from desktop_app.app.repeating.question import Question
    from desktop_app.core.publishing.portal import Portal


@dataclass(frozen=True, slots=True)
class Way:
    """Where a month goes: the portal or folder, opened, and the institution it goes as."""

    portal: Portal
    to: Destination
    organization: str

    def target(self) -> Target:
        """The same for the project, so that next month need not name it."""
        if self.to.folder:
            return Target(PortalKind.FOLDER.value, folder=self.to.folder)
        return Target(PortalKind.CKAN.value, self.to.portal.url, self.organization)


def way_of(options: argparse.Namespace, project: Project, at: Desk) -> Way:
    """The portal or folder that was named, else last time's."""
    from desktop_app.app.outbox.sending import Destination
    from desktop_app.app.portals import open_folder
    from desktop_app.app.settings import PortalEntry

    last = project.target
    again = last.kind == PortalKind.FOLDER.value and last.folder and not options.portal
    if options.to_folder or again:
        folder = (options.to_folder or Path(last.folder)).absolute()
        entry = PortalEntry("folder", folder.name, folder.as_uri())
        return Way(open_folder(folder), Destination(PortalKind.FOLDER, entry, str(folder)), "local")
    entry = at.entry(options.portal or last.portal)
    portal = at.open(entry)
    is_last = last.portal in {entry.name, entry.url}
    named = options.organization or (last.organization if is_last else "")
    return Way(portal, Destination(PortalKind.CKAN, entry), wanted_organization(named, entry, portal))


def series_question(memory: Memory, project: Project, way: Way) -> Question | None:
    """Which dataset it belongs to, where nothing was published from here and something of that title is there."""
    from desktop_app.app.repeating.asking_whole import dataset_question
    from desktop_app.core.metadata.naming import portal_name
    from desktop_app.core.publishing.candidates import Reason, find_candidates

    if memory.dataset_name or way.to.kind is PortalKind.FOLDER:
        return None
    found = find_candidates(way.portal, project.dataset, way.organization)
    own = portal_name(project.dataset)
    alike = [c.remote.name for c in found if c.reason is Reason.TITLE and c.remote.name != own]
    return dataset_question(tuple(alike), own) if alike else None


def send_month(file: Path, way: Way, options: argparse.Namespace, said: dict[str, object], console: Console) -> int:
    """Queue the package of the project in `file` and send it; `said` goes into the document.

    What stops it leaves the item in the outbox, and the document names it, with the plan where that wants an answer.
    """
    from desktop_app.app import project_file
    from desktop_app.app.history import History
    from desktop_app.app.outbox.sending import queue, send
    from desktop_app.app.outbox.store import Outbox
    from desktop_app.app.portal_facts import size_refused
    from desktop_app.app.publishing import Order
    from desktop_app.cli.known_portals import desk
    from desktop_app.cli.publishing import print_receipt
    from desktop_app.core.publishing import receipt_to_json

    at = desk()
    project, _ = project_file.load(file)
    needs = at.settings.approval_required
    refused = 0 if way.to.folder else size_refused(at.paths, way.to.portal)
    order = Order(way.organization, project.dataset.name, needs_approval=needs, refused=refused)
    outbox = Outbox(at.paths)
    item = queue(outbox, file.parent / "package", way.to, order, options.approve_plan, project=project.id)
    said = {"project": str(file), "package": str(file.parent / "package"), "item": item.id} | said
    try:
        done = send(outbox, item.id, lambda _item: way.portal, at.paths, console)
    except AppError as problem:
        return _stopped(console, problem, outbox.item(item.id), said)
    assert done.receipt is not None
    receipt = json.dumps(receipt_to_json(done.receipt), ensure_ascii=False)
    sent = replace(project, page="publish", reached="publish", receipts=(receipt,), target=way.target())
    project_file.save(file, sent, History())
    console.line(str(file))
    return print_receipt(done.receipt, console, **said, **_planned(done))


def _stopped(console: Console, problem: AppError, item: Item, said: dict[str, object]) -> int:
    """In words what stopped it, or as a document with what waits and the plan."""
    from desktop_app.cli import exit_code
    from desktop_app.cli.publishing import print_plan

    if isinstance(problem, PlanNotApproved) and item.plan is not None and not console.as_json:
        print_plan(item.plan, console)
    if console.as_json:
        console.document({"error": console.error_json(problem), **said, **_planned(item)})
    else:
        console.error(problem)
    return exit_code(problem)


def _planned(item: Item) -> dict[str, object]:
    """What was compared with the portal: the plan as it was carried out, or waits, without the values it describes."""
    from desktop_app.core.publishing.plan import plan_to_json

    if item.plan is None:
        return {}
    return {"planned": {name: part for name, part in plan_to_json(item.plan).items() if name != "dataset"}}
