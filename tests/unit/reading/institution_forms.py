"""Sheets of institutions, continued: quality forms, rosters, statements, matrices, catalogues, groups, several tables."""

import datetime as dt

from tests.unit.reading.drawn import Drawn

N = None
TOWNS = ("Chiquimula", "Jocotán", "Camotán", "Olopa", "Esquipulas", "Quezaltepeque", "Ipala", "San Jacinto")
PEOPLE = ("Marta Xol", "Pedro Caal", "Julia Ixim", "Otto Tzul", "Irma Choc", "Raúl Pop")
FORMS = {}


def form(name, drawn):
    FORMS[name] = drawn


def n(i, j=1):
    """A number that looks counted."""
    return (i * 53 + j * 29) % 300 + 2


form(
    "the box of a quality form right above the table",
    Drawn("ABCDE")
    .says(
        [N, "MUNICIPALIDAD DE IPALA", N, "Código:", "F-RH-07"],
        [N, "CONTROL DE VEHÍCULOS", N, "Versión:", "2"],
        [N, N, N, "Página:", "1 de 1"],
    )
    .heads(["Fecha", "Vehículo", "Conductor", "Km salida", "Km llegada"])
    .holds(*[[dt.date(2025, 4, i + 1), f"O-{100 + i}", PEOPLE[i % 6], 1000 + n(i), 1400 + n(i)] for i in range(9)])
    .merges("B1:C1", "B2:C3", "A1:A3"),
)
form(
    "numbers prepared for rows never filled in",
    Drawn("ABCD")
    .says(["LISTADO DE BENEFICIARIOS"], [])
    .heads(["No.", "Nombre", "Aldea", "Teléfono"])
    .holds(*[[i + 1, p, TOWNS[i], f"5{i}12-33{i}0"] for i, p in enumerate(PEOPLE)])
    .says(*[[i] for i in range(7, 21)]),
)
form(
    "a balance of accounts",
    Drawn("ABCD")
    .says(["ESTADO DE SITUACIÓN FINANCIERA"], ["Al 31 de diciembre de 2025"], ["(Expresado en quetzales)"], [])
    .heads(["Código", "Cuenta", "2025", "2024"])
    .holds(
        ["1", "ACTIVO", N, N],
        ["1.1", "Activo corriente", N, N],
        ["1.1.1", "Caja", 500.5, 400],
        ["1.1.2", "Bancos", 9000, 8000.25],
        [N, "TOTAL ACTIVO", 9500.5, 8400.25],
        ["2", "PASIVO", N, N],
        ["2.1", "Cuentas por pagar", 1200, 1000],
        [N, "TOTAL PASIVO", 1200, 1000],
        ["3", "PATRIMONIO", 8300.5, 7400.25],
        [N, "TOTAL PASIVO Y PATRIMONIO", 9500.5, 8400.25],
    )
    .says([], [], [N, "Contador General", N, "Alcalde"]),
)
form(
    "a roster of letters by days",
    Drawn("ABCDEFGHIJKLMNO")
    .says(["TURNOS DE ENFERMERÍA, JUNIO 2025"])
    .heads(["Nombre", *range(1, 15)], [N, *"LMMJVSDLMMJVSD"])
    .holds(*[[p, *["MTNL"[(i + d) % 4] for d in range(14)]] for i, p in enumerate(PEOPLE)])
    .says(["M: mañana  T: tarde  N: noche  L: libre"])
    .merges("A2:A3"),
)
form(
    "grades under two merged headings with text numbers",
    Drawn("ABCDEFGH")
    .says(["CUADRO DE NOTAS"], ["Docente:", "Irma Choc"], [])
    .heads(
        ["Clave", "Alumno", "Primer bloque", N, N, "Segundo bloque", N, N],
        [N, N, "Zona", "Examen", "Nota", "Zona", "Examen", "Nota"],
    )
    .holds(*[[f"{i + 1:02d}", p, *[f"{n(i, j) % 40},5" for j in range(6)]] for i, p in enumerate(PEOPLE)])
    .merges("A4:A5", "B4:B5", "C4:E4", "F4:H4"),
)
form(
    "hours by days with a corner",
    Drawn("ABCDEFGH")
    .says(["Llamadas de emergencia por hora y día"], [])
    .heads(["Hora / Día", "Lun", "Mar", "Mié", "Jue", "Vie", "Sáb", "Dom"])
    .holds(*[[f"{h:02d}:00", *[n(h, d) for d in range(7)]] for h in range(24)])
    .holds(["Total", *[900 + d for d in range(7)]]),
)
form(
    "indicators in groups parted by blank rows",
    Drawn("ABCDEF")
    .says(["Indicadores municipales"])
    .heads(["Indicador", "Unidad", "2022", "2023", "2024 p/", "2025 e/"])
    .holds(
        ["Educación"],
        ["Tasa neta de primaria", "%", 91.2, 92.5, 93.0, 93.4],
        ["Deserción", "%", 4.1, 3.9, 3.5, "n.d."],
        [],
        ["Salud"],
        ["Puestos de salud", "n", 7, 7, 8, 9],
        ["Vacunación", "%", 88, 90, 91.5, "n.d."],
        [],
        ["Agua"],
        ["Viviendas conectadas", "n", 3100, 3250, 3400, 3500],
    )
    .says([], ["p/ preliminar"], ["e/ estimado"]),
)
form(
    "women and men in two tables of one shape",
    Drawn("ABC")
    .says(["Cuadro 1. Mujeres"])
    .heads(["Municipio", "Nacimientos", "Defunciones"])
    .holds(*[[t, n(i), n(i, 2)] for i, t in enumerate(TOWNS)])
    .says([], ["Cuadro 2. Hombres"])
    .heads(["Municipio", "Nacimientos", "Defunciones"])
    .holds(*[[t, n(i, 3), n(i, 4)] for i, t in enumerate(TOWNS)]),
)
form(
    "a catalogue without header",
    Drawn("AB").heads().holds(*[[f"20{i:02d}", t] for i, t in enumerate(TOWNS, 1)]),
)
form(
    "a numbered list under a title",
    Drawn("A")
    .heads(["REQUISITOS"])
    .says([])
    .holds(*[[f"{i}. Presentar {what}"] for i, what in enumerate(("solicitud", "DPI", "recibo", "foto", "plano"), 1)]),
)
form(
    "months in two columns",
    Drawn("AB")
    .says(["Consumo de agua"])
    .heads(["MES", "M3"])
    .holds(*[[m, n(i)] for i, m in enumerate(("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio"))])
    .holds(["TOTAL", 800]),
)
form(
    "a first row that is nearly empty",
    Drawn("ABCDE")
    .heads(["Expediente", "Fecha de ingreso", "Solicitante", "Resolución", "Fecha de salida"])
    .holds(["2025-001", N, "Marta Xol", N, N])
    .holds(
        *[
            [
                f"2025-{i:03d}",
                dt.date(2025, 2, i),
                PEOPLE[i % 6],
                "Procede" if i % 2 else N,
                dt.date(2025, 3, i) if i % 2 else N,
            ]
            for i in range(2, 14)
        ]
    ),
)
form(
    "a column of remarks after a spacer",
    Drawn("ABCE")
    .says(["Inspecciones"], [])
    .heads(["Local", "Fecha", "Puntaje", N, "Observaciones"])
    .holds(
        *[
            [f"Tienda {t}", dt.date(2025, 5, i + 1), n(i) % 100, N, "Se reinspecciona" if i in {1, 5} else N]
            for i, t in enumerate(TOWNS)
        ]
    ),
)
form(
    "three small tables beside each other",
    Drawn("AB")
    .heads(["Sexo", "Casos", N, "Edad", "Casos", N, "Área", "Casos"])
    .holds(
        ["Mujer", 30, N, "0 a 14", 12, N, "Urbana", 40],
        ["Hombre", 25, N, "15 a 29", 20, N, "Rural", 15],
        ["Total", 55, N, "30 a 59", 18, N, "Total", 55],
        [N, N, N, "60 y más", 5, N, N, N],
        [N, N, N, "Total", 55, N, N, N],
    ),
)
FORMS["three small tables beside each other"].tables[:] = [
    [(1,), 2, 4, "AB"],
    [(1,), 2, 6, "DE"],
    [(1,), 2, 4, "GH"],
]
form(
    "works by department, each with its subtotal and a blank row",
    Drawn("ABCD")
    .says(["Obras en ejecución"], [])
    .heads(["No.", "Obra", "Avance", "Monto Q"])
    .holds(
        ["Chiquimula"], [1, "Escuela", "40%", 1000], [2, "Puente", "10%", 5000], [N, "Subtotal", N, 6000], [],
        ["Zacapa"], [3, "Mercado", "80%", 3000], [N, "Subtotal", N, 3000], [],
        ["Jalapa"], [4, "Pozo", "5%", 700], [5, "Camino", "15%", 900], [N, "Subtotal", N, 1600], [N, "Total", N, 10600],
    ),
)  # fmt: skip
form(
    "amounts with the sign of the currency and accounting brackets",
    Drawn("ABCD")
    .says(["INTEGRACIÓN DE CUENTAS", N, N, "Hoja 1"])
    .heads(["Cuenta", "Debe", "Haber", "Saldo"])
    .holds(*[[f"112.{i}", f"Q {n(i)}.00", f"Q({n(i, 2)}.50)", f"(Q1,{n(i, 3):03d}.00)"] for i in range(8)]),
)
form(
    "a schedule of words and hours",
    Drawn("ABC")
    .says(["HORARIOS DE ATENCIÓN"], [])
    .heads(["Oficina", "Días", "Horario"])
    .holds(
        *[
            [f"Oficina de {t}", "Lunes a viernes", "08:00 - 16:00" if i % 2 else "7:30 a 15:30"]
            for i, t in enumerate(TOWNS)
        ]
    )
    .says(["* Cerrado en feriados"]),
)
form(
    "headings merged over units and a code row",
    Drawn("ABCDE")
    .says(["Producción agrícola 2024"], [])
    .heads(
        ["Municipio", "Maíz", N, "Frijol", N],
        [N, "Superficie", "Producción", "Superficie", "Producción"],
        [N, "(ha)", "(t)", "(ha)", "(t)"],
    )
    .holds(*[[t, n(i), n(i, 2) / 2, n(i, 3), "..." if i == 2 else n(i, 4) / 4] for i, t in enumerate(TOWNS)])
    .says(["... dato no disponible"], ["FUENTE: encuesta agropecuaria"])
    .merges("A3:A5", "B3:C3", "D3:E3"),
)
