"""From a scan to ways out of the risk, and what accepting one does to the table that leaves."""

import random
from collections import Counter
from dataclasses import replace

import polars as pl
import pytest

from desktop_app.app.code_keys import CodeKeys
from desktop_app.app.disclosing import accepting
from desktop_app.app.disclosing.assessing import Subject, assess
from desktop_app.app.disclosing.climbing import Ground, climb
from desktop_app.app.disclosing.quasi import Counted, minors_in
from desktop_app.app.disclosing.reporting import report
from desktop_app.app.preparing import protect
from desktop_app.app.project import SourceFile, TableWork
from desktop_app.app.serial import from_json, to_json
from desktop_app.core.disclosure import Risk, classes_of
from desktop_app.core.personal_data import scan, treatments
from desktop_app.core.personal_data.finding import Decision, Finding, Scan, Sensitivity
from desktop_app.core.personal_data.ladders import generalised
from desktop_app.core.table import Table
from desktop_app.core.text import Message

CANTONS = ["Quito"] * 60 + ["Cayambe"] * 20 + ["Mejía"] * 15 + ["Puerto Quito"] * 2 + ["Pedro Moncayo"]
GIVEN, FAMILY = ["María", "José", "Rosa", "Luis"], ["Quishpe", "Torres", "Lema", "Vaca", "Chicaiza"]
YEAR = 2026
NO_KEYS = CodeKeys()  # nothing here is coded


def people(n=400, youngest=18, canton="canton"):
    rng = random.Random(3)
    rows = [
        (
            f"{rng.choice(GIVEN)} {rng.choice(FAMILY)} {rng.choice(FAMILY)}",
            rng.choice(CANTONS),
            str(youngest + int(rng.expovariate(1 / 15)) % 75),
            rng.choice("FM"),
            str(rng.randint(10, 900)),
        )
        for _ in range(n)
    ]
    return Table.from_rows(["nombres", canton, "edad", "sexo", "monto"], rows)


def decided(found, **treatments_of):
    work = TableWork("t1", SourceFile("atenciones.csv"))
    decisions = tuple(
        Decision(f.column_id, f.types, treatments_of.get(f.column_name, "keep"), "La ley lo pide", "lotaip")
        for f in found.findings
    )
    return replace(work, decisions=decisions)


@pytest.fixture(scope="module")
def table():
    return people()


@pytest.fixture(scope="module")
def found(table):
    return scan(table)


@pytest.fixture(scope="module")
def seen(table, found):
    return assess(Subject(table, decided(found, nombres="remove_column"), found, "ec", YEAR))


def test_age_sex_and_the_canton_count_and_the_amount_could_be_added(seen):
    assert [c.name for c in seen.known.quasi] == ["canton", "edad", "sexo"]
    assert [c.name for c in seen.known.others] == ["monto"]
    assert seen.criteria.k == 5
    assert seen.found.risk is Risk.HIGH
    assert {row.n_equal for row in seen.rows} <= set(range(1, 5))


@pytest.mark.parametrize("header", ["Lugar", "Parroquia de residencia", "Sector"])
def test_territories_count_by_their_names_or_by_their_header(header):
    table = people(60, canton=header)
    found = scan(table)
    known = assess(Subject(table, decided(found, nombres="remove_column"), found, "ec", YEAR)).known
    assert header in [c.name for c in known.quasi]


def test_people_under_18_ask_for_ten():
    table = people(200, youngest=10)
    found = scan(table)
    subject = Subject(table, decided(found, nombres="remove_column"), found, "ec", YEAR)
    assert assess(subject).criteria.k == 10


def test_nothing_is_measured_while_names_are_published(table, found):
    seen = assess(Subject(table, decided(found), found, "ec", YEAR))
    assert seen.known.named
    assert seen.found is None
    assert report(Subject(table, decided(found), found, "ec", YEAR), table) is None


def test_a_column_that_is_about_no_person_does_not_count(table, found):
    work = decided(found, nombres="remove_column")
    age = next(d for d in work.decisions if "AGE" in d.types)
    work = replace(work, decisions=(*(d for d in work.decisions if d != age), replace(age, legal_basis="not_personal")))
    assert "edad" not in [c.name for c in assess(Subject(table, work, found, "ec", YEAR)).known.quasi]


def test_the_officer_adds_and_leaves_out_columns(table, found):
    work = decided(found, nombres="remove_column")
    work = accepting.leave_out(accepting.count_in(work, "c4"), "c3")
    known = assess(Subject(table, work, found, "ec", YEAR)).known
    assert [c.name for c in known.quasi] == ["canton", "edad", "monto"]
    assert [c.name for c in known.others] == ["sexo"]
    again = accepting.count_in(work, "c3")
    assert "sexo" in [c.name for c in assess(Subject(table, again, found, "ec", YEAR)).known.quasi]


