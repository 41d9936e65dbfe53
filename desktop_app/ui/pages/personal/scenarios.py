"""States of the page about data of people, over the example workbook and small files."""

from __future__ import annotations

from pathlib import Path

from desktop_app.app.demo import sample_path
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.personal.page import PersonalPage
from desktop_app.ui.pages.scenario import Scenario, lose_working_copy, open_path, open_rows, work_for_ever

_TEXT = "Observaciones"


def _sample(context: PageContext, _folder: Path) -> None:
    open_path(context, sample_path())


def _nothing_personal(context: PageContext, folder: Path) -> None:
    rows = [(f"2026-01-{day:02d}", "Cayambe", str(1200 + 75 * day)) for day in range(1, 13)]
    open_rows(context, folder, ("fecha_obra", "canton", "monto"), rows)


def _lost(context: PageContext, folder: Path) -> None:
    _sample(context, folder)
    lose_working_copy(context)


def _endless(context: PageContext, folder: Path) -> None:
    _sample(context, folder)
    context.workspace.scan = work_for_ever  # type: ignore[method-assign, assignment] # held still for the picture


def _decided(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.choose("remove_column")


def _kept(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.choose("keep")
    page.show_problem()


def _text(page: Page) -> None:
    assert isinstance(page, PersonalPage)
    page.select_named(_TEXT)


SCENARIOS: dict[str, Scenario] = {
    "empty": Scenario(_nothing_personal),
    "normal": Scenario(_sample),
    "decided": Scenario(_sample, _decided),
    "reason": Scenario(_sample, _kept),
    "text": Scenario(_sample, _text),
    "error": Scenario(_lost),
    "busy": Scenario(_endless, busy=True),
}
