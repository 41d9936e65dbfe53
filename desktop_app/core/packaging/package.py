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
    LINKED = "linked"


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

    @property
    def inner(self) -> str:
        """The name of what the file holds: a large table leaves zipped under its own name."""
        return self.name.removesuffix(".zip") if self.format == "ZIP" else self.name

    @property
    def content_format(self) -> str:
        """The format of what the file holds ("CSV" for a zipped table)."""
        return self.inner.rpartition(".")[2].upper() if self.format == "ZIP" else self.format


@dataclass(frozen=True, slots=True)
class Package:
    """A complete folder, checked and ready to leave.

    `n_guarded` cells began like a formula and got an apostrophe; the types of the columns named in `demoted` did not
    fit every cell, so they were declared as text. `left_out`: formats that cannot hold some cell whole. `empty`: names
    of columns without any cell. All are known only to whoever wrote the package.
    """

    folder: Path
    files: tuple[PackageFile, ...]
    n_guarded: int = 0
    demoted: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()

    def path(self, file: PackageFile) -> Path:
        """Where that file lies."""
        return self.folder / file.name
