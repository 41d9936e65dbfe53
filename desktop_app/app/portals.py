"""From a known portal (settings) and its access key (keyring) to a Portal that can be asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.app.credentials import Credentials
from desktop_app.app.settings import PortalEntry, Settings
from desktop_app.core.countries import profile
from desktop_app.core.publishing.portal import Portal, PortalKind
from desktop_app.core.text import slug


def open_ckan(entry: PortalEntry, token: str, kind: PortalKind = PortalKind.CKAN) -> Portal:
    """A CKAN portal, real or practice."""
    from desktop_app.core.publishing.portals.ckan import CkanPortal
    from desktop_app.core.publishing.portals.ckan_client import CkanClient

    return CkanPortal(CkanClient(entry.url, token), kind, entry.title)


def open_folder(folder: Path) -> Portal:
    """A folder carried by hand."""
    from desktop_app.core.publishing.portals.folder import FolderPortal

    return FolderPortal(folder)


def known_portals(settings: Settings) -> tuple[PortalEntry, ...]:
    """Portals the officer connected, then the national ones of the country that are not connected yet."""
    connected = {p.url for p in settings.portals}
    national = (PortalEntry(p.name, p.title, p.url) for p in profile(settings.country).portals)
    return (*settings.portals, *(p for p in national if p.url not in connected))


def new_entry(address: str, title: str = "") -> PortalEntry:
    """An entry for a typed address, corrected; its name comes from the host."""
    from urllib.parse import urlsplit

    from desktop_app.core.publishing.portals.address import normalise_address

    url = normalise_address(address)
    host = urlsplit(url).netloc
    return PortalEntry(slug(host), title or host, url)


def remember_organization(entry: PortalEntry, organization: str) -> PortalEntry:
    """The entry with the institution used last."""
    return replace(entry, organization=organization)


def token_for(entry: PortalEntry, credentials: Credentials, given: str | None) -> str:
    """The access key: given by the caller, else from the keyring, else empty (the portal will say so)."""
    return (given or credentials.token(entry.name) or "").strip()