def test_every_way_lowers_the_risk_of_the_table_that_leaves(table, found, seen):
    work = decided(found, nombres="remove_column")
    assert len(seen.ways) >= 2
    for way in seen.ways:
        changed = accepting.accept(work, way, seen)
        leaving = protect(table, changed, found, NO_KEYS, "ec").table
        after = report(Subject(table, changed, found, "ec", YEAR), leaving)
        assert after.risk is Risk.LOW
        assert after.found.k >= 5
        assert leaving.n_rows() == table.n_rows() - way.suggestion.n_removed
        cells = dict(way.suggestion.cells)
        rows = leaving.frame.collect()
        for column_id in seen.known.ids:
            if column_id in rows.columns:
                assert rows[column_id].null_count() == cells.get(column_id, 0)
        for decision in changed.decisions:
            if decision.column_id in leaving.ids:
                assert treatments()[decision.treatment].has_worked(leaving, decision.column_id, decision)
        assert assess(Subject(table, changed, found, "ec", YEAR)).found.risk is Risk.LOW


def test_a_way_starts_from_what_was_decided(table, found):
    work = decided(found, nombres="remove_column")
    age = next(d for d in work.decisions if "AGE" in d.types)
    bands = Decision(age.column_id, age.types, "age_bands", params={"width": 10, "top": 80})
    work = replace(work, decisions=(*(d for d in work.decisions if d != age), bands))
    for way in assess(Subject(table, work, found, "ec", YEAR)).ways:
        for decision in way.decisions:
            if decision.treatment == "age_bands":
                assert decision.params["width"] > 10


def test_what_was_accepted_survives_the_project_file(table, found, seen):
    work = accepting.accept(decided(found, nombres="remove_column"), seen.ways[0], seen)
    assert from_json(TableWork, to_json(work)) == work
    old = to_json(work)
    del old["disclosure"]
    assert not from_json(TableWork, old).disclosure.hide


@pytest.mark.parametrize("rarest", [["c"] * 3, ["c"], ["Otros"], ["c", "otros"]])
def test_grouping_by_counts_is_what_the_treatment_does(rarest):
    cells = ["a"] * 9 + ["b"] * 4 + [*rarest] + ["A "] * 2 + [None] * 6
    table = Table.from_rows(["grupo"], [[c] for c in cells])
    values = classes_of(table.frame, ["c0"]).values[0]
    steps = climb(table, table, Counted("c0", "grupo"), values, Ground("ec", 5))
    grouping = [step for step in steps if step.rung.treatment == "group_rare"]
    assert grouping
    for step in grouping:
        rows = table.frame.collect()["c0"]
        treated = generalised(rows, step.rung).to_list()
        becomes = dict(zip(values.to_list(), step.values.to_list(), strict=True))
        assert [becomes[v] for v in rows] == treated


def test_the_report_says_counts_and_columns_but_no_value(table, found, seen):
    work = accepting.explain(decided(found, nombres="remove_column"), "Lo pide el Concejo", seen.found)
    said = report(Subject(table, work, found, "ec", YEAR), table.drop(["c0"]))
    assert (said.columns, said.reason) == (("canton", "edad", "sexo"), "Lo pide el Concejo")
    assert said.found == seen.found
    words = {
        str(v) for line in (*said.lines(), said.advice()) for v in line.values.values() if not isinstance(v, Message)
    }
    cells = {v for column in ("c1", "c3") for v in table.frame.collect()[column]}
    assert not words & cells


def test_a_reason_holds_until_more_rows_stand_out_than_when_it_was_given(found, seen):
    work = accepting.explain(decided(found, nombres="remove_column"), "Lo pide el Concejo", seen.found)
    now = seen.found
    assert accepting.is_explained(work, now)
    assert accepting.is_explained(work, replace(now, n_unique=max(0, now.n_unique - 1)))
    assert not accepting.is_explained(work, replace(now, n_unique=now.n_unique + 1, n_under=now.n_under + 1))
    assert not accepting.is_explained(work, replace(now, n_alike=now.n_alike + 1))
    assert not accepting.is_explained(accepting.explain(work, " ", now), now)
    old = to_json(work)
    del old["disclosure"]["reason_for"]
    assert not accepting.is_explained(from_json(TableWork, old), now), "nobody knows for which figures it was given"


def test_hiding_leaves_every_group_large_enough_on_next_months_file(table, found, seen):
    way = next((w for w in seen.ways if w.suggestion.hide), None)
    assert way is not None
    work = accepting.accept(decided(found, nombres="remove_column"), way, seen)
    other = people(150)
    leaving = protect(other, work, scan(other), NO_KEYS, "ec").table
    left = [c for c in seen.known.ids if c in leaving.ids]
    sizes = Counter(leaving.frame.select(pl.col(left)).collect().rows())
    assert min(sizes.values()) >= 5


def test_an_area_alone_is_never_a_high_risk():
    rows = [(f"{g} {f} {o}", c) for g in GIVEN for f in FAMILY for o, c in (("Vera", "Quito"), ("Mora", "Quito"))]
    table = Table.from_rows(["nombres", "canton"], [*rows, ("Nina Sisa Lema", "Puerto Quito")])
    found = scan(table)
    subject = Subject(table, decided(found, nombres="remove_column"), found, "ec", YEAR)
    seen = assess(subject)
    assert (seen.found.n_unique, seen.found.risk) == (1, Risk.MEDIUM)
    assert not seen.known.describes_people
    assert report(subject, table.drop(["c0"])).risk is Risk.MEDIUM


