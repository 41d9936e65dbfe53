"""Treatments on nasty text: no original survives where that is promised, twice is as once, preview is what is applied."""

import re
from datetime import date

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.core.personal_data import preview, treatments
from desktop_app.core.personal_data.apply import outcome
from desktop_app.core.personal_data.finding import MARKED, Decision, Finding, Sensitivity
from desktop_app.core.personal_data.ladders import REMOVE, generalised, ladder_of
from desktop_app.core.personal_data.treatment import Effect, TreatmentContext
from desktop_app.core.personal_data.treatments.replace_by_code import same_person
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import Message

KEY = b"k" * 32
CONTEXT = TreatmentContext(key=KEY, series_key=b"s" * 32)
DAYS = st.dates(date(1905, 1, 1), date(2049, 12, 31))
VALUE = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.text(" \t\n\x00\ufeff\u00a0.,-/()$'0123456789aáÑ=", max_size=12),
    st.sampled_from(
        ["=cmd|' /C calc'!A0", "1e308", "Quito", "cañar", "Otros", "20 a 24", "85 y más", "2024-Q2", "P-0"]
    ),
    st.integers(-5, 125).map(str),
    st.decimals(-(10**9), 10**9, places=2, allow_nan=False).map(str),
    st.decimals(-180, 180, places=6).map(str),
    DAYS.map(str),
    DAYS.map(lambda d: f"{d.day}/{d.month}/{d.year}"),
)
COLUMNS = st.lists(VALUE.map(lambda value: value or None), min_size=1, max_size=15)
ANSWERS = {
    "age_bands": st.fixed_dictionaries({"width": st.integers(2, 20), "top": st.integers(10, 100)}),
    "birth_year_bands": st.fixed_dictionaries({"width": st.integers(2, 20)}),
    "number_bands": st.fixed_dictionaries({"width": st.integers(2, 10**6), "top": st.integers(1, 10**9)}),
    "date_to_period": st.fixed_dictionaries({"period": st.sampled_from(["month", "quarter", "year"])}),
    "limit_extremes": st.fixed_dictionaries(
        {
            "side": st.sampled_from(["top", "bottom", "both"]),
            "top": st.integers(0, 10**6),
            "bottom": st.integers(-(10**6), 0),
        }
    ),
    "round_number": st.fixed_dictionaries({"to": st.integers(2, 10**6)}),
    "round_coordinates": st.fixed_dictionaries({"decimals": st.sampled_from(["0", "1", "2", "3"])}),
    "geography_up": st.fixed_dictionaries({"to": st.sampled_from(["canton", "province", "department"])}),
    "group_rare": st.fixed_dictionaries({"least": st.integers(2, 6)}),
    "remove_rows": st.one_of(
        st.fixed_dictionaries({"which": st.just("rare"), "least": st.integers(2, 4)}),
        st.fixed_dictionaries({"which": st.just("value"), "value": st.sampled_from(["Quito", " quito ", "Otros"])}),
    ),
    "replace_by_code": st.just({"link": "project"}),
    "mask_part": st.just({}),
}
NAMES = sorted(ANSWERS)
CASES = st.sampled_from(NAMES).flatmap(lambda name: st.tuples(st.just(name), ANSWERS[name], COLUMNS))


def table_of(values):
    return Table.from_rows(["antes", "x", "después"], [[f"a{i}", value, f"b{i}"] for i, value in enumerate(values)])


def treated(name, params, values):
    decision = Decision("c1", (MARKED,), name, params=params)
    return decision, treatments()[name].apply(table_of(values), decision, CONTEXT)


@given(CASES)
@example(("round_number", {"to": 117}, ["0", "-1000"]))  # the remainder of floats is not exact
def test_only_the_column_or_whole_rows_change_and_it_knows_its_work(case):
    name, params, values = case
    decision, after = treated(name, params, values)
    source, result = table_of(values).frame.collect(), after.frame.collect()
    kept = source.filter(pl.col(ROW).is_in(result[ROW].implode()))
    assert result.drop("c1").equals(kept.drop("c1"))
    if treatments()[name].effect is Effect.CELLS:
        assert result.height == source.height
        assert (result["c1"].is_null() | source["c1"].is_not_null()).all()
    else:
        assert result["c1"].equals(kept["c1"])
        assert source.filter(pl.col("c1").is_null())[ROW].is_in(result[ROW].implode()).all()
    assert treatments()[name].has_worked(after, "c1", decision)
    if treatments()[name].is_idempotent and params.get("which") != "rare":
        again = treatments()[name].apply(after, decision, CONTEXT)
        assert again.frame.collect().equals(result)


