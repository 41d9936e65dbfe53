"""Portals' own forms as questions: none asked twice, every answer checked, and all of them in what is sent."""

import json
from dataclasses import replace

import pytest

from desktop_app.core.errors import PortalRefused
from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
from desktop_app.core.metadata.exchange.ckan import expected, from_ckan, to_ckan
from desktop_app.core.metadata.exchange.ckan_form import (
    answers,
    as_form,
    file_questions,
    known_fields,
    place_of,
    questions,
    resource_answers,
    suggested_answer,
)
from desktop_app.core.metadata.portal_form import (
    AnswerKind,
    complaint,
    in_language,
    is_answered,
    label_of,
    parse_answer,
    read_form,
)
from desktop_app.core.publishing.refusals import Refusal, refusals
from desktop_app.core.table import FieldType

DATASET = Dataset(
    title="Atenciones sociales 2026",
    description="Cada fila es una atención.",
    institution="Patronato Provincial",
    contact=Contact("", "datos@patronato.gob.ec"),
    licence="CC-BY-4.0",
    frequency="MONTHLY",
    theme="HEAL",
    tags=("salud",),
    period=Period("2026-01-01", "2026-10-31"),
    place="Pichincha, Ecuador",
)


def one(**field):
    return read_form({"dataset_fields": [{"field_name": "x", **field}]}).dataset[0]


def choice(value, label=None):
    return {"value": value, "label": label or value}


THEMES = [choice("salud", "Salud"), choice("educacion", "Educación"), choice("gobierno", "Gobierno y sector público")]
FREQUENCIES = [choice("R/P1M", "Mensual"), choice("R/P1Y", "Anual"), choice("eventual", "Eventual")]


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ({"preset": "date"}, AnswerKind.DATE),
        ({"validators": "scheming_required scheming_isodate convert_to_json_if_date"}, AnswerKind.DATE),
        ({"validators": "scheming_isodatetime"}, AnswerKind.MOMENT),
        ({"form_snippet": "markdown.html"}, AnswerKind.TEXT),
        ({"validators": "ignore_missing int_validator"}, AnswerKind.NUMBER),
        ({"validators": "not_empty email_validator"}, AnswerKind.EMAIL),
        ({"validators": "ignore_missing url_validator"}, AnswerKind.LINK),
        ({"form_snippet": "multiple_text.html"}, AnswerKind.LINES),
        ({"form_snippet": "select.html", "choices": [choice("a")]}, AnswerKind.CHOICE),
        ({"validators": "scheming_multiple_choice", "choices": [choice("a")]}, AnswerKind.SEVERAL),
        ({"validators": "boolean_validator"}, AnswerKind.CHOICE),
        ({"repeating_subfields": [{"field_name": "y"}]}, AnswerKind.GROUP),
        ({}, AnswerKind.LINE),
    ],
)
def test_what_kind_of_answer_a_field_takes(raw, kind):
    assert one(**raw).kind is kind


@pytest.mark.parametrize(
    ("raw", "required"),
    [
        ({"required": True}, True),
        ({"validators": "not_empty unicode_safe"}, True),
        ({"validators": "if_empty_same_as(name)"}, False),
        ({"required": False}, False),
    ],
)
def test_which_fields_are_needed(raw, required):
    assert one(**raw).required is required


@pytest.mark.parametrize(
    ("words", "language", "shown"),
    [
        ({"es": "Tema", "en": "Theme"}, "en", "Theme"),
        ({"en": "Theme"}, "es", "Theme"),
        ({"es_GT": "Tema"}, "es", "Tema"),
        ({"qu": "X", "en": "Theme"}, "es", "Theme"),
        ("Tema", "en", "Tema"),
    ],
)
def test_labels_by_language_with_what_there_is(words, language, shown):
    assert in_language(one(label=words).label, language) == shown
    assert label_of(one(), "es") == "X"


@pytest.mark.parametrize(
    ("raw", "text", "fits"),
    [
        ({"preset": "date"}, "2026-12-31", True),
        ({"preset": "date"}, "31/12/2026", False),
        ({"validators": "int_validator"}, "12", True),
        ({"validators": "int_validator"}, "doce", False),
        ({"validators": "email_validator"}, "datos@x.gob.ec", True),
        ({"validators": "email_validator"}, "datos@x", False),
        ({"validators": "url_validator"}, "https://x.gob.ec/a", True),
        ({"validators": "url_validator"}, "x.gob.ec", False),
        ({"preset": "select", "choices": THEMES}, "salud", True),
        ({"preset": "select", "choices": THEMES}, "Salud", False),
        ({"preset": "multiple_checkbox", "choices": THEMES}, '["salud", "otra"]', False),
        ({"preset": "multiple_checkbox", "choices": THEMES}, '["salud"]', True),
        ({}, "lo que sea", True),
        ({"required": True}, "", True),
    ],
)
def test_an_answer_that_does_not_fit_is_told(raw, text, fits):
    assert (complaint(one(**raw), text) is None) is fits


