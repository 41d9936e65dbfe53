"""The first page: opening what asks something first, and what is said when a file cannot be opened."""

import threading
import zipfile
from dataclasses import replace

import openpyxl
import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.app import recovery
from desktop_app.core.reading import ReaderProcess
from desktop_app.ui.widgets.button import Button
from tests.ui.pages.rig import cedula, write_csv
from tests.unit.reading.locked import agile, zip_with_password

PASSWORD = "Clave-Del-Archivo-7"
HEADER = ("codigo", "monto")


@pytest.fixture
def protected(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    for n in range(1, 8):
        book.active.append((f"A-{n}", n * 10))
    path = tmp_path / "Nomina_2026.xlsx"
    book.save(path)
    return agile(path, PASSWORD)


@pytest.fixture
def several(tmp_path):
    path = tmp_path / "entrega.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("norte/enero.csv", "sur/febrero.csv"):
            rows = "\n".join(f"{name[:3]}{n};{n}" for n in range(5))
            archive.writestr(name, f"codigo;monto\n{rows}\n")
    return path


def open_and_settle(qtbot, page, path):
    page.open_path(str(path))
    settle(qtbot, page)


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=60_000)
    qtbot.wait(10)


def type_password(page, text):
    QTest.keyClicks(page._password.edit, text)
    QTest.keyClick(page._password.edit, Qt.Key.Key_Return)


def wrote(folder, words):
    """Whether the words stand in any file below a folder."""
    return any(words.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_file_that_is_no_table_is_said_and_the_work_stays(rig, page, qtbot, tmp_path):
    before = rig.context.project
    wrong = tmp_path / "informe.pdf"
    wrong.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    open_and_settle(qtbot, page, wrong)
    assert not page._trouble.isHidden()
    assert "informe.pdf" in page._trouble.accessibleName()
    assert page._drop.isVisible()
    assert rig.context.project == before


@pytest.fixture
def killed_once(rig, tmp_path):
    """A CSV whose reader is killed in mid-copy the first time; the second time it lives."""
    path = write_csv(tmp_path / "grande.csv", ("codigo", "monto"), [(f"A-{n}", n) for n in range(300_000)])
    reader = ReaderProcess()
    reader.start()
    workspace = rig.context.workspace
    workspace.services = replace(workspace.services, reader=reader)
    read, left = workspace.open_file, [1]

    def open_file(path, progress, answers, show):
        class Striker:
            def at(self, done, total, stage=None):
                if left:
                    left.pop()
                    psutil.Process(reader.pid).kill()
                progress.at(done, total, stage)

        return read(path, Striker(), answers, show)

    workspace.open_file = open_file
    yield path
    reader.close()


def test_a_reader_killed_in_mid_copy_is_said_and_the_file_may_be_tried_again(rig, page, qtbot, killed_once):
    before, content = rig.context.project, killed_once.read_bytes()
    open_and_settle(qtbot, page, killed_once)
    assert "grande.csv" in page._trouble.accessibleName()
    assert rig.context.project == before
    again = next(b for b in page._trouble.findChildren(Button) if b.text() == "Intentar de nuevo")
    QTest.keyClick(again, Qt.Key.Key_Space)
    settle(qtbot, page)
    assert page._trouble.isHidden()
    assert rig.context.project.table.source.path == str(killed_once)
    assert killed_once.read_bytes() == content


def test_a_password_is_asked_in_the_page_and_opens_the_file(rig, page, qtbot, protected):
    open_and_settle(qtbot, page, protected)
    assert page._password.isVisible()
    assert not page._drop.isVisible()
    assert page._password.edit.hasFocus()
    assert page._password.edit.echoMode() is QLineEdit.EchoMode.Password
    type_password(page, PASSWORD)
    assert page._password.edit.text() == ""
    settle(qtbot, page)
    assert rig.context.project.table.source.path == str(protected)
    assert rig.context.project.table.region.last_row == 7
    paths = rig.context.workspace.services.paths
    rig.context.workspace.close()
    assert not wrote(paths.data, PASSWORD)
    assert not wrote(paths.logs, PASSWORD)


def test_a_wrong_password_is_said_beside_the_field_and_asked_again(rig, page, qtbot, protected):
    before = rig.context.project
    open_and_settle(qtbot, page, protected)
    type_password(page, "otra")
    settle(qtbot, page)
    assert page._password.isVisible()
    assert page._password.field.advice
    assert page._password.edit.hasFocus()
    assert rig.context.project == before
    type_password(page, PASSWORD)
    settle(qtbot, page)
    assert rig.context.project.table.source.path == str(protected)


def test_nothing_typed_is_not_tried(page, qtbot, protected):
    open_and_settle(qtbot, page, protected)
    QTest.keyClick(page._password.edit, Qt.Key.Key_Return)
    assert page._password.field.advice
    assert not page.is_busy()


def test_showing_the_password_is_the_officers_choice_each_time(page, qtbot, protected):
    open_and_settle(qtbot, page, protected)
    page._password.show_box.setFocus()
    QTest.keyClick(page._password.show_box, Qt.Key.Key_Space)
    assert page._password.edit.echoMode() is QLineEdit.EchoMode.Normal
    type_password(page, "otra")
    settle(qtbot, page)
    assert page._password.edit.echoMode() is QLineEdit.EchoMode.Password


def test_going_without_a_password_brings_the_start_back(rig, page, qtbot, protected):
    before = rig.context.project
    open_and_settle(qtbot, page, protected)
    QTest.keyClicks(page._password.edit, "a medias")
    QTest.keyClick(page._password.cancel_button, Qt.Key.Key_Space)
    assert page._drop.isVisible()
    assert not page._password.isVisible()
    assert page._password.edit.text() == ""
    assert rig.context.project == before


def test_leaving_the_page_forgets_a_half_typed_password(page, qtbot, protected):
    open_and_settle(qtbot, page, protected)
    QTest.keyClicks(page._password.edit, "a medias")
    page.leave()
    assert page._password.edit.text() == ""
    assert page._password.isHidden()


def protected_project(rig, page, qtbot, protected):
    """A saved project over a protected file, as the start page lists it."""
    open_and_settle(qtbot, page, protected)
    type_password(page, PASSWORD)
    settle(qtbot, page)
    project_id = rig.context.project.id
    rig.context.workspace.close()
    rig.context.session_changed.emit()
    page.enter()
    lines = recovery.unfinished(rig.context.workspace.services.paths)
    return next(line for line in lines if line.project_id == project_id)


def test_a_resumed_project_asks_for_the_password_again(rig, page, qtbot, protected):
    line = protected_project(rig, page, qtbot, protected)
    went = []
    page.go_requested.connect(went.append)
    page._unfinished.chosen.emit(str(line.folder))
    settle(qtbot, page)
    assert page._password.isVisible()
    assert went == []
    type_password(page, PASSWORD)
    settle(qtbot, page)
    assert went == ["table"]
    assert rig.context.workspace.raw().n_rows() == 7


def test_a_resumed_project_without_its_password_goes_back_to_the_list(rig, page, qtbot, protected):
    line = protected_project(rig, page, qtbot, protected)
    page._unfinished.chosen.emit(str(line.folder))
    settle(qtbot, page)
    QTest.keyClick(page._password.cancel_button, Qt.Key.Key_Space)
    assert not rig.context.has_project
    assert line.folder.exists()
    assert any(found.folder == line.folder for found in recovery.unfinished(rig.context.workspace.services.paths))


def test_a_project_whose_file_is_gone_goes_back_to_the_list(rig, page, qtbot, tmp_path):
    path = write_csv(tmp_path / "obras.csv", HEADER, [(f"A{n}", n) for n in range(9)])
    open_and_settle(qtbot, page, path)
    folder = rig.context.workspace.services.paths.projects / rig.context.project.id
    rig.context.workspace.close()
    path.unlink()
    page._unfinished.chosen.emit(str(folder))
    settle(qtbot, page)
    assert "obras.csv" in page._trouble.accessibleName()
    assert not rig.context.has_project
    assert folder.exists()


def test_one_of_several_tables_is_chosen_by_keyboard(rig, page, qtbot, several):
    open_and_settle(qtbot, page, several)
    assert page._member.isVisible()
    assert page._member.choices.value is None
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    assert page._member.choices.value is None
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot, page)
    assert rig.context.project.table.source.member == "sur/febrero.csv"
    assert rig.context.workspace.raw().head(1)["c0"].to_list() == ["sur0"]


