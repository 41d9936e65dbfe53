"""The portal that the faults are played on: the practice portal, or a real CKAN (`python -m tests.faults --ckan`)."""

from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from desktop_app.app.outbox.sending import Destination
from desktop_app.app.settings import PortalEntry
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient, Timeouts
from desktop_app.practice import PracticePortal
from tests.queue_samples import ORGANIZATION


class ByTheWay(CkanPortal):
    """A CKAN tells its own address of each file, whatever way it was asked by; here files come by that way too."""

    def download(self, resource, target, progress):
        path = urlsplit(resource.url)._replace(scheme="", netloc="").geturl()
        return super().download(replace(resource, url=f"{self.client.root()}{path}"), target, progress)


@dataclass(frozen=True)
class Ground:
    """`answer`: seconds it is waited for. `patience`: pauses before a lost answer is looked up. `files`: its uploads."""

    url: str
    token: str
    organization: str
    answer: float = 2.0
    patience: tuple = (0.0, 0.05)
    files: Path | None = None

    def opener(self, way):
        """What opens the portal of an item by that way to it."""

        def open_portal(_item):
            answer = way.answer or self.answer
            timeouts = Timeouts(connect=5, answer=answer, stored=answer)
            client = CkanClient(way.url, self.token, timeouts=timeouts, ca_file=way.ca_file)
            kind = CkanPortal if self.is_practice else ByTheWay
            return kind(client, PortalKind.CKAN, "Portal", patience=self.patience)

        return open_portal

    @property
    def is_practice(self):
        """Whether it says the address it was asked by in all that it shows."""
        return self.files is not None

    def straight(self):
        """The way without any fault."""
        return Way(self.url)

    def anybody(self):
        """The portal as anybody sees it."""
        return CkanPortal(CkanClient(self.url), PortalKind.CKAN)


@dataclass(frozen=True)
class Way:
    """An address to go by. `fault`: what stands in the way, for whoever has to know when it was met.

    `answer`: seconds it is waited for there, where that is longer than elsewhere.
    """

    url: str
    ca_file: Path | None = None
    fault: object = None
    answer: float = 0.0

    def destination(self):
        return Destination(PortalKind.CKAN, PortalEntry("portal", "Portal", self.url))


@contextmanager
def practice_ground(folder):
    """A practice portal of one's own."""
    with PracticePortal(folder) as practice:
        yield Ground(practice.url, practice.token, ORGANIZATION, files=practice.files)


def ckan_ground(server):
    """A CKAN of the tests; it does everything more slowly."""
    return Ground(server.url, server.token, server.organization, answer=30.0, patience=(0.0, 2.0))
