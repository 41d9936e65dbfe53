"""States of the page that describes, over the example workbook and small files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.app.demo import sample_path
from desktop_app.core.metadata.dataset import Contact
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.describe.page import DescribePage
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.scenario import Scenario, lose_working_copy, open_path, open_rows, work_for_ever

_DESCRIPTION = (
    "Cada fila es una atención dada a una persona entre enero y octubre de 2026. "
    "Incluye cantón, tipo de servicio y monto en dólares. No incluye nombres ni cédulas."
)


def _bare(context: PageContext, folder: Path) -> None:
    open_rows(context, folder, ("a", "b"), [(str(n), f"x{n}") for n in range(1, 9)])


def _sample(context: PageContext, _folder: Path) -> None:
    open_path(context, sample_path())


def _answered(context: PageContext, folder: Path) -> None:
    _sample(context, folder)
    contact = Contact("Unidad de Planificación", "ana.perez@patronato.gob.ec")
    context.apply(
        "describe",
        msg(N_("Description")),
        lambda p: replace(p, dataset=replace(p.dataset, description=_DESCRIPTION, contact=contact)),
    )


def _lost(context: PageContext, folder: Path) -> None:
    _sample(context, folder)
    lose_working_copy(context)


def _endless(context: PageContext, folder: Path) -> None:
    _sample(context, folder)
    context.workspace.describe = work_for_ever  # type: ignore[method-assign, assignment] # held still for the picture


def _go_on(page: Page) -> None:
    """Something is missing: going on says so."""
    page.show_problem()


def _part(position: int) -> Scenario:
    def act(page: Page) -> None:
        for _step in range(position):
            page.submit()

    return Scenario(_answered, act)


def _personal_mailbox(page: Page) -> None:
    assert isinstance(page, DescribePage)
    page.submit()
    page.advise("contact.email")


SCENARIOS: dict[str, Scenario] = {
    "empty": Scenario(_bare),
    "normal": Scenario(_answered),
    "missing": Scenario(_bare, _go_on),
    "institution": Scenario(_answered, _personal_mailbox),
    "licence": _part(2),
    "scope": _part(3),
    "dictionary": _part(4),
    "error": Scenario(_lost),
    "busy": Scenario(_endless, busy=True),
}
