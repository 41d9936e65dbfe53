"""What the cells of a table must be, as its dictionary declares it: types and the constraints of Table Schema."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.table import FieldType


class ProblemKind(Enum):
    """Kinds of errors, by their names in frictionless or in Table Schema (for its constraints)."""

    TYPE = "type-error"
    REQUIRED = "required"
    UNIQUE = "unique-error"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    LIST = "enum"
    KEY = "primary-key"
    REPEATED = "duplicate-row"
    BLANK = "blank-row"


@dataclass(frozen=True, slots=True)
class Rule:
    """One column. `minimum`, `maximum`: of numbers and dates, as text, "" = none; `allowed`: list of a text column."""

    column_id: str
    name: str
    type: FieldType = FieldType.STRING
    required: bool = False
    unique: bool = False
    minimum: str = ""
    maximum: str = ""
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """All columns. `key`: ids of the columns that name a row together; `distinct`: no row may say what another says."""

    columns: tuple[Rule, ...]
    key: tuple[str, ...] = ()
    distinct: bool = False


def rules_of(fields: Sequence[Field]) -> Rules:
    """The rules a dictionary declares; a column that is never empty and never repeated is the key."""
    key = next((f.column_id for f in fields if f.required and f.unique), "")
    columns = tuple(
        Rule(f.column_id, f.name, f.type, f.required and f.column_id != key, f.unique and f.column_id != key)
        for f in fields
    )
    return Rules(columns, (key,) if key else ())
