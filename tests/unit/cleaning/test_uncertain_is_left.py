"""What may be read in two ways is left as it is, and what is certain is read, in cells made to mislead."""

import polars as pl
import pytest

from desktop_app.core.cleaning import suggest
from desktop_app.core.cleaning.coordinates import degrees, metres
from desktop_app.core.cleaning.steps.change_case import name_case
from desktop_app.core.cleaning.steps.decimal_comma import DecimalComma
from desktop_app.core.cleaning.steps.decimal_coordinates import DecimalCoordinates
from desktop_app.core.cleaning.steps.filter_rows import FilterRows
from desktop_app.core.cleaning.steps.find_replace import FindReplace
from desktop_app.core.cleaning.steps.mend_letters import MendLetters
from desktop_app.core.cleaning.steps.name_columns import guide_names
from desktop_app.core.cleaning.territory_names import How, names_of, official_name
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import Table


def one(step, value):
    return step.apply(Table.from_rows(["x"], [[value]])).head(1)["c0"][0]


def read(expression, text):
    value = pl.DataFrame({"x": [text]}).select(expression(pl.col("x"))).item()
    return value if value is None else round(value, 4)


@pytest.mark.parametrize(
    ("text", "axis", "expected"),
    [
        ("0 13 7 S", "lat", -0.2186),  # the S is south, not seconds
        ("0d 13m 7s", "lat", 0.2186),
        ("0 13 7s", "lat", None),
        ("0°13'07\"S", "lat", -0.2186),
        ("0°13'07\"E", "lat", None),
        ("78°30'45\"N", "lon", None),
        ("78°30'45\"O", "lon", -78.5125),
        ("-78.5 E", "lon", None),
        ("0°73'07\"S", "lat", None),
    ],
)
def test_sides_are_never_lost(text, axis, expected):
    assert read(lambda cell: degrees(cell, axis), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("9.975.432", 9975432), ("776.543", 776543), ("776,543.5", 776543.5), ("12.345", 12345), ("1.234", None)],
)
def test_metres_may_have_their_thousands_set_apart(text, expected):
    assert read(metres, text) == expected


def test_a_longitude_that_says_east_is_not_made_west():
    table = Table.from_rows(["lat", "lon"], [["-0.2", "78.5"], ["-0.2", "78.5 E"], ["-0.2", "W78.5"]])
    written = DecimalCoordinates("c0", "c1", all_west=True).apply(table).head(9)["c1"].to_list()
    assert written == ["-78.5", "78.5 E", "-78.5"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("+5,5", "5.5"),
        (",5", "0.5"),
        ("(0)", "0"),
        ("5,00 dólares", "5.00"),
        ("5,00 $", "5.00"),
        ("1.234.56", "1.234.56"),
        ("1,2E+06", "1,2E+06"),
        ("5 a 10", "5 a 10"),
        ("1.234,5O", "1.234,5O"),
        ("12.34.567", "12.34.567"),
    ],
)
def test_amounts_with_a_comma(value, expected):
    assert one(DecimalComma("c0"), value) == expected


@pytest.mark.parametrize(
    ("sought", "written", "expected"),
    [
        (r"(\d+) kg", "$1kg", "10kg"),
        (r"(\d+)", "US$ $1", "US$ 10 kg"),
        (r"(?P<n>\d+) kg", "${n} k", "10 k"),
        (r"(a+)+$", "x", "10 kg"),
    ],
)
def test_groups_of_a_pattern(sought, written, expected):
    assert one(FindReplace(("c0",), sought, written, "pattern"), "10 kg") == expected


@pytest.mark.parametrize(("sought", "written"), [(r"(\d+)", "$2"), (r"\d", "$1"), ("(", "x"), ("(?=a)", "x")])
def test_patterns_that_would_lose_text_are_refused(sought, written):
    with pytest.raises(ValueError):
        FindReplace(("c0",), sought, written, "pattern")


