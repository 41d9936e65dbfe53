"""Text files of institutions, a fourth batch: lists of SAP by pages, search results, statistics, old desktop systems."""

from tests.unit.reading.drawn import Drawn

N = ""
PLACES = ("Zacapa", "Gualán", "Teculután", "Estanzuela", "Usumatlán", "Río Hondo", "Cabañas", "La Unión", "Huité")
PARTIES = ("Lista 3", "Lista 7", "Lista 18")
SYSTEMS = {}


def file(name, drawn, *, encoding="utf-8", end="\r\n"):
    SYSTEMS[name] = (drawn, encoding, end)


def n(i, j=1):
    """A number that looks counted."""
    return (i * 67 + j * 31) % 700 + 5


def sap_page(first):
    return [
        ["", f" 10{first + i:04d}", f" Tubo PVC {p:<12}", f"{n(first + i):>9},00 ", "UN ", ""]
        for i, p in enumerate(PLACES)
    ]


DASHES = ["-" * 52]
SAP_HEAD = ["", " Material", " Texto breve          ", " Ctd.stock ", "UM ", ""]
SAP_TOP = (["31.12.2025          Stock por almacén            {}"], DASHES)
file(
    "a list of SAP whose head comes back on every page",
    Drawn("BCDE", "|")
    .says([SAP_TOP[0][0].format(1)], DASHES)
    .heads(SAP_HEAD)
    .says(DASHES)
    .holds(*sap_page(0), DASHES, [SAP_TOP[0][0].format(2)], DASHES, SAP_HEAD, DASHES, *sap_page(20))
    .holds(DASHES, [SAP_TOP[0][0].format(3)], DASHES, SAP_HEAD, DASHES, *sap_page(40))
    .says(DASHES),
    encoding="cp1252",
)
file(
    "Excel's own separator line under a mark of order",
    Drawn("ABCD", ";")
    .says(["sep=;"])
    .heads(["Renglón", "Descripción", "Vigente", "% Ejec."])
    .holds(*[[f"0{i}1", f"Personal {p}", f"{i + 1}.{n(i):03d}.000,50", f"{n(i) % 99},3"] for i, p in enumerate(PLACES)]),
    encoding="utf-8-sig",
)  # fmt: skip
file(
    "labels of other widths, with commas in what was asked",
    Drawn("ABCDE", ",")
    .says(
        ["Institución: Ministerio de Prueba"],
        ["Filtros: departamento=Zacapa, año=2025, estado=Todos"],
        ["Usuario: consulta", "Rol: lector"],
        ["Generado: 05/01/2026 08:15"],
        [""],
    )
    .heads(["Municipio", "Centro", "Atenciones", "Hombres", "Mujeres"])
    .holds(*[[p, f"CAP {p}", n(i) + n(i, 2), n(i), n(i, 2)] for i, p in enumerate(PLACES)]),
    end="\n",
)
file(
    "quotes inside cells that nobody doubled",
    Drawn("ABC", "\t")
    .heads(["Código UDI", "Establecimiento", "Nivel"])
    .holds(*[[f"19-0{i}-000{i}-43", f'Escuela "{p}" J.V.' if i % 3 else f'Instituto de {p} "INEB"', "Primario"]
             for i, p in enumerate(PLACES)]),
    encoding="cp1252",
)  # fmt: skip
file(
    "line ends of two systems and a source with commas",
    Drawn("ABC", ",")
    .heads(["municipio", "nacimientos", "defunciones"])
    .holds(*[[p, n(i), f"{n(i, 2)}\r" if i % 2 else n(i, 2)] for i, p in enumerate(PLACES)])
    .says([""], ["Fuente: registro civil, corte preliminar, sujeto a cambios"]),
    end="\n",
)
file(
    "a long title with the separator in it",
    Drawn("ABCDE", ";")
    .says(["Inventario de bienes muebles; equipo de oficina; equipo de cómputo, al cierre del ejercicio fiscal 2025"])
    .heads(["SICOIN", "Bien", "Valor", "Responsable", "Estado"])
    .holds(
        *[
            [f"0012{i:04d}", f"Archivador {i}", f"Q{n(i)}.00", f"Unidad {p}", "Regular"]
            for i, p in enumerate(PLACES)
        ]
    ),
)  # fmt: skip
file(
    "thousands with the separator of the file",
    Drawn("ABCD", ",")
    .says(['"Presupuesto aprobado, por programa"', N, N, N])
    .heads(["Programa", "Aprobado", "Modificado", "Vigente"])
    .holds(*[[f"{i:02d} {p}", f'"{i + 1},{n(i):03d},000.00"', '"-1,500.00"', f'"{i + 1},{n(i):03d},000.00"']
             for i, p in enumerate(PLACES)])
    .holds(["TOTAL", '"45,000,000.00"', '"-13,500.00"', '"44,986,500.00"']),
    encoding="cp1252",
)  # fmt: skip
file(
    "votes of places parted by lines of separators",
    Drawn("ABCDE", ",")
    .says(["Elección municipal,,,,"], [",,,,"])
    .heads(["Centro", "Junta", *PARTIES])
    .holds(
        *[
            row
            for i, p in enumerate(PLACES[:5])
            for row in ([f"Escuela {p}", f"{i}01", n(i), n(i, 2), n(i, 3)], [N, f"{i}02", n(i, 4), n(i, 5), n(i, 6)],
                        [N, N, N, N, N])
        ][:-1]
    ),
    encoding="cp850",
)  # fmt: skip
file(
    "years over numbers alone, the first column unnamed",
    Drawn("ABCDEFG", ";").heads([N, *range(2018, 2024)]).holds(*[[p, *[n(i, y) for y in range(6)]] for i, p in enumerate(PLACES)]),
    encoding="latin-1",
)  # fmt: skip
file(
    "a table on its side",
    Drawn("ABCD", ",")
    .heads(["Variable", "Hospital de Zacapa", "Hospital de Gualán", "Hospital de Cabañas"])
    .holds(
        ["Tipo", "Regional", "Distrital", "Distrital"],
        ["Camas", 180, 60, 45],
        ["Director", "Otto Tzul", "Irma Choc", "Raúl Pop"],
        ["Teléfono", "7941-0000", "7933-0000", "7946-0000"],
        ["Fecha de apertura", "12/03/1958", "01/07/1994", "15/09/2003"],
        ["Emergencia 24 h", "Sí", "Sí", "No"],
    ),
)
file(
    "results of a purchase search",
    Drawn("ABCDEF", ",")
    .says(["Resultados de la búsqueda"], ["Criterio: modalidad = Compra directa"], [""])
    .heads(["NOG", "Descripción", "Entidad", "Fecha de publicación", "Estatus", "Monto"])
    .holds(
        *[
            [
                f"2{i}04511{i}",
                f'"Compra de ""tóner"" para {p},\nsegún bases"',
                f'"MUNICIPALIDAD DE {p.upper()}, ZACAPA"',
                f"{i + 10}/02/2025",
                "Terminado adjudicado",
                f'"Q.{i + 1},{n(i):03d}.00"',
            ]
            for i, p in enumerate(PLACES)
        ]
    )
    .says([""], ["Total de registros: 9"]),
    encoding="cp1252",
)
file(
    "two blocks with notes between them",
    Drawn("ABCD", ";")
    .says(["Cuadro 4. Superficie y producción (1)", N, N, N], [N, N, N, N])
    .heads(["Cultivo", "2022", "2023 p/", "2024 e/"])
    .holds(["Maíz", n(1), n(2), "n/d"], ["Frijol 2/", n(3), "n/d", n(4)], ["Café", n(5), n(6), n(7)], ["Melón", "-", n(8), n(9)])
    .says(["(1) En miles de quintales", N, N, N], ["2/ Incluye frijol de segunda", N, N, N], [N, N, N, N],
          ["Cuadro 5. Rendimiento", N, N, N])
    .heads(["Cultivo", "2022", "2023 p/", "2024 e/"])
    .holds(["Maíz", "1,8", "1,9", "n/d"], ["Frijol 2/", "0,7", "n/d", "0,8"], ["Café", "14,1", "14,9", "15,2"])
    .says(["Fuente: encuesta agropecuaria", N, N, N]),
    encoding="cp1252",
)  # fmt: skip
file(
    "single quotes of an old database",
    Drawn("ABCD", ";")
    .heads(["'ID'", "'NOMBRE'", "'ALTA'", "'SALDO'"])
    .holds(*[[f"'{i}'", f"'Comité {p}'", f"'2025-0{i + 1}-01'", f"'{n(i)},10'"] for i, p in enumerate(PLACES)]),
    encoding="latin-1",
)
file(
    "a web page's letters between semicolons",
    Drawn("ABC", ";")
    .heads(["Regi&oacute;n", "Poblaci&oacute;n", "Observaci&oacute;n"])
    .holds(*[[p.replace("á", "&aacute;").replace("ó", "&oacute;").replace("ñ", "&ntilde;"), n(i), "A&ntilde;o 2025 &amp; anteriores"]
             for i, p in enumerate(PLACES)]),
)  # fmt: skip
file(
    "words for what is missing, padded with spaces",
    Drawn("ABCDE", "|")
    .heads(["ESTACION ", " FECHA    ", " PRECIP ", " TMAX", " OBS"])
    .holds(*[[f"INS{i:05d} ", f" 0{i + 1}-03-2025", " NULL   " if i % 3 == 0 else f" {n(i) / 10:<7}", f" {20 + i}.5", " \\N"]
             for i in range(9)])
    .says([""], ["9 row(s) returned"]),
    end="\n",
)  # fmt: skip
