"""States of the review, over the example workbook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

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
from desktop_app.ui.pages.review.file_list import FileList
from desktop_app.ui.pages.review.format_choice import FormatChoice
from desktop_app.ui.pages.review.page import ReviewPage
from desktop_app.ui.pages.review.principles_card import PrinciplesCard
from desktop_app.ui.pages.review.validation_card import ValidationCard
from desktop_app.ui.pages.scenario import Scenario, open_path, open_rows, work_for_ever
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


def _with_problems(context: PageContext, folder: Path) -> None:
    """Dates out of the period, codes that are none, an amount with a sign, a row that comes twice."""
    cantons = ("1701", "1702", "1703", "0901")
    rows = [
        [f"2026-{i % 10 + 1:02d}-15", cantons[i % 4], f"{i}.50", f"-0.{i % 9 + 1}", f"-78.{i % 7 + 1}"]
        for i in range(60)
    ]
    rows += [["2062-01-15", "2677", "12.50", "-0.2", "-78.4"], ["2026-03-02", "9999", "$ 8", "-0.3", "-78.2"], rows[4]]
    open_rows(context, folder, ["Fecha", "Código de cantón", "Monto", "Latitud", "Longitud"], rows)
    context.apply("describe", msg(N_("Description")), lambda p: replace(p, dataset=_DATASET))
    for finding in context.workspace.scan().findings:
        keep = Decision(finding.column_id, finding.types, "keep", "Es el lugar de la oficina.", "not_personal")
        context.apply("personal", msg(N_("Personal data")), _deciding(keep))


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
    return _deciding(Decision(column_id, types, "remove_column"))


def _deciding(decision: Decision) -> Change:
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


def _show_data(page: Page) -> None:
    """The data as the portal will show it."""
    assert isinstance(page, ReviewPage)
    page.look_at_data()


def _show_places(page: Page) -> None:
    """Where the first problem is."""
    card = page.findChild(ValidationCard)
    assert isinstance(card, ValidationCard)
    card.findChildren(Button)[0].click()


def _show_file(page: Page) -> None:
    """The beginning of the first file."""
    files = page.findChild(FileList)
    assert isinstance(files, FileList)
    next(b for b in files.findChildren(Button) if b.accessibleName()).click()


def _open_formats(page: Page) -> None:
    """The choice of formats, the other files and the principles, all open."""
    for card in (FormatChoice, FileList, PrinciplesCard):
        found = page.findChild(card)
        assert isinstance(found, QWidget)
        link = next(b for b in found.findChildren(Button) if b.isVisible() and b.text())
        link.click()


SCENARIOS: dict[str, Scenario] = {
    "normal": Scenario(_decided),
    "detail": Scenario(_decided, _detail),
    "error": Scenario(_undecided),
    "stopped": Scenario(_with_number_in_title),
    "busy": Scenario(_endless, busy=True),
    "formats": Scenario(_decided, _open_formats),
    "file": Scenario(_decided, _show_file),
    "preview": Scenario(_with_problems, _show_data),
    "problems": Scenario(_with_problems),
    "places": Scenario(_with_problems, _show_places),
    "returned": Scenario(_needing_approval, _returned),
    "asking": Scenario(_needing_approval, _ask),
}
