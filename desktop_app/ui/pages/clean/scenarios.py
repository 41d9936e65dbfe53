"""States of the page that cleans, over the example workbook and small files."""

from __future__ import annotations

from pathlib import Path

from desktop_app.app.demo import sample_path
from desktop_app.ui.pages.clean.page import CleanPage
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.scenario import Scenario, lose_working_copy, open_path, open_rows, work_for_ever


def _sample(context: PageContext, _folder: Path) -> None:
    open_path(context, sample_path())


def _in_order(context: PageContext, folder: Path) -> None:
    rows = [(str(n), f"obra-{n}", "Cayambe") for n in range(1, 13)]
    open_rows(context, folder, ("id", "codigo", "canton"), rows)


def _lost(context: PageContext, folder: Path) -> None:
    _sample(context, folder)
    lose_working_copy(context)


def _endless(context: PageContext, folder: Path) -> None:
    _sample(context, folder)
    context.workspace.scan = work_for_ever  # type: ignore[method-assign, assignment] # held still for the picture


def _go_on(page: Page) -> None:
    """Nothing was decided on the page before: going on says so."""
    assert isinstance(page, CleanPage)
    page.submit()


SCENARIOS: dict[str, Scenario] = {
    "empty": Scenario(_in_order),
    "normal": Scenario(_sample),
    "undecided": Scenario(_sample, _go_on),
    "error": Scenario(_lost),
    "busy": Scenario(_endless, busy=True),
}
