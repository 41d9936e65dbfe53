"""Publish: carry out a plan in stages that can each be repeated, and prove it (`stages.py` does the work).

The promise: `verified` is a fact read back as anybody would see it. A dataset that was not public before becomes public
only when all its files are there, and private again when what is seen differs, the officer cancels, or making it
public fails. Doing it again updates what is there: dataset and files keep their identity, and nothing is made twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.packaging.package import Package
from desktop_app.core.progress import Progress
from desktop_app.core.publishing.journal import Journal, Record, unrecorded
from desktop_app.core.publishing.loaders import Patience
from desktop_app.core.publishing.meter import Meter
from desktop_app.core.publishing.plan import Choice, Kind, Plan
from desktop_app.core.publishing.planning import leaving_files, make_plan
from desktop_app.core.publishing.portal import Portal
from desktop_app.core.publishing.receipt import Receipt
from desktop_app.core.publishing.stages import Publication, now
from desktop_app.core.text import N_, Message, msg


def publish(  # noqa: PLR0913 - the six things a publication is made of
    portal: Portal,
    package: Package,
    dataset: Dataset,
    *,
    organization: str,
    progress: Progress,
    update: bool = True,
    patience: Patience | None = None,
) -> Receipt:
    """Publish `package` as `organization` under the plan that protects the series, without asking anybody.

    `update=False` refuses (NameTaken) a dataset of that name that is already there. Raises as `carry_out` does.
    """
    choice = Choice(organization, portal_name(dataset), kind=None if update else Kind.NEW, compare=False)
    plan = make_plan(portal, package, dataset, choice, _Quiet(progress))
    return carry_out(portal, package, plan, progress=progress, patience=patience)


def carry_out(  # noqa: PLR0913 - what is done, how far it is, and who is told
    portal: Portal,
    package: Package,
    plan: Plan,
    *,
    progress: Progress,
    journal: Journal | None = None,
    record: Record = unrecorded,
    patience: Patience | None = None,
) -> Receipt:
    """Do what the plan says, or go on with it from where `journal` is; `record` gets each new state of the journal.

    Progress counts bytes: each file once sent and once read. Raises PackageTampered, OrganizationRefused, NameTaken,
    DatasetMoved (nothing was written over the other change), PortalError subclasses, Cancelled.
    """
    files = leaving_files(portal, package)
    meter = Meter(progress, 2 * sum(file.size for file in files))
    begun = journal if journal is not None and journal.started else replace(journal or Journal(), started=now())
    return Publication(portal, package, plan, files, meter, record, patience or Patience()).run(begun)


@dataclass(frozen=True, slots=True)
class _Quiet:
    """Cancels like the progress it stands for; planning is no stage of its own here."""

    progress: Progress

    def at(self, done: int, total: int, stage: Message | None = None) -> None:  # noqa: ARG002 - the Progress protocol
        self.progress.at(0, 0, msg(N_("Checking your permission")))
