"""States of the page that describes, over the example workbook and small files."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.app.demo import sample_path
from desktop_app.app.portal_facts import remember_facts
from desktop_app.app.project import Project
from desktop_app.app.settings import PortalEntry, with_portal
from desktop_app.core.errors import PortalRefused
from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Resource
from desktop_app.core.publishing.portal import PortalFacts
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.describe.page import DescribePage
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.scenario import Scenario, lose_working_copy, open_path, open_rows, work_for_ever

_DESCRIPTION = (
    "Cada fila es una atención dada a una persona entre enero y octubre de 2026. "
    "Incluye cantón, tipo de servicio y monto en dólares. No incluye nombres ni cédulas."
)


_SERVICE = "Clase de servicio entregado a la persona."


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


_FORM = {
    "dataset_fields": [
        {
            "field_name": "programa",
            "label": {"es": "Programa presupuestario"},
            "required": True,
            "help_text": {"es": "El del plan operativo anual."},
        },
        {
            "field_name": "areas",
            "label": {"es": "Áreas de la institución"},
            "required": True,
            "preset": "multiple_checkbox",
            "choices": [
                {"value": "gestion", "label": {"es": "Gestión social"}},
                {"value": "salud", "label": {"es": "Salud"}},
                {"value": "proyectos", "label": {"es": "Proyectos"}},
            ],
        },
        {"field_name": "corte", "label": {"es": "Fecha de corte"}, "required": True, "preset": "date"},
        {
            "field_name": "obras",
            "label": {"es": "Obras"},
            "required": True,
            "repeating_subfields": [
                {"field_name": "obra", "label": {"es": "Nombre de la obra"}, "required": True},
                {"field_name": "monto", "label": {"es": "Monto"}, "validators": "ignore_missing int_validator"},
            ],
        },
        {"field_name": "enlace", "label": {"en": "Programme page"}, "validators": "ignore_missing url_validator"},
        {"field_name": "normas", "label": {"es": "Normas que la ordenan"}, "form_snippet": "multiple_text.html"},
        {"field_name": "frecuencia", "label": {"es": "Frecuencia de actualización"}},
    ]
}


_DRAWN = b'<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"><circle cx="16" cy="16" r="15"/></svg>'
_LOGO = f"data:image/svg+xml;base64,{base64.b64encode(_DRAWN).decode()}"


def _with_form(context: PageContext, folder: Path) -> None:
    _answered(context, folder)
    services = context.workspace.services
    entry = PortalEntry("ejemplo", "Datos de ejemplo", "https://datos.example.gob.ec")
    services.settings.change(lambda s: replace(with_portal(s, entry), logo=_LOGO))
    facts = PortalFacts(title=entry.title, form=json.dumps(_FORM))
    remember_facts(services.paths, entry, facts, "2026-11-21T10:00:00-05:00")


def _refused(context: PageContext, folder: Path) -> None:
    _with_form(context, folder)
    said = {"programa": ["No existe ese programa"], "notes": ["Falta el valor"]}
    context.refuse(PortalRefused(fields="programa, notes", details=json.dumps(said)))


def _to(field: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        assert isinstance(page, DescribePage)
        page.show_question(field)

    return act


def _described_columns(context: PageContext, folder: Path) -> None:
    """Some columns described, and one that was described in another project."""
    _sample(context, folder)
    words = {"Fecha": "Día en que se dio la atención.", "Cantón": "Cantón donde vive la persona atendida."}
    columns = context.workspace.raw().columns
    fields = tuple(Field(c.id, c.name, description=words[c.name]) for c in columns if c.name in words)
    whole = (*fields, *(Field(c.id, c.name, description=_SERVICE) for c in columns if "Tipo" in c.name))

    def described(project: Project, said: tuple[Field, ...]) -> Project:
        resource = Resource(project.table.id, fields=said)
        return replace(project, described=True, dataset=replace(project.dataset, title="Ayudas", resources=(resource,)))

    context.session.apply(msg(N_("Description")), lambda p: described(p, whole))
    context.workspace.close()
    _answered(context, folder)
    context.session.apply(msg(N_("Description")), lambda p: replace(described(p, fields), dataset=_kept(p, fields)))


def _kept(project: Project, fields: tuple[Field, ...]) -> Dataset:
    return replace(project.dataset, resources=(Resource(project.table.id, fields=fields),))


def _columns(page: Page) -> None:
    assert isinstance(page, DescribePage)
    page.show_question("fields")
    table = page.dictionary.table
    table.stand_on(next(i for i, f in enumerate(page.dictionary.model.fields) if "Tipo" in f.name))


def _details(page: Page) -> None:
    """All about one column, with what its values mean."""
    _columns(page)
    assert isinstance(page, DescribePage)
    page.dictionary.more_button.click()


SCENARIOS: dict[str, Scenario] = {
    "empty": Scenario(_bare),
    "normal": Scenario(_answered),
    "missing": Scenario(_bare, _go_on),
    "institution": Scenario(_answered, _personal_mailbox),
    "licence": _part(2),
    "scope": _part(3),
    "portal": Scenario(_with_form, _to("portal.programa")),
    "group": Scenario(_with_form, _to("portal.obras")),
    "optional": Scenario(_with_form, _to("portal.enlace")),
    "refused": Scenario(_refused),
    "dictionary": _part(4),
    "columns": Scenario(_described_columns, _columns),
    "details": Scenario(_described_columns, _details),
    "error": Scenario(_lost),
    "busy": Scenario(_endless, busy=True),
}
