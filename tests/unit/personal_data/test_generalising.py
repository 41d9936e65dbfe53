"""What each way of losing detail writes, cell by cell; what cannot be read becomes empty, never a guess."""

from itertools import pairwise

import pytest

from desktop_app.app.translation import Translator
from desktop_app.core.personal_data import treatments
from desktop_app.core.personal_data.apply import outcome
from desktop_app.core.personal_data.explaining import explain_decisions
from desktop_app.core.personal_data.finding import Decision, Scan
from desktop_app.core.personal_data.ladders import ladder_of
from desktop_app.core.personal_data.offers import suggested_params
from desktop_app.core.personal_data.treatment import TreatmentContext
from desktop_app.core.table import Table
from desktop_app.core.territories import territories


def column(values):
    return Table.from_rows(["x"], [[value] for value in values])


def made(treatment, values, types=(), country="ec", **params):
    decision = Decision("c0", types, treatment, params=params)
    after = treatments()[treatment].apply(column(values), decision, TreatmentContext(country=country))
    return after.frame.collect()["c0"].to_list()


@pytest.mark.parametrize(
    ("treatment", "params", "cells"),
    [
        (
            "age_bands",
            {},
            {"34": "30 a 34", "0": "0 a 4", "85": "85 y más", "120": "85 y más", "121": None, "-1": None},
        ),
        ("age_bands", {"width": 10}, {"7 años": "0 a 9", "3 meses": "0 a 9", "20 a 24": "20 a 29", "18 a 22": None}),
        ("age_bands", {"width": 10, "top": 85}, {"84": "80 a 84", "79,5": "70 a 79", "90 y más": "85 y más"}),
        (
            "age_bands",
            {},
            {"200 meses": "15 a 19", "6 meses 3 días": "0 a 4", "2 años 3 meses": "0 a 4", "300 semanas": "5 a 9"},
        ),
        ("birth_year_bands", {}, {"1987.0": "1985 a 1989", "19870314": "1985 a 1989", "87": None}),
        ("birth_year_bands", {}, {"14/03/1987": "1985 a 1989", "1990": "1990 a 1994", "31200": "1985 a 1989"}),
        ("birth_year_bands", {"width": 10}, {"1985 a 1989": "1980 a 1989", "2001-05": "2000 a 2009", "ayer": None}),
        ("number_bands", {"width": 100, "top": 500}, {"99.99": "0 a menos de 100", "500": "500 y más", "x": None}),
        ("number_bands", {"width": 100}, {"1.234,50": "1200 a menos de 1300", "-5": "-100 a menos de 0"}),
        ("number_bands", {"width": 300, "top": 1000}, {"950": "900 a menos de 1000", "$ 1,234.50": "1000 y más"}),
        ("date_to_period", {}, {"2024-05-14T10:30": "2024-05", "14/05/2024": "2024-05", "2024": "2024", "hoy": None}),
        (
            "date_to_period",
            {},
            {"2024-05-14T10:30:00.000-05:00": "2024-05", "2024-05-14T10:30:00Z": "2024-05", "20240514": "2024-05"},
        ),
        ("date_to_period", {"period": "year"}, {"2024.0": "2024", "2024-13-01T10:00Z": None, "20241399": None}),
        ("date_to_period", {"period": "quarter"}, {"1 de mayo de 2024": "2024-Q2", "2024-12": "2024-Q4"}),
        ("date_to_period", {"period": "year"}, {"2024-Q2": "2024", "45426": "2024", "31/12/99": "1999"}),
        ("round_coordinates", {}, {"-0.180653": "-0.18", "-0,1806; -78,4678": "-0.18; -78.47", "776543": "777000"}),
        ("number_bands", {"width": 1000, "top": 10**7}, {"1.234.567": "1234000 a menos de 1235000", "1.23.456": None}),
        ("limit_extremes", {"top": 2_000_000}, {"1,234,567": "1,234,567", "3.000.000": "2000000"}),
        ("round_coordinates", {"decimals": 1}, {"181": None, "776543": "780000"}),
        ("round_coordinates", {"decimals": 3}, {"-0.18, -78.46784": "-0.180, -78.468", "0° 10' S": None}),
        ("limit_extremes", {"side": "both", "top": 85, "bottom": 18}, {"17": "18", "91": "85", "40.5": "40.5"}),
        ("round_number", {"to": 50}, {"1234,56": "1250", "24.9": "0", "-30": "-50", "75": "100", "x": None}),
    ],
)
def test_cells(treatment, params, cells):
    assert dict(zip(cells, made(treatment, list(cells), **params), strict=True)) == cells


