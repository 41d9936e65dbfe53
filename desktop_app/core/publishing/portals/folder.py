"""A folder as a portal: the complete package plus a page, for portals without an API or machines without network.

Over all its datasets stand a catalogue page and a DCAT catalogue (`folder_catalogue.py`).

The package grows in a hidden folder beside its place and is moved there whole by one rename, so nobody ever finds half
of it. `ficha.json` keeps the description as it was written: it marks a folder as ours and is what reading back reads.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.request import url2pathname

from desktop_app.core.errors import DatasetMoved, DiskFull, NameTaken, ReadBackDiffers
from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.metadata.exchange.ckan import expected
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.packaging.package import Package, PackageFile
from desktop_app.core.progress import Progress
from desktop_app.core.publishing.portal import (
    Downloaded,
    Loading,
    Organization,
    PortalCheck,
    PortalKind,
    RemoteDataset,
    RemoteResource,
)
from desktop_app.core.publishing.portals.disk import disk_error
from desktop_app.core.publishing.portals.folder_catalogue import write_catalogue
from desktop_app.core.publishing.portals.folder_page import folder_page
from desktop_app.core.text import fold

CARD = "ficha.json"
PAGE = "index.html"
_CHUNK = 1 << 20


@dataclass(slots=True)
class FolderPortal:
    """`folder` is the one the officer chose; each dataset becomes a folder in it.

    `before_public` looks at the whole hidden folder before it takes its place, and raises what keeps it from there.
    """

    folder: Path
    title: str = ""
    kind: PortalKind = field(init=False, default=PortalKind.FOLDER)
    url: str = field(init=False)
    before_public: Callable[[Path], None] | None = None

    def __post_init__(self) -> None:
        self.title = self.title or self.folder.name or str(self.folder)
        self.url = self.folder.absolute().as_uri()

    def check(self) -> PortalCheck:
        """Prove it can be written, by writing; raises CannotWrite and DiskFull."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.folder) as probe:
                probe.write(b"alista")
        except OSError as error:
            raise disk_error(error, self.folder) from None
        return PortalCheck(self.title, "", "", (Organization("local", self.title),))

    def find(self, name: str) -> RemoteDataset | None:
        """The dataset in its place, or None."""
        place = self.folder / name
        if not place.exists():
            return None
        if not (place / CARD).is_file():
            raise NameTaken(dataset=name)
        return self._remote(place)

    def search(self, words: str, organization: str) -> tuple[RemoteDataset, ...]:  # noqa: ARG002 - one for all
        """Datasets in this folder whose title or name holds all the words."""
        wanted = set(fold(words).split())
        found = (self._remote(place) for place in self._places())
        said = (
            (remote, fold(f"{remote.metadata.get('title', '')} {remote.name.replace('-', ' ')}")) for remote in found
        )
        return tuple(remote for remote, text in said if all(word in text for word in wanted))[:20]

    def save_private(
        self, dataset: Dataset, organization: str, base: RemoteDataset | None = None, keep: Collection[str] = ()
    ) -> RemoteDataset:
        """Begin the hidden folder anew with the files to keep; what is in its place stays until `make_public`."""
        name = portal_name(dataset)
        there = self.find(name)
        if base is not None and there is not None and there.content() != base.content():
            raise DatasetMoved(dataset=name)
        draft, place = self._draft(name), self.folder / name
        card: dict[str, object] = {"name": name, "organization": organization, "title": dataset.title, "files": []}
        card["metadata"] = expected(dataset, organization)
        try:
            shutil.rmtree(draft, ignore_errors=True)
            draft.mkdir(parents=True)
            if keep and there is not None:
                card["files"] = [f for f in _files(_read_card(place)) if f["name"] in keep]
                for kept in _files(card):
                    shutil.copyfile(place / kept["name"], draft / kept["name"])
            _write_card(draft, card)
        except OSError as error:
            raise disk_error(error, self.folder) from None
        return self._remote(draft)

    def upload(  # noqa: PLR0913 - the portals' common way of sending one file
        self,
        remote: RemoteDataset,
        package: Package,
        file: PackageFile,
        progress: Progress,
        onto: str | None = None,  # noqa: ARG002 - what it replaces was not carried over
        *,
        about: Dataset | None = None,  # noqa: ARG002 - a folder has no form
    ) -> RemoteResource:
        """Copy one file into the hidden folder."""
        draft = self._draft(remote.name)
        try:
            if shutil.disk_usage(self.folder).free < file.size:
                raise DiskFull
            _copy(package.path(file), draft / file.name, progress)
            card = _read_card(draft)
            entry: dict[str, object] = {
                "name": file.name,
                "title": file.title,
                "format": file.format,
                "role": file.role.value,
            }
            entry |= {"size": file.size, "sha256": file.sha256, "n_rows": file.n_rows}
            card["files"] = [*(f for f in _files(card) if f["name"] != file.name), entry]
            _write_card(draft, card)
        except OSError as error:
            raise disk_error(error, self.folder) from None
        return _resource(draft, file.name, file.title, file.format)

    def remove(self, resource: RemoteResource) -> None:
        """Nothing: in a folder no name stands twice."""

    def make_public(self, remote: RemoteDataset) -> RemoteDataset:
        """Write the page and move the hidden folder into its place; the former one goes only when this one is there."""
        draft, place = self._draft(remote.name), self.folder / remote.name
        former = self.folder / f".{remote.name}.anterior"
        try:
            (draft / PAGE).write_text(folder_page(_read_card(draft), draft), encoding="utf-8")
            self._look_through(draft)
            shutil.rmtree(former, ignore_errors=True)
            if place.exists():
                place.rename(former)
            try:
                draft.rename(place)
            except OSError:
                if former.exists():
                    former.rename(place)
                raise
            shutil.rmtree(former, ignore_errors=True)
            self._write_catalogue()
        except OSError as error:
            raise disk_error(error, self.folder) from None
        return self._remote(place)

    def make_private(self, remote: RemoteDataset) -> RemoteDataset:
        """Hide the folder again."""
        draft, place = self._draft(remote.name), self.folder / remote.name
        try:
            if place.exists():
                shutil.rmtree(draft, ignore_errors=True)
                place.rename(draft)
                self._write_catalogue()
        except OSError as error:
            raise disk_error(error, self.folder) from None
        return self._remote(draft)

    def read_back(self, name: str) -> RemoteDataset:
        """The dataset in its place, read from the disk; ReadBackDiffers when it is not there whole."""
        place = self.folder / name
        if not (place / CARD).is_file() or not (place / PAGE).is_file():
            raise ReadBackDiffers(what=name)
        return self._remote(place)

    def shows_page(self, name: str) -> bool:
        """Whether the page lies there."""
        return (self.folder / name / PAGE).is_file()

    def download(self, resource: RemoteResource, target: Path, progress: Progress) -> Downloaded:
        """Read the copy from the disk again, hashing it."""
        source = Path(url2pathname(resource.url.removeprefix("file:")))
        try:
            return _copy(source, target, progress)
        except FileNotFoundError:
            raise ReadBackDiffers(what=resource.name) from None
        except OSError as error:
            raise disk_error(error, self.folder) from None

    def expected_metadata(self, dataset: Dataset, organization: str) -> dict[str, str]:
        """What `read_back(...).metadata` must show."""
        return expected(dataset, organization)

    def loads_tables(self) -> bool:
        """A folder has no tables."""
        return False

    def explain_columns(self, resource: RemoteResource, fields: Sequence[Field]) -> None:
        """A folder has no tables."""

    def loading(self, resource_id: str, *, thoroughly: bool = False) -> Loading:  # noqa: ARG002 - the portals' common way
        """A folder has no loader."""
        return Loading.DONE

    def n_loaded_rows(self, resource: RemoteResource) -> None:
        """A folder has no tables."""

    def _look_through(self, draft: Path) -> None:
        """Nothing of what must not leave stays behind, not even hidden."""
        if self.before_public is None:
            return
        try:
            self.before_public(draft)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise

    def _places(self) -> list[Path]:
        cards = sorted(self.folder.glob(f"*/{CARD}"))
        return [card.parent for card in cards if not card.parent.name.startswith(".")]

    def _write_catalogue(self) -> None:
        write_catalogue(self.folder, self.title, [_read_card(place) for place in self._places()])

    def _draft(self, name: str) -> Path:
        return self.folder / f".{name}.parcial"

    def _remote(self, place: Path) -> RemoteDataset:
        card = _read_card(place)
        metadata = card.get("metadata")
        return RemoteDataset(
            id=str(card.get("name")),
            name=str(card.get("name")),
            url=(place.absolute() / PAGE).as_uri(),
            private=place.name.startswith("."),
            organization=str(card.get("organization")),
            resources=tuple(_resource(place, f["name"], f["title"], f["format"]) for f in _files(card)),
            metadata={str(k): str(v) for k, v in metadata.items()} if isinstance(metadata, dict) else {},
        )


