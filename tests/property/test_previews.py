"""Previews in two goes over small parts: in the end they say what applying the whole does, and nothing false before."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.cleaning import changed_rows, effect, registry
from desktop_app.core.cleaning.preview import first_rows
from desktop_app.core.cleaning.previews import Look, Previews
from desktop_app.core.cleaning.step import RecipeStep, goes_row_by_row
from desktop_app.core.progress import Cancelled
from desktop_app.core.table import ROW
from tests.property.test_every_step import TABLES, cells, the_step

STEPS = sorted(registry())
BEFORE = st.lists(st.sampled_from(STEPS), max_size=3).map(lambda ids: tuple(the_step(i) for i in ids))


@pytest.mark.parametrize("step_id", STEPS)
@settings(max_examples=15)
@given(table=TABLES, before=BEFORE, limit=st.integers(1, 5))
def test_all_that_is_shown_in_the_end_is_what_the_whole_says(step_id, table, before, limit):
    step, recipe = the_step(step_id), tuple(RecipeStep(s) for s in before)
    look = Look(before, step, limit, count=True)
    seen = Previews(table, first=2, part=3).rest(look)
    old, new, _rows = changed_rows(table, recipe, step, limit)
    assert seen.is_all
    assert seen.old.equals(old)
    assert seen.new.equals(new)
    if look.counts:
        assert (seen.cells, seen.rows) == effect(table, recipe, step)


@pytest.mark.parametrize("step_id", STEPS)
@settings(max_examples=15)
@given(table=TABLES, before=BEFORE, limit=st.integers(1, 5), only_changed=st.booleans())
def test_what_is_shown_first_lies_in_the_beginning_and_is_final_when_it_says_so(
    step_id, table, before, limit, only_changed
):
    step = the_step(step_id)
    previews, look = Previews(table, first=3, part=2), Look(before, step, limit, only_changed=only_changed)
    first, beginning = previews.first(look), Previews(table.with_frame(table.frame.head(3)))
    assert first.old.height <= limit
    assert set(first.old[ROW]) <= set(table.head(3)[ROW])
    assert first.old.equals(beginning.first(look).old)
    if first.is_all:
        whole = Previews(table, first=3, part=99).rest(look)
        assert first.old.equals(whole.old)
        assert first.new.equals(whole.new)


@pytest.mark.parametrize("step_id", STEPS)
@settings(max_examples=15)
@given(table=TABLES, at=st.integers(0, 8))
def test_steps_that_go_row_by_row_do_the_same_to_two_parts_as_to_the_whole(step_id, table, at):
    step = the_step(step_id)
    if goes_row_by_row(step):
        parts = (table.with_frame(table.frame.slice(start, n)) for start, n in ((0, at), (at, 99)))
        assert pl.concat([cells(step.apply(part)) for part in parts]).equals(cells(step.apply(table)))


@given(table=TABLES, limit=st.integers(1, 9))
def test_without_the_filter_the_first_rows_are_shown_whether_they_change_or_not(table, limit):
    step = the_step("drop_repeated_rows")
    seen = Previews(table, first=2, part=2).rest(Look((), step, limit, only_changed=False))
    old, new = first_rows(table, step, limit)
    assert seen.old.equals(old)
    assert seen.new.equals(new)


class StopAt:
    """Asks to stop at the second report."""

    def __init__(self):
        self.n = 0

    def at(self, _done, _total, _stage=None):
        self.n += 1
        if self.n > 1:
            raise Cancelled


@pytest.mark.parametrize("step_id", [i for i in STEPS if i not in {"fill_down", "sort_rows"}])
@given(table=TABLES.filter(lambda table: table.n_rows() > 2))
@settings(max_examples=3)
def test_counting_can_be_stopped_between_two_parts(step_id, table):
    step = the_step(step_id)
    previews, look = Previews(table, first=1, part=1), Look((), step, count=True)
    if look.counts:
        with pytest.raises(Cancelled):
            previews.rest(look, StopAt())
        assert previews.rest(look).rows == effect(table, (), step)[1]


def test_repeated_rows_are_looked_for_once_and_their_step_costs_later_ones_nothing():
    rows = [["a", "1"], ["b", "2"], ["a", "1"], ["c", "3"], ["b", "2"]] * 2
    table = registry()["trim_spaces"](("c0",)).apply(_table(rows))
    repeated = registry()["drop_repeated_rows"](("c0", "c1"))
    previews = Previews(table, first=2, part=3)
    assert previews.first(Look((), repeated)).old.height == 0
    assert not previews.first(Look((), repeated)).is_all
    seen = previews.rest(Look((), repeated, limit=3))
    assert (seen.old[ROW].to_list(), seen.rows) == ([4, 6, 7], 7)
    later = previews.rest(Look((repeated,), registry()["find_replace"](("c0",), "b", "x", "text"), count=True))
    assert (later.old[ROW].to_list(), later.rows) == ([3], 1)


def _table(rows):
    from desktop_app.core.table import Table

    return Table.from_rows(["nombre", "valor"], rows)
