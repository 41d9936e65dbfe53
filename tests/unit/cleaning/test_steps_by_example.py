"""What each step writes, cell by cell, in the officer's own spellings."""

import pytest

from desktop_app.core.cleaning.steps.dates_to_iso import DatesToIso
from desktop_app.core.cleaning.steps.decimal_comma import DecimalComma
from desktop_app.core.cleaning.steps.drop_empty_rows import DropEmptyRows
from desktop_app.core.cleaning.steps.drop_repeated_rows import DropRepeatedRows
from desktop_app.core.cleaning.steps.empty_words import EmptyWords
from desktop_app.core.cleaning.steps.name_columns import guide_names
from desktop_app.core.cleaning.steps.trim_spaces import TrimSpaces
from desktop_app.core.table import ROW, Table


def one(step, value):
    return step.apply(Table.from_rows(["x"], [[value]])).head(1)["c0"][0]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("  Quito ", "Quito"),
        ("San\u00a0 José", "San José"),
        ("a\u200bb\ufeff", "ab"),
        ("a\tb", "a b"),
        ("calle 1\ncasa 2", "calle 1\ncasa 2"),
        (" \u00a0 ", None),
        ("\x00007\x00", "007"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("=cmd", "=cmd"),
    ],
)
def test_spaces(value, expected):
    assert one(TrimSpaces(("c0",)), value) == expected


@pytest.mark.parametrize("word", ["S/D", "n/a", " N.D. ", "s/i", "NULL", "Sin Información", "#N/D", "--"])
def test_words_for_no_data_become_empty(word):
    assert one(EmptyWords(("c0",)), word) is None


@pytest.mark.parametrize("word", ["0", "no", "-", "no aplica", "Nadia", "sin datos personales", "NA"])
def test_other_words_stay(word):
    assert one(EmptyWords(("c0",)), word) == word


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("31/03/2024", "2024-03-31"),
        ("1-4-24", "2024-04-01"),
        ("09.04.2024", "2024-04-09"),
        ("5/6/85", "1985-06-05"),
        ("2024/4/9", "2024-04-09"),
        ("2024-04-09", "2024-04-09"),
        ("31 de marzo de 2024", "2024-03-31"),
        ("1 abr 2024", "2024-04-01"),
        ("31-Mar-24", "2024-03-31"),
        ("15 SEPT. 2023", "2023-09-15"),
        ("Miércoles, 1º de enero del 2025", "2025-01-01"),
        ("2024-03-31 00:00:00", "2024-03-31"),
        ("31/03/2024 12:00:00 a. m.", "2024-03-31"),
        (" 29/02/2024 ", "2024-02-29"),
    ],
)
def test_dates(value, expected):
    assert one(DatesToIso("c0"), value) == expected


@pytest.mark.parametrize(
    "value",
    ["31/02/2024", "29/02/2023", "1/2-2024", "3/2024", "1.2.3.4", "45382", "31/03/2024 14:30", "10/4/0024", "hoy", "="],
)
def test_what_is_no_date_stays_as_it_is(value):
    assert one(DatesToIso("c0"), value) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("31/03/2024 14:30", "2024-03-31T14:30:00"),
        ("31/03/2024 2:30 p. m.", "2024-03-31T14:30:00"),
        ("2024-03-31 12:05:09 am", "2024-03-31T00:05:09"),
        ("31/03/2024", "2024-03-31"),
    ],
)
def test_times_are_kept_when_the_column_has_them(value, expected):
    assert one(DatesToIso("c0", with_time=True), value) == expected


def test_the_month_may_come_first():
    assert one(DatesToIso("c0", "mdy"), "03/31/2024") == "2024-03-31"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1.234,56", "1234.56"),
        ("1234,5", "1234.5"),
        ("$ 1.200,50", "1200.50"),
        ("USD 12,00", "12.00"),
        ("12,00 €", "12.00"),
        ("(35,00)", "-35.00"),
        ("($ 1.200,50)", "-1200.50"),
        ("-0,75", "-0.75"),
        ("1 234 567,8", "1234567.8"),
        ("99999999999999999999,123456789", "99999999999999999999.123456789"),
        ("12", "12"),
    ],
)
def test_decimal_comma(value, expected):
    assert one(DecimalComma("c0"), value) == expected


@pytest.mark.parametrize(
    "value", ["007", "0012,5", "1e308", "12,5%", "1.23,4", "12.5", "=1,5", "1,2,3", "--5,0", "S/D"]
)
def test_what_is_no_amount_stays_as_it_is(value):
    assert one(DecimalComma("c0"), value) == value


@pytest.mark.parametrize(("value", "expected"), [("1,234.56", "1234.56"), ("Q1,200.50", "1200.50"), ("5-", "-5")])
def test_decimal_point(value, expected):
    assert one(DecimalComma("c0", "."), value) == expected


def rows_left(step, rows):
    return step.apply(Table.from_rows(["a", "b"], rows)).head(99)[ROW].to_list()


def test_repeated_rows_keep_the_first_and_the_order():
    rows = [["b", "1"], ["a", None], ["b", "1"], ["a", None], [None, "a"], ["b1", None], ["1", "b"]]
    assert rows_left(DropRepeatedRows(("c0", "c1")), rows) == [2, 3, 6, 7, 8]


def test_rows_are_judged_only_on_the_columns_given():
    assert rows_left(DropRepeatedRows(("c0",)), [["a", "1"], ["a", "2"]]) == [2]


def test_empty_rows():
    assert rows_left(DropEmptyRows(("c0", "c1")), [["a", None], [None, None], [" ", "\u00a0"], [None, "0"]]) == [2, 5]


def test_names_by_the_guide():
    names = ["Año", "", "AÑO", "x" * 80, "x" * 80, "«»", "X", "Monto (USD)"]
    written = guide_names(names)
    assert written[:3] == ["anio", "columna_2", "anio_2"]
    assert written[5:] == ["columna_6", "x", "monto_usd"]
    assert len(set(written)) == len(written)
    assert max(map(len, written)) <= 60
