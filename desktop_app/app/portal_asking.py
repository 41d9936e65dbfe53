"""What the portal where the data will go asks besides the description, from what it said of itself: no network."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.app.paths import Paths
from desktop_app.app.portal_facts import known_facts
from desktop_app.app.portals import known_portals
from desktop_app.app.project import Project
from desktop_app.app.settings import PortalEntry, Settings
from desktop_app.core.metadata.portal_form import PortalForm, read_form
from desktop_app.core.publishing.portal import PortalFacts, PortalKind


@dataclass(frozen=True, slots=True)
class Asking:
    """A portal's form; `portal` is what the officer calls it, "" where nothing is known of any."""

    portal: str = ""
    form: PortalForm = field(default_factory=PortalForm)


def asking(project: Project, settings: Settings, paths: Paths) -> Asking:
    """The form of the portal that was chosen, else of the one used last. Practice and folders ask nothing."""
    entry = _entry(project, settings)
    known = known_facts(paths, entry) if entry is not None else None
    if entry is None or known is None:
        return Asking()
    return asking_of(known.facts, entry.title)


def asking_of(facts: PortalFacts, title: str) -> Asking:
    """The form in what a portal said of itself."""
    from desktop_app.core.publishing.portals.ckan_facts import form_of

    return Asking(title or facts.title, read_form(form_of(facts), facts.groups))


def _entry(project: Project, settings: Settings) -> PortalEntry | None:
    if project.target.kind not in {"", PortalKind.CKAN.value}:
        return None
    entries = known_portals(settings)
    wanted = project.target.portal or settings.portal
    named = next((e for e in entries if e.name == wanted), None)
    return named or (settings.portals[-1] if settings.portals else None)
