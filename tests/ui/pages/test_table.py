"""The second page, by keyboard and by mouse, on small workbooks written here: every correction and every question."""

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.core.reading.source import RowRole
from desktop_app.ui.pages.table.page import TablePage
from tests.journeys import messy_files
from tests.ui.pages.rig import cedula, opened_pages, write_csv
from tests.unit.reading.locked import agile

GIVEN, FAMILY = ("María", "José", "Rosa", "Luis"), ("Quishpe Guamán", "Torres Vaca", "Lema Yamberla")
CANTONS = ("Quito", "Cayambe", "Mejía", "Rumiñahui")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def build(qtbot):
    with opened_pages(qtbot, TablePage, lambda page: page._panel.grid.view is not None, {"QMenu", "RowMenu"}) as make:

        def build(path):
            rig, page = make(path)
            settle(qtbot, rig, page)
            return rig, page

        yield build


def settle(qtbot, rig, page):
    """Wait until nothing works any more and the sheet was looked at."""
    qtbot.waitUntil(lambda: not page.is_busy() and rig.runner.n_running == 0, timeout=60_000)


def save(path, rows, change=None, sheet="Obras"):
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    if change is not None:
        change(book)
    book.save(path)
    return path


def works(n=20):
    """A title, a header, `n` rows, a total, a note."""
    body = [(f"OB-{i:03d}", CANTONS[i % 4], 1000 + i * 15) for i in range(1, n + 1)]
    total = ("TOTAL", None, sum(row[2] for row in body))
    return [("Obras del cantón 2026",), ("codigo", "canton", "monto"), *body, total, ("Fuente: registro propio",)]


@pytest.fixture
def plain(build, tmp_path):
    return build(save(tmp_path / "obras.xlsx", works()))


def menu_of(page, row, column=0, key=Qt.Key.Key_Return, modifiers=Qt.KeyboardModifier.NoModifier):
    """The menu that the keyboard opens on a cell of the sheet."""
    view = page._panel.grid.view
    view.setFocus()
    view.setCurrentIndex(view.sheet.index(view.sheet.shown_row(row), column))
    QTest.keyClick(view, key, modifiers)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu, words):
    """Trigger the entry with these words, as Enter on it does."""
    found = [action for action in menu.actions() if words in action.text().replace("&", "")]
    assert len(found) == 1, [action.text() for action in menu.actions()]
    menu.setActiveAction(found[0])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    menu.close()


def band(page, row):
    model = page._panel.grid.view.sheet
    return model.band_at(model.shown_row(row))


def values(rig, column="c0"):
    return rig.context.workspace.raw().frame.collect()[column].to_list()


def names(page):
    model = page._panel.first_rows.model
    return [model.heads[i].name for i in range(model.columnCount())]


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


# --- tables to choose from ---


def two_in_one(book):
    sheet = book.active
    for at, row in enumerate([("provincia", "cantidad"), *[(f"P{i}", i * 7) for i in range(8)]], start=2):
        for column, value in enumerate(row, start=6):
            sheet.cell(at, column, value)
    other = book.create_sheet("Resumen")
    for row in [("canton", "n"), *[(c, i + 3) for i, c in enumerate(CANTONS)]]:
        other.append(row)


def test_every_table_of_every_sheet_is_a_choice_with_its_count(qtbot, build, tmp_path):
    rig, page = build(save(tmp_path / "varias.xlsx", works(), two_in_one))
    cards = page._chooser._sheets._cards
    assert list(cards) == [("Obras", 0), ("Obras", 1), ("Resumen", 0)]
    assert "20" in cards["Obras", 0].accessibleName()
    assert "8" in cards["Obras", 1].accessibleName()
    cards["Obras", 0].setFocus()
    QTest.keyClick(cards["Obras", 0], Qt.Key.Key_Down)
    settle(qtbot, rig, page)
    assert (rig.work.sheet, rig.work.index) == ("Obras", 1)
    assert values(rig, "c5") == [f"P{i}" for i in range(8)]
    assert cards["Obras", 1].hasFocus()
    cards["Resumen", 0].click()
    assert values(rig) == list(CANTONS)
    rig.context.session.undo()
    assert (rig.work.sheet, rig.work.index) == ("Obras", 1)
    assert cards["Obras", 1].isChecked()


def months(book):
    book.active.title = "Enero"
    for name, first in (("Febrero", 100), ("Marzo", 200)):
        sheet = book.create_sheet(name)
        sheet.append(("codigo", "canton", "monto"))
        for i in range(5):
            sheet.append((f"OB-{first + i}", CANTONS[i % 4], first + i))


