"""Texts that name nobody, in columns of which others tell of patients and homes; bodies; lone given names."""

import polars as pl
import pytest

from desktop_app.core.personal_data import scan
from desktop_app.core.personal_data.company import WHERE_FOUND, WHERE_REPLACED, kinds_in_company, with_company
from desktop_app.core.personal_data.matching import matches_in
from desktop_app.core.personal_data.recognisers.generic import health_statement
from desktop_app.core.personal_data.treatments.clean_free_text import cleaned_texts
from desktop_app.core.table import ROW, Table
from tests.unit.personal_data.marked import due, found_in

TOLD = (
    "Rosa Quishpe padece de diabetes, se cita en un mes",
    "La paciente tiene hipertensión y vive sola",
    "Luis Caal fue diagnosticado con epilepsia el lunes",
)
NOBODYS = "Gastritis, control en un mes"
AT_LARGE = "Charla sobre gastritis y diabetes en la sala"
PLAIN = tuple(f"Se entrega el informe {n} al archivo central" for n in range(12))


def table_of(*texts):
    return Table.from_rows(("Observaciones",), [(text,) for text in texts])


def rows_with_health(*texts):
    found = scan(table_of(*texts))
    spans = next(iter(found.spans.values()), None)
    first = 2  # the row of the first text
    return set() if spans is None else set(spans.filter(pl.col("type") == "HEALTH")[ROW] - first)


def test_an_illness_of_nobody_is_somebodys_where_others_tell_of_patients():
    assert NOBODYS not in [text for text in (NOBODYS,) if list(health_statement.find(text))]
    assert rows_with_health(*TOLD, NOBODYS, *PLAIN) == {0, 1, 2, 3}


def test_it_stays_nobodys_in_a_column_that_tells_of_none():
    assert rows_with_health(NOBODYS, *PLAIN) == set()


def test_what_is_taught_to_all_stays_nobodys_everywhere():
    assert rows_with_health(*TOLD, AT_LARGE, *PLAIN) == {0, 1, 2}


def test_remarks_of_few_words_keep_company_too():
    told = ("Rosa Quishpe padece de diabetes", "Luis Caal tiene epilepsia")
    few = ("Síndrome de Down", *(f"Sin novedad, turno {n}" for n in range(12)))
    assert rows_with_health(*told, *few) == {0, 1, 2}
    assert rows_with_health(*few) == set()


def test_few_texts_among_many_are_no_company():
    many = [f"Se archiva el oficio {n} de la comisión sin más trámite" for n in range(300)]
    assert rows_with_health(*TOLD[:2], NOBODYS, *many) == {0, 1}


def test_whoever_replaces_finds_at_least_what_was_found():
    texts = pl.Series([*TOLD, NOBODYS, *PLAIN])
    assert cleaned_texts(texts)[NOBODYS] == "[SALUD], control en un mes"
    assert WHERE_REPLACED.texts <= WHERE_FOUND.texts
    assert WHERE_REPLACED.share <= WHERE_FOUND.share


CALLED = ("Llamar a Rosa al cel. 0991234567", "Dejó su celular 0987654321 en ventanilla")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Vino Marta Chox, 55443322, por la beca", "55443322"),
        ("Asiste la abuela (991234567)", "991234567"),
        ("Factura 55443322 sin firma", ""),
        ("Se pagó el oficio número 45443322", ""),
    ],
)
def test_a_bare_number_behind_a_word_is_a_telephone_where_others_tell_of_telephones(text, number):
    def telephones(*texts):
        spans = next(iter(scan(table_of(*texts)).spans.values()), None)
        phones = [] if spans is None else spans.filter(pl.col("type") == "PHONE").rows(named=True)
        first = 2  # the row of the first text
        return [texts[row[ROW] - first][row["start"] : row["end"]] for row in phones]

    assert number not in telephones(text, *PLAIN) or not number
    assert telephones(text, *CALLED, *PLAIN) == [number] * bool(number) + ["0991234567", "0987654321"]


LODGED = (
    "Rosa Quishpe vive en la calle Olmedo 12-34 y Sucre, casa blanca",
    "La usuaria Ana Chox reside en barrio La Loma, calle Bolívar 3-21",
)


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Se deja el colchón en aldea Chuyá, frente a la escuela", "aldea Chuyá, frente a la escuela"),
        ("Reparación de alumbrado en aldea Chuyá, frente a la escuela", ""),
    ],
)
def test_a_public_place_beside_a_home_does_not_make_it_public(text, home):
    found = scan(table_of(*LODGED, text, *PLAIN))
    homes = next(iter(found.spans.values())).filter((pl.col("type") == "ADDRESS") & (pl.col(ROW) == len(LODGED) + 2))
    assert [text[row["start"] : row["end"]] for row in homes.rows(named=True)] == [home] * bool(home)


def test_a_text_with_a_match_is_not_read_again_and_no_match_overlaps():
    texts = pl.Series([*TOLD, NOBODYS])
    hits = matches_in(texts, names=True)
    found = with_company(hits, texts, kinds_in_company(hits, len(texts)))
    assert found.filter(pl.col("value") != NOBODYS).equals(hits.filter(pl.col("value") != NOBODYS))
    assert found.filter(pl.col("value") == NOBODYS).select("start", "end", "type").rows() == [(0, 9, "HEALTH")]


AILING = (
    "Rosa Quishpe presenta «un bulto en el cuello»",
    "La paciente refiere «ardor en los ojos» desde ayer",
    "El menor tiene «manchas raras en la piel»",
    "Luis Caal firma con huella de la mano",
    "Rosa Quishpe es cabeza de familia, con mano de obra propia",
    "Se pinta un mural con flores en la cara",
)


@pytest.mark.parametrize("marked", AILING)
def test_what_somebody_has_at_a_part_of_the_body_is_an_illness(marked):
    marked = marked.replace("«un ", "un «")
    assert found_in(marked, "HEALTH") == due(marked)


@pytest.mark.parametrize("change", [str, str.upper, str.lower])
def test_the_sieve_lets_each_of_them_through(change):
    texts = pl.Series([change(marked.replace("«", "").replace("»", "")) for marked in AILING])
    found = pl.Series([any(True for _ in health_statement.RULE.find(text)) for text in texts])
    passed = texts.str.contains(health_statement.RULE.superset) & health_statement.RULE.narrow(texts)
    assert texts.filter(found & ~passed).to_list() == []
    assert found.sum() >= 3


LONE = (
    "dice que la «Delia» ya no vive en el sector",
    "el que arregla la bomba, «franklin», no contesta",
    "llamar al 0991234567 («Delia»)",
    "ya no se sabe si «Marcela» retira el trámite",
    "Piden cambio de bomba Franklin de 40 HP del pozo",
    "Problema de telefonía en la carretera a El Salvador",
    "Se cierra la sesión Genesys al final del turno",
)


@pytest.mark.parametrize("marked", LONE)
def test_a_given_name_alone_is_read_by_where_it_stands(marked):
    assert found_in(marked, "PERSON") == due(marked)
