"""Small workbooks made of one worksheet's XML and the parts around it, for python-calamine to read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import polars as pl
from python_calamine import CalamineSheet, CalamineWorkbook

from desktop_app.core.progress import Progress
from desktop_app.core.reading.hidden.markup import is_true, tags
from desktop_app.core.reading.hidden.ooxml import clean_name
from desktop_app.core.reading.written import shared_texts

_LARGEST_STYLES = 2 << 20  # read again for every piece
_TEXTS_IN_ROW = 100
_TEXTS_BYTES = 8 << 20
_AROUND = frozenset({"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"})
_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEAD = b'<worksheet xmlns="%b"><sheetData>' % _MAIN
FOOT = b"</sheetData></worksheet>"
_RELATIONS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml."
_FRAME = {
    "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/>'
    b'<Override PartName="/xl/workbook.xml" ContentType="%bsheet.main+xml"/></Types>' % _TYPE,
    "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Type="%b/officeDocument" Target="xl/workbook.xml"/></Relationships>' % _RELATIONS,
    "xl/_rels/workbook.xml.rels": (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="%b/worksheet" Target="worksheets/sheet1.xml"/>'
        b'<Relationship Id="rId2" Type="%b/styles" Target="styles.xml"/>'
        b'<Relationship Id="rId3" Type="%b/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    % (_RELATIONS, _RELATIONS, _RELATIONS),
}


@dataclass(frozen=True, slots=True)
class Package:
    """What the pieces of one workbook have in common: the parts around a sheet, and the shared texts in order."""

    parts: dict[str, bytes]
    texts: pl.Series

    def sheet(self, markup: bytes, shared: bytes = b"") -> CalamineSheet:
        """A worksheet of its own."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as package:
            for name, part in self.parts.items():
                package.writestr(name, part)
            package.writestr("xl/worksheets/sheet1.xml", markup)
            if shared:
                package.writestr("xl/sharedStrings.xml", shared)
        file.seek(0)
        return CalamineWorkbook.from_filelike(file).get_sheet_by_index(0)


def open_package(archive: zipfile.ZipFile, progress: Progress) -> Package | None:
    """The common parts of a workbook; None when it is not laid out as usual."""
    names = {clean_name(entry): entry for entry in archive.infolist()}
    book, styles = names.get("xl/workbook.xml"), names.get("xl/styles.xml")
    if book is None or styles is None or styles.file_size > _LARGEST_STYLES:
        return None
    since_1904 = any(is_true(tag.get("date1904")) for tag in tags(archive.read(book), "workbookPr"))
    workbook = (
        b'<workbook xmlns="%b" xmlns:r="%b"><workbookPr date1904="%d"/><sheets>'
        b'<sheet name="piece" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ) % (_MAIN, _RELATIONS, since_1904)
    package = Package({**_FRAME, "xl/workbook.xml": workbook, "xl/styles.xml": archive.read(styles)}, _series([]))
    shared = names.get("xl/sharedStrings.xml")
    if shared is None:
        return package
    with archive.open(shared) as stream:
        texts = [_shown(package, items) for items in _items(stream, shared.file_size, progress)]
    return replace(package, texts=pl.concat([package.texts, *texts]))


def _items(stream: IO[bytes], size: int, progress: Progress) -> Iterator[bytes]:
    """The shared texts in pieces that end after a text."""
    rest, done = b"", 0
    while chunk := stream.read(_TEXTS_BYTES):
        block = rest + chunk
        begin = max(0, block.find(b"<si")) if not done else 0
        cut = block.rfind(b"</si>") + len(b"</si>")
        if cut >= len(b"</si>"):
            yield block[begin:cut]
            rest, done = block[cut:], done + len(chunk)
            progress.at(min(done, size), size)
        else:
            rest = block
    if b"<si/>" in rest:
        yield rest[rest.find(b"<si") : rest.rfind(b"<si/>") + len(b"<si/>")]


def _shown(package: Package, items: bytes) -> pl.Series:
    """Some shared texts as calamine reads them: a sheet shows each of them once, between two numbers a row."""
    plain = shared_texts(items)
    if plain is not None:
        return _without_empty(plain)
    n = items.count(b"</si>") + items.count(b"<si/>")
    rows = []
    for first in range(0, n, _TEXTS_IN_ROW):
        cells = b"".join(b'<c t="s"><v>%d</v></c>' % i for i in range(first, min(n, first + _TEXTS_IN_ROW)))
        blanks = b"<c/>" * max(0, first + _TEXTS_IN_ROW - n)
        rows.append(b"<row><c><v>1</v></c>%b%b<c><v>1</v></c></row>" % (cells, blanks))
    shown = package.sheet(HEAD + b"".join(rows) + FOOT, b'<sst xmlns="%b">%b</sst>' % (_MAIN, items)).to_python()
    return _series([str(cell) for row in shown for cell in row[1:-1]][:n])


def _series(texts: list[str]) -> pl.Series:
    return _without_empty(pl.Series("texts", texts, dtype=pl.String))


def _without_empty(texts: pl.Series) -> pl.Series:
    return texts.set(texts == "", None)


def without_cells(path: Path) -> bytes:
    """A workbook whose sheets are named but not there: enough to know them."""
    file = io.BytesIO()
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(file, "w") as named:
        for entry in archive.infolist():
            name = clean_name(entry)
            if name in _AROUND or name.endswith("workbook.xml.rels"):
                named.writestr(entry.filename, archive.read(entry))
    return file.getvalue()
