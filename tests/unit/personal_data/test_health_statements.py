"""What a sentence says about somebody's health: many illnesses in many frames, and the same words where nobody is meant."""

import itertools

import polars as pl
import pytest

from desktop_app.core.personal_data.engine import recognise
from desktop_app.core.personal_data.recognisers.generic.health_statement import RULE
from desktop_app.core.text import fold

CONDITIONS = (
    "baja visión", "labio leporino", "paladar hendido", "ataques de pánico", "presión alta", "azúcar alta", "arritmia",
    "soplo en el corazón", "várices", "trisomía 21", "déficit de atención", "retraso psicomotor", "bulimia", "fibromialgia",
    "escoliosis", "pie equino varo", "quiste ovárico", "herpes genital", "fiebre tifoidea", "úlcera gástrica", "colitis",
    "piedras en los riñones", "hígado graso", "problemas de tiroides", "vértigo", "miopía alta", "retinopatía", "dermatitis",
    "intolerancia a la lactosa", "espina bífida", "anemia falciforme", "parasitosis", "conjuntivitis", "sepsis",
    "secuelas de polio", "vejiga neurogénica", "túnel carpiano", "discapacidad intelectual 62%", "osteoporosis",
)  # fmt: skip
FRAMES = (
    "La señora tiene {} y no puede viajar", "niño con {}, requiere control", "Padece {} desde hace dos años",
    "Recién nacido con {}", "refiere {} después del accidente", "en tratamiento por {}", "Postulante con {}, pide apoyo",
    "ella sufre de {}", "Rosa Guamán, {}, no asiste a clases", "faltó dos semanas por {}", "no se vacuna por {}",
    "usuaria con antecedentes de {}", "presenta carné del CONADIS, {}", "Se retira del curso por {}",
)  # fmt: skip
ALONE = (
    "usa «pañal», requiere cuidados", "camina con «muletas»", "le «amputaron» la pierna izquierda", "no ve del ojo izquierdo",
    "operado del corazón en 2020", "está en «silla de ruedas»", "se autolesiona, derivar a psicología", "está embarazada",
    "dio positivo a «COVID», teletrabaja", "tiene carné CONADIS «45%»", "con «40% de discapacidad», exonera matrícula",
    "mordido por perro, vacuna antirrábica", "enferma de los riñones", "recibe terapia psicológica", "intento de suicidio",
    "sufre del «corazón»", "trastorno de ansiedad, con medicación", "reposo por 15 días por COVID-19",
)  # fmt: skip
OF_NOBODY = (
    "Charla sobre diabetes e hipertensión para adultos mayores", "La brigada atendió casos de dermatitis y parasitosis",
    "Se registra brote de varicela en la escuela", "Botón de pánico no funciona en la parada", "Paciente con diabetes",
    "Derrame de aceite en la vía, se limpia", "Piedras en la vía, se retiran con maquinaria", "Hijo con fiebre",
    "Cacao con moniliasis y escoba de bruja", "Lote con brucelosis, se sacrifican 3 reses", "Dolores de la Cruz Sarango",
    "La persona encargada presenta informe sobre dengue", "Usuaria reporta falta de medicamentos para la presión alta",
    "Se suspende la obra por dengue en el campamento", "Protocolo para estudiantes con epilepsia aprobado",
    "Hospital del Niño con cáncer, convenio firmado", "Centro de rehabilitación para adictos, trámite pendiente",
    "Fractura del muro de contención por el sismo", "Estudiante expone sobre VIH en la feria", "Persona con discapacidad",
    "Requisito: carné del CONADIS", "Compra de prótesis y órtesis, proceso desierto", "La sonda de perforación se atascó",
)  # fmt: skip


def statements_in(text):
    return [text[s.start : s.end] for s in recognise(text, ["HEALTH"])]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("change", [str, str.upper, fold])
def test_an_illness_of_somebody_is_found_whichever_it_is(frame, change):
    missed = []
    for condition in CONDITIONS:
        text, wanted = change(frame.format(condition)), change(condition)
        found = statements_in(text)
        if not any(piece in wanted or wanted in piece for piece in found if 2 * len(piece) >= len(wanted)):
            missed.append((condition, found))
    assert missed == []


@pytest.mark.parametrize("text", ALONE)
def test_what_is_said_of_one_person_alone_needs_no_name(text):
    bare = text.replace("«", "").replace("»", "")
    found = statements_in(bare)
    assert found
    if "«" in text:
        assert text[text.index("«") + 1 : text.index("»")] in found[0]


@pytest.mark.parametrize("text", OF_NOBODY)
@pytest.mark.parametrize("change", [str, str.upper])
def test_an_illness_of_nobody_is_none(text, change):
    assert statements_in(change(text)) == []


def test_the_sieve_lets_every_statement_through():
    texts = [frame.format(condition) for frame, condition in itertools.product(FRAMES, CONDITIONS)]
    texts += [text.replace("«", "").replace("»", "") for text in ALONE]
    open_ = pl.Series(texts).str.contains(RULE.superset)
    assert [text for text, is_open in zip(texts, open_, strict=True) if list(RULE.find(text)) and not is_open] == []
