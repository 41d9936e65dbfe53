"""Names inside cells are people where something says so; places, titles and goods that read like names are not."""

import polars as pl
import pytest

from desktop_app.core.personal_data import scan
from desktop_app.core.personal_data.chance_names import without_chance
from desktop_app.core.personal_data.evidence import Evidence
from desktop_app.core.personal_data.judges import Judged
from desktop_app.core.table import Table

SCHEMA = {"value": pl.String, "start": pl.UInt32, "end": pl.UInt32, "type": pl.String}


def column(header, n=100, filled=100, words=4.0):
    return Judged(0, header, Evidence(filled, n, words))


def hits(*cells):
    """Cells in which the piece between square brackets is a match, with its type."""
    rows = []
    for cell, kind in cells:
        before, _, rest = cell.partition("[")
        piece, _, after = rest.partition("]")
        rows.append((before + piece + after, len(before), len(before) + len(piece), kind))
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def kept(judged, *cells):
    return sorted(without_chance(judged, hits(*cells))["type"].unique())


@pytest.mark.parametrize("header", ["Escenario deportivo", "Método", "Nombre de la estación", "Meta", "Title"])
def test_few_names_among_things_are_explained_by_chance(header):
    few = [("[North West London] study", "PERSON"), ("[Karl Fischer]", "PERSON"), ("junto al [Julio Vaca]", "PERSON")]
    assert kept(column(header), *few) == []


@pytest.mark.parametrize("header", ["Observaciones", "Novedades", "Comentario", "Relato de los hechos", "Detalle"])
def test_one_name_among_remarks_counts(header):
    assert kept(column(header), ("retira [Ana Caal]", "PERSON")) == ["PERSON"]


def test_remarks_about_a_thing_are_no_remarks():
    assert kept(column("Descripción del producto"), ("pintura [Luis Vaca]", "PERSON")) == []


@pytest.mark.parametrize(
    "cell",
    ["entregado a la Sra. [Ana Caal]", "recepcionado por [Eladio Vaca]", "pago al Ing. [Luis Mora]", "madre: [Luz]"],
)
def test_a_name_that_is_announced_counts_anywhere(cell):
    assert kept(column("Glosa", words=6.0), (cell, "PERSON")) == ["PERSON"]


@pytest.mark.parametrize("kind", ["PHONE", "EC_CEDULA", "GT_DPI", "EMAIL"])
def test_names_beside_what_only_people_have_count(kind):
    found = kept(column("Meta"), ("[Julio Vaca]", "PERSON"), ("[0991234567] llamar", kind))
    assert found == sorted(["PERSON", kind])


def test_many_names_are_no_chance():
    many = [(f"lote {n} [Julio Vaca]", "PERSON") for n in range(40)]
    assert kept(column("Adjudicación"), *many) == ["PERSON"]
    assert kept(column("Adjudicación"), *many[:6]) == []


def test_people_among_firms_are_found_without_a_header():
    people = [(f"[SANCHEZ{'ABCDEFGH'[n]} TISNADO JAVIER]", "PERSON") for n in range(8)]
    assert kept(column("DETALLEPROV", n=20, filled=24), *people) == ["PERSON"]
    choices = column("DETALLEPROV", n=20, filled=400)
    assert kept(choices, *people[:3]) == []


def test_homes_and_illnesses_in_things_are_weighed_alike_and_numbers_never_dropped():
    assert kept(column("Punto de muestreo"), ("red [barrio Carlos Vaca]", "ADDRESS")) == []
    assert kept(column("Objeto"), ("compra para [diabetes]", "HEALTH")) == []
    assert kept(column("Objeto"), ("cédula [1710034065]", "EC_CEDULA")) == ["EC_CEDULA"]


@pytest.mark.parametrize(("times", "found"), [(40, False), (1, True)])
def test_few_values_that_repeat_are_called_after_people(times, found):
    values = ["Padre Hurtado", "Pedro Aguirre Cerda", "Diego de Almagro", "Doña Blanca Morales norte"] * times
    report = scan(Table.from_rows(["Etapa", "n"], [[value, str(n)] for n, value in enumerate(values)]))
    assert bool(report.findings) == found


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("[Ana Caal] pide cambio de turno", "PERSON"),
        ("la paciente vive en [calle Loja 12-45]", "ADDRESS"),
        ("el niño padece de [epilepsia], citar", "HEALTH"),
    ],
)
def test_what_is_said_of_one_person_counts_under_any_header(cell, kind):
    assert kept(column("Lo actuado", words=8.0), (cell, kind)) == [kind]


@pytest.mark.parametrize("cell", ["óleo de [Luis Mora]", "junto al [Julio Vaca] norte", "por [dengue] en la zona"])
def test_sentences_of_a_table_of_people_are_about_them(cell):
    kind = "HEALTH" if "dengue" in cell else "PERSON"
    judged, found = column("Lo actuado", words=8.0), hits((cell, kind))
    assert without_chance(judged, found).is_empty()
    assert without_chance(judged, found, of_people=True).equals(found)


@pytest.mark.parametrize("header", ["Unidad educativa", "Título de la obra"])
def test_things_in_a_table_of_people_stay_things(header):
    found = hits(("premio [Luis Mora] de cuento", "PERSON"))
    assert without_chance(column(header, words=8.0), found, of_people=True).is_empty()
