"""Sheets of the XML that Excel 2002 and 2003 save ("XML Spreadsheet"), which reporting systems still write as .xls.

Read as a stream of tags; a document type, where entities are made, is refused. Schema: [MS-XLSML].
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import IO
from xml.parsers import expat

from desktop_app.core.errors import FileCorrupt, FileEmpty
from desktop_app.core.progress import Progress
from desktop_app.core.reading.grid import MOST_COLUMNS, MOST_ROWS, Grid, TooWideError, write_grid
from desktop_app.core.reading.hidden.places import Places
from desktop_app.core.reading.hidden.properties import counted, people
from desktop_app.core.reading.source import Hidden, SheetState

_CHUNK = 1 << 20
_STATES = {"SheetHidden": SheetState.HIDDEN, "SheetVeryHidden": SheetState.VERY_HIDDEN}
_PERSONS = frozenset({"Author", "LastAuthor"})
_TEXTS = frozenset({"Data", "Visible", "Company", "Manager"}) | _PERSONS


@dataclass(slots=True)
class XmlSheet:
    """One sheet as found; `grid` once its rows are written."""

    name: str
    state: SheetState = SheetState.VISIBLE
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    places: Places = field(default_factory=Places)
    counts: Counter[str] = field(default_factory=Counter)
    grid: Grid | None = None


@dataclass(slots=True)
class XmlWorkbook:
    """The sheets in order, and what the properties of the document say of people."""

    sheets: list[XmlSheet] = field(default_factory=list)
    authors: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)

    def hidden(self) -> list[Hidden]:
        """People named in the properties, comments and links."""
        found = counted("docprops_author", "DocumentProperties", len(people(self.authors)))
        found += counted("docprops_company", "DocumentProperties", len(people(self.company)))
        for sheet in self.sheets:
            for kind, n in sorted(sheet.counts.items()):
                found += counted(kind, sheet.name, n, sheet.name)
        return found


_Row = tuple[int, list[object]]  # which sheet, and its cells


class _Parser:
    """Collects rows; `take` gives those that are whole."""

    def __init__(self) -> None:
        self.book = XmlWorkbook()
        self._rows: list[_Row] = []
        self._cells: list[object] = []
        self._row = self._column = self._next_column = 0
        self._kind = ""
        self._text: list[str] | None = None
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._data
        parser.StartDoctypeDeclHandler = self._refuse
        parser.buffer_text = True
        self._parser = parser

    def feed(self, chunk: bytes, *, is_last: bool) -> list[_Row]:
        """The rows that end in a chunk. Raises ExpatError for damage and ValueError for a document type."""
        self._parser.Parse(chunk, is_last)
        rows, self._rows = self._rows, []
        return rows

    def _refuse(self, *_declaration: object) -> None:
        raise ValueError("a document type")

    def _start(self, tag: str, given: dict[str, str]) -> None:
        tag = tag.rpartition(" ")[2]
        attributes = {key.rpartition(" ")[2]: value for key, value in given.items()}
        if tag == "Worksheet":
            self.book.sheets.append(XmlSheet(attributes.get("Name", "")))
            self._row = self._next_column = 0
        elif not self.book.sheets:
            pass
        elif tag == "Column":
            self._start_column(attributes)
        elif tag == "Row":
            self._start_row(attributes)
        elif tag == "Cell":
            self._start_cell(attributes)
        elif tag == "Comment":
            self.book.sheets[-1].counts["comments"] += 1
        if tag in _TEXTS:
            self._kind, self._text = attributes.get("Type", "String"), []

    def _start_column(self, given: dict[str, str]) -> None:
        first = int(given.get("Index", self._next_column + 1)) - 1
        last = first + int(given.get("Span", "0"))
        if given.get("Hidden") == "1" or given.get("Width") == "0":
            self.book.sheets[-1].places.columns.append((first, last))
        self._next_column = last + 1

    def _start_row(self, given: dict[str, str]) -> None:
        row = int(given.get("Index", self._row + 1)) - 1
        if not self._row <= row < MOST_ROWS:
            raise TooWideError
        sheet = len(self.book.sheets) - 1
        self._rows += [(sheet, [])] * (row - self._row)
        self._row, self._column, self._cells = row, 0, []
        if given.get("Hidden") == "1" or given.get("Height") == "0":
            self.book.sheets[-1].places.rows.append((row, row + int(given.get("Span", "0"))))

    def _start_cell(self, given: dict[str, str]) -> None:
        column = int(given.get("Index", self._column + 1)) - 1
        wide, tall = int(given.get("MergeAcross", "0")), int(given.get("MergeDown", "0"))
        if not 0 <= column <= column + wide < MOST_COLUMNS or tall < 0:
            raise TooWideError
        self._cells += [None] * (column + 1 - len(self._cells))
        self._column = column + 1 + wide
        if wide or tall:
            self.book.sheets[-1].merged.append((self._row, column, self._row + tall, column + wide))
        self.book.sheets[-1].counts["hyperlinks"] += "HRef" in given

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(" ")[2]
        text = "".join(self._text or ())
        if tag in _TEXTS:
            self._text = None
        if tag == "Data" and self._cells:
            self._cells[-1] = _value(self._kind, text)
        elif tag == "Row" and self.book.sheets:
            self._rows.append((len(self.book.sheets) - 1, self._cells))
            self._row += 1
        elif tag == "Visible" and self.book.sheets:
            self.book.sheets[-1].state = _STATES.get(text, SheetState.VISIBLE)
        elif tag in _PERSONS:
            self.book.authors.add(text)
        elif tag in {"Company", "Manager"}:
            self.book.company.add(text)

    def _data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)


def _value(kind: str, text: str) -> object:
    """The value of a Data element, of the kinds `cells.cell_text` writes."""
    with contextlib.suppress(ValueError):
        if kind == "Number":
            return float(text)
        if kind == "Boolean":
            return text.strip() == "1"
        if kind == "DateTime":
            moment = dt.datetime.fromisoformat(text)
            return moment.time() if moment.date() == dt.date(1899, 12, 31) else moment
    return text


def read_spreadsheetml(path: Path, working: Path, progress: Progress) -> XmlWorkbook:
    """Write every sheet to `working`/sheet-<n>.parquet. Raises FileCorrupt, FileEmpty or TooWideError."""
    parser = _Parser()
    with path.open("rb") as stream:
        try:
            for index, rows in groupby(_rows(parser, stream), key=lambda row: row[0]):
                target = working / f"sheet-{index}.parquet"
                cells = (row for _, row in rows)
                grid = write_grid(target, cells, offset=0, total=0, progress=progress)
                parser.book.sheets[index].grid = grid
        except (expat.ExpatError, ValueError) as error:
            raise FileCorrupt(file=path.name) from error
    for index, sheet in enumerate(parser.book.sheets):
        target = working / f"sheet-{index}.parquet"
        sheet.grid = sheet.grid or write_grid(target, (), offset=0, total=0, progress=progress)
    if not any(sheet.grid and sheet.grid.n_rows for sheet in parser.book.sheets):
        raise FileEmpty(file=path.name)
    return parser.book


def _rows(parser: _Parser, stream: IO[bytes]) -> Iterator[_Row]:
    while chunk := stream.read(_CHUNK):
        yield from parser.feed(chunk, is_last=False)
    yield from parser.feed(b"", is_last=True)
