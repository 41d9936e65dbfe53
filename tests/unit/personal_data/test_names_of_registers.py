"""Names that no list of Spain knows, and surnames that are nouns, in every typing; words that only look like them."""

import pytest

from desktop_app.core.personal_data.persons import find_persons
from desktop_app.core.text import fold

NAMES = (
    "Scarleth Balseca", "Klinger de la Torre Velasteguí", "Elena Say Osorio", "Paola Ruiz Curruchich", "Vivian Sical",
    "Edin Geovany López Chun", "Yuleisy Quimis Anchundia", "Gladys Flores", "Vinicio Catalán", "Alberto Tepeu",
    "Jhordy Zhindón", "Anllely Herdoíza", "Dervin Raxcacó", "Rosa Guamán Quizhpilemita", "Marlon Cedeño Zzambranox",
)  # fmt: skip
FRAMES = (
    "la beneficiaria {} reside en el sector", "La vecina del 302, {}, pone música", "se entrega kit a {}",
    "no se localizó a {}", "{} presenta certificado", "firmado por {} (representante)", "amenazado por {} con un cuchillo",
)  # fmt: skip
NOBODY = (
    "LUIS GUAMAN CONTACTADO", "se contrata a la empresa del 302, piso 4", "rosario de la aurora a las cinco",
    "ingresa a la del Eugenio Espejo", "MERCADO DE FLORES ROSARIO", "calle mercedes flores", "PARQUE GLADYS FLORES",
)  # fmt: skip


def found(text):
    return [text[match.start : match.end] for match in find_persons(text)]


@pytest.mark.parametrize("change", [str, str.upper, fold])
@pytest.mark.parametrize("frame", FRAMES)
def test_rare_names_are_read_whole(frame, change):
    missed = [name for name in NAMES if change(name) not in found(change(frame.format(name)))]
    assert missed == []


def test_the_name_of_a_leave_or_an_order_is_a_person():
    text = "maternidad de Kerly Pilamunga hasta mayo; por orden de Darwin Alcívar; maternidad de Guayaquil"
    assert found(text) == ["Kerly Pilamunga", "Darwin Alcívar"]
    assert found("la presidenta de la junta parroquial Rosa Tituaña informa") == ["Rosa Tituaña"]


def test_a_participle_is_no_second_surname():
    assert found(NOBODY[0]) == ["LUIS GUAMAN"]


@pytest.mark.parametrize("text", NOBODY[1:])
def test_places_and_things_are_nobody(text):
    assert found(text) == []