@given(CASES)
def test_the_preview_and_the_count_are_what_applying_does(case):
    name, params, values = case
    decision, after = treated(name, params, values)
    source, result = table_of(values), after.frame.collect()
    finding = Finding("c1", "x", (MARKED,), Sensitivity.DIRECT, 0.9, Message("why"), 1, 1)
    shown = preview(source, finding, decision, CONTEXT, limit=4)
    new = dict(zip(result[ROW], result["c1"], strict=True))
    assert shown["gone"].to_list() == [row not in new for row in shown[ROW]]
    if treatments()[name].effect is Effect.CELLS:
        assert shown["after"].to_list() == [new[row] for row in shown[ROW]]
    n_filled = sum(value is not None for value in values)
    assert shown.height == min(4, n_filled)
    said = outcome(source, decision, CONTEXT)
    assert said.n_rows == len(values) - result.height
    kept = source.frame.collect().filter(pl.col(ROW).is_in(result[ROW].implode()))
    assert said.n_emptied == result["c1"].null_count() - kept["c1"].null_count()


@given(st.lists(st.integers(0, 120), min_size=1), ANSWERS["age_bands"])
def test_an_age_lies_in_its_band_and_no_other_age_shows(ages, params):
    _decision, after = treated("age_bands", params, [str(age) for age in ages])
    for age, band in zip(ages, after.frame.collect()["c1"], strict=True):
        if age >= params["top"]:
            assert band == f"{params['top']} y más"
            continue
        low, high = map(int, band.split(" a "))
        assert low <= age <= high < params["top"]
        assert low % params["width"] == 0
        assert high - low < params["width"]


@given(st.lists(st.decimals(-(10**6), 10**6, places=2), min_size=1), ANSWERS["number_bands"])
def test_an_amount_lies_in_its_band(amounts, params):
    _decision, after = treated("number_bands", params, [str(amount) for amount in amounts])
    for amount, band in zip(amounts, after.frame.collect()["c1"], strict=True):
        if amount >= params["top"]:
            assert band == f"{params['top']} y más"
            continue
        low, high = map(int, band.split(" a menos de "))
        assert low <= amount < high <= params["top"]


@given(st.lists(DAYS, min_size=1), st.sampled_from(["month", "quarter", "year"]), st.booleans())
def test_a_period_holds_its_day_and_never_the_day_itself(days, period, iso):
    texts = [str(d) if iso else f"{d.day}/{d.month}/{d.year}" for d in days]
    _decision, after = treated("date_to_period", {"period": period}, texts)
    expected = {
        "month": lambda d: f"{d.year}-{d.month:02d}",
        "quarter": lambda d: f"{d.year}-Q{(d.month + 2) // 3}",
        "year": lambda d: f"{d.year}",
    }[period]
    assert after.frame.collect()["c1"].to_list() == [expected(d) for d in days]


@given(st.lists(DAYS, min_size=1), st.integers(2, 30))
def test_a_birth_lies_in_its_years(days, width):
    _decision, after = treated("birth_year_bands", {"width": width}, [str(d) for d in days])
    for day, band in zip(days, after.frame.collect()["c1"], strict=True):
        low, high = map(int, band.split(" a "))
        assert low <= day.year <= high == low + width - 1


@given(st.lists(st.decimals(-180, 180, places=6), min_size=1), st.integers(0, 3))
def test_a_rounded_coordinate_is_near_and_has_no_more_decimals(numbers, decimals):
    _decision, after = treated("round_coordinates", {"decimals": decimals}, [str(n) for n in numbers])
    for number, text in zip(numbers, after.frame.collect()["c1"], strict=True):
        assert len(text.partition(".")[2]) == decimals
        assert abs(float(text) - float(number)) <= 0.5 * 10**-decimals + 1e-9


