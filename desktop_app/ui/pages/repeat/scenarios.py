"""States of the page: attentions of a Patronato in October and November; every person is invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop_app.app.cleaning import safe_recipe
from desktop_app.app.preparing import open_findings
from desktop_app.app.project import with_decision, with_table
from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.repeat.page import RepeatPage
from desktop_app.ui.pages.scenario import Scenario, open_path, work_for_ever

_HEADER = ("fecha", "nombres", "canton", "servicio_tipo", "edad", "monto_usd")
_PEOPLE = ("Ana Quishpe", "Luis Torres", "Rosa Lema", "Jorge Chicaiza", "Elena Morales", "Pedro Vaca", "Lucía Tipán")
_CANTONS = ("Quito", "Mejía", "Cayambe", "Rumiñahui")
_SERVICES = ("Terapia física", "Nutrición", "Ayuda técnica", "Medicina general")
_N = 240
_DATASET = Dataset(
    title="Atenciones sociales, octubre de 2026",
    description="Cada fila es una atención dada a una persona en octubre de 2026. No incluye nombres.",
    institution="Patronato Provincial",
    acronym="PPSS",
    contact=Contact("Unidad de Planificación", "datos@patronato.gob.ec"),
    licence="CC-BY-4.0",
    frequency="MONTHLY",
    theme="SOCI",
    tags=("atenciones", "servicios sociales"),
    place="Ecuador",
    period=Period("2026-10-01", "2026-10-31"),
)


def _rows(month: int) -> list[list[str]]:
    return [
        [
            f"2026-{month:02d}-{n % 28 + 1:02d}",
            f"{_PEOPLE[n % 7]} {_PEOPLE[(n + month) % 7].split()[1]}",
            _CANTONS[n % 4],
            _SERVICES[n // 4 % 4],
            str(30 + n // 16 % 5),
            f"{20 + n % 9}.50",
        ]
        for n in range(_N + month)
    ]


def _write(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Atenciones"
    for line in (header, *rows):
        sheet.append(list(line))
    book.save(path)
    return path


def _october(context: PageContext, folder: Path) -> Path:
    """The month before as it was left, with its package; returns where it lies."""
    workspace = context.workspace
    open_path(context, _write(folder / "Atenciones_2026_oct.xlsx", _HEADER, _rows(10)))
    recipe = safe_recipe(workspace.raw(), "ec")
    label = msg(N_("Cleaning"))
    context.apply("clean", label, lambda p: with_table(p, lambda work: replace(work, recipe=recipe, recipe_made=True)))
    for finding in open_findings(workspace.scan(), workspace.project.table):
        decision = Decision(finding.column_id, finding.types, "remove_column")
        if finding.sensitivity.value == "quasi":
            kept, why = "La ley ordena publicarlo.", "ec-lotaip-19"
            decision = Decision(finding.column_id, finding.types, "keep", kept, why)
        context.apply("personal", label, partial(with_table, change=partial(with_decision, decision=decision)))
    context.apply("describe", label, lambda p: replace(p, dataset=_DATASET, described=True))
    workspace.pack()
    home = workspace.package_folder().parent
    workspace.close()
    return home


def _again(context: PageContext, folder: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from desktop_app.app.repeating.routine import begin_again

    last, workspace = _october(context, folder), context.workspace
    opened = workspace.open_file(_write(folder / "Atenciones_2026_nov.xlsx", header, rows))
    workspace.begin_repetition(opened, begin_again(workspace.services, last, opened))
    context.session_changed.emit()


def _nothing_new(context: PageContext, folder: Path) -> None:
    _again(context, folder, _HEADER, _rows(11))


def _three(context: PageContext, folder: Path) -> None:
    """Another spelling, a column of telephones, and five dates of the year before."""
    rows = [[*row, f"09{8765432 - 1234 * n % 9999999:08d}"[:10]] for n, row in enumerate(_rows(11))]
    for n in range(9):
        rows[8 + 16 * n][3] = "Ayuda tecnica"
    for n in range(5):
        rows[40 + n][0] = rows[40 + n][0].replace("2026", "2025")
    _again(context, folder, (*_HEADER, "telefono"), rows)


def _others(context: PageContext, folder: Path) -> None:
    """A column by another name, one that does not come, and many rows less."""
    header = ["fecha", "nombres", "canton_atencion", "servicio_tipo", "edad"]
    _again(context, folder, header, [row[:5] for row in _rows(11)[:120]])


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
