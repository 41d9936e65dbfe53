"""What a reading that was killed leaves half-made in the working folder, which holds what the officer protected.

A reading that ends by itself, well or not, cleans up after itself; one whose process is killed cannot.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HALF_MADE = ("inside", "beginning")  # folders: what was unlocked or unpacked, and the first rows
PART = ".part"


@contextmanager
def nothing_half_made(working: Path) -> Iterator[None]:
    """Put the folder back as it was when the block fails; whole copies of an earlier reading stay."""
    existed, before = working.exists(), _names(working)
    try:
        yield
    except BaseException:
        for path in _paths(working):
            if path.name not in before or path.name in HALF_MADE or path.suffix == PART:
                _delete(path)
        if not existed:
            with contextlib.suppress(OSError):
                working.rmdir()
        raise


def _names(folder: Path) -> frozenset[str]:
    return frozenset(path.name for path in _paths(folder))


def _paths(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(folder.iterdir())
    except OSError:
        return ()


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()
