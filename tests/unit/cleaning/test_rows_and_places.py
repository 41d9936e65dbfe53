"""Coordinates, wide tables, rows chosen and ordered, columns added, single cells."""

import math

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cleaning import changed_rows, effect, suggest
from desktop_app.core.cleaning.coordinates import degrees, from_utm
from desktop_app.core.cleaning.kinds import made_ids, with_own_ids
from desktop_app.core.cleaning.leftover import left_as_is
from desktop_app.core.cleaning.parameters import cell_values
from desktop_app.core.cleaning.step import RecipeStep, UnknownStep
from desktop_app.core.cleaning.steps.add_column import AddColumn
from desktop_app.core.cleaning.steps.decimal_coordinates import DecimalCoordinates
from desktop_app.core.cleaning.steps.edit_cell import EditCell
from desktop_app.core.cleaning.steps.filter_rows import FilterRows
from desktop_app.core.cleaning.steps.sort_rows import SortRows
from desktop_app.core.cleaning.steps.split_coordinates import SplitCoordinates
from desktop_app.core.cleaning.steps.unpivot_columns import UnpivotColumns
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import ROW, Table


def read(text):
    return pl.DataFrame({"x": [text]}).select(x=degrees(pl.col("x")))["x"][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0°13'07\"S", -(13 / 60 + 7 / 3600)),
        ("S 0° 13' 7,5\"", -(13 / 60 + 7.5 / 3600)),
        ("78º30’15” O", -(78 + 30 / 60 + 15 / 3600)),
        ("78 30 15 W", -(78 + 30 / 60 + 15 / 3600)),
        ("-78:30:15", -(78 + 30 / 60 + 15 / 3600)),
        ("14°38.5' N", 14 + 38.5 / 60),
        ("90°31′12″ Oeste", -(90 + 31 / 60 + 12 / 3600)),
        ("-0,2186", -0.2186),
        ("−78.5", -78.5),
        ("78.5 W", -78.5),
        ("2.5 sur", -2.5),
    ],
)
def test_degrees(text, expected):
    assert read(text) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("text", ["-0.2 N", "N 0.2 S", "0°70'10\"S", "1.234.567", "Quito", "17M 776000", "", "12/3"])
def test_what_is_no_angle(text):
    assert read(text) is None


def utm(lat, lon, zone):
    """Forward projection by the classic series of Snyder (USGS Professional Paper 1395, eqs. 8-9 to 8-15), to metres."""
    a, f, k = 6378137.0, 1 / 298.257223563, 0.9996
    e2 = f * (2 - f)
    p, middle = math.radians(lat), int(zone[:-1]) * 6 - 183
    n = a / math.sqrt(1 - e2 * math.sin(p) ** 2)
    t, c = math.tan(p) ** 2, e2 / (1 - e2) * math.cos(p) ** 2
    x = math.cos(p) * math.radians(lon - middle)
    m = a * (
        (1 - e2 / 4 - 3 * e2**2 / 64 - 5 * e2**3 / 256) * p
        - (3 * e2 / 8 + 3 * e2**2 / 32 + 45 * e2**3 / 1024) * math.sin(2 * p)
        + (15 * e2**2 / 256 + 45 * e2**3 / 1024) * math.sin(4 * p)
        - 35 * e2**3 / 3072 * math.sin(6 * p)
    )
    east = k * n * (x + (1 - t + c) * x**3 / 6 + (5 - 18 * t + t * t + 72 * c - 58 * e2 / (1 - e2)) * x**5 / 120) + 5e5
    north = k * (m + n * math.tan(p) * (x * x / 2 + (5 - t + 9 * c + 4 * c * c) * x**4 / 24))
    return east, north + (1e7 if zone.endswith("S") else 0)


def back(east, north, zone):
    frame = pl.DataFrame({"e": [east], "n": [north]})
    return frame.select(*(x.alias(str(i)) for i, x in enumerate(from_utm(pl.col("e"), pl.col("n"), zone)))).row(0)


def test_utm_of_a_published_point():
    # CN Tower, Toronto: 43°38'33.24"N 79°23'13.7"W is 17T 630084 4833438
    lat, lon = back(630084, 4833438, "17N")
    assert lat == pytest.approx(43 + 38 / 60 + 33.24 / 3600, abs=1e-5)
    assert lon == pytest.approx(-(79 + 23 / 60 + 13.7 / 3600), abs=1e-5)


@given(st.floats(-5, 1.6), st.floats(-83.9, -75.2), st.sampled_from(["17S", "18S"]))
def test_utm_comes_back_in_ecuador(lat, lon, zone):
    middle = int(zone[:-1]) * 6 - 183
    lon = min(max(lon, middle - 3.2), middle + 3.2)
    assert back(*utm(lat, lon, zone), zone) == pytest.approx((lat, lon), abs=1e-6)


