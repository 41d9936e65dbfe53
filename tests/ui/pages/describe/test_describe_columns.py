"""The dictionary of columns on the page: by keyboard, pasted from Excel, remembered from before."""

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from desktop_app.ui.pages.describe.writing import write_about_many
from tests.ui.pages.describe_rig import (
    complete,
    dataset,
    described,
    enter,
    remove_private,
    write,
)
from tests.ui.pages.rig import write_csv


def test_columns_are_described_by_keyboard_alone(make, rig, qtbot):
    remove_private(rig)
    page = make()
    complete(page)
    page._go(4)
    table = page._dictionary.table
    assert QApplication.focusWidget() is table
    names = [f.name for f in page._dictionary.model.fields]
    assert "Cédula" not in names
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    write(editor, "Día de la atención")
    assert described(rig) == {"Fecha": "Día de la atención"}, "before the cell is left"
    assert editor.text() == "Día de la atención"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.currentIndex().row() == 1)
    assert table.currentIndex().column() == 3
    qtbot.keyClick(table, Qt.Key.Key_F2)
    write(QApplication.focusWidget(), "Cantón de residencia")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QLineEdit), "Tab opens the unit"
    write(QApplication.focusWidget(), "nombre")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert described(rig) == {"Fecha": "Día de la atención", "Cantón": "Cantón de residencia"}
    assert {f.name: f.unit for f in dataset(rig).resources[0].fields}["Cantón"] == "nombre"
    rig.context.session.undo()
    rig.context.session.undo()
    assert described(rig).get("Cantón", "") == ""


def test_the_project_keeps_no_values_of_cells(make, rig):
    page = make()
    complete(page)
    page._go(4)
    table = page._dictionary.table
    table.edit(table.currentIndex())
    write(QApplication.focusWidget(), "x")
    kept = dataset(rig).resources[0].fields
    assert all((f.example, f.categories) == ("", ()) for f in kept)


def on_columns(page):
    remove = len(page._parts) - 1
    complete(page)
    page._go(remove)
    return page._dictionary


def test_a_block_copied_in_excel_is_pasted_as_one_change(make, rig, qtbot):
    remove_private(rig)
    page = make()
    dictionary = on_columns(page)
    table = dictionary.table
    assert page.footer_hint()
    QApplication.clipboard().setText(
        "Día de la atención\taño-mes-día\r\nCantón donde vive\t\r\nValor entregado\tdólares\r\n"
    )
    table.stand_on(0)
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert described(rig) == {
        "Fecha": "Día de la atención",
        "Cantón": "Cantón donde vive",
        "Monto (USD)": "Valor entregado",
    }
    assert page.footer_hint() == ""
    rig.context.session.undo()
    assert not dataset(rig).resources or described(rig) == {}
    QApplication.clipboard().setText("Monto (USD)\tValor\nFecha\tDía\n")
    qtbot.keyClick(dictionary.paste_button, Qt.Key.Key_Space)
    assert described(rig) == {"Monto (USD)": "Valor", "Fecha": "Día"}


def test_details_of_a_column_by_keyboard(make, rig, qtbot):
    remove_private(rig)
    page = make()
    dictionary = on_columns(page)
    qtbot.keyClick(dictionary.more_button, Qt.Key.Key_Space)
    row = [f.name for f in dictionary.model.fields].index("Cantón")
    dictionary.table.stand_on(row)
    details = dictionary.details
    assert details.isVisible()
    qtbot.waitUntil(lambda: not details.lines["label"].visibleRegion().isEmpty())
    assert list(details.meanings) == ["Mejía", "Quito"]
    details.meanings["Quito"].setFocus()
    write(details.meanings["Quito"], "Distrito Metropolitano")
    write(details.lines["missing"], "No se preguntó")
    details.rules["required"].setFocus()
    qtbot.keyClick(details.rules["required"], Qt.Key.Key_Space)
    kept = {f.name: f for f in dataset(rig).resources[0].fields}["Cantón"]
    assert kept.meanings == (("Quito", "Distrito Metropolitano"),)
    assert (kept.missing, kept.required, kept.description) == ("No se preguntó", True, "")
    assert all(line.accessibleName() for line in details.meanings.values())


def test_what_was_said_of_a_column_before_is_offered_and_waits_for_a_yes(make, rig, qtbot, source):
    remove_private(rig)
    page = make()
    fill_columns(page, rig)
    complete(page)
    before = rig.context.workspace
    before.begin(
        before.open_file(write_csv(source.with_name("Otra cosa.csv"), ["Fecha", "Motivo"], [["2026-01-01", "x"]] * 9))
    )
    rig.context.session_changed.emit()
    enter(page, qtbot, rig)
    page._go(len(page._parts) - 1)
    dictionary = page._dictionary
    assert not dataset(rig).resources, "another series: nothing is filled in"
    dictionary.table.stand_on(0)
    assert dictionary.card.isVisible()
    qtbot.keyClick(dictionary.card._use, Qt.Key.Key_Space)
    assert described(rig) == {"Fecha": "Día de la atención"}
    assert not dictionary.card.isVisible()


def fill_columns(page, rig):
    page._go(len(page._parts) - 1)
    fields = {f.name: f for f in page._dictionary.model.fields}
    words = {"Fecha": "Día de la atención", "Cantón": "Cantón donde vive", "Monto (USD)": "Valor entregado"}
    write_about_many(rig.context, [(fields[name], {"description": text}) for name, text in words.items()])


def dictionary_file(folder):
    """A dictionary as colleagues keep them, in a workbook."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Diccionario de datos del registro"])
    sheet.append([])
    for cells in (
        ("Nº", "Campo", "Tipo", "Descripción", "Unidad"),
        (1, "FECHA", "fecha", "Día de la atención", None),
        (2, "Monto (USD)", "número", "Valor entregado", "dólares"),
        (3, "Otra", "texto", "De otra tabla", None),
    ):
        sheet.append(cells)
    path = folder / "Diccionario.xlsx"
    book.save(path)
    return path


def bring(page, rig, qtbot, path):
    with qtbot.waitSignal(page._bringing.ended, timeout=60_000):
        page._bringing.read(path, page.dictionary.model.fields)
    qtbot.waitUntil(lambda: rig.runner.n_running == 0, timeout=60_000)


def test_words_are_brought_from_a_file_as_one_change(make, rig, qtbot, tmp_path, monkeypatch):
    remove_private(rig)
    page = make()
    dictionary = on_columns(page)
    path = dictionary_file(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))
    with qtbot.waitSignal(page._bringing.found, timeout=60_000):
        qtbot.keyClick(dictionary.bring_button, Qt.Key.Key_Space)
    assert described(rig) == {"Fecha": "Día de la atención", "Monto (USD)": "Valor entregado"}
    assert {f.name: f.unit for f in dataset(rig).resources[0].fields}["Monto (USD)"] == "dólares"
    rig.context.session.undo()
    assert not dataset(rig).resources or described(rig) == {}
    assert not list(rig.context.workspace.services.paths.all_working.glob("dictionary-*")), "no copy stays"


def test_a_file_that_names_no_column_changes_nothing_and_says_so(make, rig, qtbot, tmp_path):
    page = make()
    on_columns(page)
    bring(page, rig, qtbot, write_csv(tmp_path / "otra.csv", ["a", "b"], [["x", "y"]]))
    assert page._trouble.isVisible()
    assert "otra.csv" in page._trouble.title.text()
    assert not dataset(rig).resources
    bring(page, rig, qtbot, tmp_path / "ausente.csv")
    assert "ausente.csv" in page._trouble.title.text()
