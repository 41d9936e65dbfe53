"""Sheets of ministries and municipalities, a fourth batch: budgets, enrolment, production, laboratories, payrolls."""

import datetime as dt

from tests.unit.reading.drawn import Drawn

N = None
PLACES = ("Totonicapán", "Momostenango", "San Bartolo", "Santa María", "San Andrés", "San Cristóbal", "Santa Lucía")
PEOPLE = ("Marta Xol", "Pedro Caal", "Julia Ixim", "Otto Tzul", "Irma Choc", "Raúl Pop", "Elsa Batz")
MONTHS = ("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio")
WIDE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MINISTRIES = {}


def sheet(name, drawn):
    MINISTRIES[name] = drawn


def n(i, j=1):
    """A number that looks counted."""
    return (i * 59 + j * 47) % 600 + 6


sheet(
    "spending by indented codes, one column a level",
    Drawn("ABCDEFGH")
    .says(
        ["SISTEMA DE CONTABILIDAD INTEGRADA", N, N, N, N, N, "PAGINA :", "1 DE 1"],
        [N, N, N, N, N, N, "FECHA :", dt.date(2025, 12, 31)],
        ["Ejecución de gastos - Reportes - Información consolidada", N, N, N, N, N, "HORA :", "10:15.32"],
        ["Expresado en quetzales"],
        [],
    )
    .heads(["GRUPO", "SUBGRUPO", "RENGLÓN", "DESCRIPCIÓN", "ASIGNADO", "MODIFICADO", "VIGENTE", "DEVENGADO"])
    .holds(
        ["000", N, N, "SERVICIOS PERSONALES", 9000.5, -200, 8800.5, 8100.25],
        [N, "010", N, "PERSONAL PERMANENTE", 5000, 0, 5000, 4900],
        [N, N, "011", "  Personal permanente", 4000, 0, 4000, 3950],
        [N, N, "015", "  Complementos específicos", 1000, 0, 1000, 950],
        [N, "020", N, "PERSONAL TEMPORAL", 4000.5, -200, 3800.5, 3200.25],
        [N, N, "022", "  Personal por contrato", 4000.5, -200, 3800.5, 3200.25],
        ["100", N, N, "SERVICIOS NO PERSONALES", 700, 50, 750, 610],
        [N, "110", N, "SERVICIOS BÁSICOS", 700, 50, 750, 610],
        [N, N, "111", "  Energía eléctrica", 700, 50, 750, 610],
        [N, N, N, "TOTAL:", 9700.5, -150, 9550.5, 8710.25],
    )
    .merges("A1:F1", "A3:F3"),
)
sheet(
    "enrolment under three levels with departments merged down",
    Drawn("ABCDEFGHIJ")
    .says(["MATRÍCULA INICIAL POR NIVEL, SECTOR Y SEXO"], ["Año lectivo 2025"])
    .heads(
        ["Departamento", "Municipio", "Preprimaria", N, N, N, "Primaria", N, N, N],
        [N, N, "Público", N, "Privado", N, "Público", N, "Privado", N],
        [N, N, *["Niños", "Niñas"] * 4],
    )
    .holds(*[["Totonicapán" if i == 0 else N, p, *[n(i, j) for j in range(8)]] for i, p in enumerate(PLACES[:4])])
    .holds([N, "Subtotal", *[900 + j for j in range(8)]])
    .holds(*[["Sololá" if i == 0 else N, p, *[n(i, j) for j in range(8)]] for i, p in enumerate(PLACES[4:])])
    .holds([N, "Subtotal", *[700 + j for j in range(8)]], ["TOTAL REPÚBLICA", N, *[1600 + j for j in range(8)]])
    .merges("A3:A5", "B3:B5", "C3:F3", "G3:J3", "C4:D4", "E4:F4", "G4:H4", "I4:J4", "A6:A10", "A11:A14", "A15:B15"),
)
sheet(
    "production of a hospital with totals among the months",
    Drawn("ABCDEFGHI")
    .says(["HOSPITAL NACIONAL"], ["PRODUCCIÓN DE SERVICIOS 2025"], [])
    .heads(["SERVICIO", "ENE", "FEB", "MAR", "TOTAL 1er TRIM.", "ABR", "MAY", "JUN", "TOTAL 2do TRIM."])
    .holds(["CONSULTA EXTERNA"], ["Primera consulta", *[n(1, j) for j in range(8)]])
    .holds(["Reconsulta", *[n(2, j) for j in range(8)]])
    .holds(["ENCAMAMIENTO"], ["Egresos", *[n(3, j) for j in range(8)]], ["Días cama ocupados", *[n(4, j) for j in range(8)]])
    .holds(["Giro de cama", *[round(n(5, j) / 100, 2) for j in range(8)]])
    .holds(["CIRUGÍAS"], ["Mayores", *[n(6, j) for j in range(8)]], ["Menores", *[n(7, j) for j in range(8)]])
    .says([], ["Elaboró: Unidad de Estadística", N, N, N, N, "Vo. Bo. Dirección"]),
)  # fmt: skip
sheet(
    "laboratory results under units and methods",
    Drawn("ABCDEFG")
    .says(["INFORME DE ENSAYO 2025-077"], ["Cliente:", "Municipalidad de Momostenango"], [])
    .heads(
        ["Punto", "Fecha", "pH", "Turbiedad", "Nitratos", "Plomo", "E. coli"],
        [N, N, "U. pH", "UNT", "mg/L", "mg/L", "NMP/100 mL"],
        [N, N, "SM 4500-H B", "SM 2130 B", "SM 4500-NO3", "SM 3113 B", "SM 9223 B"],
    )
    .holds(
        *[
            [f"Nacimiento {p}", dt.date(2025, 6, i + 2), 6.5 + i / 10, 0.4 * i, "< LD" if i % 2 else 1.2 + i, "< 0,005",
             "< 1,8" if i % 3 else "2,0 x 10"]
            for i, p in enumerate(PLACES)
        ]
    )
    .says(["LD: límite de detección. Los resultados corresponden solo a las muestras recibidas."]),
)  # fmt: skip
sheet(
    "a payroll with what is added and what is taken",
    Drawn("ABCDEFGHI")
    .says(["MUNICIPALIDAD DE SAN BARTOLO"], ["PLANILLA DE SUELDOS, RENGLÓN 011"], ["DEL 1 AL 31 DE MAYO DE 2025"])
    .heads(
        ["No.", "NOMBRE DEL EMPLEADO", "PUESTO", "DEVENGADO", N, "DESCUENTOS", N, "LÍQUIDO A RECIBIR", "FIRMA"],
        [N, N, N, "SUELDO", "BONO", "IGSS", "ISR", N, N],
    )
    .holds(*[[i + 1, p, "Oficial" if i % 2 else "Auxiliar", 3000 + n(i), 250, 144.9, N, 3100 + n(i), N] for i, p in enumerate(PEOPLE)])
    .holds(["TOTALES", N, N, 24000, 1750, 1014.3, 0, 24735.7, N])
    .says(
        ["SON: VEINTICUATRO MIL SETECIENTOS TREINTA Y CINCO QUETZALES CON 70/100"],
        [],
        [],
        [N, "F.____________________", N, N, N, "F.____________________"],
        [N, "Tesorero Municipal", N, N, N, "Alcalde Municipal"],
    )
    .merges("A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:G4", "H4:H5", "I4:I5", "A13:C13", "A14:I14"),
)  # fmt: skip
sheet(
    "a fleet with photographs and numbered columns",
    Drawn("ABCDEFGH")
    .says(["FLOTA VEHICULAR"], ["Corte:", dt.date(2025, 9, 30)], [])
    .heads(
        ["No.", "Placa", "Línea", "Modelo", "Kilometraje", "Asignado a", "Foto", "Observaciones"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
    )
    .holds(*[[i + 1, f"O-{310 + i}BBD", "Pick up", 2004 + i, 90000 + n(i), PEOPLE[i], N, "En taller" if i == 4 else N] for i in range(7)]),
)  # fmt: skip
sheet(
    "minutes with agreements and attendance side by side",
    Drawn("ABC")
    .says(["ACTA DE REUNIÓN No. 14-2025"], ["Lugar: salón municipal"], [])
    .heads(["No.", "Acuerdo", "Fecha límite", N, N, "Asistente", "Dependencia"])
    .holds(
        *[
            [i + 1, f"Enviar el informe de {p}", dt.date(2025, 8, i + 5), N, N, PEOPLE[i], "DMP" if i % 2 else "DAFIM"]
            for i, p in enumerate(PLACES[:4])
        ]
    )
    .says(*[[N, N, N, N, N, PEOPLE[i], "COCODE"] for i in range(4, 7)]),
)
MINISTRIES["minutes with agreements and attendance side by side"].tables.append([(4,), 5, 11, "FG"])
sheet(
    "a statistical table that goes on under a note",
    Drawn("ABCD")
    .says(["Cuadro 2.1 Defunciones por causa"], [])
    .heads(["Causa", "Total", "Hombres", "Mujeres"])
    .holds(["Neumonía 1/", n(1), n(2), n(3)], ["Diabetes", n(4), n(5), "n/d"], ["Infarto", n(6), n(7), n(8)])
    .says(["1/ Incluye bronconeumonía."], ["n/d: no disponible"], [], ["Cuadro 2.2 Defunciones por edad"], [])
    .heads(["Edad", "Total", "Hombres", "Mujeres"])
    .holds(["Menos de 1", n(1), n(2), n(3)], ["1 a 4", n(4), n(5), n(6)], ["5 y más", n(7), n(8), n(9)], ["Ignorada", 1, N, 1])
    .says(["Fuente: registro nacional"]),
)  # fmt: skip
sheet(
    "a second table right under the note of the first",
    Drawn("ABC")
    .says(["Becas otorgadas"])
    .heads(["Municipio", "Solicitudes", "Becas"])
    .holds(*[[p, n(i), n(i, 2)] for i, p in enumerate(PLACES)])
    .says(["Fuente: dirección de desarrollo social"])
    .heads(["Carrera", "Becas"], columns="AB")
    .holds(["Enfermería", 14], ["Magisterio", 22], ["Perito agrónomo", 9], ["Bachillerato", 31]),
)
sheet(
    "votes by place, places parted by blank rows and named by a row",
    Drawn("ABCDE")
    .says(["RESULTADOS PRELIMINARES"], [])
    .heads(["JRV", "LISTA 3", "LISTA 7", "NULOS", "EN BLANCO"])
    .holds(
        ["ESCUELA CENTRAL"], ["101", n(1), n(2), 3, 4], ["102", n(3), n(4), 1, 0], ["Suma", 5, 6, 4, 4], [],
        ["SALÓN COMUNAL"], ["103", n(5), n(6), 3, 4], ["104", n(7), n(8), 1, 0], ["Suma", 5, 6, 4, 4], [],
        ["INSTITUTO BÁSICO"], ["105", n(9), n(2), 3, 4], ["Suma", n(9), n(2), 3, 4], [],
        ["TOTAL MUNICIPIO", n(1), n(9), 11, 12],
    ),
)  # fmt: skip
sheet(
    "years as numbers over a stub without name and a blank row",
    Drawn("BCDEFG")
    .says([N, "Índice de precios (base 2010 = 100)"], [])
    .heads([N, N, 2019, 2020, 2021, 2022, 2023])
    .says([])
    .holds(*[[N, m, *[100 + n(i, j) / 10 for j in range(5)]] for i, m in enumerate(MONTHS)])
    .says([], [N, "Nota: cifras revisadas en 2024."]),
)
sheet(
    "fields down, one column an office",
    Drawn("ABCDE")
    .says(["Ficha comparativa de oficinas"], [])
    .heads(["Característica", "Oficina 1", "Oficina 2", "Oficina 3", "Oficina 4"])
    .holds(
        ["Dirección", "4a. calle 2-11", "Barrio El Centro", "Km 12", "5a. avenida"],
        ["Apertura", dt.date(2011, 4, 1), dt.date(2014, 8, 9), dt.date(2020, 1, 5), dt.date(1999, 2, 2)],
        ["Personal", 12, 5, 7, 31],
        ["Horario", "8 a 16", "8 a 12", "7 a 15", "8 a 16"],
        ["Encargado", "Marta Xol", "Pedro Caal", "Julia Ixim", "Otto Tzul"],
        ["Internet", "Sí", "No", "Sí", "Sí"],
        ["Gasto mensual", 1200.5, 800, 450.25, 3000],
    ),
)
sheet(
    "a table that begins at column D, row 12",
    Drawn("DEFGH")
    .says(
        [], [], [N, N, N, "Secretaría de Obras Sociales"], [N, N, N, "Departamento de Adulto Mayor"], [], [],
        [N, N, N, N, N, "Mes:", "Abril"], [], [N, N, N, "Beneficiarios atendidos por sede"], [], [],
    )
    .heads([N, N, N, "Sede", "Hombres", "Mujeres", "Total", "Fecha de corte"])
    .holds(*[[N, N, N, f"Sede {p}", n(i), n(i, 2), n(i) + n(i, 2), dt.date(2025, 4, 30)] for i, p in enumerate(PLACES)])
    .says([], [N, N, N, N, N, "Firma y sello"]),
)  # fmt: skip
sheet(
    "the detail and, lower at its right, a summary",
    Drawn("ABCD")
    .says(["Órdenes de compra"])
    .heads(["Orden", "Proveedor", "Fecha", "Monto"])
    .holds(*[[f"OC-{i:03d}", f"Comercial {PLACES[i % 7]}", dt.date(2025, 2, i + 1), n(i) * 2.5] for i in range(14)]),
)
for at, row in enumerate(
    (["Mes", "Órdenes", "Monto"], ["Enero", 4, 900], ["Febrero", 8, 2100], ["Marzo", 2, 50], ["Total", 14, 3050])
):
    MINISTRIES["the detail and, lower at its right, a summary"].rows[5 + at] += [N, N, *row]
MINISTRIES["the detail and, lower at its right, a summary"].tables.append([(6,), 7, 10, "GHI"])
sheet(
    "a schedule with days merged down",
    Drawn("ABCDE")
    .says(["CRONOGRAMA DE JORNADAS MÉDICAS, JULIO"])
    .heads(["Día", "Hora", "Comunidad", "Responsable", "Insumos"])
    .holds(
        *[
            [f"{d} {7 + i}" if k == 0 else N, f"{8 + k}:00", f"Aldea {PLACES[(i + k) % 7]}", PEOPLE[(i * 2 + k) % 7], "Botiquín, básculas"]
            for i, d in enumerate(("Lunes", "Martes", "Miércoles", "Jueves"))
            for k in range(3)
        ]
    )
    .merges("A3:A5", "A6:A8", "A9:A11", "A12:A14"),
)  # fmt: skip
sheet(
    "a pivot table under a lone title",
    Drawn("ABCD")
    .says(["Atenciones por servicio y sexo"])
    .heads(["Cuenta de ID", "Etiquetas de columna"], ["Etiquetas de fila", "F", "M", "Total general"])
    .holds(*[[f"Servicio {p}", n(i), n(i, 2), n(i) + n(i, 2)] for i, p in enumerate(PLACES)])
    .holds(["Total general", 2000, 1900, 3900]),
)
sheet(
    "sums said over the columns",
    Drawn("ABCDE")
    .says(["LIQUIDACIÓN DE APORTE CONSTITUCIONAL"], [])
    .heads(
        ["Municipio", "Inversión", "Funcionamiento", "IVA paz", "Total"],
        ["1", "2", "3", "4", "5 = 2+3+4"],
    )
    .says([])
    .holds(*[[p, n(i) * 1000, n(i, 2) * 100, n(i, 3) * 10, n(i) * 1110] for i, p in enumerate(PLACES)])
    .holds(["TOTAL", 1, 2, 3, 6]),
)
sheet(
    "a logical frame of long texts",
    Drawn("ABCDE")
    .says(["MARCO LÓGICO DEL PROYECTO"])
    .heads(["Nivel", "Resumen narrativo", "Indicador", "Medio de verificación", "Supuestos"])
    .holds(
        *[
            [
                f"Resultado {i + 1}.{i}",
                f"Las familias de {p} cuentan con acceso permanente a agua segura y participan en su administración",
                f"Al mes {i + 6}, al menos {n(i)} familias conectadas",
                "Actas de entrega, fotografías y lecturas de medidores",
                "Las autoridades locales mantienen su compromiso",
            ]
            for i, p in enumerate(PLACES)
        ]
    ),
)