def test_a_number_is_in_the_band_that_begins_with_it_in_any_column_and_width():
    for width in range(2, 51):
        assert set(made("age_bands", [str(width)] * 9, width=width, top=120)) == {
            f"{width} a {min(2 * width, 120) - 1}"
        }
    for width in range(2, 1000):
        cells = [str(width), None, f"{width} a menos de {2 * width}"]
        band = f"{width} a menos de {2 * width}"
        assert made("number_bands", cells, width=width, top=10**6) == [band, None, band]


def in_months(header, cells, **params):
    table = Table.from_rows([header], [[cell] for cell in cells])
    params = params or dict(suggested_params(treatments()["age_bands"], table, "c0", "ec"))
    decision = Decision("c0", ("AGE",), "age_bands", params=params)
    after = treatments()["age_bands"].apply(table, decision, TreatmentContext())
    assert treatments()["age_bands"].has_worked(after, "c0", decision)
    return after.frame.collect()["c0"].to_list(), params.get("unit")


@pytest.mark.parametrize("header", ["edad_meses", "Edad (meses)", "EDAD EN MESES", "age_months", "Edad mes"])
def test_plain_ages_under_a_header_of_months_are_months_and_the_decision_says_so(header):
    cells = ["130", "17", "2 años", "18 meses", "1500"]
    assert in_months(header, cells) == (["10 a 14", "0 a 4", "0 a 4", "0 a 4", None], "months")


def test_last_months_unit_holds_whatever_the_header_is_now():
    assert in_months("edad", ["130"], unit="months")[0] == ["10 a 14"]
    assert in_months("edad_meses", ["30"], unit="years")[0] == ["30 a 34"]
    assert in_months("edad_meses", ["130"], width=5)[0] == ["10 a 14"], (
        "a decision that says no unit goes by the header"
    )


@pytest.mark.parametrize(
    ("header", "cells", "unit"),
    [
        ("edad_m", ["130", "12"], "months"),
        ("edad_m", ["30", "12"], "years"),
        ("edad_dias", ["300"], "days"),
        ("Edad en años y meses", ["3"], "years"),
        ("Edad hace 12 meses", ["40"], "years"),
        ("edad", ["40"], "years"),
    ],
)
def test_a_unit_that_is_not_clear_is_years(header, cells, unit):
    assert in_months(header, cells)[1] == unit


def test_rare_values_become_others_whatever_their_capitals():
    values = ["Mestizo", "MESTIZO", " mestizo", "Shuar", "Waorani", None, "Shuar"]
    assert made("group_rare", values, least=3) == ["Mestizo", "MESTIZO", " mestizo", "Otros", "Otros", None, "Otros"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("aaa bbbb x -", "Otros Otros Otros bbbb bbbb bbbb bbbb Otros -"),
        ("bbb aaa x", "bbb bbb bbb Otros Otros Otros Otros".replace("bbb", "b")),
        ("aaa bbb Otros", "Otros Otros Otros b b b Otros"),
        ("aaa bbb xy", "a a a b b b Otros Otros"),
        ("aaa x", "Otros Otros Otros Otros"),
        ("x -", "Otros -"),
    ],
)
def test_nobody_is_left_alone_among_the_others(before, after):
    words = [word if word == "Otros" else list(word) for word in before.split()]
    cells = [None if c == "-" else c for word in words for c in (word if isinstance(word, list) else [word])]
    expected = [None if c == "-" else c if c == "Otros" else c[0] for c in after.split()]
    assert made("group_rare", cells, least=3) == expected
    decision = Decision("c0", (), "group_rare", params={"least": 3})
    treatment = treatments()["group_rare"]
    assert treatment.has_worked(column(expected), "c0", decision)
    assert not treatment.has_worked(column(["a", "a", "a", "Otros"]), "c0", decision)
    said = outcome(column(cells), decision, TreatmentContext())
    assert said.one_group is (set(expected) <= {"Otros", None})