def counted_beside(*, each: bool):
    """Cases by canton and illness with who answers for them: one person, or (`each`) another in every row."""
    cells = [(c, i) for c in ("Quito", "Cuenca", "Loja", "Ambato") for i in ("VIH", "Diabetes", "Cáncer")]
    family = ["Lema", "Vaca", "Torres", "Chicaiza", "Quishpe", "Mora", "Paredes", "Cajas", "Tipán", "Guamán", "Ortiz"]
    said = [f"Rosa {family[i % len(family)]} {family[(i + 3) % len(family)]}" for i in range(len(cells))]
    rows = [[*cell, str(2 + 3 * i), said[i if each else 0]] for i, cell in enumerate(cells)]
    return Table.from_rows(["Cantón", "Diagnóstico", "Número de casos", "Responsable"], rows)


@pytest.mark.parametrize("treatment", ["keep", "remove_column", "replace_by_code"])
def test_small_counts_are_seen_beside_the_name_of_who_answers_for_them(treatment):
    table = counted_beside(each=False)
    found = scan(table)
    assert [f.types for f in found.findings] == [("PERSON",)]
    work = decided(found, Responsable=treatment)
    seen = assess(Subject(table, work, found, "ec", YEAR))
    assert seen.small is not None
    assert (seen.found, seen.small.columns, seen.small.threshold) == (None, ("Número de casos",), 10)
    hides = accepting.hide_small(work, seen.small.threshold)
    keys = CodeKeys(own=lambda: b"k" * 32)
    left = protect(table, hides, found, keys).table
    counts = left.frame.collect()["c2"]
    assert counts.null_count() > seen.small.n_small
    assert not any(1 <= int(n) < 10 for n in counts.drop_nulls())
    now = assess(Subject(table, hides, found, "ec", YEAR))
    assert now.small is None
    assert report(Subject(table, hides, found, "ec", YEAR), left).risk is Risk.LOW


def test_a_list_of_people_is_no_table_of_counts():
    table = counted_beside(each=True)
    found = scan(table)
    seen = assess(Subject(table, decided(found, Responsable="remove_column"), found, "ec", YEAR))
    assert seen.small is None


@pytest.mark.parametrize(
    ("header", "youngest", "is_minor"),
    [
        ("edad", "17", True), ("edad", "17.5", True), ("edad", "14 años 3 meses", True), ("edad", "8 meses", True),
        ("edad", "10-14", True), ("edad", "10 a 14 años", True), ("edad", "Niñez", True), ("edad", "menor de 5", True),
        ("edad", "18", False), ("edad", "18 a 24", False), ("edad", "216 meses", False), ("edad", "Adulto", False),
        ("fecha_nacimiento", "03/05/2012", True), ("fecha_nacimiento", "03/05/12", True),
        ("fecha_nacimiento", "40301", True), ("fecha_nacimiento", "20120503", True),
        ("fecha_nacimiento", "31/12/2008", True), ("fecha_nacimiento", "31/12/2007", False),
    ],
)  # fmt: skip
def test_somebody_under_18_is_seen_however_the_age_is_written(header, youngest, is_minor):
    kind = "AGE" if header == "edad" else "BIRTH_DATE"
    older = ["34", "51"] if kind == "AGE" else ["03/05/1990", "1971-02-28"]
    table = Table.from_rows([header], [[value] for value in (*older, youngest)])
    finding = Finding("c0", header, (kind,), Sensitivity.QUASI, 1.0, Message("why"), 3, 3)
    assert minors_in(table, Scan((finding,), 3), YEAR) is is_minor


@pytest.mark.parametrize(
    ("header", "youngest", "unit", "is_minor"),
    [
        ("edad_meses", "252", "", False), ("edad_meses", "215", "", True), ("edad_meses", "7", "", True),
        ("edad", "252", "months", False), ("edad_meses", "17", "years", True), ("edad_m", "300", "", False),
    ],
)  # fmt: skip
def test_somebody_under_18_is_seen_where_ages_are_in_months(header, youngest, unit, is_minor):
    table = Table.from_rows([header], [["480"], ["612"], [youngest]])
    finding = Finding("c0", header, ("AGE",), Sensitivity.QUASI, 1.0, Message("why"), 3, 3)
    decisions = [Decision("c0", ("AGE",), "age_bands", params={"unit": unit})] if unit else []
    assert minors_in(table, Scan((finding,), 3), YEAR, decisions=decisions) is is_minor


def test_the_way_out_of_a_column_of_months_is_in_months():
    cleaned = Table.from_rows(["edad_meses"], [[str(n)] for n in (130, 140, 150, 600)])
    values = pl.Series([None, "130", "140", "150", "600"])
    steps = climb(cleaned, cleaned, Counted("c0", "edad_meses", ("AGE",), "months"), values, Ground("ec", 2))
    assert steps[0].values.to_list() == [None, "10 a 14", "10 a 14", "10 a 14", "50 a 54"]
    assert steps[0].rung.params["unit"] == "months"
