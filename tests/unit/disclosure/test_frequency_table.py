"""Tables that count people: told apart from lists, and published without their small cells."""

import polars as pl
import pytest

from desktop_app.core.disclosure import (
    count_table,
    counts_array,
    hide_small,
    threshold_for,
    totals_of,
    without_small,
)
from desktop_app.core.table import Table

WIDE = Table.from_rows(
    ["Cantón", "Hombres", "Mujeres", "Total"],
    [["Loja", "12", "3", "15"], ["Zamora", "7", "20", "27"], ["Cuenca", "0", "9", "9"], ["Total", "19", "32", "51"]],
)
LONG = Table.from_rows(
    ["Año", "Provincia", "Sexo", "N° de casos"],
    [
        [year, place, sex, str(n)]
        for year, place, sex, n in [
            ("2024", "Azuay", "F", 2), ("2024", "Azuay", "M", 30), ("2024", "Loja", "F", 14), ("2024", "Loja", "M", 8),
            ("2025", "Azuay", "F", 11), ("2025", "Azuay", "M", 0), ("2025", "Loja", "F", 6), ("2025", "Loja", "M", 9),
        ]
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("table", "dimensions", "counts"),
    [(WIDE, ["c0"], ["c1", "c2", "c3"]), (LONG, ["c0", "c1", "c2"], ["c3"])],
)
def test_a_table_of_counts_is_recognised(table, dimensions, counts):
    shape = count_table(table)
    assert shape is not None
    assert (list(shape.dimensions), list(shape.counts)) == (dimensions, counts)


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        (["canton", "edad"], [["Loja", "12"], ["Cuenca", "15"]]),  # an age counts nobody
        (["cantón", "casos"], [["Loja", "1"], ["Loja", "2"]]),  # a list: rows repeat their categories
        (["canton", "total_pagado"], [["Loja", "1.5"], ["Cuenca", "2"]]),  # parts of a person
        (["hombres", "mujeres"], [["1", "2"], ["3", "4"]]),  # nothing tells the rows apart
        (["canton", "casos"], [["Loja", "3"]]),
    ],
)
def test_other_tables_are_not(names, rows):
    assert count_table(Table.from_rows(names, rows)) is None


PLACES = ["Azuay", "Loja", "Napo", "Zamora"]
FEW = [["3", "12", "0"], ["141", "7", "26"], ["9", "2", "38"], ["1", "17", "4"]]


def wide(headers, cells, places=PLACES, first="Provincia"):
    return Table.from_rows([first, *headers], [[place, *row] for place, row in zip(places, cells, strict=True)])


@pytest.mark.parametrize(
    "headers",
    [
        ["2021", "2022", "2023"],
        ["Enero", "Febrero", "Marzo"],
        ["ene-2024", "feb-2024", "mar-2024"],
        ["0 a 4", "5-9", "65 y más"],
    ],
)
def test_counts_under_years_months_and_ages_need_no_header_that_says_how_many(headers):
    shape = count_table(wide(headers, FEW))
    assert shape is not None
    assert (shape.dimensions, shape.counts) == (("c0",), ("c1", "c2", "c3"))
    keyed = Table.from_rows(
        ["N°", "Provincia", *headers], [[str(i), p, *r] for i, (p, r) in enumerate(zip(PLACES, FEW, strict=True), 1)]
    )
    assert count_table(keyed).counts == ("c2", "c3", "c4")


@pytest.mark.parametrize(
    ("table"),
    [
        wide(
            ["2021", "2022", "2023"],
            [["1200", "350", "4500"], ["900", "80", "75"], ["60", "500", "40"], ["5", "10", "250"]],
        ),
        wide(["2021", "2022", "2023"], [["3.5", "12", "0"], *FEW[1:]]),
        wide(["2021", "2022", "2023"], [["120331", "98012", "1"], *FEW[1:]]),
        wide(
            ["2021", "2022", "2023"],
            [["1701", "1702", "1803"], ["1104", "1211", "1312"], ["2101", "2203", "2301"], ["1901", "1907", "1908"]],
        ),
        wide(["2021", "2022"], [["40", "60"], ["33", "67"], ["91", "9"], ["12", "88"]]),
        wide(["2021", "2022", "2023"], FEW, first="Tasa por provincia"),
        wide(["2021", "2022", "2023"], FEW, ["Monto Azuay", "Loja", "Napo", "Zamora"]),
        wide(["2021", "Altura", "2023"], FEW),
        wide(["Ruta", "Bus", "Piso"], FEW),
    ],
)
def test_money_codes_rates_and_measures_under_years_are_no_counts(table):
    assert count_table(table) is None


def test_a_name_beside_its_code_is_one_dimension():
    rows = [["01", "Azuay", "3"], ["11", "Loja", "9"]]
    shape = count_table(Table.from_rows(["codigo", "provincia", "casos"], rows))
    assert shape is not None
    assert len(shape.dimensions) == 1


