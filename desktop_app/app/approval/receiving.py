"""The answer of whoever approves, back on the computer that asked: found by its digest, kept beside what it is of."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.app.approval.approval import Verdict, digest_of, keep_verdict
from desktop_app.app.approval.review_package import MANIFEST, RECORD
from desktop_app.app.outbox.item import State
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import Paths
from desktop_app.app.sidecar import read_sidecar
from desktop_app.core.errors import NotApproved, PackageTampered


@dataclass(frozen=True, slots=True)
class Kept:
    """`n_packages`: how many packages on this computer the answer is of: none when it was made elsewhere or changed."""

    verdict: Verdict
    n_packages: int


def is_review_package(file: Path) -> bool:
    """Whether a file looks like a review package, whatever it is called; nothing of it is believed yet."""
    try:
        with zipfile.ZipFile(file) as packed:
            return {MANIFEST, RECORD} <= set(packed.namelist())
    except (OSError, zipfile.BadZipFile):
        return False


def packages_of(paths: Paths, digest: str) -> tuple[Path, ...]:
    """Package folders on this computer that are exactly what has that digest: of projects and of the outbox."""
    folders = (*paths.projects.glob("*/package"), *paths.outbox.glob("*/package"))
    return tuple(folder for folder in folders if _digest(folder) == digest)


def keep_answer(paths: Paths, verdict: Verdict) -> Kept:
    """Lay it beside every package it is of; what waits in the outbox for it goes on. Raises CannotWrite, DiskFull."""
    folders = packages_of(paths, verdict.digest)
    for folder in folders:
        keep_verdict(folder, verdict)
    if verdict.approved:
        outbox = Outbox(paths)
        for item in outbox.items():
            if item.problem == NotApproved.code and outbox.package_folder(item) in folders:
                with outbox.held(item.id) as held:
                    outbox.save(replace(held, state=State.WAITING, problem="", problem_values={}))
    return Kept(verdict, len(folders))


def _digest(folder: Path) -> str:
    try:
        return digest_of(read_sidecar(folder))
    except PackageTampered:
        return ""
