"""What the officer is offered: few, different, and never more loss than needed."""

import polars as pl
import pytest

from desktop_app.core.disclosure import Criteria, Risk, classes_of, criteria_for, exposure, suggest
from desktop_app.core.progress import Cancelled
from desktop_app.core.table import ROW

PLACES = ("Quito", "Cayambe", "Mejía", "Rumiñahui")


def frame_of(rows):
    columns = ["edad", "canton"]
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row").with_row_index(ROW).lazy()


def bands(values, *widths):
    return [pl.Series([None if v is None else str(int(v) // w) for v in values], dtype=pl.String) for w in widths]


CROWD = [(str(20 + i % 5), place) for place in PLACES for i in range(50)]
LONERS = [("97", "Quito"), ("3", "Mejía")]


def test_two_people_who_stand_out_are_hidden_rather_than_a_column_lost():
    classes = classes_of(frame_of(CROWD + LONERS), ["edad", "canton"])
    assert exposure(classes, Criteria(5)).risk is Risk.HIGH
    first, *others = suggest(classes, [[*bands(classes.values[0], 5, 10), None], [None]], Criteria(5))
    assert first.rungs == ()
    assert (first.hide, first.n_hidden) == (True, 2)
    assert first.kept > 0.9
    assert any(not other.hide for other in others)  # and one way that empties nothing
    assert len({other.rungs for other in (first, *others)}) == 1 + len(others)


def test_a_table_that_is_safe_asks_for_nothing():
    classes = classes_of(frame_of(CROWD), ["edad", "canton"])
    assert exposure(classes, Criteria(5)).risk is Risk.LOW
    assert suggest(classes, [[None], [None]], Criteria(5)) == ()


def test_a_table_smaller_than_the_group_asked_for_cannot_be_cured():
    classes = classes_of(frame_of(LONERS), ["edad", "canton"])
    assert suggest(classes, [[*bands(classes.values[0], 10), None], [None]], Criteria(5)) == ()


def test_special_data_ask_for_ten_and_two_values():
    assert criteria_for(special=True, minors=False) == Criteria(10, 2)
    assert criteria_for(special=False, minors=False) == Criteria(5, 1)


def test_a_group_that_shares_one_illness_is_exposed_although_it_is_large():
    rows = [("F", "cáncer")] * 20 + [("M", illness) for illness in ["gripe", "cáncer", "asma"] * 10]
    frame = pl.DataFrame(rows, schema={"sexo": pl.String, "dx": pl.String}, orient="row").lazy()
    frame = pl.concat([frame, pl.DataFrame({"sexo": ["M"] * 20, "dx": ["gripe"] * 20}).lazy()])
    found = exposure(classes_of(frame, ["sexo"], ["dx"]), Criteria(5, 2))
    assert (found.n_under, found.n_alike, found.risk, found.l) == (0, 20, Risk.MEDIUM, 1)


def test_the_search_stops_when_asked():
    class Stop:
        def at(self, _done, _total, _stage=None):
            raise Cancelled

    classes = classes_of(frame_of(CROWD + LONERS), ["edad", "canton"])
    with pytest.raises(Cancelled):
        suggest(classes, [[None], [None]], Criteria(5), Stop())
