"""What was decided last month over a new file: it holds without a word, or exactly one question says why not."""

from dataclasses import replace

import pytest

from desktop_app.app import project_file
from desktop_app.app.project import Answered
from desktop_app.app.repeating.answering import with_answers
from desktop_app.app.repeating.memory import remember
from desktop_app.core.cleaning.step import RecipeStep, UnknownStep
from desktop_app.core.cleaning.steps.add_column import AddColumn
from desktop_app.core.cleaning.steps.drop_repeated_rows import DropRepeatedRows
from desktop_app.core.cleaning.steps.edit_cell import EditCell
from desktop_app.core.cleaning.steps.unpivot_columns import UnpivotColumns
from desktop_app.core.errors import CodeKeyMissing
from desktop_app.core.metadata.dataset import Period
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import RowRole
from tests.repeat_files import book, cleaned, coded, first_project_of, kinds, with_period, with_work
from tests.repeat_samples import budget, payroll, workbook


def test_repeated_rows_are_told_apart_by_a_new_column_too(january, again, tmp_path):
    memory = january(budget)
    step = RecipeStep(DropRepeatedRows(tuple(memory.headers)))
    memory = with_work(memory, recipe=(*memory.project.table.recipe, step))
    header, rows = budget(2)
    rows = [[*row, fund] for row in rows for fund in ("Fiscal", "Propia")]
    made = again(memory, book(tmp_path / "P febrero 2026.xlsx", [*header, "Fondo"], rows))
    assert kinds(made) == ["column"]
    assert made.carried.n_rows == len(rows)


def test_a_column_that_is_gone_makes_no_rows_look_repeated(january, again, tmp_path):
    memory = january(payroll)
    step = RecipeStep(DropRepeatedRows(tuple(memory.headers)))
    memory = with_work(memory, recipe=(*memory.project.table.recipe, step))
    header, rows = payroll(2)
    rows = [row[1:] for row in rows]
    twins = [*rows, *rows[:5]]
    made = again(memory, book(tmp_path / "N febrero 2026.xlsx", header[1:], twins, sheet="Nomina"))
    assert kinds(made) == ["lost"]
    assert made.carried.n_rows == len(twins)
    removed = [d.column_id for d in made.project.table.decisions if d.treatment == "remove_column"]
    assert removed == ["c0"], "the names; what was decided about the numbers went with them"


@pytest.mark.parametrize("named", [True, False])
def test_a_new_column_is_written_like_the_others(january, again, tmp_path, named):
    memory = january(budget)
    if not named:
        off = tuple(replace(e, enabled=e.step.id != "name_columns") for e in memory.project.table.recipe)
        memory = with_work(memory, recipe=off)
    header, rows = budget(2)
    rows = [[*row, f"{i},50 "] for i, row in enumerate(rows)]
    made = again(memory, book(tmp_path / "P febrero 2026.xlsx", [*header, "Monto Pagado"], rows))
    assert kinds(made) == ["column"]
    done = with_answers(made, [Answered(made.questions[0].id, "keep")])
    cells = cleaned(again, replace(made, project=done))
    assert list(cells)[-1] == ("monto_pagado" if named else "Monto Pagado")
    assert list(cells.values())[-1][:2] == ["0.50", "1.50"]


def test_a_new_column_of_people_is_asked_with_its_treatments(january, again, tmp_path):
    header, rows = budget(2)
    rows = [[*row, f"09{80000000 + i * 37}"] for i, row in enumerate(rows)]
    made = again(january(budget), book(tmp_path / "P febrero 2026.xlsx", [*header, "Celular"], rows))
    assert kinds(made) == ["column"]
    question = made.questions[0]
    assert question.finding is not None
    assert question.choices[0].decision is not None
    assert not any("0980000037" in cell for row in question.rows for cell in row)
    done = with_answers(made, [Answered(question.id, question.choices[0].id)])
    assert not made.open_questions(done)


def test_a_cell_corrected_by_hand_is_of_last_month_only(january, again, tmp_path):
    memory = january(budget)
    edit = RecipeStep(EditCell("c1", 5, "Vialidad", "Riego"))
    memory = with_work(memory, recipe=(*memory.project.table.recipe, edit))
    made = again(memory, workbook(tmp_path, budget, 2))
    assert kinds(made) == []
    assert not [e for e in made.project.table.recipe if isinstance(e.step, EditCell)]
    assert "Riego" not in cleaned(again, made)["programa"]


def test_rows_left_out_by_hand_are_asked_about(january, again, tmp_path):
    memory = with_work(january(budget), corrections=Corrections(roles=((64, RowRole.TOTAL),)))
    made = again(memory, workbook(tmp_path, budget, 2))
    assert kinds(made) == ["by_hand"]
    assert not made.open_questions(with_answers(made, [Answered("by_hand", "right")]))


