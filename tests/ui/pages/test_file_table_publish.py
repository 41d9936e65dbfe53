"""The first two pages and the last one over a real workspace."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop_app.core.publishing.portal import PortalKind
from desktop_app.ui.pages.file.page import FilePage
from desktop_app.ui.pages.publish.page import PublishPage
from desktop_app.ui.pages.publish.presenter import FOLDER, OTHER, PRACTICE
from desktop_app.ui.pages.publish.remembering import is_ours
from desktop_app.ui.pages.table.page import TablePage
from desktop_app.ui.pages.table.row_menu import RowMenu
from tests.journeys import messy_files
from tests.ui.pages.rig import open_rig


@pytest.fixture
def rig(tmp_path):
    opened = open_rig(messy_files.workbook(tmp_path / "ayudas.xlsx"))
    yield opened
    opened.context.practice.close()
    opened.close()


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1366, 690)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=30_000)
    return page


def test_a_file_that_is_no_table_is_said_and_the_work_stays(rig, qtbot, tmp_path):
    page = shown(qtbot, FilePage(rig.context))
    before = rig.context.project
    wrong = tmp_path / "informe.pdf"
    wrong.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    page.open_path(str(wrong))
    qtbot.waitUntil(lambda: not page._trouble.isHidden(), timeout=30_000)
    assert "informe.pdf" in page._trouble.accessibleName()
    assert rig.context.project == before


def test_the_table_page_shows_roles_and_a_row_can_be_corrected(rig, qtbot):
    page = shown(qtbot, TablePage(rig.context))
    region = rig.work.region
    assert (region.header_rows, region.first_row, region.total_rows) == ((3,), 4, (10,))
    assert page.problem() is None
    sheet = rig.context.workspace.opened.sheets[0]
    menu = RowMenu(sheet, region, 10, page)
    menu.region_chosen.connect(page._set_region)
    next(action for action in menu.actions() if "usarla" in action.text()).trigger()
    assert rig.work.region.total_rows == ()
    rig.context.session.undo()
    assert rig.work.region == region


def test_saying_which_row_is_the_header_recomputes_the_rest(rig, qtbot):
    page = shown(qtbot, TablePage(rig.context))
    sheet = rig.context.workspace.opened.sheets[0]
    menu = RowMenu(sheet, rig.work.region, 4, page)
    menu.region_chosen.connect(page._set_region)
    next(action for action in menu.actions() if "encabezado" in action.text()).trigger()
    assert rig.work.region.header_rows == (4,)
    assert rig.work.region.first_row == 5
    qtbot.waitUntil(lambda: _first_name(page) == "05/01/2026", timeout=10_000)


def _first_name(page):
    return page._model.headerData(0, Qt.Orientation.Horizontal) if page._model is not None else None


def test_a_lost_working_copy_is_made_again(rig, qtbot):
    page = TablePage(rig.context)
    rig.context.workspace.opened.sheets[0].grid.unlink()
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page._grid.view is not None, timeout=30_000)
    assert page._trouble.isHidden()


def test_clicking_a_row_opens_its_menu(rig, qtbot):
    page = shown(qtbot, TablePage(rig.context))
    seen = []
    page._grid.row_chosen.connect(lambda row, _where: seen.append(row))
    page._grid.row_chosen.disconnect(page._row_menu)
    page._grid.view.row_clicked.emit(3)
    page._grid.view.row_menu.emit(5, QPoint(1, 1))
    assert seen == [3, 5]


def test_real_or_practice_is_chosen_never_defaulted(rig, qtbot):
    page = shown(qtbot, PublishPage(rig.context))
    assert page._choices.value is None
    assert page.problem() is not None
    bands = []
    rig.context.practice_changed.connect(bands.append)
    page._choose(PRACTICE)
    assert page.problem() is None
    page._choose(FOLDER)
    assert page.problem() is not None
    page._choose(OTHER)
    assert page.problem() is not None
    assert bands == [True, False, False]


def test_a_portal_that_does_not_answer_is_said_beside_the_field(rig, qtbot):
    page = shown(qtbot, PublishPage(rig.context))
    page._choose(OTHER)
    page._connection._address.setText("http://127.0.0.1:9")
    page._connection._token.setText("clave")
    page._connection.test_button.click()
    qtbot.waitUntil(lambda: not page._connection._result.isHidden(), timeout=60_000)
    assert page.problem() is not None
    assert "clave" not in page._connection._result.accessibleName()


def test_only_what_this_project_published_there_is_updated_without_asking():
    practice = json.dumps({"kind": "practice", "portal": "http://127.0.0.1:4000"})
    real = json.dumps({"kind": "ckan", "portal": "https://datos.example/"})
    assert is_ours((practice,), PortalKind.PRACTICE, "http://127.0.0.1:5000")
    assert not is_ours((practice,), PortalKind.CKAN, "http://127.0.0.1:4000")
    assert is_ours((real,), PortalKind.CKAN, "https://datos.example")
    assert not is_ours((real,), PortalKind.CKAN, "https://otro.example")
