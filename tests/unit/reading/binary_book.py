"""Writes a small xlsb from its records ([MS-XLSB]): nothing else at hand does."""

import struct
import zipfile

ERRORS = {"#DIV/0!": 0x07, "#REF!": 0x17, "#N/A": 0x2A}


def record(kind, body=b""):
    first = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, rest = b"", len(body)
    while True:
        size += bytes([rest & 0x7F | (0x80 if rest > 0x7F else 0)])
        rest >>= 7
        if not rest:
            return first + size + body


def text(value):
    body = value.encode("utf-16-le")
    return struct.pack("<I", len(body) // 2) + body


def binary_book(path, rows, *, hidden_rows=(), hidden_columns=(), styles=None, merged=(), state=0):
    """`rows` of text, numbers, booleans, None and error words; `styles` {(row, column): index of `STYLES`}."""
    cells = b""
    for i, row in enumerate(rows):
        flags = 0x10 if i in hidden_rows else 0
        cells += record(0, struct.pack("<IIHBBBI", i, 0, 300, 0, flags, 0, 0))
        for j, value in enumerate(row):
            cells += _cell(j, value, (styles or {}).get((i, j), 0))
    width = max(map(len, rows))
    columns = b"".join(record(60, struct.pack("<IIIIH", j, j, 2340, 0, 1)) for j in hidden_columns)
    blocks = b"".join(record(176, struct.pack("<IIII", a, c, b, d)) for a, b, c, d in merged)
    blocks = record(177, struct.pack("<I", len(merged))) + blocks + record(178) if merged else b""
    sheet = (
        record(129)
        + record(148, struct.pack("<IIII", 0, len(rows) - 1, 0, width - 1))
        + (record(390) + columns + record(391) if columns else b"")
        + record(145) + cells + record(146) + blocks + record(130)
    )  # fmt: skip
    bundle = record(156, struct.pack("<II", state, 1) + text("rId1") + text("Datos"))
    book = record(131) + record(143) + bundle + record(144) + record(132)
    main = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Default Extension="bin" ContentType="{main}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            rels.format(f'<Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.bin"/>'),
        )
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            rels.format(f'<Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.bin"/>'),
        )
        archive.writestr("xl/workbook.bin", book)
        archive.writestr("xl/styles.bin", STYLE_PART)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return path


def _cell(column, value, style):
    head = struct.pack("<II", column, style)
    if value is None:
        return record(1, head) if style else b""
    if value in ERRORS:
        return record(3, head + bytes([ERRORS[value]]))
    if isinstance(value, bool):
        return record(4, head + bytes([value]))
    if isinstance(value, str):
        return record(6, head + text(value))
    return record(5, head + struct.pack("<d", value))


def _font(colour):
    return record(43, struct.pack("<HHHHBBBB", 220, 0, 400, 0, 0, 2, 0, 0) + colour + b"\x02" + text("Calibri"))


def _fill(pattern, colour):
    return record(45, struct.pack("<I", pattern) + colour + bytes(8) + bytes(48))


def _xf(font, fill, number_format=0):
    return record(47, struct.pack("<HHHHHBBHBB", 0xFFFF, number_format, font, fill, 0, 0, 0, 0x10, 0, 0))


BLACK, WHITE, BLUE = (
    b"\x05\xff\x00\x00\x00\x00\x00\xff",
    b"\x05\xff\x00\x00\xff\xff\xff\xff",
    b"\x05\xff\x00\x00\x00\x00\xff\xff",
)
WHITE_OF_THEME = b"\x07\x00\x00\x00\xff\xff\xff\xff"
# cell formats: plain, white letters, white on blue, a format that shows nothing, white of the theme
STYLES = ("plain", "white", "white on blue", "unseen", "white of the theme")
STYLE_PART = (
    record(278)
    + record(615, struct.pack("<I", 1)) + record(44, struct.pack("<H", 200) + text(";;;")) + record(616)
    + record(611, struct.pack("<I", 3)) + _font(BLACK) + _font(WHITE) + _font(WHITE_OF_THEME) + record(612)
    + record(603, struct.pack("<I", 2)) + _fill(0, BLACK) + _fill(1, BLUE) + record(604)
    + record(626, struct.pack("<I", 1)) + _xf(1, 0) + record(627)
    + record(617, struct.pack("<I", 5)) + _xf(0, 0) + _xf(1, 0) + _xf(1, 1) + _xf(0, 0, 200) + _xf(2, 0) + record(618)
    + record(279)
)  # fmt: skip
