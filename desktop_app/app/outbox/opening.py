"""Open the portal of a queued item or of a publication: as it stands in the settings now, with its key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.request import url2pathname

from desktop_app.app.credentials import Credentials
from desktop_app.app.outbox.item import Item
from desktop_app.app.portals import known_portals, new_entry, open_entry, open_folder
from desktop_app.app.settings import PortalEntry, Settings, find_portal
from desktop_app.core.publishing.portal import Portal, PortalKind
from desktop_app.core.publishing.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Doors:
    """`practice` starts the practice portal of this computer when it is asked for."""

    settings: Settings
    credentials: Credentials
    practice: Callable[[], Portal]

    def of_item(self, item: Item) -> Portal:
        """The portal an item goes to. Raises ProxyRefused."""
        if item.kind is PortalKind.FOLDER:
            return open_folder(Path(item.folder))
        if item.kind is PortalKind.PRACTICE:
            return self.practice()
        return open_entry(self.settings, self._current(item.portal), self.credentials)

    def of_receipt(self, receipt: Receipt) -> Portal:
        """The portal something was published to. Raises ProxyRefused."""
        if receipt.kind is PortalKind.FOLDER:
            return open_folder(Path(url2pathname(receipt.portal.removeprefix("file:"))))
        is_of_a_room = find_portal(self.settings, receipt.portal) is not None  # a trainer's, connected by its address
        if receipt.kind is PortalKind.PRACTICE and not is_of_a_room:
            return self.practice()
        return open_entry(self.settings, portal_entry(self.settings, receipt.portal), self.credentials)

    def has_key(self, item: Item) -> bool:
        """Whether it can be sent without asking for a key; what is tried by itself needs one."""
        return item.kind is not PortalKind.CKAN or bool(self.credentials.token(item.portal.name))

    def _current(self, entry: PortalEntry) -> PortalEntry:
        """The settings may know a newer certificate of the same portal."""
        known = find_portal(self.settings, entry.name)
        return known if known is not None and known.url == entry.url else entry


def portal_entry(settings: Settings, url: str) -> PortalEntry:
    """The portal of an address: connected, of the country, or new."""
    national = (p for p in known_portals(settings) if p.url.rstrip("/") == url.rstrip("/"))
    return find_portal(settings, url) or next(national, None) or new_entry(url)