def test_a_pattern_made_to_explode_does_not():
    assert one(FindReplace(("c0",), r"(a+)+b", "x", "pattern"), "a" * 100_000) == "a" * 100_000


@pytest.mark.parametrize("text", ["Peña", "María José", "“Ñuble” – 5ª", "Güepsa N° 3"])
@pytest.mark.parametrize(("encoding", "layers"), [("cp437", 1), ("cp437", 2), ("cp850", 2), ("mac-roman", 2)])
def test_broken_letters_of_several_layers(text, encoding, layers):
    broken = text
    for _ in range(layers):
        broken = broken.encode().decode(encoding)
    assert one(MendLetters(("c0",)), broken) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BLOQUE A", "Bloque A"),
        ('PARALELO "E"', 'Paralelo "E"'),
        ("DR. JUAN Y DRA. ANA", "Dr. Juan y Dra. Ana"),
        ("GAD DE QUITO", "GAD de Quito"),
        ("SIGLO III.", "Siglo III."),
        ("IV-A", "IV-A"),
    ],
)
def test_capitals_of_letters_and_initials(text, expected):
    assert name_case(text) == expected


@pytest.mark.parametrize(
    ("level", "text", "how", "expected"),
    [
        ("canton", "Bolívar, Manabí", How.NAME, {"1302"}),
        ("canton", "Quito - Pichincha", How.NAME, {"1701"}),
        ("canton", "Olmedo (Loja)", How.NAME, {"1116"}),
        ("canton", "Quito - Loja", None, None),
        ("canton", "Libertad", How.OTHER_NAME, {"2402"}),
        ("parish", "Mana", None, None),  # La Maná, or Manta with a letter less
        ("canton", "Cajabamba", How.OTHER_NAME, {"0603"}),
    ],
)
def test_places_with_their_parent_and_without_their_article(level, text, how, expected):
    names = names_of("ec", level)
    found = names.find(text)
    assert found.how is how
    if expected:
        assert {unit.code for unit in found.units} == expected


def card(values, step_id, name="x"):
    table = Table.from_rows(["n", name], [[f"E{at}", value] for at, value in enumerate(values)])
    found = [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == step_id]
    return found[0] if found else None


@pytest.mark.parametrize("word", ["Nulo", "En blanco", "No registra", "No consta", "ND"])
def test_words_that_may_be_answers_are_not_emptied_by_themselves(word):
    assert not card([word, "Sí", "Quito"], "empty_words").safe
    assert card(["s/d", "Sí", "Quito"], "empty_words").safe


def test_totals_of_a_short_table_are_asked_when_their_sums_prove_them():
    rows = [["Quito", "10"], ["Loja", "20"], ["Total", "30"]]
    table = Table.from_rows(["canton", "monto"], rows)
    (found,) = [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == "drop_total_rows"]
    assert (found.safe, found.n_rows) == (False, 1)
    rows[2][1] = "99"
    table = Table.from_rows(["canton", "monto"], rows)
    assert not [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == "drop_total_rows"]


@pytest.mark.parametrize(
    ("keep_them", "left"), [(True, ["100", "1.000,5", "abc"]), (False, ["99", "1.000,5", "abc", None])]
)
def test_rows_whose_size_nobody_can_tell_stay(keep_them, left):
    table = Table.from_rows(["x"], [["100"], ["99"], ["1.000,5"], ["abc"], [None]])
    step = FilterRows("c0", "at_least", ("100",), keep_them)
    assert step.apply(table).head(9)["c0"].to_list() == left


def test_names_of_columns_keep_what_their_signs_say():
    assert guide_names(["% de avance", "N° de trámite", "#", "Año", "AÑOS", "Nombre"]) == [
        "porcentaje_de_avance", "numero_de_tramite", "numero", "anio", "anios", "nombre",
    ]  # fmt: skip


def test_a_short_name_of_a_town_is_not_that_of_another():
    names = names_of("gt", "municipality")
    found = names.find("Chichi", misspelt=True)
    assert {official_name(names, unit) for unit in found.units} == {"Santo Tomás Chichicastenango"}
