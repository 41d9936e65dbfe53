"""What a row is and why, and what else it can be; also where the table starts and ends, for the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import Region, RowRole
from desktop_app.core.text import N_, Message
from desktop_app.ui.pages.table import corrections
from desktop_app.ui.pages.table.corrections import Correction
from desktop_app.ui.pages.table.presenter import WORDS
from desktop_app.ui.texts import _, number, render

ROLES = (
    (RowRole.HEADER, N_("&Header: the names of the columns")),
    (RowRole.DATA, N_("&Data: use it")),
    (RowRole.TITLE, N_("&Title: leave it out")),
    (RowRole.SECTION, N_("&Section: title of a group of rows")),
    (RowRole.TOTAL, N_("T&otal: leave it out")),
    (RowRole.NOTE, N_("&Notes: leave it out")),
    (RowRole.LEFT_OUT, N_("&Leave this row out")),
)


class RowMenu(QMenu):
    """`corrected(label, corrections)`: how the officer corrected the table. `reason`: why the row is what it is."""

    corrected = Signal(object, object)

    def __init__(self, row: int, role: RowRole, reason: Message | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self.setToolTipsVisible(True)
        word = _(WORDS[role][0]) if WORDS[role][0] else _("Outside the table")
        says = _("Row {n}: {role}").format(n=number(row + 1), role=word)
        why = render(reason) if reason is not None else ""
        self.setAccessibleName(f"{says}. {why}".strip())
        self._say(says)
        if why:
            self._say(why)
        self.addSeparator()

    def offer(self, region: Region, said: Corrections, role: RowRole) -> None:
        """The roles, the one in force ticked, and the ends of the table."""
        row = self._row
        group = QActionGroup(self)
        for other, words in ROLES:
            action = self._add(_(words), partial(corrections.as_role, region, said, row, other))
            action.setCheckable(True)
            action.setChecked(other is role)
            group.addAction(action)
        beside = {region.header_rows[0] - 1, region.header_rows[-1] + 1} if region.header_rows else set()
        if row in beside:
            self._add(_("This row al&one is the header"), lambda: corrections.header_at(said, (row,)))
        elif region.header_rows and row == region.first_row:
            self._add(_("The table has n&o header"), lambda: corrections.header_at(said, ()))
        self.addSeparator()
        self._add(_("The data st&arts here"), lambda: corrections.starting_at(said, row))
        self._add(_("The data &ends here"), lambda: corrections.ending_at(said, row))

    def offer_column(self, menu: QMenu) -> None:
        """The menu of the current column, for the keyboard."""
        self.addSeparator()
        self.addMenu(menu)

    def _say(self, words: str) -> None:
        self.addAction(words.replace("&", "&&")).setEnabled(False)

    def _add(self, text: str, make: Callable[[], Correction]) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(lambda: self.corrected.emit(*make()))
        return action