@given(st.floats(13.8, 17.8), st.floats(-92.2, -88.2), st.sampled_from(["15N", "16N"]))
def test_utm_comes_back_in_guatemala(lat, lon, zone):
    middle = int(zone[:-1]) * 6 - 183
    lon = min(max(lon, middle - 3.2), middle + 3.2)
    assert back(*utm(lat, lon, zone), zone) == pytest.approx((lat, lon), abs=1e-6)


def points(*pairs, names=("Latitud", "Longitud")):
    return Table.from_rows(names, pairs)


def done(step, table):
    return step.apply(table).head(99).select("c0", "c1").rows()


def test_points_are_written_only_whole_and_in_the_country():
    table = points(
        ("0°13'07\"S", "78°30'00\" O"), ("-0,2186", "-78,50"), ("-0.2", "x"), ("40.4", "-3.7"), (None, "-78.5")
    )
    step = DecimalCoordinates("c0", "c1")
    assert done(step, table) == [
        ("-0.218611", "-78.5"),
        ("-0.2186", "-78.50"),
        ("-0.2", "x"),
        ("40.4", "-3.7"),
        (None, "-78.5"),
    ]


def test_swapped_unsigned_and_projected_points():
    assert done(DecimalCoordinates("c0", "c1", swapped=True), points(("-78.5", "-0.25"))) == [("-0.25", "-78.5")]
    assert done(DecimalCoordinates("c0", "c1", all_west=True), points(("-0.25", "78.5"))) == [("-0.25", "-78.5")]
    east, north = utm(-0.2186, -78.5097, "17S")
    table = points((f"{north:.3f}", f"{east:.3f} m"))
    assert done(DecimalCoordinates("c0", "c1", zone="17S"), table) == [("-0.2186", "-78.5097")]
    with pytest.raises(ValueError):
        DecimalCoordinates("c0", "c1", zone="17M")


def card(table, step):
    found = [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == step]
    return found[0] if found else None


def test_coordinates_are_ticked_when_all_lie_in_one_country():
    table = points(("0°13'07\"S", "78°30'00\"O"), ("1°0'0\"S", "79°0'0\"O"))
    found = card(table, "decimal_coordinates")
    assert (found.safe, found.n_cells, found.step.country) == (True, 4, "ec")
    assert effect(table, (), found.step) == (found.n_cells, found.n_rows)
    guatemala = card(points(("14°36'", "90°30' W"), ("15°6'", "91°12' W")), "decimal_coordinates")
    assert (guatemala.safe, guatemala.step.country) == (True, "gt")
    assert card(points(("-0.2", "-78.5"), ("-1.0", "-79")), "decimal_coordinates") is None


@pytest.mark.parametrize(
    ("pairs", "what"),
    [
        ([("-78.5", "-0.25"), ("-79.5", "-1.25")], "swapped"),
        ([("-0.25", "78.5"), ("-1.25", "79.5")], "all_west"),
        ([("9975000", "776000"), ("9876000", "700123,5")], "zone"),
        ([("0°15' S", "78°30' W"), ("1°15' S", "79°30' W"), ("40°24' N", "3°42' W")], ""),
    ],
)
def test_what_is_inferred_about_points_is_asked(pairs, what):
    found = card(points(*pairs), "decimal_coordinates")
    assert (found.safe, found.note is not None) == (False, True)
    assert not what or getattr(found.step, what)


def test_readings_are_compared_on_some_points_and_counted_on_all():
    rows = [(f"-0.{n:05}", f"78.{n:05}") for n in range(9_000)] + [("40.4", "-3.7")] * 7 + [("x", "y")]
    found = card(points(*rows), "decimal_coordinates")
    assert (found.step.all_west, found.step.country, found.n_rows, found.unconverted) == (True, "ec", 9_000, 16)
    assert effect(points(*rows), (), found.step) == (found.n_cells, found.n_rows)
    single = [f"{lat}, {lon}" for lat, lon in rows]
    split = card(one_column(*single), "split_coordinates")
    assert (split.step.all_west, split.unconverted) == (True, 8)


