"""Read a written package again and prove that it is the one that was written."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TextIO

from desktop_app.core.errors import PackageTampered
from desktop_app.core.packaging.package import FileRole, Package, PackageFile

DESCRIPTOR = "datapackage.json"
# what file managers leave behind
_LITTER = frozenset((".DS_Store", "Thumbs.db", "desktop.ini", ".directory"))
_BLOCK = 1 << 20


def read_package(folder: Path) -> Package:
    """The package in `folder`, from its descriptor; raises PackageTampered when there is none or it is not ours.

    Sizes and hashes are those the descriptor declares (the descriptor's own is computed): `verify_package` compares.
    """
    path = folder / DESCRIPTOR
    try:
        document = json.loads(path.read_bytes())
        files = tuple(_file(entry) for entry in document["files"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise PackageTampered(file=DESCRIPTOR) from None
    own = PackageFile(
        DESCRIPTOR,
        FileRole.DESCRIPTOR,
        "Data Package",
        "application/json",
        "JSON",
        path.stat().st_size,
        sha256_of(path),
        uploaded=False,
    )
    return Package(folder, (*files, own))


def verify_package(package: Package) -> None:
    """Raise PackageTampered for the first file that is missing, changed, or not of the package."""
    for file in package.files:
        path = package.path(file)
        if not path.is_file() or path.stat().st_size != file.size or sha256_of(path) != file.sha256:
            raise PackageTampered(file=file.name)
    foreign = _present(package.folder) - {file.name for file in package.files}
    if foreign:
        raise PackageTampered(file=min(foreign))


def foreign_files(folder: Path) -> set[str]:
    """Files in `folder` that no package of ours there accounts for; empty when it does not exist or holds none."""
    present = _present(folder) if folder.is_dir() else ({folder.name} if folder.exists() else set())
    if not present:
        return set()
    try:
        known = {file.name for file in read_package(folder).files}
    except PackageTampered:
        return present
    return present - known


def preview_rows(package: Package, n: int) -> list[list[str]]:
    """The header and the first `n` rows of the data file, as published."""
    data = next(f for f in package.files if f.role is FileRole.DATA)
    with opened_text(package, data) as file:
        return list(islice(csv.reader(file), n + 1))


@contextmanager
def opened_text(package: Package, file: PackageFile) -> Iterator[TextIO]:
    """A text file of the package, or the one that it holds zipped, with its line ends as they are."""
    if file.format != "ZIP":
        with package.path(file).open(encoding="utf-8", newline="") as text:
            yield text
        return
    with zipfile.ZipFile(package.path(file)) as archive, archive.open(file.inner) as inside:
        yield io.TextIOWrapper(inside, encoding="utf-8", newline="")


def package_size(package: Package) -> int:
    """Bytes of all files."""
    return sum(file.size for file in package.files)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file as 64 hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _present(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if not path.is_dir() and path.name not in _LITTER
    }


def _file(entry: Mapping[str, object]) -> PackageFile:
    name, hashed, rows = str(entry["path"]), str(entry["hash"]), entry.get("rows")
    if Path(name).name != name or not hashed.startswith("sha256:"):
        raise ValueError(name)
    return PackageFile(
        name,
        FileRole(entry["role"]),
        str(entry["title"]),
        str(entry["mediatype"]),
        str(entry["format"]),
        int(str(entry["bytes"])),
        hashed.removeprefix("sha256:"),
        rows if isinstance(rows, int) else None,
        bool(entry["uploaded"]),
    )
