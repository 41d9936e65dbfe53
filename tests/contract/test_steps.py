"""The contract of every registered step: what the recipe, the preview and the cards take for granted."""

import dataclasses
import json
import pathlib

import polars as pl
import pytest

from desktop_app.core.cleaning import (
    changed_rows,
    effect,
    explain_recipe,
    registry,
    replay,
    step_from_json,
    step_to_json,
)
from desktop_app.core.cleaning.parameters import cell_values, parameters
from desktop_app.core.cleaning.prefixes import Prefixes
from desktop_app.core.cleaning.step import ArrangesRows, CellStep, RecipeStep, RowStep, Step, TellsChanges
from desktop_app.core.errors import RecipeDamaged
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import Message
from tests.step_examples import EXAMPLES

ROWS = [
    [
        " Cañar ",
        "31/03/2024",
        "1.234,50",
        "S/D",
        None,
        "PEÃ‘A",
        "Total de niños",
        "enero de 2024",
        "0°13'07\"S",
        "78°30' O",
        "-0.18, -78.46",
    ],
    [
        "Loja",
        "1 abr 2024",
        "007",
        "=cmd|' /C calc'!A0",
        None,
        "n\u0303andu\u0301",
        None,
        "2:30 p. m.",
        "-0,25",
        "78.5",
        "x",
    ],
    ["\ufeffLoja", "2024-04-09", "1e308", "\x00", None, "SANTO DOMINGO DE LOS TSÁCHILAS", "b", "X", "x", "-78.5", None],
    [None, None, None, None, None, None, None, None, None, None, None],
    ["Loja", "hoy", "-0,5", "a  b", None, "a", "a", "12,5 km", None, "y", None],
    ["Loja", "hoy", "-0,5", "a  b", None, "a", "a", "12,5 km", None, "y", None],
]
STEPS = sorted(registry())


def table():
    return Table.from_rows(
        ["Cantón", "Fecha", "Monto", "Nota", "", "Letras", "Grupo", "Otro", "Lat", "Lon", "Punto"], ROWS
    )


def example(step_id) -> Step:
    step = step_from_json({"id": step_id, "version": 1, "enabled": True, "params": EXAMPLES[step_id]}).step
    assert isinstance(step, Step)
    return step


def after(step):
    return step.apply(table())


def test_every_step_file_is_registered_and_has_an_example_here():
    import desktop_app.core.cleaning.steps as package

    files = {p.stem for p in pathlib.Path(package.__path__[0]).glob("*.py")} - {"__init__"}
    assert files == set(STEPS) == set(EXAMPLES)


@pytest.mark.parametrize("step_id", STEPS)
def test_json_round_trip(step_id):
    entry = RecipeStep(example(step_id), enabled=False)
    assert step_from_json(json.loads(json.dumps(step_to_json(entry)))) == entry


@pytest.mark.parametrize("step_id", STEPS)
def test_it_is_a_frozen_value_with_words(step_id):
    step = example(step_id)
    assert hash(step) == hash(example(step_id))
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(step, dataclasses.fields(step)[0].name, ())
    for message in (step.title, step.proposal(), step.explain()):
        assert isinstance(message, Message)
        assert message.msgid
        assert len(message.msgid.split()) <= 20
    assert explain_recipe((RecipeStep(step),))


@pytest.mark.parametrize("step_id", STEPS)
def test_the_card_speaks_of_what_will_happen_and_the_history_of_what_did(step_id):
    step = example(step_id)
    will, did = step.proposal(), step.explain()
    assert will.n == did.n
    for form in ("msgid", "plural"):
        future, past = getattr(will, form), getattr(did, form)
        assert (future is None) == (past is None)
        if future is not None:
            assert " will " in future
            assert " will " not in past
            assert future != past


