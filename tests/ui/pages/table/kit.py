"""Small workbooks and what the officer does on the page of the table."""

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

GIVEN, FAMILY = ("María", "José", "Rosa", "Luis"), ("Quishpe Guamán", "Torres Vaca", "Lema Yamberla")
CANTONS = ("Quito", "Cayambe", "Mejía", "Rumiñahui")
CTRL = Qt.KeyboardModifier.ControlModifier


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
