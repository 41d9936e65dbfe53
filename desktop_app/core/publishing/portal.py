"""The seam of portals: what a real CKAN, the practice portal and a folder all do, and pass one contract suite for.

Methods raise PortalError subclasses (desktop_app.core.errors). No method logs or keeps the token.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.packaging.package import Package, PackageFile
from desktop_app.core.progress import Progress


class PortalKind(Enum):
    """Real portals publish; the practice one never does; a folder is carried by hand."""

    CKAN = "ckan"
    PRACTICE = "practice"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Organization:
    """An institution on the portal in which the user may create datasets."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class PortalCheck:
    """What the portal said of itself and of the user. Empty `organizations` = may not publish."""

    title: str
    version: str
    user: str
    organizations: tuple[Organization, ...]
    licences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoteResource:
    """A file on the portal."""

    id: str
    name: str
    url: str
    size: int | None = None
    format: str = ""


@dataclass(frozen=True, slots=True)
class RemoteDataset:
    """A dataset on the portal. `metadata`: flat comparable fields as the portal shows them."""

    id: str
    name: str
    url: str
    private: bool
    organization: str
    resources: tuple[RemoteResource, ...]
    metadata: dict[str, str]


@dataclass(frozen=True, slots=True)
class Downloaded:
    """A file fetched back as the public sees it."""

    sha256: str
    size: int


class Portal(Protocol):
    """Where a package goes. `title` is what the officer calls it."""

    kind: PortalKind
    title: str
    url: str

    def check(self) -> PortalCheck:
        """Reach it, recognise the token, list the institutions; raises PortalError subclasses."""
        ...

    def find(self, name: str) -> RemoteDataset | None:
        """The dataset of that name as the user sees it, or None."""
        ...

    def save_private(self, dataset: Dataset, organization: str) -> RemoteDataset:
        """Create it private; an existing one of that name keeps its visibility and gets its metadata patched."""
        ...

    def upload(self, remote: RemoteDataset, package: Package, file: PackageFile, progress: Progress) -> RemoteResource:
        """Send one file, replacing the resource of the same title (its id is kept); never makes two."""
        ...

    def make_public(self, remote: RemoteDataset) -> RemoteDataset:
        """Set it public."""
        ...

    def make_private(self, remote: RemoteDataset) -> RemoteDataset:
        """Take it out of the public's sight again, keeping its files; the undoing of `make_public`."""
        ...

    def read_back(self, name: str) -> RemoteDataset:
        """The dataset as the anonymous public sees it; PortalError when it is not visible."""
        ...

    def download(self, resource: RemoteResource, target: Path, progress: Progress) -> Downloaded:
        """Fetch a file anonymously into `target` and hash it on the way."""
        ...

    def expected_metadata(self, dataset: Dataset, organization: str) -> dict[str, str]:
        """The flat fields that `read_back(...).metadata` must show for this dataset."""
        ...
