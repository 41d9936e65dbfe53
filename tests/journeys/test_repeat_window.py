"""The monthly routine in the real window by keyboard alone: from the start page to the portal, and back after a kill."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.app import project_file, published
from desktop_app.app.autosave import PROJECT
from desktop_app.app.history import History
from desktop_app.app.paths import default_paths
from desktop_app.app.project import Target
from desktop_app.app.publishing import Order, publish_folder
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import receipt_to_json
from desktop_app.core.publishing.portal import PortalKind
from tests.journeys import independent_client
from tests.journeys.window_driver import CTRL, Officer
from tests.repeat_samples import first_project, payroll, published as cells_of, workbook

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
