"""Steps on nasty text: nothing lost that was not promised, the same result twice, replay equal to one by one."""

from datetime import date

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cleaning import (
    changed_rows,
    in_working_order,
    recipe_from_json,
    recipe_to_json,
    registry,
    replay,
    suggest,
)
from desktop_app.core.cleaning.step import CellStep, RecipeStep
from desktop_app.core.cleaning.steps.dates_to_iso import DatesToIso
from desktop_app.core.cleaning.steps.decimal_comma import DecimalComma
from desktop_app.core.cleaning.steps.drop_repeated_rows import DropRepeatedRows
from desktop_app.core.cleaning.steps.name_columns import guide_names
from desktop_app.core.cleaning.steps.trim_spaces import TrimSpaces
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import ROW, Table

NASTY = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.text("  \t\n\r\x00\x02\ufeff\u00a0\u200b\u202f.,-/()$0123456789aáÑ=", max_size=12),
    st.sampled_from(
        ["007", "=cmd", "1e308", "S/D", " N/A ", "31/03/2024", "03/04/24", "1 de mayo de 2024", "1.234,5", "-"]
    ),
    st.dates(date(1950, 1, 1), date(2049, 12, 31)).map(lambda d: f"{d.day}/{d.month}/{d.year}"),
    st.decimals(-(10**9), 10**9, places=2, allow_nan=False).map(lambda d: str(d).replace(".", ",")),
)
CELLS = NASTY.map(lambda value: value or None)
TABLES = st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=12).map(
    lambda rows: Table.from_rows(["Año", "", "Año"], rows)
)


def cells(table):
    return table.frame.collect()


@given(TABLES, st.sampled_from(["ec", "gt"]))
def test_whatever_is_suggested_replays_as_it_was_applied_one_by_one(table, country):
    found = in_working_order(suggest(table, profile_table(table), country=country))
    recipe = tuple(RecipeStep(s.step, enabled=s.safe) for s in found)
    assert recipe_from_json(recipe_to_json(recipe)) == recipe
    one_by_one = table
    for entry in recipe:
        if entry.enabled:
            one_by_one = entry.step.apply(one_by_one)
    cleaned = replay(table, recipe)
    assert cells(cleaned).equals(cells(one_by_one))
    rows = cells(cleaned)[ROW].to_list()
    assert rows == sorted(set(rows))
    assert set(rows) <= set(cells(table)[ROW])
    assert not any("" in row for row in cells(cleaned).rows())


@given(TABLES)
def test_steps_that_say_so_are_idempotent_on_anything(table):
    ids = table.ids
    for step in (TrimSpaces(tuple(ids)), registry()["empty_words"](tuple(ids)), DatesToIso("c0", with_time=True)):
        once = step.apply(table)
        assert cells(step.apply(once)).equals(cells(once)), step.id


@given(TABLES)
def test_the_preview_is_what_applying_changes(table):
    for step in (
        TrimSpaces(tuple(table.ids)),
        DatesToIso("c1"),
        DecimalComma("c2"),
        registry()["empty_words"](("c0",)),
    ):
        assert isinstance(step, CellStep)
        old, new, total = changed_rows(table, (), step)
        source, result = cells(table), cells(step.apply(table))
        differs = pl.Series([a != b for a, b in zip(source.rows(), result.rows(), strict=True)], dtype=pl.Boolean)
        assert total == differs.sum()
        assert old.equals(source.filter(differs))
        assert new.equals(result.filter(differs))


@given(CELLS)
def test_trimming_removes_only_spaces_and_invisible_characters(value):
    (out,) = cells(TrimSpaces(("c0",)).apply(Table.from_rows(["x"], [[value]])))["c0"]

    def seen(text):
        return [c for c in text or "" if c.isprintable() and not c.isspace()]

    assert seen(out) == seen(value)


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["dmy", "mdy"]), st.sampled_from("/-."))
def test_every_day_of_the_calendar_is_read_right(day, order, sign):
    numbers = [day.day, day.month] if order == "dmy" else [day.month, day.day]
    if day.year > 2999:
        day = day.replace(year=2400)
    written = sign.join(str(n) for n in [*numbers, day.year])
    (out,) = cells(DatesToIso("c0", order).apply(Table.from_rows(["x"], [[written]])))["c0"]
    assert out == day.isoformat()


@given(st.decimals(-(10**15), 10**15, places=4, allow_nan=False), st.booleans())
def test_amounts_keep_every_digit(amount, grouped):
    plain = f"{amount:f}"
    written = (f"{amount:,f}" if grouped else plain).translate(str.maketrans(",.", ".,"))
    (out,) = cells(DecimalComma("c0").apply(Table.from_rows(["x"], [[written]])))["c0"]
    assert out == plain


@given(st.lists(st.lists(st.sampled_from([None, "a", "b", "ab"]), min_size=2, max_size=2), max_size=30))
def test_repeated_rows_are_exactly_the_equal_ones(rows):
    left = cells(DropRepeatedRows(("c0", "c1")).apply(Table.from_rows(["a", "b"], rows)))
    assert left.drop(ROW).rows() == list(dict.fromkeys(map(tuple, rows)))


@given(st.lists(st.text(max_size=90), max_size=8))
def test_names_follow_the_guide_and_are_stable(names):
    written = guide_names(names)
    assert len(set(written)) == len(names)
    assert all(0 < len(n) <= 60 and set(n) <= set("abcdefghijklmnopqrstuvwxyz0123456789_") for n in written)
    assert guide_names(written) == written