@pytest.mark.parametrize("step_id", STEPS)
def test_every_answer_is_asked_for_and_values_of_the_data_are_known(step_id):
    step = example(step_id)
    questions = parameters(type(step))
    assert list(questions) == [f.name for f in dataclasses.fields(step)]
    for name, question in questions.items():
        value = getattr(step, name)
        assert question.label.msgid
        assert not question.options or value in dict(question.options)
        if question.holds_cell:
            texts = [value] if isinstance(value, str) else [v for v in value if isinstance(v, str)]
            assert set(filter(None, texts)) <= set(cell_values((RecipeStep(step, enabled=False),)))
            for message in (step.title, step.proposal(), step.explain()):
                said = message.values.values()
                assert all(isinstance(v, int) for v in said), "a sentence of a step that holds values says counts alone"


@pytest.mark.parametrize("step_id", STEPS)
def test_it_does_something_to_the_example(step_id):
    changed, before = after(example(step_id)), table()
    assert changed.columns != before.columns or not changed.head(99).equals(before.head(99))


@pytest.mark.parametrize("step_id", STEPS)
def test_applied_twice_it_is_as_applied_once_or_it_says_not(step_id):
    step = example(step_id)
    once = after(step)
    twice = step.apply(once)
    if step.is_idempotent:
        assert once.columns == twice.columns
        assert once.head(99).equals(twice.head(99))


@pytest.mark.parametrize("step_id", STEPS)
def test_rows_keep_their_numbers_and_order_and_go_only_if_declared(step_id):
    step = example(step_id)
    rows = after(step).head(99)[ROW].to_list()
    if isinstance(step, ArrangesRows):
        assert set(rows) == set(range(2, 8))
        assert rows != list(range(2, 8))
        return
    assert rows == sorted(rows)
    assert set(rows) <= set(range(2, 8))
    assert (len(rows) < len(ROWS)) == step.changes_rows == isinstance(step, RowStep)


@pytest.mark.parametrize("step_id", STEPS)
def test_other_columns_are_untouched_and_all_is_text(step_id):
    step = example(step_id)
    changed = after(step)
    frame = changed.head(99)
    assert frame.columns == [ROW, *changed.ids]
    assert set(frame.drop(ROW).dtypes) <= {pl.String}
    if step.columns():
        others = [i for i in table().ids if i not in step.columns()]
        source = table().head(99)
        there = frame.select(ROW).join(source, on=ROW, maintain_order="left")
        assert frame.select(ROW, *others).equals(there.select(ROW, *others))
        if not (step.changes_rows or isinstance(step, ArrangesRows)):
            assert frame.height == source.height
        assert [table().column(i) for i in others] == [changed.column(i) for i in others]
    assert not frame.select((pl.col(pl.String) == "").any()).row(0).count(True), "an empty cell is null"


@pytest.mark.parametrize("step_id", STEPS)
def test_preview_and_counts_equal_what_applying_does(step_id):
    step = example(step_id)
    old, new, total = changed_rows(table(), (), step)
    n_cells, n_rows = effect(table(), (), step)
    source, result = table().head(99), after(step).head(99)
    assert total == n_rows
    if isinstance(step, RowStep):
        assert set(old[ROW]) == set(source[ROW]) - set(result[ROW])
        assert new.drop(ROW).null_count().sum_horizontal().item() == new.height * len(new.columns[1:])
        assert n_cells == 0
    elif isinstance(step, CellStep):
        differs = [a != b for a, b in zip(source.rows(), result.rows(), strict=True)]
        assert old.equals(source.filter(pl.Series(differs)))
        assert new.equals(result.filter(pl.Series(differs)))
        cells = zip(source.rows(), result.rows(), strict=True)
        assert n_cells == sum(x != y for a, b in cells for x, y in zip(a, b, strict=True))
        assert (n_cells > 0, n_rows) == (True, sum(differs))
    else:
        assert result.drop(ROW).columns == new.drop(ROW).columns
        assert (n_cells, n_rows) == (0, 0)


@pytest.mark.parametrize("step_id", [i for i in STEPS if isinstance(example(i), TellsChanges)])
def test_the_cheap_answer_is_the_true_one(step_id):
    step = example(step_id)
    assert isinstance(step, CellStep)
    told = table().frame.select(c.fill_null(value=False).alias(i) for i, c in step.changes(table()).items()).collect()
    true = table().frame.select(pl.col(i).ne_missing(e).alias(i) for i, e in step.expressions(table()).items())
    assert told.equals(true.collect())


