"""The dictionary of columns as a table that is filled in by keyboard.

Typing, F2 or Enter opens a cell; Enter goes down, Tab to the next cell to fill in; after the last one focus goes on.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.app.describing import Leaving
from desktop_app.core.metadata.dataset import Field
from desktop_app.core.quality.gaps import is_described
from desktop_app.core.text import N_, msg_n
from desktop_app.ui.pages.describe.fields_model import EDITABLE, EMPTY, KIND, MEANING, ORIGINAL, FieldsModel
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.data_table import CellDelegate, DataTable
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, column, row
from desktop_app.ui.widgets.meters import Bar

_ROW = 44
_MOST_ROWS = 12
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
    """A table whose cells for meaning and unit open by typing."""

    def __init__(self, model: FieldsModel) -> None:
        super().__init__(_("What each column means"), model)
        self.setItemDelegate(_Delegate(self, int(Space.M)))
        self.verticalHeader().setDefaultSectionSize(current_theme().px(_ROW))
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.SelectedClicked)
        self.clicked.connect(self._open)
        model.modelReset.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens the cell."""
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
        self.setFixedHeight(self.natural_height(max(1, min(rows, _MOST_ROWS))))
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if rows <= _MOST_ROWS else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)


class Dictionary(QWidget):
    """How many columns are described, and the table. `typed(field, "description" or "unit", text)`."""

    typed = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.model = FieldsModel()
        self.model.typed.connect(lambda at, name, text: self.typed.emit(self.model.fields[at], name, text))
        self.table = FieldsTable(self.model)
        self._count = Label("", "strong")
        self._bar = Bar(_("Columns described"), 0.0)
        self._bar.setFixedWidth(current_theme().px(160))
        hint = Label(_("Type in a cell. Enter goes down; Tab goes to the next one."), "hint", wrap=True)
        inner = column(
            row(self._count, Space.M, (self._bar, 0, Qt.AlignmentFlag.AlignVCenter), Space.M, (hint, 1)),
            self.table,
            STRETCH,
            spacing=Space.M,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inner)

    def show_fields(self, fields: Sequence[Field], leaving: Leaving) -> None:
        """Show the columns as they are described now."""
        self.model.show_fields(fields, leaving)
        done = sum(is_described(f) for f in fields)
        words = msg_n(
            N_("{done} of {n} column described"), N_("{done} of {n} columns described"), len(fields), done=done
        )
        self._count.setText(render(words) if fields else "")
        self._bar.setVisible(bool(fields))
        self._bar.show_share(done / len(fields) if fields else 0.0)

    def first_bare(self) -> int:
        """The first column without meaning, else the first."""
        return next((i for i, f in enumerate(self.model.fields) if not is_described(f)), 0)
