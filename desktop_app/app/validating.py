"""What the cells that leave must be: the rules of the dictionary, the period of the description, the official codes."""

from __future__ import annotations

import re
from dataclasses import replace

import polars as pl

from desktop_app.core.metadata.dataset import Dataset, Field, Period
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.quality.expected_types import expected_types
from desktop_app.core.quality.rules import Rule, Rules, rules_of
from desktop_app.core.quality.validation import Validation, validate_table
from desktop_app.core.table import FieldType, Table
from desktop_app.core.territories import territories
from desktop_app.core.text import fold

_CODES = re.compile(r"\b(cod|codigo|dpa|code)\b")
_MOST_CODES = 2_000


def validate(
    table: Table, dataset: Dataset, country: str, progress: Progress = SILENT, *, distinct: bool = False
) -> Validation:
    """Judge every row of the table that leaves. `dataset` carries its dictionary. Raises Cancelled.

    `distinct`: whether a row that says what another says is a mistake. Where decisions took something away it is none:
    rows of different people may have become alike.
    """
    fields = tuple(f for f in dataset.resources[0].fields if f.column_id in table.ids) if dataset.resources else ()
    rules = rules_of(fields)
    named = zip(rules.columns, fields, strict=True)
    columns = tuple(_narrowed(table, rule, field, dataset.period, country) for rule, field in named)
    texts = [rule.column_id for rule in columns if rule.type is FieldType.STRING and not rule.allowed]
    types = expected_types(table, texts)
    columns = tuple(replace(rule, type=types.get(rule.column_id, rule.type)) for rule in columns)
    return validate_table(table, Rules(columns, rules.key, distinct=distinct), progress)


def _narrowed(table: Table, rule: Rule, field: Field, period: Period, country: str) -> Rule:
    if rule.type is FieldType.DATE and _is_of_period(table, rule, period):
        return replace(rule, minimum=period.start, maximum=period.end)
    if rule.type is FieldType.STRING and _CODES.search(re.sub(r"[\W_]+", " ", fold(f"{field.name} {field.label}"))):
        return replace(rule, allowed=_official_codes(table, rule, country))
    return rule


def _is_of_period(table: Table, rule: Rule, period: Period) -> bool:
    """Whether most dates of a column lie in the period: then the others are doubtful, else it is of something else."""
    if not (period.start or period.end):
        return False
    cells = pl.col(rule.column_id)
    inside = (cells >= period.start) & ((cells <= period.end) if period.end else pl.lit(value=True))
    return bool(table.frame.select(inside.mean() > 0.5).collect(engine="streaming").item())


def _official_codes(table: Table, rule: Rule, country: str) -> tuple[str, ...]:
    """All codes of the level that most values are of; none where they are no codes of territories."""
    known = territories(country)
    cells = pl.col(rule.column_id)
    values = table.frame.select(cells.drop_nulls().unique()).collect(engine="streaming").to_series()
    if known is None or not 0 < values.len() <= _MOST_CODES or not values.str.contains(r"^[0-9]{2,6}$").all():
        return ()
    level = known.level_of(values.to_list())
    return tuple(sorted(unit.code for unit in known.by_code.values() if unit.level == level)) if level else ()