def test_answers_in_the_order_of_the_choices_and_groups_without_blanks():
    several = one(preset="multiple_checkbox", choices=THEMES)
    assert parse_answer(several, '["gobierno", "salud", "salud"]') == ["salud", "gobierno"]
    assert parse_answer(several, "salud") == ["salud"]
    group = one(repeating_subfields=[{"field_name": "a", "required": True}, {"field_name": "b"}])
    assert parse_answer(group, '[{"a": "1", "b": ""}, {"a": " "}]') == [{"a": "1"}]
    assert is_answered(group, '[{"a": "1"}]')
    assert not is_answered(group, '[{"b": "1"}]')
    assert complaint(group, '[{"b": "1"}]') is not None
    assert parse_answer(group, "no es JSON") == []


def deep():
    return one(
        repeating_subfields=[
            {"field_name": "obra", "required": True},
            {
                "field_name": "pagos",
                "repeating_subfields": [{"field_name": "fecha", "preset": "date"}, {"field_name": "monto"}],
            },
        ]
    )


def test_groups_inside_groups():
    text = json.dumps([{"obra": "Puente", "pagos": [{"fecha": "2026-01-02", "monto": "5"}, {"monto": ""}]}])
    assert parse_answer(deep(), text) == [{"obra": "Puente", "pagos": [{"fecha": "2026-01-02", "monto": "5"}]}]
    assert complaint(deep(), text) is None
    assert complaint(deep(), text.replace("2026-01-02", "2/1/2026")) is not None
    assert as_form({"x": parse_answer(deep(), text)})["x-0-pagos-0-monto"] == "5"


FORM = {
    "dataset_fields": [
        {"field_name": "title", "label": "Título", "required": True},
        {"field_name": "tema", "label": {"es": "Categoría temática"}, "preset": "multiple_checkbox", "choices": THEMES},
        {"field_name": "frecuencia", "label": "Frecuencia", "preset": "select", "choices": FREQUENCIES},
        {"field_name": "cobertura_inicio", "label": "Cobertura temporal (inicio)", "preset": "date"},
        {
            "field_name": "cobertura",
            "label": "Cobertura geográfica",
            "choices": [choice("nacional", "Nacional"), choice("provincial", "Provincial"), choice("cantonal")],
        },
        {"field_name": "interno", "form_snippet": None, "required": True},
        {"field_name": "programa", "label": "Programa presupuestario", "required": True},
        {"field_name": "nota", "label": "Nota"},
    ]
}


def names(fields):
    return [f.name for f in fields]


def test_only_what_is_not_known_is_asked_the_needed_ones_first():
    form = read_form(FORM)
    assert names(questions(DATASET, form)) == ["programa", "nota"]
    assert names(known_fields(DATASET, form)) == ["tema", "frecuencia", "cobertura_inicio", "cobertura"]
    assert answers(DATASET, FORM)["cobertura"] == "provincial"
    assert answers(DATASET, FORM)["tema"] == ["salud"]


def test_where_the_portal_has_not_the_exact_answer_somebody_is_asked_and_the_exact_value_is_kept():
    dataset = replace(DATASET, frequency="ANNUAL_3", theme="TRAN")
    form = read_form(FORM)
    asked = {f.name: suggested_answer(dataset, f) for f in questions(dataset, form)}
    assert asked["frecuencia"] == "eventual"
    assert asked["tema"] == '["gobierno"]'
    unknown = replace(DATASET, theme="", frequency="")
    assert not any(suggested_answer(unknown, f) for f in questions(unknown, form)), "nothing is guessed from nothing"
    package = to_ckan(replace(dataset, answers=(("tema", '["educacion", "salud"]'),)), "x", (), FORM)
    assert package["tema"] == ["salud", "educacion"], "what the officer chose wins"
    extras = {e["key"]: e["value"] for e in package["extras"]}
    assert extras["frequency"].endswith("/ANNUAL_3")
    assert extras["theme"].endswith("/TRAN")


@pytest.mark.parametrize(
    ("theme", "choices", "found"),
    [
        ("JUST", [choice("salud", "Salud pública"), choice("gob", "Gobierno")], ""),
        ("JUST", [choice("salud", "Salud pública"), choice("seg", "Seguridad y justicia")], "seg"),
        ("EDUC", [choice("a", "Educación"), choice("b", "Educación superior")], ""),
        ("ENVI", [choice("a", "Ambiente")], "a"),
    ],
)
def test_a_theme_is_sure_only_when_one_choice_says_mostly_the_same(theme, choices, found):
    form = {"dataset_fields": [{"field_name": "tema", "label": "Tema", "preset": "select", "choices": choices}]}
    dataset = replace(DATASET, theme=theme)
    known = known_fields(dataset, read_form(form))
    assert bool(known) is bool(found)
    assert not found or answers(dataset, form)["tema"] == found


def test_twice_a_year_is_no_twice_a_week():
    wrong = [choice("x", "Dos veces al año"), choice("y", "Otra")]
    form = {"dataset_fields": [{"field_name": "f", "label": "Frecuencia", "preset": "select", "choices": wrong}]}
    assert names(questions(replace(DATASET, frequency="WEEKLY_2"), read_form(form))) == ["f"]


