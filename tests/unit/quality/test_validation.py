"""The fast check counts what frictionless counts, on tables that hypothesis makes as wrong as it can."""

import csv
import re
from collections import Counter
from dataclasses import replace

import frictionless
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.quality.rules import ProblemKind, Rule, Rules, rules_of
from desktop_app.core.quality.validation import MOST_PLACES, validate_table
from desktop_app.core.table import FieldType, Table

NAMES = ("texto", "entero", "numero", "fecha", "momento", "hora", "activo")
KINDS = tuple(FieldType(k) for k in ("string", "integer", "number", "date", "datetime", "time", "boolean"))
NUMBERS = (
    "12",
    " 12 ",
    "1_000",
    "007",
    "+5",
    "++5",
    "+-5",
    "5.",
    ".5",
    "1e3",
    "1E400",
    "NaN",
    "-inf",
    "1,5",
    "0.10",
    "0.1",
    "-0",
    "0",
    "99.99",
)
LONG = ("100.0", "1", "٣", "\u00a05", "12345678901234567", "12345678901234567.0")
DATES = ("2026-1-5", "2026-02-30", "05/01/2026", "25:00:00", "10:00", "10:00:00Z")
MOMENTS = ("2026-01-01T10:00:00Z", "2026-01-01T11:00:00+01:00", "2026-01-01 10:00:00", "2026-01-01T24:00:00")
ODD = st.sampled_from([*NUMBERS, *LONG, *DATES, *MOMENTS, "x", "Sí", "true", "á", "  "])
USUAL = st.sampled_from(
    ["a", "b", "3", "4.5", "2026-01-05", "2026-12-31", "2026-01-01T10:00:00", "10:00:00", "false", "100"]
)
CELL = st.none() | USUAL | ODD
RULES = Rules(
    tuple(
        Rule(f"c{i}", name, kind, required=i % 2 == 0, unique=True, **more)
        for i, (name, kind, more) in enumerate(
            zip(
                NAMES,
                KINDS,
                (
                    {"allowed": ("a", "b", "x")},
                    {"minimum": "1", "maximum": "100"},
                    {"minimum": "0.1", "maximum": "99.99"},
                    {"minimum": "2026-01-01", "maximum": "2026-06-30"},
                    {},
                    {},
                    {},
                ),
                strict=True,
            )
        )
    ),
    key=("c1", "c3"),
)


def by_others(rows, rules, path):
    """Errors by (kind, column), of frictionless."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow([rule.name for rule in rules.columns])
        writer.writerows([cell or "" for cell in row] for row in rows)
    fields = [{"name": r.name, "type": r.type.value, "constraints": constraints(r)} for r in rules.columns]
    key = [r.name for r in rules.columns if r.column_id in rules.key]
    schema = frictionless.Schema.from_descriptor({"fields": fields, "primaryKey": key, "missingValues": [""]})
    checks = [frictionless.checks.duplicate_row()] if rules.distinct else []
    resource = frictionless.Resource(path=path.name, basepath=str(path.parent), schema=schema)
    report = resource.validate(frictionless.Checklist(checks=checks), limit_errors=10**9)
    return Counter((kind_of(error), getattr(error, "field_name", "") or "") for error in report.tasks[0].errors)


def constraints(rule):
    named = {"minimum": rule.minimum, "maximum": rule.maximum, "enum": list(rule.allowed)}
    flags = {"required": rule.required, "unique": rule.unique}
    return {key: value for key, value in (named | flags).items() if value}


def kind_of(error):
    if error.type == "constraint-error":
        return re.match(r'constraint "(\w+)"', error.note)[1]
    return error.type


def by_us(rows, rules):
    table = Table.from_rows([rule.name for rule in rules.columns], rows)
    whole = {ProblemKind.KEY, ProblemKind.BLANK, ProblemKind.REPEATED}
    found = validate_table(table, rules).problems
    return Counter({(p.kind.value, "" if p.kind in whole else p.column): p.n for p in found})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(rows=st.lists(st.tuples(*[CELL] * len(NAMES)), min_size=1, max_size=8))
@example(rows=[(None,) * len(NAMES)] * 2)
@example(rows=[(None, "0", "0", None, None, None, None), (None, "-0", "-0.0", None, None, None, None)])
@example(rows=[("a", "1", "1.0", "2026-01-05", None, None, None), ("b", "+1", "1", "2026-01-05", None, None, None)])
def test_counts_are_those_of_frictionless(tmp_path, rows):
    assert by_us(rows, RULES) == by_others(rows, RULES, tmp_path / "t.csv")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(rows=st.lists(st.tuples(*[st.none() | st.sampled_from("abc")] * 3), min_size=1, max_size=8))
def test_repeated_rows_are_those_of_frictionless(tmp_path, rows):
    rules = Rules(tuple(Rule(f"c{i}", name) for i, name in enumerate("xyz")), distinct=True)
    assert by_us(rows, rules) == by_others(rows, rules, tmp_path / "t.csv")


def test_a_problem_names_row_column_and_class_of_value_but_no_value():
    table = Table.from_rows(["monto", "dia"], [["12,5", "2026-02-30"], ["7", "2026-01-31"], ["$ 8", None]])
    rules = Rules((Rule("c0", "monto", FieldType.NUMBER), Rule("c1", "dia", FieldType.DATE, required=True)))
    found = {(p.kind, p.column): p for p in validate_table(table, rules).problems}
    wrong = found[ProblemKind.TYPE, "monto"]
    assert wrong.n == 2
    assert [(place.row_number, place.value.msgid) for place in wrong.places] == [
        (2, "number with a comma or with thousands"),
        (4, "number with a sign, such as $ or %"),
    ]
    assert found[ProblemKind.TYPE, "dia"].places[0].value.msgid == "date that does not exist"
    assert found[ProblemKind.REQUIRED, "dia"].places[0].value.msgid == "empty"


def test_all_errors_are_counted_and_the_first_hundred_placed():
    table = Table.from_rows(["n"], [["x"]] * 5_000)
    (problem,) = validate_table(table, Rules((Rule("c0", "n", FieldType.INTEGER),))).problems
    assert (problem.n, len(problem.places)) == (5_000, MOST_PLACES)


def test_a_column_that_is_never_empty_nor_repeated_is_the_key():
    fields = [Field("c0", "id", FieldType.INTEGER, required=True, unique=True), Field("c1", "canton", required=True)]
    rules = rules_of(fields)
    assert (rules.key, [rule.required for rule in rules.columns]) == (("c0",), [False, True])
    table = Table.from_rows(["id", "canton"], [["1", "Quito"], ["1.0", "Quito"], [None, None], ["01", "Mejía"]])
    found = {p.kind: (p.n, [place.row_number for place in p.places]) for p in validate_table(table, rules).problems}
    assert found[ProblemKind.KEY] == (3, [3, 4, 5])  # 1.0 is no whole number: nothing names its row
    assert found[ProblemKind.TYPE] == (1, [3])
    assert rules_of([replace(fields[0], required=False)]).key == ()


@pytest.mark.parametrize("kind", list(FieldType))
def test_no_rows_and_only_empty_cells(kind):
    rules = Rules((Rule("c0", "a", kind, required=True, unique=True),))
    assert validate_table(Table.from_rows(["a"], []), rules).problems == ()
    assert [p.kind for p in validate_table(Table.from_rows(["a"], [[None]]), rules).problems] == [ProblemKind.BLANK]
