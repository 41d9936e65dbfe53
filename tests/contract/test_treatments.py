"""The contract of every registered treatment: what the page, the preview, the search and the final check rely on."""

import dataclasses
import pathlib

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from desktop_app.core.errors import AnswerNotPossible, CodeKeyMissing, TreatmentUnknown
from desktop_app.core.personal_data import apply_decisions, preview, treatments
from desktop_app.core.personal_data.apply import outcome
from desktop_app.core.personal_data.finding import Decision, Finding, Scan, Sensitivity
from desktop_app.core.personal_data.parameters import checked
from desktop_app.core.personal_data.treatment import Effect, TreatmentContext
from desktop_app.core.personal_data.treatments import remove_column
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import Message

CONTEXT = TreatmentContext(key=b"k" * 32, series_key=b"s" * 32)
NAMES = sorted(treatments())
# column, types and answers with which each treatment has something to do
EXAMPLES = {
    "remove_column": ("c0", ("EC_CEDULA",), {}),
    "remove_rows": ("c0", ("EC_CEDULA",), {"which": "found"}),
    "replace_by_code": ("c0", ("EC_CEDULA",), {"link": "project"}),
    "mask_part": ("c0", ("EC_CEDULA",), {}),
    "age_bands": ("c1", ("AGE",), {"width": 5, "top": 85}),
    "birth_year_bands": ("c2", ("BIRTH_DATE",), {"width": 5}),
    "date_to_period": ("c2", ("BIRTH_DATE",), {"period": "quarter"}),
    "number_bands": ("c3", ("SALARY",), {"width": 500, "top": 2000}),
    "limit_extremes": ("c3", ("SALARY",), {"side": "both", "top": 1500, "bottom": 300}),
    "round_number": ("c3", ("SALARY",), {"to": 100}),
    "geography_up": ("c4", ("PLACE",), {"to": "province"}),
    "round_coordinates": ("c5", ("COORDINATES",), {"decimals": "2"}),
    "group_rare": ("c6", ("ETHNICITY",), {"least": 3}),
    "clean_free_text": ("c7", ("PERSON", "PHONE"), {}),
    "keep": ("c0", ("EC_CEDULA",), {}),
}
HEADERS = ["Cédula", "Edad", "Nacimiento", "Sueldo", "Cantón", "Ubicación", "Etnia", "Nota"]
NOTE = "Llamar a Rosa Quishpe Cajas al 0991234567"
ROWS = [
    ["1710034065", "34", "14/03/1987", "450.75", "Quito", "-0.180653, -78.467834", "Mestizo", NOTE],
    ["0102345675", "7 años", "1990-12-31", "1.234,50", "Cañar", "-2,5577", "Mestizo", "sin novedad"],
    ["1710034065.0", "91", "2 de enero de 2001", "9000", "canton LOJA", "POINT(-79.2 -3.99)", "mestizo ", None],
    ["A-77", "3 meses", "31200", "-20", "110150", "776543.2", "Waorani", NOTE],
    [None, None, None, None, None, None, None, None],
    ["1710034065", "34", "14/03/1987", "450.75", "Quito", "-0.180653, -78.467834", "Shuar", "-"],
    ["x", "muy mayor", "ayer", "mucho", "Narnia", "cerca del río", "=cmd|' /C calc'!A0", "\x00"],
]


def table():
    return Table.from_rows(HEADERS, ROWS)


def decided(name):
    column, types, params = EXAMPLES[name]
    return Decision(column, types, name, "porque sí", "law", params)


def after(name, source=None):
    return treatments()[name].apply(source or table(), decided(name), CONTEXT)


def cells(treated, column):
    return treated.frame.select(column).collect().to_series().to_list()


def finding(name, types=None):
    column, own, _params = EXAMPLES[name]
    header = table().column(column).name
    return Finding(column, header, types or own, Sensitivity.DIRECT, 0.9, Message("why"), 1, 1)


def test_every_file_is_registered_and_has_an_example_here():
    package = pathlib.Path(remove_column.__file__).parent
    files = {p.stem for p in package.glob("*.py") if not p.stem.startswith("_")}
    assert files == set(NAMES) == set(EXAMPLES)


def test_hashing_is_no_treatment():
    assert not [name for name in NAMES if "hash" in name]


