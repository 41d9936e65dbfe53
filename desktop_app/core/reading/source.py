"""What reading finds in a file: sheets, regions with a role for each row, and what the file hides.

Rows and columns are 0-based positions in the sheet as the program that made it shows it (for CSV: record numbers,
blank lines counted). All values are plain and picklable: they cross from the reader's child process.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path


class RowRole(Enum):
    """What a row of the sheet is for; only DATA (and SECTION, as a value) reaches the table."""

    TITLE = "title"
    HEADER = "header"
    DATA = "data"
    SECTION = "section"
    TOTAL = "total"
    NOTE = "note"
    BLANK = "blank"
    LEFT_OUT = "left_out"  # the officer said so, or said that hidden rows stay behind


class SheetState(Enum):
    """Visibility of a sheet in its workbook."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very_hidden"


Run = tuple[int, int]  # first and last position, both in it


def is_inside(position: int, runs: Iterable[Run]) -> bool:
    """Whether a position lies in one of the runs."""
    return any(first <= position <= last for first, last in runs)


@dataclass(frozen=True, slots=True)
class Region:
    """One table in a sheet. `first_row`..`last_row` (inclusive) is the body, `total_rows` lie in it or right after.

    Of the body, `make_table` leaves out total, section, title and note rows and the runs of `left_out`. `names` are the
    officer's own names of columns (by position); in the columns of `fill_down` merged cells give their text to every
    row they span.
    """

    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    columns: tuple[int, ...]
    total_rows: tuple[int, ...] = ()
    section_rows: tuple[int, ...] = ()
    title_rows: tuple[int, ...] = ()
    note_rows: tuple[int, ...] = ()
    left_out: tuple[Run, ...] = ()
    names: tuple[tuple[int, str], ...] = ()
    fill_down: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet (or the only one of a CSV): `grid` is its text-only parquet copy with `ROW` (1-based) and c0…cN.

    Hidden rows (filtered ones too) and columns are in the grid; whether they leave is a question to the officer.
    """

    name: str
    n_rows: int
    n_columns: int
    state: SheetState
    regions: tuple[Region, ...]
    grid: Path
    merged: tuple[tuple[int, int, int, int], ...] = ()  # first_row, first_column, last_row, last_column
    hidden_rows: tuple[Run, ...] = ()
    hidden_columns: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something the file carries out of sight. `kind` is one of the classes in docs/hidden.md.

    `identities`: how many cells at the beginning of a hidden sheet look like identity numbers of people (the
    application counts them, reading does not).
    """

    kind: str
    where: str
    count: int
    sheet: str | None = None
    identities: int = 0


@dataclass(frozen=True, slots=True)
class DecodeSample:
    """One way to decode the bytes of a text file, with the same lines read that way, to choose from."""

    encoding: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """What the officer said about a file so that it can be read; None is unsaid.

    `encoding` and `delimiter` of a text file; `member`: which file of a zip; `password`: used and forgotten, never
    written anywhere, and not shown by `repr`.
    """

    encoding: str | None = None
    delimiter: str | None = None
    member: str | None = None
    password: str | None = field(default=None, repr=False)


UNSAID = Answers()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as found. `format`: csv, xlsx, xlsm, xlsb, xls, ods, html, xml. `decode_samples` only when in doubt.

    `member`: the file inside a zip that was read; `path`, `sha256` and `size` are of the zip. `is_preview`: only the
    first rows, to be shown while the whole is read; nothing is decided on them.
    """

    path: Path
    format: str
    sha256: str
    size: int
    modified: float
    sheets: tuple[Sheet, ...]
    hidden: tuple[Hidden, ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    decode_samples: tuple[DecodeSample, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
    member: str | None = None
    is_preview: bool = False

    def sheet(self, name: str) -> Sheet:
        """The sheet of that name; KeyError when there is none."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise KeyError(name)
