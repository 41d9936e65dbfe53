"""Publish a package folder: only what was checked, scanned once more, proved by reading it back."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.app.checking.places import place_words
from desktop_app.app.final_check import Leaving, check_folder, check_leaving, require_clean
from desktop_app.app.sidecar import Sidecar, is_private, read_sidecar, write_sidecar
from desktop_app.core.errors import PackageTampered, PersonalDataLeft, PrivateRecordLeaves
from desktop_app.core.packaging.package import Package
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.publishing.portal import Portal
from desktop_app.core.publishing.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Order:
    """What the officer asked for. `dataset_name`: publish under that name; `update`: an existing one may be updated."""

    organization: str
    dataset_name: str = ""
    update: bool = True


def publish_folder(folder: Path, portal: Portal, order: Order, progress: Progress = SILENT) -> Receipt:
    """Check the folder against its private record, scan it again, publish it and keep the receipt in the record.

    Raises PackageTampered, PersonalDataLeft, FileNotLookedThrough, PrivateRecordLeaves, PortalError subclasses,
    Cancelled.
    """
    from desktop_app.core.publishing import publish, receipt_to_json
    from desktop_app.core.publishing.portals.folder import FolderPortal

    sidecar, package = verified_package(folder)
    dataset = replace(sidecar.dataset, name=order.dataset_name or sidecar.dataset.name)
    if sidecar.stopped_at:  # what was removed is only known while the package is made
        raise PersonalDataLeft(column=place_words(sidecar.stopped_at[0]))
    leaving = Leaving(dataset, sidecar.decisions, sidecar.country)
    require_clean(check_leaving(package, leaving, progress))
    if isinstance(portal, FolderPortal):  # it writes a page and a card of its own: they leave too
        portal.before_public = lambda draft: require_clean(check_folder(draft, leaving, package, progress))
    receipt = publish(portal, package, dataset, organization=order.organization, progress=progress, update=order.update)
    document = json.dumps(receipt_to_json(receipt), ensure_ascii=False)
    write_sidecar(package, replace(sidecar, dataset=dataset, receipts=(*sidecar.receipts, document)))
    return receipt


def verified_package(folder: Path) -> tuple[Sidecar, Package]:
    """The package and its record; raises PackageTampered for a changed, missing or foreign file."""
    from desktop_app.core.packaging import read_package, verify_package

    sidecar = read_sidecar(folder)
    present = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
    private = [name for name in present if is_private(name)]
    if private:
        raise PrivateRecordLeaves(file=min(private))
    foreign = present - set(sidecar.files)
    if foreign:
        raise PackageTampered(file=min(foreign))
    package = read_package(folder)
    verify_package(package)
    for file in package.files:
        if sidecar.files.get(file.name) != file.sha256:
            raise PackageTampered(file=file.name)
    return sidecar, package
