"""Text files with delimiters (csv, tsv, txt) to one grid, streaming: never the whole file as Python objects."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.errors import FileEmpty, NotATable
from desktop_app.core.progress import Progress
from desktop_app.core.reading.dialect import Dialect, detect_dialect
from desktop_app.core.reading.encoding import ON_ERROR, UTF8_NAMES, Encoding, detect_encoding, likely_encoding
from desktop_app.core.reading.grid import Grid, write_grid
from desktop_app.core.reading.regular import Shape, Survey, is_candidate, read_regular

_SAMPLE_CHARACTERS = 256 << 10
_LONGEST_FIELD = 16 << 20
_MOST_LINES = 300  # of one record; more means a quote that never closes


@dataclass(frozen=True, slots=True)
class Delimited:
    """A text file as found."""

    grid: Grid
    encoding: Encoding
    dialect: Dialect
    sha256: str = ""  # of the file, where reading has passed over all its bytes


def read_delimited(
    path: Path, working: Path, *, encoding: str | None, delimiter: str | None, progress: Progress
) -> Delimited:
    """Write `working`/sheet-0.parquet with one row for each record, blank lines included."""
    target, tried, sha256 = working / "sheet-0.parquet", set(), ""
    for found in _encodings(path, encoding):
        shape = sample_shape(path, found, delimiter)
        letters = "utf-8" if found.name in UTF8_NAMES else found.name
        if letters in tried or not is_candidate(path, shape):
            continue
        tried.add(letters)
        grid, survey = read_regular(path, target, found, shape, progress)
        sha256 = survey.sha256
        if grid is not None:
            return _not_empty(path, Delimited(grid, _proved(found, survey), shape.dialect, sha256))
    return _not_empty(path, replace(_record_by_record(path, target, found, shape.dialect, progress), sha256=sha256))


def _encodings(path: Path, given: str | None) -> Iterator[Encoding]:
    """What the officer said; else what the beginning says, then what all bytes say."""
    if given:
        yield Encoding(given)
        return
    likely = likely_encoding(path)
    if likely is not None:
        yield likely
    yield detect_encoding(path)


def _proved(found: Encoding, survey: Survey) -> Encoding:
    return Encoding("ascii" if survey.is_ascii else "utf-8") if found.name in {"ascii", "utf-8"} else found


def _not_empty(path: Path, text: Delimited) -> Delimited:
    if not text.grid.n_rows:
        raise FileEmpty(file=path.name)
    return text


def _record_by_record(path: Path, target: Path, found: Encoding, dialect: Dialect, progress: Progress) -> Delimited:
    try:
        grid = write_grid(target, records(path, found, dialect), offset=0, total=0, progress=progress)
    except csv.Error:  # a quote that never closes swallowed more than a cell can hold
        dialect = replace(dialect, quote="", escape=None)
        try:
            grid = write_grid(target, records(path, found, dialect), offset=0, total=0, progress=progress)
        except csv.Error as error:  # a line longer than any cell
            raise NotATable(file=path.name) from error
    return Delimited(grid, found, dialect)


def sample_shape(path: Path, encoding: Encoding, delimiter: str | None) -> Shape:
    """What the first characters say. Raises NotATable for binary content."""
    with path.open(encoding=encoding.codec, errors=ON_ERROR, newline="") as stream:
        sample = stream.read(_SAMPLE_CHARACTERS)
    controls = sum(c < " " and c not in "\t\r\n\x1f\x1e\x0c\x0b\x1a\x00" for c in sample)
    if controls > len(sample) / 50 or sample.count("\x00") > len(sample) / 3:
        raise NotATable(file=path.name)
    dialect = detect_dialect(sample, delimiter)
    try:
        widths = [len(record) for record in dialect.reader(io.StringIO(sample, newline=""))]
    except csv.Error:
        widths = []
    whole = widths[:-1] or widths  # the last record may be cut
    return Shape(dialect, max(whole, default=0), len(sample.encode()) / max(len(whole), 1))


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
