"""States of the review, over the example workbook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.app.approval.approval import Verdict, digest_of, keep_verdict
from desktop_app.app.cleaning import safe_recipe
from desktop_app.app.demo import sample_path
from desktop_app.app.project import with_decision, with_table
from desktop_app.app.session import Change
from desktop_app.app.sidecar import read_sidecar
from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.text import N_, msg
from desktop_app.ui.approval.card import ApprovalCard
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.review.page import ReviewPage
from desktop_app.ui.pages.scenario import Scenario, open_path, work_for_ever
from desktop_app.ui.widgets.button import Button

_DATASET = Dataset(
    title="Atenciones sociales del Patronato Provincial, 2026",
    description="Cada fila es una atención dada a una persona en 2026. Incluye cantón y monto, no incluye nombres.",
    institution="Patronato Provincial de Servicios Sociales",
    acronym="PPSS",
    contact=Contact("Unidad de Planificación", "datos@patronato.gob.ec"),
    licence="CC-BY-4.0",
    frequency="MONTHLY",
    theme="SOCI",
    tags=("atenciones", "servicios sociales", "cantones"),
    place="Ecuador",
    period=Period("2026-01-01", "2026-10-31"),
)


def _undecided(context: PageContext, _folder: Path) -> None:
    open_path(context, sample_path())
    context.apply("describe", msg(N_("Description")), lambda p: replace(p, dataset=_DATASET))


def _decided(context: PageContext, folder: Path) -> None:
    _undecided(context, folder)
    recipe = safe_recipe(context.workspace.raw(), "ec")
    context.apply(
        "clean",
        msg(N_("Cleaning")),
        lambda project: with_table(project, lambda work: replace(work, recipe=recipe, recipe_made=True)),
    )
    for finding in context.workspace.scan().findings:
        context.apply("personal", msg(N_("Personal data")), _without(finding.column_id, finding.types))


def _without(column_id: str, types: tuple[str, ...]) -> Change:
    decision = Decision(column_id, types, "remove_column")
    return lambda project: with_table(project, lambda work: with_decision(work, decision))


def _with_number_in_title(context: PageContext, folder: Path) -> None:
    """A text that the last scan stops: an identity number (of nobody) in the title."""
    _decided(context, folder)
    wrong = replace(_DATASET, title="Atenciones de la cédula 1710034065")
    context.apply("describe", msg(N_("Title")), lambda p: replace(p, dataset=wrong))


def _endless(context: PageContext, folder: Path) -> None:
    _undecided(context, folder)
    context.workspace.pack = work_for_ever  # type: ignore[method-assign, assignment] # held still for the picture


def _detail(page: Page) -> None:
    """Quality with its dimensions."""
    for button in page.findChildren(Button):
        if button.objectName() == "detail":
            button.click()


def _needing_approval(context: PageContext, folder: Path) -> None:
    _decided(context, folder)
    context.workspace.services.settings.change(
        lambda s: replace(s, approval_required=True, officer="Ana Paz", custodian="Luis Mora, custodio de datos")
    )


def _returned(page: Page) -> None:
    """The answer of whoever approves is there."""
    card = page.findChild(ApprovalCard)
    assert isinstance(page, ReviewPage)
    assert isinstance(card, ApprovalCard)
    folder = page._context.workspace.package_folder()  # noqa: SLF001 - a picture of an inner state
    notes = "Falta decir en la descripción de qué oficinas son."
    verdict = Verdict(
        digest_of(read_sidecar(folder)),
        approved=False,
        approver="Luis Mora",
        decided="2026-11-21T10:00:00-05:00",
        post="Custodio",
        notes=notes,
    )
    keep_verdict(folder, verdict)
    card.show_folder(folder)


def _ask(page: Page) -> None:
    card = page.findChild(ApprovalCard)
    assert isinstance(card, ApprovalCard)
    card.ask()


SCENARIOS: dict[str, Scenario] = {
    "normal": Scenario(_decided),
    "detail": Scenario(_decided, _detail),
    "error": Scenario(_undecided),
    "stopped": Scenario(_with_number_in_title),
    "busy": Scenario(_endless, busy=True),
    "returned": Scenario(_needing_approval, _returned),
    "asking": Scenario(_needing_approval, _ask),
}
