"""Publish a package and prove it: rights, private draft, files, public, read back.

The promise: `verified` is a fact read back as anybody would see it. A dataset that was not public before stays or
becomes private again after any failure, difference or cancellation. Doing it again updates what is there: the dataset
and each file keep their identity, and nothing is made twice.
"""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.core.errors import (
    AppError,
    NameTaken,
    OrganizationRefused,
    PackageTampered,
    ReadBackDiffers,
)
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.packaging.package import Package, PackageFile
from desktop_app.core.progress import Progress
from desktop_app.core.publishing.portal import Portal, PortalKind, RemoteDataset, RemoteResource
from desktop_app.core.publishing.receipt import Receipt, ReceiptFile
from desktop_app.core.text import N_, Message, msg

VISIBILITY = "visibility"
FIELD = "field:"
FILE = "file:"
_CHUNK = 1 << 20


def publish(  # noqa: PLR0913 - the six things a publication is made of
    portal: Portal,
    package: Package,
    dataset: Dataset,
    *,
    organization: str,
    progress: Progress,
    update: bool = True,
) -> Receipt:
    """Publish `package` as `organization` and read it back; the receipt says `verified` only when all is equal.

    `update=False` refuses (NameTaken) a dataset of that name that is already there. Progress counts bytes: each file
    once sent and once read. Raises PortalError subclasses, PackageTampered, Cancelled.
    """
    started = _now()
    files = tuple(f for f in package.files if f.uploaded or portal.kind is PortalKind.FOLDER)
    meter = _Meter(progress, 2 * sum(file.size for file in files))
    meter.stage(msg(N_("Checking your permission")))
    _check_files(package, files, meter)
    existing = _check_rights(portal, portal_name(dataset), organization, update=update)
    was_public = existing is not None and not existing.private
    meter.stage(msg(N_("Creating it as a private draft")) if existing is None else msg(N_("Updating the description")))
    remote = portal.save_private(dataset, organization)
    sent: dict[str, str] = {}
    for file in files:
        meter.stage(msg(N_("Uploading {file}"), file=file.name))
        sent[file.name] = portal.upload(remote, package, file, meter.part(file.size)).id
    meter.stage(msg(N_("Making it public")))
    try:
        public = portal.make_public(remote)
        meter.stage(msg(N_("Reading it back")))
        proof = _read_back(
            portal,
            public.name,
            [(file, sent[file.name]) for file in files],
            portal.expected_metadata(dataset, organization),
            meter,
        )
    except BaseException:
        if not was_public:
            _withdraw(portal, remote)
        raise
    withdrawn = bool(proof.differences) and not was_public and _withdraw(portal, remote)
    return Receipt(
        kind=portal.kind,
        portal=portal.url,
        dataset=public.name,
        title=dataset.title,
        url=public.url,
        organization=organization,
        started=started,
        finished=_now(),
        files=proof.files,
        metadata_verified=not any(d.startswith(FIELD) for d in proof.differences) and proof.public,
        public=proof.public and not withdrawn,
        verified=not proof.differences,
        differences=proof.differences,
    )


@dataclass(frozen=True, slots=True)
class _Proof:
    files: tuple[ReceiptFile, ...]
    public: bool
    differences: tuple[str, ...]


class _Meter:
    """Bytes sent and read back of all files as one number, with the stage in words."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0
        self._stage: Message | None = None

    def stage(self, stage: Message) -> None:
        self._stage = stage
        self._progress.at(self._done, self._total, stage)

    def part(self, size: int) -> Progress:
        begin = self._done
        self._done += size
        return _Part(self, begin, size)

    def at(self, done: int) -> None:
        self._progress.at(min(done, self._total), self._total, self._stage)


@dataclass(frozen=True, slots=True)
class _Part:
    meter: _Meter
    begin: int
    size: int

    def at(self, done: int, total: int, stage: Message | None = None) -> None:  # noqa: ARG002 - the Progress protocol
        self.meter.at(self.begin + min(done, self.size))


def _check_files(package: Package, files: tuple[PackageFile, ...], meter: _Meter) -> None:
    """What leaves must be what was reviewed, to the byte."""
    for file in files:
        path = package.path(file)
        if not path.is_file() or path.stat().st_size != file.size or _sha256(path, meter) != file.sha256:
            raise PackageTampered(file=file.name)


def _sha256(path: Path, meter: _Meter) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            meter.at(0)  # nothing is sent yet; large files must still be cancellable
            digest.update(chunk)
    return digest.hexdigest()


def _check_rights(portal: Portal, name: str, organization: str, *, update: bool) -> RemoteDataset | None:
    allowed = portal.check().organizations
    is_local = portal.kind is PortalKind.FOLDER
    if not is_local and organization not in {o.name for o in allowed}:
        raise OrganizationRefused(organization=organization)
    existing = portal.find(name)
    # A dataset of another institution is somebody else's, whatever the name says.
    if existing is not None and (not update or (not is_local and existing.organization != organization)):
        raise NameTaken(dataset=name)
    return existing


def _read_back(
    portal: Portal, name: str, sent: list[tuple[PackageFile, str]], wanted: dict[str, str], meter: _Meter
) -> _Proof:
    try:
        shown = portal.read_back(name)
    except ReadBackDiffers:
        unseen = tuple(_receipt_file(file, "", verified=False) for file, _ in sent)
        return _Proof(unseen, public=False, differences=(VISIBILITY,))
    differences = [f"{FIELD}{key}" for key, value in wanted.items() if shown.metadata.get(key) != value]
    proved: list[ReceiptFile] = []
    with tempfile.TemporaryDirectory(prefix="alista-") as folder:
        for file, resource_id in sent:
            found = next((r for r in shown.resources if r.id == resource_id), None)
            same = found is not None and _is_same(portal, found, file, Path(folder), meter)
            proved.append(_receipt_file(file, found.url if found else "", verified=same))
            if not same or found is None or found.name != file.title or _is_doubled(found, shown.resources, sent):
                differences.append(f"{FILE}{file.name}")
    if shown.private:
        differences.insert(0, VISIBILITY)
    return _Proof(tuple(proved), public=not shown.private, differences=tuple(differences))


def _is_doubled(found: RemoteResource, shown: tuple[RemoteResource, ...], sent: list[tuple[PackageFile, str]]) -> bool:
    """A resource of the same title and format that was not sent now: the file stands twice on the portal."""
    ids = {resource_id for _, resource_id in sent}
    return any(r.id not in ids and (r.name, r.format) == (found.name, found.format) for r in shown)


def _is_same(portal: Portal, found: RemoteResource, file: PackageFile, folder: Path, meter: _Meter) -> bool:
    copy = folder / "copy"
    try:
        downloaded = portal.download(found, copy, meter.part(file.size))
    except ReadBackDiffers:
        return False
    finally:
        copy.unlink(missing_ok=True)
    return (downloaded.sha256, downloaded.size) == (file.sha256, file.size)


def _receipt_file(file: PackageFile, url: str, *, verified: bool) -> ReceiptFile:
    return ReceiptFile(file.name, url, file.size, file.sha256, file.n_rows, verified)


def _withdraw(portal: Portal, remote: RemoteDataset) -> bool:
    """Hide it again if the portal can still be reached; the failure that led here is what the officer is told."""
    with contextlib.suppress(AppError):
        portal.make_private(remote)
        return True
    return False


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
