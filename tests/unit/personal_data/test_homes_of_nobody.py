"""Homes in texts that name nobody: two parts of an address, unless the text tells of what is everybody's."""

import polars as pl
import pytest

from desktop_app.core.personal_data.recognisers.generic.home_address import RULE

HOMES = (
    "Se deja el colchón en aldea Chuyá, caserío Las Flores",
    "Se deja la citación bajo la puerta en pasaje Los Nardos, casa 14",
    "SE VERIFICA EL DAÑO EN LA VILLA DEL BARRIO LA PAZ, CALLE LOJA Y QUITO",
    "no contesta nadie, se pega aviso, colonia El Maestro zona 15",
)
PUBLIC = (
    "Reparación de alumbrado en aldea Chuyá, caserío Las Flores",
    "Se tapan tres baches en la calle Loja, barrio La Paz",
    "Fuga de agua frente al mercado, pasaje Los Nardos y calle Quito",
    "CHOQUE ENTRE DOS BUSES EN LA CALLE LOJA Y AVENIDA QUITO",
    "Adquisición de lote en el barrio La Paz, calle Quito",
    "calle Loja y pasaje Los Nardos",
    "Baja presión en el sector de la avenida Bernardo Valdivieso por las noches",
    "No llega agua a la calle Loja y avenida Quito desde ayer",
    "Servicio intermitente en el caserío Los Planes, cantón Tzanjuyup",
    "Moradores piden rompevelocidades en la calle Loja, barrio Centro",
)


@pytest.mark.parametrize("text", HOMES)
def test_two_parts_are_a_home_where_nothing_public_is_told(text):
    assert list(RULE.find(text))
    texts = pl.Series([text])
    assert texts.str.contains(RULE.superset).all()
    assert RULE.narrow(texts).all()


@pytest.mark.parametrize("text", PUBLIC)
def test_works_and_crowds_have_no_home(text):
    assert not list(RULE.find(text))
