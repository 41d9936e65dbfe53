"""The text-only working copy of one sheet: a parquet with ROW (1-based, dense) and c0…cN, written in chunks.

Blank rows are kept, so that ROW is always the sheet's own number; trailing blank rows and columns are not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice, zip_longest
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

from desktop_app.core.collector import without_collector
from desktop_app.core.progress import Progress
from desktop_app.core.reading.cells import column_series
from desktop_app.core.table import ROW

CHUNK_CELLS = 100_000  # as Python objects; larger chunks only wait for the collector and for memory
HELD_BYTES = 96 << 20
MOST_COLUMNS = 16_384  # Excel's own limit; more is damage or an attack
MOST_ROWS = 1 << 24  # those of LibreOffice's largest sheets


class TooWideError(Exception):
    """A sheet has more columns or rows than any spreadsheet program can show."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the copy is, its used size, and the columns that hold anything."""

    path: Path
    n_rows: int
    n_columns: int
    used: tuple[int, ...]
    filled: npt.NDArray[np.bool_] | None = None  # which cells are (rows x columns), where the writing has noted it


@contextmanager
def whole_or_nothing(path: Path) -> Iterator[Path]:
    """A file beside `path` to write to: it becomes `path` when all went well, and is deleted when not."""
    part = path.with_name(f"{path.name}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


class GridWriter:
    """Collects frames of rows and writes one parquet; never holds more than one chunk as Python objects.

    A small sheet is written once; of a large one, parts go to the disk as the frames grow.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._frames: list[pl.DataFrame] = []
        self._parts: list[Path] = []
        self._n_rows = 0
        self._n_blank = 0
        self._used: set[int] = set()

    def add(self, columns: Sequence[pl.Series], n: int) -> None:
        """Append `n` rows given as String series named c<position>; blank ones at the end wait for what follows."""
        filled = [c for c in columns if c.null_count() < n]
        if not filled:
            self._n_blank += n
            return
        frame = pl.DataFrame(filled)
        used = frame.select(pl.any_horizontal(pl.all().is_not_null()).alias("used")).to_series()
        last = int(used.arg_true()[-1]) + 1
        first = self._n_rows + self._n_blank + 1
        rows = pl.Series(ROW, range(self._n_rows + 1, first + last), dtype=pl.UInt32)
        body = frame.head(last)
        if self._n_blank:
            blank = pl.DataFrame({c.name: pl.Series(c.name, [None] * self._n_blank, dtype=pl.String) for c in filled})
            body = pl.concat([blank, body])
        self._frames.append(body.insert_column(0, rows))
        if sum(held.estimated_size() for held in self._frames) > HELD_BYTES:
            self._spill()
        self._n_rows = first + last - 1
        self._n_blank = n - last
        self._used |= {int(c.name[1:]) for c in filled}

    def skip(self, n: int) -> None:
        """Append `n` blank rows."""
        self._n_blank += n

    def finish(self) -> Grid:
        """Write the parquet from the parts and delete them."""
        used = tuple(sorted(self._used))
        n_columns = used[-1] + 1 if used else 0
        names = [f"c{i}" for i in range(n_columns)]
        schema: dict[str, pl.DataType] = {ROW: pl.UInt32(), **{name: pl.String() for name in names}}
        missing = [f"c{i}" for i in range(n_columns) if i not in self._used]
        blank = [pl.lit(None, dtype=pl.String).alias(name) for name in missing]
        with whole_or_nothing(self._path) as copy:
            if self._parts:
                self._spill()
                every = pl.concat([pl.scan_parquet(part, glob=False) for part in self._parts], how="diagonal")
                every.with_columns(blank).select(list(schema)).sink_parquet(copy, compression="lz4", statistics=False)
            elif self._frames:
                whole = pl.concat(self._frames, how="diagonal").with_columns(blank).select(list(schema))
                whole.write_parquet(copy, compression="lz4", statistics=False)
            else:
                pl.DataFrame(schema=schema).write_parquet(copy)
        self.discard()
        return Grid(self._path, self._n_rows, n_columns, used)

    def _spill(self) -> None:
        if self._frames:
            part = self._path.with_suffix(f".{len(self._parts)}.part")
            frame = pl.concat(self._frames, how="diagonal")
            frame.write_parquet(part, compression="lz4", statistics=False)
            self._parts.append(part)
            self._frames.clear()

    def discard(self) -> None:
        """Let go of the frames and delete what was written in parts."""
        self._frames.clear()
        for part in self._parts:
            part.unlink(missing_ok=True)
        self._parts.clear()


def write_grid(path: Path, rows: Iterable[Sequence[object]], *, offset: int, total: int, progress: Progress) -> Grid:
    """Write rows (ragged allowed) whose first cell is column `offset`; `total` rows expected, 0 = unknown.

    Raises TooWideError.
    """
    writer, done = GridWriter(path), 0
    try:
        with without_collector():
            for chunk in _chunks(iter(rows)):
                if offset + max(map(len, chunk)) > MOST_COLUMNS:
                    raise TooWideError
                columns = zip_longest(*chunk)
                writer.add([column_series(f"c{offset + i}", cells) for i, cells in enumerate(columns)], len(chunk))
                done += len(chunk)
                progress.at(done, total)
        return writer.finish()
    finally:
        writer.discard()


def _chunks(rows: Iterator[Sequence[object]]) -> Iterator[list[Sequence[object]]]:
    size = 2000
    while chunk := list(islice(rows, size)):
        yield chunk
        width = max(map(len, chunk))
        size = max(200, min(50_000, CHUNK_CELLS // max(width, 1)))