def _resource(place: Path, name: str, title: str, file_format: str) -> RemoteResource:
    path = place / name
    known = path.stat() if path.is_file() else None
    return RemoteResource(
        id=name,
        name=title,
        url=path.absolute().as_uri(),
        size=known.st_size if known else None,
        format=file_format,
        modified=datetime.fromtimestamp(known.st_mtime, UTC).isoformat(timespec="seconds") if known else "",
    )


def _copy(source: Path, target: Path, progress: Progress) -> Downloaded:
    digest, done, total = hashlib.sha256(), 0, source.stat().st_size
    with source.open("rb") as read, target.open("wb") as write:
        while chunk := read.read(_CHUNK):
            progress.at(done, total)
            write.write(chunk)
            digest.update(chunk)
            done += len(chunk)
        write.flush()
        os.fsync(write.fileno())
    progress.at(done, total)
    return Downloaded(digest.hexdigest(), done)


def _read_card(place: Path) -> dict[str, object]:
    try:
        card = json.loads((place / CARD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise ReadBackDiffers(what=CARD) from None
    return card if isinstance(card, dict) else {}


def _files(card: dict[str, object]) -> list[dict[str, str]]:
    files = card.get("files")
    return [f for f in files if isinstance(f, dict)] if isinstance(files, list) else []


def _write_card(place: Path, card: dict[str, object]) -> None:
    (place / CARD).write_text(json.dumps(card, ensure_ascii=False, indent=2), encoding="utf-8")
