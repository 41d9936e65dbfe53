"""What is said of the cells, what is covered on screen, and the file itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.pages.table.page import TablePage
from desktop_app.ui.widgets.button import Button
from tests.journeys import messy_files
from tests.ui.pages.rig import cedula, opened_pages, write_csv
from tests.ui.pages.table.kit import (
    CANTONS,
    CTRL,
    FAMILY,
    GIVEN,
    band,
    choose,
    menu_of,
    settle,
    values,
)
from tests.unit.reading.locked import agile

# --- covered cells ---


@pytest.fixture
def people(build, tmp_path):
    rows = [("cedula", "nombres", "canton", "monto")]
    rows += [(cedula(i), f"{GIVEN[i % 4]} {FAMILY[i % 3]}", CANTONS[i % 4], str(100 + i * 15)) for i in range(1, 41)]
    return build(write_csv(tmp_path / "ayudas.csv", rows[0], rows[1:]))


def test_numbers_and_names_of_people_are_covered_until_the_button_is_held(people):
    _rig, page = people
    model, hold = page._panel.grid.view.sheet, page._panel._covering.hold
    covered = [model.text(1, column) for column in range(4)]
    assert "•" in covered[0]
    assert "•" in covered[1]
    assert covered[2:] == ["Cayambe", "115"]
    below = page._panel.first_rows.model
    assert "•" in below.text(0, 0)
    assert model.text(0, 0) == "cedula"
    QTest.keyPress(hold, Qt.Key.Key_Space)
    assert model.text(1, 0) == cedula(1)
    assert below.text(0, 0) == cedula(1)
    QTest.keyRelease(hold, Qt.Key.Key_Space)
    assert model.text(1, 0) == covered[0]
    assert "•" in below.text(0, 0)


def test_a_column_left_out_stays_covered(people):
    _rig, page = people
    choose(menu_of(page, 2, 0, Qt.Key.Key_Space, CTRL), "Dejar fuera")
    assert "•" in page._panel.grid.view.sheet.text(1, 0)


def test_before_a_worker_has_looked_everything_long_is_covered(qtbot, tmp_path):
    with opened_pages(qtbot, TablePage, lambda page: page._panel.grid.view is not None) as make:
        _rig, page = make(write_csv(tmp_path / "a.csv", ("x", "y"), [(cedula(i), "ab") for i in range(9)]))
        page._panel._covering.stop()
        page._panel._covering._known = None
        region = page._context.project.table.region
        shown = (page._context.workspace.opened.sheets[0], region)
        page._panel._covering.cover(shown, shown)
        assert "•" in page._panel.grid.view.sheet.text(1, 0)
        assert page._panel.grid.view.sheet.text(1, 1) == "ab"


def test_sentences_are_covered_where_they_name_somebody(qtbot, build, tmp_path):
    texts = [f"Se entregó a {GIVEN[i % 4]} {FAMILY[i % 3]} una silla" for i in range(40)]
    rows = [(f"A{i}", texts[i]) for i in range(40)]
    _rig, page = build(write_csv(tmp_path / "notas.csv", ("codigo", "observaciones"), rows))
    shown = page._panel.grid.view.sheet.text(1, 1)
    assert shown.startswith("Se entregó a ")
    assert "•" in shown
    assert "Quishpe" not in shown


# --- the file itself ---


def test_a_lost_working_copy_is_made_again(qtbot, plain):
    rig, page = plain
    rig.context.workspace.opened.sheets[0].grid.unlink()
    page.enter()
    settle(qtbot, rig, page)
    assert page._trouble.isHidden()
    assert page._panel.grid.view.sheet.text(1, 0) == "codigo"


def test_a_lost_copy_of_a_protected_file_asks_for_its_password(qtbot, plain, tmp_path):
    rig, page = plain
    path = rig.context.workspace.opened.path
    agile(path, "secreta")
    rig.context.workspace.opened.sheets[0].grid.unlink()
    page.enter()
    settle(qtbot, rig, page)
    assert page._password.isVisible()
    assert page._password.edit.hasFocus() or page.culprit() is page._password.edit
    page.leave()
    assert page._password.isHidden()


def test_a_file_that_is_gone_is_said_with_the_way_to_choose_it_again(qtbot, plain):
    rig, _page = plain
    opened = rig.context.workspace.opened
    opened.sheets[0].grid.unlink()
    opened.path.unlink()
    fresh = TablePage(rig.context)
    qtbot.addWidget(fresh)
    fresh.resize(1134, 648)
    fresh.show()
    fresh.enter()
    settle(qtbot, rig, fresh)
    assert not fresh._trouble.isHidden()
    assert fresh._sheet.isHidden()
    assert fresh.footer_hint() == ""
    assert "ya no está" in fresh.problem()
    with qtbot.waitSignal(fresh.go_requested) as went:
        fresh._trouble.findChild(Button).click()
    assert went.args == ["file"]


def test_corrections_come_back_with_the_project(qtbot, plain):
    rig, page = plain
    choose(menu_of(page, 4), "Total")
    folder = rig.context.workspace.services.paths.projects / rig.context.project.id
    kept = rig.work
    rig.context.workspace.close()
    rig.context.workspace.resume(folder)
    rig.context.workspace.reopen()
    rig.context.session_changed.emit()
    assert rig.work.corrections == kept.corrections
    assert rig.work.region == kept.region
    page.enter()
    settle(qtbot, rig, page)
    assert band(page, 4).kind == "struck"


def test_the_officer_stays_where_he_was_after_a_correction(plain):
    _rig, page = plain
    choose(menu_of(page, 3, 1), "Notas")
    view = page._panel.grid.view
    assert view.hasFocus()
    assert (view.sheet.source_row(view.currentIndex().row()), view.currentIndex().column()) == (3, 1)


def test_accents_in_doubt_are_chosen_by_eye(qtbot, build, tmp_path):
    path = tmp_path / "temperaturas.csv"  # a degree sign, and nothing else to tell one old encoding from another
    path.write_bytes(b"codigo;temperatura;zona\r\n" + b"".join(b"%d;%d \xf8;norte\r\n" % (n, n + 4) for n in range(9)))
    rig, page = build(path)
    assert page._encoding.isVisible()
    before = rig.work.source.encoding
    options = page._encoding.findChildren(type(page._panel.hidden.choices))[0]
    other = next(radio for radio in options._radios if radio.choice.id != before)
    other.click()
    settle(qtbot, rig, page)
    assert rig.work.source.encoding == other.choice.id
    assert values(rig, "c1")[0] in " ".join(other.choice.title.split("·"))


def test_messy_workbook_roles(build, tmp_path):
    rig, page = build(messy_files.workbook(tmp_path / "ayudas.xlsx"))
    assert (rig.work.region.header_rows, rig.work.region.first_row, rig.work.region.total_rows) == ((3,), 4, (10,))
    assert page.problem() is None
