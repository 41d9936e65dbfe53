"""The shell: the way by rail, footer and keys; saving, undo, folding, closing. Pages here are only answers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.app import flow
from desktop_app.core.errors import DiskFull
from desktop_app.core.text import msg
from desktop_app.ui.accessibility import accessibility_defects, tab_stops
from desktop_app.ui.defects import find_defects
from desktop_app.ui.main_window import STEPS, MainWindow
from desktop_app.ui.pages.page import Page
from desktop_app.ui.widgets.field import LineEdit
from desktop_app.ui.widgets.question import Question, QuestionDialog
from tests.ui.pages.rig import open_rig, write_csv


class Answers(Page):
    """A page whose answers the test sets."""

    def __init__(self, page_id):
        super().__init__()
        self.page_id = page_id
        self.missing = self.busy = self.question = None
        self.lets_go = True
        self.log = []
        self.edit = LineEdit()
        self.edit.setAccessibleName("respuesta")
        self.content.addWidget(self.edit)
        self.content.addStretch(1)

    def title(self):
        return f"¿Página {self.page_id}?"

    def lead(self):
        return "Una frase que dice lo que pasa aquí y lo que no pasa."

    def primary_label(self):
        return f"Continuar desde {self.page_id}"

    def problem(self):
        return self.missing

    def is_busy(self):
        return bool(self.busy)

    def initial_focus(self):
        return self.edit

    def culprit(self):
        return self.edit

    def enter(self):
        self.log.append("enter")

    def leave(self):
        self.log.append("leave")

    def rail_note(self):
        return "1 de 3 decididas" if self.page_id == "personal" else ""

    def submit(self):
        self.log.append("submit")
        return self.lets_go

    def close_question(self):
        return self.question


@pytest.fixture
def rig(tmp_path, qapp):
    rig = open_rig(write_csv(tmp_path / "obras.csv", ["id", "canton"], [[n, "Quito"] for n in range(5)]))
    yield rig
    rig.close()


@pytest.fixture
def window(qtbot, shown, rig):
    window = MainWindow()
    window.set_pages(rig.context, [Answers(page) for page, _title in STEPS])
    shown(window, 1366, 768)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.detach()


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.windowHandle(), key, modifier)


def test_steps_are_those_of_the_way():
    assert tuple(page for page, _title in STEPS) == flow.PAGES


def test_control_enter_goes_on_and_alt_left_comes_back(window, rig):
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (window.page.page_id, rig.context.project.page) == ("personal", "personal")
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page.page_id == "table"
    assert window.pages["file"].log == ["enter", "submit", "leave"]


def test_a_problem_stops_with_its_reason_and_focus_on_the_culprit(window):
    page = window.page
    page.missing = "Falta el título"
    page.state_changed.emit()
    assert window.footer.reason.text() == "Falta el título"
    assert window.footer.primary_button.isEnabled()
    window.footer.primary_button.setFocus()
    window.footer.primary_button.click()
    assert window.page is page
    assert "submit" not in page.log
    assert page.edit.hasFocus()
    assert page._problem.isVisible()
    assert page._problem.text.text() == "Falta el título"
    page.missing = None
    page.state_changed.emit()
    assert not page._problem.isVisible()


def test_a_page_that_does_not_submit_stays(window):
    window.page.lets_go = False
    window.press_primary()
    assert window.page.page_id == "file"


def test_a_busy_page_waits(window):
    window.page.busy = True
    window.page.state_changed.emit()
    assert not window.footer.primary_button.isEnabled()
    window.press_primary()
    assert window.page.page_id == "file"


def test_the_rail_jumps_to_what_was_reached_and_nowhere_else(window):
    window.go("personal")
    steps = window.rail.steps
    assert [steps[p].state for p in ("file", "table", "personal", "clean")] == ["done", "done", "current", "todo"]
    assert [steps[p].isEnabled() for p in ("file", "personal", "clean")] == [True, True, False]
    assert steps["personal"].note == "1 de 3 decididas"
    QTest.mouseClick(steps["file"], Qt.MouseButton.LeftButton)
    assert window.page.page_id == "file"


def test_a_change_marks_what_must_be_looked_at_again(window, rig):
    window.go("clean")
    window.go("table")
    rig.context.apply("table", msg("Change"), lambda p: replace(p, country="gt"))
    step = window.rail.steps["clean"]
    assert step.state == "again"
    assert step.note
    assert step.note.lower() in step.accessibleName().lower()


def test_undo_by_key_says_what_it_took_back(window, rig):
    before = rig.context.project
    rig.context.session.apply(msg("Corregir {n}", n=3), lambda p: replace(p, country="gt"))
    assert "Corregir 3" in window.top_bar.undo_button.toolTip()
    window.footer.primary_button.setFocus()
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rig.context.project.country == before.country
    assert "Corregir 3" in window.toast.accessibleName()
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert rig.context.project.country == "gt"


def test_undo_in_a_field_is_the_field_s_own(window, rig):
    rig.context.session.apply(msg("Change"), lambda p: replace(p, country="gt"))
    window.page.edit.setFocus()
    QTest.keyClicks(window.page.edit, "hola")
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.page.edit.text() != "hola"
    assert rig.context.project.country == "gt"


def test_saving_is_always_said(window, rig, qtbot):
    rig.context.session.apply(msg("Change"), lambda p: replace(p, country="gt"))
    saving = window.top_bar._saved.text()
    qtbot.waitUntil(lambda: window.top_bar._saved.text() != saving, timeout=5000)
    assert window.top_bar._saved.isVisible()
    window.show_saved(DiskFull())
    assert window.top_bar._saved.text() not in {"", saving}


def test_file_name_in_bar_and_title(window):
    assert window.top_bar._file.text() == "obras.csv"
    assert window.windowTitle() == "obras.csv · Alista"


def test_narrow_windows_fold_the_rail_and_let_the_bar_scroll_away(window, qtbot):
    window.resize(683, 384)
    qtbot.waitUntil(lambda: not window.rail.isVisible())
    page = window.page
    assert page.isAncestorOf(window.top_bar)
    assert page._step.text().startswith("Paso 1 de 7")
    assert find_defects(window) == []
    window.go("table")
    qtbot.wait(20)
    assert window.page.isAncestorOf(window.top_bar)
    assert window.footer.isVisible()
    window.resize(1366, 768)
    qtbot.waitUntil(window.rail.isVisible)
    assert not window.page.isAncestorOf(window.top_bar)
    assert window.top_bar.mapTo(window, QPoint(0, 0)) == QPoint(0, 0)
    assert find_defects(window) == []


def test_practice_shows_its_band_all_the_time(window, rig):
    assert not window.band.isVisible()
    rig.context.practice_changed.emit(True)
    assert window.band.isVisible()
    window.go("table")
    assert window.band.isVisible()
    rig.context.practice_changed.emit(False)
    assert not window.band.isVisible()


def test_every_stop_has_a_name_and_tab_visits_them_all(window, qtbot):
    window.go("personal")
    qtbot.wait(50)
    assert accessibility_defects(window) == []
    stops = tab_stops(window)
    visited = set()
    for _ in range(len(stops) + 1):
        visited.add(QApplication.focusWidget())
        press(window, Qt.Key.Key_Tab)
    assert visited == set(stops)


def test_closing_saves_what_was_typed_and_asks_nothing(window, qtbot):
    page = window.page
    with qtbot.waitSignal(window.closed):
        window.close()
    assert page.log[-1] == "leave"


def test_closing_while_uploading_asks_and_can_be_refused(window, monkeypatch):
    window.page.question = Question(
        "¿Cerrar?", "La subida se detiene; el borrador se conserva.", "Cerrar", "Seguir subiendo"
    )
    asked = []

    def answer(dialog):
        asked.append(dialog.focusWidget())
        return asked_answer[0]

    asked_answer = [QuestionDialog.DialogCode.Rejected]
    monkeypatch.setattr(QuestionDialog, "exec", answer)
    window.close()
    assert window.isVisible()
    assert asked[0].text() == "Seguir subiendo"
    asked_answer[0] = QuestionDialog.DialogCode.Accepted
    window.close()
    assert not window.isVisible()


def test_escape_neither_answers_nor_discards(shown):
    dialog = shown(
        QuestionDialog(None, Question("¿Publicar?", "Cualquiera podrá verlo.", "Publicar", "Todavía no")), 480, 200
    )
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == 0


def test_without_a_project_the_first_page_stands_alone(shown, rig):
    rig.context.workspace.close()
    window = MainWindow()
    window.set_pages(rig.context, [Answers(page) for page, _title in STEPS])
    shown(window, 1366, 768)
    assert window.page.page_id == "file"
    assert [s.state for s in window.rail.steps.values()] == ["current"] + ["todo"] * 6
    assert not any(s.isEnabled() for s in window.rail.steps.values())
    window.go("publish")
    assert window.page.page_id == "file"
    window.detach()