@pytest.mark.parametrize(
    ("to", "country", "cells"),
    [
        ("canton", "ec", {"170150": "1701", "90112": "0901", "010150.0": "0101", "999999": None}),
        ("canton", "ec", {"Calderón": None, "Conocoto": "Quito", "Tumbaco": "Quito", "Narnia": None}),
        ("province", "ec", {"Quito": "Pichincha", "Cantón Mejía": "Pichincha", "CAÑAR": "Cañar", "Olmedo": None}),
        (
            "province",
            "ec",
            {"Cuenca": "Azuay", "Guayaquil": "Guayas", "Las Golondrinas": None, "Provincia del Azuay": "Azuay"},
        ),
        (
            "department",
            "gt",
            {"Mixco": "Guatemala", "101": "01", "San José Pinula": "Guatemala", "San José": None},
        ),
        (
            "province",
            "ec",
            {"D.M. Quito": "Pichincha", "Distrito Metropolitano de Quito": "Pichincha", "DMQ": "Pichincha",
             "D. M. de Quito": "Pichincha", "Quito D.M.": "Pichincha", "Ciudad de Cuenca": "Azuay", "Salcedo": "Cotopaxi",
             "El Coca": "Orellana", "Bucay": "Guayas"},
        ),
        (
            "department",
            "gt",
            {"Ciudad de Guatemala": "Guatemala", "Guatemala ciudad": "Guatemala", "Xela": "Quetzaltenango",
             "La Antigua Guatemala": "Sacatepéquez", "Mixco": "Guatemala", "Ciudad Vieja": "Sacatepéquez",
             "Progreso": None},
        ),
    ],
)  # fmt: skip
def test_areas(to, country, cells):
    found = dict(zip(cells, made("geography_up", list(cells), country=country, to=to), strict=True))
    assert found == cells


def test_every_unit_goes_up_by_its_code_and_every_name_of_one_place_by_its_name():
    for country, levels in (("ec", ("parish", "canton", "province")), ("gt", ("municipality", "department"))):
        known = territories(country)
        for small, large in pairwise(levels):
            units = [u for u in known.by_code.values() if u.level == small]
            codes = made("geography_up", [u.code for u in units], country=country, to=large)
            above = [known.above(unit, large) for unit in units]
            assert codes == [unit and unit.code for unit in above]
            alone = [(u, a) for u, a in zip(units, above, strict=True) if a and len(known.units(u.name, small)) == 1]
            assert len(alone) > 0.6 * len(units)
            named = made("geography_up", [u.name for u, _a in alone], country=country, to=large)
            assert named == [a.name for _u, a in alone]


def test_a_name_that_several_places_have_is_not_guessed():
    assert made("geography_up", ["Bolívar", "Quito", "Cuenca", "Loja"], to="province") == [
        None,
        "Pichincha",
        "Azuay",
        "Loja",
    ]


def test_the_level_of_a_column_is_that_of_most_of_its_values():
    known = territories("ec")
    assert known.level_of(["Quito", "Cuenca", "Rumiñahui", "zzz"]) == "canton"
    assert known.level_of(["Pichincha", "Azuay", "El Oro"]) == "province"
    assert known.level_of(["170150", "170155"]) == "parish"
    assert known.level_of(["rojo", "verde"]) is None
    assert known.level_of([]) is None


def test_answers_suit_the_column():
    def suits(treatment, values, country="ec"):
        return dict(suggested_params(treatments()[treatment], column(values), "c0", country))

    assert suits("number_bands", [str(n) for n in range(400, 3000, 10)]) == {"width": 500, "top": 3000}
    assert suits("geography_up", ["170150", "170155"]) == {"to": "canton"}
    assert suits("geography_up", ["Quito", "Cuenca"]) == {"to": "province"}
    assert suits("geography_up", ["Mixco"], "gt") == {"to": "department"}
    assert suits("limit_extremes", [str(n) for n in range(101)])["top"] in range(90, 100)
    assert suits("keep", ["1"]) == {}


def removed(values, types, **params):
    source = column(values)
    decision = Decision("c0", types, "remove_rows", params=params)
    after = treatments()["remove_rows"].apply(source, decision, TreatmentContext())
    assert treatments()["remove_rows"].has_worked(after, "c0", decision)
    return after.frame.collect()["c0"].to_list()


