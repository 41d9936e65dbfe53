"""Write files so that a power cut, a full disk or an antivirus leaves either the old file or the new one."""

from __future__ import annotations

import errno
import os
import tempfile
import time
from pathlib import Path

from desktop_app.core.errors import CannotWrite, DiskFull

_REPLACE_TRIES = 8
_REPLACE_WAIT_S = 0.05


def write_atomic(path: Path, content: bytes) -> None:
    """Replace `path` by `content`: temp file beside it, flush, fsync, rename; raises DiskFull or CannotWrite."""
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _replace(temporary, path)
        temporary = None
    except OSError as problem:
        raise write_problem(problem, path) from None
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def write_problem(problem: OSError, path: Path) -> DiskFull | CannotWrite:
    """The officer's error for a failed write."""
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    return CannotWrite(folder=str(path.parent))


def _replace(temporary: str, path: Path) -> None:
    # Windows: an antivirus or a synchroniser holds the target for a moment
    for attempt in range(_REPLACE_TRIES):
        try:
            Path(temporary).replace(path)
        except PermissionError:
            if attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(_REPLACE_WAIT_S * (attempt + 1))
        else:
            return