@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_value_with_plain_words(name):
    treatment = treatments()[name]
    assert treatment.id == name
    assert dataclasses.is_dataclass(treatment)
    for message in (
        treatment.title,
        treatment.consequence,
        treatment.done_word,
        *(p.label for p in treatment.parameters),
    ):
        assert isinstance(message, Message)
        assert 0 < len(message.msgid.split()) <= 20


@pytest.mark.parametrize("name", NAMES)
def test_its_questions_are_complete_and_their_defaults_possible(name):
    treatment = treatments()[name]
    names = [p.name for p in treatment.parameters]
    assert len(set(names)) == len(names)
    assert checked(treatment, {}, "x") == {p.name: p.default for p in treatment.parameters}
    for parameter in treatment.parameters:
        if parameter.options:
            assert len(parameter.options) > 1
        elif isinstance(parameter.default, int):
            assert parameter.lowest <= parameter.default <= parameter.highest
        if parameter.asked_if:
            asked, answers = parameter.asked_if
            other = next(p for p in treatment.parameters if p.name == asked)
            assert set(answers) < {o.value for o in other.options}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("country", ["ec", "gt"])
def test_what_it_suggests_is_possible(name, country):
    treatment, (column, _types, _params) = treatments()[name], EXAMPLES[name]
    for values in (table().frame.select(column).collect().to_series().drop_nulls(), pl.Series([], dtype=pl.String)):
        suggested = treatment.suggest(values, TreatmentContext(country=country))
        assert checked(treatment, suggested, "x") == suggested


@pytest.mark.parametrize("name", NAMES)
def test_wrong_answers_are_refused_by_name(name):
    treatment = treatments()[name]
    wrong = [{"no_such": 1}]
    for parameter in treatment.parameters:
        if parameter.options:
            wrong += [{parameter.name: "no such answer"}, {parameter.name: True}]
        elif isinstance(parameter.default, int):
            wrong += [{parameter.name: bad} for bad in ("many", parameter.highest + 1, parameter.lowest - 1, True, 1.5)]
    for params in wrong:
        with pytest.raises(AnswerNotPossible) as refused:
            checked(treatment, params, "Sueldo")
        assert refused.value.values == {"column": "Sueldo", "parameter": next(iter(params))}


@pytest.mark.parametrize("name", NAMES)
def test_it_touches_what_it_declares(name):
    treatment, before = treatments()[name], table()
    changed = after(name)
    column = EXAMPLES[name][0]
    result, source = changed.frame.collect(), before.frame.collect()
    others = [i for i in before.ids if i != column]
    if treatment.effect is Effect.COLUMN:
        assert changed.ids == others
    else:
        assert changed.columns == before.columns
        assert result.columns == source.columns
        assert result.schema[column] == pl.String
        assert not (result[column] == "").any(), "an empty cell is null"
    rows = set(result[ROW])
    assert (len(rows) < source.height) == (treatment.effect is Effect.ROWS)
    assert result[ROW].to_list() == [row for row in source[ROW] if row in rows]
    assert_frame_equal(result.select(others), source.filter(pl.col(ROW).is_in(rows)).select(others))
    if treatment.effect is not Effect.COLUMN:
        assert result.select(column).equals(source.select(column)) == (treatment.effect is Effect.NOTHING)
        empty_before = source.filter(pl.col(column).is_null())[ROW]
        assert set(empty_before) <= set(result.filter(pl.col(column).is_null())[ROW]), "empty cells stay empty"


@pytest.mark.parametrize("name", NAMES)
def test_it_recognises_its_own_work_and_the_lack_of_it(name):
    treatment, (column, _types, _params) = treatments()[name], EXAMPLES[name]
    if treatment.effect is Effect.COLUMN:
        assert not treatment.has_worked(table(), column, decided(name))
        return
    assert treatment.has_worked(after(name), column, decided(name))
    assert treatment.has_worked(table(), column, decided(name)) == (treatment.effect is Effect.NOTHING)


@pytest.mark.parametrize("name", NAMES)
def test_its_work_is_recognised_after_the_writer_guards_formulas(name):
    treatment, (column, _types, _params) = treatments()[name], EXAMPLES[name]
    if treatment.effect is Effect.COLUMN:
        return
    cell = pl.col(column)
    formula = cell.str.contains("^[=+@-]")
    guarded = pl.when(formula).then(pl.concat_str(pl.lit("'"), cell)).otherwise(cell)
    written = after(name)
    written = written.with_frame(written.frame.with_columns(guarded))
    assert treatment.has_worked(written, column, decided(name))


