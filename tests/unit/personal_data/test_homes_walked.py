"""How far a home goes: quarters, towns and landmarks that no list knows, in the words that say where somebody lives."""

import pytest

from desktop_app.core.personal_data.engine import recognise
from desktop_app.core.text import fold

HOMES = (
    "Ciudad San Cristóbal, sector A-26, boulevard principal casa 26", "Boca del Monte, 6 calle 20-29, Villa Canales",
    "Manzana 12 casa 8, San José Las Rosas, zona 6 Mixco", "calzada San Juan 14-02, zona 7 de Mixco, local B segundo nivel",
    "cantón Pachaj, sector 2, a la par de la iglesia evangélica", "paraje Xolsacmaljá, vecindario Tax",
    "caserío El Pinalito, casa de adobe a la orilla de la carretera", "2a calle poniente #12, Jocotenango",
    "caserío Tuicoche, a media hora del centro", "aldea Tzununá, contiguo al molino de nixtamal",
    "cantón Tercero, callejón sin nombre, casa de terraza portón negro", "comunidad Yawintsa, cruzando el río Macuma",
    "recinto Los Ángeles, entrando por la escuela Simón Bolívar, a 500 metros", "Mz 4 villa 12, Samanes 3",
    "sector Las Peñas, camino viejo a Baba, casa de caña", "Suburbio, la 29 y Portete, casa mixta de dos plantas",
    "barrio El Calvario, subiendo las gradas, segunda casa de bloque", "km 14½ vía a la costa, urbanización Puerto Azul",
    "Ibarra, El Olivo, av. Aurelio Espinosa Pólit 24-19", "Calderón, San José de Morán, calle 4 lote 12",
    "Cdla. Las Orquídeas mz 1041 villa 5, frente a la iguana de cemento", "Lote 8, Manzana 3, Ciudad Real, Villa Nueva",
    "comunidad kichwa San José de Payamino, ribera del río", "comunidad Tuntiak, a dos horas caminando de la pista",
    "cdla. Martha de Roldós, mz. 512, v. 14", "comunidad Zumbahua, sector Michacalá, a 30 minutos a pie del centro",
    "Naranjal, cdla. El Rosario, calle Bolívar s/n", "aldea San Miguel Dueñas, calle ancha casa 33",
    "calle Tomás Ordóñez 21-17 y Presidente Córdova", "calle 10 de Agosto y Pichincha, altos de la farmacia Cruz Azul",
)  # fmt: skip
FRAMES = (
    "vive en {}", "viven con la abuela en {}", "Domicilio: {}", "llegó a vivir a {}", "echan aguas negras a mi terreno en {}",
    "mi casa está en {}", "Jefe de hogar: Luis Guamán. Dirección: {}. Tel 0991234567", "la beneficiaria reside en {}",
    "domiciliado en {}, según indica", "El afectado vive en {}; teléfono 0991234567", "actualmente habita en {}",
    "domic. {}", "la casa de habitación ubicada en {}", "recibirá notificaciones en {}", "ubicación de la vivienda: {}",
)  # fmt: skip
ENDS = (
    ("La señora vive en calle Sucre 12-45, Juan Pérez es su padre", "calle Sucre 12-45"),
    ("vive en calle Sucre 12-45 y Olmedo, Presenta fiebre", "calle Sucre 12-45 y Olmedo"),
    ("vive en aldea Semuy, a 200 metros de la escuela, María López la cuida", "aldea Semuy, a 200 metros de la escuela"),
    ("Domicilio: Mz 4 villa 12, Samanes 3, Teléfono 0991234567", "Mz 4 villa 12, Samanes 3"),
    ("reside en 3a calle 4-55 zona 1, Estado civil casado", "3a calle 4-55 zona 1"),
    ("vive en Las Malvinas, bloque 8, mz 1423, solar 6", "Las Malvinas, bloque 8, mz 1423, solar 6"),
    ("Vivienda de la Sra. Rosa Guachamín colapsada, recinto San Gabriel km 23", "recinto San Gabriel km 23"),
)  # fmt: skip
OF_NOBODY = (
    "notificado en la ventanilla 4", "Notificado en el juzgado de la zona 1", "su casa está en mal estado",
    "mi terreno en litigio con la asociación", "Dirección de la empresa: Av. Amazonas N24-33 y Colón",
    "recibirá notificaciones en el casillero electrónico 123", "dom. 15 de marzo, reunión", "mi casa, mi refugio",
    "vivir en paz es un derecho de todos", "vive en Quito, Ecuador", "se mudó a Guayaquil en enero",
    "cambio de domicilio a otra provincia", "vive en la ciudad de Cuenca, provincia del Azuay",
)  # fmt: skip


def homes_in(text):
    return [text[span.start : span.end] for span in recognise(text, ["ADDRESS"])]


@pytest.mark.parametrize("change", [str, str.upper, fold])
@pytest.mark.parametrize("frame", FRAMES)
def test_a_home_is_read_to_its_end_in_every_typing(frame, change):
    missed = [home for home in HOMES if change(home) not in homes_in(change(frame.format(home)))]
    assert missed == []


@pytest.mark.parametrize(("text", "home"), ENDS)
def test_a_home_ends_where_something_else_is_told(text, home):
    assert homes_in(text) == [home]


@pytest.mark.parametrize("text", OF_NOBODY)
def test_offices_and_towns_are_nobodys_home(text):
    assert homes_in(text) == []
