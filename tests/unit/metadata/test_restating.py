"""A text about one period said of another: in the way it was written, and nothing else in it."""

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.metadata.dataset import Period
from desktop_app.core.metadata.periods import period_in, period_words
from desktop_app.core.metadata.restating import restated, restated_title


def months(year, first, last=0, last_year=0):
    last, last_year = last or first, last_year or year
    end = calendar.monthrange(last_year, last)[1]
    return Period(f"{year}-{first:02d}-01", f"{last_year}-{last:02d}-{end}")


JANUARY, FEBRUARY, DECEMBER = months(2026, 1), months(2026, 2), months(2025, 12)


@pytest.mark.parametrize(
    ("text", "old", "new", "said"),
    [
        ("Nómina municipal, enero de 2026", JANUARY, FEBRUARY, "Nómina municipal, febrero de 2026"),
        ("NÓMINA ENERO 2026", JANUARY, FEBRUARY, "NÓMINA FEBRERO 2026"),
        ("Ene-2026 y 2026-01", JANUARY, FEBRUARY, "Feb-2026 y 2026-02"),
        ("GAD_Nomina_2026enero", JANUARY, FEBRUARY, "GAD_Nomina_2026febrero"),
        ("Nómina, diciembre de 2025", DECEMBER, JANUARY, "Nómina, enero de 2026"),
        ("Presupuesto 2025", DECEMBER, JANUARY, "Presupuesto 2026"),
        ("Corte al 31 de enero de 2026", JANUARY, FEBRUARY, "Corte al 28 de febrero de 2026"),
        ("Primer trimestre de 2026", months(2026, 1, 3), months(2026, 4, 6), "Segundo trimestre de 2026"),
        ("IV trimestre 2025", months(2025, 10, 12), months(2026, 1, 3), "I trimestre 2026"),
        ("2do semestre de 2025", months(2025, 7, 12), months(2026, 1, 6), "1er semestre de 2026"),
        ("Enero - octubre 2026", months(2026, 1, 10), months(2026, 1, 11), "Enero a noviembre de 2026"),
        ("Compras 2025-2026", months(2025, 1, 12, 2026), months(2027, 1, 12, 2028), "Compras 2027-2028"),
        ("Nómina, diciembre de 2025", DECEMBER, months(2025, 12, 2, 2026), "Nómina, diciembre de 2025 a febrero de 2026"),
        ("Nómina municipal, enero de 2026", JANUARY, Period(), "Nómina municipal"),
    ],
)  # fmt: skip
def test_what_names_the_period_is_said_as_it_was_written(text, old, new, said):
    assert restated(text, old, new) == said
    assert restated_title(text, old, new) == said


@pytest.mark.parametrize(
    "text",
    [
        "Según la ley del 15 de enero de 2026",
        "Registrado el 2026-01-15",
        "Reforma de marzo de 2026",
        "Cantón 24 de Mayo, 2024",
        "Norma 1234-2026",
        "Nómina del personal",
    ],
)
def test_other_dates_and_numbers_stay(text):
    assert restated(text, JANUARY, FEBRUARY) == text


def test_a_month_alone_is_the_period_in_a_title_only():
    assert restated_title("Rol de pagos ENERO", JANUARY, FEBRUARY) == "Rol de pagos FEBRERO"
    assert restated("Se revisa en enero.", JANUARY, FEBRUARY) == "Se revisa en enero."
    may = months(2026, 5)
    assert restated_title("Feria 24 de mayo", may, months(2026, 6)) == "Feria 24 de mayo"


def test_a_whole_year_becomes_whatever_follows_it():
    year, mixed = months(1990, 1, 12), months(1990, 2, 1, 1991)
    assert restated("Datos de 1990", year, mixed) == "Datos de febrero de 1990 a enero de 1991"
    assert restated("Datos de 1990", year, months(1991, 1, 12)) == "Datos de 1991"


@given(st.integers(0, 600), st.integers(0, 600), st.integers(0, 11))
def test_the_words_of_any_period_become_those_of_any_other(first, other, length):
    def at(month):
        last = month + length
        return months(1990 + month // 12, month % 12 + 1, last % 12 + 1, 1990 + last // 12)

    old, new = at(first), at(other)
    said = restated(f"Datos de {period_words(old)}", old, new)
    assert said == f"Datos de {period_words(new)}"
    assert period_in(said) == new
