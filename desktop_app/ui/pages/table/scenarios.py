"""States of the table page: the example workbook, accents in doubt, no table, and reading again."""

from __future__ import annotations

from pathlib import Path

from desktop_app.app.demo import sample_path
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.scenario import Scenario, lose_working_copy, open_path
from desktop_app.ui.pages.table.page import TablePage

_LINES = ("código;cantón;atención", "1;Rumiñahui;psicológica", "2;Cañar;nutrición", "3;Girón;fisioterapia en año")


def _sample(context: PageContext, _folder: Path) -> None:
    open_path(context, sample_path())


def _doubtful(context: PageContext, folder: Path) -> None:
    path = folder / "atenciones_2026.csv"
    path.write_bytes("\r\n".join(_LINES).encode("cp850"))
    open_path(context, path)


def _lost(context: PageContext, folder: Path) -> None:
    _doubtful(context, folder)
    lose_working_copy(context)
    (folder / "atenciones_2026.csv").unlink()


def _stay(page: Page) -> None:
    assert isinstance(page, TablePage)


SCENARIOS: dict[str, Scenario] = {
    "normal": Scenario(_sample, _stay),
    "accents": Scenario(_doubtful, _stay),
    "error": Scenario(_lost, _stay),
}
