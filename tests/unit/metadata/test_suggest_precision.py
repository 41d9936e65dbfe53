"""What offices' files are called and say, and what may be known of them: a wrong guess is worse than none."""

from dataclasses import replace

import pytest

from desktop_app.core.metadata import Evidence, suggest_dataset
from desktop_app.core.metadata.carrying import Past
from desktop_app.core.metadata.dataset import Dataset, Field, Period, Resource
from desktop_app.core.metadata.institution import Institution
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import Table
from desktop_app.core.text import msg


def suggest(file, titles=(), notes=(), *rest, **more):
    header, rows, country = (*rest, *(("a",), (("x",),), "ec")[len(rest) :])
    table = Table.from_rows(list(header), [list(row) for row in rows])
    return suggest_dataset(Evidence(file, titles, notes, table, profile_table(table), country, **more))


CASES = [
    (
        ("PPS_Atenciones_2026octubre.xlsx", ("PATRONATO PROVINCIAL DE PICHINCHA", "Atenciones sociales"),
         ("Fuente: Sistema de gestión social",), ("Fecha", "Cantón"), (("2026-10-01", "Quito"), ("2026-10-30", "Cayambe"))),
        {"title": "Atenciones sociales", "period": Period("2026-10-01", "2026-10-30"), "place": "Pichincha, Ecuador",
         "theme": "SOCI", "acronym": "PPS", "source": "Sistema de gestión social"},
    ),
    (
        ("presupuesto devengado 2do trimestre 2025.xls",
         ("GOBIERNO AUTÓNOMO DESCENTRALIZADO MUNICIPAL DEL CANTÓN MEJÍA", "EJECUCIÓN PRESUPUESTARIA DE GASTOS")),
        {"period": Period("2025-04-01", "2025-06-30"), "place": "Mejía, Ecuador", "theme": "ECON",
         "tags": ("ejecución", "presupuestaria", "gastos")},
    ),
    (
        ("Matriz viaticos ENE-MAR 2026 v3 FINAL.xlsx", ("Dirección Financiera", "Viáticos e informes de licencias"),
         ("Elaborado por: Ana Pérez",), ("Fecha salida", "Destino"), (("2026-01-04", "Loja"), ("2026-03-04", "Quito"))),
        {"institution": "", "source": "", "period": Period("2026-01-04", "2026-03-04")},
    ),
    (("Libro1.xlsx",), {"title": "", "tags": (), "theme": "", "period": Period(), "place": "Ecuador"}),
    (
        ("Copia de Copia de inventario vehículos (3).xlsx", (), (), ("Placa", "Fecha de matriculación", "Año"),
         (("x", "2019-01-02", "2015"), ("y", "2020-01-02", "2018"))),
        {"title": "Inventario vehículos", "period": Period(), "theme": "TRAN"},
    ),
    (
        ("agua_calidad.csv", ("Empresa Pública Municipal de Agua Potable", "Calidad del agua potable, enero a junio de 2026"),
         (), ("fecha_muestra", "parroquia"), (("2026-01-04", "Tarqui"), ("2026-06-03", "Ximena"))),
        {"place": "Ecuador", "theme": "ENVI", "period": Period("2026-01-04", "2026-06-03")},
    ),
    (
        ("contratos_2025_12.csv", (), ("Fuente: SERCOP",), ("Fecha de vencimiento", "Fecha de firma"),
         (("2026-12-02", "2025-12-02"), ("2027-12-02", "2025-12-22"))),
        {"title": "Contratos, diciembre de 2025", "period": Period("2025-12-02", "2025-12-22"), "source": "SERCOP"},
    ),
    (
        ("proyectos.csv", ("Proyectos de inversión", "Ejercicio fiscal 2025"), (), ("Proyecto", "Fecha de inscripción"),
         (("Puente", "2012-01-01"), ("Vía", "2013-01-01")), "gt"),
        {"period": Period("2025-01-01", "2025-12-31"), "place": "Guatemala", "theme": ""},
    ),
    (
        ("poblacion.csv", (), (), ("Año", "Total"), (("2019", "5"), ("2021", "6"))),
        {"period": Period("2019-01-01", "2021-12-31")},
    ),
    (
        ("denuncias.csv", (), (), ("Municipio", "Total"), (("Mixco", "5"), ("Villa Nueva", "6")), "gt"),
        {"place": "Guatemala, Guatemala", "theme": "JUST"},
    ),
    (
        ("denuncias.csv", (), (), ("Municipio", "Total"), (("Mixco", "5"), ("Lugar inventado", "6")), "gt"),
        {"place": "Guatemala"},
    ),
    (("Becarios 2do semestre 2025.xlsx",), {"title": "Becarios, julio a diciembre de 2025", "theme": "EDUC"}),
]  # fmt: skip


