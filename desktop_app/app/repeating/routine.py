"""The monthly routine as the window goes through it: begun over a file, made again when an answer changes the table.

What was asked is not saved: when a project is opened again it is found out anew, with the answers the project holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.autosave import load_newest
from desktop_app.app.project import Answered, Project, Repeated
from desktop_app.app.repeating.answering import with_answers
from desktop_app.app.repeating.memory import Memory, can_be_repeated, project_folder, remember
from desktop_app.app.repeating.question import SAME, STRUCTURAL, Kind, Question
from desktop_app.app.repeating.repetition import Desk, Repetition, repeat
from desktop_app.core.errors import LastTimeGone
from desktop_app.core.progress import SILENT, Progress

if TYPE_CHECKING:
    from desktop_app.app.paths import Paths
    from desktop_app.app.recovery import Unfinished
    from desktop_app.app.workspace import Services, Workspace
    from desktop_app.core.reading.source import Opened


@dataclass(frozen=True, slots=True)
class Repeatable:
    """One project that can be repeated. `last`: POSIX time of its last change."""

    folder: Path
    title: str
    last: float


def repeatable(lines: Iterable[Unfinished], most: int = 3) -> tuple[Repeatable, ...]:
    """The newest of each series of months that has a finished package; `lines` newest first."""
    listed = tuple(lines)
    followed: set[str] = set()  # months that a later finished one repeats
    found: list[Repeatable] = []
    for line in listed:
        if len(found) == most:
            break
        if not can_be_repeated(line.folder):
            continue
        if line.project_id not in followed:
            found.append(Repeatable(line.folder, line.title, line.changed))
        if line.repeats:
            followed.add(line.repeats)
    return tuple(found)


def folder_of(paths: Paths, project_id: str) -> Path:
    """Where an earlier project lies: among the others, or among those taken out of the list."""
    folder = project_folder(paths, project_id)
    return folder if folder.is_dir() else paths.data / "removed" / project_id


def begin_again(services: Services, folder: Path, opened: Opened, progress: Progress = SILENT) -> Repetition:
    """The repetition of the project in `folder` over a file that was read. Raises as `remember` and `repeat` do."""
    return repeat(_remembered(folder, opened.path.name), opened, _desk(services), progress=progress)


def ask_again(workspace: Workspace, answers: Iterable[Answered], progress: Progress = SILENT) -> Repetition:
    """The repetition of the open project with these answers. Raises LastTimeGone, and as `remember` and `repeat` do."""
    project, opened = workspace.project, workspace.opened
    assert project.repeated is not None
    assert opened is not None
    memory = _remembered(folder_of(workspace.services.paths, project.repeated.of), project.title)
    return repeat(memory, opened, _desk(workspace.services, project.id), answers, progress)


def structure(questions: Iterable[Question], answers: Iterable[Answered]) -> frozenset[Answered]:
    """The answers that change what everything else is asked about; what is taken for granted is no answer."""
    granted = {q.id: _granted(q) for q in questions if q.kind in STRUCTURAL}
    return frozenset(Answered(a.question, a.choice) for a in answers if granted.get(a.question, a.choice) != a.choice)


def with_answer(answers: Iterable[Answered], answer: Answered) -> tuple[Answered, ...]:
    """The answers with that one in place of another to the same question."""
    return (*(a for a in answers if a.question != answer.question), answer)


def made_over(project: Project, before: Repetition, made: Repetition, answers: Iterable[Answered]) -> Project:
    """The open project over a repetition made with other answers; what the officer did besides is kept.

    `before`: the repetition that the project came from. In another sheet columns have other ids, so that decisions
    and corrections which were added there belong to nothing any more.
    """
    given = tuple(answers)
    repeated = project.repeated or Repeated("")
    was, now = with_answers(before, repeated.answers), with_answers(made, given)
    work = now.table
    if (work.sheet, work.index) == (project.table.sheet, project.table.index):
        decided = {d.column_id for d in work.decisions}
        extra = (d for d in project.table.decisions if d not in was.table.decisions and d.column_id not in decided)
        steps = (s for s in project.table.recipe if s not in was.table.recipe and s not in work.recipe)
        work = replace(work, decisions=(*work.decisions, *extra), recipe=(*work.recipe, *steps))
    dataset = now.dataset if project.dataset == was.dataset else project.dataset
    return replace(project, tables=(work,), dataset=dataset, repeated=replace(repeated, answers=given))


def _granted(question: Question) -> str:
    """The choice that a repetition is made with while nothing else is said."""
    if question.kind is Kind.RENAMED:
        return SAME
    return question.choices[0].id if question.kind is Kind.TABLE else ""


def _desk(services: Services, project: str = "") -> Desk:
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return Desk(services.settings.settings, services.credentials, now, project)


def _remembered(folder: Path, title: str) -> Memory:
    """What is known of the project in `folder`; `title`: how to call it where it is gone."""
    if not folder.is_dir():
        raise LastTimeGone(title=title)
    return remember(load_newest(folder)[0], folder)
