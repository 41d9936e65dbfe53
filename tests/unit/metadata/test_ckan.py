from dataclasses import replace

import pytest

from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.metadata.exchange.ckan import expected, from_ckan, to_ckan
from desktop_app.core.metadata.exchange.ckan_form import answers, resource_answers

DATASET = Dataset(
    title="Atenciones sociales 2026",
    description="Cada fila es\nuna atención.",
    institution="Patronato Provincial",
    contact=Contact("", "datos@patronato.gob.ec"),
    licence="CC-BY-4.0",
    frequency="MONTHLY",
    theme="ECON",
    tags=("salud pública", "atención/cita", "x", "salud pública"),
    period=Period("2026-01-01", "2026-10-31"),
    place="Ecuador",
    source="Registro",
)
FORM = {
    "dataset_fields": [
        {"field_name": "title", "label": "Título"},
        {"field_name": "notes", "label": "Descripción"},
        {
            "field_name": "categoria",
            "label": {"es": "Categoría temática"},
            "preset": "multiple_checkbox",
            "choices": [
                {"value": "educacion", "label": {"es": "Educación"}},
                {"value": "eco", "label": {"es": "Economía y finanzas"}},
                {"value": "gobierno", "label": {"es": "Gobierno"}},
            ],
        },
        {
            "field_name": "periodicidad",
            "label": "Frecuencia de actualización",
            "choices": [
                {"value": "R/P1M", "label": "Mensual"},
                {"value": "R/P1Y", "label": "Anual"},
                {"value": "eventual", "label": "Eventual"},
            ],
        },
        {"field_name": "cobertura_inicio", "label": "Cobertura temporal (inicio)", "preset": "date"},
        {"field_name": "cobertura_fin", "label": "Cobertura temporal (fin)", "preset": "date"},
        {
            "field_name": "cobertura_geografica",
            "label": "Cobertura geográfica",
            "choices": [{"value": "nacional", "label": "Nacional"}, {"value": "municipal", "label": "Cantonal"}],
        },
        {
            "field_name": "contacto",
            "label": "Contacto",
            "repeating_subfields": [
                {"field_name": "nombre", "label": "Nombre"},
                {"field_name": "correo", "label": "Correo"},
                {"field_name": "unidad", "label": "Unidad"},
            ],
        },
        {"field_name": "color", "label": "Color preferido"},
    ],
    "resource_fields": [
        {"field_name": "name", "label": "Nombre"},
        {
            "field_name": "tipo_recurso",
            "label": "Tipo de recurso",
            "choices": [
                {"value": "datos", "label": {"es": "Datos"}},
                {"value": "diccionario", "label": {"es": "Diccionario de datos"}},
                {"value": "metadatos", "label": {"es": "Metadatos"}},
            ],
        },
    ],
}


def as_stored(package):
    """What CKAN's package_show returns for it: ids, its own keys, its own order."""
    stored = {k: v for k, v in package.items() if k not in ("owner_org", "tags", "extras")}
    stored |= {"id": "0b3", "metadata_created": "2026-11-21", "state": "active", "groups": [], "version": None}
    stored["owner_org"] = "9a1c-uuid"
    stored["organization"] = {"name": package["owner_org"], "title": "Patronato"}
    stored["tags"] = [{"name": t["name"], "display_name": t["name"]} for t in reversed(package["tags"])]
    stored["extras"] = [*reversed(package["extras"]), {"key": "harvest", "value": "x"}]
    return stored


@pytest.mark.parametrize("form", [None, FORM])
@pytest.mark.parametrize("dataset", [DATASET, Dataset(title="Solo título")])
def test_what_is_stored_equals_what_is_expected(dataset, form):
    package = to_ckan(dataset, "patronato", ["cc-by"], form)
    answered = tuple(answers(dataset, form)) if form else ()
    assert from_ckan(as_stored(package), answered) == expected(dataset, "patronato", ["cc-by"], form)


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "Otro"},
        {"description": "Otra"},
        {"tags": ("salud pública",)},
        {"licence": "CC0-1.0"},
        {"frequency": "ANNUAL"},
        {"theme": "SOCI"},
        {"period": Period("2026-01-01", "2026-11-30")},
        {"place": "Guatemala"},
        {"source": "Otro"},
        {"contact": Contact("", "otro@patronato.gob.ec")},
        {"institution": "Otra"},
    ],
)
def test_every_difference_is_seen(changed):
    stored = as_stored(to_ckan(replace(DATASET, **changed), "patronato"))
    assert from_ckan(stored) != expected(DATASET, "patronato")


