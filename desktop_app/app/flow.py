"""The way through the pages, free of Qt: order, what is done, and what a change makes worth another look."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from desktop_app.app.project import Project

PAGES = ("file", "table", "personal", "clean", "describe", "review", "publish")
REPEAT = "repeat"
REPEATING = ("file", REPEAT, "review", "publish")  # the way of a project that repeats an earlier one
_ORDER = ("file", REPEAT, *PAGES[1:])  # of both ways: what is changed on a page of the long way comes back to REPEAT

# what a change on a page can invalidate further on; decisions and texts are kept, only looked at again
_TOUCHES = {
    "file": ("table", "personal", "clean", "describe", "review"),
    "table": ("personal", "clean", "describe", "review"),
    "personal": ("review",),
    "clean": ("personal", "review"),
    "describe": ("review",),
    REPEAT: ("review",),
}


class PageState(Enum):
    """How the rail shows a page."""

    DONE = "done"
    CURRENT = "current"
    TODO = "todo"
    AGAIN = "again"


def state_of(page: str, project: Project) -> PageState:
    """The state of a page in this project."""
    if page == project.page or (page == REPEAT and project.page not in way_of(project)):
        return PageState.CURRENT
    if _place(page) > _place(project.reached):
        return PageState.TODO
    return PageState.AGAIN if page in project.stale else PageState.DONE


def can_open(page: str, project: Project) -> bool:
    """Whether the rail may jump there: any page already reached, once there is a file."""
    return bool(project.tables) and _place(page) <= _place(project.reached)


def go(project: Project, page: str) -> Project:
    """Stand on `page`; it counts as looked at."""
    reached = max(project.reached, page, key=_place)
    return replace(project, page=page, reached=reached, stale=project.stale - {page})


def way_of(project: Project | None) -> tuple[str, ...]:
    """The pages that a project goes through, in order."""
    return REPEATING if project is not None and project.repeated is not None else PAGES


def step_of(project: Project) -> int:
    """Where on its way the project stands, 0-based; beside the way it stands where that was left."""
    way = way_of(project)
    return way.index(project.page if project.page in way else REPEAT)


def following(page: str, project: Project | None = None) -> str | None:
    """The next page, None after the last; from a page beside the way back to where it was left."""
    way = way_of(project)
    if page not in way:
        return REPEAT
    position = way.index(page) + 1
    return way[position] if position < len(way) else None


def previous(page: str, project: Project | None = None) -> str | None:
    """The page before, None before the first; from a page beside the way back to where it was left."""
    way = way_of(project)
    if page not in way:
        return REPEAT
    position = way.index(page)
    return way[position - 1] if position else None


def touched(project: Project, page: str) -> Project:
    """After a change on `page`: later pages already reached are marked to be looked at again."""
    limit = _place(project.reached)
    way = way_of(project)
    again = {p for p in _TOUCHES.get(page, ()) if p in way and _place(p) <= limit and p != project.page}
    confirmed = project.confirmed and "review" not in _TOUCHES.get(page, ())
    return replace(project, stale=project.stale | again, confirmed=confirmed)


def _place(page: str) -> int:
    return _ORDER.index(page)
