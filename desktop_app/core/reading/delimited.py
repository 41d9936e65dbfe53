"""Text files with delimiters (csv, tsv, txt) to one grid, streaming: never the whole file as Python objects."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.errors import FileEmpty, NotATable
from desktop_app.core.progress import Progress
from desktop_app.core.reading.dialect import Dialect, detect_dialect
from desktop_app.core.reading.encoding import ON_ERROR, Encoding, detect_encoding
from desktop_app.core.reading.grid import Grid, write_grid
from desktop_app.core.reading.regular import read_regular

_SAMPLE_CHARACTERS = 256 << 10
_LONGEST_FIELD = 16 << 20


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
    if grid is None:
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
    """The records of the file; a `sep=` line is a record of its own."""
    csv.field_size_limit(_LONGEST_FIELD)
    with path.open(encoding=encoding.codec, errors=ON_ERROR, newline="") as stream:
        yield from dialect.reader(stream)