PAIRS = {
    "-0.18, -78.46": ("-0.18", "-78.46"),
    "-0.18,-78.46": ("-0.18", "-78.46"),
    "-0,18; -78,46": ("-0.18", "-78.46"),
    "-0,18, -78,46": ("-0.18", "-78.46"),
    "(-0.18 -78.46)": ("-0.18", "-78.46"),
    "-0.18\n-78.46": ("-0.18", "-78.46"),
    "lat -0.18; lon -78.46": ("-0.18", "-78.46"),
    "Long: -78.46 Lat: -0.18": ("-0.18", "-78.46"),
    "POINT(-78.46 -0.18)": ("-0.18", "-78.46"),
    "0°13'07\"S 78°30'35\"O": ("-0.218611", "-78.509722"),
    "78°30'35\"O / 0°13'07\"S": ("-0.218611", "-78.509722"),
    "S 0°13' 7,5\", W 78°30' 35,2\"": ("-0.21875", "-78.509778"),
    "-0°13'07\" -78°30'35\"": ("-0.218611", "-78.509722"),
    "0 13 7 S 78 30 35 W": ("-0.218611", "-78.509722"),
    "0.18 Sur, 78.46 Oeste": ("-0.18", "-78.46"),
    "-0.180653 -78.467834 2850.2 4.5": ("-0.180653", "-78.467834"),
}
NO_PAIRS = ["-0,18,-78,46", "0,18", "1.234,50", "Quito, Ecuador", "2024-01-01", "40.41, -3.70", "-0.18 N, -78.46", "x"]


@pytest.mark.parametrize("cell", PAIRS)
def test_a_point_in_one_cell_becomes_two(cell):
    table = Table.from_rows(["obra", "dónde"], [["a", cell], ["b", None]])
    after = SplitCoordinates("c1", ("n0", "n1")).apply(table)
    assert [c.name for c in after.columns] == ["obra", "dónde", "latitud", "longitud"]
    assert after.head(9).select("c1", "n0", "n1").rows() == [(cell, *PAIRS[cell]), (None, None, None)]


@pytest.mark.parametrize("cell", NO_PAIRS)
def test_what_is_no_point_of_the_country_for_certain_stays_where_it_is(cell):
    after = SplitCoordinates("c0", ("n0", "n1")).apply(Table.from_rows(["dónde"], [[cell]]))
    assert after.head(9).select("c0", "n0", "n1").rows() == [(cell, None, None)]


def one_column(*cells, name="ubicación"):
    return Table.from_rows(["obra", name], [[f"O-{n}", cell] for n, cell in enumerate(cells)])


def test_points_in_one_column_are_suggested_never_ticked():
    table = one_column("-0.18, -78.46", "-2.9, -79.0", "frente al parque", "-1.5, -80.1")
    found = card(table, "split_coordinates")
    assert (found.safe, found.unconverted, found.step.country, found.step.lon_first) == (False, 1, "ec", False)
    assert left_as_is(table, found.step) == (("frente al parque", 1, ()),)
    assert card(one_column("14.6, -90.5", "15.1; -91.2"), "split_coordinates").step.country == "gt"
    assert card(one_column("-78.46, -0.18", "-79.0, -2.9"), "split_coordinates").step.lon_first
    west = card(one_column("1.18, 78.46", "0.9, 79.0"), "split_coordinates")
    assert west.step.all_west
    assert west.step.apply(one_column("1.18, 78.46")).head(1)["n1"].to_list() == ["-78.46"]


def test_two_numbers_that_are_no_points_are_left_alone():
    assert card(one_column("1.18, 78.46", "0.9, 79.0", name="rango"), "split_coordinates") is None
    assert card(one_column("Quito, Ecuador", "Loja, Ecuador"), "split_coordinates") is None
    assert card(one_column("1.200,50", "3.400,10", name="coordenadas"), "split_coordinates") is None


def test_two_suggestions_that_make_columns_never_make_the_same():
    names = ["obra", "punto", "otro punto", "2022", "2023", "2024"]
    rows = [[f"O-{n}", f"-0.1{n}, -78.4{n}", f"-2.{n}, -79.{n}", str(n), "2", "3"] for n in range(9)]
    table = Table.from_rows(names, rows)
    found = [s.step for s in suggest(table, profile_table(table), country="ec") if made_ids(s.step)]
    made = [i for step in found for i in made_ids(step)]
    assert sorted(step.id for step in found) == ["split_coordinates", "split_coordinates", "unpivot_columns"]
    assert len(made) == len(set(made)) == 6
    assert made_ids(with_own_ids(found[0], made_ids(found[0]))) != made_ids(found[0])


def wide():
    return Table.from_rows(
        ["Rubro", "Enero", "Feb", "Marzo 2024", "Nota"], [["agua", "1", None, "3", "x"], ["luz", "4", "5", "6", "y"]]
    )


def test_months_become_rows():
    table = wide()
    found = card(table, "unpivot_columns")
    assert (found.safe, found.n_columns) == (False, 3)
    after = found.step.apply(table)
    assert [c.name for c in after.columns] == ["Rubro", "mes", "valor", "Nota"]
    assert after.frame.collect().drop(ROW).rows() == [
        ("agua", "Enero", "1", "x"),
        ("agua", "Feb", None, "x"),
        ("agua", "Marzo 2024", "3", "x"),
        ("luz", "Enero", "4", "y"),
        ("luz", "Feb", "5", "y"),
        ("luz", "Marzo 2024", "6", "y"),
    ]


