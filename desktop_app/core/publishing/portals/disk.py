"""What the operating system says about writing a file, as our own errors."""

from __future__ import annotations

import errno
from pathlib import Path

from desktop_app.core.errors import AppError, CannotWrite, DiskFull


def disk_error(error: OSError, folder: Path) -> AppError:
    """DiskFull when there is no room, else CannotWrite naming the folder."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull()
    return CannotWrite(folder=folder.name or str(folder))
