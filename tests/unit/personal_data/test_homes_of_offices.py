"""The places of offices, schools and hospitals are no homes, though people are sought and served there."""

import pytest

from desktop_app.core.personal_data.recognisers.generic.home_address import RULE
from tests.unit.personal_data.marked import due, found_in

TEXTS = (
    "Citar a Rosa Quishpe en el Juzgado de la Niñez, calle Bolívar 12-34",
    "Citar a Ana Caal en la Unidad Judicial, av. Loja 3-45",
    "Llevar a Rosa Quishpe al Hospital Vozandes, calle Quito 3-4",
    "Visita 0012/2024 en la Dirección Zonal 7. Llamar a Sebastián Rosales",
    "Se entrega el certificado a Luis Caal en Ventanilla 4",
    "Notificar a Juan Pérez en la oficina 204 del edificio Torre Azul",
    "Citar a Rosa Quishpe en «calle Bolívar 12-34, frente al juzgado»",
    "Entregar a Ana Caal en «calle Loja 4-56 y Quito, junto a la escuela»",
    "vive en la «cancha vieja, calle 4, casa 12»",
    "Rosa Caal salió del hospital; entregar silla en «barrio La Paz, calle Loja 3-45»",
)


@pytest.mark.parametrize("marked", TEXTS)
def test_an_address_of_an_office_is_no_home(marked):
    assert found_in(marked, "ADDRESS") == due(marked)


@pytest.mark.parametrize("text", ["Rosa Caal se cayó en la calle Loja", "Llamar a Ana Caal, va a la zona"])
def test_words_of_two_letters_are_no_units_of_a_house(text):
    assert list(RULE.find(text)) == []