def test_a_correction_of_a_newer_version_is_asked_about(january, again, tmp_path):
    memory = january(budget)
    newer = RecipeStep(UnknownStep({"id": "from_the_future", "version": 9}))
    made = again(with_work(memory, recipe=(newer, *memory.project.table.recipe)), workbook(tmp_path, budget, 2))
    assert kinds(made) == ["steps"]
    assert newer in made.project.table.recipe
    off = replace(newer, enabled=False)
    made = again(with_work(memory, recipe=(off, *memory.project.table.recipe)), workbook(tmp_path, budget, 2))
    assert kinds(made) == []


def test_a_column_that_adds_the_period_moves_on(january, again, tmp_path):
    memory = january(budget)
    step = RecipeStep(AddColumn("n0", "periodo", "2026-01"))
    made = again(with_work(memory, recipe=(*memory.project.table.recipe, step)), workbook(tmp_path, budget, 2))
    assert kinds(made) == []
    assert set(cleaned(again, made)["periodo"]) == {"2026-02"}


def test_one_more_month_among_the_columns_becomes_rows_as_the_others(tmp_path, again):
    folder = tmp_path / "first"
    folder.mkdir()
    rows = [[f"P{i}", str(100 + i), str(200 + i)] for i in range(30)]
    file = first_project_of(folder, ["Partida", "Enero", "Febrero"], rows)
    memory = remember(project_file.load(file)[0], file.parent)
    memory = with_work(memory, recipe=(RecipeStep(UnpivotColumns(("c1", "c2"), "n0", "mes", "n1", "valor")),))
    memory = with_period(memory, Period("2026-01-01", "2026-02-28"))
    grown = [[*row, str(300 + i)] for i, row in enumerate(rows)]
    path = book(tmp_path / "P enero a marzo 2026.xlsx", ["Partida", "Enero", "Febrero", "Marzo"], grown)
    made = again(memory, path)
    assert kinds(made) == []
    assert sorted(set(cleaned(again, made)["mes"])) == ["Enero", "Febrero", "Marzo"]
    assert made.carried.n_rows == 90


def test_a_share_of_people_that_was_explained_holds_for_more_rows(january, again, tmp_path):
    from desktop_app.app.project import Disclosure

    memory = with_work(january(budget), disclosure=Disclosure(reason="La ley lo ordena.", reason_for=(6, 61)))
    made = again(memory, workbook(tmp_path, budget, 2))
    assert made.carried.n_before < made.carried.n_rows
    assert made.project.table.disclosure.reason_for == (7, 62)
    assert made.project.table.disclosure.reason == "La ley lo ordena."


def test_days_in_the_portals_own_answers_move_on(january, again, tmp_path):
    memory = january(budget)
    said = (("corte", "2026-01-31"), ("programa", "P-07"))
    resources = tuple(replace(r, answers=said) for r in memory.project.dataset.resources)
    dataset = replace(memory.project.dataset, answers=said, resources=resources)
    memory = replace(memory, project=replace(memory.project, dataset=dataset))
    moved = (("corte", "2026-02-28"), ("programa", "P-07"))
    made = again(memory, workbook(tmp_path, budget, 2))
    assert (made.project.dataset.answers, made.project.dataset.resources[0].answers) == (moved, moved)
    unnamed = again(memory, book(tmp_path / "p.xlsx", *budget(2)))
    done = with_answers(unnamed, [Answered("period", "typed", "abril 2026")])
    assert dict(done.dataset.answers)["corte"] == dict(done.dataset.resources[0].answers)["corte"] == "2026-04-30"


def test_texts_that_were_decided_one_by_one_are_asked_again(january, again, tmp_path):
    memory = january(payroll)
    name = next(d for d in memory.project.table.decisions if d.column_id == "c1")
    others = tuple(d for d in memory.project.table.decisions if d.column_id != "c1")
    each = replace(name, treatment="clean_free_text", params={"how": "each", "left": 0, "cells": "", "key": "0" * 16})
    made = again(with_work(memory, decisions=(*others, each)), workbook(tmp_path, payroll, 2))
    assert [q.id for q in made.questions] == ["finding:c1"]


def test_codes_of_a_series_without_their_key_are_refused(january, again, tmp_path):
    memory = replace(january(payroll), project=coded(january(payroll).project, "series"))
    with pytest.raises(CodeKeyMissing):
        again(memory, workbook(tmp_path, payroll, 2))


def test_codes_that_are_not_linked_get_a_key_of_their_own(january, again, tmp_path):
    memory = replace(january(payroll), project=coded(january(payroll).project, "project"))
    made = again(memory, workbook(tmp_path, payroll, 2))
    assert kinds(made) == []
    key = next(d for d in made.project.table.decisions if d.column_id == "c0").params["key"]
    assert key not in {"", "0123456789abcdef"}
