"""How a package meets what is published: the datasets that may be meant, and the plan for what the officer answered.

Nothing is taken for granted that could write over another dataset: one of the same address, or the one of the same
title that was published from here, is continued by default; any other that is alike has to be asked about.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.app import published
from desktop_app.app.paths import Paths
from desktop_app.app.publishing import Order, choice_of, make_ready
from desktop_app.core.errors import NoInstitution
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.publishing.candidates import LEAST_ALIKE, Candidate, Reason, find_candidates, likeness
from desktop_app.core.publishing.plan import Kind, Plan
from desktop_app.core.publishing.portal import Organization, Portal

_MOST_OFFERED = 6
_MOST_NAMES = 50


@dataclass(frozen=True, slots=True)
class Answer:
    """What the officer said. `dataset`: name on the portal, "" a new one under a free address, None nothing yet.

    `kind` and `resource` as in `Order`.
    """

    dataset: str | None = None
    kind: Kind | None = None
    resource: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """`plan` is None while the officer has to say first which dataset is meant; `chosen` is that dataset's name."""

    organization: Organization
    candidates: tuple[Candidate, ...]
    chosen: str | None
    order: Order
    plan: Plan | None


def meet(  # noqa: PLR0913 - what, where, as whom, and what the officer said
    folder: Path, portal: Portal, order: Order, *, answer: Answer, paths: Paths, progress: Progress = SILENT
) -> Meeting:
    """Look at the portal and plan; `order.organization` "" takes the only institution. Only reads.

    Raises NoInstitution, and as `make_ready` and `make_plan` do.
    """
    from desktop_app.core.publishing.planning import make_plan

    ready = make_ready(folder, order)
    organization = _organization(portal, order.organization)
    candidates = _offered(portal, ready.dataset, organization.name, paths)
    said = answer.dataset if answer.dataset is not None else _default(ready.dataset, candidates)
    wanted = replace(order, organization=organization.name, dataset_name=said or "", update=bool(said))
    if said is None:
        return Meeting(organization, candidates, None, wanted, None)
    if said:
        wanted = replace(wanted, kind=answer.kind, resource=answer.resource)
    elif answer.dataset == "":
        wanted = replace(wanted, dataset_name=_free_name(portal, ready.dataset))
    named = replace(ready, dataset=replace(ready.dataset, name=wanted.dataset_name or ready.dataset.name))
    plan = make_plan(portal, named.package, named.dataset, choice_of(wanted, named), progress)
    return Meeting(organization, candidates, said, wanted, plan)


def _organization(portal: Portal, wanted: str) -> Organization:
    """The institution by its name; OrganizationRefused is left to the plan, which asks the portal again."""
    known = portal.check().organizations
    if not known:
        raise NoInstitution(portal=portal.title)
    if not wanted:
        return known[0]
    return next((one for one in known if one.name == wanted), Organization(wanted, wanted))


def _offered(portal: Portal, dataset: Dataset, organization: str, paths: Paths) -> tuple[Candidate, ...]:
    """Candidates, those alike before those that were only published from here."""
    known = published.names_published(paths, portal)
    found = find_candidates(portal, dataset, organization, known)
    return tuple(sorted(found, key=lambda c: not _is_alike(dataset, c)))[:_MOST_OFFERED]


def _default(dataset: Dataset, candidates: tuple[Candidate, ...]) -> str | None:
    own = portal_name(dataset)
    if any(c.remote.name == own for c in candidates):
        return own
    alike = [c for c in candidates if _is_alike(dataset, c)]
    if not alike:
        return ""
    same = [c.remote.name for c in alike if c.reason is Reason.HISTORY and _likeness(dataset, c) == 1.0]
    return same[0] if len(same) == 1 else None


def _is_alike(dataset: Dataset, candidate: Candidate) -> bool:
    return candidate.reason is Reason.NAME or _likeness(dataset, candidate) >= LEAST_ALIKE


def _likeness(dataset: Dataset, candidate: Candidate) -> float:
    return likeness(dataset.title, candidate.remote.metadata.get("title", ""))


def _free_name(portal: Portal, dataset: Dataset) -> str:
    """The address of its title, or the first numbered one that nobody has."""
    name = portal_name(dataset)
    names = (name, *(f"{name[:96]}-{n}" for n in range(2, _MOST_NAMES)))
    return next((free for free in names if portal.find(free) is None), name)
