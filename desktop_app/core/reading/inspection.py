"""What reading found in a file, as plain JSON for the command line: 1-based rows, column letters."""

from __future__ import annotations

import tempfile
from pathlib import Path

import polars as pl

from desktop_app.core.errors import (
    AppError,
    FileCorrupt,
    FileEmpty,
    FileProtected,
    NotATable,
    PasswordWrong,
    ProtectedOtherwise,
    SeveralTables,
)
from desktop_app.core.reading.child import ReaderProcess
from desktop_app.core.reading.choices import same_shape
from desktop_app.core.reading.making import make_table
from desktop_app.core.reading.notices import notices_of
from desktop_app.core.reading.opening import open_source, sheet_names_first_guess
from desktop_app.core.reading.source import UNSAID, Answers, Opened, Region
from desktop_app.core.table import Table

_CAUSES: dict[type[AppError], str] = {
    FileProtected: "password",
    FileCorrupt: "corrupt",
    FileEmpty: "empty",
    PasswordWrong: "wrong-password",
    ProtectedOtherwise: "password",
    SeveralTables: "several-tables",
    NotATable: "not-a-table",
}

_PROGRAMS = "macros"  # told apart: they are no data out of sight


def inspect_json(
    path: Path, sheet: str | None = None, reader: ReaderProcess | None = None, answers: Answers = UNSAID
) -> dict[str, object]:
    """The entry of one file: its tables, encoding, delimiter, notices and hidden things, or its `error`.

    `sheet` names the sheet to look at; otherwise the proposed one. With a `reader`, files that nobody vouches for are
    read in its child process. `error` is password, wrong-password, corrupt, empty, several-tables (with `files`, the
    names to choose from) or not-a-table. Other errors (gone, busy, not allowed, too large) are raised. KeyError for an
    unknown sheet.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="alista-") as folder:
            opened = (reader.open_source if reader else open_source)(path, Path(folder), answers)
            return _entry(opened, sheet or sheet_names_first_guess(opened))
    except tuple(_CAUSES) as error:
        cause = next(word for kind, word in _CAUSES.items() if isinstance(error, kind))
        return {"error": cause} | ({"files": list(error.names)} if isinstance(error, SeveralTables) else {})


def letters(column: int) -> str:
    """Spreadsheet letters of a 0-based column.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    text = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        text = chr(65 + digit) + text
    return text


def _entry(opened: Opened, name: str) -> dict[str, object]:
    regions = opened.sheet(name).regions
    entry: dict[str, object] = {"sheet": None if opened.format == "csv" else name}
    entry |= _table(regions[0]) if regions else {"header_rows": [], "first_data_row": None, "last_data_row": None}
    entry["encoding"], entry["delimiter"] = opened.encoding, opened.delimiter
    entry["tables"] = [_table(region) for region in regions[1:]]
    entry["same_shape"] = [list(group.sheets) for group in same_shape(opened)]
    entry["notices"] = _notices(opened, name)
    hidden = [{"class": h.kind, "where": h.where, "count": h.count} for h in opened.hidden if h.kind != _PROGRAMS]
    entry["hidden"], entry["macros"] = hidden, sum(h.count for h in opened.hidden if h.kind == _PROGRAMS)
    return entry


def _notices(opened: Opened, name: str) -> list[dict[str, object]]:
    sheet = opened.sheet(name)
    table = make_table(sheet, sheet.regions[0]) if sheet.regions else Table((), pl.LazyFrame())
    names = dict(zip(table.ids, table.keys, strict=True))
    found = notices_of(opened, table, name)
    return [{"kind": n.kind, "column": names.get(n.column_id or ""), "count": n.n} for n in found]


def _table(region: Region) -> dict[str, object]:
    return {
        "header_rows": [row + 1 for row in region.header_rows],
        "first_data_row": region.first_row + 1,
        "last_data_row": region.last_row + 1,
        "columns": [letters(column) for column in region.columns],
        "notes_rows": [row + 1 for row in region.note_rows],
    }
