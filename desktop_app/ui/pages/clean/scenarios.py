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


def _doubtful(context: PageContext, folder: Path) -> None:
    """Spellings of services, ages with 999, dates that nothing tells apart."""
    care, pills, teeth = "Medicina general", "Entrega de medicinas", "Odontología"
    services = [care] * 38 + [pills] * 16 + [teeth] * 12
    services += ["MEDICINA GENERAL"] * 6 + ["odontologia", "Medicina genral", "entrega de medicinas", ""] * 2
    rows = [
        (f"EXP-{n:04}", service, "999" if n in {7, 31, 60} else str(18 + n * 7 % 60), f"0{n % 9 + 1}/0{n % 7 + 1}/2026")
        for n, service in enumerate(services)
    ]
    open_rows(context, folder, ("expediente", "servicio", "persona_edad", "fecha_emision"), rows)


def _values(page: Page) -> None:
    assert isinstance(page, CleanPage)
    page.open_column("c1")


def _numbers(page: Page) -> None:
    assert isinstance(page, CleanPage)
    page.open_column("c2")


def _steps(page: Page) -> None:
    assert isinstance(page, CleanPage)
    page.show_view("steps")


def _form(page: Page) -> None:
    from desktop_app.core.cleaning import registry

    assert isinstance(page, CleanPage)
    page.show_view("steps")
    page.open_form(registry()["filter_rows"])


def _question(page: Page) -> None:
    assert isinstance(page, CleanPage)
    page.choose_card("dates_to_iso")


SCENARIOS: dict[str, Scenario] = {
    "empty": Scenario(_in_order),
    "normal": Scenario(_sample),
    "undecided": Scenario(_sample, _go_on),
    "error": Scenario(_lost),
    "question": Scenario(_doubtful, _question),
    "values": Scenario(_doubtful, _values),
    "numbers": Scenario(_doubtful, _numbers),
    "steps": Scenario(_sample, _steps),
    "form": Scenario(_doubtful, _form),
    "busy": Scenario(_endless, busy=True),
}
