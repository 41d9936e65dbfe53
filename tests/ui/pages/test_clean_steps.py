"""The list of corrections: every act by keyboard, counted anew, undone, and there again after closing the program."""

import json
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt

from desktop_app.app.project import with_table
from desktop_app.app.workspace import Services, Workspace
from desktop_app.core.cleaning import registry, replay
from desktop_app.core.cleaning.parameters import parameters
from desktop_app.core.cleaning.step import RecipeStep, UnknownStep
from desktop_app.core.cleaning.steps.edit_cell import EditCell
from desktop_app.core.cleaning.steps.filter_rows import FilterRows
from desktop_app.core.cleaning.steps.periods_to_iso import PeriodsToIso
from desktop_app.core.table import Table
from desktop_app.core.text import msg_n
from desktop_app.ui.pages.clean.page import CleanPage
from desktop_app.ui.pages.clean.steps.making import MENU, made, questions
from desktop_app.ui.pages.clean.steps.titles import TITLES
from desktop_app.ui.texts import render
from tests.step_examples import EXAMPLES
from tests.ui.pages.rig import opened_pages, write_csv

WINDOWS = {"QComboBoxPrivateContainer", "QMenu"}


@pytest.fixture
def make(qtbot, qapp):
    with opened_pages(qtbot, CleanPage, lambda page: page._looked is not None, WINDOWS) as build:
        yield build


@pytest.fixture
def messy(tmp_path):
    rows = [[f"E{n} ", f"{n + 13}/01/2026", f"{n},50", ["Obra ", "Vía"][n % 2]] for n in range(15)]
    return write_csv(tmp_path / "obras.csv", ["codigo obra", "fecha inicio", "monto", "tipo"], [*rows, rows[4]])


def on_list(rig, page, qtbot):
    page.show_view("steps")
    part = page._steps
    qtbot.waitUntil(lambda: len(part.list.lines) == len(rig.work.recipe), timeout=10_000)
    qtbot.waitUntil(lambda: not part._counting.is_busy, timeout=20_000)
    return part


def ids(rig):
    return [entry.step.id for entry in rig.work.recipe]


def test_each_correction_says_what_it_changed(make, messy, qtbot):
    rig, page = make(messy)
    part = on_list(rig, page, qtbot)
    said = {e.step.id: line._changed.text() for e, line in zip(rig.work.recipe, part.list.lines, strict=True)}
    assert said["trim_spaces"].startswith("25 ")
    assert said["drop_repeated_rows"].startswith("1 ")
    assert all(said.values())


