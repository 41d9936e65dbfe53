"""Recipes: JSON, checks before replay, the text about them, and the before/after rows."""

import json

import pytest

from desktop_app.core.cleaning import (
    changed_rows,
    check,
    effect,
    explain_recipe,
    recipe_from_json,
    recipe_to_json,
    replay,
    step_from_json,
    step_to_json,
)
from desktop_app.core.cleaning.step import RecipeStep, UnknownStep
from desktop_app.core.cleaning.steps.decimal_comma import DecimalComma
from desktop_app.core.cleaning.steps.drop_empty_columns import DropEmptyColumns
from desktop_app.core.cleaning.steps.drop_repeated_rows import DropRepeatedRows
from desktop_app.core.cleaning.steps.name_columns import NameColumns
from desktop_app.core.cleaning.steps.trim_spaces import TrimSpaces
from desktop_app.core.errors import RecipeDamaged
from desktop_app.core.table import ROW, Table

RECIPE = (
    RecipeStep(TrimSpaces(("c0", "c1"))),
    RecipeStep(DecimalComma("c1"), enabled=False),
    RecipeStep(NameColumns(("c0",), ("canton",))),
)


def table():
    return Table.from_rows(["Cantón", "Monto"], [[" Loja", "1,5"], ["Quito", " 2,5"], [" Loja", "1,5"]])


def test_a_recipe_survives_a_json_file():
    assert recipe_from_json(json.loads(json.dumps(recipe_to_json(RECIPE)))) == RECIPE


@pytest.mark.parametrize(
    "raw",
    [
        {"id": "from_the_future", "version": 1, "enabled": True, "params": {"deep": [{"x": 1}]}},
        {"id": "trim_spaces", "version": 99, "enabled": False, "params": {"colour": "blue"}, "more": None},
    ],
)
def test_steps_of_a_newer_version_are_kept_verbatim_and_do_nothing(raw):
    entry = step_from_json(raw)
    assert isinstance(entry.step, UnknownStep)
    assert step_to_json(entry) == raw
    assert replay(table(), (entry,)).head(9).equals(table().head(9))
    assert len(check((entry,), table())) == 1
    assert explain_recipe((entry,)) == ()


@pytest.mark.parametrize(
    "document",
    [
        None,
        [],
        {"version": 2, "steps": []},
        {"version": 1},
        {"version": 1, "steps": ["x"]},
        {"version": 1, "steps": [{"id": "trim_spaces", "version": 1, "enabled": True, "params": {"column_ids": "c0"}}]},
        {"version": 1, "steps": [{"id": "trim_spaces", "version": 1, "enabled": True, "params": {"other": 1}}]},
        {"version": 1, "steps": [{"id": "trim_spaces", "version": 1, "enabled": True, "params": {}}]},
        {"version": 1, "steps": [{"id": "trim_spaces", "version": "1", "enabled": True, "params": {}}]},
        {
            "version": 1,
            "steps": [{"id": "name_columns", "version": 1, "params": {"column_ids": ["c0"], "names": []}}],
        },
    ],
)
def test_a_damaged_recipe_is_refused(document):
    with pytest.raises(RecipeDamaged):
        recipe_from_json(document)


def test_switched_off_steps_have_no_effect():
    assert replay(table(), RECIPE).head(9)["c1"].to_list() == ["1,5", "2,5", "1,5"]


def test_missing_columns_are_said_before_and_passed_over():
    recipe = (
        RecipeStep(DropEmptyColumns(("c1",))),
        RecipeStep(DecimalComma("c1")),
        RecipeStep(TrimSpaces(("c0", "c9"))),
    )
    assert [m.n for m in check(recipe, table())] == [1, 1]
    assert replay(table(), recipe).ids == ["c0"]
    assert check(RECIPE, table()) == ()


def test_the_text_names_columns_and_only_enabled_steps():
    plain, named = explain_recipe(RECIPE), explain_recipe(RECIPE, table().columns)
    assert len(plain) == len(named) == 2
    assert named[0].values["columns"] == "Cantón, Monto"


def test_changed_rows_line_up_and_come_after_the_steps_before():
    before, after, total = changed_rows(table(), RECIPE[:1], DecimalComma("c1"), limit=2)
    assert total == 3
    assert before[ROW].to_list() == after[ROW].to_list() == [2, 3]
    assert before["c1"].to_list() == ["1,5", "2,5"]
    assert after["c1"].to_list() == ["1.5", "2.5"]


def test_removed_rows_are_absent_after():
    before, after, total = changed_rows(table(), (), DropRepeatedRows(("c0", "c1")))
    assert (total, before[ROW].to_list(), before["c0"].to_list()) == (1, [4], [" Loja"])
    assert after.drop(ROW).rows() == [(None, None)]


def test_cells_and_rows_are_counted():
    assert effect(table(), (), TrimSpaces(("c0", "c1"))) == (3, 3)


def test_a_step_without_its_columns_changes_nothing():
    before, after, total = changed_rows(table(), (), DecimalComma("c9"))
    assert (before.height, after.height, total) == (0, 0, 0)
