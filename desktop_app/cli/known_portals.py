"""The portal that a command names: from the settings with its key, or by its address."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.errors import OrganizationRefused

if TYPE_CHECKING:
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.paths import Paths
    from desktop_app.app.settings import PortalEntry, Settings, SettingsStore
    from desktop_app.core.publishing.portal import Portal
    from desktop_app.core.publishing.portals.ckan import CkanPortal

TOKEN_VARIABLE = "ALISTA_TOKEN"  # noqa: S105 - the name of a variable
ORGANIZATION_VARIABLE = "ALISTA_ORGANIZATION"


@dataclass(frozen=True, slots=True)
class Desk:
    """What a command works with."""

    paths: Paths
    store: SettingsStore
    credentials: Credentials

    @property
    def settings(self) -> Settings:
        """The settings now."""
        return self.store.settings

    def entry(self, name_or_url: str) -> PortalEntry:
        """The known portal of that name or address, else one for that address; raises NotCkan for what is none."""
        from desktop_app.app.portals import known_portals, new_entry
        from desktop_app.app.settings import find_portal

        wanted = name_or_url.rstrip("/")
        ready = (p for p in known_portals(self.settings) if p.name == wanted)
        return find_portal(self.settings, name_or_url) or next(ready, None) or new_entry(name_or_url)

    def open(self, entry: PortalEntry) -> CkanPortal:
        """The portal with the key of the environment or the keyring."""
        from desktop_app.app.portals import open_entry

        return open_entry(self.settings, entry, self.credentials, os.environ.get(TOKEN_VARIABLE))


def desk() -> Desk:
    """The settings, the keyring and the folders of this user."""
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.paths import default_paths
    from desktop_app.app.settings import SettingsStore

    paths = default_paths()
    return Desk(paths, SettingsStore(paths), Credentials())


def wanted_organization(named: str, entry: PortalEntry, portal: Portal) -> str:
    """The institution to publish as: named, of the environment, used last, or the only one."""
    known = named or os.environ.get(ORGANIZATION_VARIABLE, "") or entry.organization
    return known or only_organization(portal)


def only_organization(portal: Portal) -> str:
    """The institution when the user has exactly one; raises OrganizationRefused when it must be named."""
    organizations = portal.check().organizations
    if len(organizations) != 1:
        raise OrganizationRefused(organization="—")
    return organizations[0].name
