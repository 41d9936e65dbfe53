"""From a known portal (settings) and its access key (keyring) to a Portal that can be asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.credentials import Credentials
from desktop_app.app.settings import PortalEntry, Settings
from desktop_app.core.countries import profile
from desktop_app.core.publishing.portal import Portal, PortalKind
from desktop_app.core.text import slug

if TYPE_CHECKING:
    from desktop_app.core.publishing.portals.ckan import CkanPortal
    from desktop_app.core.publishing.portals.network import Network


PROXY = "proxy"  # the name under which a proxy's password lies in the keyring


def open_ckan(
    entry: PortalEntry, token: str, kind: PortalKind = PortalKind.CKAN, network: Network | None = None
) -> CkanPortal:
    """A CKAN portal, real or practice."""
    from desktop_app.core.publishing.portals.ckan import CkanPortal
    from desktop_app.core.publishing.portals.ckan_client import CkanClient
    from desktop_app.core.publishing.portals.network import Network

    return CkanPortal(CkanClient(entry.url, token, network=network or Network()), kind, entry.title)


def network_of(settings: Settings, entry: PortalEntry, credentials: Credentials) -> Network:
    """The way to a portal as the settings say; the proxy's password comes from the keyring. Raises ProxyRefused."""
    from desktop_app.core.publishing.portals.network import Network, ProxyMode, proxy_address

    chosen = settings.proxy
    mode = ProxyMode(chosen.mode) if chosen.mode in {m.value for m in ProxyMode} else ProxyMode.SYSTEM
    password = (credentials.token(PROXY) or "") if mode is ProxyMode.MANUAL and chosen.user else ""
    address = proxy_address(chosen.address, chosen.user, password) if mode is ProxyMode.MANUAL else ""
    return Network(mode, address, Path(entry.ca_file) if entry.ca_file else None)


def open_entry(
    settings: Settings, entry: PortalEntry, credentials: Credentials, token: str | None = None
) -> CkanPortal:
    """A known portal with its key and the way to it."""
    network = network_of(settings, entry, credentials)
    return open_ckan(entry, token_for(entry, credentials, token), network=network)


def find_entry(address: str, settings: Settings, credentials: Credentials, title: str = "") -> PortalEntry:
    """An entry for a typed address under which a portal really answers («www.», https); asks the network.

    Raises the most telling PortalError when none answers. No key is sent.
    """
    from desktop_app.core.publishing.portals.ckan_client import CkanClient
    from desktop_app.core.publishing.portals.finding_address import find_address

    typed = new_entry(address, title)
    network = network_of(settings, typed, credentials)
    url = find_address(address, lambda root: CkanClient(root, network=network))
    return replace(new_entry(url, title), url=url)


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
