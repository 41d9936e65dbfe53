"""Layouts of offices where something stands over, under or beside the table: each keeps to its own rows and columns."""

import datetime as dt

import openpyxl
import pytest

from desktop_app.core.reading import open_source

N = None
PLACES = ("Azuay", "Bolívar", "Cañar", "Carchi", "Chimborazo", "Cotopaxi", "El Oro", "Guayas", "Loja", "Manabí")
STAFF = ("Ana Pérez", "Luis Mora", "Eva Díaz", "José Luna", "Rosa Vaca", "Iván Ruiz")
HEAD = ["Provincia", "Casos", "Camas", "Tasa"]


def cases(n=10):
    return [[place, 40 + 7 * i, 9 - i % 5, i + 0.5] for i, place in enumerate(PLACES[:n])]


def works(n=5):
    return [[place, i + 1, 900 - i] for i, place in enumerate(PLACES[:n])]


def staff(unit="Financiero"):
    return [[name, "Analista", unit] for name in STAFF]


GOODS = [[f"C{i:02d}", f"Bien {i}", "Bueno"] for i in range(5)]
LAYOUTS = {
    "a table under a note": (
        [HEAD, *cases(5), ["Fuente: registros"], ["Cantón", "Obras", "Costo"], *works()],
        [((1,), 2, 6, "ABCD"), ((8,), 9, 13, "ABC")],
    ),
    "a titled table under a note": (
        [HEAD, *cases(5), ["Fuente: registros"], ["Cuadro 2"], ["Cantón", "Obras", "Costo"], *works()],
        [((1,), 2, 6, "ABCD"), ((9,), 10, 14, "ABC")],
    ),
    "a table of words under a note": (
        [["Nombre", "Cargo", "Unidad"], *staff(), ["Fuente: nómina"], ["Código", "Descripción", "Estado"], *GOODS],
        [((1,), 2, 7, "ABC"), ((9,), 10, 14, "ABC")],
    ),
    "a table of words under a blank row": (
        [["Nombre", "Cargo", "Unidad"], *staff(), [], ["Código", "Descripción", "Estado"], *GOODS],
        [((1,), 2, 7, "ABC"), ((9,), 10, 14, "ABC")],
    ),
    "words in groups parted by blank rows": (
        [["Nombre", "Cargo", "Unidad"], *staff("Obras"), [], *staff("Salud")],
        [((1,), 2, 14, "ABC")],
    ),
    "labels and values right above": (
        [["Institución:", "GAD"], ["Fecha:", dt.date(2026, 1, 1)], ["Registros:", 10], HEAD, *cases()],
        [((4,), 5, 14, "ABCD")],
    ),
    "labels and values above a blank row": (
        [["Institución:", N, "GAD"], ["Fecha:", N, dt.date(2026, 1, 1)], ["Número:", N, 12], [], HEAD, *cases()],
        [((5,), 6, 15, "ABCD")],
    ),
    "a date beside the title": (
        [["Reporte", N, N, "Fecha:", dt.date(2026, 1, 31)], [*HEAD, "Total"], *[[*row, 3] for row in cases()]],
        [((2,), 3, 12, "ABCDE")],
    ),
    "a note beside the header": (
        [[*HEAD, N, "Nota: datos provisionales"], *cases()],
        [((1,), 2, 11, "ABCD")],
    ),
    "a summary beside the table": (
        [[*HEAD, N, "Resumen", N], *[[*r, N, "Media", 4] if i < 3 else r for i, r in enumerate(cases())]],
        [((1,), 2, 11, "ABCD")],
    ),
    "a list under its title": (
        [["GAD Municipal"], ["Listado de parroquias"], [], ["Parroquia"], *[[place] for place in PLACES]],
        [((4,), 5, 14, "A")],
    ),
    "a list in groups": (
        [["Parroquia"], *[[place] for place in PLACES[:5]], [], *[[place] for place in PLACES[5:]]],
        [((1,), 2, 12, "A")],
    ),
    "one year": (
        [["Cuadro 1"], ["Provincia", 2024], *[[place, 3000 + i] for i, place in enumerate(PLACES)]],
        [((2,), 3, 12, "AB")],
    ),
    "years as data": (
        [["Obra", "Año"], *[[f"Obra {i}", 2010 + i] for i in range(10)]],
        [((1,), 2, 11, "AB")],
    ),
    "the same key twice": (
        [["Provincia", 2024, N, "Provincia", 2025], *[[place, i, N, place, i + 9] for i, place in enumerate(PLACES)]],
        [((1,), 2, 11, "AB"), ((1,), 2, 11, "DE")],
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_table_of_a_layout_is_found_with_its_rows_and_columns(tmp_path, name):
    rows, expected = LAYOUTS[name]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    found = open_source(tmp_path / "a.xlsx", tmp_path / "w").sheets[0].regions
    assert [
        (
            tuple(row + 1 for row in region.header_rows),
            region.first_row + 1,
            region.last_row + 1,
            "".join("ABCDEFGH"[column] for column in region.columns),
        )
        for region in found
    ] == expected


def test_an_empty_row_between_the_rows_of_a_header(tmp_path):
    book = openpyxl.Workbook()
    for row in (["Provincia", "Población", N], [], [N, "Hombres", "Mujeres"], *[[p, 5, 6] for p in PLACES]):
        book.active.append(row)
    book.active.merge_cells("B1:C1")
    book.save(tmp_path / "a.xlsx")
    region = open_source(tmp_path / "a.xlsx", tmp_path / "w").sheets[0].regions[0]
    assert (region.header_rows, region.first_row, region.last_row) == ((0, 2), 3, 12)
