"""What happened to the cells before the file came here, as calm notices; and the merged cells to fill down."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.noticing import BrokenLetters, Noticed, notice
from desktop_app.app.project import TableWork
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import CompactBanner
from desktop_app.ui.widgets.button import Button
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
    kind: str = "warn"


def notes_of(noticed: Noticed) -> tuple[Note, ...]:
    """What was noticed, broken letters first."""
    found = [Note(one.what, one.what_to_do) for one in noticed.notices]
    return tuple(([_broken(noticed.broken)] if noticed.broken is not None else []) + found)


def _broken(broken: BrokenLetters) -> Note:
    n = broken.n_cells or broken.n_names
    title = (
        msg_n(N_("{n} cell has broken letters"), N_("{n} cells have broken letters"), n)
        if broken.n_cells
        else msg_n(N_("{n} column name has broken letters"), N_("{n} column names have broken letters"), n)
    )
    pairs = "; ".join(f"{before} > {after}" for before, after in broken.samples)
    way_out = (
        N_("Like this: {samples}. On the page «Clean» you can mend them all at once.")
        if broken.n_cells
        else N_("Like this: {samples}. You can write them again with «Change the header…».")
    )
    return Note(title, msg(way_out, samples=pairs), "info")


AT_ONCE = 2  # notes shown; the others on demand, so that the columns that come out stay in sight


class Notes(QWidget):
    """One banner for each note, found by a worker. Hidden when there is none."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._slot = context.latest()
        self._seen: Hashable = None
        self._shown: tuple[Note, ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.S))
        self.hide()

    def look_at(self, opened: Opened, work: TableWork) -> None:
        """Look at the cells of a table; the roles of single rows do not make it look again."""
        region = work.region
        if region is None or not region.columns:
            self.show_notes(())
            return
        sheet = opened.sheet(work.sheet)
        key = (sheet.grid, region.first_row, region.last_row, region.columns, region.names, work.stacked)
        if key != self._seen:
            self._seen = key
            job: Job[Noticed] = Job(partial(notice, opened, work))
            self._slot.start(job, lambda noticed: self.show_notes(notes_of(noticed)))

    def rest(self) -> None:
        """The page is left: stop looking."""
        if self._slot.is_busy:
            self._slot.cancel()
            self._seen = None

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show them."""
        if tuple(notes) != self._shown:
            self._shown = tuple(notes)
            self._fill(AT_ONCE if len(notes) > AT_ONCE + 1 else len(notes))
        self.setVisible(bool(notes))

    def _fill(self, n_shown: int) -> None:
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for note in self._shown[:n_shown]:
            self._box.addWidget(CompactBanner(render(note.title), render(note.words), note.kind))
        left = len(self._shown) - n_shown
        if left > 0:
            more = Button(
                render(msg_n(N_("Show {n} more notice"), N_("Show {n} more notices"), left)), "link", small=True
            )
            more.clicked.connect(lambda: self._fill(len(self._shown)))
            self._box.addWidget(more)


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
