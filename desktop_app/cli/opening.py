"""Opening files and projects for the commands, with a working copy that goes away."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.app.preparing import choose_sheet, raw_table, read_again
from desktop_app.app.project import Project, new_project
from desktop_app.app.review_record import Signing
from desktop_app.cli.console import Console
from desktop_app.core.errors import DocumentWrong, NotATable
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.reading.source import UNSAID, Answers, Opened
from desktop_app.core.table import Table


class DirectReader:
    """Reads in this process: a command has no window to keep alive."""

    def open_source(
        self,
        path: Path,
        working: Path,
        answers: Answers = UNSAID,
        *,
        progress: Progress = SILENT,
    ) -> Opened:
        """As `desktop_app.core.reading.open_source`."""
        from desktop_app.core.reading import open_source

        return open_source(path, working, answers, progress=progress)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project with its file open."""

    project: Project
    opened: Opened
    table: Table


@contextmanager
def open_file(path: Path, console: Console, *, sheet: str = "", country: str = "ec") -> Iterator[Loaded]:
    """A fresh project over a data file; the working copy is deleted at the end."""
    with tempfile.TemporaryDirectory(prefix="alista-") as folder:
        opened = DirectReader().open_source(path, Path(folder), progress=console)
        work = choose_sheet(opened, sheet)
        if work.region is None:
            raise NotATable(file=path.name)
        project = new_project(now(), country)
        project = replace(project, tables=(work,))
        yield Loaded(project, opened, raw_table(opened, work))


@contextmanager
def open_project(path: Path, console: Console) -> Iterator[Loaded]:
    """A saved project with its original read again."""
    from desktop_app.app import project_file

    project, _ = project_file.load(path)
    with tempfile.TemporaryDirectory(prefix="alista-") as folder:
        opened = read_again(project.table.source, Path(folder), DirectReader(), console)
        yield Loaded(project, opened, raw_table(opened, project.table))


def file_keys(paths: Sequence[Path]) -> dict[Path, str]:
    """The key of each file in a JSON document: its name, or its whole path where two share a name."""
    names = Counter(path.name for path in paths)
    return {path: path.name if names[path.name] == 1 else str(path) for path in paths}


def now() -> str:
    """The time here, ISO 8601 with offset."""
    from datetime import datetime

    return datetime.now().astimezone().isoformat(timespec="seconds")


def signing(officer: str = "") -> Signing:
    """Who decides, for the private record: as given, else as typed in the settings; and the time now."""
    from desktop_app.app.paths import default_paths
    from desktop_app.app.settings import SettingsStore

    return Signing(officer or SettingsStore(default_paths()).settings.officer, now())


def read_json(path: Path) -> dict[str, object]:
    """A JSON object from a file the caller wrote; raises DocumentWrong naming the file otherwise."""
    try:
        value = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        value = None
    if not isinstance(value, dict):
        raise DocumentWrong(file=path.name)
    return value
