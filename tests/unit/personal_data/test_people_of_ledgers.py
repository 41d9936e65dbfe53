"""Names as deeds, visits and reports tell them: kin of the country, parties of a deed, letters, compound surnames.

All people are invented; «…» marks each name; a sentence without marks names nobody.
"""

import polars as pl
import pytest

from desktop_app.core.personal_data.name_gate import may_name
from tests.unit.personal_data.marked import bare, due, found_in

NAMED = [
    "Hija menor «Nineth Rax» escolarizada", "HIJA MENOR «NINETH RAX» ESCOLARIZADA; VARON «PORFIRIO» NO",
    "la responsable es «Rigo Cux» y no vino", "Adolescente embarazada; el señalado es «Rigo Cux»",
    "MANDATARIO: «IXCHOP CHIROY», REGISTRO 604", "comparece el copropietario «Elmer Chub»",
    "demanda contra la mortual de «Porfirio Numá»", "herederos del causante «Manuel Toapanta»",
    "Trabajadora social «C. Galarza» atiende y orienta", "Se constata que «M. Holguín» ya no reside ahí",
    "SE CONSTATA QUE «LILIANA Z». YA NO VIVE AHI", "REPORTE DE «C. FLOR»: TRES LAMPARAS APAGADAS",
    "ppl «p. galarza o». trasladado", "TRES HERMANITOS «Calí Ixchop» CON PIOJOS", "los hermanitos «Chub Caal» no asisten",
    "Compraventa otorgada por la señora «Liliana Encalada y Amaguaña», viuda", "Compra «Sara Baten y Calí» el resto",
    "DE NOMBRE «JUAN TZUL Y TZUL» SE PRESENTO", "Asistieron «Luis Guamán» y «Rosa Quishpe»",
    "un ciudadano alias «Cara Cortada», responde", "UN CIUDADANO ALIAS «CARA CORTADA», RESPONDE A LOS NOMBRES",
    "EL SUJETO ALIAS «CHINO» FUE DETENIDO", "el patojo «Wilmer» se escapó de clases", "la guagua «Sisa» no tiene cédula",
    "incluir a «Benigno» en el taller", "incluir a «napoleon» en el taller", "le pegó a «Kevin» en el recreo",
    "«Ezequiel», el último de los hijos, no va a la escuela", "«Samuel», hijo menor, vende chicles",
    "la «Delia» no vino a la reunión", "el «Wilson» debe dos cuotas", "«Yuliana», 15 años", "don «Cachito» cuida carros",
    "«Dylan» con fiebre, lo retira la abuela «Carmela»", "«Jeremy Alexander» (6) y «Thiago» (4) quedaron solos",
    "Contacto de emergencia: «Marlene» (esposa)", "reemplazo de «Marlene»", "cumple «Marlene»", "le dicen «Pancho»",
    "más conocido como «Chamo»", "«Rosa Ch». pide copia", "Puesto 34 traspasado de «Hermelinda Xajil»",
    "al que llaman «Beto»", "servidor «Maldonado» está de comisión", "el servidor «Guamán» no firmó",
]  # fmt: skip
NOBODY = [
    "Inspección ocular, derrumbe en la ruta al mirador Juan Dieguez Olaverri", "PGN Quiché", "MSP Loja entrega insumos",
    "Servidor Tecún responde lento", "Servidor Tecún caído desde ayer", "Fideicomiso Mercantil Torres de la Merced",
    "Finca Helvetia y anexo Doña Marina, titular sociedad anónima", "llevaron a Quito el expediente",
    "trae a colación el oficio", "lleva a cabo la minga", "se dejó a criterio del juez", "Se trata de una fuga",
    "Restaurante Don Cachito cerrado", "sector conocido como El Mirador", "Escuela renovada de San Pedro",
    "muchacho de 15 años", "comprador local de café", "acompaña a la comunidad", "esquina Juan Montalvo y Sucre",
]  # fmt: skip


@pytest.mark.parametrize("marked", NAMED + NOBODY)
def test_the_people_of_ledgers_are_found_whole_and_nothing_else(marked):
    assert sorted(found_in(marked, "PERSON")) == sorted(due(marked))


def test_the_gate_of_names_reads_each_of_them():
    texts = [bare(marked) for marked in NAMED]
    passed = may_name(pl.Series(texts))
    assert [text for text, passes in zip(texts, passed, strict=True) if not passes] == []
