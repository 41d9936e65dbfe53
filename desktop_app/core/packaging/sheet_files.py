"""A short sheet of texts (dictionary, description) in the formats institutions ask for: XLSX, ODS and CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.packaging import csv_writer, workbook_writer
from desktop_app.core.packaging.formats import About, Rows, ods
from desktop_app.core.packaging.sheets import text_fields
from desktop_app.core.progress import SILENT
from desktop_app.core.table import Table


@dataclass(frozen=True, slots=True)
class SheetAbout:
    """`sheet`: its name; `title` and `author`: properties of the document; `created`: ISO date or ""."""

    sheet: str
    title: str
    author: str
    created: str = ""


_Rows = Sequence[Sequence[str]]


def _xlsx(path: Path, rows: _Rows, about: SheetAbout) -> None:
    workbook_writer.write_workbook(path, about.sheet, rows, title=about.title, author=about.author)


def _ods(path: Path, rows: _Rows, about: SheetAbout) -> None:
    header, *texts = rows
    table = Table.from_rows(header, texts)
    fields = [replace(f, column_id=c.id) for f, c in zip(text_fields(header), table.columns, strict=True)]
    ods.write(Rows(table, fields, len(texts), SILENT), About(about.title, about.author, about.created), path)


def _csv(path: Path, rows: _Rows, about: SheetAbout) -> None:
    del about
    path.write_bytes(csv_writer.csv_text(rows).encode())


SHEET_WRITERS: dict[str, Callable[[Path, _Rows, SheetAbout], None]] = {"XLSX": _xlsx, "ODS": _ods, "CSV": _csv}
