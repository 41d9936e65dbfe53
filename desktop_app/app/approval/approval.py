"""The approval of a package: who signed, when, and the digest of exactly what was seen.

It binds files, description and decisions about personal data: after any change it is of something else. It is a record
of the institution and no proof against whoever can write in the same folder: the file may be signed besides.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from desktop_app.app.atomic import write_atomic
from desktop_app.app.serial import from_json, to_json
from desktop_app.app.sidecar import Sidecar, approval_path, read_sidecar
from desktop_app.core.errors import NotApproved
from desktop_app.core.metadata.dataset import Dataset

VERSION = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """`digest`: of what was seen; `decided`: ISO 8601 with offset; `approver` and `post` as typed."""

    digest: str
    approved: bool
    approver: str
    decided: str
    post: str = ""
    notes: str = ""
    version: int = VERSION


def digest_of(sidecar: Sidecar) -> str:
    """SHA-256, 64 hexadecimal digits, over the files, the description and the decisions of a package."""
    seen = {
        "files": dict(sorted(sidecar.files.items())),
        "dataset": to_json(sidecar.dataset),
        "decisions": to_json(sidecar.decisions),
    }
    return hashlib.sha256(json.dumps(seen, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def verdict_for(folder: Path) -> Verdict | None:
    """The verdict that lies beside a package folder, of whatever it was given for; None when there is none."""
    try:
        return from_json(Verdict, json.loads(approval_path(folder).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def keep_verdict(folder: Path, verdict: Verdict) -> Path:
    """Lay a verdict beside the package it was given for; raises NotApproved when it is of other contents."""
    sidecar = read_sidecar(folder)
    if verdict.digest != digest_of(sidecar):
        raise NotApproved(dataset=sidecar.dataset.title)
    path = approval_path(folder)
    write_atomic(path, json.dumps(to_json(verdict), ensure_ascii=False, indent=1).encode())
    return path


def is_approved(folder: Path) -> bool:
    """Whether somebody approved exactly what the folder holds now."""
    verdict = verdict_for(folder)
    signed = verdict is not None and verdict.approved and bool(verdict.approver.strip())
    return signed and verdict is not None and verdict.digest == digest_of(read_sidecar(folder))


def require_approval(folder: Path, dataset: Dataset) -> None:
    """Raise NotApproved unless exactly this was approved."""
    if not is_approved(folder):
        raise NotApproved(dataset=dataset.title)
