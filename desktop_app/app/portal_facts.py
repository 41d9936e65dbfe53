"""What portals said of themselves, kept on disk with the day it was asked, for work without network."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from desktop_app.app.atomic import write_atomic
from desktop_app.app.paths import Paths
from desktop_app.app.serial import from_json, to_json
from desktop_app.app.settings import PortalEntry
from desktop_app.core.publishing.portal import PortalFacts
from desktop_app.core.text import slug


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """`asked`: ISO 8601 with offset; `url` guards against a name that was given to another portal since."""

    url: str
    asked: str
    facts: PortalFacts


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


def _file(paths: Paths, entry: PortalEntry) -> Path:
    return paths.portals / f"{slug(entry.name)}.json"
