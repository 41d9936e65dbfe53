"""Decisions carried out after cleaning: what reopens them, and which key makes the codes."""

import json
from dataclasses import replace

import pytest

from desktop_app.app.code_keys import CodeKeys, code_keys, code_params
from desktop_app.app.credentials import Credentials
from desktop_app.app.preparing import clean_table, find_people, is_complete, open_findings, protect
from desktop_app.app.project import Disclosure, SourceFile, TableWork, new_project, with_decision
from desktop_app.cli.deciding import with_decisions
from desktop_app.core.cleaning.step import RecipeStep
from desktop_app.core.cleaning.steps.name_columns import NameColumns
from desktop_app.core.errors import AnswerNotPossible, CodeKeyMissing, SeriesKeyNotKept, TreatmentUnknown, Undecided
from desktop_app.core.personal_data import treatments
from desktop_app.core.personal_data.finding import Decision, Finding, Scan, Sensitivity
from desktop_app.core.table import Column, Table
from desktop_app.core.text import Message
from tests.contract.test_credentials import LockedKeyring, MemoryKeyring

PEOPLE = [
    ["1710034065", "Rosa Quishpe Cajas", "34", "Cayambe"],
    ["0102345675", "Luis Mora Paredes", "51", "Cayambe"],
    ["1710034065", "Rosa Quishpe Cajas", "34", "Otavalo"],
]
KEYS = CodeKeys(lambda: b"k" * 32)


def table():
    return Table.from_rows(["Cédula", "Nombres", "Edad", "Cantón"], PEOPLE)


def work(*decisions, recipe=()):
    return TableWork("t1", SourceFile("x.csv"), decisions=decisions, recipe=recipe)


def decided_all(scan, treatment="remove_column"):
    return tuple(Decision(f.column_id, f.types, treatment) for f in scan.findings)


def test_what_is_decided_before_cleaning_is_done_after_it():
    before = find_people(table(), work(), "ec")
    renamed = RecipeStep(NameColumns(("c0", "c3"), ("cedula", "canton")))
    mine = work(*decided_all(before), recipe=(renamed,))
    cleaned = clean_table(table(), mine)
    scan = find_people(cleaned, mine, "ec")
    assert not open_findings(scan, mine), "a better name says nothing new"
    assert protect(cleaned, mine, scan, KEYS).table.keys == ["canton"]


def test_a_name_that_says_something_else_reopens_the_finding():
    before = find_people(Table.from_rows(["a", "b"], [[r[1], r[2]] for r in PEOPLE]), work(), "ec")
    mine = work(*decided_all(before), recipe=(RecipeStep(NameColumns(("c1",), ("edad",))),))
    cleaned = clean_table(Table.from_rows(["a", "b"], [[r[1], r[2]] for r in PEOPLE]), mine)
    scan = find_people(cleaned, mine, "ec")
    assert [f.column_id for f in open_findings(scan, mine)] == ["c1"]
    with pytest.raises(Undecided):
        protect(cleaned, mine, scan, KEYS)


def test_a_column_that_cleaning_makes_is_a_new_finding():
    mine = work(*decided_all(find_people(table(), work(), "ec")))
    split = Table((*table().columns, Column("n0", "apellidos y nombres")), table().frame.with_columns(n0="c1"))
    scan = find_people(split, mine, "ec")
    assert [f.column_id for f in open_findings(scan, mine)] == ["n0"]
    with pytest.raises(Undecided):
        protect(split, mine, scan, KEYS)


def test_a_changed_column_with_a_new_kind_of_data_reopens():
    found = find_people(table(), work(), "ec")
    mine = work(*decided_all(found))
    merged = Table(table().columns, table().frame.with_columns(c2="c1"))
    assert [f.column_id for f in open_findings(find_people(merged, mine, "ec"), mine)] == ["c2"]


def test_a_column_that_cleaning_removes_needs_nothing():
    found = find_people(table(), work(), "ec")
    mine = work(*decided_all(found))
    shorter = table().drop(["c0"])
    scan = find_people(shorter, mine, "ec")
    assert protect(shorter, mine, scan, KEYS).table.keys == ["Cantón"]


def test_rows_with_a_value_need_the_value():
    decision = Decision("c3", ("MARKED",), "remove_rows", params={"which": "value"})
    assert not is_complete(decision)
    assert is_complete(replace(decision, params={"which": "value", "value": "Cayambe"}))
    assert is_complete(replace(decision, params={"which": "found"}))


