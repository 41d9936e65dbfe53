"""Portals' own forms written for tests, and a description in which each of their questions has an answer."""

import json
from dataclasses import replace

from desktop_app.core.metadata.dataset import Field, Resource
from desktop_app.core.metadata.exchange.ckan_form import file_questions, questions
from desktop_app.core.metadata.portal_form import AnswerKind, read_form
from desktop_app.core.table import FieldType
from tests.package_samples import a_dataset

CORE = [
    {"field_name": "title", "label": "Título", "preset": "title"},
    {"field_name": "name", "label": "URL", "preset": "dataset_slug"},
    {"field_name": "notes", "label": "Descripción", "form_snippet": "markdown.html"},
    {"field_name": "owner_org", "label": "Institución", "preset": "dataset_organization"},
    {"field_name": "license_id", "label": "Licencia", "form_snippet": "license.html"},
    {"field_name": "tag_string", "label": "Etiquetas", "preset": "tag_string_autocomplete"},
]
FILE = [
    {"field_name": "url", "label": "Archivo", "preset": "resource_url_upload"},
    {"field_name": "name", "label": "Nombre", "required": True},
    {"field_name": "format", "label": "Formato", "preset": "resource_format_autocomplete"},
]


def form(fields, of_files=()):
    head = {"scheming_version": 2, "dataset_type": "dataset", "about": "Prueba", "about_url": "http://127.0.0.1/"}
    return {**head, "dataset_fields": [*CORE, *fields], "resource_fields": [*FILE, *of_files]}


def options(*values):
    return [{"value": value, "label": value.capitalize()} for value in values]


DEEP = form(
    [
        {"field_name": "sector", "label": "Sector", "preset": "select", "required": True, "choices": options("uno", "dos")},
        {"field_name": "areas", "label": "Áreas", "preset": "multiple_checkbox", "required": True,
         "choices": options("norte", "centro", "sur")},
        {"field_name": "corte", "label": "Fecha de corte", "preset": "date", "required": True},
        {"field_name": "momento", "label": "Momento", "preset": "datetime"},
        {"field_name": "correo_tecnico", "label": "Correo técnico", "validators": "ignore_missing email_validator"},
        {"field_name": "pagina", "label": "Página", "validators": "ignore_missing url_validator"},
        {"field_name": "normas", "label": "Normas", "preset": "multiple_text"},
        {"field_name": "frecuencia", "label": "Frecuencia", "preset": "select", "required": True,
         "choices": options("diaria", "mensual")},
        {"field_name": "obras", "label": "Obras", "repeating_subfields": [
            {"field_name": "obra", "label": "Obra", "required": True},
            {"field_name": "inicio", "label": "Inicio", "preset": "date"},
            {"field_name": "clase", "label": "Clase", "preset": "select", "choices": options("vial", "social")},
        ]},
        {"field_name": "contacto", "label": "Contacto", "repeating_subfields": [
            {"field_name": "nombre", "label": "Nombre", "required": True},
            {"field_name": "correo", "label": "Correo", "required": True, "validators": "not_empty email_validator"},
            {"field_name": "piso", "label": "Piso", "required": True},
        ]},
    ],
    [
        {"field_name": "sistema", "label": "Sistema de origen", "required": True},
        {"field_name": "campos", "label": "Diccionario de campos", "repeating_subfields": [
            {"field_name": "campo", "label": "Campo", "required": True},
            {"field_name": "tipo", "label": "Tipo", "preset": "select", "choices": options("texto", "numero", "fecha")},
            {"field_name": "descripcion", "label": "Descripción"},
        ]},
    ],
)  # fmt: skip
_SHAPES = (
    {},
    {"preset": "date"},
    {"validators": "ignore_missing email_validator"},
    {"form_snippet": "markdown.html"},
    {"preset": "select", "choices": options("yes", "no")},
    {"preset": "multiple_checkbox", "choices": options("red", "green", "blue")},
)
SIXTY = form(
    [
        {"field_name": f"item_{i:02d}", "label": {"en": f"Item number {i}"}, "required": i % 5 == 0, **_SHAPES[i % 6]}
        for i in range(60)
    ]
)
COLUMNS = (
    Field("a", "fecha", FieldType.DATE, description="Día de la atención"),
    Field("b", "canton", label="Cantón"),
    Field("c", "monto", FieldType.NUMBER, description="Valor entregado"),
)
_ANSWERS = {
    AnswerKind.LINE: "una línea, «ñ»",
    AnswerKind.TEXT: "dos\nlíneas",
    AnswerKind.DATE: "2026-10-31",
    AnswerKind.MOMENT: "2026-10-31T14:30:00",
    AnswerKind.NUMBER: "7",
    AnswerKind.EMAIL: "datos@ejemplo.gob.ec",
    AnswerKind.LINK: "https://ejemplo.gob.ec/pagina",
    AnswerKind.LINES: '["Ley 1", "Ley 2"]',
}


def an_answer(field):
    if field.kind is AnswerKind.GROUP:
        return json.dumps([{part.name: an_answer(part) for part in field.subfields} for _ in range(2)])
    if field.kind is AnswerKind.SEVERAL:
        return json.dumps([c.value for c in reversed(field.choices)][:2])
    return field.choices[0].value if field.choices else _ANSWERS[field.kind]


def answered(raw):
    """A description in which every question of the form has an answer of its kind."""
    asked = read_form(raw)
    dataset = a_dataset(resources=(Resource("t", fields=COLUMNS),))
    said = tuple((f.name, an_answer(f)) for f in questions(dataset, asked))
    of_files = tuple((f.name, an_answer(f)) for f in file_questions(dataset, asked))
    return replace(dataset, answers=said, resources=(replace(dataset.resources[0], answers=of_files),))
