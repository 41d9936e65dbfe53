"""What the file shows wrong or out of sight, as calm notices beside the sheet; with the merged cells to fill down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.text import N_, Message, msg_n
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column
from desktop_app.ui.widgets.sheet_headers import letters

if TYPE_CHECKING:
    from desktop_app.core.reading.correcting import MergedBody
    from desktop_app.core.reading.source import Opened


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know about the cells of the file: what, and the way out."""

    title: Message
    words: Message


def notes_of(opened: Opened) -> tuple[Note, ...]:
    """What reading noticed in the cells."""
    from desktop_app.core.reading.opening import FORMULAS_WITHOUT_VALUE

    n = int(opened.extra.get(FORMULAS_WITHOUT_VALUE, "0"))
    if not n:
        return ()
    title = msg_n(N_("{n} formula without its result"), N_("{n} formulas without their result"), n)
    return (
        Note(title, Message(N_("Those cells look empty here. Open the file in Excel, save it, and choose it again."))),
    )


class Notes(QWidget):
    """One banner for each note. Hidden when there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Note, ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.S))
        self.hide()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show them."""
        if tuple(notes) != self._shown:
            while (item := self._box.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
            for note in notes:
                self._box.addWidget(Banner(render(note.title), render(note.words), "warn"))
            self._shown = tuple(notes)
        self.setVisible(bool(notes))


class MergedCells(QWidget):
    """Cells merged downwards in the body: `answered(fill)` by the box. Hidden when there are none."""

    answered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "hint", wrap=True)
        self.box = CheckBox(_("Fill merged cells down"))
        self.box.clicked.connect(lambda: self.answered.emit(self.box.isChecked()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, current_theme().px(Space.XS), 0, 0)
        layout.addWidget(column(self.box, self._words, spacing=Space.TINY))
        self.hide()

    def show_merged(self, merged: Sequence[MergedBody], *, filled: bool) -> None:
        """Say how many cells and where."""
        self.setVisible(bool(merged))
        n = sum(one.n_cells for one in merged)
        words = msg_n(
            N_("{n} cell below a merged one is empty. Its text can be repeated there. Columns: {letters}"),
            N_("{n} cells below merged ones are empty. Their text can be repeated there. Columns: {letters}"),
            n,
            letters=", ".join(letters(one.column) for one in merged),
        )
        self._words.setText(render(words))
        self.box.setChecked(filled)
