"""Files of every format, and ways to damage them: bytes flipped, cut, doubled; parts of a package damaged inside."""

import io
import zipfile

from tests.unit.reading import locked
from tests.unit.reading.binary_book import binary_book
from tests.unit.reading.fixtures import PROVINCES, ods_table, old_workbook, opendocument, workbook

ROWS = [["Código", "Provincia", "Casos"], *[[f"0{i}", name, i * 10.5] for i, name in enumerate(PROVINCES, 1)]]
TEXTS = [[str(cell) for cell in row] for row in ROWS]


def _text(folder, name, encoding="utf-8", edge=";"):
    path = folder / name
    path.write_bytes("\n".join(edge.join(f'"{c}"' if edge in c else c for c in row) for row in TEXTS).encode(encoding))
    return path


def _page(folder):
    path = folder / "a.xls"
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TEXTS)
    path.write_text(f"<html><table>{body}</table></html>", encoding="utf-8")
    return path


def _zip(folder):
    path = folder / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("datos.csv", _text(folder, "x.csv").read_bytes())
    return path


def _xml(folder):
    path = folder / "j.xls"
    rows = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row) + "</Row>"
        for row in TEXTS
    )
    names = (
        'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    )
    sheet = f'<Worksheet ss:Name="D"><Table>{rows}</Table></Worksheet>'
    path.write_text(f'<?xml version="1.0"?><Workbook {names}>{sheet}</Workbook>', encoding="utf-8")
    return path


KINDS = {
    "xlsx": lambda folder: workbook(folder / "a.xlsx", ("Datos", ROWS), ("Otra", TEXTS)),
    "xls": lambda folder: old_workbook(folder / "b.xls", ROWS),
    "xlsb": lambda folder: binary_book(folder / "c.xlsb", ROWS, hidden_rows=(2,), styles={(1, 1): 1}),
    "ods": lambda folder: opendocument(folder / "d.ods", ods_table("Datos", TEXTS)),
    "html": _page,
    "xml": _xml,
    "csv": lambda folder: _text(folder, "e.csv"),
    "utf-16": lambda folder: _text(folder, "f.txt", "utf-16", "\t"),
    "zip": _zip,
    "locked xlsx": lambda folder: locked.agile(workbook(folder / "g.xlsx", ("Datos", ROWS)), "clave"),
    "locked xls": lambda folder: locked.rc4(old_workbook(folder / "h.xls", ROWS), "clave"),
    "locked ods": lambda folder: locked.opendocument_with_password(
        opendocument(folder / "i.ods", ods_table("Datos", TEXTS)), "clave", turns=10
    ),
    "blowfish ods": lambda folder: locked.opendocument_with_blowfish(
        opendocument(folder / "k.ods", ods_table("Datos", TEXTS)), "clave"
    ),
    "ods locked as one": lambda folder: locked.opendocument_as_one(
        opendocument(folder / "l.ods", ods_table("Datos", TEXTS)), "clave"
    ),
}


def damaged(content, chance):
    """The bytes with a few of them changed, a piece cut out, doubled or replaced, or the end missing."""
    body = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(max(len(body), 1))
        size = chance.choice((1, 1, 2, 4, 16, 64, 500))
        match chance.randrange(6):
            case 0:
                body[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del body[at : at + size]
            case 2:
                body[at:at] = body[at : at + size]
            case 3:
                body[at : at + size] = bytes(chance.choice((0, 255, 0x22, 0x0A, 0x3C)) for _ in range(size))
            case 4:
                body[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\x00\x00\x00\x80", b"\x01\x00\x00\x00"))
            case _:
                if chance.random() < 0.2:
                    del body[at:]
    return bytes(body)


def damaged_inside(content, chance):
    """A package one of whose parts is damaged, with checksums that are right again."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    parts[name] = damaged(parts[name], chance)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, body in parts.items():
            archive.writestr(part, body)
    return target.getvalue()
