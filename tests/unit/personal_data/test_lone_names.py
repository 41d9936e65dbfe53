"""One given name behind words that only people follow, or that begins a sentence; and the same words before things."""

import pytest

from desktop_app.core.personal_data.persons import find_persons
from desktop_app.core.text import fold

NAMES = ("Miguel", "Johanna", "Gustavo", "Génesis", "Byron", "Wilson", "Mariana")
FRAMES = (
    "contesta {}", "contestó {}, dice que vuelve", "soy {}, madre de familia", "me llamo {}", "su nombre es {}",
    "le dicen {}", "de parte de {}", "por culpa de {}", "bajo rendimiento de {} asociado a la separación",
    "su hija menor de edad {}", "{} no ha presentado sus tareas", "{}, su hermana, lo acompaña", "paciente {} estable",
    "llegan solos {} y su hermano", "coordinar con {} la entrega", "se presenta {} con su mamá", "nana {}", "un tal {}, vecino", "la cajera {}",
    "el supervisor {} no llegó",
)  # fmt: skip
NOBODY = (
    "soy vecino de la parroquia", "se llama a concurso público", "contesta el oficio anterior", "la mayor de edad pide turno",
    "de parte de la dirección", "llegó rosa mosqueta al vivero", "MERCEDES NO ENCIENDE", "presenta agenda de trabajo",
    "un tal proyecto nunca llegó", "supervisor de obra civil", "el contador general revisa",
)  # fmt: skip


def found(text):
    return [text[match.start : match.end] for match in find_persons(text)]


@pytest.mark.parametrize("change", [str, str.upper, fold])
@pytest.mark.parametrize("frame", FRAMES)
def test_a_lone_name_is_found_where_only_people_stand(frame, change):
    missed = [name for name in NAMES if change(name) not in found(change(frame.format(name)))]
    assert missed == []


def test_what_is_said_and_numbers_are_no_part_of_a_name():
    assert found("EL SEÑOR CUVI TOMA LA PALABRA") == ["CUVI"]
    assert found("sra blanca tandazo cel 0987112233") == ["blanca tandazo"]


def test_two_children_are_two_people():
    assert found("Presunta negligencia: Marcelo y Marcia llegan solos") == ["Marcelo", "Marcia"]


@pytest.mark.parametrize("text", NOBODY)
def test_the_same_words_before_things_announce_nobody(text):
    assert found(text) == []
