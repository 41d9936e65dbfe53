"""The seven tasks of the exercise in the order of the pages, and how they stand in a project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.app.exercise import judging
from desktop_app.app.exercise.feedback import Feedback, Judged, Verdict
from desktop_app.app.flow import PAGES
from desktop_app.app.project import Project
from desktop_app.core.text import N_, msg


@dataclass(frozen=True, slots=True)
class Task:
    """`title` and `order` (what to do) are msgids; `judge` returns None while nothing was decided."""

    id: str
    page: str
    title: str
    order: str
    judge: Callable[[Project], Judged | None]


TASKS = (
    Task(
        "table",
        "table",
        N_("Titles and total"),
        N_("Over the header there are titles, below a total and a note. Only rows of data may stay."),
        judging.table,
    ),
    Task(
        "names", "personal", N_("Names"), N_("One column has the names of students. Decide what leaves."), judging.names
    ),
    Task(
        "notes",
        "personal",
        N_("Identity numbers in the notes"),
        N_("Some notes hold an identity number. Find them and protect them."),
        judging.notes,
    ),
    Task(
        "amounts",
        "clean",
        N_("Amounts"),
        N_("The amounts have a decimal comma. Accept their correction."),
        judging.amounts,
    ),
    Task(
        "dates",
        "clean",
        N_("Dates"),
        N_("The dates are written as 03/02/2026. Accept their correction."),
        judging.dates,
    ),
    Task(
        "description",
        "describe",
        N_("Description"),
        N_("Say what the data are, how they may be used and whom to ask."),
        judging.description,
    ),
    Task(
        "publishing",
        "publish",
        N_("Publishing"),
        N_("Choose the practice portal and publish. Nothing leaves this computer."),
        judging.publishing,
    ),
)

_JUDGED_AFTERWARDS = frozenset(("table", "describe"))  # only going on says that all was decided


def look(project: Project) -> tuple[Feedback, ...]:
    """How every task stands; what was not decided waits."""
    return tuple(_look(task, project) for task in TASKS)


def near(found: Sequence[Feedback], page: str) -> tuple[Feedback, ...]:
    """What belongs on a page: of the last page that has tasks, what was not said there or could be better; its own."""
    position = PAGES.index(page)
    own = [f for f in found if f.page == page]
    before = [f for f in found if PAGES.index(f.page) < position and f.verdict is not Verdict.WAITING]
    last = [f for f in before if f.page == before[-1].page] if before else []
    return (*(f for f in last if f.verdict is Verdict.BETTER or f.page in _JUDGED_AFTERWARDS), *own)


def n_right(found: Sequence[Feedback]) -> int:
    """How many are well done."""
    return sum(f.verdict is Verdict.RIGHT for f in found)


def is_over(found: Sequence[Feedback]) -> bool:
    """Whether it was published: then there is nothing more to decide."""
    return found[-1].verdict is not Verdict.WAITING


def _look(task: Task, project: Project) -> Feedback:
    judged = task.judge(project) or Judged(Verdict.WAITING, msg(task.order))
    return Feedback(task.id, task.page, msg(task.title), judged.verdict, judged.words)
