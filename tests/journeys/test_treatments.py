"""Every way to protect at once, by the command line: what is published, and what the last scan lets through."""

import csv
import json
import random
import re

import pytest

from tests.journeys.messy_files import DESCRIPTION
from tests.journeys.program import alista
from tests.ui.pages.rig import cedula

NAMES = ["María Quishpe Guamán", "José Torres Vaca", "Rosa Chicaiza Tipán", "Luis Morales Andrade"]
HEADER = ["cedula", "nombres", "edad", "fecha_nacimiento", "sueldo", "canton", "latitud", "longitud", "etnia", "notas"]
NOTE = "Llamar a Rosa Quishpe Cajas al 0991234567"
DECISIONS = {
    "cedula": {"treatment": "replace_by_code"},
    "nombres": {"treatment": "remove_column"},
    "edad": {"treatment": "age_bands", "params": {"width": 10}},
    "fecha_nacimiento": {"treatment": "date_to_period", "params": {"period": "year"}},
    "sueldo": {"treatment": "number_bands", "params": {"width": 500, "top": 3000}},
    "canton": {"treatment": "geography_up"},
    "latitud": {"treatment": "round_coordinates"},
    "longitud": {"treatment": "round_coordinates", "params": {"decimals": "1"}},
    "etnia": {"treatment": "group_rare", "params": {"least": 15}},
    "notas": {"treatment": "clean_free_text"},
}


def row(n, chance):
    age = 18 + n % 60
    born = f"{1 + n % 28}/{1 + n % 12}/{2026 - age}"
    place = [f"-0.{180_000 + chance.randrange(9_000)}", f"-78.{460_000 + chance.randrange(9_000)}"]
    group = "Shuar" if n % 40 == 0 else "Mestizo"
    pay = f"{400 + 13 * n}.50"
    note = NOTE if n % 9 == 0 else "Control en un mes"
    return [cedula(n), NAMES[n % 4], age, born, pay, ["Quito", "Cayambe", "Cañar"][n % 3], *place, group, note]


@pytest.fixture
def files(tmp_path):
    chance = random.Random(7)
    with (tmp_path / "bonos.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *(row(n, chance) for n in range(200))])
    (tmp_path / "meta.json").write_text(json.dumps(DESCRIPTION))
    return tmp_path


def package(files, decisions, *more):
    (files / "decisions.json").write_text(json.dumps(decisions))
    return alista(
        "package", files / "bonos.csv", "--metadata", files / "meta.json", "--decisions", files / "decisions.json",
        "--out", files / "paquete", "--json", *more,
    )  # fmt: skip


def published(files):
    data = next(p for p in (files / "paquete").glob("*.csv") if not {"DD", "PM"} & set(p.stem.split("_")))
    with data.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_what_was_decided_is_published_and_passes_the_last_scan(files):
    code, said, out, err = package(files, DECISIONS)
    assert code == 0, out + err
    assert any("Riesgo" in line for line in said["risk"])
    rows = published(files)
    assert len(rows) == 200
    shapes = {
        "cedula": r"P-[0-9A-Z]{12}",
        "edad": r"\d0 a \d9",
        "fecha_nacimiento": r"\d{4}",
        "sueldo": r"\d+ a menos de \d+|3000 y más",
        "canton": r"Pichincha|Cañar",
        "latitud": r"-0\.\d\d?",
        "longitud": r"-78\.\d",
        "etnia": r"Mestizo|Otros",
        "notas": r"Llamar a \[NOMBRE\] al \[TELÉFONO\]|Control en un mes",
    }
    assert set(rows[0]) == set(shapes)
    for column, shape in shapes.items():
        assert all(re.fullmatch(shape, found[column]) for found in rows), column
    readme = (files / "paquete" / "README.md").read_text(encoding="utf-8")
    assert "«edad»: Agrupar en rangos de edad" in readme
    assert len({found["cedula"] for found in rows}) == 200


def test_rows_are_removed_and_counted_out(files):
    rows_gone = DECISIONS | {"etnia": {"treatment": "remove_rows", "params": {"which": "value", "value": "shuar"}}}
    code, _, out, err = package(files, rows_gone)
    assert code == 0, out + err
    assert len(published(files)) == 195
    readme = (files / "paquete" / "README.md").read_text(encoding="utf-8")
    assert "shuar" not in readme.lower()


@pytest.mark.parametrize(
    "gone",
    [
        {"cedula": {"treatment": "remove_rows", "params": {"which": "found"}}},
        {name: {"treatment": "remove_column"} for name in HEADER},
    ],
)
def test_what_would_leave_nothing_is_refused_and_writes_nothing(files, gone):
    code, said, *_ = package(files, DECISIONS | gone)
    assert code == 3
    assert said["error"]["code"] == "ALI-311"
    assert not (files / "paquete").exists()


def test_an_answer_that_is_not_possible_writes_nothing(files):
    wrong = DECISIONS | {"edad": {"treatment": "age_bands", "params": {"width": 1}}}
    code, _, out, err = package(files, wrong)
    assert code == 3
    assert "ALI-307" in out + err
    assert "edad" in out + err
    assert not (files / "paquete").exists()


def test_a_series_must_be_started_before_its_codes_are_used(files):
    linked = DECISIONS | {"cedula": {"treatment": "replace_by_code", "params": {"link": "series"}}}
    code, _, out, err = package(files, linked, "--series", "bonos")
    assert code == 3
    assert "ALI-304" in out + err
