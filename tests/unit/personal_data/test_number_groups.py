"""Numbers are found after their word in whatever groups people say them, and not where they are something else."""

import pytest

from desktop_app.core.personal_data.engine import recognise
from desktop_app.core.personal_data.recognisers import rules

ENTITIES = [rule.entity for rule in rules()]
CEDULA, DPI = "1710034065", "2820473520116"
CEDULA_GROUPS = (
    (9, 1),
    (3, 3, 3, 1),
    (5, 5),
    (2, 4, 4),
    (2, 2, 2, 2, 2),
    (3, 3, 4),
    (2, 8),
    (4, 6),
    (1, 3, 3, 3),
    (1, 9),
)
DPI_GROUPS = (
    (4, 5, 4),
    (8, 1, 4),
    (8, 1, 2, 2),
    (4, 4, 1, 4),
    (4, 5, 2, 2),
    (9, 4),
    (3, 3, 3, 4),
    (2, 2, 2, 2, 1, 2, 2),
)
MOBILE_GROUPS = ((10,), (3, 3, 4), (3, 7), (2, 4, 4), (4, 3, 3), (2, 2, 2, 2, 2), (2, 8), (1, 9), (5, 5), (1, 3, 3, 3))
EIGHT_GROUPS = ((8,), (4, 4), (2, 2, 2, 2), (4, 2, 2), (1, 3, 4), (3, 5), (2, 3, 3), (2, 6))
SAID = {
    "EC_CEDULA": (
        "C.I. {}", "con ced. de ciudadanía Nro. {}", "portador de la cédula de identidad número {}", "con C.C {}",
        "su número de cédula es {}", "doc. de identidad {}", "documento {}", "cédula de la señora es la {}", "(CI {})",
    ),
    "GT_DPI": ("DPI {}", "D.P.I. No. {}", "CUI: {}", "Documento Personal de Identificación {}", "quien tiene CUI número {}"),
    "PHONE": (
        "Tel. {}", "cel {}", "llamar al {}", "WhatsApp al {}", "nro. de contacto: {}", "se lo puede ubicar al {}",
        "llamó del {}", "mandar mensaje al {}", "cel. de la mamá {}", "dejó el número {}", "citar al {}",
    ),
}  # fmt: skip
NUMBERS = (
    ("EC_CEDULA", CEDULA, CEDULA_GROUPS, (" ", "-", ".", " - ", "–")),
    ("GT_DPI", DPI, DPI_GROUPS, (" ", "-", "/", " - ")),
    ("PHONE", "0987654321", MOBILE_GROUPS, (" ", "-", ".")),
    ("PHONE", "55512345", EIGHT_GROUPS, (" ", "-", ".")),
)


def grouped(digits, sizes, sign):
    parts, at = [], 0
    for size in sizes:
        parts.append(digits[at : at + size])
        at += size
    return sign.join(parts)


def found(text, entity):
    return [text[span.start : span.end] for span in recognise(text, ENTITIES) if span.type == entity]


@pytest.mark.parametrize(
    ("entity", "digits", "groups", "signs"), NUMBERS, ids=["cédula", "DPI", "mobile", "eight digits"]
)
def test_a_number_after_its_word_is_found_in_any_groups(entity, digits, groups, signs):
    missed = []
    for said in SAID[entity]:
        for number in {grouped(digits, sizes, sign) for sizes in groups for sign in signs}:
            text = f"Se presenta el usuario, {said.format(number)}, y firma el acta"
            if found(text, entity) != [number]:
                missed.append(text)
    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        "llamó el 24-05-2021 y firma el acta",
        "Oficio 3419/8020, contrato 4682/1317",
        "lote 3 401 2345 de la bodega, caja 55 51 23 45",
        "medidor 1710 034 065 de la planta",
        "Se llama a licitación 2021-04-05 12 30",
        "DPI entregados: 12 de 40, boletas 2820 4735",
    ],
)
def test_groups_of_digits_that_no_word_announces_are_nobodys(text):
    assert [span for span in recognise(text, ENTITIES) if span.type in {"EC_CEDULA", "GT_DPI", "PHONE"}] == []
