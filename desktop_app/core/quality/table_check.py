"""Whether every cell fits the type its dictionary declares, counted over all rows by polars expressions.

The rules are those of Frictionless Table Schema with its default formats, narrowed in one point: a number with leading
zeros ("007") does not fit, because readers of the published file would drop them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import polars as pl

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.table import FieldType, Table

_INTEGER = r"^[+-]?(0|[1-9][0-9]{0,17})$"
_NUMBER = r"^[+-]?(0|[1-9][0-9]{0,30})(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?$"
_DATE = r"^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$"
_TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"
_DATETIME = (
    r"^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?"
    r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?$"
)
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
    """Cells of one column: `n_misfits` filled ones do not fit the declared type, `n_missing` are empty."""

    column_id: str
    n_rows: int
    n_misfits: int
    n_missing: int


def check_table(table: Table, fields: Sequence[Field]) -> tuple[FieldCheck, ...]:
    """One check a field, in the order of `fields`; every `column_id` must be in the table. One pass over the rows."""
    counts = [pl.len().alias("rows")]
    for field in fields:
        cells = pl.col(field.column_id)
        counts.append((cells.is_not_null() & ~fits(cells, field.type)).sum().alias(f"misfits {field.column_id}"))
        counts.append(cells.null_count().alias(f"missing {field.column_id}"))
    found = table.frame.select(counts).collect(engine="streaming").row(0, named=True)
    return tuple(
        FieldCheck(
            f.column_id, int(found["rows"]), int(found[f"misfits {f.column_id}"]), int(found[f"missing {f.column_id}"])
        )
        for f in fields
    )


def honest_fields(fields: Sequence[Field], checks: Sequence[FieldCheck]) -> tuple[Field, ...]:
    """The fields as the cells allow: a type with misfits becomes STRING, `required` goes where cells are empty."""
    honest = []
    for field, check in zip(fields, checks, strict=True):
        kind = FieldType.STRING if check.n_misfits else field.type
        honest.append(replace(field, type=kind, required=field.required and not check.n_missing))
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
