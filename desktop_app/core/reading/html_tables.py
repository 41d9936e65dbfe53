"""Tables of a web page saved with the name of a spreadsheet, as many government systems "export to Excel".

All tables go to one sheet, one under the other with a blank row between, as Excel shows such a file.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from desktop_app.core.errors import FileEmpty, FileTooLarge, NotATable
from desktop_app.core.progress import Progress
from desktop_app.core.reading.encoding import ON_ERROR, Encoding, detect_encoding
from desktop_app.core.reading.grid import Grid, write_grid
from desktop_app.core.reading.hidden.markup import texts
from desktop_app.core.reading.hidden.places import Places
from desktop_app.core.reading.hidden.properties import counted, people
from desktop_app.core.reading.source import Hidden

LARGEST_PAGE = 200 << 20
_MOST_SPAN = 1000
_NOT_SHOWN = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)", re.IGNORECASE
)
_BREAKS = frozenset({"br", "p", "div", "li"})
_SILENT = frozenset({"script", "style", "title"})


@dataclass(frozen=True, slots=True)
class HtmlSheet:
    """The only sheet of a page; `merged` as in a workbook."""

    grid: Grid
    merged: tuple[tuple[int, int, int, int], ...]
    encoding: Encoding
    places: Places
    hidden: tuple[Hidden, ...]


@dataclass(slots=True)
class _Rows:
    rows: list[list[str | None]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    taken: set[tuple[int, int]] = field(default_factory=set)
    places: Places = field(default_factory=Places)
    unseen: Counter[int] = field(default_factory=Counter)  # cells of each column that are not shown

    def start_row(self, *, is_hidden: bool = False) -> None:
        if is_hidden:
            self.places.add_row(len(self.rows))
        self.rows.append([])

    def hide_columns(self) -> None:
        """Note the columns of which no cell with a text is shown."""
        filled = Counter(j for row in self.rows for j, text in enumerate(row) if text)
        self.places.columns += [(j, j) for j, n in self.unseen.items() if n >= filled[j] > 0]

    def add(self, text: str, rows: int, columns: int, *, is_hidden: bool) -> None:
        i = len(self.rows) - 1
        row = self.rows[i]
        while (i, len(row)) in self.taken:
            row.append(None)
        j = len(row)
        self.unseen[j] += bool(is_hidden and text)
        row += [text, *[None] * (columns - 1)]
        if rows > 1 or columns > 1:
            self.merged.append((i, j, i + rows - 1, j + columns - 1))
            self.taken |= {(r, c) for r in range(i + 1, i + rows) for c in range(j, j + columns)}


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.cells = _Rows()
        self.n_tables = 0
        self._depth = 0
        self._silent = 0
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._is_hidden = False
        self.authors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._close_cell()
            self._depth += 1
            self.n_tables += 1
            if self.cells.rows:
                self.cells.start_row()
        elif tag == "tr" and self._depth:
            self._close_cell()
            self.cells.start_row(is_hidden=_is_hidden(dict(attrs)))
        elif tag in {"td", "th"} and self._depth:
            self._close_cell()
            given = dict(attrs)
            self._span = (_span(given.get("rowspan")), _span(given.get("colspan")))
            self._cell = []
            self._is_hidden = _is_hidden(given)
            if not self.cells.rows:
                self.cells.start_row()
        elif tag in _SILENT:
            self._silent += 1
        elif tag in _BREAKS and self._cell:
            self._cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr"}:
            self._close_cell()
        elif tag == "table" and self._depth:
            self._close_cell()
            self._depth -= 1
        elif tag in _SILENT and self._silent:
            self._silent -= 1

    def handle_comment(self, data: str) -> None:
        """Excel keeps the properties of the document in a comment that browsers pass over."""
        if "DocumentProperties" in data:
            markup = data.encode()
            self.authors |= people(texts(markup, "Author") + texts(markup, "LastAuthor"))

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(data)

    def _close_cell(self) -> None:
        if self._cell is not None:
            text = " ".join("".join(self._cell).split(" ")).strip(" \r\n\t")
            self.cells.add(" ".join(text.split("\n")) if "\n" in text else text, *self._span, is_hidden=self._is_hidden)
            self._cell = None


def _is_hidden(given: dict[str, str | None]) -> bool:
    return "hidden" in given or bool(_NOT_SHOWN.search(given.get("style") or ""))


def _span(value: str | None) -> int:
    return min(int(value), _MOST_SPAN) if value and value.isdigit() and int(value) > 0 else 1


def read_html(path: Path, working: Path, *, encoding: str | None, progress: Progress) -> HtmlSheet:
    """Write the tables of the page to `working`/sheet-0.parquet. Raises NotATable, FileEmpty or FileTooLarge."""
    if path.stat().st_size > LARGEST_PAGE:
        raise FileTooLarge(file=path.name)
    found = Encoding(encoding) if encoding else detect_encoding(path)
    parser = _Parser()
    with path.open(encoding=found.codec, errors=ON_ERROR) as stream:
        while text := stream.read(1 << 20):
            parser.feed(text)
            progress.at(0, 0)
    parser.close()
    if not parser.n_tables:
        raise NotATable(file=path.name)
    cells = parser.cells
    cells.hide_columns()
    grid = write_grid(working / "sheet-0.parquet", cells.rows, offset=0, total=len(cells.rows), progress=progress)
    if not grid.n_rows:
        raise FileEmpty(file=path.name)
    hidden = tuple(counted("docprops_author", "DocumentProperties", len(parser.authors)))
    return HtmlSheet(grid, tuple(cells.merged), found, cells.places, hidden)
