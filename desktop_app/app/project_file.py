"""The project file `*.alista`: a zip with project.json and history.json. It holds choices, never the data.

Cell values appear only where a step needs them (an edited cell, a mapping). A file that cannot be read is moved aside,
never deleted, and the last good copy is opened instead.
"""

from __future__ import annotations

import io
import json
import time
import zipfile
from pathlib import Path

from desktop_app.app.atomic import write_atomic, write_problem
from desktop_app.app.history import History, Snapshot
from desktop_app.app.migrations import SCHEMA, migrate
from desktop_app.app.project import Project
from desktop_app.app.serial import from_json, to_json
from desktop_app.core.errors import FileGone, ProjectDamaged, ProjectTooNew

SUFFIX = ".alista"
KEPT = 5  # earlier copies beside the file
COPY_EVERY_S = 300.0
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Encoder:
    """Remembers the JSON of each project it has seen: snapshots never change, so saving costs the same all day."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Project, str]] = {}

    def documents(self, project: Project, history: History) -> tuple[str, str]:
        """The texts of project.json and history.json."""
        used: dict[int, tuple[Project, str]] = {}
        text = self._text(project, used)
        past, future = (
            ",".join(self._snapshot(snapshot, used) for snapshot in part) for part in (history.past, history.future)
        )
        self._known = used  # what left the history is forgotten
        return _document(text), _document(f'{{"past":[{past}],"future":[{future}]}}')

    def _snapshot(self, snapshot: Snapshot, used: dict[int, tuple[Project, str]]) -> str:
        label, merge = _json(to_json(snapshot.label)), _json(snapshot.merge)
        return f'{{"label":{label},"project":{self._text(snapshot.project, used)},"merge":{merge}}}'

    def _text(self, project: Project, used: dict[int, tuple[Project, str]]) -> str:
        # by identity, with the project held, so that an id cannot come to mean another one
        key = id(project)
        used[key] = used.get(key) or self._known.get(key) or (project, _json(to_json(project)))
        return used[key][1]


def save(path: Path, project: Project, history: History, encoder: Encoder | None = None) -> None:
    """Write the project atomically, keeping earlier good copies; raises DiskFull or CannotWrite."""
    content = project_bytes(project, history, encoder)
    _keep_copy(path)
    write_atomic(path, content)


def project_bytes(project: Project, history: History, encoder: Encoder | None = None) -> bytes:
    """The zip as bytes; the same project gives the same bytes."""
    buffer = io.BytesIO()
    texts = (encoder or Encoder()).documents(project, history)
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in zip(("project.json", "history.json"), texts, strict=True):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _document(content: str) -> str:
    return f'{{"schema":{SCHEMA},"content":{content}}}'


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
    """Copies a few minutes apart: five of the last five seconds would all share the same mistake."""
    newest = path.with_name(f"{path.name}.1")
    if not path.exists() or (newest.exists() and time.time() - newest.stat().st_mtime < COPY_EVERY_S):
        return
    try:
        for n in range(KEPT - 1, 0, -1):
            older = path.with_name(f"{path.name}.{n}")
            if older.exists():
                older.replace(path.with_name(f"{path.name}.{n + 1}"))
        # a copy, not a rename: there is no moment without the file itself
        newest.write_bytes(path.read_bytes())
    except OSError as problem:
        raise write_problem(problem, path) from None


def _set_aside(path: Path) -> None:
    if path.exists():
        path.replace(path.with_name(f"{path.name}.damaged"))
