"""Whether every cell of every row is what the dictionary declares: types, constraints, keys, repeated rows.

Counts are those of frictionless (errors by kind and column; tests compare them), found by polars in one pass over the
rows; only what is written oddly is read value by value. Its reports end at a thousand errors; here all are counted. One
difference is meant: a repeated row is one whose texts are all equal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.quality.counting import Counted, count, plainly_wrong
from desktop_app.core.quality.rules import ProblemKind, Rule, Rules
from desktop_app.core.quality.typed_values import is_plain, plain_key
from desktop_app.core.quality.value_classes import value_class
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import Message

MOST_PLACES = 100
_FIRST_ROWS = 10_000  # where most problems show already


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
    counted = count(table, rules, progress)
    problems = [problem for rule in rules.columns for problem in _of_column(table, rule, counted)]
    problems += _of_rows(table, rules, counted)
    return Validation(counted.n_rows, tuple(problem for problem in problems if problem.n))


def _of_column(table: Table, rule: Rule, counted: Counted) -> Iterator[Problem]:
    cells, column = pl.col(rule.column_id), rule.column_id
    plain = is_plain(cells, rule.type)
    for kind, condition in {ProblemKind.TYPE: pl.lit(value=False), **plainly_wrong(rule)}.items():
        bad = counted.bad(column, kind)
        n = counted.wrong.get((column, kind), 0) + (int(bad["n"].sum()) if bad is not None else 0)
        here = plain & condition
        yield _problem(table, rule, kind, n, here if bad is None else here | cells.is_in(bad["value"].implode()))
    if rule.required:  # a blank row is one error, not one a column
        yield _problem(table, rule, ProblemKind.REQUIRED, counted.empty[column] - counted.n_blank, cells.is_null())
    if rule.unique:
        key = _key_of(rule, counted.others.get(column))
        n = int(table.frame.select(key.count() - key.drop_nulls().n_unique()).collect(engine="streaming").item())
        yield _problem(table, rule, ProblemKind.UNIQUE, n, key.is_not_null() & ~key.is_first_distinct())


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


def _of_rows(table: Table, rules: Rules, counted: Counted) -> Iterator[Problem]:
    ids = [rule.column_id for rule in rules.columns]
    if counted.n_blank:
        blank = pl.all_horizontal(pl.col(ids).is_null())
        yield _rows(table, (ProblemKind.BLANK, "", ""), counted.n_blank, blank)
    if rules.key:
        yield _of_key(table, rules, counted)
    if rules.distinct:
        hashed = pl.struct(ids).hash()
        n = int(table.frame.select(pl.len() - hashed.n_unique()).collect(engine="streaming").item())
        yield _rows(table, (ProblemKind.REPEATED, "", ""), n, ~hashed.is_first_distinct())


def _of_key(table: Table, rules: Rules, counted: Counted) -> Problem:
    """Rows without any part of the key, and rows whose key stands in an earlier one."""
    named = [rule for rule in rules.columns if rule.column_id in rules.key]
    parts = [_key_of(rule, counted.others.get(rule.column_id)).alias(rule.column_id) for rule in named]
    wrong = pl.all_horizontal(part.is_null() for part in parts) | ~pl.struct(parts).is_first_distinct()
    n = int(table.frame.select(wrong.sum()).collect(engine="streaming").item())
    return _rows(table, (ProblemKind.KEY, ", ".join(rule.name for rule in named), rules.key[0]), n, wrong)


def _rows(table: Table, which: tuple[ProblemKind, str, str], n: int, here: pl.Expr) -> Problem:
    kind, column, column_id = which
    if not n:
        return Problem(kind, column_id, column, 0)
    numbers = table.frame.filter(here).select(ROW).head(MOST_PLACES).collect()[ROW].to_list()
    return Problem(kind, column_id, column, n, tuple(Place(number, value_class(None)) for number in numbers))
