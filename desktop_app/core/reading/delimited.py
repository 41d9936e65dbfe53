"""Text files with delimiters (csv, tsv, txt) to one grid, streaming: never the whole file as Python objects."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.errors import FileEmpty, NotATable
from desktop_app.core.progress import Progress
from desktop_app.core.reading.dialect import Dialect, detect_dialect
from desktop_app.core.reading.encoding import ON_ERROR, Encoding, detect_encoding
from desktop_app.core.reading.grid import Grid, write_grid
from desktop_app.core.reading.regular import read_regular

_SAMPLE_CHARACTERS = 256 << 10
_LONGEST_FIELD = 16 << 20
_MOST_LINES = 300  # of one record; more means a quote that never closes


@dataclass(frozen=True, slots=True)
class Delimited:
    """A text file as found."""

    grid: Grid
    encoding: Encoding
    dialect: Dialect


def read_delimited(
    path: Path, working: Path, *, encoding: str | None, delimiter: str | None, progress: Progress
) -> Delimited:
    """Write `working`/sheet-0.parquet with one row for each record, blank lines included."""
    found = Encoding(encoding) if encoding else detect_encoding(path)
    dialect = sample_dialect(path, found, delimiter)
    target = working / "sheet-0.parquet"
    grid = read_regular(path, target, found, dialect)
    try:
        grid = grid or write_grid(target, records(path, found, dialect), offset=0, total=0, progress=progress)
    except csv.Error:  # a quote that never closes swallowed more than a cell can hold
        dialect = replace(dialect, quote="", escape=None)
        grid = write_grid(target, records(path, found, dialect), offset=0, total=0, progress=progress)
    if not grid.n_rows:
        raise FileEmpty(file=path.name)
    return Delimited(grid, found, dialect)


def sample_dialect(path: Path, encoding: Encoding, delimiter: str | None) -> Dialect:
    """The dialect judged on the first characters. Raises NotATable for binary content."""
    with path.open(encoding=encoding.codec, errors=ON_ERROR, newline="") as stream:
        sample = stream.read(_SAMPLE_CHARACTERS)
    controls = sum(c < " " and c not in "\t\r\n\x1f\x1e\x0c\x0b\x1a\x00" for c in sample)
    if controls > len(sample) / 50 or sample.count("\x00") > len(sample) / 3:
        raise NotATable(file=path.name)
    return detect_dialect(sample, delimiter)


def records(path: Path, encoding: Encoding, dialect: Dialect) -> Iterator[list[str]]:
    """The records of the file; a `sep=` line is a record of its own. Raises csv.Error for a quote never closed."""
    csv.field_size_limit(_LONGEST_FIELD)
    with path.open(encoding=encoding.codec, errors=ON_ERROR, newline="") as stream:
        lines = _Counted(stream)
        before = 0
        for record in dialect.reader(lines):
            if lines.n - before > _MOST_LINES:
                raise csv.Error
            before = lines.n
            yield record


class _Counted:
    """Lines of a file, counted as the parser takes them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.n = 0
        self._lines = lines

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.n += 1
            yield line
