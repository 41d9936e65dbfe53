"""Opening files and projects for the commands, with a working copy that goes away."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.app.choosing import choose_group, choose_table, correct
from desktop_app.app.preparing import Reader, choose_sheet, raw_table, read_again, unlocked
from desktop_app.app.project import Project, TableWork, new_project
from desktop_app.app.review_record import Signing
from desktop_app.cli.console import Console
from desktop_app.core.errors import DocumentWrong, NotATable
from desktop_app.core.reading.source import UNSAID, Answers, Opened
from desktop_app.core.table import Table


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project with its file open."""

    project: Project
    opened: Opened
    table: Table


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which table of a file: `table` counts from 1; `together` names the column of a table of several sheets.

    `publish_hidden`: hidden rows and columns of the table; None leaves the question open, and nothing is packaged.
    """

    sheet: str = ""
    table: int = 1
    together: str = ""
    publish_hidden: bool | None = None
    country: str = "ec"
    answers: Answers = UNSAID


def wanted(options: argparse.Namespace, *, country: str = "ec", answers: Answers = UNSAID) -> Wanted:
    """What the options of a command say."""
    publish = {"publish": True, "leave-out": False}.get(options.hidden or "")
    return Wanted(options.sheet, options.table, options.together, publish, country, answers)


@contextmanager
def limited_reader() -> Iterator[Reader]:
    """A child process for files that nobody vouches for: one that is hostile ends the child, not the command."""
    from desktop_app.core.reading import ReaderProcess

    with closing(ReaderProcess()) as reader:
        yield reader


@contextmanager
def open_file(path: Path, console: Console, reader: Reader, want: Wanted | None = None) -> Iterator[Loaded]:
    """A fresh project over a data file; the working copy is deleted at the end. Raises NotATable without a table."""
    want = want or Wanted()
    with tempfile.TemporaryDirectory(prefix="alista-") as folder:
        working = Path(folder)
        opened = unlocked(lambda given: reader.open_source(path, working, given, progress=console), want.answers)
        work = _work(opened, want)
        if work is None or work.region is None:
            raise NotATable(file=path.name)
        project = new_project(now(), want.country)
        project = replace(project, tables=(work,))
        yield Loaded(project, opened, raw_table(opened, work))


def _work(opened: Opened, want: Wanted) -> TableWork | None:
    """The table that is wanted; None when there is none of that name or number."""
    from desktop_app.core.reading.choices import same_shape

    if want.table < 1:
        return None
    try:
        work = choose_table(opened, want.sheet or choose_sheet(opened).sheet, want.table - 1)
    except (KeyError, IndexError):
        return None
    if want.together:
        group = next((g for g in same_shape(opened) if work.sheet in g.sheets), None)
        work = choose_group(opened, group, want.together) if group else work
    said = replace(work.corrections, publish_hidden=want.publish_hidden)
    return work if want.publish_hidden is None else correct(opened, work, said)


@contextmanager
def open_project(path: Path, console: Console, reader: Reader, password: str | None = None) -> Iterator[Loaded]:
    """A saved project with its original read again."""
    from desktop_app.app import project_file

    project, _ = project_file.load(path)
    with tempfile.TemporaryDirectory(prefix="alista-") as folder:
        opened = read_again(project.table.source, Path(folder), reader, console, password=password)
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
