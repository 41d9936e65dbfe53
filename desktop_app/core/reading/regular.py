"""The fast way for large regular text files: polars parses and writes them without passing through Python.

Only files that cannot be read in two ways go here: one delimiter, quotes only where the rules of RFC 4180 allow them
(`rfc4180`), no record longer than those at the start. Anything else is read record by record. The bytes are looked at
once for their fingerprint and their quotes, and once by polars, which refuses what is not UTF-8. A file in another
encoding is first written again as UTF-8 beside the working copy.
"""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import polars as pl

from desktop_app.core.progress import Progress
from desktop_app.core.reading.dialect import Dialect
from desktop_app.core.reading.encoding import ON_ERROR, UTF8_NAMES, Encoding
from desktop_app.core.reading.grid import MOST_COLUMNS, Grid, whole_or_nothing
from desktop_app.core.reading.occupancy import Occupancy
from desktop_app.core.reading.rfc4180 import RegularCheck
from desktop_app.core.reading.sniff import is_disk_full
from desktop_app.core.table import ROW

SMALLEST = 8 << 20
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Shape:
    """What the first lines of a text file say: its dialect, the most cells of a record, the mean bytes of a record."""

    dialect: Dialect
    width: int
    record_bytes: float


@dataclass(frozen=True, slots=True)
class Survey:
    """One pass over the bytes: the fingerprint of the file, whether all is ASCII, and whether all is regular."""

    sha256: str
    is_ascii: bool
    is_regular: bool


def is_candidate(path: Path, shape: Shape) -> bool:
    """Whether a file is large enough and its dialect plain enough for the fast way."""
    dialect = shape.dialect
    plain = len(dialect.delimiter) == 1 and dialect.delimiter.isascii() and dialect.quote == '"'
    unusual = dialect.escape or dialect.skip_space or dialect.has_entities or not 0 < shape.width <= MOST_COLUMNS
    return plain and not unusual and path.stat().st_size >= SMALLEST


def read_regular(
    path: Path, target: Path, encoding: Encoding, shape: Shape, progress: Progress
) -> tuple[Grid | None, Survey]:
    """Write the grid of a candidate to `target`; there is no grid when the file turns out not to be regular."""
    delimiter = shape.dialect.delimiter.encode()
    if encoding.name in UTF8_NAMES:
        survey = survey_bytes(path, delimiter, progress)
        return (_written(path, target, shape, progress) if survey.is_regular else None), survey
    copy = target.with_suffix(".text")
    try:
        digest = _recode(path, copy, encoding, progress)
        survey = replace(survey_bytes(copy, delimiter, progress), sha256=digest, is_ascii=False)
        return (_written(copy, target, shape, progress) if survey.is_regular else None), survey
    finally:
        copy.unlink(missing_ok=True)


def survey_bytes(path: Path, delimiter: bytes, progress: Progress) -> Survey:
    """Look at every byte of an ASCII or UTF-8 file."""
    digest, check = hashlib.sha256(), RegularCheck(delimiter)
    regular = is_ascii = True
    for chunk in _chunks(path, progress):
        digest.update(chunk)
        is_ascii = is_ascii and chunk.isascii()
        regular = regular and check.feed(chunk)
    return Survey(digest.hexdigest(), is_ascii, regular and check.end())


def _recode(path: Path, copy: Path, encoding: Encoding, progress: Progress) -> str:
    """Write the text of a file as UTF-8; gives the fingerprint of the original bytes."""
    digest, decoder = hashlib.sha256(), codecs.getincrementaldecoder(encoding.codec)(ON_ERROR)
    with copy.open("wb") as stream:
        for chunk in _chunks(path, progress):
            digest.update(chunk)
            stream.write(decoder.decode(chunk).encode("utf-8", "replace"))
        stream.write(decoder.decode(b"", final=True).encode("utf-8", "replace"))
    return digest.hexdigest()


def _chunks(path: Path, progress: Progress) -> Iterator[bytes]:
    done, total = 0, path.stat().st_size
    with path.open("rb", buffering=0) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk
            done += len(chunk)
            progress.at(done, total)


def _written(path: Path, target: Path, shape: Shape, progress: Progress) -> Grid | None:
    """The grid of a UTF-8 file; None when polars refuses it."""
    try:
        with whole_or_nothing(target) as part:
            return replace(_write(path, part, shape, progress), path=target)
    except pl.exceptions.PolarsError as error:
        if is_disk_full(error):
            raise
    return None


def _write(path: Path, part: Path, shape: Shape, progress: Progress) -> Grid:
    names = [f"c{i}" for i in range(shape.width)]
    rows = pl.scan_csv(
        path,
        separator=shape.dialect.delimiter,
        has_header=False,
        schema=dict.fromkeys(names, pl.String()),
        null_values="",
        missing_columns="insert",
        extra_columns="raise",
        glob=False,
        row_index_name=ROW,
        row_index_offset=1,
    ).select(pl.col(ROW).cast(pl.UInt32), *names)
    occupancy, expected = Occupancy(shape.width), max(1, int(path.stat().st_size / shape.record_bytes))

    def watch(batch: pl.DataFrame) -> pl.DataFrame:
        """See the rows on their way to the disk; batches come from several threads and not always in order."""
        if batch.height:
            occupancy.add(batch)
            progress.at(min(occupancy.n_rows, expected), expected)
        return batch

    watched = rows.map_batches(watch, streamable=True)
    watched.sink_parquet(part, compression="lz4", statistics=False)
    filled = occupancy.filled()
    if len(filled) < occupancy.n_rows:
        _cut(part, len(filled))
    used = tuple(int(j) for j in np.flatnonzero(filled.any(axis=0)))
    return Grid(part, len(filled), used[-1] + 1 if used else 0, used, filled)


def _cut(part: Path, n_rows: int) -> None:
    """Write the first rows again: blank ones at the end do not belong to a grid."""
    with whole_or_nothing(part) as shorter:
        pl.scan_parquet(part, glob=False).head(n_rows).sink_parquet(shorter, compression="lz4", statistics=False)
