"""Homes of country places and of numbered streets, where people are sought, served and kept away from.

All people are invented; «…» marks each address; a sentence without marks has none of somebody.
"""

import pytest

from tests.unit.personal_data.marked import due, found_in

SENTENCES = [
    "Señala lugar para notificar: «11 calle 22-14, zona 10, San Miguel Petapa», correo x@y.com",
    "puede ser citado en «Paraje Chuisiguán, cantón Chipuac, atrás de la tienda El Sol»",
    "puede ser citado en «aldea Chicajalaj, caserío Los Cipreses, a un costado de la escuela»",
    "Ana Caal puede ser citada en «22a. av. 4-1 z. 2»",
    "el agresor Venancio Tzirin no podrá acercarse a «6a avenida y 6a calle, cantón La Parroquia, Jalapa»",
    "Notifíquese a Oscar Urrutia en «aldea Cotón, sector Los Ramos, casa de bajareque»",
    "notificar en «precooperativa Nuevo Paraíso, línea 25, finca 8»",
    "Entregado a Ana Loor en «recinto Tres Postes, detrás del colegio»",
    "señala para notificaciones «Callejón del Hermano Pedro No. 16, Antigua»; expone que pagó",
    "vive en «recinto La Unión, margen derecho del río Babahoyo»",
    "domiciliado en «caserío Chuacruz, camino a la laguna, casa de adobe»",
    "reside en «comuna San Antonio, junto a la cancha»",
    "citar a Rosa Tipán en «barrio La Merced, calle Sucre y Montalvo, casa de dos pisos»",
    'no podrá acercarse a «4a calle "A" 5-20 zona 3»',
    "Entregado en la casa de la presidenta, Ana Loor, «recinto El Guabo, junto a la cancha»",
    "lugar para recibir notificaciones: «3a. avenida 5-55 zona 1, Huehuetenango»",
    "notificar en «9 av. 3-40 z. 1, oficina 5»",
    "notificado en el Ministerio de Salud",
    "puede ser citado en la Fiscalía de Turno",
    "acercarse a la ventanilla 3",
    "se cita en 8 días",
    "entregado en bodega central",
    "Entregado en la escuela del recinto Tres Postes",
    "bache en la calle Bolívar y Sucre",
    "señala lugar para la feria",
    "vive en «aldea Chipuac, sector Los Pérez, junto a la pila»",
    "vive en «recinto Las Palmas, frente al estero»",
    "domiciliado en «caserío Xepol, atrás del beneficio de café»",
    "se espera beneficio de la obra en el sector norte",
    "se da tratamiento y cita en 8 dias",
    "se le notifica en 24 horas a Ana Caal",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_the_addresses_of_a_sentence_are_found_whole_and_nothing_else(marked):
    assert found_in(marked, "ADDRESS") == due(marked)
