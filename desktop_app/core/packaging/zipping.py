"""One large file into a zip of its own, the same bytes for the same file."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop_app.core.packaging.formats.rows import new_archive, part

_BLOCK = 1 << 20


def zipped(path: Path) -> Path:
    """Replace a file by `<name>.zip` that holds it under its name; raises OSError."""
    target = path.with_name(f"{path.name}.zip")
    with new_archive(target) as archive, part(archive, path.name) as inside, path.open("rb") as file:
        shutil.copyfileobj(file, inside, _BLOCK)
    path.unlink()
    return target