def test_one_sheet_a_month_is_offered_as_one_table_with_a_column_of_the_officers_name(qtbot, build, tmp_path):
    rig, page = build(save(tmp_path / "meses.xlsx", works()[1:12], months))
    card = page._chooser.joining
    assert card.isVisible()
    card.name.setFocus()
    card.name.selectAll()
    QTest.keyClicks(card.name, "Mes")
    QTest.keyClick(card.act, Qt.Key.Key_Space)
    settle(qtbot, rig, page)
    table = rig.context.workspace.raw()
    assert [c.name for c in table.columns] == ["Mes", "codigo", "canton", "monto"]
    assert sorted(set(table.frame.collect()["sheet"])) == ["Enero", "Febrero", "Marzo"]
    assert "20" in page.footer_hint()
    assert names(page)[0] == "Mes"
    card.name.setFocus()
    card.name.selectAll()
    QTest.keyClicks(card.name, "Periodo")
    QTest.keyClick(card.name, Qt.Key.Key_Return)
    assert rig.work.sheet_column == "Periodo"
    QTest.keyClick(card.act, Qt.Key.Key_Space)
    assert rig.work.stacked == ()
    assert len(values(rig)) == 10


def test_a_single_sheet_is_not_offered_to_be_joined(plain):
    _rig, page = plain
    assert page._chooser.joining.isHidden()


def merge_cantons(book):
    for first in (3, 7, 11):
        for row in range(first + 1, first + 4):
            book.active.cell(row, 2).value = None
        book.active.merge_cells(start_row=first, end_row=first + 3, start_column=2, end_column=2)


def test_merged_cells_of_the_body_are_filled_down_by_a_box(qtbot, build, tmp_path):
    rig, page = build(save(tmp_path / "unidas.xlsx", works(), merge_cantons))
    merged = page._panel.merged
    assert merged.isVisible()
    assert "9" in merged._words.text()
    assert None in values(rig, "c1")
    QTest.keyClick(merged.box, Qt.Key.Key_Space)
    settle(qtbot, rig, page)
    assert None not in values(rig, "c1")
    rig.context.session.undo()
    assert None in values(rig, "c1")
    assert not merged.box.isChecked()


# --- what is hidden ---


def hide(book):
    for row in (5, 6, 9):
        book.active.row_dimensions[row].hidden = True
    book.active.column_dimensions["B"].hidden = True


def test_hidden_rows_and_columns_are_a_question_without_which_nobody_goes_on(qtbot, build, tmp_path):
    rig, page = build(save(tmp_path / "ocultas.xlsx", works(), hide))
    question = page._panel.hidden
    assert question.isVisible()
    assert question.choices.value is None
    assert page.problem() is not None
    assert "5–6, 9" in question._where.text()
    page.show_problem()
    assert question.choices.initial_focus().hasFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot, rig, page)
    assert page.problem() is None
    assert rig.work.corrections.publish_hidden is False
    assert rig.work.region.columns == (0, 2)
    assert not {"OB-003", "OB-004", "OB-007"} & set(values(rig))
    assert band(page, 4).word
    question.choices._radios[1].click()
    settle(qtbot, rig, page)
    assert rig.work.region.columns == (0, 1, 2)
    assert len(values(rig)) == 20
    rig.context.session.undo()
    rig.context.session.undo()
    assert page.problem() is not None
    assert question.choices.value is None


def test_a_file_without_hidden_rows_asks_nothing(plain):
    _rig, page = plain
    assert page._panel.hidden.isHidden()
    assert page.problem() is None


def noted(page):
    """The notices beside the sheet, as they are read aloud."""
    notes = page._chooser._notes
    return [notes._box.itemAt(i).widget().accessibleName() for i in range(notes._box.count()) if notes.isVisible()]


def test_formulas_without_result_are_said_with_the_way_out(build, tmp_path):
    def formulas(book):
        for row in range(3, 8):
            book.active.cell(row, 3).value = f"=ROW()*{row}"

    _rig, page = build(save(tmp_path / "formulas.xlsx", works(), formulas))
    assert len(noted(page)) == 1
    assert "5 fórmulas" in noted(page)[0]
    assert "Excel" in noted(page)[0]


def test_shortened_numbers_and_errors_are_said_by_column(build, tmp_path):
    rows = [(f"A{i}", "1.71E+09" if i < 4 else "1710034065", "#REF!" if i == 7 else str(i)) for i in range(20)]
    _rig, page = build(write_csv(tmp_path / "rotos.csv", ("codigo", "cedula", "monto"), rows))
    said = noted(page)
    assert any("«cedula» tiene 4 números" in words for words in said)
    assert any("«monto» tiene 1 celda" in words for words in said)


def test_broken_letters_are_said_with_two_words_before_and_after(qtbot, build, tmp_path):
    broken = [place.encode().decode("cp1252") for place in ("Cañar", "Rumiñahui", "Nuñoa")]
    rows = [(f"A{i}", f"cantón {broken[i % 3]}".encode().decode() if i % 2 else "Quito") for i in range(20)]
    rig, page = build(write_csv(tmp_path / "letras.csv", ("codigo", "lugar"), rows))
    assert len(noted(page)) == 1
    assert "10 celdas" in noted(page)[0]
    assert "RumiÃ±ahui > Rumiñahui" in noted(page)[0]
    choose(menu_of(page, 1, 1, Qt.Key.Key_Space, CTRL), "Dejar fuera")
    settle(qtbot, rig, page)
    assert noted(page) == []


def test_a_sound_file_says_nothing_about_its_cells(plain):
    _rig, page = plain
    assert noted(page) == []


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
        page._panel._covering.cover(page._context.workspace.opened.sheets[0], region)
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
