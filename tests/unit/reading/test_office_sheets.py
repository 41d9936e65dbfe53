"""Sheets as offices make them, each with where its table is: header rows, first and last row, numbered as in Excel."""

import datetime as dt
import random

import pytest

from tests.unit.reading.office import found_table

N = None
random.seed(3)
CASES = []


def case(name, rows, expected, merged=()):
    CASES.append(pytest.param(rows, expected, merged, id=name))


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
body = [[p, random.randint(1, 999), random.randint(1, 99), round(random.random() * 100, 2)] for p in prov]
case(
    "units under header",
    [["Provincia", "Casos", "Camas", "Tasa"], [N, "(número)", "(número)", "(por 1000)"], *body],
    ((1, 2), 3, 14),
)
case(
    "code row under header",
    [["Provincia", "Casos", "Camas", "Tasa"], ["V01", "V02", "V03", "V04"], *body],
    ((1, 2), 3, 14),
)
case(
    "column numbers under header",
    [["Provincia", "Casos", "Camas", "Tasa"], ["(1)", "(2)", "(3)", "(4)=(2)/(3)"], *body],
    ((1, 2), 3, 14),
)
case(
    "letters under header", [["Provincia", "Casos", "Camas", "Tasa"], ["A", "B", "C", "D=B/C"], *body], ((1, 2), 3, 14)
)
case("blank after header", [["T"], [], ["Provincia", "Casos", "Camas", "Tasa"], [], *body], ((3,), 5, 16))
case(
    "budget",
    [
        ["GAD Municipal de Prueba"],
        ["Cédula presupuestaria de gastos"],
        ["Del 01/01/2026 al 31/03/2026"],
        ["Partida", "Denominación", "Asignación inicial", "Reformas", "Codificado", "Devengado"],
        ["5", "GASTOS CORRIENTES", 1000, 0, 1000, 200],
        ["51", "GASTOS EN PERSONAL", 600, 0, 600, 150],
        ["510105", "Remuneraciones Unificadas", 600, 0, 600, 150],
        ["53", "BIENES Y SERVICIOS", 400, 0, 400, 50],
        ["530101", "Agua Potable", 400, 0, 400, 50],
        ["TOTAL", "", 1000, 0, 1000, 200],
    ],
    ((4,), 5, 10),
)
case(
    "payroll LOTAIP",
    [
        ["Art. 7 de la Ley Orgánica de Transparencia"],
        ["b1) Directorio completo de la institución"],
        [
            "No.",
            "Apellidos y nombres de los servidores y servidoras",
            "Puesto Institucional",
            "Unidad",
            "Dirección",
            "Teléfono",
            "Extensión",
            "Correo",
        ],
        *[
            [i, n, "Analista", "Financiera", "Av. Principal y Calle 2", "022345678", 100 + i, f"x{i}@gob.ec"]
            for i, n in enumerate(names, 1)
        ],
        ["FECHA ACTUALIZACIÓN DE LA INFORMACIÓN:", N, N, N, "31/01/2026"],
        ["PERIODICIDAD DE ACTUALIZACIÓN DE LA INFORMACIÓN:", N, N, N, "MENSUAL"],
        ["UNIDAD POSEEDORA DE LA INFORMACIÓN - LITERAL b1):", N, N, N, "TALENTO HUMANO"],
        ["RESPONSABLE DE LA UNIDAD POSEEDORA:", N, N, N, "ANA PÉREZ"],
    ],
    ((3,), 4, 9),
)
case(
    "LOTAIP remuneraciones",
    [
        ["Literal c) Remuneración mensual"],
        [
            "No.",
            "Puesto",
            "Régimen",
            "Remuneración mensual unificada",
            "Remuneración unificada (anual)",
            "Décima Tercera",
            "Décima cuarta",
        ],
        *[[i, f"Servidor Público {i}", "LOSEP", 817 + i, (817 + i) * 12, 817 + i, 460] for i in range(1, 12)],
        [N, N, "TOTAL DE REMUNERACIONES UNIFICADAS", sum(817 + i for i in range(1, 12)), N, N, N],
        ["FECHA ACTUALIZACIÓN DE LA INFORMACIÓN", N, N, "31/01/2026"],
        ["CORREO ELECTRÓNICO DEL RESPONSABLE", N, N, "rrhh@prueba.gob.ec"],
    ],
    ((2,), 3, 14),
)
case(
    "wide years",
    [
        ["Nacidos vivos por año"],
        ["Provincia", 2018, 2019, 2020, 2021, 2022],
        *[[p, *[random.randint(100, 999) for _ in range(5)]] for p in prov],
        ["Nota: provisional"],
    ],
    ((2,), 3, 14),
)
case(
    "two-level years sex",
    [
        ["Matrícula"],
        ["Provincia", 2020, N, 2021, N],
        [N, "Hombres", "Mujeres", "Hombres", "Mujeres"],
        *[[p, *[random.randint(100, 999) for _ in range(4)]] for p in prov],
    ],
    ((2, 3), 4, 15),
    ("A2:A3", "B2:C2", "D2:E2"),
)
case(
    "two-level unmerged",
    [
        ["Provincia", "Hombres", "", "Mujeres", ""],
        ["", "Urbano", "Rural", "Urbano", "Rural"],
        *[[p, *[random.randint(100, 999) for _ in range(4)]] for p in prov],
    ],
    ((1, 2), 3, 14),
)
case(
    "three-level",
    [
        ["Cuadro 1. Población"],
        ["Cantón", "Población", N, N, N],
        [N, "Urbana", N, "Rural", N],
        [N, "H", "M", "H", "M"],
        *[[p, *[random.randint(100, 999) for _ in range(4)]] for p in prov],
        ["Fuente: INEC"],
    ],
    ((2, 3, 4), 5, 16),
    ("A2:A4", "B2:E2", "B3:C3", "D3:E3"),
)
case(
    "sections",
    [
        ["Cantón", "Familias", "Monto"],
        ["SIERRA", N, N],
        ["Cuenca", 3, 4],
        ["Loja", 5, 6],
        ["COSTA", N, N],
        ["Machala", 5, 6],
        ["Manta", 1, 2],
    ],
    ((1,), 2, 7),
)
case(
    "words",
    [
        ["Registro de organizaciones"],
        ["Nombre", "Cantón", "Representante", "Estado"],
        *[[f"Asociación {p}", p, random.choice(names), random.choice(["Activa", "Inactiva"])] for p in prov],
    ],
    ((2,), 3, 14),
)
case("words no header", [[p, random.choice(names), random.choice(["Activa", "Inactiva"])] for p in prov], ((), 1, 12))
case(
    "dates",
    [["Fecha", "Sesión", "Acta"], *[[dt.date(2026, 1, i), "Ordinaria", f"{i:03}-2026"] for i in range(1, 13)]],
    ((1,), 2, 13),
)
case("two blank cols left", [[N, N, *r] for r in [["Provincia", "Casos", "Camas", "Tasa"], *body]], ((1,), 2, 13))
case(
    "stacked tables",
    [
        ["Tabla 1. Casos"],
        ["Provincia", "Casos"],
        *[[p, i] for i, p in enumerate(prov, 1)],
        [],
        ["Tabla 2. Camas"],
        ["Provincia", "Camas"],
        *[[p, i * 2] for i, p in enumerate(prov, 1)],
    ],
    ((2,), 3, 14),
)
case(
    "side by side",
    [["Provincia", "Casos", N, "Cantón", "Camas"], *[[p, i, N, p + " sur", i * 2] for i, p in enumerate(prov, 1)]],
    ((1,), 2, 13),
)
case(
    "signature",
    [
        ["Informe"],
        ["Ítem", "Descripción", "Valor"],
        *[[i, f"Cosa {i}", i * 10] for i in range(1, 9)],
        [],
        [],
        [N, "_____________", N],
        [N, "Ing. Ana Pérez", N],
        [N, "DIRECTORA FINANCIERA", N],
    ],
    ((2,), 3, 10),
)
case(
    "key values above",
    [
        ["Institución:", "GAD de Prueba"],
        ["Período:", "Enero 2026"],
        ["Responsable:", "Ana Pérez"],
        [],
        ["N°", "Detalle", "Cantidad", "Valor"],
        *[[i, f"Cosa {i}", i, i * 10] for i in range(1, 9)],
    ],
    ((5,), 6, 13),
)
case(
    "key values above no gap",
    [
        ["Institución:", "GAD de Prueba"],
        ["Período:", "Enero 2026"],
        ["N°", "Detalle", "Cantidad", "Valor"],
        *[[i, f"Cosa {i}", i, i * 10] for i in range(1, 9)],
    ],
    ((3,), 4, 11),
)
case(
    "subtotal rows",
    [
        ["Cantón", "Parroquia", "Casos"],
        ["Cuenca", "Baños", 3],
        ["Cuenca", "Turi", 4],
        ["Subtotal Cuenca", N, 7],
        ["Loja", "Sucre", 3],
        ["Loja", "Valle", 4],
        ["Subtotal Loja", N, 7],
        ["Total general", N, 14],
    ],
    ((1,), 2, 8),
)
case(
    "merged stub",
    [
        ["Provincia", "Cantón", "Casos"],
        ["Azuay", "Cuenca", 3],
        [N, "Girón", 4],
        [N, "Paute", 1],
        ["Loja", "Loja", 5],
        [N, "Calvas", 2],
    ],
    ((1,), 2, 6),
    ("A2:A4", "A5:A6"),
)
case(
    "long text cells",
    [
        ["Pregunta", "Respuesta"],
        *[
            [
                f"¿Cuál es el trámite número {i} y qué requisitos tiene según la ordenanza vigente?",
                f"Debe presentarse la solicitud con copia de cédula y pago de la tasa correspondiente en ventanilla {i}.",
            ]
            for i in range(1, 9)
        ],
    ],
    ((1,), 2, 9),
)
case(
    "ids text",
    [["RUC", "Razón social"], *[[f"17900{i:05}001", f"Empresa {i} S.A."] for i in range(12)]],
    ((1,), 2, 13),
)
case(
    "header caps notes right",
    [["PROVINCIA", "CASOS", N, N, "Nota: revisar con estadística"], *[[p, i] for i, p in enumerate(prov, 1)]],
    ((1,), 2, 13),
)
case(
    "months",
    [
        ["Consumo de agua 2025 (m3)"],
        ["Medidor", "Ene", "Feb", "Mar", "Abr", "May", "Jun", "Total"],
        *[[f"M-{i:03}", *[random.randint(1, 50) for _ in range(6)], 300] for i in range(10)],
        ["Total", *[500] * 7],
    ],
    ((2,), 3, 13),
)
case(
    "header after blank cols stray",
    [[N] * 9 + ["x"], ["Provincia", "Casos"], *[[p, i] for i, p in enumerate(prov, 1)]],
    ((2,), 3, 14),
)
case("numbers as text", [["Código", "Valor"], *[[f"0{i}", f"1.2{i:02},50"] for i in range(10)]], ((1,), 2, 11))
case("booleans", [["Parroquia", "Tiene agua", "Tiene luz"], *[[p, "Sí", "No"] for p in prov]], ((1,), 2, 13))
case("one column", [["Correo"], *[[f"persona{i}@x.ec"] for i in range(10)]], ((1,), 2, 11))
case(
    "percent",
    [["Indicador", "2020", "2021"], *[[f"Ind {i}", f"{i}%", f"{i + 3}%"] for i in range(8)]],
    ((1,), 2, 9),
)
case(
    "footer rows with value",
    [
        ["Ítem", "Valor"],
        *[[f"Cosa {i}", i] for i in range(8)],
        ["Elaborado por:", "Ana Pérez"],
        ["Aprobado por:", "Luis Mora"],
    ],
    ((1,), 2, 9),
)
case(
    "footer date",
    [["Ítem", "Cantidad", "Valor"], *[[f"Cosa {i}", i, i] for i in range(8)], [], ["Fecha de corte: 31/12/2025"]],
    ((1,), 2, 9),
)
case(
    "SIN total label",
    [["Ítem", "Cantidad", "Valor"], *[[f"Cosa {i}", i, i] for i in range(8)], [N, 28, 28]],
    ((1,), 2, 10),
)
case(
    "repeated header pages",
    [
        ["N°", "Nombre", "Nota"],
        [1, "Ana Pérez", 9],
        [2, "Luis Mora", 8],
        ["N°", "Nombre", "Nota"],
        [3, "Eva Díaz", 7],
        [4, "José Luna", 6],
    ],
    ((1,), 2, 6),
)
case(
    "title merged over cols",
    [["INFORME DE GESTIÓN", N, N], ["Provincia", "Casos", "Camas"], *[[p, i, i] for i, p in enumerate(prov, 1)]],
    ((2,), 3, 14),
    ("A1:C1",),
)
case(
    "guatemala",
    [
        ["MUNICIPALIDAD DE PRUEBA"],
        ["Art. 10 numeral 4 LAIP"],
        ["No.", "Renglón", "Nombre completo", "Puesto", "Sueldo base", "Bonificación", "Total"],
        *[[i, "011", n, "Oficial", 3000.0, 250.0, 3250.0] for i, n in enumerate(names, 1)],
        ["Total", "", "", "", 18000, 1500, 19500],
    ],
    ((3,), 4, 10),
)
case(
    "header group label mid",
    [
        ["Provincia", "Población 2020", N, "Población 2030", N],
        ["", "Total", "Mujeres", "Total", "Mujeres"],
        ["", N, N, N, N],
        *[[p, 1, 2, 3, 4] for p in prov],
    ],
    ((1, 2), 4, 15),
)


@pytest.mark.parametrize(("rows", "expected", "merged"), CASES)
def test_the_table_is_found(tmp_path, rows, expected, merged):
    assert found_table(tmp_path, rows, merged) == expected
