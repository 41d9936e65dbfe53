"""The table of columns, filled in by keyboard.

Typing, F2 or Enter opens a cell; Enter goes down, Tab to the next cell to fill in; after the last one focus goes on.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.ui.pages.describe.fields_model import EDITABLE, EMPTY, KIND, MEANING, ORIGINAL, FieldsModel
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.data_table import CellDelegate, DataTable

_ROW = 44
_MOST_ROWS, _MOST_ROWS_WITH_MORE = 12, 7
_NARROW = 760
_MOST_NAME, _MOST_NAME_WIDE, _LEAST_MEANING = 170, 240, 220
Index = QModelIndex | QPersistentModelIndex


class _Delegate(CellDelegate):
    """Every keystroke reaches the model; the editor is never overwritten with what it says itself."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt: one line over the cell."""
        editor = QLineEdit(parent)
        model, where = index.model(), QPersistentModelIndex(index)
        editor.setAccessibleName(f"{model.headerData(index.column(), Qt.Orientation.Horizontal)}")
        editor.textEdited.connect(lambda text: model.setData(where, text))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt: show what the project says, unless the editor says it."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QLineEdit) and editor.text() != text:
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Qt: the editor closes; its text is in the model already."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class FieldsTable(DataTable):
    """A table whose cells for meaning and unit open by typing, and take a block of cells that was copied elsewhere.

    `pasted(text, row, name of the field)`; `stood(row)` when the keyboard comes to another column.
    """

    pasted = Signal(str, int, str)
    stood = Signal(int)

    def __init__(self, model: FieldsModel) -> None:
        self._most_rows = _MOST_ROWS
        super().__init__(_("What each column means"), model)
        self.setItemDelegate(_Delegate(self, int(Space.M)))
        self.verticalHeader().setDefaultSectionSize(current_theme().px(_ROW))
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.SelectedClicked)
        self.clicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.stood.emit(now.row()))
        model.modelReset.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens the cell, Ctrl+V takes what was copied."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.state() is not QAbstractItemView.State.EditingState:  # an open editor lets Enter through to here
                self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Qt: Enter goes down, Tab and Shift+Tab to the next cell to fill in."""
        hints = QAbstractItemDelegate.EndEditHint
        here = self.currentIndex()
        super().closeEditor(editor, hints.NoHint)
        if hint is hints.SubmitModelCache:
            self._stand(here.row() + 1, here.column())
        elif hint in {hints.EditNextItem, hints.EditPreviousItem}:
            self._tab(here, 1 if hint is hints.EditNextItem else -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: in a narrow window only what is needed to fill in."""
        super().resizeEvent(event)
        self._choose_columns()

    def stand_on(self, line: int) -> None:
        """Stand on the meaning of a column."""
        self._stand(line, MEANING)

    def leave_room(self, *, below: bool) -> None:
        """Show fewer rows at a time where something below must be seen with them."""
        most = _MOST_ROWS_WITH_MORE if below else _MOST_ROWS
        if most != self._most_rows:
            self._most_rows = most
            self._fit()

    def paste(self) -> None:
        """Take the block on the clipboard, from the current cell on."""
        here = self.currentIndex()
        name = EDITABLE.get(here.column(), EDITABLE[MEANING])
        self.pasted.emit(QGuiApplication.clipboard().text(), max(0, here.row()), name)

    def _tab(self, here: QModelIndex, step: int) -> None:
        places = [(line, column) for line in range(self.model().rowCount()) for column in sorted(EDITABLE)]
        at = places.index((here.row(), here.column())) + step
        if 0 <= at < len(places):
            self._stand(*places[at])
            self.edit(self.currentIndex())
        else:
            self.focusNextPrevChild(step > 0)

    def _stand(self, line: int, column: int) -> None:
        if line < self.model().rowCount():
            self.setCurrentIndex(self.model().index(line, column))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() in EDITABLE:
            self.edit(index)

    def _choose_columns(self) -> None:
        """Leave out what does not fit, and the file's names when they are the same."""
        model, theme = self.model(), current_theme()
        assert isinstance(model, FieldsModel)
        narrow = self.viewport().width() < theme.px(_NARROW)
        same = all(f.name == f.original_name for f in model.fields)
        for at, hidden in ((ORIGINAL, narrow or same), (KIND, narrow), (EMPTY, narrow)):
            self.setColumnHidden(at, hidden)
        widths = self.natural_widths
        shown = [c for c in range(len(widths)) if not self.isColumnHidden(c)]
        most = theme.px(_MOST_NAME if narrow else _MOST_NAME_WIDE)
        for at in shown:
            self.setColumnWidth(at, widths[at] if at == MEANING else min(widths[at], most))
        rest = self.viewport().width() - sum(self.columnWidth(c) for c in shown)
        self.setColumnWidth(MEANING, max(theme.px(_LEAST_MEANING), self.columnWidth(MEANING) + rest))

    def _fit(self) -> None:
        self._choose_columns()
        rows = self.model().rowCount()
        self.setFixedHeight(self.natural_height(max(1, min(rows, self._most_rows))))
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if rows <= self._most_rows else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.setVerticalScrollBarPolicy(policy)
