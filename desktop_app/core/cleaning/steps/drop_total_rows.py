"""Rows of totals and sub-totals between the data: who adds the column up would count everything twice.

A row is one of totals when a cell begins with such a word ("Total", "SUBTOTAL AZUAY", "Suman"). That is certain only
where its numbers are the sum of the rows above; "Total" may also be a category beside "Urbano" and "Rural".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.kinds import RowsStay
from desktop_app.core.cleaning.step import Suggestion, present
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import N_, msg

_WORDS = (
    r"(?i)^\W*(?:(?:gran\s+|sub\s*[-_]?\s*)?total(?:es)?|suma(?:s|n|toria)?(?:\s+total(?:es)?)?)"
    r"(?:\s+(?:general|generales|final|parcial|anual|mensual|nacional|provincial|cantonal|de|del|por)\b.{0,60}|\s+\p{L}.{0,40})?"
    r"\s*[:.=]*\s*$"
)
_FIRST = 4  # columns of text: the word stands where a row says what it is about
_MOST = 0.2  # a larger share of such rows is how the table is
_MOST_PROVED = 0.5  # in a short table the sums prove them
_MOST_TO_PROVE = 2000
_MANY = N_("They are many of the rows. Look at them before accepting.")
_LOOK = N_("Their numbers are not the sum of the rows above. Look at them before accepting.")


@dataclass(frozen=True, slots=True)
class DropTotalRows(RowsStay):
    """Remove the rows where a cell of `column_ids` is the word for a total."""

    id: ClassVar[str] = "drop_total_rows"
    order: ClassVar[int] = 54

    column_ids: tuple[str, ...]

    TITLE: ClassVar[str] = N_("Rows of totals")
    WILL: ClassVar[str] = N_("Rows of totals and sub-totals will be removed.")
    DID: ClassVar[str] = N_("Rows of totals and sub-totals were removed.")

    def columns(self) -> tuple[str, ...]:
        """Where the words are looked for; rows go as a whole."""
        return self.column_ids

    def keep(self, table: Table) -> pl.Expr:
        """Rows without such a word."""
        ids = present(self.column_ids, table)
        if not ids:
            return pl.lit(value=True)
        return ~pl.any_horizontal(pl.col(i).str.contains(_WORDS).fill_null(value=False) for i in ids)

    @classmethod
    def suggest_table(cls, table: Table, profiles: Sequence[ColumnProfile]) -> list[Suggestion]:
        """Safe when each such row holds the sum of rows above it."""
        texts = [p.column_id for p in profiles if p.type is FieldType.STRING and p.column_id in table.ids][:_FIRST]
        if not texts:
            return []
        counts = table.frame.select(pl.col(i).str.contains(_WORDS).sum() for i in texts).collect(engine="streaming")
        found = tuple(i for i in texts if counts[i][0])
        if not found:
            return []
        step = cls(found)
        numbers = [p.column_id for p in profiles if p.column_id in table.ids and p.column_id not in found]
        n_rows, proved = _proved(table, step, numbers)
        share = n_rows / max(1, *(p.n_rows for p in profiles))
        if share > (_MOST_PROVED if proved else _MOST):
            return []
        note = msg(_LOOK) if not proved else msg(_MANY) if share > _MOST else None
        return [Suggestion(step, 0, n_rows, safe=note is None, note=note, n_columns=0)]


def _proved(table: Table, step: DropTotalRows, numbers: Sequence[str]) -> tuple[int, bool]:
    """How many rows of totals there are, and whether each has a number that adds up."""
    cells = (pl.col(i).cast(pl.Float64, strict=False) for i in numbers)
    frame = table.frame.select((~step.keep(table)).alias("total"), *cells).collect(engine="streaming")
    n = int(frame["total"].sum())
    if not numbers or n > _MOST_TO_PROVE:
        return n, False
    one = pl.col("total").cast(pl.UInt32)
    frame = frame.with_columns(block=one.cum_sum() - one)  # the totals that came before
    rest = frame.filter(~pl.col("total"))
    sums = rest.group_by("block", maintain_order=True).agg(pl.col(numbers).sum())
    so_far = sums.with_columns(pl.col(numbers).cum_sum())
    lined = (
        frame.filter("total")
        .join(sums, on="block", how="left", suffix=":block")
        .join(so_far, on="block", how="left", suffix=":so far")
    )
    adds_up = (_adds_up(i, (pl.col(f"{i}:block"), pl.col(f"{i}:so far"), pl.lit(rest[i].sum()))) for i in numbers)
    return n, n > 0 and bool(lined.select(pl.any_horizontal(adds_up).all()).item())


def _adds_up(column_id: str, sums: Sequence[pl.Expr]) -> pl.Expr:
    total = pl.col(column_id)
    slack = 0.005 + total.abs() * 1e-9  # half a cent, and what doubles cannot hold
    return (total != 0).fill_null(value=False) & pl.any_horizontal(
        ((total - one).abs() <= slack).fill_null(value=False) for one in sums
    )
