"""Charts that columns suggest, and how their values lie."""

import pytest

from desktop_app.core.profiling import profile_table
from desktop_app.core.profiling.charts import ChartKind, distribution, suggest_charts
from desktop_app.core.table import Table

CANTONS = ("Quito", "Quito", "Quito", "Mejía", "Cayambe", "Quito", "Mejía", "Rumiñahui")


def table(n=48, **more):
    columns = {
        "id": [str(i) for i in range(n)],
        "fecha": [f"2026-{i % 10 + 1:02d}-05" for i in range(n) if i % 10 != 3]
        + [None] * sum(i % 10 == 3 for i in range(n)),
        "canton": [CANTONS[i % len(CANTONS)] for i in range(n)],
        "monto": [f"{i}.50" for i in range(n)],
        **more,
    }
    return Table.from_rows(list(columns), zip(*columns.values(), strict=True))


def charts(of):
    return {c.kind: c for c in suggest_charts(of, profile_table(of), {"c2": "Cantón"})}


def test_rows_by_month_with_the_months_that_have_none():
    line = charts(table())[ChartKind.LINE]
    assert [label for label, _ in line.values] == [f"2026-{m:02d}" for m in range(1, 11)]
    assert dict(line.values)["2026-04"] == 0
    assert sum(n for _, n in line.values) == sum(i % 10 != 3 for i in range(48))
    assert line.title.msgid == "Rows by month"


def test_years_when_the_months_would_be_too_many():
    of = table(fecha=[f"{2000 + i % 20}-01-01" for i in range(48)])
    line = charts(of)[ChartKind.LINE]
    assert (line.title.msgid, len(line.values)) == ("Rows by year", 20)


def test_bars_of_the_column_that_repeats_a_few_words():
    bars = charts(table())[ChartKind.BARS]
    assert (bars.column, bars.values[0]) == ("Cantón", ("Quito", 24))
    assert sum(n for _, n in bars.values) + bars.rest == 48


def test_points_for_coordinates_only_when_they_are_some():
    of = table(latitud=["-0.18"] * 24 + ["-0.22"] * 24, longitud=["-78.48"] * 48)
    assert charts(of)[ChartKind.POINTS].spots == ((-78.48, -0.18), (-78.48, -0.22))
    assert ChartKind.POINTS not in charts(table(latitud=["9818000"] * 48, longitud=["501000"] * 48))
    assert ChartKind.POINTS not in charts(table(latitud=["-0.18"] * 48))


def test_nothing_is_drawn_of_a_table_without_anything_to_draw():
    assert charts(Table.from_rows(["id"], [[str(i)] for i in range(9)])) == {}
    assert charts(Table.from_rows(["fecha", "canton"], [])) == {}


@pytest.mark.parametrize(("name", "least"), [("monto", 10), ("canton", 4), ("fecha", 10), ("id", 10)])
def test_a_distribution_counts_every_filled_cell_once(name, least):
    of = table()
    profile = next(p for p in profile_table(of) if p.name == name)
    found = distribution(of, profile)
    assert len(found) == least
    assert sum(n for _, n in found) == profile.n_filled


def test_a_few_numbers_lie_in_their_order_not_by_how_often_they_come():
    of = table(nivel=[("10", "2", "2", "-1.5")[i % 4] for i in range(48)])
    assert distribution(of, profile_table(of)[-1]) == (("-1.5", 12), ("2", 24), ("10", 12))


def test_values_that_are_nearly_all_different_have_no_distribution():
    of = table(nota=[f"texto {i}" for i in range(48)])
    assert distribution(of, profile_table(of)[-1]) == ()
