"""Asking for approval from the review page: one file, who asks and why, and what became of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.app.approval.approval import digest_of, is_approved, keep_verdict
from desktop_app.app.approval.review_package import answer_review_package, open_review_package
from desktop_app.app.sidecar import read_sidecar, sidecar_path, write_sidecar
from desktop_app.core.packaging import read_package
from desktop_app.ui.approval.card import ApprovalCard
from desktop_app.ui.approval.request_dialog import RequestDialog
from tests.journeys import messy_files
from tests.queue_samples import a_folder
from tests.ui.pages.rig import open_rig, shown_alone
from tests.unit.app.test_approval import signed


@pytest.fixture
def rig(tmp_path):
    opened = open_rig(messy_files.workbook(tmp_path / "ayudas.xlsx"))
    yield opened
    opened.close()


@pytest.fixture
def package(rig):
    home = rig.context.workspace.services.paths.projects / "p9"
    home.mkdir()
    made = a_folder(home)
    made.rename(home / "package")
    sidecar_path(made).rename(sidecar_path(home / "package"))
    return home / "package"


@pytest.fixture
def card(rig, qtbot, package):
    made = shown_alone(qtbot, ApprovalCard(rig.context), 560, 300)
    made.show_folder(package)
    return made


def until_done(qtbot, card):
    qtbot.waitUntil(lambda: not card._work.is_busy, timeout=60_000)


def saved(qtbot, card, file):
    card._asked = ("Ana Paz", "Es de octubre")
    card.save_into(str(file))
    until_done(qtbot, card)
    return file


def test_the_file_says_who_asks_and_why(rig, card, qtbot, tmp_path):
    file = saved(qtbot, card, tmp_path / "mes.revision.zip")
    opened = open_review_package(file, tmp_path / "revisor")
    assert (opened.manifest.asked_by, opened.manifest.note) == ("Ana Paz", "Es de octubre")
    assert opened.manifest.asked
    assert "mes.revision.zip" in card._state.accessibleName()


def test_a_name_is_asked_before_anything_is_made(qtbot, themed):
    window = shown_alone(qtbot, QWidget())
    dialog = RequestDialog(window, "", "Luis Mora")
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.save_button, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog._asker.advice
    assert dialog.asked_by.hasFocus()
    QTest.keyClicks(dialog.asked_by, "Ana Paz")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.save_button, Qt.Key.Key_Return)


def test_the_answer_is_taken_in_there(card, qtbot, package, tmp_path):
    file = saved(qtbot, card, tmp_path / "mes.revision.zip")
    back = tmp_path / "vuelta.zip"
    manifest = open_review_package(file, tmp_path / "revisor").manifest
    answer_review_package(file, back, signed(manifest))
    with qtbot.waitSignal(card.changed, timeout=60_000):
        card.take_in(str(back))
    assert is_approved(package)
    assert "Aprobado por" in card._state.accessibleName()
    assert card.ask_button.text() == "Pedir otra revisión…"


def test_a_file_without_an_answer_is_said(card, qtbot, package, tmp_path):
    file = saved(qtbot, card, tmp_path / "mes.revision.zip")
    card.take_in(str(file))
    until_done(qtbot, card)
    assert "Nadie ha respondido" in card._state.accessibleName()
    assert not is_approved(package)


def test_after_a_change_the_approval_is_of_another_version(card, package):
    sidecar = read_sidecar(package)
    keep_verdict(package, signed(type("Seen", (), {"digest": digest_of(sidecar)})))
    card.show_folder(package)
    assert "Aprobado por" in card._state.accessibleName()
    changed = replace(sidecar, dataset=replace(sidecar.dataset, title="Otro título"))
    write_sidecar(read_package(package), changed)
    card.show_folder(package)
    assert "aprobó otra versión" in card._state.accessibleName()


def test_there_is_nothing_to_ask_for_without_a_package(card):
    card.show_folder(None)
    assert card.isHidden()


def test_a_file_that_is_no_review_package_is_said(card, qtbot, tmp_path):
    wrong = tmp_path / "otro.zip"
    wrong.write_bytes(b"PK")
    card.take_in(str(wrong))
    until_done(qtbot, card)
    assert "otro.zip" in card._state.accessibleName()
    assert card.ask_button.focusPolicy() & Qt.FocusPolicy.TabFocus
