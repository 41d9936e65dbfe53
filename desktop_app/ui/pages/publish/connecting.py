"""Asking a portal who we are there: the address corrected, the key recognised, what it says of itself kept for offline.

Qt-free; every function asks the network and runs in a worker.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.app import portal_facts, portals
from desktop_app.app.settings import PortalEntry
from desktop_app.core.errors import NoInstitution
from desktop_app.core.publishing.portal import PortalCheck, PortalKind

if TYPE_CHECKING:
    from desktop_app.app.workspace import Services


@dataclass(frozen=True, slots=True)
class Attempt:
    """What the officer typed; the key is never kept by a widget after a success."""

    address: str
    token: str


@dataclass(frozen=True, slots=True)
class Connected:
    """A portal that recognised the key. `kind` is practice where the portal says so of itself."""

    entry: PortalEntry
    token: str
    check: PortalCheck
    kind: PortalKind


def connect(services: Services, entry: PortalEntry | None, attempt: Attempt) -> Connected:
    """Test a known portal, or find a typed one. Raises NoInstitution and the other PortalErrors; CannotWrite."""
    settings, credentials = services.settings.settings, services.credentials
    found = entry if entry is not None and entry.url else portals.find_entry(attempt.address, settings, credentials)
    token = portals.token_for(found, credentials, attempt.token or None)
    portal = portals.open_entry(settings, found, credentials, token)
    check = portal.check()
    known = replace(found, title=check.title or found.title)
    if not check.organizations:
        raise NoInstitution(portal=known.title)
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    portal_facts.ask_and_remember(services.paths, known, portal, now)
    return Connected(known, token, check, portal.kind)
