"""The written package: a folder whose every file is known by role and SHA-256."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class FileRole(Enum):
    """What a file of the package is for."""

    DATA = "data"
    DICTIONARY = "dictionary"
    METADATA_SHEET = "metadata"
    DESCRIPTOR = "descriptor"
    README = "readme"


@dataclass(frozen=True, slots=True)
class PackageFile:
    """One written file. `n_rows` without the header (None: no table). `uploaded`: it goes to the portal."""

    name: str
    role: FileRole
    title: str
    media_type: str
    format: str
    size: int
    sha256: str
    n_rows: int | None = None
    uploaded: bool = True


@dataclass(frozen=True, slots=True)
class Package:
    """A complete folder, checked and ready to leave."""

    folder: Path
    files: tuple[PackageFile, ...]

    def path(self, file: PackageFile) -> Path:
        """Where that file lies."""
        return self.folder / file.name
