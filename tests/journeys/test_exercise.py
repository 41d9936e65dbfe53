"""The guided exercise by keyboard alone: a word after each decision, and the summary after publishing to the practice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.ui.exercise.summary import ExerciseSummary
from desktop_app.ui.pages.publish.presenter import PRACTICE
from tests.journeys.test_window_keyboard import (
    DESCRIPTION,
    choose_target,
    confirm,
    decide,
    publish,
    skip_the_rest,
)
from tests.journeys.window_driver import CTRL, Officer


@pytest.fixture
def officer(qapp):
    sitting = Officer()
    yield sitting
    sitting.leave()


def said(officer):
    """What the note says, as a screen reader hears it."""
    note = officer.program.coach.note
    assert note.isVisible()
    assert officer.page.isAncestorOf(note)
    return note.accessibleName()


def begin(officer):
    officer.tab_to(lambda widget: widget.accessibleName() == "Ejercicio guiado, paso a paso")
    officer.press(Qt.Key.Key_Space)
    officer.wait(lambda: officer.page.page_id == "table" and not officer.page.is_busy())


def describe(officer):
    officer.wait(lambda: not officer.page.is_busy() and officer.project.described)
    officer.type(DESCRIPTION["title"])
    officer.tab_to(officer.named("¿Qué contiene"))
    officer.type(DESCRIPTION["description"])
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.type(DESCRIPTION["institution"])
    officer.tab_to(officer.named("¿A qué correo"))
    officer.type("datos@fundacion.example")
    skip_the_rest(officer)


def to_the_end(officer, treatment):
    begin(officer)
    assert "Títulos y total." in said(officer)
    officer.go_on("personal")
    assert "Títulos y total: bien." in said(officer)
    decide(officer, treatment)
    words = said(officer)
    if officer.page.page_id == "personal":
        officer.press(Qt.Key.Key_Return, CTRL)
        officer.wait(lambda: officer.page.page_id == "clean" or officer.page._risk.seen is not None)
        if officer.page.page_id == "personal":
            officer.go_on("clean")
    officer.wait(lambda: "Montos: bien." in said(officer))
    assert "Fechas: bien." in said(officer)
    officer.go_on("describe")
    describe(officer)
    assert "Descripción: bien." in said(officer)
    confirm(officer)
    choose_target(officer, PRACTICE)
    assert publish(officer).verified
    return words


def summary_of(officer):
    officer.tab_to(officer.named("Ver cómo le fue"))
    officer.press(Qt.Key.Key_Space)
    officer.wait(lambda: isinstance(QApplication.activeWindow(), ExerciseSummary))
    return QApplication.activeWindow()


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_all_well_done(officer):
    words = to_the_end(officer, lambda finding: "clean_free_text" if finding.free_text else "remove_column")
    assert "Nombres: bien. Nadie necesita los nombres" in words
    assert "Cédulas en las observaciones: bien." in words
    assert "Publicación: bien." in said(officer)
    summary = summary_of(officer)
    assert "Ejercicio terminado: 7 de 7 bien" in texts(summary)
    officer.press(Qt.Key.Key_Return)  # the close button has the focus
    officer.wait(lambda: not summary.isVisible())


def test_what_could_be_better_is_said_and_can_be_changed(officer):
    words = to_the_end(officer, lambda finding: "clean_free_text" if finding.free_text else "mask_part")
    assert "Nombres: puede mejorar. Con una parte del nombre" in words
    summary = summary_of(officer)
    assert "Ejercicio terminado: 6 de 7 bien" in texts(summary)
    for _ in range(5):
        if QApplication.focusWidget().accessibleName() == "Cambiar: Nombres":
            break
        officer.press(Qt.Key.Key_Tab)
    officer.press(Qt.Key.Key_Space)
    officer.wait(lambda: officer.page.page_id == "personal")


def test_it_can_be_ended_and_leaves_other_files_alone(officer):
    begin(officer)
    officer.tab_to(officer.named("Terminar el ejercicio"))
    officer.press(Qt.Key.Key_Space)
    assert not officer.program.coach.note.isVisible()
    officer.go_on("personal")
    assert not officer.program.coach.note.isVisible()


def test_on_a_low_screen_the_word_comes_to_where_one_looks(officer):
    officer.window.resize(683, 384)
    begin(officer)
    officer.go_on("personal")
    decide(officer, lambda finding: "clean_free_text" if finding.free_text else "mask_part")
    assert officer.program.coach.note.visibleRegion().isEmpty()
    assert officer.window.toast.isVisible()
    assert "Cédulas en las observaciones: bien." in officer.window.toast.accessibleName()
