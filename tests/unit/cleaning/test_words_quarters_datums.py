"""Dates in words, quarters, and coordinates of older maps."""

import math

import polars as pl
import pytest

from desktop_app.core.cleaning import suggest
from desktop_app.core.cleaning.steps.dates_to_iso import DatesToIso
from desktop_app.core.cleaning.steps.decimal_coordinates import DecimalCoordinates
from desktop_app.core.cleaning.steps.periods_to_iso import PeriodsToIso
from desktop_app.core.datums import psad56_to_wgs84
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import Table


def cells(step, header, texts):
    table = Table.from_rows([header], [[text] for text in texts])
    return step.apply(table).head(len(texts))["c0"].to_list()


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("doce de marzo de dos mil veinticuatro", "2024-03-12"),
        ("A los doce días del mes de marzo de dos mil veinticuatro", "2024-03-12"),
        ("treinta y uno de diciembre de mil novecientos noventa y nueve", "1999-12-31"),
        ("Veintidós de Mayo del año dos mil dieciséis", "2016-05-22"),
        ("veintiun de mayo del dos mil veintiuno", "2021-05-21"),
        ("primero de enero del dos mil", "2000-01-01"),
        ("12 de abril de dos mil diez", "2010-04-12"),
        ("treinta y uno de febrero de dos mil diez", "treinta y uno de febrero de dos mil diez"),
        ("dos mil", "dos mil"),
        ("doce de marzo de cien mil", "doce de marzo de cien mil"),
    ],
)
def test_dates_in_words(words, iso):
    assert cells(DatesToIso("c0"), "fecha", [words]) == [iso]


def test_a_column_of_dates_in_words_is_offered():
    rows = [[f"{n} de marzo de dos mil veinticuatro"] for n in ("uno", "dos", "doce", "treinta y uno")]
    table = Table.from_rows(["fecha"], rows)
    (card,) = [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == "dates_to_iso"]
    assert (card.n_cells, card.unconverted) == (4, 0)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("I trimestre 2024", "2024-Q1"),
        ("2024-T1", "2024-Q1"),
        ("1.er trimestre de 2024", "2024-Q1"),
        ("Segundo Trimestre del año 2023", "2023-Q2"),
        ("3T 2022", "2022-Q3"),
        ("IV Trim. 2023", "2023-Q4"),
        ("trimestre II de 2020", "2020-Q2"),
        ("II semestre 2023", "2023-S2"),
        ("III semestre 2023", "III semestre 2023"),
        ("T5 2024", "T5 2024"),
        ("trimestre", "trimestre"),
        ("enero 2024", "2024-01"),
    ],
)
def test_parts_of_the_year(text, period):
    step = PeriodsToIso("c0")
    assert cells(step, "periodo", [text]) == [period]
    assert cells(step, "periodo", [period]) == [period]


def test_a_column_of_quarters_is_offered_as_safe():
    table = Table.from_rows(["periodo"], [["I trimestre 2024"], ["II trimestre 2024"], ["2024-T3"], ["hoy"]])
    (card,) = [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == "periods_to_iso"]
    assert (card.n_cells, card.safe, card.unconverted) == (3, True, 1)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("1er bimestre 2024", "2024-01/2024-02"),
        ("Bimestre ene-feb 2024", "2024-01/2024-02"),
        ("VI Bimestre de 2023", "2023-11/2023-12"),
        ("5to. bim. 2024", "2024-09/2024-10"),
        ("quinto bimestre del año 2024", "2024-09/2024-10"),
        ("bimestre marzo - abril de 2024", "2024-03/2024-04"),
        ("I cuatrimestre 2023", "2023-01/2023-04"),
        ("SEGUNDO CUATRIMESTRE 2023", "2023-05/2023-08"),
        ("Cuatrimestre III, 2023", "2023-09/2023-12"),
        ("2023-III cuatrimestre", "2023-09/2023-12"),
        ("I cuatrimestre (enero-abril) 2023", "2023-01/2023-04"),
        ("Enero a abril 2023", "2023-01/2023-04"),
        ("enero-octubre 2024", "2024-01/2024-10"),
        ("ene - mar 2024", "2024-Q1"),
        ("julio/diciembre 2024", "2024-S2"),
        ("diciembre 2023 - enero 2024", "2023-12/2024-01"),
        ("ene 2024 - jun 2024", "2024-S1"),
        ("IV cuatrimestre 2023", "IV cuatrimestre 2023"),
        ("7mo bimestre 2024", "7mo bimestre 2024"),
        ("Bimestre ene-mar 2024", "Bimestre ene-mar 2024"),
        ("II cuatrimestre (enero-abril) 2023", "II cuatrimestre (enero-abril) 2023"),
        ("abril - enero 2024", "abril - enero 2024"),
        ("enero 2024 - diciembre 2023", "enero 2024 - diciembre 2023"),
        ("ene-feb 24", "ene-feb 24"),
        ("B1 2024", "B1 2024"),
    ],
)
def test_other_spans_become_the_interval_of_their_months(text, period):
    step = PeriodsToIso("c0")
    assert cells(step, "periodo", [text]) == [period]
    assert cells(step, "periodo", [period]) == [period]


