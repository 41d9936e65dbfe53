"""Illnesses in controls, examinations and appointments, and those that no list has behind "diagnosticado con".

«…» marks what is told; a sentence without marks tells nothing of anybody's health.
"""

import polars as pl
import pytest

from desktop_app.core.personal_data.recognisers.generic.health_statement import RULE
from tests.unit.personal_data.marked import bare, due

TOLD = [
    "pcte acude por «bajo peso para la talla», refiere dejar tto", "dx «bajo peso para la talla»",
    "HC 763915. CONTROL DE «QUISTE DE OVARIO», BUENA EVOLUCION", "Control de «diabetes», mala evolución, se ajusta dosis",
    "HC 763915. Control de «colesterol alto», buena evolución", "control por «hipertensión», buen apego",
    "Acude a control de «embarazo»", "viene a control de «presión alta»", "EMO 098475: «LEUCOCITURIA»",
    "Presenta «moretes en brazos» y «pómulo inflamado», se traslada a INACIF", "cita en salud mental por «cáncer de colon»",
    "interconsulta a psiquiatría por «esquizofrenia»", "turno en ginecología por «miomas»",
    "Usuaria llora al contar que le diagnosticaron «secuelas de un derrame»",
    "le negó la autorización de la resonancia por «chikunguña»", "fue diagnosticada con «enfermedad de Still» en 2019",
    "le diagnosticaron «masa en el seno» y no tiene dinero", "diagnosticado con «kwashiorkor», referido",
    "dx de «mola hidatiforme», se programa", "alega «hernia discal»", "anda con «anemia»", "por su «epilepsia» no paga",
    "solicita prórroga por motivos de salud («anemia»)", "debido a «epilepsia» no firma", "solicita rebaja por «epilepsia»",
    "reubicado por «hernia discal»", "posible «anemia», se llama a la mamá", "le salió «anemia» en el examen",
    "trae receta para «epilepsia»", "Dx presuntivo «anemia»", "Enfermedad: «epilepsia»", "acude con «anemia»",
    "por complicaciones de «anemia»", "no pudo asistir por «dengue»",
]  # fmt: skip
NOBODYS = [
    "La farmacia de la calle 72 no tenía insulina glargina", "El centro de salud no tiene insulina",
    "Control de dengue en el barrio", "Control de vectores", "control de diabetes: charla",
    "Observación: campaña de diabetes el viernes", "Programa de dieta por obesidad infantil", "vaca con mastitis",
    "Posible dengue en el sector, se fumiga", "El camal no hace faena por parásitos", "nacido con ayuda de comadrona",
    "No se presentó informe por fiebre aftosa en el ganado", "Se cancela el turno por epidemia de influenza",
    "Club de diabéticos, control de azúcar", "dx situacional de la parroquia", "Diagnóstico participativo de la comunidad",
]  # fmt: skip


@pytest.mark.parametrize("marked", TOLD + NOBODYS)
def test_what_is_told_of_health_is_found_and_nothing_else(marked):
    text = bare(marked)
    assert [text[match.start : match.end] for match in RULE.find(text)] == due(marked)


@pytest.mark.parametrize("change", [str, str.upper, str.lower])
def test_the_sieve_lets_each_through(change):
    texts = pl.Series([change(bare(marked)) for marked in TOLD])
    found = pl.Series([any(True for _ in RULE.find(text)) for text in texts])
    passed = texts.str.contains(RULE.superset)
    assert texts.filter(found & ~passed).to_list() == []
