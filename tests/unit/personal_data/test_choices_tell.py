"""Lists of choices under headers that say nothing of them: the words themselves tell a special category, or do not."""

import pytest

from desktop_app.core.personal_data.wording import SPECIAL
from tests.unit.personal_data.columns_drawn import cedulas, findings, names, one, serial

ALONE = (
    "Categoría: Discapacidad severa|Tercera edad|Estudiante|General",
    "Situación: Refugiado|Residente temporal|Nacional|Solicitante",
    "Vía de admisión: Examen|Cuota pueblos|Cuota discapacidad|Mérito",
    "Pareja: Mismo sexo|Distinto sexo|Sin pareja",
)


def types_of(case, beside):
    header, _, choices = case.partition(": ")
    found = findings(beside | {header: one(*choices.split("|"))}).get(header)
    return set(found.types) if found else set()


@pytest.mark.parametrize("case", ALONE)
def test_a_single_choice_tells_where_people_are_named(case):
    assert types_of(case, {"Cédula": cedulas(), "Apellidos y nombres": names()}) & SPECIAL


def test_a_single_choice_tells_nothing_of_whoever_is_not_named():
    case = "Materia: Penal|Familia|Violencia contra la mujer|Contencioso"
    assert not types_of(case, {"Escrito": serial("E-{:04d}"), "Abogado patrocinador": names()})


def test_choices_of_animals_and_things_tell_nothing():
    trees = {"Código de árbol": serial("A-{:03d}"), "Especie": one("Arrayán", "Cedro", "Molle"), "Inspector": names()}
    assert not types_of("Estado: Sano|Enfermo|Con plaga", trees)
    roads = {"Tramo": serial("T-{:03d}"), "Km": serial("{}"), "Vía": one("Loja-Vilcabamba", "Cuenca-Girón")}
    assert not types_of("Condición: Crítica|Vulnerable|Estable|En riesgo", roads)


def test_words_of_many_meanings_tell_beside_a_column_of_the_same_category():
    beside = {"Cédula": cedulas(), "Apellidos y nombres": names(), "Diagnóstico": one("Asma", "Gripe", "Migraña")}
    assert "HEALTH" in types_of("Apoyo 3: Psicología|Psiquiatría|Terapia de lenguaje|Ninguno", beside)
    assert not types_of("Turno: Mañana|Tarde|Noche", beside)


@pytest.mark.parametrize(
    ("case", "kind"),
    [
        ("Traslado: Mamá|Abuela|Tía|Furgoneta", "FAMILY_RELATION"),
        ("Anotación: Soltera|Casado|Viuda|Otra nota", "CIVIL_STATUS"),
    ],
)
def test_one_word_of_no_list_among_four_does_not_hide_what_the_others_tell(case, kind):
    assert kind in types_of(case, {"Cédula": cedulas(), "Apellidos y nombres": names()})


def test_one_clear_choice_tells_of_people_where_most_of_the_others_fit():
    beside = {"Cédula": cedulas(), "Apellidos y nombres": names()}
    told = "Gestionado: Fisioterapia|Consulta externa|Psicología|Terapia|Silla de ruedas|Pasajes|Ropa|Colchón"
    assert types_of(told, beside) == {"HEALTH"}
    assert not types_of(told.replace("Silla de ruedas", "Cocina"), beside)
