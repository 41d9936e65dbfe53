"""Columns that what stands beside them decides: codes of surveys, animals, fines, archives, counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.personal_data.likelihood import calibrated
from tests.unit.personal_data.columns_drawn import (
    N,
    dates,
    degrees,
    drawn,
    findings,
    mobiles,
    names,
    numbers,
    one,
    serial,
)


def test_variables_of_a_survey_are_told_by_several_codes_of_its_questionnaire():
    ages = [str(18 + 2 * i) for i in range(N)]
    coded = {"p02": one("1", "2"), "p03": ages, "p06": one("1", "2", "6"), "fexp": serial("{}.5")}
    found = findings(coded)
    assert {name: found[name].types for name in found} == {"p02": ("SEX",), "p03": ("AGE",), "p06": ("CIVIL_STATUS",)}


@pytest.mark.parametrize("header", ["p02", "p06", "p10a"])
def test_a_single_code_of_a_survey_means_nothing(header):
    assert findings({header: one("1", "2"), "monto": numbers(10, 900)}) == {}


def test_a_coded_column_that_runs_like_ages_is_one_in_any_survey():
    sampled = {"upm": numbers(1000, 9000), "q1": one("1", "2"), "q2": [str(5 + 2 * i) for i in range(N)]}
    beside = {"q3": one("1", "3"), "sexo": one("1", "2")}
    assert findings(sampled | beside)["q2"].types == ("AGE",)
    assert "q2" not in findings(sampled | beside | {"q2": numbers(0, 12)})


@pytest.mark.parametrize("breeds", [("French poodle", "Persa", "Golden"), ("Holstein", "Jersey", "Brahman")])
def test_breeds_tell_that_patients_are_animals(breeds):
    own = {"Paciente": one("Max", "Luna", "Rosita", "Lucas"), "Raza": one(*breeds), "Edad": one("2 años", "8 meses")}
    assert set(findings(own | {"Responsable": names()})) == {"Responsable"}


def test_the_race_of_people_is_still_found():
    own = {"Beneficiario": names(), "Raza": one("Indígena", "Mestiza", "Afroecuatoriana")}
    assert findings(own)["Raza"].types == ("ETHNICITY",)


def test_plates_that_were_fined_are_somebodys():
    plates = drawn(lambda d: f"PBA-{d.randrange(1000, 9999)}")
    assert findings({"Placa": plates, "Multa": numbers(10, 90)})["Placa"].types == ("LICENSE_PLATE",)
    assert findings({"Placa": plates, "Marca": one("Hino", "Mazda"), "Modelo": numbers(2000, 2024)}) == {}


def test_files_of_an_archive_are_nobodys():
    papers = {"Signatura": serial("B{}.1"), "Legajo": numbers(1, 90), "Fondo": one("Cabildo", "Tierras")}
    archive = papers | {"Expediente": numbers(10_000, 90_000), "Digitalizó": names()}
    assert "Expediente" not in findings(archive)
    assert "Expediente" in findings({"Expediente": numbers(10_000, 90_000), "Paciente": names()})


def test_numbers_of_unknown_documents_count_beside_names_alone():
    numbered = {"DOC_NUM": drawn(lambda d: f"AV{d.randrange(10**5, 10**6)}")}
    assert findings(numbered | {"APELLIDOS": names()})["DOC_NUM"].types == ("PASSPORT",)
    assert findings(numbered | {"Monto": numbers(10, 900)}) == {}


def test_weights_beside_the_country_of_goods_are_nobodys():
    goods = {"pais": one("Honduras", "China", "Estados Unidos"), "peso_kg": numbers(10, 9000)}
    assert findings(goods | {"partida": numbers(10**7, 10**8)}) == {}


def test_applications_counted_by_group_are_no_people():
    groups = {
        "sexo": one("Hombre", "Mujer"),
        "grupo_edad": one("0-4", "5-17", "60+"),
        "pais_origen": one("Cuba", "Chile"),
    }
    assert findings(groups | {"solicitudes": numbers(0, 900), "negados": numbers(0, 90)}) == {}


def test_amounts_with_thirteen_digits_are_no_taxpayers():
    amounts = drawn(lambda d: f"{d.randrange(10**8, 10**11)}.{d.randrange(10, 99)}")
    assert findings({"Departamento": one("Petén", "Izabal"), "Gasto total": amounts}) == {}


def test_columns_that_differ_in_the_year_alone_count_people():
    years = {f"Año de registro {year}": numbers(1, 400) for year in (2008, 2009, 2010)}
    assert findings({"Nivel educativo alcanzado": one("Básica", "Superior", "Sin nivel"), **years}) == {}


def test_words_of_english_tables_are_no_names():
    steps = [
        f"Use Case {i}: Worker Core Processing Profile starts {day}" for i, day in enumerate(one("Monday", "Friday"))
    ]
    assert findings({"Step": steps}) == {}


@given(st.floats(0, 1), st.floats(0, 1))
def test_calibration_keeps_the_order(one, other):
    low, high = sorted((one, other))
    assert 0 <= calibrated(low) <= calibrated(high) < 1
    assert high - low < 1e-6 or calibrated(low) < calibrated(high)


def test_lines_with_an_extension_are_those_of_an_office():
    lines = drawn(lambda d: f"(02) 2{d.randrange(10**5, 10**6)} ext. {d.randrange(100, 999)}")
    assert findings({"Apellidos y nombres": names(), "Teléfono": lines}).keys() == {"Apellidos y nombres"}
    assert "Teléfono" in findings({"Apellidos y nombres": names(), "Teléfono": mobiles()})


def test_columns_named_after_months_count_people():
    crimes = {
        "Sexo": one("Mujer", "Hombre"),
        "Rango de edad": one("0-17", "18 y más"),
        "Tipo de delito": one("Robo", "Abuso"),
    }
    assert findings(crimes | {"Enero": numbers(0, 300), "Febrero": numbers(0, 300)}) == {}


def test_the_document_of_a_supplier_counts_beside_the_names_of_people():
    numbered = {"documento_proveedor": drawn(lambda d: str(d.randrange(10**7, 10**8)))}
    assert "documento_proveedor" in findings(numbered | {"proveedor": names()})
    assert findings(numbered | {"proveedor": [f"Comercial {n} S.A." for n in numbers(1, 999)]}) == {}


def test_two_people_in_a_cell_are_people():
    pairs = [f"{one} Y {other}".upper() for one, other in zip(names(), reversed(names()), strict=True)]
    assert findings({"Otorgado por": pairs})["Otorgado por"].types == ("PERSON",)


def test_how_many_travel_with_who_is_asked_is_no_count_of_people():
    asked = {"¿De qué país nos visita?": one("México", "Cuba", "Chile"), "Grupo de edad": one("18-25", "26-35", "36+")}
    assert findings(asked | {"¿Cuántas personas viajan con usted?": numbers(1, 8)}).keys() == asked.keys()


def test_precise_degrees_side_by_side_are_where_people_live_whatever_they_are_called():
    places = {"a_1": degrees(1), "a_2": degrees(91)}
    found = findings({"Jefe de hogar": names()} | places)
    assert [found[name].types for name in ("a_1", "a_2")] == [("COORDINATES",)] * 2
    assert findings({"Pozo": serial("P-{}")} | places) == {}
    assert "a_1" not in findings({"Jefe de hogar": names(), "a_1": degrees(1), "Agua": one("Pozo", "Red")})


def test_mobiles_are_telephones_under_any_header_unless_they_run_on():
    calls = {"Ficha": serial("F-{}"), "Clase": one("Incendio", "Rescate")}
    assert findings(calls | {"Origen": mobiles()})["Origen"].types == ("PHONE",)
    assert findings(calls | {"Origen": serial("09500001{:02d}")}) == {}


def test_a_register_of_births_is_told_by_both_parents():
    entries = {"Partida": serial("{}-7"), "Fecha del suceso": dates(2018, 2025), "Peso (g)": numbers(2100, 4300)}
    found = findings(entries | {"Progenitora": names(), "Progenitor": names()})
    assert found["Fecha del suceso"].types == ("BIRTH_DATE",)
    assert found["Peso (g)"].types == ("HEALTH",)
    assert set(findings(entries | {"Responsable": names()})) == {"Responsable"}
    said = {"Libro-Folio": serial("{}-7"), "Recién nacida/o": names(), "Mamá": names(), "Papá": names()}
    dates_of = {"Suceso": dates(2018, 2025), "F. del evento": dates(2018, 2025)}
    weights = {"Gramos al nacer": numbers(2100, 4300), "Talla RN (cm)": numbers(42, 56)}
    found = findings(said | dates_of | weights)
    assert {found[name].types for name in dates_of} == {("BIRTH_DATE",)}
    assert {found[name].types for name in weights} == {("HEALTH",)}


def test_sexes_below_genero_are_no_orientation():
    assert findings({"Nombre": names(), "genero": one("H", "M")})["genero"].types == ("SEX",)
    found = findings({"Nombre": names(), "genero": one("H", "M", "No binario")})
    assert "SEXUAL_ORIENTATION" in found["genero"].types


def test_lines_where_somebody_can_be_reached_are_telephones():
    lines = serial("3062{:04d}")
    assert findings({"Entrevistado": names(), "localizable_en": lines})["localizable_en"].types == ("PHONE",)


def test_mobiles_of_guatemala_are_telephones_under_any_header_unless_they_run_on():
    calls = {"Ficha": serial("F-{}"), "Clase": one("Incendio", "Rescate")}
    anywhere = [f"{30_000_000 + at * 749_999}" for at in range(40)]
    apart = [f"{line[:4]}-{line[4:]}" if at % 2 else line for at, line in enumerate(anywhere)]
    assert findings(calls | {"Origen": anywhere})["Origen"].types == ("PHONE",)
    assert findings(calls | {"Origen": apart})["Origen"].types == ("PHONE",)
    assert findings(calls | {"Origen": serial("300000{:02d}")}) == {}


def test_a_certificate_of_disability_has_the_number_of_a_record_and_a_degree():
    certified = {"Solicitante": names(), "Tipo de discapacidad": one("Visual", "Física", "Auditiva")}
    found = findings(certified | {"Certificado": serial("19/8132{:02d}"), "Valoración": numbers(26, 98)})
    assert (found["Certificado"].types, found["Valoración"].types) == (("RECORD_ID",), ("HEALTH",))
    assert set(findings({"Solicitante": names(), "Certificado": serial("19/8132{:02d}")})) == {"Solicitante"}


def test_columns_that_are_only_numbered_hold_people_too():
    found = findings({"Campo 1": serial("{}"), "Campo 2": names(), "V3": serial("{}")})
    assert {name: finding.types for name, finding in found.items()} == {"Campo 2": ("PERSON",)}


def test_numbers_of_households_and_weights_of_samples_are_nobodys():
    surveyed = {"identif_hog": serial("UPM5287-{:02d}"), "factor_exp_pers": numbers(700, 2000)}
    assert set(findings({"Informante": names()} | surveyed)) == {"Informante"}
