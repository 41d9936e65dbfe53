"""Deciding about data of people, by keyboard, over a real workspace."""

from dataclasses import replace

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt

from desktop_app.app.choosing import correct
from desktop_app.core.reading.source import Hidden
from desktop_app.core.text import msg
from desktop_app.ui.hidden_words import hidden_phrases
from desktop_app.ui.pages.personal.page import PersonalPage
from desktop_app.ui.texts import render
from tests.ui.pages.rig import cedula, opened_pages, write_csv

NAMES = [
    "María Quishpe Guamán",
    "José Torres Vaca",
    "Rosa Chicaiza Tipán",
    "Luis Morales Andrade",
    "Carmen Lema Yamberla",
]
NOTES = ["Alta", "Llamar a José Torres Vaca al 0998765432", "Control en un mes", "Segunda sesión", "Terapia física"]


@pytest.fixture
def make(qtbot, qapp):
    with opened_pages(qtbot, PersonalPage) as build:
        yield build


@pytest.fixture
def people(tmp_path):
    rows = [[cedula(i), NAMES[i % 5], "Quito", NOTES[i % 5]] for i in range(40)]
    return write_csv(tmp_path / "atenciones.csv", ["cedula", "nombres", "canton", "observaciones"], rows)


def by_name(page, name):
    return next(f for f in page._scan.findings if f.column_name == name)


def test_nothing_is_decided_until_the_officer_chooses_with_the_keyboard(make, people, qtbot):
    rig, page = make(people)
    assert len(page._scan.findings) == 3
    assert rig.work.decisions == ()
    assert page._detail.choices.value is None
    assert page.problem() is not None
    page._detail.focus_choices()
    first = page._detail.choices.initial_focus()
    qtbot.keyClick(first, Qt.Key.Key_Down)  # moving decides nothing
    assert rig.work.decisions == ()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert [(d.column_id, d.treatment) for d in rig.work.decisions] == [(page._selected, "remove_column")]


def test_deciding_stays_put_and_ctrl_down_goes_to_the_next_until_none_is_left(make, people, qtbot):
    rig, page = make(people)
    visited = []
    for _turn in range(3):
        visited.append(page._selected)
        page._detail.focus_choices()
        qtbot.keyClick(page._detail.choices.initial_focus(), Qt.Key.Key_Space)
        assert page._selected == visited[-1]
        qtbot.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert len(set(visited)) == 3
    assert page.problem() is None
    assert page._detail.next_button.isHidden()
    rig.context.session.undo()
    assert page.problem() is not None


def test_keeping_needs_the_legal_basis_and_a_sentence(make, people, qtbot):
    rig, page = make(people)
    for finding in page._scan.findings[1:]:
        page.select(finding.column_id)
        page._detail.choices.chosen.emit("remove_column")
    page.select(page._scan.findings[0].column_id)
    page._detail.choices.chosen.emit("keep")
    assert page.problem() is not None
    page.show_problem()
    form = page._detail.reason
    form._basis.setCurrentIndex(0)
    form._basis.activated.emit(0)
    assert page.problem() is not None
    qtbot.keyClicks(form._sentence, "Lo pide la ley")
    assert page.problem() is None
    decision = next(d for d in rig.work.decisions if d.treatment == "keep")
    assert (decision.legal_basis, decision.reason) == ("lotaip", "Lo pide la ley")
    rig.context.session.undo()  # the whole sentence is one step
    assert next(d for d in rig.work.decisions if d.treatment == "keep").reason == ""


def test_values_are_masked_except_while_the_button_is_held(make, people, qtbot):
    _rig, page = make(people)
    page.select(by_name(page, "cedula").column_id)
    preview = page._detail._column
    qtbot.waitUntil(lambda: preview._model.rowCount() > 0, timeout=10_000)

    def shown():
        model = preview._model
        return {model.text(r, c) for r in range(model.rowCount()) for c in range(model.columnCount())}

    secret = {cedula(i) for i in range(40)} | set(NAMES)
    assert not shown() & secret
    qtbot.keyPress(preview.hold, Qt.Key.Key_Space)
    assert cedula(0) in shown()
    qtbot.keyRelease(preview.hold, Qt.Key.Key_Space)
    assert not shown() & secret


def test_texts_show_the_kind_in_a_box_and_never_the_name(make, people, qtbot):
    _rig, page = make(people)
    page.select(by_name(page, "observaciones").column_id)
    texts = page._detail._texts
    qtbot.waitUntil(lambda: texts._rows is not None and len(texts._rows._lines) > 0, timeout=20_000)
    spoken = " ".join(line.accessibleName() for line in texts._rows._lines)
    found = page._scan.spans[page._selected].filter(type="PHONE")
    note = NOTES[1]
    assert {note[start:end] for _row, start, end, _type in found.rows()} == {"0998765432"}
    assert "0998765432" not in spoken
    assert "(teléfono)" in spoken or "(telephone)" in spoken
    assert "Llamar a" in spoken
    page._detail.choices.chosen.emit("clean_free_text")
    cleaned = page._detail._cleaned
    qtbot.waitUntil(lambda: cleaned._rows is not None and len(cleaned._rows._lines) > 0, timeout=20_000)
    assert "[TELÉFONO]" in cleaned._rows._lines[0].accessibleName()


