"""The monthly routine in the real window by keyboard alone: from the start page to the portal, and back after a kill."""

import json
import signal
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.app import project_file, published
from desktop_app.app.autosave import load_newest
from desktop_app.app.history import History
from desktop_app.app.paths import default_paths
from desktop_app.app.project import Target
from desktop_app.app.publishing import Order, publish_folder
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import receipt_to_json
from desktop_app.core.publishing.portal import PortalKind
from tests.journeys import independent_client
from tests.journeys.test_kill import WORKS_FOR, kill_tree, start
from tests.journeys.typist import state_of
from tests.journeys.window_driver import ALT, CTRL, Officer
from tests.repeat_samples import first_project, payroll, workbook
from tests.repeat_samples import published as cells_of

MOST_INPUTS = 8


@pytest.fixture
def officer(qapp):
    sitting = Officer()
    yield sitting
    sitting.leave()


@pytest.fixture
def january(officer, tmp_path):
    """January, published on the practice portal of this computer; the start page offers to repeat it."""
    paths = default_paths()
    file = first_project(paths, tmp_path, payroll)
    portal = officer.program.context.practice.open("Portal de práctica")
    organization = portal.check().organizations[0].name
    receipt = publish_folder(file.parent / "package", portal, Order(organization, ""), SILENT)
    published.remember(paths, receipt)
    project, _history = project_file.load(file)
    project = replace(
        project,
        receipts=(json.dumps(receipt_to_json(receipt)),),
        target=Target(PortalKind.PRACTICE.value, organization=organization),
    )
    project_file.save(file, project, History())
    officer.page.enter()
    return project, receipt


def repeat_with(officer, path):
    """Ctrl+R, the file's name, Enter."""
    officer.press(Qt.Key.Key_R, CTRL)
    officer.wait(lambda: QApplication.focusWidget() is not officer.page.initial_focus())
    officer.type(str(path))
    officer.press(Qt.Key.Key_Return)
    officer.wait(lambda: officer.page.page_id == "repeat" and not officer.page.is_busy())


def confirm(officer):
    officer.go_on("review")
    officer.wait(lambda: officer.page.problem() is not None and "confirmación" in officer.page.problem())
    assert QApplication.focusWidget() is officer.page.initial_focus()
    officer.press(Qt.Key.Key_Space)
    officer.go_on("publish")


def publish(officer):
    page = officer.page
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.wait(lambda: not page.is_busy() and page.planned.plan is not None)
    assert page.problem() is None
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.wait(lambda: page.ending.made is not None and page.title() == page.ending.title(), 240)
    return page.ending.made.receipt


def rows_of(officer, receipt):
    """Rows of each data file of the dataset as an independent client reads them, without their header."""
    url = officer.program.context.practice._server.url
    found = independent_client.dataset(url, receipt.dataset)
    data = [r for r in found["resources"] if r["format"].upper() == "CSV" and "dicc" not in r["name"].lower()]
    return found, [independent_client.rows(r)[1:] for r in data]


def test_a_month_with_nothing_new_takes_at_most_eight_inputs(officer, january, tmp_path, capsys):
    officer.inputs = 0
    repeat_with(officer, workbook(tmp_path, payroll, 2))
    assert officer.page.title() == "Febrero: nada nuevo que responder"
    assert list(officer.window.rail.steps) == ["file", "repeat", "review", "publish"]
    confirm(officer)
    receipt = publish(officer)
    with capsys.disabled():
        print(f"\ninputs from start to published, second month: {officer.inputs}")
    assert receipt.verified
    assert receipt.dataset == january[1].dataset
    assert officer.inputs <= MOST_INPUTS
    _found, tables = rows_of(officer, receipt)
    assert len(tables) == 2
    assert cells_of(payroll, 2) in tables


def test_a_renamed_column_is_the_only_question(officer, january, tmp_path, capsys):
    officer.inputs = 0
    repeat_with(officer, workbook(tmp_path, payroll, 3))
    page = officer.page
    assert page.title() == "Marzo: solo 1 pregunta nueva"
    assert [card.question.kind.value for card in page.cards.values()] == ["renamed"]
    assert page.problem() == "Falta 1 respuesta"
    assert officer.window.focusWidget() is page.culprit()
    officer.press(Qt.Key.Key_Space)  # the first answer: it is the same column
    assert page.problem() is None
    confirm(officer)
    receipt = publish(officer)
    with capsys.disabled():
        print(f"\ninputs from start to published, third month with its question: {officer.inputs}")
    assert receipt.verified
    assert officer.inputs <= MOST_INPUTS + 1
    _found, tables = rows_of(officer, receipt)
    assert cells_of(payroll, 3) in tables


def test_what_is_decided_elsewhere_comes_back_to_the_questions(officer, january, tmp_path):
    repeat_with(officer, workbook(tmp_path, payroll, 3))
    officer.tab_to(officer.named("Ver: Limpieza"))
    officer.press(Qt.Key.Key_Return)
    officer.wait(lambda: officer.page.page_id == "clean" and not officer.page.is_busy())
    assert officer.page.primary_label() == "Volver a lo nuevo del mes"
    assert officer.window.rail.steps["repeat"].state == "current"
    officer.go_on("repeat")
    assert officer.page.problem() == "Falta 1 respuesta"
    officer.press(Qt.Key.Key_Left, ALT)
    officer.wait(lambda: officer.page.page_id == "file")
    assert officer.page.primary_label() == "Continuar: Lo nuevo del mes"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_kill_on_the_page_loses_at_most_a_second_and_it_opens_again(tmp_path):
    typist = start("repeat", str(workbook(tmp_path, payroll, 6)))
    assert typist.stdout.readline() == "ready\n"
    time.sleep(WORKS_FOR)
    killed = kill_tree(typist)
    lines = [line.split() for line in typist.stdout.read().splitlines()]
    typist.stdout.close()
    done = [(state, float(moment)) for state, moment in (line for line in lines if len(line) == 2)]
    newest = max(default_paths().projects.iterdir(), key=lambda folder: folder.stat().st_mtime)
    kept = state_of(load_newest(newest)[0])
    last_kept = max((moment for state, moment in done if state == kept), default=None)
    assert last_kept is not None, "what came back is not a state the officer saw"
    first_lost = next((moment for _, moment in done if moment > last_kept), killed)
    assert killed - first_lost <= 1.0
    out, _ = start("resume").communicate(timeout=120)
    count, resumed = out.splitlines()
    assert count == "2"
    assert resumed.split() == [kept, "repeat"]