@pytest.mark.parametrize("name", NAMES)
def test_cells_emptied_afterwards_leave_its_work_whole(name):
    treatment, (column, _types, _params) = treatments()[name], EXAMPLES[name]
    if treatment.effect is Effect.COLUMN:
        return
    done = after(name)
    for row in range(2, 9):
        fewer = done.with_frame(done.frame.with_columns(pl.when(pl.col(ROW) > row).then(pl.col(column)).alias(column)))
        assert treatment.has_worked(fewer, column, decided(name))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_of_its_own_form_keeps_nothing_of_other_columns(name):
    treatment, (column, types, params) = treatments()[name], EXAMPLES[name]
    if not treatment.own_form:
        return
    foreign = [value for row in ROWS for value in row if value and len(value) > 6 and value != "canton LOJA"]
    source = Table.from_rows(["x"], [[value] for value in foreign])
    decision = Decision("c0", types, name, params=params)
    left = set(treatment.apply(source, decision, CONTEXT).frame.collect()["c0"].drop_nulls())
    assert not left & set(foreign)
    assert not treatment.has_worked(source, "c0", decision), column


@pytest.mark.parametrize("name", NAMES)
def test_applied_twice_it_is_as_applied_once_or_it_says_not(name):
    treatment = treatments()[name]
    if treatment.effect is Effect.COLUMN:
        return
    once = after(name)
    twice = after(name, once)
    assert once.frame.collect().equals(twice.frame.collect()) == treatment.is_idempotent


@pytest.mark.parametrize("name", NAMES)
def test_the_preview_shows_what_applying_does(name):
    column, _types, _params = EXAMPLES[name]
    source, changed = table(), after(name)
    shown = preview(source, finding(name, ("MARKED",)), decided(name), CONTEXT, limit=6)
    result = changed.frame.collect()
    rows = set(result[ROW])
    assert shown["gone"].to_list() == [row not in rows for row in shown[ROW]]
    if treatments()[name].effect is Effect.CELLS:
        new = dict(zip(result[ROW], result[column], strict=True))
        assert shown["after"].to_list() == [new[row] for row in shown[ROW]]
    elif treatments()[name].effect is Effect.COLUMN:
        assert shown["after"].null_count() == shown.height
    assert shown.height
    assert shown[ROW].is_sorted()


@pytest.mark.parametrize("name", NAMES)
def test_its_outcome_is_counted(name):
    treatment, (column, _types, _params) = treatments()[name], EXAMPLES[name]
    said = outcome(table(), decided(name), CONTEXT)
    before = table().frame.collect()
    if treatment.effect is Effect.COLUMN:
        assert (said.n_changed, said.n_rows) == (before[column].count(), 0)
        return
    result = after(name).frame.collect()
    assert said.n_rows == before.height - result.height
    kept = before.filter(pl.col(ROW).is_in(result[ROW].implode()))
    assert said.n_changed == kept[column].ne_missing(result[column]).sum()
    assert said.n_emptied == result[column].null_count() - kept[column].null_count()


def test_a_decision_that_cannot_be_carried_out_is_refused_before_anything_is_lost():
    found = Scan((), 7)
    with pytest.raises(TreatmentUnknown) as unknown:
        apply_decisions(table(), [Decision("c1", (), "burn")], found, CONTEXT)
    assert unknown.value.values == {"column": "Edad", "treatment": "burn"}
    with pytest.raises(AnswerNotPossible):
        apply_decisions(table(), [Decision("c1", (), "age_bands", params={"width": 0})], found, CONTEXT)
    for context in (TreatmentContext(), TreatmentContext(series_key=b"s" * 32)):
        with pytest.raises(CodeKeyMissing):
            apply_decisions(table(), [decided("replace_by_code")], found, context)


def test_rows_go_before_anything_is_counted():
    decisions = [Decision("c6", ("ETHNICITY",), "group_rare", params={"least": 3}), decided("remove_rows")]
    treated = apply_decisions(table(), decisions, Scan((), 7), CONTEXT)
    assert cells(treated, "c6") == ["Otros", None, "Otros"], "three say Mestizo, but not in the rows that stay"