@pytest.mark.parametrize("step_id", STEPS)
def test_absent_columns_are_passed_over(step_id):
    other = Table.from_rows(["x"], [["1"], ["1"]]).renamed({"c0": "x"})
    strange = Table((dataclasses.replace(other.columns[0], id="s0"),), other.frame.rename({"c0": "s0"}))
    changed = example(step_id).apply(strange)
    assert [c for c in changed.columns if c.id != "n0" or step_id != "add_column"] == [*strange.columns]
    assert changed.head(9).select(ROW, "s0").equals(strange.head(9))


OLDER = (
    {"id": "dates_to_iso", "version": 1, "params": {"column_id": "c1", "date_order": "dmy", "with_time": False}},
    {"id": "dates_to_iso", "version": 2, "params": {"column_id": "c1", "date_order": "dmy", "numbers": "serial"}},
    {"id": "decimal_comma", "version": 1, "params": {"column_id": "c2", "decimal": "."}},
    {"id": "filter_rows", "version": 1, "params": {"column_id": "c1", "condition": "is", "values": ["x"]}},
    {"id": "periods_to_iso", "version": 1, "params": {"column_id": "c7"}},
    {"id": "periods_to_iso", "version": 2, "params": {"column_id": "c7"}},
    {"id": "decimal_coordinates", "version": 1, "params": {"lat_id": "c8", "lon_id": "c9", "country": "ec"}},
)


@pytest.mark.parametrize("document", OLDER, ids=lambda d: f"{d['id']}-{d['version']}")
def test_a_recipe_of_an_older_version_still_runs(document):
    entry = step_from_json({**document, "enabled": True})
    assert isinstance(entry.step, Step)
    assert after(entry.step).head(99).height <= len(ROWS)
    written = step_to_json(entry)
    assert written["version"] == registry()[document["id"]].version
    assert all(written["params"][name] == value for name, value in document["params"].items())


WRONG = (
    {"id": "decimal_comma", "params": {"column_id": "c2", "decimal": ";"}},
    {"id": "dates_to_iso", "params": {"column_id": "c1", "date_order": "ydm"}},
    {"id": "pad_identifiers", "params": {"column_id": "c1", "kind": "code", "width": 1_000_000_000}},
    {"id": "unpivot_columns", "params": {"column_ids": ["c1"], "name_id": "c1", "name": "x", "value_id": "n1"}},
    {"id": "find_replace", "params": {"column_ids": ["c1"], "sought": "a", "written": "$1", "mode": "pattern"}},
)


@pytest.mark.parametrize("document", WRONG, ids=lambda d: d["id"])
def test_a_recipe_with_impossible_answers_is_refused_before_it_runs(document):
    with pytest.raises(RecipeDamaged):
        step_from_json({"version": 1, "enabled": True, **document})


@pytest.mark.parametrize("step_id", [i for i in STEPS if hasattr(example(i), "column_ids")])
def test_a_column_named_twice_is_one(step_id):
    step = example(step_id)
    if not hasattr(step, "names"):
        twice = dataclasses.replace(step, column_ids=(*step.column_ids, *step.column_ids))
        assert after(twice).head(99).equals(after(step).head(99))


def test_every_step_with_an_older_version_is_tried():
    with_past = {kind.id for kind in registry().values() if kind.version > 1}
    assert with_past == {document["id"] for document in OLDER}


@pytest.mark.parametrize("at", range(0, len(STEPS), 6))
def test_replaying_all_is_as_applying_one_after_the_other(at):
    recipe = tuple(RecipeStep(example(step_id)) for step_id in STEPS[at : at + 6] if "n0" not in str(EXAMPLES[step_id]))
    whole, known, step_by_step = replay(table(), recipe), Prefixes(table()), table()
    for n, entry in enumerate(recipe, start=1):
        step_by_step = entry.step.apply(step_by_step)
        assert known.after(recipe[:n]).columns == step_by_step.columns
    assert whole.columns == step_by_step.columns
    assert whole.head(99).equals(step_by_step.head(99))
    assert known.after(recipe).head(99).equals(whole.head(99))