def codes(project, credentials):
    mine = project.table
    done = protect(table(), mine, Scan((), 3), code_keys(project, credentials))
    return done.table.frame.collect()["c0"].to_list()


def coding(project, credentials, link="project"):
    decision = Decision("c0", ("EC_CEDULA",), "replace_by_code", params=code_params(project, credentials, link))
    return replace(project, tables=(with_decision(project.tables[0] if project.tables else work(), decision),))


def fresh():
    return replace(new_project("2026-01-01"), tables=(work(),))


def test_codes_are_the_same_every_time_on_this_computer_and_of_this_project_alone():
    ring = MemoryKeyring()
    one, two = coding(fresh(), Credentials(ring)), coding(fresh(), Credentials(ring))
    assert codes(one, Credentials(ring)) == codes(one, Credentials(ring))
    assert codes(one, Credentials(ring))[0] == codes(one, Credentials(ring))[2]
    assert not set(codes(one, Credentials(ring))) & set(codes(two, Credentials(ring)))


def test_a_lost_key_is_an_error_and_never_new_codes():
    ring = MemoryKeyring()
    project = coding(fresh(), Credentials(ring))
    for elsewhere in (Credentials(MemoryKeyring()), Credentials(LockedKeyring())):
        with pytest.raises(CodeKeyMissing):
            codes(project, elsewhere)
        with pytest.raises(CodeKeyMissing):
            code_params(project, elsewhere)
        assert elsewhere.code_key(project.id) is None, "nor is another one made"
    other = Credentials(MemoryKeyring())
    other.make_code_key(project.id)
    with pytest.raises(CodeKeyMissing):
        codes(project, other)


def test_decided_again_after_undo_the_codes_are_the_old_ones():
    ring = MemoryKeyring()
    project = fresh()
    first = coding(project, Credentials(ring))
    assert codes(coding(project, Credentials(ring)), Credentials(ring)) == codes(first, Credentials(ring))


def test_without_a_keyring_the_key_lives_for_this_run():
    nowhere = Credentials(LockedKeyring())
    project = coding(fresh(), nowhere)
    assert codes(project, nowhere) == codes(project, nowhere)
    with pytest.raises(CodeKeyMissing):
        codes(project, Credentials(LockedKeyring()))


def test_months_of_a_series_share_codes_only_when_asked():
    ring = MemoryKeyring()
    credentials = Credentials(ring)
    january, february = (replace(fresh(), series="atenciones") for _ in range(2))
    with pytest.raises(CodeKeyMissing):
        coding(january, credentials, "series")
    credentials.make_series_key("atenciones")
    linked = [codes(coding(p, credentials, "series"), credentials) for p in (january, february)]
    assert linked[0] == linked[1]
    assert codes(coding(january, credentials), credentials) != linked[0]
    assert credentials.make_series_key("Atenciones") == credentials.series_key("atenciones"), "starting twice keeps it"


def test_a_series_needs_a_keyring():
    nowhere = Credentials(LockedKeyring())
    for _again in range(2):
        with pytest.raises(SeriesKeyNotKept):
            nowhere.make_series_key("atenciones")
    assert nowhere.series_key("atenciones") is None


def test_no_key_is_asked_when_there_are_no_codes():
    def never():
        raise AssertionError

    protected = protect(table(), work(Decision("c0", (), "remove_column")), Scan((), 3), CodeKeys(never, never))
    assert [column.id for column in protected.table.columns] == [c.id for c in table().columns if c.id != "c0"]


def test_decisions_of_a_document():
    project = fresh()
    chosen = json.loads(
        '{"Edad": {"treatment": "age_bands", "params": {"width": 10}},'
        ' "Cantón": {"treatment": "geography_up"}, "Cédula": {"treatment": "remove_column"}}'
    )
    scan = find_people(table(), project.table, "ec")
    decisions = with_decisions(project, table(), scan, chosen).table.decisions
    assert [(d.column_id, d.treatment, dict(d.params)) for d in decisions] == [
        ("c2", "age_bands", {"width": 10, "top": 85, "unit": "years"}),
        ("c3", "geography_up", {"to": "province"}),
        ("c0", "remove_column", {}),
    ]
    assert decisions[0].types == ("AGE",)