def test_another_organization_is_seen():
    assert from_ckan(as_stored(to_ckan(DATASET, "otra"))) != expected(DATASET, "patronato")


def test_fields_and_extras_a_dcat_portal_understands():
    package = to_ckan(DATASET, "patronato", ["cc-by"])
    extras = {e["key"]: e["value"] for e in package["extras"]}
    eu = "http://publications.europa.eu/resource/authority/"
    assert package["name"] == "atenciones-sociales-2026"
    assert package["private"] is True
    assert package["license_id"] == "cc-by"
    assert package["tags"] == [{"name": "salud pública"}, {"name": "atención cita"}]
    assert (package["maintainer"], package["maintainer_email"]) == ("Patronato Provincial", "datos@patronato.gob.ec")
    assert extras["frequency"] == f"{eu}frequency/MONTHLY"
    assert extras["theme"] == f"{eu}data-theme/ECON"
    assert extras["language"] == f"{eu}language/SPA"
    assert extras["access_rights"] == f"{eu}access-right/PUBLIC"
    assert (extras["temporal_start"], extras["temporal_end"]) == ("2026-01-01", "2026-10-31")
    assert extras["spatial_uri"] == f"{eu}country/ECU"
    assert extras["license_uri"] == "https://creativecommons.org/licenses/by/4.0/"


def test_a_canton_is_no_country():
    extras = {e["key"] for e in to_ckan(replace(DATASET, place="Quito, Ecuador"), "x")["extras"]}
    assert "spatial_uri" not in extras
    assert "spatial_text" in extras


def test_empty_answers_are_not_sent_as_extras():
    assert all(e["value"] for e in to_ckan(Dataset(title="T"), "x")["extras"])


def test_an_extra_that_the_form_defines_moves_to_the_top():
    form = {"dataset_fields": [{"field_name": "frequency", "label": "Frequency"}]}
    package = to_ckan(DATASET, "x", form=form)
    assert package["frequency"].endswith("/MONTHLY")
    assert "frequency" not in {e["key"] for e in package["extras"]}


def test_a_portals_own_form_is_answered_by_meaning():
    assert answers(DATASET, FORM) == {
        "categoria": ["eco"],
        "periodicidad": "R/P1M",
        "cobertura_inicio": "2026-01-01",
        "cobertura_fin": "2026-10-31",
        "cobertura_geografica": "nacional",
        "contacto": [{"nombre": "Patronato Provincial", "correo": "datos@patronato.gob.ec"}],
    }


def test_choices_without_an_exact_match():
    other = replace(DATASET, theme="SOCI", frequency="TRIENNIAL", place="Cayambe, Ecuador")
    found = answers(other, FORM)
    assert (found["categoria"], found["periodicidad"], found["cobertura_geografica"]) == (
        ["gobierno"],
        "eventual",
        "municipal",
    )


def test_what_nobody_answered_is_sent_only_where_the_portal_insists():
    assert answers(Dataset(title="T"), FORM) == {}
    insisting = {"dataset_fields": [field | {"required": True} for field in FORM["dataset_fields"]]}
    assert answers(Dataset(title="T"), insisting) == {"categoria": ["gobierno"], "periodicidad": "eventual"}


@pytest.mark.parametrize(
    ("role", "value"), [("data", "datos"), ("dictionary", "diccionario"), ("metadata", "metadatos")]
)
def test_kind_of_file_in_the_portals_words(role, value):
    assert resource_answers(role, FORM) == {"tipo_recurso": value}


def test_a_form_without_kinds_of_file():
    assert resource_answers("data", {"resource_fields": [{"field_name": "name"}]}) == {}
    assert resource_answers("readme", FORM) == {}
