"""Dates, months, times, amounts, units, yes and no, identifiers: as officers write them, and when they are ticked."""

from dataclasses import replace

import pytest

from desktop_app.core.cleaning import step_from_json, suggest
from desktop_app.core.cleaning.steps.booleans import Booleans
from desktop_app.core.cleaning.steps.dates_to_iso import DatesToIso
from desktop_app.core.cleaning.steps.decimal_comma import DecimalComma
from desktop_app.core.cleaning.steps.pad_identifiers import PadIdentifiers
from desktop_app.core.cleaning.steps.periods_to_iso import PeriodsToIso
from desktop_app.core.cleaning.steps.take_out_unit import TakeOutUnit
from desktop_app.core.cleaning.steps.times_to_iso import TimesToIso
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import Table


def one(step, value):
    return step.apply(Table.from_rows(["x"], [[value]])).head(1)["c0"][0]


def asked(values, name="columna", country="ec", step=None):
    table = Table.from_rows(["n", name], [[f"E{i}", v] for i, v in enumerate(values)])
    found = [s for s in suggest(table, profile_table(table), country=country) if "c1" in s.step.columns()]
    found = [s for s in found if s.step.id != "name_columns"]
    return [s for s in found if s.step.id == step] if step else found


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("marzo 31, 2024", "2024-03-31"),
        ("Mar. 5 2024", "2024-03-05"),
        ("2024-mar-31", "2024-03-31"),
        ("viernes 05/04/2024", "2024-04-05"),
        ("sábado, 6 de abril de 2024", "2024-04-06"),
        ("31-DIC-23", "2023-12-31"),
        ("1ero de mayo de 2024", "2024-05-01"),
        ("Primero de mayo de 2024.", "2024-05-01"),
        ("El 5 de mayo del 2.024", "2024-05-05"),
        ("sáb. 3 ago. 2024", "2024-08-03"),
        ("mar 5 mar 2024", "2024-03-05"),
        ("mar 31 2024", "2024-03-31"),
        ("5.ago.2024", "2024-08-05"),
        ("05AGO2024", "2024-08-05"),
        ("05 / 08 / 2024", "2024-08-05"),
        ("'05/08/2024", "2024-08-05"),
        ("lunes 6/8/2024", "lunes 6/8/2024"),
        ("domingo 1 de abril de 2024", "domingo 1 de abril de 2024"),
        ("31/03/2024 al 5/4/2024", "31/03/2024 al 5/4/2024"),
        ("31/02/2024", "31/02/2024"),
    ],
)
def test_dates_with_names(value, expected):
    assert one(DatesToIso("c0"), value) == expected


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("serial", "45382", "2024-03-31"),
        ("serial", "45382.0", "2024-03-31"),
        ("serial", "45382.604", "45382.604"),
        ("serial", "61", "61"),
        ("compact", "20240331", "2024-03-31"),
        ("compact", "20240231", "20240231"),
        ("", "45382", "45382"),
        ("serial", "31/03/2024", "2024-03-31"),
    ],
)
def test_plain_numbers_are_dates_only_if_told(kind, value, expected):
    assert one(DatesToIso("c0", numbers=kind), value) == expected


def test_numbers_of_a_spreadsheet_in_a_column_of_dates():
    (card,) = asked(["31/03/2024", "30/03/2024", "45382", "45390"])
    assert (card.step.numbers, card.safe, card.n_cells) == ("serial", True, 4)
    (card,) = asked(["45382", "45390"], name="Fecha de pago")
    assert (card.step.numbers, card.safe) == ("serial", True)
    (card,) = asked(["20240331", "20240401"], name="fecha")
    assert card.step.numbers == "compact"
    assert asked(["45382", "45390"], name="Expediente") == []
    for counts in ("Infectados", "Estudiantes", "Efectivos", "Barriles por día", "Fecundidad"):
        assert asked(["45382", "45390"], name=counts) == [], "five digits are not dates"
    (card,) = asked(["45382", "45390.75"], name="FechaIngreso")
    assert one(replace(card.step, column_id="c0"), "45390.75") == "2024-04-08T18:00:00"
    assert asked(["45382", "99999"], name="Fecha de pago") == []


