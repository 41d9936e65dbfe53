"""Read back what was published, as anybody sees it: description, visibility, every byte, and the rows that were loaded.

What cannot be asked now (a shield, a slow line) is no difference: it is pending, with its reason.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.errors import (
    CertificateProblem,
    PortalError,
    PortalShield,
    PortalUnreachable,
    ReadBackDiffers,
)
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.publishing.meter import Meter
from desktop_app.core.publishing.portal import Portal, RemoteResource
from desktop_app.core.publishing.receipt import Loaded, Pending, ReceiptFile

VISIBILITY = "visibility"
FIELD = "field:"
FILE = "file:"
LONGEST_LOAD = 120.0  # seconds that the loading into the datastore is waited for
_PAUSE = 2.0
_SETTLING = 40.0  # seconds that the loading of the other tables is waited for: nothing of them is promised
_LOADABLE = frozenset({"CSV", "TSV", "XLS", "XLSX", "ODS"})


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent: `title` is what the portal was told to call it."""

    file: PackageFile
    resource_id: str
    title: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What was seen. `pending`: why it could not all be seen now. `shown`: fields that differ, as they stand."""

    files: tuple[ReceiptFile, ...]
    public: bool
    differences: tuple[str, ...]
    pending: Pending = Pending.NOTHING
    loaded: Loaded = Loaded.NO_TABLES
    shown: tuple[tuple[str, str], ...] = ()

    def is_reverted(self, before: Mapping[str, str]) -> bool:
        """Whether all that differs are fields that hold again what they held `before`.

        Loaders read a dataset, work, and write all of it back: what was written meanwhile is lost.
        """
        only_fields = bool(self.shown) and len(self.shown) == len(self.differences)
        return only_fields and all(before.get(key) == value for key, value in self.shown)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long loading is waited for, in seconds; `sleep` is replaced in tests."""

    longest: float = LONGEST_LOAD
    pause: float = _PAUSE
    sleep: Callable[[float], None] = time.sleep


def read_back(portal: Portal, name: str, sent: list[Sent], wanted: dict[str, str], meter: Meter) -> Proof:
    """Compare everything; never raises for what the network or a shield does, but Cancelled and disk errors."""
    try:
        return _compare(portal, name, sent, wanted, meter)
    except PortalError as problem:
        unseen = tuple(_receipt_file(s.file, "", verified=False) for s in sent)
        return Proof(unseen, public=False, differences=(), pending=_reason(problem))


def wait_for_rows(portal: Portal, sent: list[Sent], proof: Proof, meter: Meter, patience: Patience) -> Proof:
    """The proof with what is known of the rows that the portal loaded: waited for, then counted.

    The files are what is promised and proved; a loader that is slow or reads them otherwise is said, and no difference.
    """
    tables = {s.resource_id: s.file for s in sent if s.file.role is FileRole.DATA and s.file.format.upper() == "CSV"}
    left = dict(tables)
    loaded = Loaded.ALL
    until = time.monotonic() + patience.longest
    while left:
        for resource_id, file in tuple(left.items()):
            n_rows = _rows_now(portal, resource_id, file)
            if n_rows == file.n_rows:
                del left[resource_id]
            loaded = Loaded.ALL if not left else Loaded.NOT_YET if not n_rows else Loaded.OTHERWISE
        if not left or time.monotonic() >= until:
            break
        meter.still()
        patience.sleep(patience.pause)
    return replace(proof, loaded=loaded if tables else Loaded.NO_TABLES)


def wait_for_loaders(portal: Portal, name: str, sent: list[Sent], meter: Meter, patience: Patience) -> None:
    """Until every table that was sent stands in the datastore, a short while at most.

    A loader reads a dataset, works, and writes all of it back: what it read while that was private hides it again.
    """
    ids = {s.resource_id for s in sent if s.file.format.upper() in _LOADABLE}
    until = time.monotonic() + min(patience.longest, _SETTLING)
    while time.monotonic() < until:
        try:
            loaded = {r.id for r in portal.read_back(name).resources if r.in_datastore}
        except PortalError:
            return
        if ids <= loaded:
            return
        meter.still()
        patience.sleep(patience.pause)


def is_still_shown(portal: Portal, name: str, wanted: Mapping[str, str]) -> bool:
    """Whether anybody sees it as it is wanted; what cannot be asked now was seen before."""
    try:
        shown = portal.read_back(name)
    except ReadBackDiffers:
        return False
    except PortalError:
        return True
    return not shown.private and all(shown.metadata.get(key) == value for key, value in wanted.items())


def _rows_now(portal: Portal, resource_id: str, file: PackageFile) -> int | None:
    try:
        return portal.n_loaded_rows(RemoteResource(resource_id, file.title, ""))
    except PortalError:
        return None


def _compare(portal: Portal, name: str, sent: list[Sent], wanted: dict[str, str], meter: Meter) -> Proof:
    try:
        shown = portal.read_back(name)
    except ReadBackDiffers:
        unseen = tuple(_receipt_file(s.file, "", verified=False) for s in sent)
        return Proof(unseen, public=False, differences=(VISIBILITY,))
    other = tuple(
        (key, shown.metadata.get(key, "")) for key, value in wanted.items() if shown.metadata.get(key) != value
    )
    differences = [f"{FIELD}{key}" for key, _ in other]
    proved: list[ReceiptFile] = []
    with tempfile.TemporaryDirectory(prefix="alista-") as folder:
        for item in sent:
            found = next((r for r in shown.resources if r.id == item.resource_id), None)
            same = found is not None and _is_same(portal, found, item.file, Path(folder), meter)
            proved.append(_receipt_file(item.file, found.url if found else "", verified=same))
            if not same or found is None or found.name != item.title or _is_doubled(found, shown.resources, sent):
                differences.append(f"{FILE}{item.file.name}")
    if shown.private:
        differences.insert(0, VISIBILITY)
    pending = Pending.NOTHING if differences or portal.shows_page(name) else Pending.PAGE
    return Proof(tuple(proved), public=not shown.private, differences=tuple(differences), pending=pending, shown=other)


def _is_doubled(found: RemoteResource, shown: tuple[RemoteResource, ...], sent: list[Sent]) -> bool:
    """A resource of the same title and format that was not sent now: the file stands twice on the portal."""
    ids = {item.resource_id for item in sent}
    return any(r.id not in ids and (r.name, r.format) == (found.name, found.format) for r in shown)


def _is_same(portal: Portal, found: RemoteResource, file: PackageFile, folder: Path, meter: Meter) -> bool:
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


def _reason(problem: PortalError) -> Pending:
    if isinstance(problem, PortalShield):
        return Pending.SHIELD
    if isinstance(problem, CertificateProblem):
        return Pending.CERTIFICATE
    if isinstance(problem, PortalUnreachable):
        return Pending.LINE
    return Pending.PORTAL