def periods(name, values):
    table = Table.from_rows([name], [[value] for value in values])
    found = [s for s in suggest(table, profile_table(table), country="gt") if s.step.id == "periods_to_iso"]
    return found[0] if found else None


def test_columns_of_bimesters_and_four_months_are_offered_as_safe():
    for values in (
        ["1er bimestre 2024", "Bimestre mar-abr 2024", "hoy"],
        ["I cuatrimestre 2023", "II cuatrimestre 2023"],
    ):
        card = periods("periodo", values)
        assert (card.safe, card.n_cells, card.unconverted) == (True, 2, len(values) - 2)


@pytest.mark.parametrize(
    ("name", "numbers", "new"),
    [
        ("Bimestre", "two_months", "2024-01/2024-02"),
        ("trimestre", "quarter", "2024-Q1"),
        ("No. de cuatrimestre", "four_months", "2024-01/2024-04"),
        ("semestre", "half", "2024-S1"),
        ("mes", "month", "2024-01"),
    ],
)
def test_the_name_of_the_column_says_what_a_number_beside_the_year_is(name, numbers, new):
    card = periods(name, ["1-2024", "2-2024"])
    assert (card.safe, card.asks, card.step.numbers) == (True, False, numbers)
    assert cells(card.step, name, ["1/2024", "2024-1", "9/2024"])[:2] == [new, new]


def test_without_such_a_name_the_officer_is_asked():
    card = periods("periodo", ["1-2024", "6-2024"])
    assert (card.safe, card.asks, card.step.numbers) == (False, True, "month")
    assert periods("periodo", ["1-2024", "12-2024"]).safe
    for numbers, new in {
        "two_months": ["2024-11/2024-12", "2024-11/2024-12", "7-2024", "2024-06"],
        "quarter": ["6-2024", "2024-6", "7-2024", "2024-06"],
    }.items():
        assert cells(PeriodsToIso("c0", numbers), "periodo", ["6-2024", "2024-6", "7-2024", "2024-06"]) == new


def by_molodensky(lat, lon):
    """The shift of B. E. Molodensky's standard formulas with the three parameters of PSAD 56 in Ecuador.

    -278, 171, -367 m: NIMA TR 8350.2, third edition, appendix B. Another method with other parameters, so only near.
    """
    dx, dy, dz, a, f = -278, 171, -367, 6378388, 1 / 297
    da, df = 6378137 - a, 1 / 298.257223563 - f
    phi, lam = math.radians(lat), math.radians(lon)
    e2 = f * (2 - f)
    root = 1 - e2 * math.sin(phi) ** 2
    across, along = a / math.sqrt(root), a * (1 - e2) / root**1.5
    d_phi = (
        -dx * math.sin(phi) * math.cos(lam) - dy * math.sin(phi) * math.sin(lam) + dz * math.cos(phi)
        + da * across * e2 * math.sin(phi) * math.cos(phi) / a
        + df * (along / (1 - f) + across * (1 - f)) * math.sin(phi) * math.cos(phi)
    ) / along  # fmt: skip
    d_lam = (-dx * math.sin(lam) + dy * math.cos(lam)) / (across * math.cos(phi))
    return lat + math.degrees(d_phi), lon + math.degrees(d_lam)


@pytest.mark.parametrize(("lat", "lon"), [(-0.22, -78.5), (-2.2, -79.9), (-4.0, -79.2), (0.9, -79.6), (-1.5, -77.0)])
def test_the_older_datum_is_moved_as_another_method_moves_it(lat, lon):
    frame = pl.DataFrame({"lat": [lat], "lon": [lon]})
    new_lat, new_lon = frame.select(a=psad56_to_wgs84(pl.col("lat"), pl.col("lon"))[0], b=psad56_to_wgs84(
        pl.col("lat"), pl.col("lon"))[1]).row(0)  # fmt: skip
    expected_lat, expected_lon = by_molodensky(lat, lon)
    metres = math.hypot((new_lat - expected_lat) * 110_574, (new_lon - expected_lon) * 111_320)
    moved = math.hypot((new_lat - lat) * 110_574, (new_lon - lon) * 111_320)
    assert metres < 15
    assert 400 < moved < 480


def test_metres_of_an_older_map():
    table = Table.from_rows(["norte", "este"], [["9975000", "780000"]])
    old = DecimalCoordinates("c0", "c1", zone="17S", datum="psad56").apply(table).head(1).row(0)[1:]
    new = DecimalCoordinates("c0", "c1", zone="17S").apply(table).head(1).row(0)[1:]
    assert (float(new[0]) - float(old[0])) * 110_574 == pytest.approx(366, abs=6)
    assert (float(new[1]) - float(old[1])) * 111_320 == pytest.approx(249, abs=6)


@pytest.mark.parametrize(
    "wrong", [{"datum": "psad56"}, {"datum": "psad56", "zone": "15S"}, {"datum": "x", "zone": "17S"}]
)
def test_the_older_datum_is_for_metres_of_the_mainland(wrong):
    with pytest.raises(ValueError, match="datum"):
        DecimalCoordinates("c0", "c1", **wrong)
