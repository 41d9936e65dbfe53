"""`publish`: a package folder or a project to a portal or a folder: planned, approved, proved by reading it back."""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.arguments import add_password, command, password_of
from desktop_app.cli.console import Console
from desktop_app.cli.known_portals import Desk, desk, only_organization, wanted_organization
from desktop_app.cli.opening import limited_reader, now, open_project, signing
from desktop_app.core.publishing.portal import Portal, PortalKind
from desktop_app.core.publishing.receipt import Receipt
from desktop_app.core.text import N_, msg

if TYPE_CHECKING:
    from desktop_app.app.publishing import Order
    from desktop_app.app.settings import PortalEntry
    from desktop_app.core.publishing.plan import Plan

__all__ = ["add_commands", "only_organization", "print_receipt", "run"]


@dataclass(frozen=True, slots=True)
class _Where:
    """Where it goes: a portal's entry or a folder, opened."""

    portal: Portal
    entry: PortalEntry
    folder: str = ""


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    publish = command(commands, "publish", "publish a project or a package folder and read it back")
    publish.add_argument("what", metavar="PROJECT|DIR", type=Path)
    add_password(publish)
    where = publish.add_mutually_exclusive_group(required=True)
    where.add_argument("--portal", default="", metavar="NAME|URL")
    where.add_argument("--to-folder", type=Path, metavar="DIR", help="a folder carried by hand instead of a portal")
    publish.add_argument("--organization", default="", metavar="NAME")
    publish.add_argument("--dataset", default="", metavar="NAME", help="name on the portal (default: from the title)")
    publish.add_argument("--as", dest="kind", choices=("new", "add", "replace"), help="how it meets what is published")
    publish.add_argument("--later", action="store_true", help="put it into the outbox; nothing is sent now")
    approval = publish.add_mutually_exclusive_group()
    approval.add_argument("--plan", action="store_true", help="say what would change and send nothing")
    approval.add_argument("--approve-plan", default="", metavar="HASH", help="go on if the plan is exactly this one")
    approval.add_argument("--yes", action="store_true", help="go on whatever the plan warns of")
    publish.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Publish and print the receipt; 3 when the plan wants an answer, 4 when the portal's copy was not proved equal."""
    at = desk()
    with tempfile.TemporaryDirectory(prefix="alista-publish-") as temporary:
        folder = _package_folder(options.what, Path(temporary), console, password_of(options))
        if options.later:
            return _queue(folder, options, at, console)
        where = _open(options, at)
        order = _order(options, at, _organization(options, where))
        return _publish(folder, where, order, _Approval(options.plan, options.approve_plan, options.yes), console)


@dataclass(frozen=True, slots=True)
class _Approval:
    only_plan: bool
    digest: str
    anything: bool


def _publish(folder: Path, where: _Where, order: Order, approval: _Approval, console: Console) -> int:
    from desktop_app.app import published
    from desktop_app.app.publishing import Running, carry_out_plan, choice_of, make_ready, require_approved, scan_again
    from desktop_app.core.errors import PlanNotApproved
    from desktop_app.core.publishing.planning import make_plan

    ready = make_ready(folder, order)
    scan_again(ready, console)  # nothing is asked of a portal for a package that may not leave
    plan = make_plan(where.portal, ready.package, ready.dataset, choice_of(order, ready), console)
    if approval.only_plan:
        print_plan(plan, console)
        return 0
    try:
        if not approval.anything:
            require_approved(plan, approval.digest)
    except PlanNotApproved:
        if not console.as_json:
            print_plan(plan, console)
        raise
    paths = desk().paths
    running = Running(remember=lambda receipt: published.remember(paths, receipt))
    receipt = carry_out_plan(ready, where.portal, plan, running, console, scanned=True)
    return print_receipt(receipt, console)


def _queue(folder: Path, options: argparse.Namespace, at: Desk, console: Console) -> int:
    from desktop_app.app.outbox.sending import Destination, queue
    from desktop_app.app.outbox.store import Outbox

    kind = PortalKind.FOLDER if options.to_folder else PortalKind.CKAN
    entry = _folder_entry(options.to_folder) if options.to_folder else at.entry(options.portal)
    organization = "local" if options.to_folder else options.organization or entry.organization
    to = Destination(kind, entry, str(options.to_folder.absolute()) if options.to_folder else "")
    item = queue(Outbox(at.paths), folder, to, _order(options, at, organization), options.approve_plan)
    console.say(msg(N_("«{title}» waits in the outbox as {item}"), title=item.title, item=item.id))
    console.document({"item": item.id, "title": item.title})
    return 0


def _open(options: argparse.Namespace, at: Desk) -> _Where:
    from desktop_app.app.portals import open_folder

    if options.to_folder:
        folder = options.to_folder.absolute()
        return _Where(open_folder(folder), _folder_entry(folder), str(folder))
    entry = at.entry(options.portal)
    return _Where(at.open(entry), entry)


def _organization(options: argparse.Namespace, where: _Where) -> str:
    return "local" if where.folder else wanted_organization(options.organization, where.entry, where.portal)


def _order(options: argparse.Namespace, at: Desk, organization: str) -> Order:
    from desktop_app.app.portal_facts import size_refused
    from desktop_app.app.publishing import Order
    from desktop_app.core.publishing.plan import Kind

    kind = Kind(options.kind) if options.kind else None
    refused = 0 if options.to_folder else size_refused(at.paths, at.entry(options.portal))
    needs = at.settings.approval_required
    return Order(organization, options.dataset, kind=kind, needs_approval=needs, refused=refused)


def _folder_entry(folder: Path) -> PortalEntry:
    from desktop_app.app.settings import PortalEntry

    return PortalEntry("folder", folder.name, folder.absolute().as_uri())


def print_plan(plan: Plan, console: Console) -> None:
    """The plan in words with the name to approve it by, or as JSON."""
    from desktop_app.core.publishing.plan import digest, plan_to_json
    from desktop_app.core.publishing.plan_words import plan_lines

    for label, value in plan_lines(plan):
        console.say(msg(N_("{label}: {value}"), label=label, value=value))
    console.say(msg(N_("To approve exactly this: --approve-plan {digest}"), digest=digest(plan)[:16]))
    console.document(plan_to_json(plan))


def print_receipt(receipt: Receipt, console: Console, **more: object) -> int:
    """The receipt in words or JSON, with `more` in the document; 0 only when verified."""
    from desktop_app.core.publishing import receipt_lines, receipt_to_json

    for label, value in receipt_lines(receipt):
        console.say(msg(N_("{label}: {value}"), label=label, value=value))
    console.document(receipt_to_json(receipt) | more)
    return 0 if receipt.verified else 4


def _package_folder(what: Path, temporary: Path, console: Console, password: str | None) -> Path:
    if what.suffix != ".alista":
        return what
    from desktop_app.app.atomic import write_atomic
    from desktop_app.app.code_keys import code_keys
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.final_check import require_clean
    from desktop_app.app.packing import Making, pack

    with limited_reader() as reader, open_project(what, console, reader, password) as loaded:
        project = loaded.project
        making = Making(
            loaded.opened,
            temporary / "package",
            now()[:10],
            code_keys(project, Credentials(), may_make=False),
            signing=signing(),
        )
        packed = pack(project, making, console)
        require_clean(packed.stopping)
        if packed.acta is not None:  # the folder goes away; the paper stays beside the project
            write_atomic(what.with_suffix(".acta.pdf"), packed.acta.read_bytes())
        return packed.package.folder
