"""Keep a copy of the package where the officer wants it: whole or not at all, never over anything."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from desktop_app.app.atomic import write_problem
from desktop_app.core.packaging.package import Package
from desktop_app.core.progress import SILENT, Progress


def save_copy(package: Package, parent: Path, name: str, progress: Progress = SILENT) -> Path:
    """Copy the files of `package` into a new folder `name` inside `parent`; returns that folder.

    A name in use gets " (2)", " (3)"… The copy is compared with what was checked before it takes its name.
    Raises DiskFull, CannotWrite, PackageTampered, Cancelled; then nothing is left behind.
    """
    from desktop_app.core.packaging import verify_package

    work = parent / f".{name}-{secrets.token_hex(4)}"
    try:
        work.mkdir()
        for done, file in enumerate(package.files):
            progress.at(done, len(package.files))
            shutil.copyfile(package.path(file), work / file.name)
        verify_package(Package(work, package.files))
        target = _free_name(parent, name)
        work.rename(target)
    except OSError as problem:
        raise write_problem(problem, work) from None
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return target


def _free_name(parent: Path, name: str) -> Path:
    target, n = parent / name, 1
    while target.exists():
        n += 1
        target = parent / f"{name} ({n})"
    return target