@pytest.mark.parametrize(("given", "known"), CASES, ids=[case[0][0] for case in CASES])
def test_what_is_known_and_nothing_more(given, known):
    dataset, origins = suggest(*given)
    assert {name: getattr(dataset, name) for name in known} == known
    blank = Dataset()
    guessed = {name for name in origins if getattr(dataset, name) == getattr(blank, name)} - {"language"}
    assert guessed == set(), "an origin without a guess"


def test_an_office_answers_questions_but_publishes_nothing():
    dataset, _ = suggest("x.xlsx", ("Dirección de Planificación", "Obras terminadas"))
    assert (dataset.institution, dataset.contact.name) == ("", "Dirección de Planificación")


HOUSE = Institution("Patronato", "PPS", licence="CC0-1.0", tags=("LOTAIP",), transparency=True)


def test_what_the_institution_says_of_itself_wins():
    dataset, origins = suggest("becas 2026.csv", institution=HOUSE)
    assert (dataset.institution, dataset.licence, dataset.frequency) == ("Patronato", "CC0-1.0", "MONTHLY")
    assert dataset.tags == ("LOTAIP", "becas")
    assert origins["frequency"].msgid == "because the law asks for it every month"


FIELDS = tuple(Field(f"old{i}", name, description="Qué es") for i, name in enumerate(("Fecha", "Cantón", "Monto")))
BEFORE = Dataset(
    title="Atenciones sociales, septiembre de 2026",
    description="Cada fila es una atención dada en septiembre de 2026. Tiene 1.120 filas y 4 columnas. Va del 2026-09-01 al 2026-09-30.",
    institution="Patronato",
    frequency="MONTHLY",
    theme="HEAL",
    tags=("atenciones",),
    period=Period("2026-09-01", "2026-09-30"),
    place="Quito, Ecuador",
    licence="CC-BY-4.0",
    answers=(("programa", "P1"),),
    resources=(Resource("t", fields=FIELDS),),
)
PAST = Past(
    BEFORE, msg("from your publication of {month}", month="octubre"), "Atenciones_2026septiembre.xlsx", "2026-10-03"
)
HEADER = ("Fecha", "Cantón", "Monto")


def test_next_month_takes_over_everything_but_the_period():
    rows = (("2026-10-01", "Cuenca", "5"), ("2026-10-31", "Loja", "6"))
    dataset, origins = suggest("Atenciones_2026octubre.xlsx", (), (), HEADER, rows, past=(PAST,))
    assert dataset.title == "Atenciones sociales, octubre de 2026"
    assert dataset.description == "Cada fila es una atención dada en octubre de 2026."
    assert dataset.period == Period("2026-10-01", "2026-10-31")
    assert (dataset.theme, dataset.frequency, dataset.place) == ("HEAL", "MONTHLY", "Quito, Ecuador")
    assert dataset.answers == (("programa", "P1"),)
    assert [f.description for f in dataset.resources[0].fields] == ["Qué es"] * 3
    assert origins["title"] == origins["frequency"] == PAST.origin
    assert "«" in origins["period"].msgid


def test_without_a_period_the_old_one_is_in_no_text():
    dataset, _ = suggest("Atenciones.xlsx", (), (), HEADER, (("x", "Cuenca", "5"),), past=(PAST,))
    assert dataset.period == Period()
    assert dataset.title == "Atenciones sociales"
    assert "septiembre" not in dataset.description


@pytest.mark.parametrize(
    ("file", "header"),
    [("Becas_2026octubre.xlsx", HEADER), ("Atenciones_2026octubre.xlsx", ("Bien", "Valor", "Custodio"))],
)
def test_another_series_takes_nothing_over(file, header):
    dataset, _ = suggest(file, (), (), header, (("1", "2", "3"),), past=(PAST,))
    assert (dataset.description, dataset.answers) == ("", ())


def test_the_frequency_that_earlier_publications_show():
    def month(n):
        again = replace(BEFORE, period=Period(f"2026-{n:02d}-01", f"2026-{n:02d}-28"), frequency="", resources=())
        return replace(PAST, dataset=again, published=f"2026-{n:02d}-30")

    rows = (("2026-10-01", "a", "5"), ("2026-10-31", "b", "6"))
    dataset, origins = suggest("Atenciones_2026octubre.xlsx", (), (), HEADER, rows, past=(month(7), month(4)))
    assert dataset.frequency == "QUARTERLY"
    assert origins["frequency"].msgid == "from your earlier publications"
    dataset, _ = suggest("Atenciones_2026octubre.xlsx", (), (), HEADER, rows, past=(month(9), month(4)))
    assert dataset.frequency == "", "irregular so far: the officer says it"
