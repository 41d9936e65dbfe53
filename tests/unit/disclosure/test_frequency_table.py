"""Tables that count people: told apart from lists, and published without their small cells."""

import polars as pl
import pytest

from desktop_app.core.disclosure import count_table, counts_array, hide_small, threshold_for, without_small
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
