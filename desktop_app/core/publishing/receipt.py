"""The receipt: what was published, where, when, and how it was proved."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.publishing.portal import PortalKind


@dataclass(frozen=True, slots=True)
class ReceiptFile:
    """One file, as sent and as read back."""

    name: str
    url: str
    size: int
    sha256: str
    n_rows: int | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """`verified` is True only after every file, every field and the visibility were read back equal."""

    kind: PortalKind
    portal: str
    dataset: str
    title: str
    url: str
    organization: str
    started: str  # ISO 8601 with offset
    finished: str
    files: tuple[ReceiptFile, ...]
    metadata_verified: bool
    public: bool
    verified: bool
    differences: tuple[str, ...] = ()
