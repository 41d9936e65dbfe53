"""Homes as visits, complaints and deliveries tell them: where people sleep, flee to, are brought food or are denounced.

«…» marks the home; a sentence without marks tells none.
"""

import polars as pl
import pytest

from desktop_app.core.personal_data.recognisers.generic.home_address import RULE
from tests.unit.personal_data.marked import bare, due, found_in

HOMES = [
    "Vive en «Turubamba de Monjas, conj. La Moya, bloque 22 casa 10», arrendando un cuarto",
    "Lavadora en patio de domicilio particular («Turubamba, conj. La Moya, bloque 6 casa 19»); descarga con grasas",
    "auxilio en «comunidad tarimiat, llegando en canoa desde el puerto, casa 14», la ciudadana pide que se retire",
    'Denuncian que en «18 avenida 20-25 "A", zona 20, Retalhuleu, porton cafe» venden droga por la ventana',
    "Denuncian que en «Ciudad Real II, manzana G, lote 3, zona 10» venden droga",
    "Denuncian que en «la colonia Mezquital, lote 14» golpean a un anciano",
    'entregar víveres en «8a. calle "C" 24-4, zona 15, La Florida»',
    "entregar víveres en «aldea Chuiquisis, sector Los Ajpop, última casa del callejón»",
    "dejar medicinas en «Mz. 8 lote 14, sector 2»", "la encontramos en «pasaje 3, casa 14, colonia Kennedy»",
    "SE CAMBIO A «CABECERA PARROQUIAL DE CHONTAPUNTA, FRENTE AL CEMENTERIO»",
    "ya no reside ahí, se cambió a «comunidad Pijal Alto, a unos 6 metros de la casa comunal»",
    "apagadas a la altura de su portón, en «recinto Las Maravillas, a dos casas de la piladora»",
    "Bache frente a su casa, «calle Loja 12-45 y Sucre»", "cayó sobre su techo, «sector La Y, calle Guayas s/n»",
    "Dirección para domicilio de medicamentos: «Cra 45 # 68-21 apto 302, barrio Boston»",
    "Duerme en una covacha por «Totoracocha, Guapondélig 24-10 y Yanahurco»; consume",
    "Duerme en una covacha por «recinto Matilde Esther, calle principal s/n»; consume",
    "la familia duerme en una champa en «aldea Pueblo Nuevo, sector El Cementerio»",
    "Usuaria se regresa a «cuarto 16 de la pensión, 6 calle y 16 avenida, zona 3» con su mamá",
    "EL CIUDADANO INDICA VIVIR EN «TOTORACOCHA, GUAPONDELIG 20-24 Y YANAHURCO», SE LO DEJA",
    "Posa en «casa 14, lotificación El Recuerdo, zona 6»", "Dormía en «Sauces 4 mz 12 villa 8»",
    "alquila una pieza en «3a calle 4-56 zona 5»", "se fue a vivir a «colonia El Milagro, 4a avenida, casa 7»",
    "se quedan en «recinto La Ceiba, km 12 vía a Quevedo»", "reside por «Loma Larga, a tres cuadras de la cancha»",
    "se refugia donde su hermana en «barrio El Rosario, calle 3, casa 12»",
    "vive por el «mercado de Sangolquí, casa de dos pisos color verde»", "habita en «San Lucas, al lado de la tienda» de don Pepe",
    "se van para la «aldea Chicacao, sector 2» con su hermana", "Dir. «8va calle 12-45 zona 11, Mariscal»",
    "residente en «Tierra Nueva II, 5a avenida lote 34»", "Domicilia en «Jr. Huáscar 345, San Juan de Lurigancho»",
    "Casa: «aldea El Pajal, sector La Cruz, casa 12»", "Domicilio conyugal en «Sauces 6 mz 240 villa 12»",
    "Se acude a «Sauces 6 mz 240 villa 12», nadie abre", "Llevar la receta a «aldea El Pajal, sector La Cruz, casa 12»",
    "somos de «barrio La Gruta, gradas 3, casa celeste» y no tenemos agua", "maltrato animal en la casa de «4ta calle 6-24 zona 4»",
    "visita in situ a «Ibarra, El Olivo, av. Pólit 24-19», se verifica",
    "vive x «Av. Loja 12-34 y Quito»",
    "contactarle en «3a avenida 12-45 zona 7»", "parto domiciliar en «Av. Loja 12-34 y Quito»",
    "Para llegar a su casa: «entrada al Recreo, calle 14, casa esquinera verde»",
]  # fmt: skip
NOBODYS = [
    "La municipalidad alquila local en la 5a avenida 3-21 zona 1 para bodega", "Entregar 40 resmas en 8a calle 24-40 zona 1",
    "Se entregaron 200 kits en barrio La Paz, sector 3", "Balacera en la 5a calle y 3a avenida zona 1",
    "Denuncian que en la zona 3 venden cohetes", "vive en un cuarto arrendado con su hija", "se regresa a su casa",
    "se regresa a la oficina de la zona 3, 5a avenida", "duerme en la calle", "duerme en el parque central, zona 1",
    "vive en una casa de madera con techo de zinc", "Vive en Quito, llamar 2234-5678", "vive en Ambato, expediente 2024-123",
]  # fmt: skip


@pytest.mark.parametrize("marked", HOMES + NOBODYS)
def test_the_home_is_found_whole_and_nothing_else(marked):
    assert found_in(marked, "ADDRESS") == due(marked)


@pytest.mark.parametrize("change", [str, str.upper, str.lower])
def test_the_sieve_and_the_second_look_let_each_home_through(change):
    texts = pl.Series([change(bare(marked)) for marked in HOMES])
    found = pl.Series([any(True for _ in RULE.find(text)) for text in texts])
    passed = texts.str.contains(RULE.superset) & RULE.narrow(texts)
    assert texts.filter(found & ~passed).to_list() == []
