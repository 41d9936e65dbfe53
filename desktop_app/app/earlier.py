"""Descriptions written here before, the newest first: the institution's memory is its own projects, nothing else.

A project counts once its description was filled in; what was published counts more than what was only begun.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from desktop_app.app.autosave import load_newest
from desktop_app.app.paths import Paths
from desktop_app.app.project import Project, file_name
from desktop_app.core.errors import AppError
from desktop_app.core.metadata.carrying import Past, carried_fields
from desktop_app.core.metadata.dataset import Field
from desktop_app.core.metadata.words import MONTHS
from desktop_app.core.text import N_, msg

_MOST_READ = 60


def earlier(paths: Paths, but: str) -> tuple[Past, ...]:
    """What was described in other projects than `but`; those that cannot be read are passed over."""
    found = []
    for folder in _newest_folders(paths):
        if folder.name == but:
            continue
        project = _read(folder)
        if project is not None and project.described and project.dataset.title.strip():
            found.append(_past(project))
    return tuple(sorted(found, key=lambda past: past.published, reverse=True))


def remembered_words(past: Iterable[Past], columns: Iterable[Field]) -> dict[str, tuple[Field, Past]]:
    """By column id: the words said about a column of that name before, and where; the newest first said wins."""
    listed = tuple(columns)
    found: dict[str, tuple[Field, Past]] = {}
    for one in past:
        said = (f for r in one.dataset.resources for f in r.fields)
        for field in carried_fields(said, listed):
            found.setdefault(field.column_id, (field, one))
    return found


def _newest_folders(paths: Paths) -> list[Path]:
    folders = [folder for folder in paths.projects.iterdir() if folder.is_dir()]
    return sorted(folders, key=lambda folder: folder.stat().st_mtime, reverse=True)[:_MOST_READ]


def _read(folder: Path) -> Project | None:
    try:
        return load_newest(folder)[0]
    except AppError:
        return None


def _past(project: Project) -> Past:
    file = file_name(project.table.source.path) if project.tables else ""
    day = _published(project)
    month = MONTHS[int(day[5:7]) - 1] if day else ""
    if day:
        origin = msg(N_("from your publication of {month}"), month=f"{month} de {day[:4]}")
    else:
        origin = msg(N_("from your project «{title}»"), title=project.title)
    return Past(project.dataset, origin, file, day)


def _published(project: Project) -> str:
    """The day of the last receipt, "" where nothing was published."""
    days = []
    for document in project.receipts:
        try:
            days.append(str(json.loads(document).get("finished", ""))[:10])
        except ValueError:
            continue
    return max(days, default="")
