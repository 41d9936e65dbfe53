"""The places to publish to, free of Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.app.settings import PortalEntry
from desktop_app.core.text import N_, Message, msg

OTHER, PRACTICE, FOLDER = "other", "practice", "folder"
PORTAL_PREFIX = "portal:"


@dataclass(frozen=True, slots=True)
class TargetChoice:
    """One place to publish to: an id, what the officer calls it, and what it means."""

    id: str
    title: Message
    consequence: Message


def targets(portals: tuple[PortalEntry, ...]) -> tuple[TargetChoice, ...]:
    """Portals, another portal, practice, folder: nothing is ever chosen beforehand."""
    known = tuple(
        TargetChoice(f"{PORTAL_PREFIX}{p.name}", msg("{title}", title=p.title), msg("{url}", url=p.url))
        for p in portals
    )
    return (
        *known,
        TargetChoice(OTHER, msg(N_("Another portal")), msg(N_("Write its address. It must be of the CKAN kind."))),
        TargetChoice(
            PRACTICE, msg(N_("Practice portal on this computer")), msg(N_("To learn. Nothing of it is public."))
        ),
        TargetChoice(
            FOLDER, msg(N_("A folder")), msg(N_("For portals that receive files by hand, or to publish later."))
        ),
    )
