"""Which table of the file, sheets joined as one, merged cells, and what is hidden inside the table."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.core.text import msg
from desktop_app.ui.pages.table.notes import Note
from desktop_app.ui.widgets.button import Button
from tests.ui.pages.rig import write_csv
from tests.ui.pages.table.kit import CANTONS, CTRL, band, choose, menu_of, names, save, settle, values, works

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


def test_rows_of_joined_sheets_are_corrected_on_the_sheet_on_screen(qtbot, build, tmp_path):
    rig, page = build(save(tmp_path / "meses.xlsx", works()[1:12], months))
    QTest.keyClick(page._chooser.joining.act, Qt.Key.Key_Space)
    settle(qtbot, rig, page)
    cards = page._chooser._sheets._cards
    cards["Enero", 0].setFocus()
    QTest.keyClick(cards["Enero", 0], Qt.Key.Key_Down)  # Febrero is shown, and nothing is parted
    settle(qtbot, rig, page)
    assert len(rig.work.stacked) == 2
    assert page._panel.grid.view.sheet.text(1, 0) == "OB-100"
    choose(menu_of(page, 2), "Dejar fuera esta fila")
    settle(qtbot, rig, page)
    assert "OB-101" not in values(rig)
    assert {"OB-100", "OB-001", "OB-002", "OB-201"} <= set(values(rig))
    assert band(page, 2).kind == "struck"
    assert cards["Febrero", 0].isChecked()
    cards["Enero", 0].click()
    settle(qtbot, rig, page)
    assert band(page, 2).kind == "data"
    choose(menu_of(page, 3, 0, Qt.Key.Key_Space, CTRL), "Dejar fuera")
    settle(qtbot, rig, page)
    assert [c.name for c in rig.context.workspace.raw().columns] == ["Hoja", "canton", "monto"]
    assert len(values(rig, "c1")) == 19  # the row of Febrero stays left out
    rig.context.session.undo()
    rig.context.session.undo()
    assert len(values(rig)) == 20


def test_columns_are_corrected_for_all_joined_sheets_from_any(qtbot, build, tmp_path):
    rig, page = build(save(tmp_path / "meses.xlsx", works()[1:12], months))
    QTest.keyClick(page._chooser.joining.act, Qt.Key.Key_Space)
    settle(qtbot, rig, page)
    page._chooser._sheets._cards["Marzo", 0].click()
    settle(qtbot, rig, page)
    choose(menu_of(page, 1, 1, Qt.Key.Key_Space, CTRL), "Dejar fuera")
    settle(qtbot, rig, page)
    assert [c.name for c in rig.context.workspace.raw().columns] == ["Hoja", "codigo", "monto"]


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
    notes = page._chooser.notes
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


# --- what the file hides ---


def hide_sheets(*names):
    def change(book):
        for name in names:
            sheet = book.create_sheet(name)
            for row in works(9):
                sheet.append(row)
            sheet.sheet_state = "hidden"

    return change


def hidden_said(page):
    notice = page._chooser._hidden
    return notice._banner.accessibleName() if notice.isVisible() else ""


def test_a_hidden_sheet_is_named_with_its_rows(build, tmp_path):
    _rig, page = build(save(tmp_path / "oculta.xlsx", works(), hide_sheets("Nómina")))
    assert "La hoja «Nómina» está oculta y tiene 9 filas." in hidden_said(page)
    assert "se publicará" in hidden_said(page)


def test_a_hidden_sheet_of_identity_numbers_says_so_and_shows_none(build, tmp_path):
    def change(book):
        sheet = book.create_sheet("Nómina")
        for row in [("Cédula", "Sueldo"), *[(number, 500) for number in ("1710034065", "1713175071", "0102030400")]]:
            sheet.append(row)
        sheet.sheet_state = "hidden"

    _rig, page = build(save(tmp_path / "nomina.xlsx", works(), change))
    assert "parece tener al menos" in hidden_said(page)
    assert "17100" not in hidden_said(page)


def test_many_hidden_things_are_shown_whole_on_demand(build, tmp_path):
    _rig, page = build(save(tmp_path / "ocultas.xlsx", works(), hide_sheets("A1", "B2", "C3", "D4", "E5")))
    assert "«C3»" in hidden_said(page)
    assert "«E5»" not in hidden_said(page)
    assert "2 hojas ocultas más" in hidden_said(page)
    next(b for b in page._chooser._hidden.findChildren(Button) if b.text() == "Ver todo").click()
    assert "«E5»" in hidden_said(page)


def test_many_notices_leave_room_for_the_columns(plain):
    _rig, page = plain
    page._chooser.notes.show_notes([Note(msg("Nota {n}", n=i), msg("Así.")) for i in range(5)])
    assert len(noted(page)) == 3
    next(b for b in page._chooser.notes.findChildren(Button)).click()
    assert [words[:6] for words in noted(page)] == [f"Nota {i}" for i in range(5)]
