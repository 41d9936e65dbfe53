"""The private record beside a package, never in it: decisions, and the SHA-256 of every file that was checked.

`publish` refuses a folder whose files differ from this record. Cell values never appear in it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from desktop_app.app.atomic import write_atomic
from desktop_app.app.serial import from_json, to_json
from desktop_app.core.errors import PackageTampered
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.packaging.package import Package
from desktop_app.core.personal_data.finding import Decision

_SUFFIX = ".privado.json"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """`decisions` name the columns as they are called in the package; `files` maps each name to its SHA-256."""

    project_id: str
    country: str
    prepared: str
    decisions: tuple[Decision, ...]
    files: dict[str, str]
    dataset: Dataset
    receipts: tuple[str, ...] = ()


def sidecar_path(folder: Path) -> Path:
    """Where the record of a package folder lies."""
    return folder.parent / f"{folder.name}{_SUFFIX}"


def write_sidecar(package: Package, sidecar: Sidecar) -> Path:
    """Write the record atomically, readable by this user only where the system can."""
    path = sidecar_path(package.folder)
    write_atomic(path, json.dumps(to_json(sidecar), ensure_ascii=False, indent=1).encode())
    return path


def read_sidecar(folder: Path) -> Sidecar:
    """The record of a package; raises PackageTampered when there is none or it cannot be read."""
    path = sidecar_path(folder)
    try:
        return from_json(Sidecar, json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError):
        raise PackageTampered(file=path.name) from None