def test_a_column_without_signs_is_marked_decided_and_unmarked(make, people, qtbot):
    rig, page = make(people)
    actions = {a.text(): a for a in page._others.menu.actions()}
    assert set(actions) == {"canton"}
    actions["canton"].trigger()
    qtbot.waitUntil(lambda: not page.is_busy() and len(page._scan.findings) == 4, timeout=20_000)
    finding = by_name(page, "canton")
    assert page._selected == finding.column_id
    assert rig.work.marked == (finding.column_id,)
    page._detail.choices.chosen.emit("remove_column")
    page._detail.doubts.unmark_requested.emit()
    qtbot.waitUntil(lambda: not page.is_busy() and len(page._scan.findings) == 3, timeout=20_000)
    assert rig.work.marked == ()
    assert finding.column_id not in {d.column_id for d in rig.work.decisions}


def test_a_table_without_signs_says_so_as_a_result(make, tmp_path):
    rows = [["Quito", str(100 + i * 7), f"2026-01-{i + 1:02d}"] for i in range(12)]
    _rig, page = make(write_csv(tmp_path / "obras.csv", ["canton", "monto", "fecha_obra"], rows))
    assert page._scan.findings == ()
    assert page.problem() is None
    assert not page._right.empty.isHidden()


def test_a_stopped_search_offers_to_search_again(make, people, qtbot):
    _rig, page = make(people)
    page._search.stopped()
    assert page.problem() is not None
    page._search.trouble.findChildren(type(page._others.mark))[0].click()
    qtbot.waitUntil(lambda: not page.is_busy() and page._scan is not None, timeout=20_000)
    assert page._search.trouble.isHidden()


def test_the_transparency_question_keeps_only_what_the_law_orders_and_can_be_taken_back(make, people):
    rig, page = make(people)
    assert page._question.isHidden()
    names = by_name(page, "nombres")
    lawful = tuple(replace(f, lawful_public=f is names) for f in page._scan.findings)
    page._search.scan = replace(page._scan, findings=lawful)
    page._render()
    assert not page._question.isHidden()
    page._question.answered.emit(True)
    decision = next(d for d in rig.work.decisions)
    assert (decision.column_id, decision.treatment) == (names.column_id, "keep")
    assert decision.legal_basis
    assert decision.reason
    page._question.answered.emit(False)
    assert rig.work.decisions == ()
    assert rig.work.transparency is False


def test_the_transparency_question_is_answered_no_with_the_keyboard_alone(make, people, qtbot):
    rig, page = make(people)
    names = by_name(page, "nombres")
    page._search.scan = replace(
        page._scan, findings=tuple(replace(f, lawful_public=f is names) for f in page._scan.findings)
    )
    page._render()
    yes = page._question._options._radios[0]
    yes.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    assert rig.work.transparency is None, "moving answers nothing"
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert rig.work.transparency is False
    assert rig.work.decisions == ()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_1)
    assert rig.work.transparency is True
    assert [d.treatment for d in rig.work.decisions] == ["keep"]
    rig.context.session.undo()
    assert rig.work.transparency is False
    assert rig.work.decisions == ()


def test_what_is_hidden_inside_the_table_is_never_said_to_stay_behind(make, tmp_path, qtbot):
    book = Workbook()
    sheet = book.active
    sheet.title = "Obras"
    sheet.append(["obra", "canton", "nota interna"])
    for n in range(12):
        sheet.append([f"Obra {n}", "Quito", f"visto {n}"])
    sheet.column_dimensions["C"].hidden = True
    other = book.create_sheet("Base")
    other.append(["x"])
    other.sheet_state = "hidden"
    book.save(tmp_path / "obras.xlsx")
    rig, page = make(tmp_path / "obras.xlsx")
    assert "nota interna" in rig.context.workspace.cleaned().keys
    assert "1" in page._hidden.inside.text.text()
    assert not page._hidden.inside.isHidden()
    assert not page._hidden.outside.isHidden()
    spoken = page._hidden.outside.accessibleName()
    assert render(hidden_phrases([Hidden("hidden_cols", "", 1)])[0]) not in spoken
    assert render(hidden_phrases([Hidden("hidden_sheet", "", 1)])[0]) in spoken
    with qtbot.waitSignal(page.go_requested) as went:
        page._hidden.to_table.click()
    assert went.args == ["table"]
    left_out = correct(rig.context.workspace.opened, rig.work, replace(rig.work.corrections, publish_hidden=False))
    rig.context.apply("table", msg("left out"), lambda p: replace(p, tables=(left_out,)))
    page.enter()
    assert page._hidden.inside.isHidden()
    assert render(hidden_phrases([Hidden("hidden_cols", "", 1)])[0]) in page._hidden.outside.accessibleName()
