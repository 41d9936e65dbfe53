"""Whether every cell fits the type its dictionary declares, counted over all rows by polars expressions.

The rules are those of Frictionless Table Schema with its default formats, narrowed in one point: a number with leading
zeros ("007") does not fit, because readers of the published file would drop them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import polars as pl

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.quality.typed_values import plain_key
from desktop_app.core.table import FieldType, Table

_INTEGER = r"^[+-]?(0|[1-9][0-9]{0,17})$"
_NUMBER = r"^[+-]?(0|[1-9][0-9]{0,30})(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?$"
_DATE = r"^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$"
_TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"
_DATETIME = (
    r"^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?"
    r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?$"
)
_FORMULA = r"^[=+\-@\t\r]"
# a number, a phone or a lone sign runs nothing: "+593 99 123", "-5,3", "-"
_HARMLESS = r"^[+\-][0-9\s.,()/%\-]*$"
_BATCH = 50_000
_SHAPES = {
    FieldType.INTEGER: _INTEGER,
    FieldType.NUMBER: _NUMBER,
    FieldType.DATE: _DATE,
    FieldType.DATETIME: _DATETIME,
    FieldType.TIME: _TIME,
}
_BOOLEANS = ("true", "True", "TRUE", "1", "false", "False", "FALSE", "0")


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """Cells of one column: `n_misfits` filled ones do not fit the declared type, `n_missing` are empty.

    `n_formulas` would be run by a spreadsheet that opens the published file; `n_repeated` repeat an earlier cell, and
    are counted only where the dictionary says that none does.
    """

    column_id: str
    n_rows: int
    n_misfits: int
    n_missing: int
    n_formulas: int = 0
    n_repeated: int = 0


def check_table(table: Table, fields: Sequence[Field], progress: Progress = SILENT) -> tuple[FieldCheck, ...]:
    """One check a field, in the order of `fields`; every `column_id` must be in the table. One pass over the rows.

    Goes through the rows in batches, so that it can be stopped and never holds the whole table.
    """
    if not fields:
        return ()
    counts = [count for field in fields for count in _counts(field)]
    totals, n_rows = [0] * len(counts), 0
    plan = table.frame.select(list(dict.fromkeys(f.column_id for f in fields)))
    for batch in plan.collect_batches(chunk_size=_BATCH, maintain_order=False, engine="streaming"):
        totals = [total + int(more) for total, more in zip(totals, batch.select(counts).row(0), strict=True)]
        n_rows += batch.height
        progress.at(n_rows, 0)
    per_field = zip(totals[0::3], totals[1::3], totals[2::3], strict=True)
    return tuple(
        FieldCheck(f.column_id, n_rows, *found, n_repeated=_n_repeated(table, f) if f.unique else 0)
        for f, found in zip(fields, per_field, strict=True)
    )


def is_formula(cells: pl.Expr) -> pl.Expr:
    """Whether a spreadsheet may run the cell: it begins with = + - @, tab or return and is no number or phone."""
    return cells.str.contains(_FORMULA) & ~cells.str.contains(_HARMLESS)


def _counts(field: Field) -> tuple[pl.Expr, pl.Expr, pl.Expr]:
    """Misfits, missing and formulas of one field, each a single number."""
    cells = pl.col(field.column_id)
    misfits = (cells.is_not_null() & ~fits(cells, field.type)).sum()
    found = {"misfits": misfits, "missing": cells.null_count(), "formulas": is_formula(cells).sum()}
    first, second, third = (count.alias(f"{field.column_id} {name}") for name, count in found.items())
    return first, second, third


def _n_repeated(table: Table, field: Field) -> int:
    """Cells whose value stands in an earlier one ("1.0" is 1)."""
    key = plain_key(pl.col(field.column_id), field.type)
    return int(table.frame.select(key.count() - key.drop_nulls().n_unique()).collect(engine="streaming").item())


def honest_fields(fields: Sequence[Field], checks: Sequence[FieldCheck]) -> tuple[Field, ...]:
    """The fields as the cells allow: a type with misfits becomes STRING.

    `required` goes where cells are empty, and `unique` where they repeat each other.
    """
    honest = []
    for field, check in zip(fields, checks, strict=True):
        kind = FieldType.STRING if check.n_misfits else field.type
        required, unique = field.required and not check.n_missing, field.unique and not check.n_repeated
        honest.append(replace(field, type=kind, required=required, unique=unique))
    return tuple(honest)


def fits(cells: pl.Expr, kind: FieldType) -> pl.Expr:
    """Whether each filled cell fits; what it says of an empty one means nothing."""
    if kind is FieldType.STRING:
        return cells.is_null() | pl.lit(value=True)
    if kind is FieldType.BOOLEAN:
        return cells.is_in(list(_BOOLEANS))
    shaped = cells.str.contains(_SHAPES[kind])
    return shaped & _is_day(cells.str.slice(0, 10)) if kind in (FieldType.DATE, FieldType.DATETIME) else shaped


def _is_day(cells: pl.Expr) -> pl.Expr:
    return cells.str.to_date("%Y-%m-%d", strict=False).is_not_null()