def test_years_become_rows_and_other_columns_do_not():
    years = Table.from_rows(["Cantón", "2021", "2022", "2023"], [["Loja", "1", "2", "3"]])
    assert card(years, "unpivot_columns").step.name == "anio"
    assert card(Table.from_rows(["Cantón", "2021", "2022"], [["Loja", "1", "2"]]), "unpivot_columns") is None
    texts = Table.from_rows(["Cantón", "Mayo", "Marzo", "Abril"], [["Loja", "a", "b", "c"]])
    assert card(texts, "unpivot_columns") is None


@given(st.lists(st.lists(st.one_of(st.none(), st.text("ab1", min_size=1)), min_size=3, max_size=3), max_size=6))
def test_no_cell_is_lost_when_columns_become_rows(rows):
    table = Table.from_rows(["a", "b", "c"], rows)
    after = UnpivotColumns(("c1", "c2"), "n0", "n", "n1", "v").apply(table).frame.collect()
    assert after.height == 2 * len(rows)
    assert after["n1"].to_list() == [cell for row in rows for cell in row[1:]]
    assert after[ROW].to_list() == [n + 2 for n in range(len(rows)) for _ in "bc"]


@pytest.mark.parametrize(
    ("condition", "values", "keep", "left"),
    [
        ("is", ("10",), True, ["10"]),
        ("is", ("10",), False, ["9.5", "Loja", None]),
        ("contains", ("o",), True, ["Loja"]),
        ("begins", ("1", "L"), True, ["10", "Loja"]),
        ("empty", (), False, ["10", "9.5", "Loja"]),
        ("at_least", ("10",), True, ["10", "Loja"]),
        ("at_most", ("9.5",), False, ["10", "Loja", None]),
    ],
)
def test_rows_are_chosen(condition, values, keep, left):
    table = Table.from_rows(["x"], [["10"], ["9.5"], ["Loja"], [None]])
    assert FilterRows("c0", condition, values, keep).apply(table).head(9)["c0"].to_list() == left


@pytest.mark.parametrize(
    ("condition", "values"), [("is", ()), ("at_least", ("x",)), ("at_least", ()), ("like", ("a",))]
)
def test_conditions_without_sense_are_refused(condition, values):
    with pytest.raises(ValueError):
        FilterRows("c0", condition, values)


def test_rows_are_ordered_as_people_do():
    table = Table.from_rows(["x"], [[v] for v in ["10", "9", "ñandú", "zorro", "Nube", "árbol", None, "oso"]])
    ordered = ["9", "10", "árbol", "Nube", "ñandú", "oso", "zorro", None]
    assert SortRows(("c0",)).apply(table).head(9)["c0"].to_list() == ordered
    assert SortRows(("c0",), descending=True).apply(table).head(9)["c0"].to_list()[-1] is None


def test_a_column_with_one_value():
    after = AddColumn("n0", "periodo", "2024-01").apply(wide())
    assert after.columns[-1].name == "periodo"
    assert set(after.head(9)["n0"]) == {"2024-01"}
    with pytest.raises(ValueError):
        AddColumn("n0", "periodo", " ")


def test_one_cell_is_written_only_where_it_says_what_it_said():
    table = wide()
    step = EditCell("c1", 3, "4", "40", "dedo")
    assert step.apply(table).head(9)["c1"].to_list() == ["1", "40"]
    assert EditCell("c1", 3, "5", "40", "dedo").apply(table).head(9)["c1"].to_list() == ["1", "4"]
    assert EditCell("c2", 2, "", "2").apply(table).head(9)["c2"].to_list() == ["2", "5"]
    assert EditCell("c1", 3, "4", "").apply(table).head(9)["c1"].to_list() == ["1", None]
    old, new, total = changed_rows(table, (), step)
    assert (old["c1"].to_list(), new["c1"].to_list(), total) == (["4"], ["40"], 1)


def test_values_in_a_recipe_are_found_to_be_scanned():
    unknown = UnknownStep({"id": "new", "params": {"a": ["Ana", {"b": "Luis"}], "n": 3}})
    recipe = (RecipeStep(EditCell("c1", 3, "4", "40", "dedo"), enabled=False), RecipeStep(unknown))
    assert cell_values(recipe) == ("4", "40", "dedo", "Ana", "Luis")


def test_the_preview_lines_up_though_rows_are_arranged_or_made():
    table = wide()
    for step in (UnpivotColumns(("c1", "c2"), "n0", "n", "n1", "v"), SortRows(("c1",), descending=True)):
        old, new, total = changed_rows(table, (), step)
        assert old[ROW].to_list() == new[ROW].to_list() == ([3, 2] if isinstance(step, SortRows) else [2, 3])
        assert total == 0
        assert new.columns == [ROW, *step.apply(table).ids]
