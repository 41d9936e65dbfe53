import pytest

from desktop_app.core.metadata.plain_words import plain_advice

LONG = "Cada fila es una atención que se dio a una persona " + "y que se anotó en el registro de la unidad " * 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", None),
        ("Atenciones sociales, 2026", None),
        ("Cada fila es una atención. No incluye nombres ni cédulas.", None),
        ("Montos en USD, archivo CSV, siglo XXI", None),
        ("Ejecución del GAD de Mejía", "acronym"),
        ("Ejecución del Gobierno Autónomo Descentralizado (GAD) de Mejía. El GAD la publica.", None),
        ("GAD (Gobierno Autónomo Descentralizado) de Mejía", None),
        ("Instituto Ecuatoriano de Seguridad Social, IESS: pagos", None),
        ("SECRETARÍA DE SALUD: personas atendidas", None),
        ("Precios por KG y por KM", None),
        ("BASE DE DATOS DE ATENCIONES", "capitals"),
        ("PAGOS 2026", None),
        (LONG, "words"),
        (LONG.replace(" y que", ". Que"), None),
    ],
)
def test_what_is_hard_to_read(text, said):
    found = plain_advice(text)
    if said is None:
        assert found is None
    else:
        assert found is not None
        assert said in found.msgid
