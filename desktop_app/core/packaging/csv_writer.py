"""The data as CSV: RFC 4180 (comma, CRLF, quotes where needed), UTF-8 without BOM, an empty cell for missing.

Rows go out in batches in source order, so memory stays flat, the work can be stopped, and no whole file is held. A
table of one column is quoted throughout: a bare empty line would be skipped by most readers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import polars as pl

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.progress import Progress
from desktop_app.core.quality.table_check import FieldCheck, is_formula
from desktop_app.core.table import FieldType, Table

MEDIA_TYPE = "text/csv"
_BATCH = 50_000
_Quotes = Literal["always", "necessary"]


@dataclass(frozen=True, slots=True)
class Watched:
    """A progress that knows the total."""

    progress: Progress
    total: int

    def at(self, done: int) -> None:
        """Report; raises Cancelled."""
        self.progress.at(done, self.total)


def write_table(table: Table, fields: Sequence[Field], path: Path, *, guard: bool, progress: Watched) -> None:
    """Write the columns of `fields` under their names.

    With `guard`, an apostrophe goes before cells of text columns that a spreadsheet would run as a formula.
    """
    columns = [_cells(field, guard=guard) for field in fields]
    quotes: _Quotes = "always" if len(fields) == 1 else "necessary"
    plan = table.frame.select(columns)
    header = pl.DataFrame(schema=dict.fromkeys((f.name for f in fields), pl.String))
    done = 0
    with path.open("wb") as file:
        file.write(_bytes(header, quotes, header=True))
        for batch in plan.collect_batches(chunk_size=_BATCH, maintain_order=True, engine="streaming"):
            progress.at(done)
            file.write(_bytes(batch, quotes, header=False))
            done += batch.height
    progress.at(done)


def n_guarded(fields: Sequence[Field], checks: Sequence[FieldCheck]) -> int:
    """How many cells `guard` changes, from the checks of the same fields."""
    return sum(c.n_formulas for f, c in zip(fields, checks, strict=True) if f.type is FieldType.STRING)


def _bytes(batch: pl.DataFrame, quotes: _Quotes, *, header: bool) -> memoryview:
    # not written to the file by polars itself: its error for a full disk carries no errno
    out = io.BytesIO()
    batch.write_csv(out, include_header=header, line_terminator="\r\n", quote_style=quotes)
    return out.getbuffer()


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """A few rows as CSV of the same kind, formulas guarded (for the dictionary)."""
    rows = [list(row) for row in rows]
    guarded = [pl.Series(row, dtype=pl.String).to_frame("cell").select(_guarded(pl.col("cell"))) for row in rows]
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(frame.to_series().to_list() for frame in guarded)
    return out.getvalue()


def _cells(field: Field, *, guard: bool) -> pl.Expr:
    cells = pl.col(field.column_id)
    if guard and field.type is FieldType.STRING:
        cells = _guarded(cells)
    return cells.alias(field.name)


def _guarded(cells: pl.Expr) -> pl.Expr:
    return pl.when(is_formula(cells)).then(pl.concat_str(pl.lit("'"), cells)).otherwise(cells)
