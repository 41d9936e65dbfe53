"""More sheets as offices make them: dates as headings, forms above the table, pages of a report, several tables."""

import datetime as dt
import random

import pytest

from tests.unit.reading.office import found_table

N = None
random.seed(3)
CASES = []
prov = [
    "Azuay",
    "Bolívar",
    "Cañar",
    "Carchi",
    "Chimborazo",
    "Cotopaxi",
    "El Oro",
    "Esmeraldas",
    "Guayas",
    "Imbabura",
    "Loja",
    "Los Ríos",
]
names = ["Ana Pérez", "Luis Mora", "Eva Díaz", "José Luna", "Rosa Vaca", "Iván Ruiz"]


def case(name, rows, expected, merged=()):
    CASES.append(pytest.param(rows, expected, merged, id=name))


case(
    "date headers",
    [
        ["Provincia", *[dt.date(2024, m, 1) for m in range(1, 7)]],
        *[[p, *[random.randint(1, 99) for _ in range(6)]] for p in prov],
    ],
    ((1,), 2, 13),
)
case(
    "date headers day",
    [
        ["Estación", *[dt.date(2024, 1, d) for d in range(1, 6)]],
        *[[p, *[random.randint(1, 99) for _ in range(5)]] for p in prov],
    ],
    ((1,), 2, 13),
)
case(
    "year month two rows",
    [
        ["Indicador", 2023, N, N, 2024, N, N],
        [N, "Ene", "Feb", "Mar", "Ene", "Feb", "Mar"],
        *[[p, *[random.randint(1, 99) for _ in range(6)]] for p in prov],
    ],
    ((1, 2), 3, 14),
    ("A1:A2", "B1:D1", "E1:G1"),
)
case(
    "years float text",
    [
        ["Indicador", "2019*", "2020*", "2021 p/", "2022 p/"],
        *[[p, *[random.randint(1, 99) for _ in range(4)]] for p in prov],
    ],
    ((1,), 2, 13),
)
case(
    "all numbers with header years first col",
    [["Año", "Casos", "Tasa"], *[[2000 + i, random.randint(1, 99), random.randint(1, 9)] for i in range(12)]],
    ((1,), 2, 13),
)
case(
    "ages ranges",
    [
        ["Edad", "Hombres", "Mujeres"],
        *[[f"{i * 5}-{i * 5 + 4}", random.randint(1, 99), random.randint(1, 99)] for i in range(10)],
        ["50 y más", 3, 4],
    ],
    ((1,), 2, 12),
)
case(
    "survey codes",
    [
        ["id", "p1", "p2", "p3", "p4"],
        *[
            [i, random.randint(1, 5), random.randint(1, 5), random.randint(1, 2), random.randint(1, 9)]
            for i in range(1, 15)
        ],
    ],
    ((1,), 2, 15),
)
case(
    "survey question text+codes",
    [
        ["id", "p1", "p2", "p3"],
        [
            "Identificador",
            "¿Está de acuerdo con el servicio recibido?",
            "¿Cuántas veces vino este año a la oficina?",
            "¿Recomendaría?",
        ],
        *[[i, random.randint(1, 5), random.randint(1, 5), random.randint(1, 2)] for i in range(1, 15)],
    ],
    ((1, 2), 3, 16),
)
case(
    "title with date right",
    [
        ["REPORTE DE ATENCIONES", N, N, N, "Fecha:", dt.date(2026, 1, 31)],
        ["Usuario: mlopez"],
        [],
        ["Código", "Fecha", "Servicio", "Médico", "Sexo", "Edad"],
        *[[f"A{i:03}", dt.date(2026, 1, i), "Medicina", "Dra. X", "F", 20 + i] for i in range(1, 12)],
    ],
    ((4,), 5, 15),
)
case(
    "page footer",
    [
        ["Código", "Fecha", "Valor"],
        *[[f"A{i:03}", dt.date(2026, 1, i), i * 10] for i in range(1, 12)],
        [N, N, N],
        ["Página 1 de 1"],
        ["Generado el 31/01/2026 10:22:11"],
    ],
    ((1,), 2, 12),
)
case(
    "report total below blank",
    [
        ["Código", "Fecha", "Valor"],
        *[[f"A{i:03}", dt.date(2026, 1, i), i * 10] for i in range(1, 12)],
        [],
        ["TOTAL", N, 660],
    ],
    ((1,), 2, 14),
)
case(
    "grouped report",
    [
        ["Departamento: Finanzas"],
        ["No.", "Nombre", "Sueldo"],
        [1, "Ana", 900],
        [2, "Luis", 800],
        ["Subtotal", N, 1700],
        ["Departamento: Compras"],
        ["No.", "Nombre", "Sueldo"],
        [1, "Eva", 900],
        [2, "José", 800],
        ["Subtotal", N, 1700],
    ],
    ((2,), 3, 5),
)
case(
    "empty first column header",
    [
        [N, "Hombres", "Mujeres", "Total"],
        *[[p, random.randint(1, 9), random.randint(1, 9), random.randint(2, 20)] for p in prov],
    ],
    ((1,), 2, 13),
)
case(
    "header in 2 blank separated",
    [
        ["Cuadro N° 3"],
        ["Población por sexo"],
        [],
        [N, "Sexo", N],
        ["Cantón", "Hombre", "Mujer"],
        *[[p, random.randint(1, 9), random.randint(1, 9)] for p in prov],
        [],
        ["Fuente: Censo"],
    ],
    ((4, 5), 6, 17),
    ("B4:C4",),
)
case(
    "superheader right",
    [
        ["Cantón", N, "Sexo", N],
        ["Nombre", "Código", "Hombre", "Mujer"],
        *[[p, f"0{i}", random.randint(1, 9), random.randint(1, 9)] for i, p in enumerate(prov)],
    ],
    ((1, 2), 3, 14),
    ("A1:B1", "C1:D1"),
)
case(
    "notes column",
    [
        ["Ítem", "Valor", "Observaciones"],
        *[[f"Cosa {i}", i, "" if i != 3 else "Revisar con el área"] for i in range(10)],
    ],
    ((1,), 2, 11),
)
case("empty data col", [["Ítem", "Valor", "Fecha de baja"], *[[f"Cosa {i}", i, N] for i in range(10)]], ((1,), 2, 11))
case(
    "mostly empty rows",
    [["Nombre", "Ene", "Feb", "Mar", "Abr"], *[[n, N, N, (5 if i % 2 else N), N] for i, n in enumerate(names * 2)]],
    ((1,), 2, 13),
)
case("many blanks at top", [[]] * 12 + [["Ítem", "Valor"], *[[f"Cosa {i}", i] for i in range(10)]], ((13,), 14, 23))
case(
    "form above table",
    [
        ["SOLICITUD DE BIENES"],
        ["Área solicitante:", N, "Planificación", N, "Fecha:", dt.date(2026, 2, 3)],
        ["Proyecto:", N, "Fortalecimiento"],
        [],
        ["Ítem", "Bien", "Unidad", "Cantidad", "P. unitario", "Total"],
        *[[i, f"Bien {i}", "u", i, 2.5, i * 2.5] for i in range(1, 9)],
        [N, N, N, N, "Subtotal", 90],
        [N, N, N, N, "IVA 15%", 13.5],
        [N, N, N, N, "Total", 103.5],
        [],
        ["Firma"],
    ],
    ((5,), 6, 16),
)
case(
    "coords",
    [
        ["nombre", "lat", "lon"],
        *[[p, -2.9 + random.randint(0, 9) / 10, -79.0 + random.randint(0, 9) / 10] for p in prov],
    ],
    ((1,), 2, 13),
)
case(
    "percent text totals col",
    [["Categoría", "n", "%"], *[[f"Cat {i}", i, f"{i},{i}%"] for i in range(1, 9)], ["Total", 36, "100,0%"]],
    ((1,), 2, 10),
)
case(
    "two-row with blank left",
    [
        ["Provincia", "Total", "Área", N],
        [N, N, "Urbana", "Rural"],
        ["Total nacional", 100, 60, 40],
        *[[p, random.randint(1, 9), random.randint(1, 9), random.randint(1, 9)] for p in prov],
    ],
    ((1, 2), 3, 15),
)
case("no header words+num", [[p, random.randint(1, 99), "Sí"] for p in prov], ((), 1, 12))
case(
    "title long in header cell row",
    [
        [
            "Nota: Los datos de esta hoja corresponden al registro administrativo de la institución y son provisionales hasta su publicación."
        ],
        ["Cantón", "Casos"],
        *[[p, random.randint(1, 99)] for p in prov],
    ],
    ((2,), 3, 14),
)
case(
    "sub header lower units partially",
    [
        ["Río", "Caudal", "Nivel", "Fecha"],
        [N, "m3/s", "m", N],
        *[[p, random.randint(1, 99), random.randint(1, 9), dt.date(2026, 1, i + 1)] for i, p in enumerate(prov)],
    ],
    ((1, 2), 3, 14),
)
case(
    "text table w/ numbering",
    [
        ["N°", "Requisito", "Base legal"],
        *[[i, f"Requisito {i} que se presenta en ventanilla", f"Art. {i} LOTAIP"] for i in range(1, 9)],
    ],
    ((1,), 2, 9),
)
case(
    "contact directory 2 tables",
    [
        ["Directorio"],
        ["Nombre", "Teléfono"],
        *[[n, f"09{random.randint(1, 10**8 - 1):08d}"] for n in names],
        [],
        ["Sucursales"],
        ["Ciudad", "Dirección"],
        *[[p, f"Calle {i}"] for i, p in enumerate(prov[:6])],
    ],
    ((2,), 3, 8),
)
case(
    "totals on top",
    [
        ["Cantón", "2022", "2023"],
        ["TOTAL PAÍS", 100, 200],
        ["Azuay", 10, 20],
        *[[p, random.randint(1, 9), random.randint(1, 9)] for p in prov[1:]],
    ],
    ((1,), 2, 14),
)
case(
    "asterisk notes",
    [
        ["Cantón", "Casos"],
        *[[p, random.randint(1, 99)] for p in prov],
        ["* Datos provisionales"],
        ["** Incluye zonas no delimitadas"],
    ],
    ((1,), 2, 13),
)
case(
    "1/ notes",
    [["Cantón", "Casos 1/"], *[[p, random.randint(1, 99)] for p in prov], ["1/ Casos confirmados por laboratorio."]],
    ((1,), 2, 13),
)
case(
    "time series monthly",
    [
        ["Período", "IPC", "Variación"],
        *[[f"{2020 + i // 12}-{i % 12 + 1:02d}", 100 + i / 10, 0.1] for i in range(30)],
    ],
    ((1,), 2, 31),
)
case(
    "month names rows with year sections",
    [
        ["Mes", "Ingresos", "Gastos"],
        ["2024", N, N],
        ["Enero", 1, 2],
        ["Febrero", 3, 4],
        ["2025", N, N],
        ["Enero", 1, 2],
        ["Febrero", 3, 4],
    ],
    ((1,), 2, 7),
)


@pytest.mark.parametrize(("rows", "expected", "merged"), CASES)
def test_the_table_is_found(tmp_path, rows, expected, merged):
    assert found_table(tmp_path, rows, merged) == expected
