"""Rows, columns and edges of the table are corrected on the sheet, by keyboard and by mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.reading.source import RowRole
from tests.ui.pages.table.kit import (
    CTRL,
    band,
    choose,
    menu_of,
    names,
    save,
    settle,
    values,
    works,
)

# --- roles of rows ---


def test_roles_are_shown_and_a_total_is_taken_in_by_keyboard(plain):
    rig, page = plain
    assert (rig.work.region.header_rows, rig.work.region.total_rows) == ((1,), (22,))
    assert band(page, 22).kind == "struck"
    choose(menu_of(page, 22), "Datos")
    assert rig.work.region.total_rows == ()
    assert band(page, 22).kind == "data"
    assert values(rig)[-1] == "TOTAL"
    rig.context.session.undo()
    assert rig.work.region.total_rows == (22,)
    assert band(page, 22).kind == "struck"
    rig.context.session.redo()
    assert band(page, 22).kind == "data"


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Título", RowRole.TITLE),
        ("Sección", RowRole.SECTION),
        ("Total", RowRole.TOTAL),
        ("Notas", RowRole.NOTE),
        ("Dejar fuera esta fila", RowRole.LEFT_OUT),
    ],
)
def test_a_row_of_data_in_any_other_role_does_not_come_out(plain, words, role):
    rig, page = plain
    assert values(rig)[2] == "OB-003"
    choose(menu_of(page, 4), words)
    assert "OB-003" not in values(rig)
    assert len(values(rig)) == 19
    assert rig.work.corrections.roles == ((4, role),)
    assert "19" in page.footer_hint()
    choose(menu_of(page, 4), "Datos")
    assert len(values(rig)) == 20


def test_the_menu_says_what_a_row_is_and_why_and_ticks_it(plain):
    _rig, page = plain
    menu = menu_of(page, 22)
    said = [action.text() for action in menu.actions()[:2]]
    assert "23" in said[0]
    assert "Total" in said[0]
    assert len(said[1]) > 20
    assert all(not action.isEnabled() for action in menu.actions()[:2])
    assert said[1] in menu.accessibleName()
    assert [a.text().replace("&", "").split(":")[0] for a in menu.actions() if a.isChecked()] == ["Total"]
    menu.close()


def test_another_row_is_the_header_and_everything_follows(qtbot, plain):
    rig, page = plain
    choose(menu_of(page, 4), "Encabezado")
    assert rig.work.region.header_rows == (4,)
    assert rig.work.region.first_row == 5
    qtbot.waitUntil(lambda: names(page)[0] == "OB-003", timeout=10_000)


def test_the_row_above_the_header_joins_it_or_is_the_header_alone(plain):
    rig, page = plain
    choose(menu_of(page, 0), "Encabezado")
    assert rig.work.region.header_rows == (0, 1)
    rig.context.session.undo()
    choose(menu_of(page, 0), "Solo esta fila")
    assert rig.work.region.header_rows == (0,)


def test_a_table_without_a_header(plain):
    rig, page = plain
    choose(menu_of(page, 1), "Datos")
    assert rig.work.region.header_rows == ()
    assert values(rig)[0] == "codigo"


def test_where_the_data_starts_and_ends_by_keyboard(plain):
    rig, page = plain
    choose(menu_of(page, 3), "empiezan aquí")
    page._panel.grid.show_row(10)
    choose(menu_of(page, 10), "terminan aquí")
    assert values(rig) == [f"OB-{i:03d}" for i in range(2, 10)]


# --- edges by mouse ---


def drag(page, row, to, *, below=False):
    """Drag the line above a row (or below it) to lie above another, in the gutter."""
    view = page._panel.grid.view
    area, model, height = view.verticalHeader().viewport(), view.sheet, view.rowHeight(0)
    start = view.rowViewportPosition(model.shown_row(row)) + (height if below else 0)
    end = view.rowViewportPosition(model.shown_row(to)) + 2
    QTest.mousePress(area, Qt.MouseButton.LeftButton, pos=QPoint(20, start))
    for part in range(1, 5):
        QTest.mouseMove(area, QPoint(20, start + (end - start) * part // 4))
    QTest.mouseRelease(area, Qt.MouseButton.LeftButton, pos=QPoint(20, end))
    assert QApplication.activePopupWidget() is None


def test_the_edge_between_header_and_data_moves_both(plain):
    rig, page = plain
    drag(page, 2, 3)
    assert (rig.work.region.header_rows, rig.work.region.first_row) == ((1, 2), 3)
    drag(page, 3, 2)
    assert (rig.work.region.header_rows, rig.work.region.first_row) == ((1,), 2)


def test_the_upper_edge_of_the_header_takes_rows_in(plain):
    rig, page = plain
    drag(page, 1, 0)
    assert (rig.work.region.header_rows, rig.work.region.first_row) == ((0, 1), 2)


def test_the_lower_edge_ends_the_data(plain):
    rig, page = plain
    page._panel.grid.view.sheet.unfold()
    view = page._panel.grid.view
    view.fit_rows(30)
    assert rig.work.region.last_row in {21, 22}
    drag(page, rig.work.region.last_row, 12, below=True)
    assert values(rig)[-1] == "OB-010"
    assert view is not page._panel.grid.view  # drawn anew


# --- columns ---


def test_a_column_is_left_out_and_taken_in_by_its_letter(plain):
    rig, page = plain
    view = page._panel.grid.view
    header = view.horizontalHeader()
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(header.sectionViewportPosition(1) + 9, 9))
    choose(QApplication.activePopupWidget(), "Dejar fuera esta columna")
    assert rig.work.region.columns == (0, 2)
    assert page._panel.grid.view.sheet.unused == {1}
    choose(menu_of(page, 3, 1, Qt.Key.Key_Space, CTRL), "Usar esta columna")
    assert rig.work.region.columns == (0, 1, 2)


def test_the_menu_of_a_row_holds_that_of_the_current_column(plain):
    rig, page = plain
    menu = menu_of(page, 3, 2)
    inner = next(action.menu() for action in menu.actions() if action.menu() is not None)
    next(action for action in inner.actions() if "Dejar fuera" in action.text()).trigger()
    menu.close()
    assert rig.work.region.columns == (0, 1)


def test_names_of_columns_are_changed_in_fields_and_given_back_by_emptying_them(qtbot, plain):
    rig, page = plain
    rows = page._panel.first_rows
    QTest.keyClick(rows.change, Qt.Key.Key_Space)
    assert rows.panel.edits[0].hasFocus()
    QTest.keyClicks(rows.panel.edits[0], "codigo_de_obra")
    QTest.keyClick(rows.panel.edits[0], Qt.Key.Key_Return)
    assert rows.panel.edits[1].hasFocus()
    settle(qtbot, rig, page)
    assert rig.context.workspace.raw().columns[0].name == "codigo_de_obra"
    assert names(page) == ["codigo_de_obra", "canton", "monto"]
    rows.panel.edits[0].setFocus()
    rows.panel.edits[0].clear()
    QTest.keyClick(rows.panel.edits[0], Qt.Key.Key_Return)
    settle(qtbot, rig, page)
    assert rig.work.corrections.names == ()
    assert rows.panel.edits[0].text() == "codigo"


def test_joined_header_rows_are_said(qtbot, build, tmp_path):
    rows = [("Obra", "Obra", "Monto"), ("codigo", "canton", "usd"), *works()[2:22]]
    rig, page = build(save(tmp_path / "dos.xlsx", rows, lambda book: book.active.merge_cells("A1:B1")))
    if rig.work.region.header_rows != (0, 1):
        pytest.fail(f"two header rows were not recognised: {rig.work.region.header_rows}")
    assert names(page)[0] == "Obra codigo"
    assert "2" in page._panel.first_rows._hint.text()


def test_in_a_large_sheet_a_worker_corrects_and_nobody_goes_on_meanwhile(qtbot, plain, monkeypatch):
    rig, page = plain
    monkeypatch.setattr("desktop_app.ui.pages.table.correcting.AT_ONCE", 0)
    choose(menu_of(page, 4), "Total")
    assert page.is_busy()
    assert rig.work.corrections.roles == ()
    settle(qtbot, rig, page)
    assert rig.work.corrections.roles == ((4, RowRole.TOTAL),)
    assert band(page, 4).kind == "struck"


def test_the_menu_key_opens_the_same_menu(plain):
    _rig, page = plain
    view = page._panel.grid.view
    view.setFocus()
    view.setCurrentIndex(view.sheet.index(1, 0))
    asked = []
    view.row_menu.connect(lambda row, _where: asked.append(row))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(view.viewport(), event)
    assert asked == [1]
    assert "Encabezado" in QApplication.activePopupWidget().accessibleName()
    QApplication.activePopupWidget().close()
