"""The project file `*.alista`: a zip with project.json and history.json. It holds choices, never the data.

Cell values appear only where a step needs them (an edited cell, a mapping). A file that cannot be read is moved aside,
never deleted, and the last good copy is opened instead.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

from desktop_app.app.atomic import write_atomic
from desktop_app.app.history import History
from desktop_app.app.migrations import SCHEMA, migrate
from desktop_app.app.project import Project
from desktop_app.app.serial import from_json, to_json
from desktop_app.core.errors import FileGone, ProjectDamaged, ProjectTooNew

SUFFIX = ".alista"
KEPT = 5  # earlier copies beside the file
_EPOCH = (1980, 1, 1, 0, 0, 0)


def save(path: Path, project: Project, history: History) -> None:
    """Write the project atomically, keeping the last good copies; raises DiskFull or CannotWrite."""
    content = project_bytes(project, history)
    _keep_copy(path)
    write_atomic(path, content)


def project_bytes(project: Project, history: History) -> bytes:
    """The zip as bytes; the same project gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, value in (("project.json", to_json(project)), ("history.json", to_json(history))):
            document = {"schema": SCHEMA, "content": value}
            text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def load(path: Path) -> tuple[Project, History]:
    """Read a project; a damaged file is set aside and the newest good copy opened.

    Raises FileGone, ProjectTooNew, or ProjectDamaged when no copy is good.
    """
    if not path.exists():
        raise FileGone(file=path.name)
    for candidate in (path, *_copies(path)):
        try:
            return _read(candidate)
        except ProjectTooNew:
            raise
        except (OSError, ValueError, TypeError, KeyError, zipfile.BadZipFile):
            if candidate == path:
                _set_aside(path)
    raise ProjectDamaged(file=path.name)


def _read(path: Path) -> tuple[Project, History]:
    with zipfile.ZipFile(path) as archive:
        project_document = json.loads(archive.read("project.json"))
        history_document = json.loads(archive.read("history.json"))
    if project_document["schema"] > SCHEMA:
        raise ProjectTooNew(file=path.name)
    project = from_json(Project, migrate(project_document))
    try:
        history = from_json(History, history_document["content"])
    except (ValueError, TypeError, KeyError):
        history = History()  # the way back is lost, the work is not
    return project, history


def _copies(path: Path) -> list[Path]:
    return [copy for n in range(1, KEPT + 1) if (copy := path.with_name(f"{path.name}.{n}")).exists()]


def _keep_copy(path: Path) -> None:
    if not path.exists():
        return
    for n in range(KEPT - 1, 0, -1):
        older = path.with_name(f"{path.name}.{n}")
        if older.exists():
            older.replace(path.with_name(f"{path.name}.{n + 1}"))
    # a copy, not a rename: there is no moment without the file itself
    path.with_name(f"{path.name}.1").write_bytes(path.read_bytes())


def _set_aside(path: Path) -> None:
    if path.exists():
        path.replace(path.with_name(f"{path.name}.damaged"))
