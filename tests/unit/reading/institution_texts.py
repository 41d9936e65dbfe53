"""Text files as systems of institutions export them: databases, SAP lists, statistics programs, web panels."""

from tests.unit.reading.drawn import Drawn

CANTONS = ("Cuenca", "Girón", "Gualaceo", "Nabón", "Oña", "Paute", "Pucará", "Santa Isabel", "Sígsig", "Chordeleg")
TEXTS = {}


def file(name, drawn, *, encoding="utf-8", end="\r\n"):
    TEXTS[name] = (drawn, encoding, end)


def n(i, j=1):
    """A number that looks counted."""
    return (i * 37 + j * 61) % 400 + 3


RULE = ["-----+------------+-------"]
BOX = ["+----+--------------+-------+"]
file(
    "a query printed by a database",
    Drawn("ABC", "|")
    .heads([" id  ", "   canton   ", " casos "])
    .says(RULE)
    .holds(*[[f" {i:3} ", f" {c:<12}", f" {n(i):5}"] for i, c in enumerate(CANTONS)])
    .says(["(10 filas)"], []),
    end="\n",
)
file(
    "a query printed in a box",
    Drawn("BCD", "|")
    .says(BOX)
    .heads(["", " id ", " canton       ", " casos ", ""])
    .says(BOX)
    .holds(*[["", f" {i:2} ", f" {c:<13}", f" {n(i):5} ", ""] for i, c in enumerate(CANTONS)])
    .says(BOX, ["10 rows in set (0.00 sec)"]),
    end="\n",
)
file(
    "a list of SAP",
    Drawn("BCDE", "|")
    .says(["07.11.2025                Salida dinámica de lista                1"], ["-" * 60])
    .heads(["", "Centro", "Material", "Texto breve", "Cantidad", ""])
    .says(["-" * 60])
    .holds(*[["", "1000", f"M-{i:04d}", f"Guantes talla {c}", f"{n(i):>8},000", ""] for i, c in enumerate(CANTONS)])
    .says(["-" * 60]),
    encoding="cp1252",
)
file(
    "row names of R",
    Drawn("ABC", ",")
    .heads(['""', '"canton"', '"casos"'])
    .holds(*[[f'"{i}"', f'"{c}"', n(i)] for i, c in enumerate(CANTONS, 1)]),
    end="\n",
)
file(
    "entities of a web panel and a last empty cell in the body",
    Drawn("ABCD", "\t")
    .heads(["C&oacute;digo", "Cant&oacute;n", "Valor", "Fecha"])
    .holds(*[[f"{i:03d}", c.replace("ó", "&oacute;").replace("á", "&aacute;"), n(i), f"0{i % 9 + 1}/02/2025", ""]
             for i, c in enumerate(CANTONS)]),
    encoding="latin-1",
)  # fmt: skip
file(
    "a padded preamble, everything in quotes",
    Drawn("ABCD", ",")
    .says(
        ['"Reporte de atenciones por agencia"', '""', '""', '""'],
        ['"Generado:"', '"2025-11-03 08:15:22"', '""', '""'],
        ['""', '""', '""', '""'],
    )
    .heads(['"Agencia"', '"Tipo"', '"Turnos"', '"Espera (min)"'])
    .holds(*[[f'"{c}"', '"Caja, ventanilla 1"', f'"{n(i)}"', f'"{n(i, 2) / 10}"'] for i, c in enumerate(CANTONS)])
    .says(['"Total registros: 10"', '""', '""', '""']),
)
file(
    "an end said in words",
    Drawn("ABCD", "\t")
    .heads(["CEDULA_RUC", "RAZON SOCIAL", "CANTON", "ESTADO"])
    .holds(*[[f"019{i:07d}001", f"Comercial {c} & Hnos.", c.upper(), "ACTIVO"] for i, c in enumerate(CANTONS)])
    .says(["*** FIN DEL REPORTE ***"]),
    encoding="cp1252",
)
file(
    "groups of headings in a text file",
    Drawn("ABCDE", ";")
    .says(["Fecha de corte:", "31/12/2025", "", "", ""], ["", "", "", "", ""])
    .heads(["Cantón", "Hombres", "", "Mujeres", ""], ["", "Urbano", "Rural", "Urbano", "Rural"])
    .holds(*[[c, n(i), n(i, 2), n(i, 3), n(i, 4)] for i, c in enumerate(CANTONS)])
    .holds(["Total", 1500, 1600, 1700, 1800]),
    encoding="cp850",
)
file(
    "addresses with commas nobody quoted",
    Drawn("ABCDE", ",")
    .heads(["ruc", "establecimiento", "actividad", "direccion"])
    .holds(*[[f"01{i:08d}001", f"Bazar {c}", "comercio", f"Calle {i + 1}" + (" y Sucre, junto al parque" if i % 4 == 1 else "")]
             for i, c in enumerate(CANTONS)]),
)  # fmt: skip
file(
    "an old Macintosh",
    Drawn("ABC", "\t").heads(["Cantón", "Año", "Niños"]).holds(*[[c, 2010 + i, n(i)] for i, c in enumerate(CANTONS)]),
    encoding="mac-roman",
    end="\r",
)
file(
    "Unicode text with a title and line breaks",
    Drawn("ABC", "\t")
    .says(["Catálogo de trámites", "", ""], ["", "", ""])
    .heads(["Trámite", "Requisitos", "Días"])
    .holds(*[[f"Permiso {c}", '"Cédula\nPlanilla de ""luz"""', n(i) % 30] for i, c in enumerate(CANTONS)]),
    encoding="utf-16",
)
file(
    "decimal commas between commas",
    Drawn("ABCD", ",")
    .heads(["canton", "poblacion", "tasa", "densidad"])
    .holds(*[[c, f"{n(i)}000", f'"{n(i, 2)},{i + 10}"', f'"1.{n(i, 3):03d},5"'] for i, c in enumerate(CANTONS)]),
)
file(
    "stamps of time and coordinates",
    Drawn("ABCDE", "|")
    .heads(["fecha_hora", "sensor", "lat", "lon", "pm2.5"])
    .holds(*[[f"2025-03-0{i % 9 + 1}T0{i}:00:00-05:00", f"AQ-{i}", f"-2.90{i}", f"-79.00{i}", f"{n(i) / 10}"]
             for i in range(10)]),
    end="\n",
)  # fmt: skip
file(
    "a note of the office between title and header",
    Drawn("ABC", ";")
    .says(
        ["UNIDAD DE GESTIÓN AMBIENTAL", "", ""],
        ["Nota: los valores corresponden a muestras simples; ver informe técnico", ""],
        ["", "", ""],
    )
    .heads(["Punto de muestreo", "DBO5 (mg/l)", "Caudal (l/s)"])
    .holds(*[[f"Quebrada {c}", f"{n(i)},{i}", "n.d." if i % 4 == 0 else f"{i},25"] for i, c in enumerate(CANTONS)])
    .says(["", "", ""], ["Elaborado por: Unidad de Gestión Ambiental", "", ""]),
    encoding="cp1252",
)
file(
    "two tables of a panel",
    Drawn("AB", ",")
    .says(["Visitas por cantón"])
    .heads(["Cantón", "Visitas"])
    .holds(*[[c, n(i)] for i, c in enumerate(CANTONS)])
    .says([], ["Visitas por dispositivo"])
    .heads(["Dispositivo", "Visitas", "Rebote"], columns="ABC")
    .holds(["Móvil", 800, "42 %"], ["Escritorio", 300, "30 %"], ["Tableta", 20, "51 %"]),
)
file(
    "names first, codes without header",
    Drawn("ABCD", ";").heads().holds(*[[f"{c} Centro", f"01{i:02d}50", n(i), "RURAL"] for i, c in enumerate(CANTONS)]),
    encoding="latin-1",
)
file(
    "types under the names",
    Drawn("ABC", ",")
    .heads(["codigo", "nombre", "monto"], ["VARCHAR", "VARCHAR", "NUMERIC"])
    .holds(*[[f"0{i}", c, n(i)] for i, c in enumerate(CANTONS)]),
    end="\n",
)
file(
    "every line ends with the delimiter",
    Drawn("ABC", ";")
    .heads(["RUC", "Razón social", "Saldo", ""])
    .holds(*[[f"019{i:07d}001", f"Ferretería {c}", f"{n(i)},50", ""] for i, c in enumerate(CANTONS)]),
    encoding="cp1252",
)
file(
    "codes kept by a formula",
    Drawn("ABC", ",")
    .heads(["codigo", "parroquia", "hogares"])
    .holds(*[[f'"=""0101{i:02d}"""', c, n(i)] for i, c in enumerate(CANTONS)]),
)
file(
    "parameters of the report as lines of two",
    Drawn("ABCDE", ";")
    .says(["Provincia", "Azuay"], ["Año", "2025"], ["Usuario", "consulta01"], [""])
    .heads(["Cantón", "Establecimiento", "Matrícula", "Docentes", "Sostenimiento"])
    .holds(*[[c, f"Escuela {i}", n(i), n(i, 2) % 30 + 1, "Fiscal"] for i, c in enumerate(CANTONS)]),
    encoding="cp1252",
)
file(
    "a blank line under the header and pages counted at the end",
    Drawn("ABCD", ";")
    .heads(["Fecha", "Detalle", "Débito", "Crédito"])
    .says([""])
    .holds(*[[f"{i + 1:02d}/03/2025", f"Transferencia {c}", f"{n(i)},00", "0,00"] for i, c in enumerate(CANTONS)])
    .says(["Página 1 de 1", "", "", ""]),
    encoding="latin-1",
)
file(
    "a mark before the names",
    Drawn("ABC", ",")
    .heads(["#fecha", "estacion", "lluvia_mm"])
    .holds(*[[f"2025-01-{i + 1:02d}", "M0067", f"{n(i) / 10}"] for i in range(10)]),
    end="\n",
)
file(
    "letters broken long ago",
    Drawn("ABC", ";")
    .heads(["CÃ³digo", "CantÃ³n", "Monto"])
    .holds(*[[f"A{i}", c.encode().decode("cp1252", "ignore"), n(i)] for i, c in enumerate(CANTONS)]),
)
file(
    "free texts over several lines",
    Drawn("ABCD", ",")
    .heads(["id", "comentario", "fecha", "estado"])
    .holds(
        *[
            [
                i,
                f'"Vecina de {c} dice:\n«no hay agua, ni luz»;\nse ""escaló"" el caso"',
                f"2025-02-{i + 1:02d}",
                "abierto",
            ]
            for i, c in enumerate(CANTONS)
        ]
    ),
    end="\n",
)
file(
    "one long line of headings over short codes",
    Drawn("ABCDEF", "|")
    .heads(["TIPO DE IDENTIFICACION", "NUMERO DE IDENTIFICACION DEL CONTRIBUYENTE", "A", "B", "C", "D"])
    .holds(*[["R" if i % 2 else "C", f"01{i:08d}", i % 3, (i + 1) % 3, "S" if i % 2 else "N", ""] for i in range(14)]),
    encoding="cp1252",
)
file(
    "a summary line before the detail",
    Drawn("ABC", ";")
    .says(["Resumen", "10 cantones", "1234 casos"], [""], ["Detalle"])
    .heads(["cantón", "mes", "casos"])
    .holds(*[[c, "marzo", n(i)] for i, c in enumerate(CANTONS)]),
)
TOWNS = ("Puno", "Cusco", "Tacna", "Ica", "Piura", "Loreto", "Junín", "Áncash", "Pasco")
file(
    "capitals of an old system",
    Drawn("ABCD", "|")
    .heads(["CÓDIGO", "NIÑOS", "AÑO", "REGIÓN"])
    .holds(*[[f"0{i}", n(i), 2020 + i % 4, t.upper()] for i, t in enumerate(TOWNS)]),
    encoding="cp850",
)
file(
    "quotes around the names alone",
    Drawn("ABC", ";")
    .heads(['"Institución"', '"Monto S/."', '"Fecha de pago"'])
    .holds(*[[f"UGEL {t}", f"{n(i)}.{n(i, 2):03d},{10 + i}", "05/02/2025"] for i, t in enumerate(TOWNS)]),
    encoding="cp1252",
)
file(
    "a title with commas in quotes",
    Drawn("ABC", ",")
    .says(['"Padrón de beneficiarios, programa de leche, 2025"'], [""])
    .heads(["DNI", "Nombres", "Distrito"])
    .holds(*[[f"4{i}12345{i}", f'"Quispe {t}, Ana"', t] for i, t in enumerate(TOWNS)]),
    encoding="cp1252",
)
file(
    "notes with asterisks on top",
    Drawn("ABC", ";")
    .says(["* Datos preliminares"], ["* Corte: 31/01/2025"])
    .heads(["Provincia", "Femenino", "Masculino"])
    .holds(*[[t, n(i), n(i, 2)] for i, t in enumerate(TOWNS)]),
    encoding="cp1252",
)
file(
    "nothing but delimiters at the end",
    Drawn("ABC", ";")
    .heads(["Mes", "Ingresos", "Egresos"])
    .holds(*[[m, n(i), n(i, 2)] for i, m in enumerate(("ENE", "FEB", "MAR", "ABR", "MAY"))])
    .holds(["TOTAL", 1, 2])
    .says(["", "", ""], ["", "", ""], ["", "", ""]),
)
file(
    "what was asked for, behind marks",
    Drawn("ABCD", ",")
    .says(["# Descargado: 2025-03-01T10:00:00"], ["# Filtro: departamento = PUNO, anio = 2025"], ["#"])
    .heads(["anio", "ubigeo", "sexo", "n"])
    .holds(*[[2025, f"2101{i:02d}", "F" if i % 2 else "M", n(i)] for i in range(12)]),
    end="\n",
)
