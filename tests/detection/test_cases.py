"""The cases say what they claim: valid identifiers, spans on the words they label, halves that stay apart."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from stdnum.ec import ci, ruc
from stdnum.gt import nit

from tests.detection import identifiers as ids
from tests.detection.scorer import Found, Tally, judge
from tests.detection.spec import Declared, make, table, tables
from tests.detection.texts import texts
from tests.detection.write import HALVES, write

ROOT = Path(__file__).resolve().parents[2]
EVERY_TYPE = {
    "PERSON",
    "EC_CEDULA",
    "EC_RUC",
    "GT_DPI",
    "GT_NIT",
    "PASSPORT",
    "PHONE",
    "EMAIL",
    "ADDRESS",
    "BIRTH_DATE",
    "AGE",
    "SEX",
    "COORDINATES",
    "LICENSE_PLATE",
    "VEHICLE_ID",
    "BANK_ACCOUNT",
    "RECORD_ID",
    "HEALTH",
    "ETHNICITY",
    "RELIGION",
    "POLITICAL",
    "SEXUAL_ORIENTATION",
    "CIVIL_STATUS",
    "NATIONALITY",
    "EDUCATION",
    "SALARY",
    "FAMILY_RELATION",
    "OTHER_SENSITIVE",
}


def test_identifiers_satisfy_an_independent_library():
    rng = Random(1)
    for _ in range(300):
        number = ids.cedula(rng)
        assert ci.is_valid(number)
        assert ruc.is_valid(number + "001")
        assert ruc.is_valid(ids.ruc_public(rng))
        assert nit.is_valid(ids.nit(rng))


def test_damage_keeps_the_digits():
    assert ids.nine("0102030405") == "102030405"
    assert ids.as_float("0102030405") == "102030405.0"
    assert float(ids.exponent("1712345670")) == 1712345670
    assert ids.hyphen("1712345678") == "171234567-8"


@pytest.mark.parametrize("half", ["seen", "more", "held"])
def test_a_half_covers_every_type_and_is_mostly_harmless(half):
    labels = [label for made in tables(half) for label in made.labels.values()]
    assert {t for label in labels for t in label.types} == EVERY_TYPE
    harmless = sum(not label.personal and not label.ignore for label in labels) / len(labels)
    assert 0.5 < harmless < 0.7


@pytest.mark.parametrize("half", HALVES)
def test_spans_lie_on_words(half):
    n = 0
    for made in tables(half):
        for key, rows in made.spans.items():
            column = made.keys.index(key)
            for row, spans in rows.items():
                for start, end, kind in spans:
                    piece = made.rows[row][column][start:end]
                    assert piece == piece.strip() != "", kind
                    n += 1
    assert n > 90


def test_halves_share_no_table_and_cells_are_always_the_same():
    names = [made.declared.name for half in HALVES for made in tables(half)]
    assert len(names) == len(set(names))
    assert all(made.declared.name.startswith(f"{half}_") for half in HALVES for made in tables(half))
    again = [make(made.declared) for made in tables("seen")[:5]]
    assert [made.rows for made in again] == [made.rows for made in tables("seen")[:5]]


def test_the_second_batch_asks_in_words_of_its_own():
    def long_headers(half):
        return {key.casefold() for made in tables(half) for key in made.keys if len(key.split()) > 2}

    shared = len(long_headers("more") & (long_headers("held") | long_headers("seen")))
    assert shared == 0, f"{shared} headers; the held ones are not told"


def test_labels_are_written_in_the_shared_schema(tmp_path):
    labels = write(tables("seen")[:3], tmp_path)
    entries = json.loads(labels.read_text(encoding="utf-8"))["tables"]
    for name, entry in entries.items():
        assert (tmp_path / "tables" / name).exists()
        assert all({"types", "sensitivity", "personal"} <= set(column) for column in entry["columns"].values())


def small() -> Declared:
    return table(
        "seen_small",
        "ec",
        ("nombre", lambda r: "Ana Guamán", "PERSON"),
        ("edad", lambda r: "30", "AGE"),
        ("DUI", lambda r: "01", "!"),
        ("parque", lambda r: "Parque Juan Montalvo"),
        ("id", lambda r: "1", "?"),
        ("nota", texts("Llamar a {n} al {tel}"), "text"),
        rows=4,
    )


def perfect(made):
    return {
        key: Found(frozenset(label.types) or frozenset({"X"} if label.any_type else ()), made.spans.get(key, {}))
        for key, label in made.labels.items()
    }


def test_a_perfect_scan_scores_one():
    made, tally = make(small()), Tally()
    judge(made, perfect(made), tally)
    figures = tally.figures()
    assert figures.pop("false alarm") == 0
    assert set(figures.values()) == {1.0}
    assert tally.misses == []


def test_nothing_found_scores_no_recall_and_everything_flagged_no_precision():
    made, nothing, everything = make(small()), Tally(), Tally()
    judge(made, {}, nothing)
    judge(made, {key: Found(frozenset({"PERSON"}), {}) for key in made.keys}, everything)
    figures = nothing.figures()
    assert [figures[name] for name in ("direct recall", "quasi recall", "text cell recall", "span F1")] == [0, 0, 0, 0]
    figures = everything.figures()
    assert figures["false alarm"] == 1
    assert figures["precision"] == pytest.approx(4 / 5)  # the column that is not scored does not count


def test_a_span_needs_half_of_the_union_and_serves_once():
    made = make(small())
    start, end, _ = made.spans["nota"][0][0]
    for shift, met in ((1, True), (end - start - 2, False)):
        tally = Tally()
        found = dict(perfect(made))
        moved = {**made.spans["nota"], 0: [(start + shift, end + shift, "PERSON"), made.spans["nota"][0][1]]}
        judge(made, found | {"nota": Found(frozenset({"PERSON", "PHONE"}), moved)}, tally)
        assert (tally.spans["fn"] == 0) is met
    tally = Tally()
    twice = {row: [*spans, *spans] for row, spans in made.spans["nota"].items()}
    judge(made, dict(perfect(made)) | {"nota": Found(frozenset({"PERSON", "PHONE"}), twice)}, tally)
    assert tally.spans["fp"] == tally.spans["tp"] == 8


def test_the_misses_of_the_held_half_are_not_told():
    command = [sys.executable, "-m", "tests.detection.score", "--half", "held", "--misses", "5"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "held_" not in done.stdout + done.stderr