def test_no_table_of_the_archive_is_a_way_out(rig, page, qtbot, several):
    before = rig.context.project
    open_and_settle(qtbot, page, several)
    page._member._cancel.click()
    assert page._drop.isVisible()
    assert rig.context.project == before


def test_a_table_in_a_protected_archive_asks_for_its_password(rig, page, qtbot, tmp_path):
    body = b"codigo;monto\n" + b"".join(b"A%d;%d\n" % (n, n) for n in range(6))
    path = zip_with_password(tmp_path / "entrega.zip", "enero.csv", body, PASSWORD)
    open_and_settle(qtbot, page, path)
    assert page._password.isVisible()
    type_password(page, PASSWORD)
    settle(qtbot, page)
    assert rig.context.project.table.source.member == "enero.csv"


@pytest.fixture
def large(rig, tmp_path):
    """A reader that shows the first rows of a file and then waits until it is told to go on."""
    path = write_csv(
        tmp_path / "grande.csv", ("cedula", "sexo", "monto"), [(cedula(n), "F", n * 10) for n in range(1, 30)]
    )
    read_all, go_on = rig.context.workspace.open_file, threading.Event()

    def read(path, progress, answers, show):
        whole = read_all(path, progress, answers)
        show(replace(whole, is_preview=True, sha256=""))
        while not go_on.wait(0.02):
            progress.at(1, 2)
        return whole

    rig.context.workspace.open_file = read
    return path, go_on


def test_the_first_rows_are_shown_covered_while_the_rest_is_read(rig, page, qtbot, large):
    path, go_on = large
    page.open_path(str(path))
    qtbot.waitUntil(page._beginning.isVisible, timeout=30_000)
    assert page.is_busy()
    model = page._beginning.model
    assert [head.name for head in model.heads] == ["cedula", "sexo", "monto"]
    assert "•" in model.text(0, 0)
    qtbot.waitUntil(lambda: model.text(0, 2) == "10", timeout=30_000)
    assert "•" in model.text(0, 0)
    go_on.set()
    settle(qtbot, page)
    assert page._beginning.isHidden()
    assert rig.context.project.table.source.path == str(path)


def test_reading_the_rest_is_cancelled_and_the_start_comes_back(rig, page, qtbot, large):
    before = rig.context.project
    page.open_path(str(large[0]))
    qtbot.waitUntil(lambda: page._beginning.isVisible() and page._working.isVisible(), timeout=30_000)
    QTest.keyClick(page._working.cancel_button, Qt.Key.Key_Space)
    settle(qtbot, page)
    assert page._beginning.isHidden()
    assert page._drop.isVisible()
    assert rig.context.project == before
