"""Illnesses as the cause of something, after the act of an office, and the same words where nobody is meant."""

import pytest

from desktop_app.core.personal_data.recognisers.generic.health_statement import RULE
from desktop_app.core.text import fold

CONDITIONS = (
    "retinosis pigmentaria", "trauma de tórax", "hernia de disco", "epilepsia refractaria", "trabajo de parto",
    "fiebre de 39 grados", "hematomas en el rostro", "golpes en la espalda", "ataque de asma", "rotura de membranas",
    "choque séptico", "traumatismo cerrado de abdomen", "paro cardíaco", "sangrado vaginal", "hemorragia interna",
    "intoxicación con veneno", "amenaza de parto prematuro", "obesidad grado II", "discapacidad visual grave",
    "bronconeumonía", "anemia ferropénica", "herpes zóster", "trombosis venosa profunda", "síndrome de Tourette",
    "tímpano perforado", "parálisis cerebral espástica", "embarazo ectópico", "plaquetas bajas", "orina con sangre",
    "presión 180/110", "ideas de hacerse daño", "dolores de parto", "parto por cesárea",
)  # fmt: skip
FRAMES = (
    "requiere control por {}", "se ausenta por {}", "cuidado de familiar con {}", "ella se encuentra con {}",
    "{}, reposo 15 días", "por enfermedad: {}", "causa de muerte: {}", "HC 12345: {}", "ya no puede caminar por {}",
    "Luis Guamán resulta con {}", "Mi esposo sufre {}", "La señora Rosa Guamán padece de {} desde hace años",
)  # fmt: skip
OF_NOBODY = (
    "Se requiere reparación por fractura de la losa", "charla sobre trauma de tórax para paramédicos",
    "el centro amerita ampliación por dengue", "cuidado de la piel, taller de verano", "causa del retraso: lluvia",
    "Adquisición de reactivos para choque séptico", "presión de agua 180/110 psi en la red", "guía de atención del parto",
    "rotura de tubería frente a la escuela", "ruptura de stock de vacunas", "temblor de 4 grados en la costa",
    "síndrome de Down: charla para docentes", "agotamiento de partida presupuestaria", "derrame de petróleo en el estero",
    "se requiere control por parte de la dirección", "brigada por fiebre amarilla en la zona",
)  # fmt: skip
WHOLE = (
    ("fue operado de apendicitis", ["apendicitis"]), ("operada de la vesícula en 2020", ["operada de la vesícula"]),
    ("María usa silla de ruedas por artritis", ["usa silla de ruedas", "artritis"]),
)  # fmt: skip


def found(text):
    return [text[match.start : match.end] for match in RULE.find(text)]


@pytest.mark.parametrize("change", [str, str.upper, fold])
@pytest.mark.parametrize("frame", FRAMES)
def test_an_illness_is_found_as_a_cause(frame, change):
    missed = [word for word in CONDITIONS if change(word) not in found(change(frame.format(word)))]
    assert missed == []


@pytest.mark.parametrize("text", OF_NOBODY)
def test_the_same_words_of_works_and_campaigns_are_nobodys(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "told"), WHOLE)
def test_what_is_told_apart(text, told):
    assert found(text) == told