@pytest.mark.parametrize(
    ("document", "error", "values"),
    [
        ({"Nada": {"treatment": "keep"}}, TreatmentUnknown, {"column": "Nada", "treatment": "—"}),
        ({"Edad": {"treatment": "hash"}}, TreatmentUnknown, {"column": "Edad", "treatment": "hash"}),
        ({"Edad": "keep"}, TreatmentUnknown, {"column": "Edad", "treatment": "—"}),
        ({"Edad": {"treatment": "age_bands", "params": {"width": 1}}}, AnswerNotPossible, {"parameter": "width"}),
        ({"Edad": {"treatment": "age_bands", "params": {"wide": 5}}}, AnswerNotPossible, {"parameter": "wide"}),
        ({"Edad": {"treatment": "age_bands", "params": 5}}, AnswerNotPossible, {"parameter": "params"}),
    ],
)
def test_a_wrong_document_is_refused_naming_the_column(document, error, values):
    with pytest.raises(error) as refused:
        with_decisions(fresh(), table(), Scan((), 3), document)
    assert refused.value.values == {"column": next(iter(document))} | values


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"treatment": "keep"}, "reason"),
        ({"treatment": "keep", "reason": "Lo pide la ley"}, "legal_basis"),
        ({"treatment": "keep", "reason": "Lo pide la ley", "legal_basis": "porque sí"}, "legal_basis"),
        ({"treatment": "keep", "reason": 5, "legal_basis": "law"}, "reason"),
        ({"treatment": "mask_part", "types": "EC_CEDULA"}, "types"),
        ({"treatment": "mask_part", "types": 5}, "types"),
    ],
)
@pytest.mark.parametrize("name", ["Cédula", "text:title"])
def test_a_document_that_says_too_little_is_named_and_decides_nothing(said, wrong, name):
    project = replace(new_project("2026-01-01"), tables=(work(),))
    document = {"types": ["PERSON"], **said} if name != "Cédula" else said
    with pytest.raises((AnswerNotPossible, TreatmentUnknown)) as problem:
        with_decisions(project, table(), Scan((), 3), {name: document})
    assert problem.value.values["column"] == name
    if said["treatment"] == "keep":
        assert problem.value.values["parameter"] == wrong


def by_illness(*, grouped, hide=()):
    """Five people with asthma, of whom one is 99 years old and three are the only men."""
    rows = [["40" if i else "99", "M" if 0 < i < 4 else "F", "Asma" if i < 5 else "Diabetes"] for i in range(60)]
    source = Table.from_rows(["Edad", "Sexo", "Diagnóstico"], rows)
    found = tuple(
        Finding(column, "x", (kind,), Sensitivity.QUASI, 1.0, Message("why"), 60, 60)
        for column, kind in (("c0", "AGE"), ("c1", "SEX"), ("c2", "HEALTH"))
    )
    rare = Decision("c2", ("HEALTH",), "group_rare" if grouped else "remove_rows", params={"which": "rare", "least": 5})
    rare = replace(rare, params={"least": 5}) if grouped else rare
    oldest = Decision("c0", ("AGE",), "remove_rows", params={"which": "rare", "least": 2})
    mine = work(rare, oldest, Decision("c1", ("SEX",), "keep", "Lo pide la ley", "law"))
    mine = replace(mine, disclosure=Disclosure(hide=hide, k=5, l=1 if hide else 0))
    done = protect(source, mine, Scan(found, 60), KEYS)
    return done.table, mine.decisions


@pytest.mark.parametrize("grouped", [True, False])
@pytest.mark.parametrize("hide", [(), ("c0", "c1")])
def test_what_becomes_rare_because_other_rows_go_is_rare_too(grouped, hide):
    left, decisions = by_illness(grouped=grouped, hide=hide)
    assert "Asma" not in left.frame.collect()["c2"].to_list()
    assert all(treatments()[d.treatment].has_worked(left, d.column_id, d) for d in decisions)


@pytest.mark.parametrize("grouped", [True, False])
def test_what_is_not_rare_stays(grouped):
    plain = Table.from_rows(["x", "y"], [["a", str(i % 2)] for i in range(10)] + [["b", "1"]] * 5)
    kind = "group_rare" if grouped else "remove_rows"
    rare = Decision("c0", ("HEALTH",), kind, params={"least": 5} | ({} if grouped else {"which": "rare"}))
    assert protect(plain, work(rare), Scan((), 15), KEYS).table.n_rows() == 15
