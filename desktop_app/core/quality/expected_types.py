"""Text columns that are numbers or dates but for a few cells: what nearly all cells are, the others should be too.

One cell such as "$ 8" makes its whole column text for whoever reads the published file. A column whose other cells are
digits as well is one of codes ("1701", "0901"), and codes are text.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from desktop_app.core.quality.table_check import fits
from desktop_app.core.table import FieldType, Table

_MOST_ODD, _LEAST_FILLED = 0.05, 20
_HEAD, _LIKELY = 2_000, 0.8  # the first rows tell which columns are worth a look at all of them
_TRIED = (FieldType.NUMBER, FieldType.DATE)
_DIGITS = r"^[0-9]+$"


def expected_types(table: Table, column_ids: Sequence[str]) -> dict[str, FieldType]:
    """The type that nearly all filled cells of these text columns have; columns that are text have no entry."""
    if not column_ids:
        return {}
    head = _shares(table.frame.select(column_ids).head(_HEAD), [(c, kind) for c in column_ids for kind in _TRIED])
    likely = [key for key, (filled, fitting, _codes) in head.items() if filled and fitting >= _LIKELY * filled]
    found = _shares(table.frame.select(column_ids), likely)
    return {column: kind for (column, kind), counts in found.items() if _is_expected(*counts)}


def _is_expected(filled: int, fitting: int, codes: int) -> bool:
    odd = filled - fitting
    return filled >= _LEAST_FILLED and 0 < odd <= _MOST_ODD * filled and not codes


def _shares(
    plan: pl.LazyFrame, asked: Sequence[tuple[str, FieldType]]
) -> dict[tuple[str, FieldType], tuple[int, int, int]]:
    """For each column and type: filled cells, those that fit, and digits among those that do not."""
    if not asked:
        return {}
    counts = [count for column, kind in asked for count in _counts(pl.col(column), kind)]
    named = [count.alias(str(i)) for i, count in enumerate(counts)]
    row = plan.select(named).collect(engine="streaming").row(0)
    return {key: (row[3 * i], row[3 * i + 1] or 0, row[3 * i + 2] or 0) for i, key in enumerate(asked)}


def _counts(cells: pl.Expr, kind: FieldType) -> tuple[pl.Expr, pl.Expr, pl.Expr]:
    is_fit = fits(cells, kind)
    return cells.count(), is_fit.sum(), (~is_fit & cells.str.contains(_DIGITS)).sum()
