"""Which published dataset a package may be a part of: what was published from here, the same name, then titles."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.metadata.periods import without_period
from desktop_app.core.metadata.words import STOP_WORDS
from desktop_app.core.publishing.portal import Portal, RemoteDataset
from desktop_app.core.text import N_, Message, fold, msg

LEAST_ALIKE = 0.6  # of the telling words of both titles


class Reason(Enum):
    """Why a dataset is offered, the strongest first."""

    HISTORY = "history"
    NAME = "name"
    TITLE = "title"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A published dataset and why it may be the one."""

    remote: RemoteDataset
    reason: Reason


def find_candidates(
    portal: Portal, dataset: Dataset, organization: str, known: Collection[str] = ()
) -> tuple[Candidate, ...]:
    """Datasets of the institution that may be meant, best first. `known`: names published from here, newest first.

    Raises PortalError. Only the title's words without its period are looked for: a series has one title.
    """
    found: dict[str, Candidate] = {}
    own = portal_name(dataset)
    for name in dict.fromkeys((*known, own)):
        remote = portal.find(name)
        if remote is not None and remote.organization == organization:
            found[remote.id] = Candidate(remote, Reason.HISTORY if name in known else Reason.NAME)
    bare = without_period(dataset.title)
    for remote in portal.search(bare, organization) if bare else ():
        shared = likeness(dataset.title, remote.metadata.get("title", ""))
        if shared >= LEAST_ALIKE:
            reason = Reason.TITLE if shared == 1.0 else Reason.ALIKE
            found.setdefault(remote.id, Candidate(remote, reason))
    order = list(Reason)
    return tuple(sorted(found.values(), key=lambda c: order.index(c.reason)))


def reason_line(candidate: Candidate) -> Message:
    """Why it is offered, in words."""
    return {
        Reason.HISTORY: msg(N_("You published it from here")),
        Reason.NAME: msg(N_("It has the same address")),
        Reason.TITLE: msg(N_("It has the same title")),
        Reason.ALIKE: msg(N_("It has a similar title")),
    }[candidate.reason]


def likeness(one: str, other: str) -> float:
    """Share of the telling words that both titles have: 1.0 when they differ in their period only."""
    mine, theirs = _words(one), _words(other)
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def _words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9]+", fold(without_period(title)))) - set(STOP_WORDS)
