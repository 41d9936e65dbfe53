"""The way through the pages, free of Qt: order, what is done, and what a change makes worth another look."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from desktop_app.app.project import Project

PAGES = ("file", "table", "personal", "clean", "describe", "review", "publish")

# what a change on a page can invalidate further on; decisions and texts are kept, only looked at again
_TOUCHES = {
    "file": ("table", "personal", "clean", "describe", "review"),
    "table": ("personal", "clean", "describe", "review"),
    "personal": ("review",),
    "clean": ("personal", "review"),
    "describe": ("review",),
}


class PageState(Enum):
    """How the rail shows a page."""

    DONE = "done"
    CURRENT = "current"
    TODO = "todo"
    AGAIN = "again"


def state_of(page: str, project: Project) -> PageState:
    """The state of a page in this project."""
    if page == project.page:
        return PageState.CURRENT
    if PAGES.index(page) > PAGES.index(project.reached):
        return PageState.TODO
    return PageState.AGAIN if page in project.stale else PageState.DONE


def can_open(page: str, project: Project) -> bool:
    """Whether the rail may jump there: any page already reached, once there is a file."""
    return bool(project.tables) and PAGES.index(page) <= PAGES.index(project.reached)


def go(project: Project, page: str) -> Project:
    """Stand on `page`; it counts as looked at."""
    reached = max(project.reached, page, key=PAGES.index)
    return replace(project, page=page, reached=reached, stale=project.stale - {page})


def following(page: str) -> str | None:
    """The next page, None after the last."""
    position = PAGES.index(page) + 1
    return PAGES[position] if position < len(PAGES) else None


def previous(page: str) -> str | None:
    """The page before, None before the first."""
    position = PAGES.index(page)
    return PAGES[position - 1] if position else None


def touched(project: Project, page: str) -> Project:
    """After a change on `page`: later pages already reached are marked to be looked at again."""
    limit = PAGES.index(project.reached)
    again = {p for p in _TOUCHES.get(page, ()) if PAGES.index(p) <= limit and p != project.page}
    confirmed = project.confirmed and "review" not in _TOUCHES.get(page, ())
    return replace(project, stale=project.stale | again, confirmed=confirmed)