def test_switch_move_and_delete_by_keyboard_and_each_can_be_undone(make, messy, qtbot):
    rig, page = make(messy)
    part = on_list(rig, page, qtbot)
    before = rig.work.recipe
    line = part.list.lines[0]
    line.box.setFocus()
    qtbot.waitUntil(line.box.hasFocus)
    qtbot.keyClick(line.box, Qt.Key.Key_Space)
    assert not rig.work.recipe[0].enabled
    rig.context.session.undo()
    assert rig.work.recipe == before
    part.list.lines[1].box.setFocus()
    qtbot.keyClick(part.list.lines[1].box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert ids(rig)[:2] == [before[1].step.id, before[0].step.id]
    rig.context.session.undo()
    part.list.lines[1].box.setFocus()
    qtbot.keyClick(part.list.lines[1].box, Qt.Key.Key_Delete)
    assert rig.work.recipe == (before[0], *before[2:])
    rig.context.session.undo()
    assert rig.work.recipe == before
    rig.context.session.redo()
    assert rig.work.recipe == (before[0], *before[2:])


def test_after_an_act_only_what_comes_later_is_counted(make, messy, qtbot):
    rig, page = make(messy)
    on_list(rig, page, qtbot)
    known = rig.context.workspace.prefixes()
    last = len(rig.work.recipe) - 1
    page._steps._act(last, "switch")
    assert all(known.known_effect(rig.work.recipe, at) is not None for at in range(last))


def test_a_correction_is_added_with_a_form_that_shows_what_it_would_change(make, messy, qtbot):
    rig, page = make(messy)
    part = on_list(rig, page, qtbot)
    part.open_form(registry()["filter_rows"])
    form = part.form
    assert form.first_control().hasFocus()
    assert not form.accept.isEnabled()
    answer = {one.asked.name: one for one in form.fields}
    answer["column_id"].control.set_value("c3")
    answer["values"].control.setPlainText("Obra")
    qtbot.waitUntil(form.accept.isEnabled, timeout=10_000)
    assert form.preview.tables.before.model().rowCount() == 7
    assert form.preview._note.text() == render(msg_n("{n} row changes.", "{n} rows change.", 7))
    form.accept.setFocus()
    qtbot.keyClick(form.accept, Qt.Key.Key_Return)
    assert rig.work.recipe[-1] == RecipeStep(FilterRows("c3", "is", ("Obra",), keep_them=True))
    assert part.form is None


def test_an_edited_correction_keeps_its_place(make, messy, qtbot):
    rig, page = make(messy)
    part = on_list(rig, page, qtbot)
    at = ids(rig).index("dates_to_iso")
    part._act(at, "edit")
    answer = {one.asked.name: one for one in part.form.fields}
    assert answer["column_id"].answer() == "c1"
    answer["with_time"].control.click()
    qtbot.waitUntil(part.form.accept.isEnabled, timeout=10_000)
    part.form.accept.click()
    assert rig.work.recipe[at].step.with_time
    assert ids(rig).count("dates_to_iso") == 1


def test_everything_is_there_after_closing_and_can_still_be_undone(make, messy, qtbot):
    rig, page = make(messy)
    part = on_list(rig, page, qtbot)
    made_first = rig.work.recipe
    part._act(0, "switch")
    part._act(1, "down")
    part._act(len(made_first) - 1, "delete")
    page._values.open_column("c3")
    rig.context.session.redo()
    at_last, services = rig.work, rig.context.workspace.services
    folder = services.paths.projects / rig.context.project.id
    rig.context.workspace.close()
    again = Workspace(Services(services.paths, services.settings, services.credentials, services.reader))
    session = again.resume(folder)
    assert session.project.table == at_last
    for _ in range(3):
        session.undo()
    assert session.project.table.recipe == made_first
    for _ in range(3):
        session.redo()
    assert session.project.table == at_last
    again.close()


def test_a_recipe_leaves_and_comes_back(make, messy, tmp_path, qtbot):
    rig, page = make(messy)
    part = on_list(rig, page, qtbot)
    before = rig.work.recipe
    path = tmp_path / "arreglos.json"
    part.files.write(path, before)
    assert json.loads(path.read_text(encoding="utf-8"))["in_words"]
    part._act(0, "delete")
    part.files.read(path)
    qtbot.waitUntil(lambda: not part.files.notice.isHidden() and not part.files._work.is_busy, timeout=10_000)
    part.files._use(before)
    assert rig.work.recipe == before


def test_values_about_people_stop_a_recipe_at_the_door(make, messy, qtbot):
    rig, page = make(messy)
    part = on_list(rig, page, qtbot)
    secret = RecipeStep(EditCell("c3", 2, "Obra", "maria.perez84@gmail.com"))
    part.files._looked((*rig.work.recipe, secret), (len(rig.work.recipe),))
    assert not part.files.notice.isHidden()
    assert "maria" not in part.files.notice.accessibleName()


def test_a_step_of_a_newer_version_is_listed_and_kept(make, messy, qtbot):
    from dataclasses import replace

    from desktop_app.app.project import with_table
    from desktop_app.core.text import msg

    rig, page = make(messy)
    raw = {"id": "levitate", "version": 9, "enabled": True, "params": {}}
    new = (*rig.work.recipe, RecipeStep(UnknownStep(raw)))
    rig.context.session.apply(msg("x"), lambda p: with_table(p, lambda w: replace(w, recipe=new)))
    part = on_list(rig, page, qtbot)
    assert not part.list.lines[-1].buttons["edit"].isEnabled()
    part._act(len(new) - 1, "up")
    assert rig.work.recipe[-2].step == UnknownStep(raw)


def test_the_menu_offers_every_step_that_a_person_may_want():
    offered = [step_id for _group, step_ids in MENU for step_id in step_ids]
    assert len(offered) == len(set(offered))
    by_themselves = {"compose_letters", "mend_letters", "drop_empty_columns", "drop_empty_rows", "drop_repeated_rows"}
    assert set(registry()) - set(offered) - by_themselves == {"merge_spellings", "name_columns"}
    assert set(TITLES) == set(offered)


@pytest.mark.parametrize("step_id", sorted(registry()))
def test_a_form_gives_back_the_step_it_was_opened_with(step_id):
    kind = registry()[step_id]
    params = {k: tuple(v) if isinstance(v, list) else v for k, v in EXAMPLES[step_id].items()}
    step = kind(**params)
    asked = questions(kind, "ec", step)
    assert {one.name for one in asked} <= set(parameters(kind))
    header = [f"col {n}" for n in range(10)]
    table = Table.from_rows(header, [["Quito"] * 3 + ["S/D"] + ["x"] * 6, ["Loja"] * 3 + ["S/D"] + ["y"] * 6])
    assert made(kind, {one.name: one.value for one in asked}, table, "ec", step) == step


def test_the_question_of_a_doubtful_correction_is_answered_with_three_rows(make, tmp_path, qtbot):
    rows = [[f"E{n}", f"0{n % 9 + 1}/0{n % 7 + 1}/2026"] for n in range(20)]
    rig, page = make(write_csv(tmp_path / "f.csv", ["codigo", "fecha"], rows))
    page.choose_card("dates_to_iso")
    qtbot.waitUntil(lambda: page._question.question is not None, timeout=10_000)
    question = page._question.question
    assert question.options.value is None
    assert not next(e for e in rig.work.recipe if e.step.id == "dates_to_iso").enabled
    month = question.options._radios[1]
    month.setFocus()
    qtbot.keyClick(month, Qt.Key.Key_Space)
    entry = next(e for e in rig.work.recipe if e.step.id == "dates_to_iso")
    assert (entry.enabled, entry.step.date_order) == (True, "mdy")
    first = replay(rig.context.workspace.raw(), rig.work.recipe).head(9)["c1"].to_list()
    assert first[7] == "2026-08-01"
    card = next(c for c in page._cards.cards if c.suggestion.step.id == "dates_to_iso")
    assert card.box.isChecked()


def test_what_a_small_number_beside_the_year_is_can_be_answered(make, tmp_path, qtbot):
    rows = [[f"EXP-{n}", f"{n % 4 + 1}-2024"] for n in range(12)]
    rig, page = make(write_csv(tmp_path / "pagos.csv", ["codigo", "periodo"], rows))
    page.choose_card("periods_to_iso")
    qtbot.waitUntil(lambda: page._question.question is not None, timeout=10_000)
    question = page._question.question
    assert question.options._radios[1].accessibleName().startswith("El bimestre")
    question.options._radios[1].click()
    assert PeriodsToIso("c1", "two_months") in [entry.step for entry in rig.work.recipe if entry.enabled]
    card = page._cards.cards[page._chosen]
    assert card.box.isChecked()


def test_a_new_correction_never_writes_into_columns_of_one_that_is_switched_off(make, messy, qtbot):
    rig, page = make(messy)
    part = on_list(rig, page, qtbot)
    first = registry()["split_column"]("c2", ",", ("n0", "n1"), ("entero", "resto"))
    off = RecipeStep(first, enabled=False)
    change = partial(with_table, change=lambda work: replace(work, recipe=(*work.recipe, off)))
    rig.context.session.apply(msg_n("x", "x", 1), change)
    part.open_form(registry()["add_column"])
    answer = {one.asked.name: one for one in part.form.fields}
    answer["name"].control.setText("periodo")
    answer["value"].control.setText("2024")
    qtbot.waitUntil(part.form.accept.isEnabled, timeout=10_000)
    part.form.accept.click()
    assert rig.work.recipe[-1].step.new_id not in {"n0", "n1"}