def test_rows_of_persons_go_and_those_of_companies_stay():
    values = ["1710034065001", "1790016919001", None, "1710034065001"]
    assert removed(values, ("EC_RUC",)) == ["1790016919001", None]


def test_rows_go_by_value_by_rarity_and_where_any_value_counts():
    values = ["VIH", "gripe", " vih ", None, "gripe", "tos"]
    assert removed(values, ("HEALTH",), which="value", value="VIH") == ["gripe", None, "gripe", "tos"]
    assert removed(values, ("HEALTH",), which="rare", least=2) == ["VIH", "gripe", " vih ", None, "gripe"]
    assert removed(values, ("HEALTH",)) == [None], "every filled cell of a sensitive column is one"


@pytest.mark.parametrize(
    ("types", "values"),
    [
        (("ADDRESS",), ["Calle Loja 3-45", "Quevedo", None]),
        (("BIRTH_DATE",), ["1980-05-02", "02/05/1980", None]),
        (("HEALTH",), ["F20", "ninguna", None]),
        (("PERSON", "HEALTH"), ["Rosa Quishpe", "asma", None]),
    ],
)
def test_every_filled_cell_of_a_column_of_such_a_kind_goes_though_recognisers_find_the_kind_inside_texts(types, values):
    assert removed(values, types) == [None]


def test_rows_of_texts_go_where_the_scan_found_something():
    from desktop_app.core.personal_data import apply_decisions, scan

    texts = ["Llamar a Rosa Quishpe Cajas al 0991234567", "sin novedad", "entregado a la familia completa"]
    source = Table.from_rows(["Nota"], [[text] for text in texts * 3])
    found = scan(source)
    finding = found.findings[0]
    assert finding.free_text
    decision = Decision("c0", finding.types, "remove_rows", params={"which": "found"})
    after = apply_decisions(source, [decision], found, TreatmentContext())
    assert set(after.frame.collect()["c0"]) == set(texts[1:])
    assert treatments()["remove_rows"].has_worked(after, "c0", decision)
    assert not scan(after).findings
    assert apply_decisions(source, [decision], Scan((), 9), TreatmentContext()).n_rows() == 6, "without spans it looks"


def test_ladders_begin_with_the_least_loss():
    import polars as pl

    def rungs(types, values, country="ec"):
        return [(r.treatment, *r.params.values()) for r in ladder_of(types, pl.Series(values), country)]

    assert rungs((), ["Quito", "Cuenca", "Loja"]) == [("geography_up", "province"), ("remove_column",)]
    assert rungs((), ["Mixco", "Antigua Guatemala"], "gt") == [("geography_up", "department"), ("remove_column",)]
    assert rungs(("AGE",), ["3", "95"])[0] == ("age_bands", 5, 80, "years")
    assert rungs((), ["2024-05-01", "2024-06-02"])[0] == ("date_to_period", "month")
    assert rungs((), ["1", "2", "1"])[0] == ("group_rare", 5), "few numbers are codes"


def test_what_was_done_is_told_without_values_or_keys():
    decisions = [
        Decision("c0", (), "age_bands", params={"width": 10, "top": 80}),
        Decision("c1", (), "remove_rows", params={"which": "value", "value": "Rosa Quishpe"}),
        Decision("c2", (), "replace_by_code", params={"link": "series", "key": "0a1b2c3d4e5f"}),
        Decision("c3", (), "remove_column"),
        Decision("c4", (), "keep", "porque sí", "law"),
        Decision("n9", (), "remove_column"),
    ]
    speech = Translator("es")
    names = dict(zip(("c0", "c1", "c2", "c3", "c4"), ("edad", "nombre", "cedula", "correo", "cargo"), strict=True))
    told = [speech.render(line) for line in explain_decisions(decisions, names)]
    assert [line.split(":")[0] for line in told] == [f"Columna «{n}»" for n in ("edad", "nombre", "cedula", "correo")]
    assert "10" in told[0]
    assert "80" in told[0]
    assert not any(secret in " ".join(told) for secret in ("Rosa", "0a1b2c3d4e5f", "porque", "serie"))
