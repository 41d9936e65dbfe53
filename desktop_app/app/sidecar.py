"""The private record beside a package, never in it: decisions, and the SHA-256 of every file that was checked.

`publish` refuses a folder whose files differ from this record. Cell values never appear in it. The same as a paper, for
the institution's files, is `<folder>.acta.pdf`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.app.atomic import write_atomic
from desktop_app.app.review_record import Review
from desktop_app.app.serial import from_json, to_json
from desktop_app.core.errors import PackageTampered
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.packaging.package import Package
from desktop_app.core.personal_data.finding import Decision

VERSION = 2  # 1 had no review
_SUFFIX = ".privado.json"
_PAPER = ".acta.pdf"
_APPROVAL = ".aprobacion.json"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """`decisions` name the columns as they are called in the package; `files` maps each name to its SHA-256.

    `review` is None in a record of version 1. `columns`: id and header of every column of the table as it stands in the
    file, those left out too, so that next month's file is compared with them.
    """

    project_id: str
    country: str
    prepared: str
    decisions: tuple[Decision, ...]
    files: dict[str, str]
    dataset: Dataset
    receipts: tuple[str, ...] = ()
    stopped_at: tuple[str, ...] = ()  # columns and places that keep it from leaving
    version: int = 1
    review: Review | None = None
    columns: tuple[tuple[str, str], ...] = ()


def is_private(name: str) -> bool:
    """Whether a file is called like a private record."""
    return name.lower().endswith((_SUFFIX, _PAPER, _APPROVAL))


def acta_path(folder: Path) -> Path:
    """Where the paper of a package folder lies."""
    return folder.parent / f"{folder.name}{_PAPER}"


def approval_path(folder: Path) -> Path:
    """Where the approval of a package folder lies."""
    return folder.parent / f"{folder.name}{_APPROVAL}"


def sidecar_path(folder: Path) -> Path:
    """Where the record of a package folder lies."""
    return folder.parent / f"{folder.name}{_SUFFIX}"


def write_sidecar(package: Package, sidecar: Sidecar) -> Path:
    """Write the record atomically, readable by this user only where the system can."""
    path = sidecar_path(package.folder)
    current = replace(sidecar, version=VERSION)
    write_atomic(path, json.dumps(to_json(current), ensure_ascii=False, indent=1).encode())
    return path


def write_acta(package: Package, sidecar: Sidecar, *, may_leave: bool) -> Path | None:
    """Write the paper of a package that may leave; one of an earlier package that lies there goes in any case."""
    from desktop_app.app.documents.acta import acta
    from desktop_app.app.documents.pdf import pdf_of

    path = acta_path(package.folder)
    if not may_leave or sidecar.review is None:
        path.unlink(missing_ok=True)
        return None
    write_atomic(path, pdf_of(acta(sidecar.review, sidecar.dataset, sidecar.country)))
    return path


def read_sidecar(folder: Path) -> Sidecar:
    """The record of a package; raises PackageTampered when there is none or it cannot be read."""
    path = sidecar_path(folder)
    try:
        return from_json(Sidecar, json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError):
        raise PackageTampered(file=path.name) from None
