"""Left of the sheet: which table of the file, sheets of one shape as one table, and what the file hides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.choosing import choose_group, choose_table
from desktop_app.app.project import TableWork
from desktop_app.core.reading.source import Opened
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.table.correcting import Correcting
from desktop_app.ui.pages.table.hidden_notice import HiddenNotice
from desktop_app.ui.pages.table.joining_card import JoiningCard
from desktop_app.ui.pages.table.notes import Notes
from desktop_app.ui.pages.table.sheet_list import SheetList
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop_app.core.reading.choices import SheetGroup

_LEAST_WIDTH = 184
HEADING = 36  # as high as the button beside the heading of the sheet


class TableChooser(QWidget):
    """The list of tables; its `joining` card and the `notes` about the cells are placed by the page.

    While sheets are joined, the list says which of them is on screen (`sheet_seen`, told by `seen`): each is corrected
    by itself.
    """

    seen = Signal()

    def __init__(self, context: PageContext, correcting: Correcting) -> None:
        super().__init__()
        self._context, self._correcting = context, correcting
        self._sheets = SheetList()
        self._sheets.chosen.connect(self._choose)
        self.joining = JoiningCard()
        self.joining.joined.connect(self._join)
        self.joining.parted.connect(self._part)
        self.joining.named.connect(self._name)
        self._hidden, self.notes = HiddenNotice(), Notes(context)
        self._groups: tuple[SheetGroup, ...] = ()
        self._grouped: Opened | None = None
        self._seen = ""
        self.setMinimumWidth(current_theme().px(_LEAST_WIDTH))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.S))
        heading = Label(_("Sheets"), "section")
        heading.setMinimumHeight(current_theme().px(HEADING))
        for part in (heading, self._sheets, self._hidden):
            box.addWidget(part)
        box.addStretch(1)

    def show_tables(self, opened: Opened, work: TableWork) -> None:
        """List the tables of a file and mark the chosen one."""
        if opened is not self._grouped:
            from desktop_app.core.reading.choices import same_shape

            self._grouped, self._groups = opened, same_shape(opened)
        joined = (work.sheet, *(part.sheet for part in work.stacked)) if work.stacked else ()
        self._sheets.show_sheets(opened, (self.sheet_seen(work), work.index), joined)
        self._hidden.show_hidden(opened, work.sheet)
        self.notes.look_at(opened, work)
        self.joining.show_group(self._group(work), work.sheet_column, joined=bool(work.stacked))

    def sheet_seen(self, work: TableWork) -> str:
        """The sheet to show: that of the table, or the joined one that the officer looks at."""
        return self._seen if any(part.sheet == self._seen for part in work.stacked) else work.sheet

    def rest(self) -> None:
        """The page is left."""
        self.notes.rest()

    def _group(self, work: TableWork) -> SheetGroup | None:
        """The sheets alike to the chosen one."""
        if work.index:
            return None
        return next((group for group in self._groups if work.sheet in group.sheets), None)

    def _choose(self, sheet: str, index: int) -> None:
        opened, work = self._context.workspace.opened, self._context.project.table
        assert opened is not None
        self._seen = sheet
        if work.stacked and index == 0 and sheet in (work.sheet, *(part.sheet for part in work.stacked)):
            self.seen.emit()
            return
        label = msg(N_("Choose the sheet «{name}»"), name=sheet)
        self._correcting.adopt(label, choose_table(opened, sheet, index))

    def _join(self, column_name: str) -> None:
        opened, group = self._context.workspace.opened, self._group(self._context.project.table)
        if opened is not None and group is not None:
            label = msg(N_("Join {n} sheets in one table"), n=len(group.sheets))
            self._correcting.adopt(label, choose_group(opened, group, column_name))

    def _part(self) -> None:
        opened, work = self._context.workspace.opened, self._context.project.table
        assert opened is not None
        self._correcting.adopt(msg(N_("Go back to a single sheet")), choose_table(opened, work.sheet))

    def _name(self, column_name: str) -> None:
        work = self._context.project.table
        if column_name != work.sheet_column:
            label = msg(N_("Name of the column with the sheet's name"))
            self._correcting.adopt(label, replace(work, sheet_column=column_name))
