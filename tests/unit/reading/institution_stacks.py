"""Sheets of statistics with several tables, one under another or beside it, whose columns hold other things each."""

from tests.unit.reading.drawn import Drawn

N = None
PLACES = ("Azuay", "Bolívar", "Cañar", "Carchi", "El Oro", "Guayas", "Loja", "Napo")
STACKS = {}


def stack(name, drawn):
    STACKS[name] = drawn


def n(i, j=1):
    """A number that looks counted."""
    return (i * 41 + j * 73) % 900 + 11


def yearly(i, years=6):
    return [n(i, y) for y in range(years)]


stack(
    "four tables of the same years, two by two",
    Drawn("BCDEFG")
    .says([N, "Estudiantes inscritos", N, N, N, N, N, N, "Proyección de población"], [])
    .heads([N, "Departamento", *range(2011, 2015), "Total", N, "Departamento", *range(2011, 2015), "Total"])
    .holds(*[[N, p, *yearly(i, 5), N, p, *yearly(i + 9, 5)] for i, p in enumerate(PLACES)])
    .says([], [N, "Cobertura"], [])
    .heads([N, "Depto", *range(2011, 2015), "Suma", N, "Depto", "Inscritos", "Per cápita"])
    .holds(*[[N, p, *yearly(i, 5), N, p, n(i), n(i, 2) / 7] for i, p in enumerate(PLACES)]),
)
STACKS["four tables of the same years, two by two"].tables[:] = [
    [(3,), 4, 11, "BCDEFG"],
    [(3,), 4, 11, "IJKLMN"],
    [(15,), 16, 23, "BCDEFG"],
    [(15,), 16, 23, "IJK"],
]
stack(
    "words over numbers",
    Drawn("ABC")
    .says(["Cuadro 1. Oficinas por provincia"])
    .heads(["Provincia", "Zona", "Estado"])
    .holds(*[[p, ("Urbana", "Rural")[i % 2], ("Activa", "Cerrada", "-")[i % 3]] for i, p in enumerate(PLACES)])
    .says(["Fuente: directorio institucional"], [], ["Cuadro 2. Trámites"])
    .heads(["Mes", "Ingresados", "Resueltos", "Pendientes"], columns="ABCD")
    .holds(*[[m, n(i), n(i, 2), n(i, 3)] for i, m in enumerate(("Enero", "Febrero", "Marzo", "Abril", "Mayo"))]),
)
stack(
    "numbers over words",
    Drawn("ABCD")
    .says(["Cuadro 1. Trámites"])
    .heads(["Mes", "Ingresados", "Resueltos", "Pendientes"])
    .holds(*[[m, n(i), n(i, 2), n(i, 3)] for i, m in enumerate(("Enero", "Febrero", "Marzo", "Abril", "Mayo"))])
    .says([], ["Anexo 1", N], ["Oficinas por provincia"], [])
    .heads(["Provincia", "Zona", "Estado"], columns="ABC")
    .holds(*[[p, ("Urbana", "Rural")[i % 2], ("Activa", "Cerrada", "-")[i % 3]] for i, p in enumerate(PLACES)])
    .says(["Nota: las oficinas cerradas atienden en línea."]),
)
stack(
    "years alone over names, three times",
    Drawn("ABCDE")
    .says(["Instituto Nacional de Estadística"])
    .heads([N, 2015, 2016, 2017, 2018])
    .holds(*[[p, *yearly(i, 4)] for i, p in enumerate(PLACES)])
    .says(["p/ Cifras provisionales"], [], ["Cuadro 3. Egresos, 2019-2021"], [])
    .heads([N, "2019", "2020 p/", "2021 p/"], columns="ABCD")
    .holds(*[[p, *yearly(i, 3)] for i, p in enumerate(PLACES)])
    .says([], ["(En miles de dólares)"])
    .heads([N, "Años", N, N], [N, "2020", "2021", "2022"], columns="ABCD")
    .holds(*[[p, *yearly(i, 3)] for i, p in enumerate(PLACES)])
    .merges("B28:D28"),
)
stack(
    "units under headings without a name for the places, over a list of people",
    Drawn("ABCD")
    .says(["ANEXO 8: CONSOLIDADO"])
    .heads([N, "Nacimientos", "Viviendas", "Superficie"], [N, "(miles)", "n", "ha"])
    .holds(*[[p, n(i) / 10, n(i, 2), n(i, 3) / 4] for i, p in enumerate(PLACES)])
    .says([], ["CUADRO N° 3"])
    .heads(["Código", "Nombre", "Zona", "Estado", "Sexo"], columns="ABCDE")
    .holds(
        *[
            [f"{i:02d}", f"Persona {p}", "Rural", "Activa" if i % 2 else "De baja", "HM"[i % 2]]
            for i, p in enumerate(PLACES)
        ]
    ),
)
stack(
    "groups without merged cells right under the title",
    Drawn("ABCDEFG")
    .says(["Indicadores 2015-2018"], ["Cuadro 3. Camas y matrícula por provincia"])
    .heads([N, "Camas", N, N, "Matrícula", N, N], [N, *["Total", "Hombres", "Mujeres"] * 2])
    .holds(*[[p, *yearly(i)] for i, p in enumerate(PLACES)]),
)
stack(
    "a table with years over periods after one of other columns",
    Drawn("ABCDE")
    .says(["Cuadro 1"])
    .heads(["Entidad", "Nivel", "Área", "Casos", "Monto"])
    .holds(*[[p, "Alta", "Urbana" if i % 2 else "Rural", n(i), n(i, 2) / 3] for i, p in enumerate(PLACES)])
    .says(["Fuente: registros administrativos 2016."], [], ["Cuadro 2"], [])
    .heads(["Código", "Cantón", "Período", N, N, N, N], [N, N, 2007, 2008, 2009, 2010, "Total"], columns="ABCDEFG")
    .holds(*[[f"0{i}", p, *[f"{n(i, y) % 100},{y}%" for y in range(5)]] for i, p in enumerate(PLACES)])
    .merges("C14:G14", "A14:A15", "B14:B15"),
)
