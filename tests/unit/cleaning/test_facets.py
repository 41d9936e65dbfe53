"""Facets: every row counted, mistakes visible."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.core.cleaning.facets import facet
from desktop_app.core.table import Table


def of(values, **options):
    return facet(Table.from_rows(["x"], [[v] for v in values]), "c0", **options)


def test_values_with_their_counts():
    found = of(["Quito"] * 7 + ["QUITO ", "QUITO ", "quito", None])
    assert (found.n_rows, found.n_empty, found.n_distinct) == (11, 1, 3)
    assert found.values == (("Quito", 7), ("QUITO ", 2), ("quito", 1))
    assert found.lengths == ((5, 8), (6, 2))
    assert found.shapes == (("Aa+", 7), ("A+ ", 2), ("a+", 1))
    assert found.histogram is None


def test_values_are_searched_and_limited():
    values = ["Quito", "Quininde", "Loja", "Loja"]
    assert [v for v, _n in of(values, search="QUI").values] == ["Quininde", "Quito"]
    assert of(values, limit=1).values == (("Loja", 2),)
    with pytest.raises(KeyError):
        facet(Table.from_rows(["x"], [["1"]]), "c9")


def test_codes_for_no_data_stand_apart():
    ages = [str(a) for a in range(101) for _ in "ab"]
    histogram = of([*ages, "999", "999", "999", "450"]).histogram
    assert histogram.edges == tuple(float(e) for e in range(0, 101, 10))
    assert sum(histogram.counts) == 202
    assert histogram.apart == (("999", 3), ("450", 1))
    assert histogram.no_data == (("999", 3),)


def test_texts_equal_numbers_and_nothing_have_no_histogram():
    assert of(["0", "2.2250738585e-313"]).histogram is None
    assert of(["a", "b", "1"]).histogram is None
    assert of(["5", "5"]).histogram is None
    assert of([None]).values == ()
    assert of([]).n_rows == 0


@given(st.lists(st.floats(-1e9, 1e9, allow_nan=False), min_size=2, max_size=40))
def test_every_number_is_in_a_bar_or_apart(numbers):
    histogram = of([repr(x) for x in numbers]).histogram
    assume(histogram is not None)
    assert len(histogram.edges) == len(histogram.counts) + 1
    assert sum(histogram.counts) + sum(n for _v, n in histogram.apart) == len(numbers)
    assert list(histogram.edges) == sorted(histogram.edges)


@given(st.lists(st.one_of(st.none(), st.text(min_size=1, max_size=5)), max_size=30))
def test_counts_add_up(values):
    found = of(values)
    filled = [v for v in values if v]
    for counted in (found.values, found.lengths, found.shapes):
        assert sum(n for _key, n in counted) == len(filled)
    assert found.n_empty == len(values) - len(filled)
