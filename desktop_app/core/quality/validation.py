"""Whether every cell of every row is what the dictionary declares: types, constraints, keys, repeated rows.

Counts are those of frictionless (errors by kind and column; tests compare them), found by polars in one pass over the
rows; only what is written oddly is read value by value. Its reports end at a thousand errors; here all are counted. One
difference is meant: a repeated row is one whose texts are all equal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import polars as pl

from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.quality.rules import Rule, Rules
from desktop_app.core.quality.typed_values import is_plain, plain_is_high, plain_is_low, plain_key, read_others
from desktop_app.core.quality.value_classes import value_class
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import Message

MOST_PLACES = 100
_BATCH = 50_000
_FIRST_ROWS = 10_000  # where most problems show already
_VALUE = pl.col("value")


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
class Place:
    """A cell (or a row): its 1-based row in the source, and the class of its value, never the value."""

    row_number: int
    value: Message


@dataclass(frozen=True, slots=True)
class Problem:
    """`n` errors of one kind in a column ("" = whole rows), and where the first of them are."""

    kind: ProblemKind
    column_id: str
    column: str
    n: int
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Validation:
    """The result over all `n_rows` rows."""

    n_rows: int
    problems: tuple[Problem, ...]

    @property
    def n_errors(self) -> int:
        """Errors of all kinds."""
        return sum(problem.n for problem in self.problems)


def validate_table(table: Table, rules: Rules, progress: Progress = SILENT) -> Validation:
    """Judge the columns of `rules`, which must be in the table. Raises Cancelled."""
    counts = _count(table, rules, progress)
    problems = [problem for rule in rules.columns for problem in _of_column(table, rule, counts)]
    problems += _of_rows(table, rules, counts)
    return Validation(counts["rows"], tuple(problem for problem in problems if problem.n))


def _count(table: Table, rules: Rules, progress: Progress) -> dict[str, int]:
    """What one pass over the rows can count, by `<column id> <what>`; in batches, so that it can be stopped."""
    ids = [rule.column_id for rule in rules.columns]
    counts = [count for rule in rules.columns for count in _counts(rule)]
    blank = pl.all_horizontal(pl.col(ids).is_null()) if ids else pl.lit(value=True)
    counts += [pl.len().alias("rows"), blank.sum().alias("blank")]
    totals: dict[str, int] = dict.fromkeys(["rows", "blank"], 0)
    plan = table.frame.select(ids)
    for batch in plan.collect_batches(chunk_size=_BATCH, maintain_order=False, engine="streaming"):
        for name, n in batch.select(counts).row(0, named=True).items():
            totals[name] = totals.get(name, 0) + int(n or 0)
        progress.at(totals["rows"], 0)
    return totals


def _counts(rule: Rule) -> Iterator[pl.Expr]:
    cells = pl.col(rule.column_id)
    plain = is_plain(cells, rule.type)
    yield cells.is_null().sum().alias(f"{rule.column_id} empty")
    yield plain.sum().alias(f"{rule.column_id} plain")
    for kind, condition in _plainly(rule).items():
        yield (plain & condition).sum().alias(f"{rule.column_id} {kind.value}")


def _plainly(rule: Rule) -> dict[ProblemKind, pl.Expr]:
    """Conditions that a plain value fulfils when it is wrong."""
    cells, found = pl.col(rule.column_id), {}
    if rule.minimum:
        found[ProblemKind.MINIMUM] = plain_is_low(cells, rule.type, rule.minimum)
    if rule.maximum:
        found[ProblemKind.MAXIMUM] = plain_is_high(cells, rule.type, rule.maximum)
    if rule.allowed:
        found[ProblemKind.LIST] = ~cells.is_in(list(rule.allowed))
    return found


def _of_column(table: Table, rule: Rule, counts: dict[str, int]) -> Iterator[Problem]:
    cells, column = pl.col(rule.column_id), rule.column_id
    n_empty = counts.get(f"{column} empty", 0)
    n_others = counts["rows"] - n_empty - counts.get(f"{column} plain", 0)
    others = _others(table, rule) if n_others else None
    plain = is_plain(cells, rule.type)
    for kind, condition in {ProblemKind.TYPE: pl.lit(value=False), **_plainly(rule)}.items():
        bad = others.filter(_OTHERS[kind]) if others is not None else None
        n = counts.get(f"{column} {kind.value}", 0) + (int(bad["n"].sum()) if bad is not None else 0)
        here = plain & condition
        yield _problem(table, rule, kind, n, here if bad is None else here | cells.is_in(bad["value"].implode()))
    if rule.required:  # a blank row is one error, not one a column
        yield _problem(table, rule, ProblemKind.REQUIRED, n_empty - counts["blank"], cells.is_null())
    if rule.unique:
        key = _key_of(rule, others)
        n = int(table.frame.select(key.count() - key.drop_nulls().n_unique()).collect(engine="streaming").item())
        yield _problem(table, rule, ProblemKind.UNIQUE, n, key.is_not_null() & ~key.is_first_distinct())


_OTHERS = {
    ProblemKind.TYPE: ~pl.col("valid"),
    ProblemKind.MINIMUM: pl.col("low"),
    ProblemKind.MAXIMUM: pl.col("high"),
    ProblemKind.LIST: pl.lit(value=False),
}


def _others(table: Table, rule: Rule) -> pl.DataFrame:
    """The distinct values that are not written plainly, read one by one, with how often each stands there."""
    cells = pl.col(rule.column_id)
    plan = table.frame.select(value=cells).filter(_VALUE.is_not_null() & ~is_plain(_VALUE, rule.type))
    values = plan.group_by("value").agg(n=pl.len()).collect(engine="streaming")
    return read_others(values, rule.type, rule.minimum, rule.maximum)


def _key_of(rule: Rule, others: pl.DataFrame | None) -> pl.Expr:
    """What is equal in two cells of the same value; null where a cell is empty or of another type."""
    cells = pl.col(rule.column_id)
    key = pl.when(is_plain(cells, rule.type)).then(plain_key(cells, rule.type))
    if others is None or not others.height:
        return key.otherwise(None)
    return key.otherwise(cells.replace_strict(others["value"], others["key"], default=None, return_dtype=pl.String))


def _problem(table: Table, rule: Rule, kind: ProblemKind, n: int, here: pl.Expr) -> Problem:
    if not n:
        return Problem(kind, rule.column_id, rule.name, 0)
    plan = table.frame.select(ROW, rule.column_id)
    found = plan.head(_FIRST_ROWS).filter(here).head(MOST_PLACES).collect()
    if found.height < min(n, MOST_PLACES):
        found = plan.filter(here).head(MOST_PLACES).collect()
    classes = {text: value_class(text, rule.type) for text in found[rule.column_id].unique().to_list()}
    places = tuple(Place(number, classes[text]) for number, text in found.iter_rows())
    return Problem(kind, rule.column_id, rule.name, n, places)


# --- whole rows ---


def _of_rows(table: Table, rules: Rules, counts: dict[str, int]) -> Iterator[Problem]:
    ids = [rule.column_id for rule in rules.columns]
    if counts["blank"]:
        blank = pl.all_horizontal(pl.col(ids).is_null())
        yield _rows(table, (ProblemKind.BLANK, "", ""), counts["blank"], blank)
    if rules.key:
        yield _of_key(table, rules)
    if rules.distinct:
        hashed = pl.struct(ids).hash()
        n = int(table.frame.select(pl.len() - hashed.n_unique()).collect(engine="streaming").item())
        yield _rows(table, (ProblemKind.REPEATED, "", ""), n, ~hashed.is_first_distinct())


def _of_key(table: Table, rules: Rules) -> Problem:
    """Rows without any part of the key, and rows whose key stands in an earlier one."""
    named = [rule for rule in rules.columns if rule.column_id in rules.key]
    parts = [_key_of(rule, _others(table, rule)).alias(rule.column_id) for rule in named]
    wrong = pl.all_horizontal(part.is_null() for part in parts) | ~pl.struct(parts).is_first_distinct()
    n = int(table.frame.select(wrong.sum()).collect(engine="streaming").item())
    return _rows(table, (ProblemKind.KEY, ", ".join(rule.name for rule in named), rules.key[0]), n, wrong)


def _rows(table: Table, which: tuple[ProblemKind, str, str], n: int, here: pl.Expr) -> Problem:
    kind, column, column_id = which
    if not n:
        return Problem(kind, column_id, column, 0)
    numbers = table.frame.filter(here).select(ROW).head(MOST_PLACES).collect()[ROW].to_list()
    return Problem(kind, column_id, column, n, tuple(Place(number, value_class(None)) for number in numbers))
