"""Forms of portals for tests, written here: what real ones mix, deep groups, many fields, labels in English alone."""

import json

from desktop_app.app.portal_facts import remember_facts
from desktop_app.app.settings import PortalEntry, with_portal
from desktop_app.core.publishing.portal import PortalFacts

ENTRY = PortalEntry("portal-de-prueba", "Datos de prueba", "https://datos.prueba.gob.ec", "patronato")
THEMES = [("salud", "Salud"), ("educacion", "Educación"), ("gobierno", "Gobierno y sector público")]


def choices(pairs):
    return [{"value": value, "label": {"es": label}} for value, label in pairs]


MIXED = {
    "dataset_fields": [
        {"field_name": "title", "label": {"es": "Título"}, "required": True},
        {"field_name": "notes", "label": {"es": "Descripción"}, "required": True},
        {"field_name": "tema", "label": {"es": "Categoría temática"}, "required": True, "preset": "multiple_checkbox",
         "choices": choices(THEMES)},
        {"field_name": "programa", "label": {"es": "Programa presupuestario"}, "required": True,
         "help_text": {"es": "El del plan operativo anual."}},
        {"field_name": "corte", "label": {"es": "Fecha de corte"}, "required": True, "preset": "date"},
        {"field_name": "alcance", "label": {"es": "Alcance"}, "required": True, "form_snippet": "select.html",
         "choices": choices([("interno", "Solo la institución"), ("todo", "Todo el sector")])},
        {"field_name": "obras", "label": {"es": "Obras"}, "required": True, "repeating_subfields": [
            {"field_name": "obra", "label": {"es": "Nombre de la obra"}, "required": True},
            {"field_name": "pagos", "label": {"es": "Pagos"}, "repeating_subfields": [
                {"field_name": "monto", "label": {"es": "Monto"}, "validators": "ignore_missing int_validator"}]},
        ]},
        {"field_name": "enlace", "label": {"es": "Página del programa"}, "validators": "ignore_missing url_validator"},
        {"field_name": "palabras", "label": {"es": "Normas"}, "form_snippet": "multiple_text.html"},
    ],
    "resource_fields": [
        {"field_name": "sistema", "label": {"es": "Sistema de origen"}, "required": True},
    ],
}  # fmt: skip

_SHAPES = ({}, {"preset": "date"}, {"validators": "ignore_missing email_validator"}, {"form_snippet": "markdown.html"})
MANY = {
    "dataset_fields": [
        {"field_name": f"item_{i}", "label": {"en": f"Item number {i}"}, "required": i < 5, **_SHAPES[i % 4]}
        for i in range(60)
    ]
}


def know(workspace, form, groups=()):
    """As after testing the connection with that portal."""
    services = workspace.services
    services.settings.change(lambda s: with_portal(s, ENTRY))
    facts = PortalFacts(title=ENTRY.title, groups=tuple(groups), form=json.dumps(form) if form else "")
    remember_facts(services.paths, ENTRY, facts, "2026-11-21T10:00:00-05:00")
