"""Columns as offices write them, beside people and beside things: what each is, and what must stay harmless.

The cases are lines of `registers/*.txt`: `TYPE | header | values` (several types where one of them is enough), `-` for
a column that says nothing of people, `T` for one beside things, `M` beside physicians; a star puts the column among
patients. Values stand between semicolons, `2..9` are numbers, `#` are digits. `tables.txt` has whole tables.
"""

import random
from functools import cache
from pathlib import Path

import polars as pl
import pytest

from desktop_app.core.personal_data.columns import verdicts
from desktop_app.core.personal_data.evidence import evidence_of_columns
from desktop_app.core.personal_data.judges import Judged
from tests.unit.personal_data.columns_drawn import GIVEN, SURNAMES, N, cedulas, dates, mobiles, names, numbers, one

CASES = Path(__file__).with_name("registers")
MADE = {
    "@": names,
    "@c": cedulas,
    "@m": mobiles,
    "@d": lambda: dates(2023, 2026),
    "@b": lambda: dates(1945, 2010),
    "@i": lambda: [f"{GIVEN[i % 12][0]}. {SURNAMES[i * 7 % 10]}" for i in range(N)],
}


def cells(text):
    if text in MADE:
        return MADE[text]()
    dice = random.Random(5)
    if ".." in text and ";" not in text:
        low, high = text.split("..")
        if "." in text.replace("..", ""):
            return [f"{dice.uniform(float(low), float(high)):.2f}" for _ in range(N)]
        return [str(dice.randint(int(low), int(high))) for _ in range(N)]
    if "#" in text:
        return ["".join(str(dice.randrange(10)) if sign == "#" else sign for sign in text) for _ in range(N)]
    values = [value.strip() for value in text.split(";")]
    return [values[(i * 7 + i // 3) % len(values)] for i in range(N)]


@cache
def hosts():
    code = ("Código", [f"EST-{i + 100}" for i in range(N)])
    health = [f"Centro de Salud {SURNAMES[i % 10]} {i}" for i in range(N)]
    return {
        "named": [("Apellidos y nombres", names()), ("Cédula", cedulas())],
        "coded": [("id", [f"R{i:03d}" for i in range(N)]), ("Sexo", one("H", "M")), ("Edad", numbers(3, 88))],
        "patients": [("Paciente", names()), ("Dx", one("HTA", "IRA", "Diabetes"))],
        "physicians": [("Médico", names()), ("Código senescyt", [f"1005-{i + 2345}" for i in range(N)])],
        "places": [code, ("Nombre del establecimiento", health), ("Cantón", one("Quito", "Loja", "Ambato"))],
        "counts": [
            ("Provincia", one("Azuay", "Loja", "Napo")),
            ("Año", numbers(2010, 2022)),
            ("Casos", numbers(0, 4000)),
        ],
    }


def around(kind):
    if kind.endswith("*"):
        return ("patients",)
    return {"T": ("places", "counts"), "M": ("physicians",)}.get(kind, ("named", "coded"))


def evidence_of(columns):
    frames = [
        pl.Series("value", [cell for cell in values if cell], dtype=pl.String)
        .value_counts(name="n")
        .select(pl.lit(at, pl.UInt32).alias("col"), "value", "n")
        for at, values in enumerate(columns)
    ]
    return evidence_of_columns(pl.concat(frames), len(columns))


def types_of(headers, evidence):
    judged = [Judged(at, header, found) for at, (header, found) in enumerate(zip(headers, evidence, strict=True))]
    return [set(verdict.types) for verdict in verdicts(judged)]


def is_wrong(kind, types):
    wanted = set(kind.strip("*").split()) - {"-", "T", "M"}
    return not types & wanted if wanted else bool(types)


def lines_of(name):
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [[part.strip() for part in line.split("|")] for line in lines if "|" in line]


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("*.txt") if path.name != "tables.txt"))
def test_columns(name):
    cases, tables = lines_of(name), hosts()
    found = evidence_of([cells(values) for _, _, values in cases])
    beside = {
        key: ([header for header, _ in host], evidence_of([values for _, values in host]))
        for key, host in tables.items()
    }
    wrong = []
    for (kind, header, values), evidence in zip(cases, found, strict=True):
        for host in around(kind):
            headers, others = beside[host]
            types = types_of([*headers, header], [*others, evidence])[-1]
            if is_wrong(kind, types):
                wrong.append((kind, header, values, host, sorted(types)))
    assert cases
    assert wrong == []


def test_tables():
    wrong = []
    for block in (CASES / "tables.txt").read_text(encoding="utf-8").split("\n\n"):
        columns = [[part.strip() for part in line.split("|")] for line in block.splitlines() if "|" in line]
        types = types_of([header for header, _, _ in columns], evidence_of([cells(values) for _, values, _ in columns]))
        wrong += [
            (columns[0][0], header, sorted(found))
            for (header, _, kind), found in zip(columns, types, strict=True)
            if "?" not in kind and is_wrong(kind, found)
        ]
    assert wrong == []
