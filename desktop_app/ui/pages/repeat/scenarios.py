"""States of the page, over two months of attentions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.app.project import with_table
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.repeat.page import RepeatPage
from desktop_app.ui.pages.scenario import Scenario, work_for_ever
from desktop_app.ui.pages.scenario_months import HEADER, repeat_with, rows_of


def _nothing_new(context: PageContext, folder: Path) -> None:
    repeat_with(context, folder, HEADER, rows_of(11))


def _three(context: PageContext, folder: Path) -> None:
    """Another spelling, a column of telephones, and five dates of the year before."""
    rows = [[*row, f"09{8765432 - 1234 * n % 9999999:08d}"[:10]] for n, row in enumerate(rows_of(11))]
    for n in range(9):
        rows[8 + 16 * n][3] = "Ayuda tecnica"
    for n in range(5):
        rows[40 + n][0] = rows[40 + n][0].replace("2026", "2025")
    repeat_with(context, folder, (*HEADER, "telefono"), rows)


def _others(context: PageContext, folder: Path) -> None:
    """A column by another name, one that does not come, and many rows less."""
    header = ["fecha", "nombres", "canton_atencion", "servicio_tipo", "edad"]
    repeat_with(context, folder, header, [row[:5] for row in rows_of(11)[:120]])


def _gone(context: PageContext, folder: Path) -> None:
    """The month before is not on this computer any more."""
    _nothing_new(context, folder)
    project, workspace = context.project, context.workspace
    assert project.repeated is not None
    (workspace.services.paths.projects / project.repeated.of).rename(folder / "elsewhere")
    workspace.repetition = None


def _endless(context: PageContext, folder: Path) -> None:
    """The last look before the review is held still for the picture."""
    _nothing_new(context, folder)
    context.apply("repeat", msg(N_("Cleaning")), lambda p: with_table(p, lambda work: replace(work, marked=("c2",))))
    context.workspace.scan = work_for_ever  # type: ignore[method-assign, assignment]


def _answer_one(page: Page) -> None:
    assert isinstance(page, RepeatPage)
    card = next((card for card in page.cards.values() if card.question.kind.value == "spelling"), None)
    if card is not None:
        page.choose(card.question, card.question.choices[0])


def _submit(page: Page) -> None:
    page.submit()


def _go_on(page: Page) -> None:
    page.show_problem()


SCENARIOS: dict[str, Scenario] = {
    "normal": Scenario(_three, _answer_one),
    "empty": Scenario(_nothing_new),
    "others": Scenario(_others),
    "missing": Scenario(_three, _answer_one, _go_on),
    "error": Scenario(_gone),
    "busy": Scenario(_endless, _submit, busy=True),
}
