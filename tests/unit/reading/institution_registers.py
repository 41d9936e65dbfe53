"""Registers and statistics of institutions: assets, surveys, rankings, stock cards, matrices of crosses, series."""

import datetime as dt

from tests.unit.reading.drawn import Drawn

N = None
TOWNS = ("Puno", "Cusco", "Tacna", "Ica", "Piura", "Loreto", "Junín", "Áncash", "Pasco")
PEOPLE = ("Marta Xol", "Pedro Caal", "Julia Ixim", "Otto Tzul", "Irma Choc", "Raúl Pop")
REGISTERS = {}


def register(name, drawn):
    REGISTERS[name] = drawn


def n(i, j=1):
    """A number that looks counted."""
    return (i * 71 + j * 43) % 500 + 4


register(
    "assets written off",
    Drawn("ABCDE")
    .says(["Relación de bienes dados de baja"], ["Resolución N° 045-2025"])
    .heads(["Ítem", "Código patrimonial", "Denominación", "Valor neto", "Causal"])
    .holds(*[[i + 1, f"7408{i:04d}0001", f"Bien {i % 4}", f"{n(i)}.{i}0", "Obsolescencia"] for i in range(12)])
    .holds([N, N, "TOTAL", 4321.5, N])
    .says([], ["Lugar y fecha: Puno, 3 de marzo de 2025"]),
)
register(
    "quarters of years under three rows of headings",
    Drawn("ABCDEFGHIJ")
    .says(["Producción minera por trimestre"], [])
    .heads(
        ["Metal", 2023, N, N, N, 2024, N, N, N, "Var. %"],
        [N, "Trimestre", N, N, N, "Trimestre", N, N, N, N],
        [N, "I", "II", "III", "IV", "I", "II", "III", "IV", N],
    )
    .holds(*[[m, *[n(i, j) for j in range(8)], f"{i},{i}"] for i, m in enumerate(("Oro", "Plata", "Cobre", "Zinc"))])
    .merges("A3:A5", "B3:E3", "F3:I3", "B4:E4", "F4:I4", "J3:J5"),
)
register(
    "a second row of headings over some columns, nothing merged",
    Drawn("ABCDEF")
    .heads(
        ["Distrito", "Población", "Vacunados", N, N, "Meta"],
        [N, N, "1ra dosis", "2da dosis", "Refuerzo", N],
    )
    .holds(*[[t, *[n(i, j) for j in range(5)]] for i, t in enumerate(TOWNS)])
    .holds(["TOTAL DEPARTAMENTO", *[3000 + j for j in range(5)]]),
)
register(
    "agreements to follow up",
    Drawn("ABCD")
    .says(["SEGUIMIENTO DE ACUERDOS"], [])
    .heads(["N°", "ACUERDO", "RESPONSABLE", "ESTADO"])
    .holds(
        *[
            [
                f"0{i + 1}-2025",
                f"Remitir el informe de {t} a la comisión",
                f"Gerencia {t}",
                "Cumplido" if i % 2 else "Pendiente",
            ]
            for i, t in enumerate(TOWNS)
        ]
    ),
)
register(
    "answers of a survey over their base",
    Drawn("ABCD")
    .says(["P5. ¿Confía en su municipio?"], [])
    .heads([N, "Total", "Hombre", "Mujer"])
    .holds(
        ["Base", 1200, 590, 610],
        ["Mucho", "12.1%", "11.0%", "13.2%"],
        ["Algo", "35.0%", "36.5%", "33.6%"],
        ["Nada", "50.9%", "50.5%", "51.2%"],
        ["NS/NR", "2.0%", "2.0%", "2.0%"],
    ),
)
register(
    "a ranking under a title in its second column",
    Drawn("ABCDE")
    .says([N, "Ranking de cumplimiento"])
    .heads(["Puesto", "Entidad", "Puntaje", "Puesto anterior", "Variación"])
    .holds(
        *[
            [f"{i + 1}°", f"Municipalidad de {t}", 98.5 - i, f"{i + 2}°" if i % 3 else "-", "▲" if i % 2 else "▼"]
            for i, t in enumerate(TOWNS)
        ]
    ),
)
register(
    "two tables of other widths",
    Drawn("ABCD")
    .heads(["Tramo", "Longitud", "Inicio", "Fin"])
    .holds(*[[f"T{i}", n(i) / 10, f"km {i}", f"km {i + 1}"] for i in range(6)])
    .says([], [])
    .heads(["Puente", "Luz (m)"], columns="AB")
    .holds(*[[f"Puente {t}", n(i) / 7] for i, t in enumerate(TOWNS[:5])]),
)
register(
    "a heading merged over two columns of names",
    Drawn("ABCDE")
    .heads(["DNI", "Apellidos y nombres", N, "Fecha nac.", "Sexo"])
    .holds(
        *[
            [f"4{i}12345{i}", p.split()[1], p.split()[0], dt.date(1980 + i, 2, 3), "F" if i % 2 else "M"]
            for i, p in enumerate(PEOPLE)
        ]
    )
    .merges("B1:C1"),
)
register(
    "a stock card that opens with a balance",
    Drawn("ABCDEFG")
    .says(["KARDEX"], ["Artículo:", "Papel bond A4", N, "Unidad:", "Millar"], [])
    .heads(["Fecha", "Documento", "Detalle", "Entradas", "Salidas", "Saldo", "Obs."])
    .holds([dt.date(2025, 1, 1), N, "Saldo inicial", N, N, 40, N])
    .holds(
        *[
            [
                dt.date(2025, 1, i + 2),
                f"PCS-{i:03d}",
                f"Entrega a {t}",
                N if i % 3 else 10,
                2 if i % 3 else N,
                40 - i,
                N,
            ]
            for i, t in enumerate(TOWNS)
        ]
    ),
)
register(
    "crosses for services",
    Drawn("ABCDE")
    .says(["Servicios por comunidad"], [])
    .heads(["Comunidad", "Agua", "Luz", "Internet", "Posta"])
    .holds(
        *[
            [f"C.P. {t}", "X" if i % 2 else N, "X", "X" if i % 3 == 0 else N, N if i % 4 else "X"]
            for i, t in enumerate(TOWNS)
        ]
    )
    .says(["X = cuenta con el servicio"]),
)
register(
    "censuses of years with marks",
    Drawn("ABCD")
    .says(["Población censada"], [])
    .heads(["Año", "Total", "Urbana", "Rural"])
    .holds(
        *[
            [f"{y} c/" if y % 2 else str(y), n(y % 90) * 100, n(y % 80) * 10, n(y % 70) * 10]
            for y in (1940, 1961, 1972, 1981, 1993, 2007, 2017)
        ]
    )
    .says(["c/ Cifras ajustadas por omisión."], ["Fuente: censos nacionales."]),
)