def test_a_recipe_of_the_first_version_still_runs():
    old = {"id": "dates_to_iso", "version": 1, "params": {"column_id": "c0", "date_order": "dmy", "with_time": False}}
    assert one(step_from_json(old).step, "31/03/2024") == "2024-03-31"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("enero 2024", "2024-01"),
        ("ENERO DE 2024", "2024-01"),
        ("Enero del año 2024", "2024-01"),
        ("setiembre/2023", "2023-09"),
        ("ene-24", "2024-01"),
        ("Dic. 2023", "2023-12"),
        ("mes de mayo 2024", "2024-05"),
        ("2024 octubre", "2024-10"),
        ("03/2024", "2024-03"),
        ("12-2024", "2024-12"),
        ("2024/7", "2024-07"),
        ("2024M11", "2024-11"),
        ("2024-01", "2024-01"),
        ("13/2024", "13/2024"),
        ("enero", "enero"),
        ("31/03/2024", "31/03/2024"),
        ("Mayorga 2024", "Mayorga 2024"),
    ],
)
def test_months(value, expected):
    assert one(PeriodsToIso("c0"), value) == expected


def test_months_are_ticked_when_a_year_is_whole():
    (card,) = asked(["enero 2024", "feb-24", "2024-03"])
    assert (card.step.id, card.safe, card.n_cells, card.unconverted) == ("periods_to_iso", True, 2, 0)
    (card,) = asked(["ene-24", "feb-24"])
    assert not card.safe
    (card,) = asked(["1-2024", "7-2024"], name="mes")
    assert card.safe


@pytest.mark.parametrize(
    ("name", "values"),
    [("nro_oficio", ["1-2024", "7-2024"]), ("periodo", ["2024-1", "2024-2"]), ("mes", ["enero 2024", "may-30"])],
)
def test_codes_semesters_and_centuries_are_no_months_by_themselves(name, values):
    assert [card.safe for card in asked(values, name=name)] == [False]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("fecha", ["24/08/05", "23/12/15", "24/01/15"]),
        ("fecha_nacimiento", ["13/08/05", "4/9/26"]),
        ("fecha", ["2024-03-01", "2024-05-02", "2024-11-12", "2024-01-09", "13/04/2024", "25/04/2024"]),
        ("codigo", ["5.1.01", "7.13.02"]),
    ],
)
def test_what_may_be_another_date_is_asked(name, values):
    (card,) = asked(values, name=name, step="dates_to_iso")
    assert (card.safe, card.asks) == (False, False)


def test_days_of_the_week_tell_the_order_and_contradictions_stay():
    (card,) = asked(["lunes 5/8/2024", "martes 6/8/2024"], name="fecha")
    assert (card.step.date_order, card.safe) == ("dmy", True)
    (card,) = asked(["lunes 8/5/2024", "martes 8/6/2024"], name="fecha")
    assert (card.step.date_order, card.safe) == ("mdy", True)
    (card,) = asked(["13/8/2024", "lunes 5/8/2024", "lunes 6/8/2024"], name="fecha")
    assert card.unconverted == 1


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2:30 p. m.", "14:30"),
        ("12:05 AM", "00:05"),
        ("14h30", "14:30"),
        ("8H05", "08:05"),
        ("8:05 hrs", "08:05"),
        ("14:30:00", "14:30"),
        ("14:30:15", "14:30:15"),
        ("25:00", "25:00"),
        ("13:00 pm", "13:00 pm"),
        ("14.30", "14.30"),
        ("pronto", "pronto"),
    ],
)
def test_times(value, expected):
    assert one(TimesToIso("c0"), value) == expected


def test_seconds_are_kept_for_the_whole_column():
    (card,) = asked(["2:30:15 pm", "3:00 pm"])
    assert (card.step.id, card.step.with_seconds, card.safe) == ("times_to_iso", True, True)
    assert one(replace(card.step, column_id="c0"), "3:00 pm") == "15:00:00"
    (card,) = asked(["2:30 pm", "3:00"])
    assert not card.safe
    assert asked(["14:30", "15:00"]) == []


@pytest.mark.parametrize(
    ("sign", "value", "expected"),
    [
        (",", "1'234.567,89", "1234567.89"),
        (".", "1'234,567.89", "1234567.89"),
        (".", "$ 12'500.00", "12500.00"),
        (",", "−12,5", "-12.5"),
        (".", "'0012", "'0012"),
    ],
)
def test_apostrophes_of_millions(sign, value, expected):
    assert one(DecimalComma("c0", sign), value) == expected


def test_apostrophes_do_not_hide_the_decimals():
    (card,) = asked(["1'234.567,89", "12,50", "1.234"])
    assert (card.step.decimal, card.safe, card.n_cells) == (",", True, 3)


@pytest.mark.parametrize(
    ("unit", "value", "expected"),
    [
        ("porcentaje", "15 %", "15"),
        ("porcentaje", "12,5%", "12,5"),
        ("porcentaje", "-3 por ciento", "-3"),
        ("km", "1.200,5 Kms.", "1.200,5"),
        ("m2", "45 m²", "45"),
        ("km", "45 m", "45 m"),
        ("porcentaje", "15", "15"),
        ("anos", "7 años", "7"),
    ],
)
def test_units(unit, value, expected):
    assert one(TakeOutUnit("c0", unit), value) == expected


