"""What is known of a portal without asking it, free of Qt: its facts with their day, and whether its key is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.app.credentials import Credentials
from desktop_app.app.paths import Paths
from desktop_app.app.portal_facts import KnownFacts, known_facts
from desktop_app.app.settings import PortalEntry
from desktop_app.core.text import N_, Message, msg, msg_n


@dataclass(frozen=True, slots=True)
class Known:
    """`has_key`: a key lies in the keyring or in memory; `keeps_key`: it outlives this run."""

    entry: PortalEntry
    facts: KnownFacts | None
    has_key: bool
    keeps_key: bool


def look_up(entries: tuple[PortalEntry, ...], paths: Paths, credentials: Credentials) -> tuple[Known, ...]:
    """What this computer knows; the keyring may take its time: call it in a worker."""
    return tuple(
        Known(
            entry,
            known_facts(paths, entry),
            credentials.token(entry.name) is not None,
            credentials.outlives_this_run(entry.name),
        )
        for entry in entries
    )


def key_line(known: Known) -> Message:
    """Where the key is."""
    if not known.has_key:
        return msg(N_("Without an access key"))
    if not known.keeps_key:
        return msg(N_("Access key kept only until you close Alista"))
    return msg(N_("Access key in this computer's keyring"))


def facts_line(known: Known) -> Message | None:
    """What the portal said of itself, without the day; None when it was never asked."""
    if known.facts is None:
        return None
    facts = known.facts.facts
    n = len(facts.organizations)
    institutions = msg_n(N_("{n} institution"), N_("{n} institutions"), n)
    licences = msg_n(N_("{n} licence"), N_("{n} licences"), len(facts.licences))
    return msg(
        N_("CKAN {version} with {institutions} and {licences}"),
        version=facts.version or "–",
        institutions=institutions,
        licences=licences,
    )


def certificate_line(entry: PortalEntry) -> Message | None:
    """The institution's own certificate; None where there is none."""
    return msg(N_("Own certificate: {file}"), file=Path(entry.ca_file).name) if entry.ca_file else None
