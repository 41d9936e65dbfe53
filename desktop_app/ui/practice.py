"""The practice portal as the window runs it: started when asked for, on loopback only, ended with the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.publishing.portal import Portal, PortalKind

if TYPE_CHECKING:
    from desktop_app.practice import PracticePortal


class PracticeHost:
    """Holds the one running practice portal. `open` is slow the first time: call it in a worker."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server: PracticePortal | None = None

    def open(self, title: str) -> Portal:
        """Start it if needed and return its portal."""
        from desktop_app.app.portals import open_ckan
        from desktop_app.app.settings import PortalEntry
        from desktop_app.practice import PracticePortal

        if self._server is None:
            server = PracticePortal(self._folder)
            server.start()
            self._server = server
        entry = PortalEntry("practica", title, self._server.url)
        return open_ckan(entry, self._server.token, PortalKind.PRACTICE)

    def close(self) -> None:
        """Stop it; its datasets stay on disk."""
        if self._server is not None:
            self._server.stop()
            self._server = None