def test_the_unit_moves_to_the_name():
    cards = {s.step.id: s for s in asked(["12,5 km", "8 km", "1.200,25 km"], name="Longitud")}
    assert cards["take_out_unit"].safe
    assert cards["decimal_comma"].safe
    table = Table.from_rows(["n", "Longitud"], [["1", "8 km"]])
    assert cards["take_out_unit"].step.apply(table).column("c1").name == "Longitud km"
    named = Table.from_rows(["n", "Longitud (km)"], [["1", "8 km"]])
    assert cards["take_out_unit"].step.apply(named).column("c1").name == "Longitud (km)"


def test_mixed_units_and_single_letters_are_asked():
    assert not asked(["12 km", "8 km", "3 km", "4 km", "500 m"])[0].safe
    assert not asked(["12 H", "8 H"])[0].safe
    assert asked(["3A", "4B", "Loja"]) == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Sí", "true"),
        ("SI", "true"),
        (" s ", "true"),
        ("x", "true"),
        ("NO", "false"),
        ("0", "false"),
        ("tal vez", "tal vez"),
    ],
)
def test_yes_and_no(value, expected):
    assert one(Booleans("c0"), value) == expected


def test_yes_and_no_in_several_ways_are_ticked_only_as_words():
    (card,) = asked(["Sí", "SI", "no", "No", "1"], step="booleans")
    assert (card.step.id, card.safe, card.n_cells) == ("booleans", True, 5)
    (card,) = asked(["Sí", "SI", "no", "No", "x"], step="booleans")
    assert not card.safe, "beside a yes in words an x may mean no answer"
    (card,) = asked(["S", "s", "N"])
    assert not card.safe
    assert asked(["Sí", "No", "Sí"]) == []
    assert asked(["Sí", "si", "no", "tal vez"]) == []


def cedula(first_nine):
    """An invented number with its check digit."""
    doubled = [int(d) * (2 - i % 2) for i, d in enumerate(first_nine)]
    return first_nine + str(-sum(d - 9 * (d > 9) for d in doubled) % 10)


def cui(serial, place):
    return f"{serial}{sum(int(d) * w for d, w in zip(serial, range(2, 10), strict=True)) % 11}{place}"


CEDULAS = [cedula(f"0{province}{n:06d}5"[:9]) for province in (1, 7, 9) for n in range(100200, 100240, 7)]


@pytest.mark.parametrize("number", CEDULAS[:5])
def test_the_zero_of_a_cedula_comes_back_if_the_rule_holds(number):
    step = PadIdentifiers("c0", "ec_cedula")
    assert one(step, number[1:]) == number
    wrong = number[1:-1] + str((int(number[-1]) + 1) % 10)
    assert one(step, wrong) == wrong
    assert one(PadIdentifiers("c0", "ec_ruc"), number[1:] + "001") == number + "001"


def test_ruc_of_companies_and_public_bodies():
    step = PadIdentifiers("c0", "ec_ruc")
    for digits, weights in (("019012345", (4, 3, 2, 7, 6, 5, 4, 3, 2)), ("01601234", (3, 2, 7, 6, 5, 4, 3, 2))):
        check = (11 - sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11) % 11
        number = f"{digits}{check}".ljust(12, "0") + "1"
        assert one(step, number[1:]) == number


def test_a_cui_gets_its_zero():
    serial = next(s for s in ("01234567", "01234568", "01234569") if len(cui(s, "0101")) == 13)
    assert one(PadIdentifiers("c0", "gt_cui"), cui(serial, "0101")[1:]) == cui(serial, "0101")


def test_a_column_of_cedulas_is_ticked():
    shortened = [number.lstrip("0") for number in CEDULAS]
    (card,) = asked(shortened, name="Cédula", step="pad_identifiers")
    assert (card.step.kind, card.safe, card.n_cells) == ("ec_cedula", True, len(CEDULAS))
    assert asked(shortened, name="Valor") == []
    assert asked(CEDULAS, name="Cédula") == []
    assert asked(["123456789", "987654321"], name="Cédula") == []


def test_codes_of_a_fixed_width_are_asked():
    (card,) = asked(["0101", "102", "1701"], name="Código cantón", step="pad_identifiers")
    assert (card.step.kind, card.step.width, card.safe, card.n_cells) == ("code", 4, False, 1)
    assert one(replace(card.step, column_id="c0"), "102") == "0102"
    with pytest.raises(ValueError):
        PadIdentifiers("c0", "code")
