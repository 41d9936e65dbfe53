"""Text files as offices and their systems write them: encoding, delimiter, header rows, first and last row."""

import random

import pytest

from desktop_app.core.reading import open_source

random.seed(5)
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


def L(rows, d=";", e="\r\n"):
    return e.join(d.join(map(str, row)) for row in rows) + e


def case(name, text, encoding, expected):
    CASES.append(pytest.param(text, encoding, expected, id=name))


body = [
    [p, random.randint(1, 999), random.randint(1, 99), f"{random.randint(0, 99)},{random.randint(10, 99)}"]
    for p in prov
]
H = ["Provincia", "Casos", "Camas", "Tasa"]
case(
    "excel padded title",
    L([["Reporte de casos", "", "", ""], ["", "", "", ""], H, *body, ["", "", "", ""], ["Fuente: MSP", "", "", ""]]),
    "cp1252",
    (";", (3,), 4, 15),
)
case(
    "excel padded latin",
    L([["Ministerio de Salud Pública", "", "", ""], ["Año 2025", "", "", ""], H, *body]),
    "cp1252",
    (";", (3,), 4, 15),
)
case("cp850 dos", L([H, *body]), "cp850", (";", (1,), 2, 13))
case("mac", L([H, *body], e="\r"), "mac-roman", (";", (1,), 2, 13))
case("utf16 tab", L([H, *body], "\t"), "utf-16", ("\t", (1,), 2, 13))
case(
    "comma w/ decimal comma quoted",
    "\n".join(
        [
            "Provincia,Casos,Tasa",
            *[f'{p},{random.randint(1, 99)},"{random.randint(1, 9)},{random.randint(10, 99)}"' for p in prov],
        ]
    ),
    "utf-8",
    (",", (1,), 2, 13),
)
case("quoted all", "".join(",".join(f'"{c}"' for c in r) + "\r\n" for r in [H, *body]), "utf-8-sig", (",", (1,), 2, 13))
case("sep line", "sep=;\r\n" + L([H, *body]), "cp1252", (";", (2,), 3, 14))
case("sep tab", "sep=\t\r\n" + L([H, *body], "\t"), "utf-8", ("\t", (2,), 3, 14))
case(
    "preamble commas",
    "Consulta realizada por: usuario, 12/01/2026\nParámetros: provincia=todas, año=2025\n\n"
    + L([H, *[[a, b, c, d.replace(",", ".")] for a, b, c, d in body]], ",", "\n"),
    "utf-8",
    (",", (4,), 5, 16),
)
case(
    "newline in cell",
    "Nombre;Detalle;Valor\n" + "".join(f'{n};"línea uno\nlínea dos; con punto";{i}\n' for i, n in enumerate(names * 2)),
    "utf-8",
    (";", (1,), 2, 13),
)
case("pipe", "\n".join("|".join(map(str, r)) for r in [H, *body]), "latin-1", ("|", (1,), 2, 13))
case("pipe edges", "\n".join("|" + "|".join(map(str, r)) + "|" for r in [H, *body]), "utf-8", ("|", (1,), 2, 13))
case("footer count", L([H, *body]) + "(12 filas afectadas)\r\n", "utf-8", (";", (1,), 2, 13))
case("sqlplus dashes", L([H, ["---------", "-----", "-----", "----"], *body]), "utf-8", (";", (1,), 3, 14))
case("nul bytes", L([H, *body]).encode("cp1252").replace(b"Loja", b"Lo\x00ja"), "cp1252", (";", (1,), 2, 13))
case("one bad byte", L([H, *body]).encode()[:-5] + b"\xf1;1\r\n", "utf-8", (";", (1,), 2, 13))
case("ragged", L([H, *[r[: random.randint(2, 4)] for r in body]]), "utf-8", (";", (1,), 2, 13))
case("trailing delims", L([[*H, ""], *[[*r, ""] for r in body]]), "utf-8", (";", (1,), 2, 13))
case(
    "dates times",
    "fecha,hora,estacion,valor\n"
    + "".join(f"2025-01-{i:02d},0{i % 9}:30,EST{i:02d},{i / 7:.3f}\n" for i in range(1, 25)),
    "utf-8",
    (",", (1,), 2, 25),
)
case(
    "colon in values",
    "clave;hora;nota\n" + "".join(f"{i};1{i % 9}:30:00;a:b\n" for i in range(12)),
    "utf-8",
    (";", (1,), 2, 13),
)
case(
    "text w commas, semicolon delim",
    "id;descripcion;obs\n"
    + "".join(f"{i};Compra de papel, tinta, y otros {i};Ninguna, por ahora\n" for i in range(12)),
    "utf-8",
    (";", (1,), 2, 13),
)
case(
    "text w semicolons, comma delim",
    "id,descripcion,obs\n" + "".join(f'{i},"Compra; papel; tinta {i}",Ninguna\n' for i in range(12)),
    "utf-8",
    (",", (1,), 2, 13),
)
case("single col", "correo\n" + "".join(f"persona{i}@ejemplo.ec\n" for i in range(12)), "utf-8", ("", (1,), 2, 13))
case("single col words", "Parroquia\n" + "\n".join(prov), "utf-8", ("", (1,), 2, 13))
case(
    "single col names w comma",
    "Nombre\n" + "".join(f'"Pérez {i}, Ana"\n' for i in range(12)),
    "utf-8",
    ("", (1,), 2, 13),
)
case("no header", "\n".join(";".join(map(str, r)) for r in body), "utf-8", (";", (), 1, 12))
case("blank first", "\r\n\r\n" + L([H, *body]), "utf-8", (";", (3,), 4, 15))
case("tabs w/ spaces", "\n".join("\t".join(f" {c} " for c in r) for r in [H, *body]), "utf-8", ("\t", (1,), 2, 13))
case("total row", L([H, *body, ["TOTAL", 1, 2, "3,00"]]), "utf-8", (";", (1,), 2, 14))
case(
    "backslash quotes",
    "id,texto\n" + "".join(f'{i},"dijo \\"hola\\" y se fue, {i}"\n' for i in range(12)),
    "utf-8",
    (",", (1,), 2, 13),
)
case(
    "single quotes", "id,texto,n\n" + "".join(f"{i},'uno, dos {i}',3\n" for i in range(12)), "utf-8", (",", (1,), 2, 13)
)
case(
    "apostrophes",
    "id;texto;n\n" + "".join(f"{i};O'Higgins d'Or {i};3\n" for i in range(12)),
    "utf-8",
    (";", (1,), 2, 13),
)
case("inches", "id;medida;n\n" + "".join(f'{i};tubo 3" x 2" {i};3\n' for i in range(12)), "utf-8", (";", (1,), 2, 13))
case(
    "cp1252 euro quotes",
    "Ítem;Precio;Nota\n" + "".join(f"Café {i};{i} €;“nota” – ñ\n" for i in range(12)),
    "cp1252",
    (";", (1,), 2, 13),
)
case(
    "utf8 mixed",
    "Descripción;Año;Nº\n" + "".join(f"Peñas {i} – “x”;2025;{i}\n" for i in range(12)),
    "utf-8",
    (";", (1,), 2, 13),
)
case(
    "few accents latin",
    "id;nombre;n\n" + "".join(f"{i};Juan {i};{i}\n" for i in range(40)) + "41;Muñoz;3\n",
    "latin-1",
    (";", (1,), 2, 42),
)
case(
    "one accent cp850",
    "id;nombre;n\n" + "".join(f"{i};Juan {i};{i}\n" for i in range(40)) + "41;Muñoz;3\n",
    "cp850",
    (";", (1,), 2, 42),
)
case(
    "caps accents latin",
    "ID;NOMBRE;AÑO\n" + "".join(f"{i};MUÑOZ PEÑA {i};2025\n" for i in range(12)),
    "latin-1",
    (";", (1,), 2, 13),
)
case(
    "caps accents cp850",
    "ID;NOMBRE;AÑO\n" + "".join(f"{i};MUÑOZ PEÑA {i};2025\n" for i in range(12)),
    "cp850",
    (";", (1,), 2, 13),
)
case(
    "two blocks",
    L(
        [
            ["Tabla 1", "", "", ""],
            H,
            *body,
            ["", "", "", ""],
            ["Tabla 2", "", "", ""],
            ["Cantón", "Valor", "", ""],
            *[[p, i, "", ""] for i, p in enumerate(prov)],
        ]
    ),
    "utf-8",
    (";", (2,), 3, 14),
)
case("comment #", "# generado por sistema\n# fecha 2025\n" + L([H, *body]), "utf-8", (";", (3,), 4, 15))
case("tilde delim", "\n".join("~".join(map(str, r)) for r in [H, *body]), "utf-8", ("~", (1,), 2, 13))
case(
    "lat lon",
    "nombre;lat;lon\n" + "".join(f"{p};-2,{random.randint(10, 99)};-79,{random.randint(10, 99)}\n" for p in prov),
    "utf-8",
    (";", (1,), 2, 13),
)
case(
    "urls",
    "nombre,url,n\n" + "".join(f"{p},https://x.gob.ec/a?b=1&c={i};d,{i}\n" for i, p in enumerate(prov)),
    "utf-8",
    (",", (1,), 2, 13),
)
case(
    "money",
    "contrato;monto;plazo\n" + "".join(f"C-{i};$ 1.2{i:02d},50;{i} días\n" for i in range(12)),
    "latin-1",
    (";", (1,), 2, 13),
)
case(
    "html in cells",
    "id,texto,n\n" + "".join(f'{i},"<p>Hola, mundo</p>",{i}\n' for i in range(12)),
    "utf-8",
    (",", (1,), 2, 13),
)
case(
    "header quoted newline",
    '"Nombre\ndel cantón";"Nº\ncasos"\n' + "".join(f"{p};{i}\n" for i, p in enumerate(prov)),
    "utf-8",
    (";", (1,), 2, 13),
)
case("spaces aligned", "\n".join(f"{a:<14}{b:>6}{c:>6}" for a, b, c, d in [H, *body]), "utf-8", ("", (1,), 2, 13))


@pytest.mark.parametrize(("text", "encoding", "expected"), CASES)
def test_the_table_is_found(tmp_path, text, encoding, expected):
    path = tmp_path / "a.csv"
    content = text if isinstance(text, bytes) else text.encode(encoding)
    path.write_bytes(content)
    opened = open_source(path, tmp_path / "w")
    region = opened.sheets[0].regions[0]
    found = (tuple(row + 1 for row in region.header_rows), region.first_row + 1, region.last_row + 1)
    assert (opened.delimiter, *found) == expected
    assert content.decode(opened.encoding, "replace").lstrip("\ufeff") == content.decode(encoding, "replace").lstrip(
        "\ufeff"
    )
