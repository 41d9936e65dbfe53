"""The dictionary of columns as rows: what the table shows and what may be typed into it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desktop_app.app.describing import Leaving
from desktop_app.core.metadata.dataset import Field
from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.models.table_model import CellStyle, ColumnHead, Index, ListSource, TableModel
from desktop_app.ui.texts import _, number, render

NAME, ORIGINAL, KIND, MEANING, UNIT, EMPTY = range(6)
EDITABLE = {MEANING: "description", UNIT: "unit"}
_KINDS = {
    FieldType.STRING: (N_("text"), "letter-case"),
    FieldType.INTEGER: (N_("whole number"), "hash"),
    FieldType.NUMBER: (N_("number"), "hash"),
    FieldType.DATE: (N_("date"), "calendar"),
    FieldType.DATETIME: (N_("date and time"), "calendar"),
    FieldType.TIME: (N_("time"), "clock"),
    FieldType.BOOLEAN: (N_("yes or no"), "toggle-left"),
}


class FieldsModel(TableModel):
    """One row a column that leaves. `typed(row, "description" or "unit", text)` tells every keystroke."""

    typed = Signal(int, str, str)

    def __init__(self) -> None:
        super().__init__(ListSource(()), _heads())
        self.fields: tuple[Field, ...] = ()
        self._leaving = Leaving()
        self.set_style(self._look)

    def show_fields(self, fields: Sequence[Field], leaving: Leaving) -> None:
        """Show columns; a table with the same columns is only refreshed, so that an open editor stays open."""
        same = [f.column_id for f in fields] == [f.column_id for f in self.fields]
        self.fields, self._leaving = tuple(fields), leaving
        if same and fields:
            self.dataChanged.emit(self.index(0, 0), self.index(len(fields) - 1, len(self.heads) - 1))
        else:
            rows = [tuple(self.text(row, column) for column in range(len(self.heads))) for row in range(len(fields))]
            self.set_source(ListSource(rows), self.heads)

    def text(self, row: int, column: int) -> str | None:
        """Text of a cell."""
        field = self.fields[row]
        if column == MEANING:
            return field.description or _("Say what it means")
        if column == UNIT:
            return field.unit or _kind_of_values(field)
        if column == EMPTY:
            return _percent(self._leaving.share_empty(field.column_id))
        return (field.name, field.original_name, _(_KINDS[field.type][0]))[column]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: only meaning and unit are typed."""
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() in EDITABLE else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the editor gets what was typed, not the words shown in its absence."""
        if role == Qt.ItemDataRole.EditRole and index.column() in EDITABLE:
            return getattr(self.fields[index.row()], EDITABLE[index.column()])
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: what was typed goes to the page, which changes the project."""
        if role != Qt.ItemDataRole.EditRole or index.column() not in EDITABLE:
            return False
        name, text = EDITABLE[index.column()], str(value)
        if getattr(self.fields[index.row()], name) != text:
            self.typed.emit(index.row(), name, text)
        return True

    def _look(self, row: int, column: int) -> CellStyle | None:
        field = self.fields[row]
        if column == NAME:
            return CellStyle(bold=True)
        if column == KIND:
            return CellStyle(icon=_KINDS[field.type][1], ink="muted")
        if column == MEANING and not field.description:
            return CellStyle(icon="alert-triangle", ink="warn", spoken=_("missing"))
        if column in {ORIGINAL, EMPTY} or (column == UNIT and not field.unit):
            return CellStyle(ink="muted")
        return None


def _heads() -> list[ColumnHead]:
    return [
        ColumnHead(_("Column")),
        ColumnHead(_("Name in your file")),
        ColumnHead(_("Type"), width=160),
        ColumnHead(_("What it means"), width=300),
        ColumnHead(_("Unit or values")),
        ColumnHead(_("Empty"), is_number=True),
    ]


def _kind_of_values(field: Field) -> str:
    """Words in place of a unit: how many values a short list has."""
    n = len(field.categories)
    return render(msg_n(N_("list of {n}"), N_("list of {n}"), n)) if n else ""


def _percent(share: float) -> str:
    if 0 < share < 0.01:
        return "< 1 %"
    return render(msg(N_("{n} %"), n=number(round(share * 100))))