@pytest.mark.parametrize("table", [WIDE, LONG])
def test_small_counts_go_with_a_second_cell_and_everything_else_stays(table):
    shape = count_table(table)
    assert shape is not None
    counts, places = counts_array(table, shape)
    hidden = hide_small(counts, threshold_for(special=False, minors=False))
    done = without_small(table, shape, hidden, places).frame.collect()
    before = table.frame.collect()
    assert done.columns == before.columns
    n_empty = 0
    for name in before.columns:
        for old, new in zip(before[name], done[name], strict=True):
            assert new is None or new == old
            small = name in shape.counts and 1 <= int(old) < 5
            assert not (small and new is not None)
            n_empty += new is None
    assert n_empty == int(hidden.all.sum()) > int(hidden.primary.sum())
    for name in shape.counts:
        if len(shape.dimensions) == 1:
            assert done[name].null_count() != 1  # a lone gap would follow from the column's total


def test_a_cell_that_nothing_can_cover_is_said_to_be_unsafe():
    table = Table.from_rows(["canton", "casos", "total"], [["Loja", "2", "2"], ["Cuenca", None, "9"]])
    counts, _ = counts_array(table, count_table(table))
    assert hide_small(counts, 5).unsafe.sum() == 2


def test_a_zero_covers_another_cell_only_when_nothing_else_can():
    table = Table.from_rows(["canton", "casos"], [["Loja", "2"], ["Cuenca", "0"], ["Zamora", "40"]])
    counts, places = counts_array(table, count_table(table))
    done = without_small(table, count_table(table), hide_small(counts, 5), places)
    assert done.frame.select(pl.col("c1")).collect()["c1"].to_list() == [None, "0", None]


def by_sex(extra, header, *, at=0):
    """Cases of two provinces by canton and sex with all totals, and one more column."""
    rows = []
    for place, cantons in {"Azuay": ("Cuenca", "Gualaceo", "Paute"), "Loja": ("Loja", "Catamayo", "Calvas")}.items():
        rows += [[place, canton, sex] for canton in (*cantons, "Total") for sex in ("Hombre", "Mujer", "Total")]
    men = [2, 21, 9, 32, 14, 3, 11, 28]
    women = [11, 4, 17, 32, 8, 16, 2, 26]
    cases = [n for m, w in zip(men, women, strict=True) for n in (m, w, m + w)]
    whole = [[*row, str(n)] for row, n in zip(rows, cases, strict=True)]
    names = ["Provincia", "Cantón", "Sexo", "Casos"]
    made = [[*row[:at], extra(i, int(row[-1])), *row[at:]] for i, row in enumerate(whole)]
    return Table.from_rows([*names[:at], header, *names[at:]], made)


@pytest.mark.parametrize(
    ("header", "extra", "at"),
    [
        ("No.", lambda i, _: str(i + 1), 0),  # numbers of rows count nobody, though they begin with 1, 2, 3
        ("Código", lambda i, _: f"A{i:03d}", 0),
        ("Etiqueta", lambda i, _: f"fila {i:03d}", 0),
        ("Monto", lambda i, n: f"{n * 37.5 + i:.2f}", 4),
        ("Porcentaje", lambda i, n: f"{n / 1.18 + i / 1e4:.4f}", 4),
    ],
)
def test_what_names_or_measures_each_row_does_not_hide_how_the_counts_add_up(header, extra, at):
    table = by_sex(extra, header, at=at)
    shape = count_table(table)
    assert shape is not None
    named = [tuple(table.column(c).name for c in ids) for ids in (shape.dimensions, shape.counts, shape.nested)]
    assert named == [("Provincia", "Cantón", "Sexo"), ("Casos",), ("Provincia", "Cantón")]


def test_counts_of_few_rows_that_follow_one_another_are_counts():
    shape = count_table(Table.from_rows(["Cantón", "Casos"], [["Loja", "1"], ["Paute", "2"], ["Calvas", "3"]]))
    assert shape is not None
    assert shape.counts == ("c1",)


@pytest.mark.parametrize(
    ("header", "extra", "goes"),
    [
        ("% del total", lambda _, n: f"{n / 1.18:.1f}", True),
        ("Monto entregado", lambda _, n: f"{n * 50}.00", True),  # the same bonus for each: the amount tells how many
        ("Monto entregado", lambda i, n: f"{n * 50 + i * 7}.00", False),
    ],
)
def test_a_share_or_a_fixed_amount_for_each_goes_with_the_count_it_would_tell(header, extra, goes):
    table = by_sex(extra, header, at=4)
    shape = count_table(table)
    assert shape is not None
    counts, places = counts_array(table, shape)
    hidden = hide_small(counts, 5, totals=totals_of(table, shape, counts, places))
    left = without_small(table, shape, hidden, places).frame.collect()
    gone = left["c3"].is_null()
    assert gone.any()
    assert not gone.all()
    assert (left["c4"].is_null() == (gone if goes else pl.Series([False] * len(gone)))).all()


def test_the_years_that_a_total_sums_are_counts_too():
    rows = [
        ["Azuay", "7", "3", "12", "22", "410"],
        ["Loja", "9", "6", "8", "23", "77"],
        ["El Oro", "", "4", "5", "9", "8"],
    ]
    shape = count_table(Table.from_rows(["Provincia", "2021", "2022", "2023", "Total", "Piso"], rows))
    assert shape is not None
    assert (shape.dimensions, shape.counts) == (("c0",), ("c1", "c2", "c3", "c4"))
    amounts = [[row[0], *(f"{n}1" for n in row[1:4]), row[4]] for row in rows]
    other = count_table(Table.from_rows(["Provincia", "2021", "2022", "2023", "Total"], amounts))
    assert other is not None
    assert other.counts == ("c4",), "what does not add up may be anything"
