"""Files that tests of reading write: every byte comes from here, people are invented."""

import io
import struct
import zipfile

import openpyxl
import xlwt

PROVINCES = ["Azuay", "Cañar", "Loja", "Guayas", "Pichincha", "Imbabura"]


def workbook(path, *sheets):
    """Write an xlsx from (name, rows) pairs; returns openpyxl's workbook before saving through `path`."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def old_workbook(path, rows, *, name="Datos", tweak=None):
    book = xlwt.Workbook()
    sheet = book.add_sheet(name)
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            if value is not None:
                sheet.write(i, j, value)
    if tweak:
        tweak(book, sheet)
    book.save(str(path))
    return path


def with_parts(path, parts):
    """Add parts (name -> bytes or text) to a package already written; a repeated name replaces the part."""
    old = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(old)) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            if entry.filename not in parts:
                target.writestr(entry, source.read(entry))
        for name, body in parts.items():
            target.writestr(name, body)
    return path


def opendocument(path, tables, *, before="", extra=None, manifest=""):
    """A minimal ods; `tables` is the XML inside office:spreadsheet."""
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0"'
        for prefix, kind in (
            ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("meta", "meta"),
            ("draw", "drawing"),
        )
    )  # fmt: skip
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
        f"{before}<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
        archive.writestr("content.xml", content)
        for name, body in (extra or {}).items():
            archive.writestr(name, body)
    return path


def ods_table(name, rows, *, attributes=""):
    """One table:table of text cells."""
    body = "".join("<table:table-row>" + "".join(map(ods_cell, row)) + "</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}" {attributes}>{body}</table:table>'


def ods_cell(text):
    if not text:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def jpeg_with_place():
    """The first bytes of a photograph that says where it was taken."""
    directory = struct.pack("<HHHII", 1, 0x8825, 4, 1, 26) + struct.pack("<I", 0)
    exif = b"Exif\x00\x00II*\x00" + struct.pack("<I", 8) + directory + b"\x00" * 8
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + b"\xff\xd9"


def ole(path, stream_name):
    """A compound file with one stream of that name (smallest layout of MS-CFB), enough to be recognised."""
    free, end, fat_mark = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", header, 44, 1, 1, 0, 4096, end, 0, end, 0, 0)
    struct.pack_into("<109I", header, 76, *([free] * 109))
    struct.pack_into("<I", header, 76, 0)
    fat = [fat_mark, end, *range(3, 10), end] + [free] * 118
    entries = b"".join([
        _entry("Root Entry", 5, child=1, start=end, size=0),
        _entry(stream_name, 2, child=free, start=2, size=4096),
        _entry("", 0, child=free, start=0, size=0),
        _entry("", 0, child=free, start=0, size=0),
    ])  # fmt: skip
    path.write_bytes(bytes(header) + struct.pack("<128I", *fat[:128]) + entries + b"\x00" * 4096)
    return path


def _entry(name, kind, *, child, start, size):
    free = 0xFFFFFFFF
    text = name.encode("utf-16-le")
    body = bytearray(128)
    body[: len(text)] = text
    struct.pack_into("<HBBIII", body, 64, len(text) + 2 if name else 0, kind, 1, free, free, child)
    struct.pack_into("<IQ", body, 116, start, size)
    return bytes(body)
