"""ColumnProfile: what one column holds, over every row, never a sample."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.table import FieldType


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """Counts and shape of a column. `type` is the narrowest that fits every filled cell, STRING otherwise.

    `top`: most frequent values with counts (at most 20). `minimum`/`maximum` in the order of `type`, as text.
    """

    column_id: str
    name: str
    type: FieldType
    n_rows: int
    n_filled: int
    n_distinct: int
    top: tuple[tuple[str, int], ...] = ()
    minimum: str = ""
    maximum: str = ""
    longest: int = 0
