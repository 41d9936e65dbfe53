"""What a column's values tell is the sum of what each of them tells, however many are counted together."""

import random

import polars as pl
import pytest

from desktop_app.core.personal_data.evidence import evidence_of
from desktop_app.core.personal_data.lexicons import lexicons
from desktop_app.core.personal_data.recognisers import rules

N = 250
FRAMES = (
    "{listed}, según consta en el oficio {number} remitido a la dirección zonal el {date}",
    "{date} se presentó la solicitud {number} fuera de plazo y se archiva sin más trámite",
    "{number} ext. {short} conmutador de la dirección provincial, atención de lunes a viernes",
    "La solicitud {number} requiere subsanación, escribir a ana.quishpe{short}@example.com antes del {date}",
    "Vive en la calle {short} y avenida {short}, casa {short}, detrás de la unidad educativa del cantón",
    "Consta con cédula {short}******* en el expediente {number} conforme a la normativa vigente del año {short}",
    "El informe {number} refiere diagnóstico de diabetes {short} tratado en el hospital general desde {date}",
    "J{short} fiebre de origen desconocido según el parte {number} del centro de salud de la parroquia",
    "A las {short}° de latitud se instaló el equipo {number} a cargo de la dirección de hidrología del instituto",
    "1700 {number} línea de atención ciudadana con extensión {short} para consultas sobre el trámite en curso",
    "ana.quishpe{short}@example.com",
    "  {listed}    ",
    "{listed}",
    "{number}",
    "{short}",
)


def texts(dice):
    """Long and short cells, many of which differ in their numbers alone."""
    listed = sorted({word for words in lexicons().values() for word in words if not word.isdigit()})
    numbered = [word for word in listed if any(map(str.isdigit, word))]
    examples = [example for rule in rules() for example in rule.examples]
    made = set(dice.sample(examples, 30))
    while len(made) < N:
        made.add(
            dice.choice(FRAMES).format(
                listed=dice.choice([*dice.sample(listed, 3), *dice.sample(numbered, 3)]),
                number=dice.choice(["312", "47", "0991234567", "1710034065", "2024-118", "1958"]),
                short=dice.choice(["1", "3", "27", "300"]),
                date=dice.choice(["12/03/2019", "7 de mayo de 2021", "2020-11-02"]),
            )
        )
    return sorted(made)


@pytest.mark.parametrize("seed", range(3))
def test_the_evidence_of_many_values_is_that_of_each(seed):
    values = texts(random.Random(seed))
    alone = [
        evidence_of(pl.DataFrame({"value": [value], "n": [1]}, {"value": pl.String, "n": pl.UInt32}))
        for value in values
    ]
    together = evidence_of(pl.DataFrame({"value": values, "n": [2] * N}, {"value": pl.String, "n": pl.UInt32}))
    sums: dict[str, float] = {}
    for each in alone:
        for name, share in each.share.items():
            sums[name] = sums.get(name, 0.0) + share
    assert {
        "office_line",
        "date",
        "icd10",
        "coordinate",
        "dialled",
        "masked",
        "address",
        "disease",
        "EMAIL",
    } <= sums.keys()
    counted = {name: total / N for name, total in sums.items() if name in together.share}
    assert counted == pytest.approx(dict(together.share))
    assert {name for name in sums if name not in together.share} <= {rule.entity for rule in rules() if rule.lengths}
    assert together.mean_words == pytest.approx(sum(each.mean_words for each in alone) / N)
    assert together.low == min(each.low for each in alone if each.low is not None)
    assert together.year_high == max(each.year_high for each in alone if each.year_high is not None)
