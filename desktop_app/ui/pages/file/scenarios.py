"""States of the start page."""

from __future__ import annotations

from pathlib import Path

from desktop_app.app.demo import sample_path
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.page import FilePage
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.scenario import Scenario, open_path, work_for_ever


def _fresh(_context: PageContext, _folder: Path) -> None:
    """Nothing was ever opened."""


def _with_work(context: PageContext, _folder: Path) -> None:
    for _ in range(2):
        open_path(context, sample_path())
    context.workspace.close()
    context.session_changed.emit()


def _slow(context: PageContext, _folder: Path) -> None:
    context.workspace.open_file = lambda _path, progress, _encoding=None: work_for_ever(progress)  # type: ignore[method-assign, assignment, misc] # held still for the picture


def _open_sample(page: Page) -> None:
    assert isinstance(page, FilePage)
    page.open_path(str(sample_path()))


def _open_nothing(page: Page) -> None:
    assert isinstance(page, FilePage)
    page.open_path(str(sample_path().with_name("Presupuesto_2026.xlsx")))


SCENARIOS: dict[str, Scenario] = {
    "empty": Scenario(_fresh),
    "normal": Scenario(_with_work),
    "error": Scenario(_with_work, _open_nothing),
    "busy": Scenario(_slow, _open_sample, busy=True),
}
