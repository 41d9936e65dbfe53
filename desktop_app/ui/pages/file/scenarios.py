"""States of the start page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from desktop_app.app.demo import sample_path
from desktop_app.core.errors import AppError, FileProtected, PasswordWrong, SeveralTables
from desktop_app.core.progress import Progress
from desktop_app.core.reading.source import Opened
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.page import FilePage
from desktop_app.ui.pages.file.queue_scenarios import SCENARIOS as AROUND
from desktop_app.ui.pages.file.settings_scenarios import SCENARIOS as SETTINGS
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.scenario import Scenario, open_path, work_for_ever
from desktop_app.ui.pages.scenario_months import october

_NAMES = "norte/enero_2026.csv\nnorte/febrero_2026.csv\nsur/atenciones_del_primer_trimestre_2026.xlsx"


def _fresh(_context: PageContext, _folder: Path) -> None:
    """Nothing was ever opened."""


def _with_work(context: PageContext, _folder: Path) -> None:
    for _ in range(2):
        open_path(context, sample_path())
    context.workspace.close()
    context.session_changed.emit()


def _with_months(context: PageContext, folder: Path) -> None:
    """A finished month that can be repeated, and one that was begun."""
    october(context, folder)
    _with_work(context, folder)


def _unlike(page: Page) -> None:
    """A file that has nothing of last month's."""
    assert isinstance(page, FilePage)
    folder = page._context.workspace.services.paths.projects  # noqa: SLF001 - the page is given its projects by it
    last = next(home for home in folder.iterdir() if (home / "package").is_dir())
    page.repeat(last, str(sample_path()))


def _slow(context: PageContext, _folder: Path) -> None:
    context.workspace.open_file = lambda _path, progress, *_rest: work_for_ever(progress)  # type: ignore[method-assign, assignment] # held still for the picture


def _refusing(problem: AppError) -> Callable[[PageContext, Path], None]:
    """A workspace whose reader asks something."""

    def prepare(context: PageContext, _folder: Path) -> None:
        def refuse(*_arguments: object) -> NoReturn:
            raise problem

        context.workspace.open_file = refuse  # type: ignore[method-assign, assignment] # asked without a file of that kind

    return prepare


def _large(context: PageContext, folder: Path) -> None:
    """The first rows are there, the rest is still being read."""
    preview = replace(context.workspace.open_file(sample_path()), path=folder / "Atenciones_2020_a_2026.csv")

    def read(_path: Path, progress: Progress, _answers: object, show: Callable[[Opened], None]) -> object:
        show(preview)
        return work_for_ever(progress)

    context.workspace.open_file = read  # type: ignore[method-assign, assignment] # held still for the picture


def _open_sample(page: Page) -> None:
    assert isinstance(page, FilePage)
    page.open_path(str(sample_path()))


def _open_nothing(page: Page) -> None:
    assert isinstance(page, FilePage)
    page.open_path(str(sample_path().with_name("Presupuesto_2026.xlsx")))


SCENARIOS: dict[str, Scenario] = {
    "empty": Scenario(_fresh),
    "normal": Scenario(_with_work),
    "repeat": Scenario(_with_months),
    "unlike": Scenario(_with_months, _unlike),
    "error": Scenario(_with_work, _open_nothing),
    "password": Scenario(_refusing(FileProtected(file="Nomina_2026.xlsx")), _open_sample),
    "wrong_password": Scenario(_refusing(PasswordWrong(file="Nomina_2026.xlsx")), _open_sample),
    "several": Scenario(_refusing(SeveralTables(file="entrega.zip", n=3, names="", listed=_NAMES)), _open_sample),
    "busy": Scenario(_slow, _open_sample, busy=True),
    "first_rows": Scenario(_large, _open_sample, busy=True),
    **AROUND,
    **SETTINGS,
}
