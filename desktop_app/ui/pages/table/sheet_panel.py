"""The sheet as it is in the file, how it is corrected, and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop_app.app.choosing import Part, column_in_first, hidden_question, part_of
from desktop_app.app.project import TableWork
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import Opened, Region, Run
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.table import corrections
from desktop_app.ui.pages.table.choosing import HEADING
from desktop_app.ui.pages.table.column_menu import ColumnMenu
from desktop_app.ui.pages.table.correcting import Correcting
from desktop_app.ui.pages.table.covering import Covering
from desktop_app.ui.pages.table.first_rows import FirstRows, FirstRowsView, load_first_rows
from desktop_app.ui.pages.table.hidden_question import HiddenCard
from desktop_app.ui.pages.table.notes import MergedCells
from desktop_app.ui.pages.table.presenter import EdgeId
from desktop_app.ui.pages.table.row_menu import RowMenu
from desktop_app.ui.pages.table.sheet_grid import SheetGrid
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import row
from desktop_app.ui.widgets.sheet_headers import letters

if TYPE_CHECKING:
    from desktop_app.core.reading.source import RowRole

_GRID_ROWS = 14


class SheetPanel(QWidget):
    """Heading and grid; the `hidden` question above and the `first_rows` below are placed by the page."""

    def __init__(self, context: PageContext, correcting: Correcting, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._context, self._correcting, self._failed = context, correcting, failed
        self._loading = context.latest()
        self._sheet_seen = ""
        self.grid = SheetGrid(_("The sheet in your file"), context.runner)
        self.hidden = HiddenCard()
        self.merged = MergedCells()
        self.first_rows = FirstRowsView()
        self._covering = Covering(context, self.grid, self.first_rows)
        heading = row(
            Label(_("As it is in your file"), "section"),
            12,
            (Label(_("Row numbers and column letters as in Excel."), "hint", wrap=True), 1),
            12,
            self._covering.hold,
        )
        heading.setMinimumHeight(current_theme().px(HEADING))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.S))
        for part in (heading, self.grid, self.merged):
            box.addWidget(part)
        box.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.grid.row_chosen.connect(self._row_menu)
        self.grid.column_chosen.connect(self._column_menu)
        self.grid.edge_moved.connect(self._move_edge)
        self.hidden.answered.connect(lambda publish: self._say(partial(corrections.hidden_answered, publish=publish)))
        self.hidden.show_requested.connect(self.grid.show_row)
        self.merged.answered.connect(lambda on: self._say(partial(corrections.filled_down, on=on)))
        self.first_rows.named.connect(self._rename)

    def show_work(self, opened: Opened, work: TableWork, sheet_seen: str) -> None:
        """Show the chosen table, at one of its sheets where several are joined, and what is to be said of it."""
        from desktop_app.core.reading.correcting import merged_body

        self._sheet_seen = sheet_seen
        part = part_of(opened, work, sheet_seen)
        sheet, region = part.sheet, part.region
        self._correcting.look_at(sheet)
        self.grid.show_sheet(sheet, region, _GRID_ROWS)
        rows = _hidden_rows(part, work.index) if not work.stacked else ()
        self.hidden.show_question(hidden_question(opened, work), rows)
        merged = merged_body(sheet, region) if region is not None else ()
        self.merged.show_merged(merged, filled=bool(work.corrections.fill_down))
        first = (opened.sheet(work.sheet), work.region)
        self._covering.cover((sheet, region), first)
        if region is not None and region.columns:
            job: Job[FirstRows] = Job(lambda _progress: load_first_rows(opened, work))
            n_header = len(region.header_rows)
            self._loading.start(job, lambda first: self.first_rows.show_rows(first, n_header), self._failed)

    def correct(self, label: Message, said: object) -> None:
        """Put corrections in place of the earlier ones."""
        self._correcting.say(label, cast("Corrections", said))

    def rest(self) -> None:
        """The page is left."""
        self._covering.stop()

    def _say(self, act: Callable[[Corrections], corrections.Correction]) -> None:
        self.correct(*act(self._context.project.table.corrections))

    def _part(self) -> Part | None:
        """What is on screen; None before a file is open."""
        opened = self._context.workspace.opened
        return part_of(opened, self._context.project.table, self._sheet_seen) if opened is not None else None

    def _correct_rows(self, label: Message, said: object) -> None:
        """Put corrections of the rows on screen in place of the earlier ones."""
        part = self._part()
        if part is None or part.is_first:
            self.correct(label, said)
        else:
            self._correcting.say_of(label, part.sheet.name, cast("Corrections", said))

    def _move_edge(self, edge: str, sheet_row: int) -> None:
        part = self._part()
        if part is not None and part.region is not None:
            self._correct_rows(*corrections.moved_edge(part.region, part.said, cast("EdgeId", edge), sheet_row))

    def _rename(self, position: int, name: str) -> None:
        self._say(lambda said: corrections.with_name(said, position, name, letters(position)))

    def _row_menu(self, sheet_row: int, where: QPoint) -> None:
        part = self._part()
        if part is None:
            return
        region = part.region or Region((), 0, -1, ())
        role, reason = self._explained(part, region, sheet_row)
        menu = RowMenu(sheet_row, role, reason, self)
        menu.offer(region, part.said, role)
        menu.corrected.connect(self._correct_rows)
        view = self.grid.view
        if view is not None and view.currentIndex().isValid():
            menu.offer_column(self._menu_of(view.currentIndex().column()))
        self._popup(menu, where)

    def _column_menu(self, position: int, where: QPoint) -> None:
        menu = self._menu_of(position)
        menu.stand_alone()
        self._popup(menu, where)

    def _popup(self, menu: QMenu, where: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _menu_of(self, position: int) -> ColumnMenu:
        """Columns are corrected for all joined sheets at once, by the letters of the first."""
        opened, work, part = self._context.workspace.opened, self._context.project.table, self._part()
        at = column_in_first(opened, work, part, position) if opened is not None and part is not None else position
        if part is None or at is None:
            menu = ColumnMenu(position, "", self)
            menu.say(msg(N_("Only columns that the first joined sheet has too come out.")))
            return menu
        region = work.region or Region((), 0, -1, ())
        named = next((c.name for c in self.first_rows.columns if c.position == at), "")
        menu = ColumnMenu(at, named, self)
        menu.offer(region, work.corrections, self._why_column(region, at) if part.is_first else None)
        menu.corrected.connect(self.correct)
        menu.rename.connect(self.first_rows.open_panel)
        return menu

    def _explained(self, part: Part, region: Region, sheet_row: int) -> tuple[RowRole, Message | None]:
        """The role of a row, and why once a worker has looked at the sheet."""
        from desktop_app.core.reading import role_of
        from desktop_app.core.reading.explaining import explain_row

        look = self._correcting.look
        if look is None:
            return role_of(region, sheet_row), None
        explained = explain_row(look, region, part.said, sheet_row)
        return explained.role, explained.reason

    def _why_column(self, region: Region, position: int) -> Message | None:
        from desktop_app.core.reading.explaining import explain_columns

        look, said = self._correcting.look, self._context.project.table.corrections
        if look is None or position >= look.sheet.n_columns:
            return None
        return explain_columns(look, region, said)[position].reason


def _hidden_rows(part: Part, index: int) -> tuple[Run, ...]:
    """The hidden rows that the question about a table of a single sheet speaks of."""
    from desktop_app.core.reading.correcting import hidden_inside

    if part.region is None:
        return ()
    found = part.sheet.regions[index] if index < len(part.sheet.regions) else None
    inside = hidden_inside(part.sheet, found, part.region, part.said)
    return inside.rows if inside is not None else ()
