"""Publish a package folder: only what was checked, planned, scanned once more, and proved by reading it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.app.approval.approval import require_approval
from desktop_app.app.checking.places import place_words
from desktop_app.app.final_check import Leaving, check_folder, check_leaving, require_clean
from desktop_app.app.sidecar import Sidecar, is_private, read_sidecar, write_sidecar
from desktop_app.core.errors import PackageTampered, PersonalDataLeft, PlanNotApproved, PrivateRecordLeaves
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.packaging.package import Package
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.publishing.journal import Journal, Record, unrecorded
from desktop_app.core.publishing.plan import Choice, Kind, Plan, digest
from desktop_app.core.publishing.portal import Portal
from desktop_app.core.publishing.receipt import Receipt

_LEAST_DIGEST = 8  # characters of a plan's digest that name it


@dataclass(frozen=True, slots=True)
class Order:
    """What the officer asked for. `dataset_name`: publish under that name; `update`: an existing one may be updated.

    `kind` and `resource`: how it meets what is published, None for what protects the series. `compare`: fetch the
    published table for the plan. `needs_approval`: the institution asks for somebody else's signature. `refused`: bytes
    of the smallest file that the portal refused for its size, as known when it was ordered.
    """

    organization: str
    dataset_name: str = ""
    update: bool = True
    kind: Kind | None = None
    resource: str = ""
    compare: bool = True
    needs_approval: bool = False
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Running:
    """How far a publication is and who is told: what the outbox keeps between two tries."""

    journal: Journal = field(default_factory=Journal)
    record: Record = unrecorded
    remember: Callable[[Receipt], object] = lambda _: None


@dataclass(frozen=True, slots=True)
class Ready:
    """A package that is what was checked, with its private record and its description under the name ordered."""

    sidecar: Sidecar
    package: Package
    dataset: Dataset

    def leaving(self) -> Leaving:
        """What the last scan judges by."""
        return Leaving(self.dataset, self.sidecar.decisions, self.sidecar.country)


def make_ready(folder: Path, order: Order) -> Ready:
    """Check the folder against its private record.

    Raises PackageTampered, PersonalDataLeft, PrivateRecordLeaves, NotApproved.
    """
    sidecar, package = verified_package(folder)
    if sidecar.stopped_at:  # what was removed is only known while the package is made
        raise PersonalDataLeft(column=place_words(sidecar.stopped_at[0]))
    if order.needs_approval:
        require_approval(folder, sidecar.dataset)
    dataset = replace(sidecar.dataset, name=order.dataset_name or sidecar.dataset.name)
    return Ready(sidecar, package, dataset)


def plan_folder(folder: Path, portal: Portal, order: Order, progress: Progress = SILENT) -> Plan:
    """What would be done; only reads. Raises as `make_ready` does, and as `make_plan` does."""
    from desktop_app.core.publishing.planning import make_plan

    ready = make_ready(folder, order)
    return make_plan(portal, ready.package, ready.dataset, choice_of(order, ready), progress)


def choice_of(order: Order, ready: Ready) -> Choice:
    """The choice that an order means for a package."""
    kind = order.kind if order.update else Kind.NEW
    name = portal_name(ready.dataset)
    return Choice(order.organization, name, kind, order.resource, order.compare, order.refused)


def require_approved(plan: Plan, approved: str) -> None:
    """Raise PlanNotApproved unless `approved` names this plan (8 characters of its digest or more).

    Without a name, a plan that wants no answer passes.
    """
    n_warnings = sum(alarm.stops for alarm in plan.alarms)
    named = len(approved) >= _LEAST_DIGEST and digest(plan).startswith(approved.lower())
    if not named and (approved or plan.needs_answer):
        raise PlanNotApproved(dataset=plan.dataset.title, n=n_warnings)


def publish_folder(folder: Path, portal: Portal, order: Order, progress: Progress = SILENT) -> Receipt:
    """Plan without asking, scan, publish and keep the receipt in the record.

    Raises PackageTampered, PersonalDataLeft, FileNotLookedThrough, PrivateRecordLeaves, NotApproved, PortalError
    subclasses, Cancelled.
    """
    from desktop_app.core.publishing.planning import make_plan

    ready = make_ready(folder, order)
    scan_again(ready, progress)  # nothing is asked of a portal for a package that may not leave
    plan = make_plan(portal, ready.package, ready.dataset, replace(choice_of(order, ready), compare=False), progress)
    return carry_out_plan(ready, portal, plan, Running(), progress, scanned=True)


def scan_again(ready: Ready, progress: Progress) -> None:
    """The last look at the bytes that leave; raises PersonalDataLeft, FileNotLookedThrough."""
    require_clean(check_leaving(ready.package, ready.leaving(), progress))


def carry_out_plan(  # noqa: PLR0913 - what, where, how far, and who is told
    ready: Ready, portal: Portal, plan: Plan, running: Running, progress: Progress, *, scanned: bool = False
) -> Receipt:
    """Scan the package again, carry the plan out, and keep the receipt. Raises as `publish_folder` does."""
    from desktop_app.core.publishing.portals.folder import FolderPortal
    from desktop_app.core.publishing.publication import carry_out

    leaving = replace(ready.leaving(), dataset=plan.dataset)
    if not scanned:  # the plan takes a series' title and time from the portal, where they are public already
        require_clean(check_leaving(ready.package, leaving, progress))
    if isinstance(portal, FolderPortal):  # it writes a page and a card of its own: they leave too
        kept = [name for name, _ in plan.kept]
        portal.before_public = lambda draft: require_clean(check_folder(draft, leaving, ready.package, progress, kept))
    receipt = carry_out(portal, ready.package, plan, progress=progress, journal=running.journal, record=running.record)
    _keep(ready, receipt)
    running.remember(receipt)
    return receipt


def _keep(ready: Ready, receipt: Receipt) -> None:
    from desktop_app.core.publishing import receipt_to_json

    document = json.dumps(receipt_to_json(receipt), ensure_ascii=False)
    known = read_sidecar(ready.package.folder)
    write_sidecar(ready.package, replace(known, dataset=ready.dataset, receipts=(*known.receipts, document)))


def verified_package(folder: Path) -> tuple[Sidecar, Package]:
    """The package and its record; raises PackageTampered for a changed, missing or foreign file."""
    from desktop_app.core.packaging import read_package, verify_package

    sidecar = read_sidecar(folder)
    present = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
    private = [name for name in present if is_private(name)]
    if private:
        raise PrivateRecordLeaves(file=min(private))
    foreign = present - set(sidecar.files)
    if foreign:
        raise PackageTampered(file=min(foreign))
    package = read_package(folder)
    verify_package(package)
    for file in package.files:
        if sidecar.files.get(file.name) != file.sha256:
            raise PackageTampered(file=file.name)
    return sidecar, package
