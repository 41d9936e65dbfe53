"""The seam of portals: what a real CKAN, the practice portal and a folder all do, and pass one contract suite for.

Methods raise PortalError subclasses (desktop_app.core.errors). No method logs or keeps the token.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.packaging.package import Package, PackageFile
from desktop_app.core.progress import Progress


class PortalKind(Enum):
    """Real portals publish; the practice one never does; a folder is carried by hand."""

    CKAN = "ckan"
    PRACTICE = "practice"
    FOLDER = "folder"


class Loading(Enum):
    """What the portal's loader does with one file. `QUEUED`: it has not begun, so it has read nothing yet."""

    DONE = "done"
    FAILED = "failed"
    QUEUED = "queued"
    AT_WORK = "at_work"
    UNKNOWN = "unknown"


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
    """A file on the portal. `in_datastore`: the portal has loaded its rows into tables that can be queried.

    `modified`: when it was put there, ISO 8601 with offset; "" where that is not known.
    """

    id: str
    name: str
    url: str
    size: int | None = None
    format: str = ""
    in_datastore: bool = False
    modified: str = ""


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
    modified: str = ""  # the portal's own mark; loaders move it by themselves, so content is what is compared

    def content(self) -> tuple[object, ...]:
        """What a person changes: fields, visibility and files; equal contents mean nobody worked on it meanwhile."""
        return (self.id, self.private, self.organization, tuple(sorted(self.metadata.items())), self.files())

    def files(self) -> tuple[object, ...]:
        """What a person sees of its files."""
        return tuple((r.id, r.name, r.url, r.size) for r in self.resources)


def is_fresh(dataset: RemoteDataset) -> bool:
    """Whether nothing was done with it since it was made: what else has its name is somebody else's."""
    return dataset.private and not dataset.resources


@dataclass(frozen=True, slots=True)
class Downloaded:
    """A file fetched back as the public sees it."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class PortalFacts:
    """What a portal says of itself, kept for work without network.

    `licences`, `groups`: (id, title). `form`: JSON, the answer of `scheming_dataset_schema_show`, "" = CKAN's own.
    """

    title: str = ""
    version: str = ""
    extensions: tuple[str, ...] = ()
    organizations: tuple[Organization, ...] = ()
    licences: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    form: str = ""

    @property
    def has_datastore(self) -> bool:
        """Whether it can hold the rows of a table and the meaning of its columns."""
        return "datastore" in self.extensions

    @property
    def loads_tables(self) -> bool:
        """Whether it loads uploaded tables into the datastore by itself, some seconds later."""
        return bool({"xloader", "datapusher", "datapusher_plus"} & set(self.extensions))


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

    def search(self, words: str, organization: str) -> tuple[RemoteDataset, ...]:
        """Datasets of the institution whose title holds all the words, private ones too; at most twenty."""
        ...

    def save_private(
        self, dataset: Dataset, organization: str, base: RemoteDataset | None = None, keep: Collection[str] = ()
    ) -> RemoteDataset:
        """Create it private; an existing one of that name keeps its visibility and gets its metadata patched.

        `base`: what the officer saw of it; DatasetMoved when somebody changed its content since. `keep`: ids of the
        files that stay as they are (a server keeps all; a folder carries these over).
        """
        ...

    def upload(  # noqa: PLR0913 - one file with all that is said of it
        self,
        remote: RemoteDataset,
        package: Package,
        file: PackageFile,
        progress: Progress,
        onto: str | None = None,
        *,
        about: Dataset | None = None,
    ) -> RemoteResource:
        """Send one file; never makes two, and a replaced one keeps its id.

        A file stored under its name is replaced in any case. Otherwise `onto`: an id replaces that resource, "" makes
        a new one, None replaces the one of the same title and format. `about`: the description, for a portal whose own
        form asks something of each file.
        """
        ...

    def remove(self, resource: RemoteResource) -> None:
        """Take away a file that stands twice; PortalError where that is refused."""
        ...

    def explain_columns(self, resource: RemoteResource, fields: Sequence[Field]) -> bool | None:
        """Write labels and descriptions beside the loaded table; False: not loaded yet, None: there are no tables."""
        ...

    def loads_tables(self) -> bool:
        """Whether it loads uploaded tables into tables of its own, some seconds later."""
        ...

    def loading(self, resource_id: str, *, thoroughly: bool = False) -> Loading:
        """What the loader does with that file now; DONE also where it was never asked to. Never raises.

        QUEUED is certain only when it was asked `thoroughly`, which costs the portal more.
        """
        ...

    def n_loaded_rows(self, resource: RemoteResource) -> int | None:
        """Rows the portal has loaded, as anybody sees them; None when it has not."""
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

    def shows_page(self, name: str) -> bool:
        """Whether the dataset's page opens for anybody; PortalError where that cannot be seen now."""
        ...

    def download(self, resource: RemoteResource, target: Path, progress: Progress) -> Downloaded:
        """Fetch a file anonymously into `target` and hash it on the way."""
        ...

    def expected_metadata(self, dataset: Dataset, organization: str) -> dict[str, str]:
        """The flat fields that `read_back(...).metadata` must show for this dataset."""
        ...