def test_categories_are_offered_only_where_the_officer_may_use_them():
    form = read_form(None, [("salud", "Salud")])
    assert names(questions(DATASET, form)) == ["groups"]
    assert questions(DATASET, read_form(None)) == ()
    chosen = replace(DATASET, answers=(("groups", '["salud", "otra"]'),))
    assert to_ckan(chosen, "x", (), None, ["salud"])["groups"] == [{"name": "salud"}]
    assert "groups" not in to_ckan(chosen, "x")
    wanted = expected(chosen, "x", (), None, ["salud"])
    stored = to_ckan(chosen, "x", (), None, ["salud"]) | {"groups": [{"name": "salud", "id": "1"}]}
    assert from_ckan(stored, ("groups",)) == wanted
    assert from_ckan(stored | {"groups": []}, ("groups",)) != wanted


def test_what_was_answered_comes_back_as_it_was():
    said = (("programa", "P-07"), ("nota", " con espacios "), ("tema", '["educacion"]'), ("ajeno", "x"))
    dataset = replace(DATASET, answers=said)
    package = to_ckan(dataset, "patronato", (), FORM)
    assert (package["programa"], package["nota"], package["tema"]) == ("P-07", "con espacios", ["educacion"])
    assert "ajeno" not in package, "an answer to another portal's form is not sent"
    stored = json.loads(json.dumps(package)) | {"organization": {"name": "patronato"}}
    assert from_ckan(stored, tuple(answers(dataset, FORM))) == expected(dataset, "patronato", (), FORM)


FILES = {
    "resource_fields": [
        {"field_name": "name", "required": True},
        {
            "field_name": "tipo_recurso",
            "label": "Tipo de recurso",
            "choices": [choice("datos", "Datos"), choice("diccionario", "Diccionario de datos")],
        },
        {"field_name": "schema", "label": "Esquema (Table Schema)"},
        {"field_name": "corte", "label": "Fecha de corte", "preset": "date", "required": True},
        {"field_name": "sistema", "label": "Sistema de origen"},
        {
            "field_name": "campos",
            "label": "Diccionario de campos",
            "repeating_subfields": [
                {"field_name": "campo", "label": "Campo", "required": True},
                {"field_name": "tipo", "label": "Tipo", "choices": [choice("texto"), choice("numero", "Número")]},
                {"field_name": "descripcion", "label": "Descripción"},
            ],
        },
    ]
}


def test_what_a_form_asks_of_files():
    assert names(file_questions(DATASET, read_form(FILES))) == ["corte", "sistema"]
    fields = (Field("c", "monto", FieldType.NUMBER, description="Valor pagado"), Field("d", "canton", label="Cantón"))
    said = (("corte", "2026-10-31"), ("sistema", "SIGEF"))
    dataset = replace(DATASET, resources=(Resource("t", fields=fields, answers=said),))
    assert resource_answers("data", FILES, dataset) == {
        "tipo_recurso": "datos",
        "corte": "2026-10-31",
        "sistema": "SIGEF",
        "campos": [
            {"campo": "monto", "tipo": "numero", "descripcion": "Valor pagado"},
            {"campo": "canton", "tipo": "texto", "descripcion": "Cantón"},
        ],
    }
    assert resource_answers("dictionary", FILES, dataset) == {"tipo_recurso": "diccionario", "corte": "2026-10-31"}


def test_sixty_fields_with_labels_in_english_alone():
    kinds = ({}, {"preset": "date"}, {"validators": "email_validator"}, {"form_snippet": "markdown.html"})
    raw = [
        {"field_name": f"f_{i}", "label": {"en": f"Thing {i}"}, "required": i % 7 == 0, **kinds[i % 4]}
        for i in range(60)
    ]
    asked = questions(DATASET, read_form({"dataset_fields": raw}))
    assert len(asked) == 60
    assert [f.required for f in asked] == sorted((f.required for f in asked), reverse=True)
    assert label_of(asked[0], "es") == "Thing 0"


@pytest.mark.parametrize(
    ("field", "home"),
    [
        ("notes", "description"),
        ("tag_string", "tags"),
        ("maintainer_email", "contact.email"),
        ("frecuencia", "frequency"),
        ("cobertura_inicio", "period.start"),
        ("programa", ""),
    ],
)
def test_where_a_refused_field_is_asked(field, home):
    assert place_of(field, read_form(FORM)) == home


def test_what_the_portal_says_of_each_field():
    details = {
        "tema": ["Select at least one"],
        "contacto": [{}, {"correo": ["Falta el valor"]}],
        "obras": [{"pagos": [{"monto": ["Debe ser un número"]}]}],
    }
    problem = PortalRefused(fields="tema", details=json.dumps(details))
    assert refusals(problem) == (
        Refusal("tema", "Select at least one"),
        Refusal("contacto", "Falta el valor", (1, "correo")),
        Refusal("obras", "Debe ser un número", (0, "pagos", 0, "monto")),
    )
    assert refusals(PortalRefused(fields="x")) == ()
    assert refusals(PortalRefused(fields="x", details="{")) == ()
