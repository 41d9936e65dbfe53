"""Sheets as institutions of the region keep them, drawn by code: plans, payrolls, health, elections, pivots, forms."""

import datetime as dt

from tests.unit.reading.drawn import Drawn

N = None
CANTONS = ("Cuenca", "Girón", "Gualaceo", "Nabón", "Oña", "Paute", "Pucará", "Santa Isabel", "Sígsig", "Chordeleg")
PEOPLE = ("Rosa Quishpe", "Iván Tenesaca", "Elsa Guamán", "Milton Ajila", "Nelly Sarango", "Byron Macas")
MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
DETAILS = "incluye materiales, mano de obra y equipo menor según los términos de referencia y las especificaciones"
SHEETS = {}


def sheet(name, drawn):
    SHEETS[name] = drawn


def n(i, j=1):
    """A number that looks counted."""
    return (i * 37 + j * 61) % 400 + 3


sheet(
    "a yearly plan by objectives",
    Drawn("ABCDEFGHI")
    .says(
        ["GOBIERNO AUTÓNOMO DESCENTRALIZADO PARROQUIAL DE SAN ISIDRO"],
        ["PLAN OPERATIVO ANUAL 2026"],
        [],
    )
    .heads(
        ["N°", "ACTIVIDAD", "META", "PROGRAMACIÓN TRIMESTRAL", N, N, N, "PRESUPUESTO", "RESPONSABLE"],
        [N, N, N, "I", "II", "III", "IV", N, N],
    )
    .holds(
        ["OEI 1. Mejorar la cobertura de agua segura"],
        [1, "Mantener la captación", "4 visitas", 1, 1, 1, 1, 2500, "Obras"],
        [2, "Cambiar medidores", "80 medidores", 20, 20, 20, 20, 4800, "Obras"],
        [N, "Subtotal OEI 1", N, N, N, N, N, 7300, N],
        ["OEI 2. Impulsar la cultura"],
        [3, "Feria de la cosecha", "1 feria", N, 1, N, N, 1200, "Cultura"],
        [4, "Taller de lectura", "12 talleres", 3, 3, 3, 3, 600, "Cultura"],
        [N, "Subtotal OEI 2", N, N, N, N, N, 1800, N],
        [N, "TOTAL", N, N, N, N, N, 9100, N],
    )
    .says(
        [],
        [],
        [N, "Elaborado por:", N, N, "Revisado por:", N, N, "Aprobado por:"],
        [N, "Rosa Quishpe", N, N, "Iván Tenesaca", N, N, "Elsa Guamán"],
        [N, "TÉCNICA", N, N, "SECRETARIO", N, N, "PRESIDENTA"],
    )
    .merges("A1:I1", "A2:I2", "A4:A5", "B4:B5", "C4:C5", "D4:G4", "H4:H5", "I4:I5", "A6:I6", "A10:I10"),
)
sheet(
    "a national total over indented regions",
    Drawn("ABCDE")
    .says(["Cuadro 3.2"], ["Hogares según abastecimiento de agua, por región y provincia"], ["Censo 2022"], [])
    .heads(
        [N, "Total", "Red pública", "Pozo", "Otro 1/"],
    )
    .holds(
        ["Total nacional", 9000, 6000, 2000, 1000],
        ["  Sierra", 5000, 4000, 600, 400],
        *[[f"    {c}", n(i), n(i, 2), n(i, 3), "-"] for i, c in enumerate(CANTONS)],
        ["  Costa", 4000, 2000, 1400, 600],
        ["    Salinas", 900, 500, 300, 100],
    )
    .says(
        [],
        ["1/ Incluye agua de lluvia y carro repartidor."],
        ["Fuente: censo de población."],
        ["Elaboración: propia."],
    ),
)
sheet(
    "weeks of a year under one heading",
    Drawn("ABCDEFGHIJKLMNO")
    .says(["Notificaciones obligatorias por semana epidemiológica"], [])
    .heads(
        ["CIE-10", "Enfermedad", "Semana epidemiológica", *[N] * 11, "Acumulado"],
        [N, N, *range(1, 13), N],
    )
    .holds(*[
        [code, name, *[n(i, w) % 9 for w in range(12)], 40 + i]
        for i, (code, name) in enumerate((
            ("A90X", "Dengue sin signos"), ("A91X", "Dengue grave"), ("B26", "Parotiditis"), ("B01", "Varicela"),
            ("A09", "Diarrea"), ("J18", "Neumonía"), ("T63.0", "Mordedura de serpiente"),
        ))
    ])
    .says(["Fuente: SIVE ALERTA"])
    .merges("A3:A4", "B3:B4", "C3:N3", "O3:O4"),
)  # fmt: skip
sheet(
    "doses by ages and sex",
    Drawn("ABCDEFGH")
    .says([N, "DISTRITO DE SALUD 01D04"], [N, "Dosis aplicadas, marzo"])
    .heads(
        ["Unidad", "< 1 año", N, "1-4 años", N, "5-9 años", N, "Total"],
        [N, "H", "M", "H", "M", "H", "M", N],
    )
    .holds(*[[f"C.S. {c}", *[n(i, j) % 50 for j in range(7)]] for i, c in enumerate(CANTONS)])
    .holds(["TOTAL", 200, 210, 190, 220, 230, 240, 1290])
    .merges("B3:C3", "D3:E3", "F3:G3", "H3:H4", "A3:A4"),
)
sheet(
    "contracts with long objects",
    Drawn("ABCDEF")
    .says(["Dirección de Compras Públicas"], ["Procesos adjudicados - segundo semestre"], [])
    .heads(["Código del proceso", "Objeto de contratación", "Tipo", "Fecha", "Monto adjudicado", "Proveedor"])
    .holds(
        *[
            [
                f"SIE-GADM-{i:03d}-2025",
                f"Contratación del mantenimiento de la vía {c} - tramo {i + 1}, {DETAILS}",
                "Subasta inversa" if i % 2 else "Menor cuantía",
                f"{i + 10}-ago.-2025",
                f"USD {n(i)}.{n(i, 2):03d},{i + 10}",
                f"Constructora {c} S.A.",
            ]
            for i, c in enumerate(CANTONS)
        ]
    ),
)
sheet(
    "a pivot table as copied",
    Drawn("ABCDE")
    .says(["AÑO", 2025], ["ZONA", "(Todas)"], [])
    .heads(
        ["Suma de MONTO", "Etiquetas de columna"], ["Etiquetas de fila", "ENERO", "FEBRERO", "MARZO", "Total general"]
    )
    .holds(*[[c, n(i), n(i, 2), n(i, 3), 900 + i] for i, c in enumerate(CANTONS)])
    .holds(["(en blanco)", N, N, 4, 4], ["Total general", 100, 200, 300, 600]),
)
sheet(
    "votes by table",
    Drawn("ABCDEFGHI")
    .says(["JUNTA ELECTORAL"], ["RESULTADOS POR JUNTA RECEPTORA"], [])
    .heads(
        ["PARROQUIA", "JUNTA", "ORGANIZACIONES POLÍTICAS", N, N, N, "BLANCOS", "NULOS", "TOTAL"],
        [N, N, "LISTA 1", "LISTA 5", "LISTA 21", "LISTA 33", N, N, N],
        [N, N, "Rosa Quishpe", "Iván Tenesaca", "Elsa Guamán", "Milton Ajila", N, N, N],
    )
    .holds(*[[c, f"{k} {s}", *[n(i, j) for j in range(7)]] for i, (c, k, s) in enumerate(
        (c, k, s) for c in CANTONS[:4] for k in (1, 2) for s in "FM"
    )])
    .merges("A4:A6", "B4:B6", "C4:F4", "G4:G6", "H4:H6", "I4:I6"),
)  # fmt: skip
sheet(
    "an inventory with an empty picture column",
    Drawn("ABCDEFG")
    .says([N, N, "INVENTARIO DEL PARQUE AUTOMOTOR"], [])
    .heads(["Nro.", "Placa", "Tipo", "Marca", "Año", "Estado", "Fotografía"])
    .holds(
        *[
            [
                i + 1,
                f"AMA-{1040 + i}",
                "Camioneta" if i % 3 else "Volqueta",
                "Marca " + "XYZ"[i % 3],
                2008 + i,
                "Bueno",
                N,
            ]
            for i in range(9)
        ]
    )
    .says([], ["Nota: se excluyen los vehículos dados de baja."]),
)
sheet(
    "water tests against limits",
    Drawn("ABCDE")
    .says(["LABORATORIO DE AGUAS"], ["Muestra: 2025-118", N, N, "Fecha:", dt.date(2025, 3, 4)], [])
    .heads(["Parámetro", "Unidad", "Límite permisible", "Resultado", "Cumple"])
    .holds(
        ["pH", "-", "6,5 - 8,5", 7.2, "Sí"],
        ["Turbiedad", "NTU", "< 5", 0.8, "Sí"],
        ["Cloro residual", "mg/l", "0,3 - 1,5", 0.2, "No"],
        ["Coliformes", "NMP/100 ml", "Ausencia", "Ausencia", "Sí"],
        ["Arsénico", "mg/l", "0,01", "< 0,005", "Sí"],
        ["Plomo", "mg/l", "0,01", "ND", "Sí"],
        ["Nitratos", "mg/l", "50", 3.1, "Sí"],
    )
    .says(["ND: no detectado"], [], [N, N, "f) Responsable técnico"]),
)
sheet(
    "daily rain with missing words",
    Drawn("ABCDE")
    .says(["Estación M0067", N, "Altitud: 2516 m"], ["Precipitación y temperatura, enero de 2025"])
    .heads(["Fecha", "Precipitación", "T. máx.", "T. mín.", "Observación"], [N, "mm", "°C", "°C", N])
    .holds(
        *[
            [dt.date(2025, 1, i), "S/D" if i % 5 == 0 else n(i) / 10, 18 + i % 4, -999 if i % 7 == 0 else 8 + i % 3, N]
            for i in range(1, 20)
        ]
    )
    .holds(["MÁX.", 39.9, 21, 10, N]),
)
sheet(
    "people by village, merged down",
    Drawn("ABCDE")
    .says(["MINISTERIO DE DESARROLLO"], ["Listado de familias atendidas, segunda entrega"], [])
    .heads(["No.", "Municipio", "Comunidad", "CUI", "Ración"])
    .holds(*[
        [i + 1, "Jocotán" if i == 0 else "Camotán" if i == 6 else N, f"Aldea {i // 2 + 1}" if i % 2 == 0 else N,
         f"2{i}45 6789{i} 0101", "Completa"]
        for i in range(12)
    ])
    .merges("B5:B10", "B11:B16", *[f"C{r}:C{r + 1}" for r in range(5, 17, 2)]),
)  # fmt: skip
sheet(
    "budget with a row of letters and spacers",
    Drawn("ABDEFHI")
    .says(["EJECUCIÓN PRESUPUESTARIA DE GASTOS"], ["EJERCICIO 2025 - En dólares"], [])
    .heads(
        ["PARTIDA", "DESCRIPCIÓN", N, "Asignado\nInicial", "Modificado", "Codificado", N, "Devengado", "% Ejec."],
        [N, N, N, "(a)", "(b)", "(c=a+b)", N, "(d)", "(e=d/c)"],
    )
    .holds(
        *[
            [f"5301{i:02d}", f"Servicio {c}", N, n(i) * 10.5, 0, n(i) * 10.5, N, n(i) * 4.2, 0.4]
            for i, c in enumerate(CANTONS)
        ]
    )
    .holds(["TOTAL", N, N, 9000, 0, 9000, N, 3600, 0.4]),
)
sheet(
    "a telephone book",
    Drawn("ABCD")
    .says(["DIRECTORIO INSTITUCIONAL"], [])
    .heads(["NOMBRES Y APELLIDOS", "CARGO", "TELÉFONO", "CORREO"])
    .holds(
        *[
            [
                p,
                "Analista" if i % 2 else "Asistente",
                f"07-2840-{310 + i} ext. {100 + i}",
                f"{p.split()[0].lower()}@gad.example",
            ]
            for i, p in enumerate(PEOPLE)
        ]
    ),
)
sheet(
    "a table in the middle of the sheet",
    Drawn("DEFG")
    .says([], [], [N, N, N, "EMPRESA PÚBLICA DE MOVILIDAD"], [N, N, N, "Siniestros por causa"], [], [])
    .heads([N, N, N, "CAUSA", "ACCIDENTES", N, "TOTAL"], [N, N, N, N, "CON HERIDOS", "CON FALLECIDOS", N])
    .holds(*[[N, N, N, f"Causa {c}", n(i), n(i, 2) % 20, n(i) + n(i, 2) % 20] for i, c in enumerate(CANTONS)])
    .holds([N, N, N, "TOTAL GENERAL", 1500, 80, 1580])
    .merges("D7:D8", "E7:F7", "G7:G8", "D3:G3", "D4:G4"),
)
sheet(
    "a table and its summary under it",
    Drawn("ABCD")
    .says(["Mantenimiento vial 2025"])
    .heads(["Vía", "Cantón", "Longitud (km)", "Costo"])
    .holds(*[[f"Vía {i + 1}", c, n(i) / 10, n(i, 2) * 100] for i, c in enumerate(CANTONS)])
    .says([], [], ["Resumen por zona"])
    .heads(["Zona", "Vías", "Costo"], columns="ABC")
    .holds(["Norte", 4, 90000], ["Sur", 6, 120000], ["Total", 10, 210000]),
)
sheet(
    "instructions above the table",
    Drawn("ABCDE")
    .says(
        ["INSTRUCCIONES PARA LLENAR LA MATRIZ"],
        [
            "1. Registre una fila por cada beneficiario. No combine celdas ni inserte filas en blanco entre los registros."
        ],
        ["2. En la columna sexo escriba H o M. En la columna edad escriba años cumplidos a la fecha de la atención."],
        ["3. Remita la matriz hasta el día cinco de cada mes al correo de la dirección, con copia a planificación."],
        [],
    )
    .heads(["No.", "Nombre del beneficiario", "Sexo", "Edad", "Servicio recibido"])
    .holds(*[[i + 1, p, "HM"[i % 2], 20 + i, "Terapia" if i % 2 else "Nutrición"] for i, p in enumerate(PEOPLE)]),
)
sheet(
    "a legend at the right",
    Drawn("ABCD")
    .heads(["Proyecto", "Avance", "Estado", "Fin previsto", N, N, "Leyenda"])
    .holds(*[
        [f"Proyecto {c}", (i * 7 % 100) / 100, "RVA"[i % 3], dt.date(2026, 1 + i, 15), N, N,
         {0: "R = retrasado", 1: "V = a tiempo", 2: "A = en riesgo"}.get(i)]
        for i, c in enumerate(CANTONS)
    ]),
)  # fmt: skip
sheet(
    "answers of a web form",
    Drawn("ABCDE")
    .heads([
        "Marca temporal",
        "¿Cómo calificaría usted la atención recibida en la ventanilla de recaudación durante su última visita?",
        "¿Qué deberíamos mejorar?",
        "¿Volvería a usar el servicio en línea? [Sí / No / No sabe]",
        "Correo electrónico (opcional)",
    ])
    .holds(*[
        [dt.datetime(2025, 5, 1 + i, 9, 30 + i), ("Buena", "Mala", "Regular")[i % 3],
         ("La rapidez", N, "Nada, todo bien", "Más ventanillas, por favor")[i % 4], ("Sí", "No")[i % 2], N]
        for i in range(11)
    ]),
)  # fmt: skip
sheet(
    "a survey tool's own names",
    Drawn("ABCDEFG")
    .heads(["_id", "_submission_time", "grupo_a/pregunta_1", "grupo_a/pregunta_2", "grupo_b/otro", "_gps_latitude", "_uuid"])
    .holds(*[
        [48100 + i, f"2025-06-{i + 1:02d}T08:1{i % 10}:00", i % 2, 1 + i % 4, N, f"-2.9{i}",
         f"3f0a{i:02d}-aa{i}"]
        for i in range(10)
    ]),
)  # fmt: skip
sheet(
    "an indicator and its value",
    Drawn("AB")
    .says(["Ficha del cantón"], [])
    .heads(["Indicador", "Valor"])
    .holds(
        ["Población", 58000],
        ["Superficie", "1 220 km²"],
        ["Alcalde", "Milton Ajila"],
        ["Fundación", dt.date(1824, 6, 25)],
        ["Parroquias rurales", 9],
        ["Tasa de analfabetismo", "6,8 %"],
        ["Clima", "Templado"],
    )
    .says([], ["Fuente: GAD cantonal"]),
)
sheet(
    "microdata of codes",
    Drawn("ABCDEFGH")
    .heads(["upm", "vivienda", "hogar", "p02", "p03", "p04a", "fexp", "area"])
    .holds(
        *[[f"01015{i % 3}", i % 12 + 1, 1, 1 + i % 2, n(i) % 80, i % 5 + 1, 113.25 + i, 1 + i % 2] for i in range(24)]
    ),
)
sheet(
    "months as short text, quarters summed",
    Drawn("ABCDEFGHI")
    .says(["RECAUDACIÓN MENSUAL POR IMPUESTO"])
    .heads(["IMPUESTO", "ene-25", "feb-25", "mar-25", "I TRIM", "abr-25", "may-25", "jun-25", "II TRIM"])
    .holds(*[[f"Impuesto {c}", *[n(i, j) for j in range(8)]] for i, c in enumerate(CANTONS[:7])])
    .holds(["TOTAL", *[1000 + j for j in range(8)]]),
)
sheet(
    "an attendance list with places to sign",
    Drawn("ABCDE")
    .says(
        ["REGISTRO DE ASISTENCIA"],
        ["Taller:", "Datos abiertos", N, "Lugar:", "Salón de la ciudad"],
        ["Fecha:", "12 de marzo de 2026", N, "Hora:", "09:00"],
    )
    .heads(["N°", "Nombres y apellidos", "Cédula", "Institución", "Firma"])
    .holds(*[[i + 1, p, f"010{i}45678{i}", "GAD" if i % 2 else "Consejo", N] for i, p in enumerate(PEOPLE)]),
)
sheet(
    "two tables side by side with titles",
    Drawn("ABC")
    .says(["Ingresos 2025", N, N, N, "Gastos 2025"])
    .heads(["Rubro", "Previsto", "Cobrado", N, "Rubro", "Previsto", "Pagado"])
    .holds(
        *[
            [f"Tasa {c}", n(i), n(i, 2), N, *([f"Gasto {c}", n(i, 3), n(i, 4)] if i < 7 else [])]
            for i, c in enumerate(CANTONS)
        ]
    ),
)
SHEETS["two tables side by side with titles"].tables.append([(2,), 3, 9, "EFG"])
