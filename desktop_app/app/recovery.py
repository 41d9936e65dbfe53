"""Unfinished projects: what the start page lists, who holds one open, and sweeping working copies left behind.

Each project has its folder with a lock naming the process that holds it. A lock of a dead process is taken over.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from desktop_app.app import flow
from desktop_app.app.autosave import JOURNAL, PROJECT, load_newest
from desktop_app.app.paths import Paths
from desktop_app.app.project import Project, file_name
from desktop_app.core.errors import AppError

_LOCK = "lock.json"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One line of the start page. `changed` is a POSIX time; `open_elsewhere`: another Alista holds it.

    `step` of `steps`, 1-based, is where it was left; `repeats`: the id of the project that it repeats, or "".
    """

    folder: Path
    project_id: str
    title: str
    file: str
    page: str
    changed: float
    published: bool
    open_elsewhere: bool = False
    step: int = 1
    steps: int = len(flow.PAGES)
    repeats: str = ""


def unfinished(paths: Paths, limit: int = 20) -> tuple[Unfinished, ...]:
    """Projects with a file chosen, newest first. A folder that cannot be read is skipped, never deleted."""
    found = []
    for folder in paths.projects.iterdir():
        changed = _changed(folder)
        if changed is None:
            continue
        try:
            project, _ = load_newest(folder)
        except AppError:
            continue
        if project.tables:
            found.append(_line(folder, project, changed))
    return tuple(sorted(found, key=lambda line: -line.changed)[:limit])


def lock(folder: Path) -> bool:
    """Take the project for this process; False when a living process holds it."""
    if _is_held(folder):
        return False
    (folder / _LOCK).write_text(json.dumps({"pid": os.getpid(), "started": _started(os.getpid())}))
    return True


def unlock(folder: Path) -> None:
    """Let the project go."""
    (folder / _LOCK).unlink(missing_ok=True)


def forget(folder: Path, paths: Paths) -> None:
    """Move a project out of the list, into the `removed` folder: nothing is ever deleted without a way back."""
    removed = paths.data / "removed"
    removed.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.replace(removed / folder.name)


def sweep_working_copies(paths: Paths) -> int:
    """Delete working copies of projects that no living process holds; returns how many went."""
    swept = 0
    for copy in paths.all_working.iterdir():
        if not _is_held(paths.projects / copy.name):
            shutil.rmtree(copy, ignore_errors=True)
            swept += 1
    return swept


def _line(folder: Path, project: Project, changed: float) -> Unfinished:
    return Unfinished(
        folder=folder,
        project_id=project.id,
        title=project.title,
        file=file_name(project.table.source.path),
        page=project.page,
        changed=changed,
        published=bool(project.receipts),
        open_elsewhere=_is_held(folder),
        step=flow.step_of(project) + 1,
        steps=len(flow.way_of(project)),
        repeats=project.repeated.of if project.repeated is not None else "",
    )


def _changed(folder: Path) -> float | None:
    times = [path.stat().st_mtime for name in (PROJECT, JOURNAL) if (path := folder / name).exists()]
    return max(times) if times else None


def is_held_here(folder: Path) -> bool:
    """Whether this very process holds it: for work of which even one program may not do two at once."""
    pid, started = _holder(folder)
    return pid == os.getpid() and started == _started(pid)


def _is_held(folder: Path) -> bool:
    pid, started = _holder(folder)
    # a reused pid has another start time
    return pid != os.getpid() and started > 0 and _started(pid) == started


def _holder(folder: Path) -> tuple[int, float]:
    """Process and start time in the lock; zeros when there is none."""
    try:
        holder = json.loads((folder / _LOCK).read_text())
        return int(holder["pid"]), float(holder["started"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, 0.0


def _started(pid: int) -> float:
    import psutil

    try:
        return float(psutil.Process(pid).create_time())
    except psutil.Error:
        return 0.0
