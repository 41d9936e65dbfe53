"""The dictionary of columns: how many are described, the table, what was said of a column before, and its details."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.describing import Leaving
from desktop_app.core.metadata.carrying import Past
from desktop_app.core.metadata.dataset import Field
from desktop_app.core.metadata.pasting import Said, read_block, words_in_block
from desktop_app.core.quality.gaps import is_described
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.pages.describe.field_details import FieldDetails
from desktop_app.ui.pages.describe.fields_model import FieldsModel
from desktop_app.ui.pages.describe.fields_table import FieldsTable
from desktop_app.ui.pages.describe.remembered_card import RememberedCard
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import NARROW, Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, column, row
from desktop_app.ui.widgets.meters import Bar

_BAR = 160
Remembered = Mapping[str, tuple[Field, Past]]


class Dictionary(QWidget):
    """`typed(field, name, value)` for one answer about a column; `said([(field, words)])` for several at once.

    `file_wanted`: words are to come from a file, whoever reads it gives them to `take`. `more_wanted(widget)`: what is
    to be seen now.
    """

    typed = Signal(object, str, object)
    said = Signal(object)
    file_wanted = Signal()
    more_wanted = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self.model = FieldsModel()
        self.model.typed.connect(lambda at, name, text: self.typed.emit(self.model.fields[at], name, text))
        self.table = FieldsTable(self.model)
        self.table.pasted.connect(self._paste)
        self.table.stood.connect(self._stand)
        self._remembered: Remembered = {}
        self._count = Label("", "strong")
        self._bar = Bar(_("Columns described"), 0.0)
        self.bring_button = Button(_("Bring from a file…"), "ghost", "upload", small=True)
        self.bring_button.clicked.connect(self.file_wanted)
        self.paste_button = Button(_("Paste from Excel"), "ghost", "clipboard", small=True)
        self.paste_button.clicked.connect(self.table.paste)
        self.more_button = Button(_("Values and details"), "ghost", "list-details", small=True)
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self._show_more)
        self.card = RememberedCard()
        self.card.used.connect(self._use)
        self.card.all_used.connect(self._use_all)
        self.details = FieldDetails()
        self.details.typed.connect(self.typed)
        self._hint = Label(_("Type in a cell. Enter goes down; Tab goes to the next one."), "hint", wrap=True)
        counted = (self._count, Space.M, (self._bar, 1, Qt.AlignmentFlag.AlignVCenter), STRETCH)
        head = row(*counted, self.bring_button, Space.XS, self.paste_button, Space.XS, self.more_button)
        inner = column(head, self.table, self.card, self._hint, self.details, STRETCH, spacing=Space.M)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inner)
        self.details.hide()

    def show_fields(self, fields: Sequence[Field], leaving: Leaving, remembered: Remembered) -> None:
        """Show the columns as they are described now, and what is known of them from before."""
        self._remembered = remembered
        self._leave_room()
        self.model.show_fields(fields, leaving)
        self._show_count()
        self._stand(self.table.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: in a narrow window the number is said in short, without the bar."""
        super().resizeEvent(event)
        self._bar.setMaximumWidth(0 if self._is_narrow() else current_theme().px(_BAR))
        self._show_count()

    def _is_narrow(self) -> bool:
        return self.width() < current_theme().px(NARROW)

    def _show_count(self) -> None:
        n = len(self.model.fields)
        done = n - self.n_bare()
        whole = msg_n(N_("{done} of {n} column described"), N_("{done} of {n} columns described"), n, done=done)
        self._count.setText(
            render(msg(N_("{done} of {n}"), done=done, n=n) if self._is_narrow() else whole) if n else ""
        )
        self._count.setAccessibleName(render(whole))
        self._bar.setVisible(bool(n))
        self._bar.show_share(done / n if n else 0.0)

    def first_bare(self) -> int:
        """The first column without meaning, else the first."""
        return next((i for i, f in enumerate(self.model.fields) if not is_described(f)), 0)

    def n_bare(self) -> int:
        """How many columns say nothing yet."""
        return sum(not is_described(f) for f in self.model.fields)

    def _show_more(self, is_wanted: bool) -> None:
        self._leave_room()
        self._stand(self.table.currentIndex().row())
        if is_wanted and self.details.isVisible():
            self.more_wanted.emit(self.details)

    def _leave_room(self) -> None:
        self.table.leave_room(below=bool(self._remembered) or self.more_button.isChecked())

    def _stand(self, line: int) -> None:
        fields = self.model.fields
        field = fields[line] if 0 <= line < len(fields) else None
        self.card.show_for(field, self._remembered, self._open())
        self.details.setVisible(self.more_button.isChecked() and field is not None)
        if field is not None:
            self.details.show_field(field)

    def _open(self) -> list[Field]:
        """Columns without meaning that were described somewhere before."""
        return [f for f in self.model.fields if not is_described(f) and f.column_id in self._remembered]

    def _use(self, field: Field) -> None:
        self.said.emit([(field, _words_of(self._remembered[field.column_id][0], field))])
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use_all(self) -> None:
        self.said.emit([(f, _words_of(self._remembered[f.column_id][0], f)) for f in self._open()])
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paste(self, text: str, line: int, name: str) -> None:
        self.take(words_in_block(read_block(text), self.model.fields, line, name))

    def take(self, found: Sequence[tuple[Field, Said]]) -> None:
        """Words about several columns, pasted or from a file; how many there were is said below the table."""
        if found:
            self.said.emit(list(found))
            words = msg_n(N_("{n} column was filled in."), N_("{n} columns were filled in."), len(found))
        else:
            words = msg(N_("Copy the cells in Excel first."))
        self._hint.setText(render(words))


def _words_of(before: Field, field: Field) -> dict[str, object]:
    """What is carried of a column described before; of its values only those it still has."""
    words = {"description": before.description, "unit": before.unit, "missing": before.missing, "source": before.source}
    meanings = tuple(pair for pair in before.meanings if pair[0] in field.categories)
    return {name: text for name, text in words.items() if text} | {"meanings": meanings}
