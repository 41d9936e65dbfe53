"""Recipes as files: what they hold, whether they may leave, and how they fit another table."""

import json

import pytest

from desktop_app.app.cleaning import added, deleted, edited, moved, switched, told_apart
from desktop_app.app.project import SourceFile, TableWork
from desktop_app.app.recipes import read_recipe, recipe_document, save_recipe, steps_with_people
from desktop_app.core.cleaning import replay
from desktop_app.core.cleaning.prefixes import Prefixes, StepEffect
from desktop_app.core.cleaning.step import RecipeStep, UnknownStep
from desktop_app.core.cleaning.steps.drop_repeated_rows import DropRepeatedRows
from desktop_app.core.cleaning.steps.edit_cell import EditCell
from desktop_app.core.cleaning.steps.empty_words import CLEAR, DOUBTFUL, EmptyWords
from desktop_app.core.cleaning.steps.map_values import MapValues
from desktop_app.core.cleaning.steps.name_columns import NameColumns
from desktop_app.core.cleaning.steps.trim_spaces import TrimSpaces
from desktop_app.core.errors import RecipeDamaged
from desktop_app.core.table import Table

TABLE = Table.from_rows(["Cantón", "Monto"], [[" Quito", "1"], ["Quito", "1"], ["Loja ", "2"]])
STEPS = (
    RecipeStep(TrimSpaces(("c0",))),
    RecipeStep(DropRepeatedRows(("c0", "c1"))),
    RecipeStep(NameColumns(("c0",), ("canton",))),
)


def said(message):
    return message.msgid


def test_a_recipe_comes_back_for_columns_in_another_place(tmp_path):
    path = tmp_path / "arreglos.json"
    save_recipe(path, recipe_document(STEPS, TABLE, said))
    other = Table.from_rows(["Año", "MONTO", "canton"], [["2024", "1", " Quito"]])
    arrived = read_recipe(path, other)
    assert arrived.problems == ()
    assert replay(other, arrived.recipe).head(1).row(0)[1:] == ("2024", "1", "Quito")
    assert read_recipe(path, TABLE).recipe == STEPS


def test_missing_columns_are_told_and_no_other_column_is_changed(tmp_path):
    path = tmp_path / "arreglos.json"
    save_recipe(path, recipe_document(STEPS[:1], TABLE, said))
    other = Table.from_rows(["otra"], [[" x"]])
    arrived = read_recipe(path, other)
    assert len(arrived.problems) == 1
    assert replay(other, arrived.recipe).head(1)["c0"].to_list() == [" x"]


def test_steps_of_a_newer_version_are_kept_word_for_word(tmp_path):
    raw = {"id": "levitate", "version": 9, "enabled": True, "params": {"height": 3}}
    path = tmp_path / "arreglos.json"
    save_recipe(path, recipe_document((RecipeStep(UnknownStep(raw)),), TABLE, said))
    arrived = read_recipe(path, TABLE)
    assert arrived.recipe == (RecipeStep(UnknownStep(raw)),)
    assert len(arrived.problems) == 1


@pytest.mark.parametrize("text", ["", "[]", "{", '{"version": 1}', '{"version": 1, "steps": [], "columns": [1]}'])
def test_what_is_no_recipe_is_refused(tmp_path, text):
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RecipeDamaged):
        read_recipe(path, TABLE)
    with pytest.raises(RecipeDamaged):
        read_recipe(tmp_path / "none.json", TABLE)


def test_values_in_steps_are_looked_at_like_data():
    table = Table.from_rows(["Correo", "Cantón"], [["a", "b"]])
    recipe = (
        RecipeStep(MapValues("c1", ("UIO",), ("Quito",))),
        RecipeStep(EditCell("c0", 2, "a", "maria.perez84@gmail.com")),
        *STEPS,
    )
    assert steps_with_people(recipe, table, "ec") == (1,)


def test_names_of_columns_and_what_was_noted_are_looked_at_too():
    person = "Rosa Elena Yamberla Lema"
    table = Table.from_rows(["Cantón", f"{person} 1713175071"], [["a", "b"]])
    recipe = (
        RecipeStep(TrimSpaces(("c0",))),
        RecipeStep(TrimSpaces(("c0", "c1"))),
        RecipeStep(NameColumns(("c0",), ("rosa_elena_yamberla_lema_1713175071",))),
        RecipeStep(EditCell("c0", 2, "Quito", "Pastaza", f"lo dijo la señora {person}")),
    )
    assert steps_with_people(recipe, table, "ec") == (1, 2, 3)
    rest = tuple(entry for at, entry in enumerate(recipe) if at not in (1, 2, 3))
    assert b"1713175071" not in recipe_document(rest, table, said)


def test_words_that_the_officer_added_are_looked_at_and_ours_say_nothing():
    typed = EmptyWords(("c0",), (*CLEAR, *DOUBTFUL, "maria.perez84@gmail.com"))
    recipe = (RecipeStep(EmptyWords(("c0",))), RecipeStep(EmptyWords(("c0",), DOUBTFUL)), RecipeStep(typed))
    assert steps_with_people(recipe, TABLE, "ec") == (2,)


def test_the_words_of_a_recipe_hold_no_values():
    recipe = (RecipeStep(EditCell("c0", 2, "Quito", "Pastaza", "lo dijo Rosa")),)
    words = json.loads(recipe_document(recipe, TABLE, said))["in_words"]
    assert words
    assert not any(value in word for word in words for value in ("Quito", "Pastaza", "Rosa"))


def test_each_act_on_the_list_of_steps():
    work = TableWork("t1", SourceFile("x"), recipe=STEPS)
    trim, drop, name = STEPS
    assert moved(work, 2, -1).recipe == (trim, name, drop)
    assert moved(work, 0, 9).recipe == (drop, name, trim)
    assert moved(work, 0, -1).recipe == STEPS
    assert deleted(work, 1).recipe == (trim, name)
    assert switched(work, 0, enabled=False).recipe[0] == RecipeStep(trim.step, enabled=False)
    assert edited(switched(work, 0, enabled=False), 0, drop.step).recipe == (drop, drop, name)
    assert added(work, [trim.step]).recipe == (*STEPS, trim)
    assert told_apart(told_apart(work, "a"), "a").told_apart == ("a",)


def test_what_each_step_changed_is_counted_after_those_before_it():
    known = Prefixes(TABLE)
    assert [known.effect(STEPS, at) for at in range(3)] == [
        StepEffect(2, 2, 0),
        StepEffect(0, 1, 0),
        StepEffect(0, 0, 1),
    ]
    off = (RecipeStep(STEPS[0].step, enabled=False), *STEPS[1:])
    assert known.effect(off, 0) is None
    assert known.effect(off, 1) == StepEffect(0, 0, 0)
    assert known.known_effect(off, 1) == StepEffect(0, 0, 0)
    assert known.known_effect(off, 2) is None


def test_the_remembered_table_is_the_one_that_replay_makes():
    known = Prefixes(TABLE)
    for recipe in (STEPS, STEPS[:2], (STEPS[2], STEPS[0]), ()):
        one, other = known.after(recipe), replay(TABLE, recipe)
        assert one.columns == other.columns
        assert one.head(9).equals(other.head(9))