@given(st.lists(st.text("abcñ", min_size=1, max_size=1), min_size=1, max_size=40), st.integers(2, 8))
def test_what_is_rare_is_gone_and_what_is_common_stays(values, least):
    _decision, after = treated("group_rare", {"least": least}, values)
    made = after.frame.collect()["c1"].to_list()
    common = sorted((values.count(v), v) for v in set(values) if values.count(v) >= least)
    rare = {v for v in values if values.count(v) < least}
    alone = sum(values.count(v) for v in rare) == 1
    joined = rare | {v for _n, v in common[:alone]}
    assert made == ["Otros" if value in joined else value for value in values]
    assert made.count("Otros") != 1 or len(values) == 1


@given(st.lists(st.from_regex(r"[01][0-9]{9}", fullmatch=True), min_size=1, max_size=20), st.binary(min_size=8))
def test_codes_are_of_persons_not_of_spellings_and_of_one_key(numbers, other):
    spellings = [
        numbers,
        [f"'{n[:9]}-{n[9]}" for n in numbers],
        [f"{int(n)}.0" for n in numbers],
        [f" {n} " for n in numbers],
    ]
    codes = [treated("replace_by_code", {}, values)[1].frame.collect()["c1"].to_list() for values in spellings]
    assert codes[0] == codes[1] == codes[2] == codes[3]
    assert len(set(codes[0])) == len(set(numbers))
    assert all(re.fullmatch(r"P-[0-9A-HJKMNP-TV-Z]{12}", code) for code in codes[0])
    decision = Decision("c1", (MARKED,), "replace_by_code")
    changed = treatments()["replace_by_code"].apply(table_of(numbers), decision, TreatmentContext(key=other))
    assert not set(changed.frame.collect()["c1"]) & set(codes[0]) or other == KEY


@given(st.text(), st.sampled_from([(), ("PERSON",), ("EC_CEDULA",), ("EMAIL",), (MARKED,)]))
def test_the_form_of_a_person_is_the_same_however_often_it_is_made(text, types):
    once = same_person(text, types)
    assert same_person(once, types) == once


@given(COLUMNS, st.sampled_from([(), ("AGE",), ("BIRTH_DATE",), ("COORDINATES",), ("SALARY",), ("SEX",), ("PLACE",)]))
def test_every_rung_can_be_applied_and_the_last_removes(values, types):
    column = pl.Series("x", values, dtype=pl.String)
    ladder = ladder_of(types, column)
    assert [rung.treatment for rung in ladder].count(REMOVE) == 1
    assert ladder[-1].treatment == REMOVE
    for rung in ladder:
        on = generalised(column, rung, types)
        assert (on is None) == (rung.treatment == REMOVE)
        if on is not None:
            assert (on.len(), on.name, on.dtype) == (len(values), "x", pl.String)


@pytest.mark.parametrize(
    ("types", "values"),
    [
        (("AGE",), [str(n) for n in range(100)]),
        (("BIRTH_DATE",), [f"{1950 + n}-{1 + n % 12:02d}-{1 + n % 28:02d}" for n in range(70)]),
        ((), [f"{2020 + n % 5}-{1 + n % 12:02d}-{1 + n % 28:02d}" for n in range(300)]),
        ((), [f"{n * 37.5}" for n in range(200)]),
        ((), ["170150", "170155", "010150", "010151", "090150", "110150"]),
        (("SEX",), ["M"] * 30 + ["F"] * 12 + ["X"] * 6 + ["N"]),
    ],
)
def test_higher_rungs_tell_less_apart(types, values):
    column = pl.Series("x", values)
    kinds = [column.n_unique()]
    for rung in ladder_of(types, column)[:-1]:
        on = generalised(column, rung, types)
        assert on is not None
        assert on.null_count() == 0
        kinds.append(on.n_unique())
        pairs = pl.DataFrame({"was": column, "on": on}).unique()
        assert pairs["was"].is_unique().all(), "equal values stay equal"
    assert kinds == sorted(kinds, reverse=True)
    assert len(kinds) > 1
