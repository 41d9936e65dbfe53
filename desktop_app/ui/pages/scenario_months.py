"""Two months of one series for pictures: attentions of a Patronato in October and November; people are invented."""

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
from desktop_app.ui.pages.scenario import open_path

HEADER = ("fecha", "nombres", "canton", "servicio_tipo", "edad", "monto_usd")
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


def rows_of(month: int) -> list[list[str]]:
    """The rows of a month, by its number."""
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


def october(context: PageContext, folder: Path) -> Path:
    """The month before as it was left, with its package; returns where it lies."""
    workspace = context.workspace
    open_path(context, _write(folder / "Atenciones_2026_oct.xlsx", HEADER, rows_of(10)))
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


def repeat_with(context: PageContext, folder: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Begin November over October, with these rows."""
    from desktop_app.app.repeating.routine import begin_again

    last, workspace = october(context, folder), context.workspace
    opened = workspace.open_file(_write(folder / "Atenciones_2026_nov.xlsx", header, rows))
    workspace.begin_repetition(opened, begin_again(workspace.services, last, opened))
    context.session_changed.emit()
