"""What the writers share: rows in batches, and the parts of XML that polars can build for a whole batch."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import polars as pl

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.progress import Progress
from desktop_app.core.table import Table

_BATCH = 20_000
_PIECE = 1000  # rows that become bytes of Python at once
_SHEET_ROWS = 1_048_575  # of Excel and LibreOffice, the header aside
_MOMENT = (1980, 1, 1, 0, 0, 0)
_NOT_XML = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table under the names of `fields`, in order."""

    table: Table
    fields: Sequence[Field]
    n_rows: int
    progress: Progress

    def batches(self) -> Iterator[pl.DataFrame]:
        """Text frames with one column for each field, called by its id; raises Cancelled."""
        done = 0
        plan = self.table.frame.select([field.column_id for field in self.fields])
        for batch in plan.collect_batches(chunk_size=_BATCH, maintain_order=True, engine="streaming"):
            self.progress.at(done, self.n_rows)
            for start in range(0, batch.height, _BATCH):  # a batch of polars may be any size
                yield batch.slice(start, _BATCH)
            done += batch.height
        self.progress.at(done, self.n_rows)

    def sheets(self) -> Iterator[tuple[int, Iterator[pl.DataFrame]]]:
        """The batches in sheets that a spreadsheet can hold: rows of each sheet, and its batches. At least one."""
        rest, batches = self.n_rows, _cut(self.batches())
        while True:
            here = min(rest, _SHEET_ROWS)
            yield here, batches(here)
            rest -= here
            if rest <= 0:
                return


class _cut:  # noqa: N801 - used as a function that remembers
    """Batches of at most so many rows at a time, the rest of a batch going to the next call."""

    def __init__(self, batches: Iterator[pl.DataFrame]) -> None:
        self._batches, self._left = batches, pl.DataFrame()

    def __call__(self, n_rows: int) -> Iterator[pl.DataFrame]:
        while n_rows > 0:
            batch = self._left if self._left.height else next(self._batches)
            here, self._left = batch.head(n_rows), batch.slice(n_rows)
            n_rows -= here.height
            yield here


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself. `notes`: pairs for a sheet of their own; `created`: ISO date or ""."""

    title: str
    author: str
    created: str = ""
    notes: Sequence[Sequence[str]] = ()


def escaped(cells: pl.Expr) -> pl.Expr:
    """Text between XML tags; signs that XML has no way to write are left out."""
    plain = cells.str.replace_all(_NOT_XML, "")
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        plain = plain.str.replace_all(sign, written, literal=True)
    return plain


def escaped_text(text: str) -> str:
    """The same of one text, also fit for an attribute."""
    one = pl.Series([text], dtype=pl.String).to_frame("text").select(escaped(pl.col("text")))
    return str(one.item()).replace('"', "&quot;")


def joined(batch: pl.DataFrame, parts: Sequence[pl.Expr]) -> Iterator[bytes]:
    """The parts of each row one after the other, rows without anything between, in pieces.

    Bytes and small pieces: Python holds the whole program while it makes a text (a batch took 140 ms, a piece 2).
    """
    rows = batch.select(pl.concat_str(parts)).to_series()
    for start in range(0, rows.len(), _PIECE):
        yield rows.slice(start, _PIECE).str.join("").cast(pl.Binary).item()


@contextmanager
def part(archive: zipfile.ZipFile, name: str, *, stored: bool = False) -> Iterator[BinaryIO]:
    """A part of a zipped document, without any trace of when it was made.

    Level 1 of deflate: at the default level a sheet takes three times as long and is a fifth smaller.
    """
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.create_system = 0
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    entry._compresslevel = 1  # type: ignore[attr-defined]  # noqa: SLF001 - the only way for one entry before 3.13
    with archive.open(entry, "w", force_zip64=True) as file:
        yield file  # type: ignore[misc]


def write_part(archive: zipfile.ZipFile, name: str, text: str, *, stored: bool = False) -> None:
    """A short part."""
    with part(archive, name, stored=stored) as file:
        file.write(text.encode())


def new_archive(path: Path) -> zipfile.ZipFile:
    """A zip to write parts into."""
    return zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)


def sheet_name(number: int) -> str:
    """What the sheets of data are called, from 1 on.

    >>> sheet_name(1), sheet_name(2)
    ('Datos', 'Datos 2')
    """
    return f"Datos {number}" if number > 1 else "Datos"


def widths(rows: Rows, widest: int = 60) -> list[int]:
    """Characters that suit each column, from its name and the first rows."""
    ids = [field.column_id for field in rows.fields]
    head = rows.table.frame.select(ids).head(200).collect()
    longest = head.select(pl.all().str.len_chars().max()).row(0) if ids else ()
    return [min(widest, 3 + max(len(f.name), n or 0)) for f, n in zip(rows.fields, longest, strict=True)]
