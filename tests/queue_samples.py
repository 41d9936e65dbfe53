"""Package folders with their private record, and the practice portal they go to, for the tests of what is sent later."""

import hashlib
from dataclasses import replace
from pathlib import Path

from desktop_app.app.outbox.sending import Destination
from desktop_app.app.publishing import Order
from desktop_app.app.settings import PortalEntry
from desktop_app.app.sidecar import Sidecar, sidecar_path, write_sidecar
from desktop_app.core.packaging import PackageOptions, write_package
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient, Timeouts
from desktop_app.core.table import Table
from tests.leaving_samples import HEADER, ROWS, a_dataset

ORGANIZATION = "institucion-de-ejemplo"


def a_folder(tmp_path, *, rows=ROWS, **changes):
    """A package folder that may leave, its record beside it."""
    dataset = a_dataset(**changes)
    table = Table.from_rows(HEADER, rows)
    package = write_package(table, dataset, tmp_path / "paquete", options=PackageOptions(created="2026-11-21"))
    files = {file.name: file.sha256 for file in package.files}
    write_sidecar(package, Sidecar("p1", "ec", "2026-11-21", (), files, dataset))
    return package.folder


def a_package_of(home):
    """The package of the project in the folder `home`, as `a_folder` makes it, where the project looks for it."""
    home.mkdir()
    made = a_folder(home)
    made.rename(home / "package")
    sidecar_path(made).rename(sidecar_path(home / "package"))
    return home / "package"


def order(**changes):
    return replace(Order(ORGANIZATION), **changes)


def to(url):
    return Destination(PortalKind.PRACTICE, PortalEntry("practica", "Práctica", url))


def opener(practice, *, url=None, token=None, ca_file=None):
    """What opens the portal of an item: the practice portal, by another way where `url` says so."""
    timeouts = Timeouts(connect=5, answer=2, stored=2)

    def open_portal(_item):
        client = CkanClient(url or practice.url, token or practice.token, timeouts=timeouts, ca_file=ca_file)
        return CkanPortal(client, PortalKind.PRACTICE, "Práctica", patience=(0.0, 0.05))

    return open_portal


def anybody(practice):
    """The practice portal as anybody sees it."""
    return CkanPortal(CkanClient(practice.url), PortalKind.PRACTICE)


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()
