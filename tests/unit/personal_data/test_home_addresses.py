"""Where people live, as offices of both countries write it: many addresses in many frames, and the scenes of works."""

import polars as pl
import pytest

from desktop_app.core.personal_data.recognisers.generic.home_address import RULE
from desktop_app.core.text import fold

HOMES = (
    "Bastión Popular bloque 3 mz. 12 sl. 4", "Km. 4.5 carretera a San Juan, condominio Las Flores casa 2",
    "comunidad Tuutin Entsa, margen derecho del río, casa 14", "colonia Justo Rufino Barrios, manzana 1, casa 21",
    "Cdla. Los Ceibos, Mz. 14, villa 8", "Av. 6 de Diciembre N34-120 y Bossano, edificio Alba, dpto 5B",
    "lote 14 manzana B, residenciales Villa Sol", "Isla Trinitaria, Coop. Mélida Toral, mz. E, sl. 10",
    "Sauces 9 mz 455 villa 3", "vía a Daule km 7 1/2, urb. Colinas del Sol, villa 22",
)  # fmt: skip
TAKEN_TO = (
    "Vive en {}", "Verificar domicilio en {}", "entrega de carta en {}", "puede ser citado en {}", "dejar notificación en {}",
    "Entregado en la casa de la presidenta, Elvia Tzoc, {}", "señala lugar para notificar: {}, correo mario@gmail.com",
    "paciente de {}, referido al centro", "Elvia Tzoc, {}, tel. 5512-3344", "su casa queda en {}", "arrienda un cuarto en {}",
)  # fmt: skip
WITHOUT_NUMBER = (
    "aldea Chicajalaj, caserío Los Cipreses, a un costado de la escuela", "recinto Tres Postes, detrás del colegio",
    "comunidad Agato, sector La Rinconada, junto al canal de riego", "caserío Pacamán, por el tanque de agua",
)  # fmt: skip
OF_SOMEBODY = (
    "Notifíquese a Oscar Urrutia Batz en {}", "puede ser citado en {}", "Elvia Tzoc, {}, pide apoyo", "domiciliado en {}",
    "su nueva dirección es {}", "llevar los víveres a doña Elvia, {}", "el agresor no podrá acercarse a {}",
)  # fmt: skip
OF_NOBODY = (
    "bache en Cdla. Kennedy mz 4 villa 3", "Entrega de materiales en la bodega de la calle Sucre 12-45",
    "Inspección en lote 14 manzana B por relleno", "Poda de árboles en Av. 6 de Diciembre N34-120",
    "Entrega de 200 kits en el barrio La Merced, sector El Dorado", "Reunión en la casa comunal del barrio La Merced",
    "Entrega de víveres en la comunidad Agato y la comunidad Peguche", "Acercarse a la ventanilla 3 del edificio central",
    "Retirar el certificado en la ventanilla 4, edificio Alba, piso 2", "Paciente de la zona 3 del distrito",
    "Obra ubicada en lote 14 manzana B, urbanización El Sol", "La casa comunal queda en la calle Sucre 12-45",
    "Árbol caído en recinto Tres Postes, detrás del colegio", "Escuela de la aldea Chicajalaj, caserío Los Cipreses",
    "Visita técnica en urbanización La Joya, etapa 2", "Notificación en cartelera, edificio central, piso 1",
)  # fmt: skip
CASES = [(frame, home) for frame in TAKEN_TO for home in HOMES]
CASES += [(frame, home) for frame in OF_SOMEBODY for home in WITHOUT_NUMBER]


def is_found(text, home):
    start, end = text.index(home), text.index(home) + len(home)
    spans = [(m.start, m.end) for m in RULE.find(text)]
    return any(2 * (min(end, b) - max(start, a)) >= max(end, b) - min(start, a) for a, b in spans)


@pytest.mark.parametrize("change", [str, str.upper, fold])
def test_homes_are_found_in_every_frame(change):
    missed = [case for case in CASES if not is_found(change(case[0].format(case[1])), change(case[1]))]
    assert missed == []


@pytest.mark.parametrize("text", OF_NOBODY)
@pytest.mark.parametrize("change", [str, str.upper, fold])
def test_scenes_and_offices_are_nobodys_home(text, change):
    assert list(RULE.find(change(text))) == []


def test_a_quarter_before_the_block_belongs_to_the_address():
    text = "Rosaura Simbaña llama por la planilla, vive sola; Los Esteros, mz. 4A v. 19"
    assert [text[m.start : m.end] for m in RULE.find(text)] == ["Los Esteros, mz. 4A v. 19"]


def test_the_sieves_let_every_home_through():
    texts = pl.Series([frame.format(home) for frame, home in CASES])
    assert (texts.str.contains(RULE.superset) & RULE.narrow(texts)).all()
