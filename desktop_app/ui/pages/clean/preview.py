"""What the chosen correction changes: before and after, only the rows that change unless asked otherwise."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.models.table_model import CellStyle, ColumnHead, ListSource, TableModel
from desktop_app.ui.pages.clean.changes import ROWS, Changes, Left
from desktop_app.ui.pages.clean.presenter import preview_note
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.before_after import BeforeAfter
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, row

_CANDIDATES = 3


class ChangesPreview(QWidget):
    """`filter_changed(only changed rows)` for the officer's own act."""

    filter_changed = Signal(bool)
    column_chosen = Signal(str)  # its values are asked for: a click on its name, or Enter in one of its cells

    def __init__(self) -> None:
        super().__init__()
        self.only_changed = CheckBox(_("Show only rows that change"))
        self.only_changed.setChecked(True)
        self.only_changed.clicked.connect(self.filter_changed)
        self.next = Button(_("Next change"), "link", "arrow-down", small=True)
        self.next.setToolTip(_("F8"))
        self.next.clicked.connect(lambda _checked: self.go())
        self._what = Label("", "small", wrap=True)
        self._what.hide()
        self._note = Label("", "hint", wrap=True)
        self.tables: BeforeAfter | None = None
        self._rows: Changes | None = None  # on screen, whatever is said about them
        self._left = Label("", "small", wrap=True, color="warn")
        self._left.hide()
        title = Label(_("How your data changes"), "section")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.XS))
        self._box.addWidget(row(title, STRETCH, self.next, 16, (self.only_changed, 0)))
        for words in (self._what, self._note, self._left):
            self._box.addWidget(words)

    def say_what(self, words: str) -> None:
        """The sentence of the correction, where its card has no room for it; "" takes it away."""
        self._what.setText(words)
        self._what.setVisible(bool(words))

    def show_left(self, left: Left) -> None:
        """List what is not converted: value, cells and, for places, which it may be."""
        said = []
        for value, n, candidates in left:
            words = f"«{value.strip()}» ({number(n)})"
            maybe = ", ".join(candidates[:_CANDIDATES])
            said.append(_("{value}: perhaps {places}").format(value=words, places=maybe) if maybe else words)
        stay = _("They cannot be converted and stay as they are:")
        self._left.setText(f"{stay} {' · '.join(said)}" if said else "")
        self._left.setVisible(bool(said))

    def show_changes(self, changes: Changes) -> None:
        """Show the rows that a worker brought; when they are more of those on screen, where the officer was is kept."""
        shown, self._rows = self._rows, replace(changes, n_looked=0, is_all=True, n_rows=None)
        note = preview_note(changes, ROWS)
        self._note.setText(render(note) if note is not None else "")
        self._note.setVisible(note is not None)
        if shown == self._rows:
            return
        goes_on = shown is not None and self._rows.before[: len(shown.before)] == shown.before
        place = self.tables.place() if self.tables is not None and goes_on else None
        if self.tables is not None:
            self._box.removeWidget(self.tables)
            self.tables.hide()
            self.tables.deleteLater()
            self.tables = None
        self.next.setVisible(bool(changes.changed))
        if not changes.numbers:
            return
        before = TableModel(ListSource(changes.before), [ColumnHead(name) for name in changes.names_before])
        after = TableModel(ListSource(changes.after), [ColumnHead(name) for name in changes.names_after])
        for model in (before, after):
            model.set_row_numbers(changes.numbers)
        self.tables = BeforeAfter(before, after, changes.changed)
        if changes.gone:
            removed = CellStyle("sunken", "muted", spoken=_("row removed"))
            new = CellStyle("okbg", "ok", bold=True, spoken=_("new"))
            cells = changes.changed
            after.set_style(lambda r, c: removed if r in changes.gone else (new if (r, c) in cells else None))
        for table in (self.tables.before, self.tables.after):
            table.set_columns_clickable(_("See the values of this column"))
            table.column_activated.connect(lambda at: self.column_chosen.emit(changes.ids[at]))
        self._box.addWidget(self.tables)
        if place is not None:
            self.tables.go_to(place)

    def go(self, step: int = 1) -> None:
        """Go to the next (or previous) change."""
        if self.tables is not None:
            self.tables.next_change(step)
