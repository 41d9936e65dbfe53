"""Read back what was published, as anybody sees it: description, visibility, every byte.

What cannot be asked now (a shield, a slow line) is no difference: it is pending, with its reason.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.errors import (
    CertificateProblem,
    PortalError,
    PortalShield,
    PortalUnreachable,
    ReadBackDiffers,
)
from desktop_app.core.packaging.package import PackageFile
from desktop_app.core.publishing.loaders import Sent
from desktop_app.core.publishing.meter import Meter
from desktop_app.core.publishing.portal import Portal, RemoteResource
from desktop_app.core.publishing.receipt import Loaded, Pending, ReceiptFile

VISIBILITY = "visibility"
FIELD = "field:"
FILE = "file:"


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


def read_back(portal: Portal, name: str, sent: list[Sent], wanted: dict[str, str], meter: Meter) -> Proof:
    """Compare everything; never raises for what the network or a shield does, but Cancelled and disk errors."""
    try:
        return _compare(portal, name, sent, wanted, meter)
    except PortalError as problem:
        unseen = tuple(_receipt_file(s.file, "", verified=False) for s in sent)
        return Proof(unseen, public=False, differences=(), pending=_reason(problem))


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
