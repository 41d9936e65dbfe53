"""One-sheet workbooks whose every cell is text, the same bytes for the same rows.

openpyxl stamps the clock into the workbook and into the zip, and reads "=…" as a formula: cells are forced to text,
stamps are rewritten to one fixed moment, and entries are stored uncompressed (zlib's output differs between builds).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOMENT = datetime(1980, 1, 1, tzinfo=UTC)
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL = 32_767
_WIDEST = 60


def write_workbook(path: Path, sheet: str, rows: Sequence[Sequence[str]], *, title: str, author: str) -> None:
    """Write `rows` (the first is the header) on a sheet of that name, header frozen and filterable."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    page = book.active
    page.title = sheet
    for number, row in enumerate(rows, 1):
        for position, text in enumerate(row, 1):
            cell = page.cell(number, position)
            cell.value = _ILLEGAL.sub("", text)[:_LONGEST_CELL]
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    for position, texts in enumerate(zip(*rows, strict=True), 1):
        width = min(_WIDEST, 3 + max(len(text) for text in texts))
        page.column_dimensions[get_column_letter(position)].width = width
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    book.properties.title = title
    book.properties.creator = author or "Alista"
    made = io.BytesIO()
    book.save(made)
    path.write_bytes(_timeless(made.getvalue()))


def _timeless(content: bytes) -> bytes:
    """The same workbook without any trace of when it was made."""
    out = io.BytesIO()
    stamp = _MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(content)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as kept:
        for name in sorted(made.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, _MOMENT.timetuple()[:6])
            entry.create_system = 0
            part = made.read(name)
            kept.writestr(entry, _STAMP.sub(rb"\g<1>" + stamp, part) if name == "docProps/core.xml" else part)
    return out.getvalue()
