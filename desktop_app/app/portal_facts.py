"""What portals said of themselves and show of the institution, kept on disk with the day it was asked.

All of it is public there already; it is asked when the officer connects, and serves work without network.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.atomic import write_atomic
from desktop_app.app.paths import Paths
from desktop_app.app.serial import from_json, to_json
from desktop_app.app.settings import PortalEntry
from desktop_app.core.errors import PortalError
from desktop_app.core.publishing.portal import PortalFacts, PortalKind
from desktop_app.core.text import N_, msg, slug

if TYPE_CHECKING:
    from desktop_app.core.metadata.carrying import Past
    from desktop_app.core.publishing.portals.ckan import CkanPortal


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """`asked`: ISO 8601 with offset; `url` guards against a name that was given to another portal since."""

    url: str
    asked: str
    facts: PortalFacts


def ask_and_remember(paths: Paths, entry: PortalEntry, portal: CkanPortal, asked: str) -> None:
    """Ask what a portal says of itself and what the user's institutions published there; a help, never a hindrance.

    Raises CannotWrite or DiskFull only. A practice portal is remembered without what is published there.
    """
    from desktop_app.core.metadata.dataset_json import dataset_to_json
    from desktop_app.core.publishing.portals.ckan_facts import form_of
    from desktop_app.core.publishing.portals.ckan_published import ask_published

    with contextlib.suppress(PortalError):
        facts = portal.facts()
        remember_facts(paths, entry, facts, asked)
        if portal.kind is PortalKind.CKAN:
            found = ask_published(portal.client, {o.name for o in facts.organizations}, form_of(facts))
            shown = [{"dataset": dataset_to_json(d.dataset), "modified": d.modified} for d in found]
            document = {"url": entry.url, "title": entry.title, "asked": asked, "published": shown}
            write_atomic(_published_file(paths, entry), json.dumps(document, ensure_ascii=False).encode())


def known_published(paths: Paths, entries: Iterable[PortalEntry]) -> tuple[Past, ...]:
    """What the institution shows on these portals, as it was when they were asked last."""
    return tuple(past for entry in entries for past in _published(paths, entry))


def _published(paths: Paths, entry: PortalEntry) -> list[Past]:
    from desktop_app.core.metadata.carrying import Past
    from desktop_app.core.metadata.dataset_json import dataset_from_json

    try:
        document = json.loads(_published_file(paths, entry).read_bytes())
        if document["url"] != entry.url:
            return []
        origin = msg(N_("from what {portal} shows"), portal=entry.title)
        return [
            Past(dataset_from_json(shown["dataset"]), origin, published=str(shown["modified"]))
            for shown in document["published"]
        ]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def _published_file(paths: Paths, entry: PortalEntry) -> Path:
    return paths.portals / f"{slug(entry.name)}.published.json"


def remember_facts(paths: Paths, entry: PortalEntry, facts: PortalFacts, asked: str) -> None:
    """Keep the newest facts of a portal; raises DiskFull or CannotWrite."""
    known = KnownFacts(entry.url, asked, facts)
    write_atomic(_file(paths, entry), json.dumps(to_json(known), ensure_ascii=False).encode())


def known_facts(paths: Paths, entry: PortalEntry) -> KnownFacts | None:
    """The facts asked last; None when they were never asked, cannot be read, or are of another address."""
    try:
        known = from_json(KnownFacts, json.loads(_file(paths, entry).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    return known if known.url == entry.url else None


def remember_refused(paths: Paths, entry: PortalEntry, n_bytes: int) -> None:
    """Note that a portal took no file of that size: no CKAN tells its limit. Raises DiskFull or CannotWrite."""
    before = size_refused(paths, entry)
    if n_bytes and (not before or n_bytes < before):
        refused = json.dumps({"url": entry.url, "bytes": n_bytes})
        write_atomic(_file(paths, entry, "-limit"), refused.encode())


def size_refused(paths: Paths, entry: PortalEntry) -> int:
    """Bytes of the smallest file it refused for its size; 0 for none."""
    try:
        known = json.loads(_file(paths, entry, "-limit").read_bytes())
        return int(known["bytes"]) if known["url"] == entry.url else 0
    except (OSError, ValueError, TypeError, KeyError):
        return 0


def _file(paths: Paths, entry: PortalEntry, of: str = "") -> Path:
    return paths.portals / f"{slug(entry.name)}{of}.json"
