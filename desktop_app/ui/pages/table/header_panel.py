"""Change the names of the columns: one field a column, with what the header of the file says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.field import LineEdit
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import STRETCH, FlowLayout, column, row
from desktop_app.ui.widgets.sheet_headers import letters

SHOWN_AT_ONCE = 24
_WIDTH = 232


@dataclass(frozen=True, slots=True)
class NamedColumn:
    """A column that comes out: its 0-based position, its name now, and what the header of the file says."""

    position: int
    name: str
    original: str


class HeaderPanel(QWidget):
    """`named(position, name)` when a field was left; an empty name gives back the file's own. `opened`, `closed`.

    Hidden until `open_at`.
    """

    named = Signal(int, str)
    closed = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edits: dict[int, LineEdit] = {}
        self._columns: tuple[NamedColumn, ...] = ()
        self._n_shown = SHOWN_AT_ONCE
        self._fields = QWidget()
        self._flow = FlowLayout(self._fields, Space.M)
        self._more = Button(_("Show the other columns"), "link", small=True)
        self._more.clicked.connect(self._show_more)
        close = Button(_("Done"), "secondary", small=True)
        close.clicked.connect(self._close)
        title = Label(_("Names of the columns"), "section", wrap=True)
        hint = Label(_("Leave a field empty to use what the file says."), "hint", wrap=True)
        words = column(title, hint, 8, self._fields, 8, row(close, 12, self._more, STRETCH))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Card(words))
        self.hide()

    def open_at(self, position: int | None = None) -> None:
        """Show the fields, the keyboard in that column's one or the first."""
        places = [c.position for c in self._columns]
        if position in places:
            self._n_shown = max(self._n_shown, places.index(position) + 1)
        self._fill()
        self.show()
        target = self.edits.get(position) if position is not None else next(iter(self.edits.values()), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            target.selectAll()
        self.opened.emit()

    def show_columns(self, columns: Sequence[NamedColumn]) -> None:
        """Other columns or names; what is being typed stays."""
        same = [c.position for c in columns] == [c.position for c in self._columns]
        self._columns = tuple(columns)
        if self.isHidden():
            return
        if not same:
            self._fill()
        for one in self._columns:
            edit = self.edits.get(one.position)
            if edit is not None and not edit.hasFocus():
                edit.setText(one.name)

    def _fill(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.edits.clear()
        for one in self._columns[: self._n_shown]:
            self._flow.addWidget(self._field(one))
        self._more.setVisible(len(self._columns) > self._n_shown)

    def _field(self, one: NamedColumn) -> QWidget:
        letter = letters(one.position)
        edit = LineEdit(one.name, placeholder=one.original)
        edit.setAccessibleName(_("Name of column {letter}").format(letter=letter))
        edit.setAccessibleDescription(one.original)
        edit.left.connect(partial(self._left, one.position))
        edit.returnPressed.connect(partial(self._next, one.position))
        self.edits[one.position] = edit
        head = row(Label(letter, "small_strong"), 8, (elided(one.original, "hint"), 1))
        field = column(head, edit, spacing=Space.TINY)
        field.setFixedWidth(current_theme().px(_WIDTH))
        return field

    def _left(self, position: int) -> None:
        now = next((c for c in self._columns if c.position == position), None)
        typed = self.edits[position].text().strip() if position in self.edits else ""
        if now is None or typed == now.name:
            return
        self.named.emit(position, "" if typed == now.original else typed)

    def _next(self, position: int) -> None:
        """Enter goes to the next field; after the last one the panel is done."""
        places = list(self.edits)
        at = places.index(position) + 1
        if at < len(places):
            self.edits[places[at]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._close()

    def _show_more(self) -> None:
        first = self._n_shown
        self._n_shown += SHOWN_AT_ONCE
        self._fill()
        self.edits[self._columns[first].position].setFocus(Qt.FocusReason.TabFocusReason)

    def _close(self) -> None:
        self.hide()
        self._n_shown = SHOWN_AT_ONCE
        self.closed.emit()
