"""Review packages in the window: looked at, answered by name and post, and the answer kept."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from desktop_app.app.approval.approval import is_approved
from desktop_app.app.approval.review_package import answer_review_package, make_review_package, verdict_in
from desktop_app.ui.accessibility import accessibility_defects
from tests.queue_samples import a_package_of
from tests.ui.pages.file.around import paths_of
from tests.unit.app.test_approval import NOW, signed


@pytest.fixture
def package(rig):
    """The package of a project on this computer."""
    return a_package_of(paths_of(rig).projects / "p9")


@pytest.fixture
def review_file(package, tmp_path):
    file = tmp_path / "mes.revision.zip"
    return file, make_review_package(package, file, asked_by="Ana Paz", asked=NOW, note="Es de octubre")


def drop(page, file):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)


def opened(qtbot, page, file):
    page.review(str(file))
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=60_000)
    return page._reviewing


def test_a_dropped_review_package_is_looked_at_and_not_read_as_a_table(rig, page, qtbot, review_file):
    before = rig.context.project
    drop(page, review_file[0])
    qtbot.waitUntil(lambda: page._reviewing.form is not None, timeout=60_000)
    assert page.title() == "¿Se puede publicar esto?"
    assert rig.context.project == before
    qtbot.wait(20)
    assert accessibility_defects(page) == []


def test_it_is_approved_by_name_and_post_of_what_was_seen(page, qtbot, review_file, package, tmp_path):
    screen = opened(qtbot, page, review_file[0])
    form = screen.form
    assert page.problem() == "Elija su respuesta"
    form.choices.set_value("approve")
    assert page.culprit() is form.name
    QTest.keyClicks(form.name, "Luis Mora")
    assert page.culprit() is form.post
    QTest.keyClicks(form.post, "Custodio")
    assert page.problem() is None
    back = tmp_path / "vuelta.zip"
    screen.answer_into(str(back))
    qtbot.waitUntil(lambda: screen.form is None, timeout=60_000)
    verdict = verdict_in(back)
    assert (verdict.approved, verdict.approver, verdict.post) == (True, "Luis Mora", "Custodio")
    assert verdict.digest == review_file[1].digest
    assert "vuelta.zip" in screen.trouble.accessibleName()
    assert page.primary_label() == "Volver al inicio"
    assert not is_approved(package)  # only the answer, opened by whoever asked, says so
    page.submit()
    assert page._start_view.isVisible()


def test_returning_wants_notes(page, qtbot, review_file):
    form = opened(qtbot, page, review_file[0]).form
    form.choices.set_value("return")
    QTest.keyClicks(form.name, "Luis Mora")
    QTest.keyClicks(form.post, "Custodio")
    assert page.culprit() is form.notes
    form.notes.setPlainText("Falta el cantón")
    assert page.problem() is None


def test_whoever_asked_is_told_that_another_should_review(page, qtbot, review_file):
    form = opened(qtbot, page, review_file[0]).form
    QTest.keyClicks(form.name, "ana  paz")
    form.name.left.emit()
    assert form._name_field.advice
    form.name.setText("Luis Mora")
    form.name.left.emit()
    assert not form._name_field.advice


@pytest.mark.parametrize("approved", [True, False])
def test_the_answer_is_kept_beside_the_files_and_said(page, qtbot, review_file, package, approved):
    file, manifest = review_file
    back = file.with_name("vuelta.zip")
    answer_review_package(file, back, signed(manifest, approved=approved, notes="Falta el cantón"))
    screen = opened(qtbot, page, back)
    assert page.title() == "La respuesta a su solicitud"
    assert is_approved(package) is approved
    said = screen.trouble.accessibleName()
    assert ("Aprobado por" if approved else "Devuelto por") in said
    assert "Falta el cantón" in said
    assert screen.form is None
    assert page.problem() is None


def test_what_was_changed_on_the_way_is_not_shown(page, qtbot, review_file):
    file = review_file[0]
    file.write_bytes(file.read_bytes()[:-200])
    screen = opened(qtbot, page, file)
    assert screen.trouble.isVisible()
    assert screen.form is None
    assert page.primary_label() == ""


def test_leaving_deletes_what_was_unpacked(rig, page, qtbot, review_file):
    opened(qtbot, page, review_file[0])
    rooms = [p for p in paths_of(rig).all_working.iterdir() if p.name.startswith("review-")]
    assert len(rooms) == 1
    page.back()
    assert not rooms[0].exists()


def test_another_file_takes_the_place_of_the_first(rig, page, qtbot, review_file):
    opened(qtbot, page, review_file[0])
    opened(qtbot, page, review_file[0])
    assert len([p for p in paths_of(rig).all_working.iterdir() if p.name.startswith("review-")]) == 1
