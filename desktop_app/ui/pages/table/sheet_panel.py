"""The sheet as it is in the file, how it is corrected, and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop_app.app.choosing import hidden_question
from desktop_app.app.project import TableWork
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import Opened, Region
from desktop_app.core.text import Message
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.table import corrections
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

    def show_work(self, opened: Opened, work: TableWork) -> None:
        """Show the chosen table and what is to be said of it."""
        from desktop_app.core.reading.correcting import hidden_inside, merged_body

        sheet, region = opened.sheet(work.sheet), work.region
        self._correcting.look_at(sheet)
        self.grid.show_sheet(sheet, region, _GRID_ROWS)
        found = sheet.regions[work.index] if work.index < len(sheet.regions) else None
        inside = hidden_inside(sheet, found, region, work.corrections) if region is not None else None
        rows = inside.rows if inside is not None and not work.stacked else ()
        self.hidden.show_question(hidden_question(opened, work), rows)
        merged = merged_body(sheet, region) if region is not None else ()
        self.merged.show_merged(merged, filled=bool(work.corrections.fill_down))
        self._covering.cover(sheet, region)
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

    def _move_edge(self, edge: str, sheet_row: int) -> None:
        region = self._context.project.table.region
        if region is not None:
            self._say(lambda said: corrections.moved_edge(region, said, cast("EdgeId", edge), sheet_row))

    def _rename(self, position: int, name: str) -> None:
        self._say(lambda said: corrections.with_name(said, position, name, letters(position)))

    def _row_menu(self, sheet_row: int, where: QPoint) -> None:
        opened, work = self._context.workspace.opened, self._context.project.table
        if opened is None:
            return
        region = work.region or Region((), 0, -1, ())
        role, reason = self._explained(region, sheet_row)
        menu = RowMenu(sheet_row, role, reason, self)
        menu.offer(region, work.corrections, role)
        menu.corrected.connect(self.correct)
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
        work = self._context.project.table
        region = work.region or Region((), 0, -1, ())
        named = next((c.name for c in self.first_rows.columns if c.position == position), "")
        menu = ColumnMenu(position, named, self)
        menu.offer(region, work.corrections, self._why_column(region, position))
        menu.corrected.connect(self.correct)
        menu.rename.connect(self.first_rows.open_panel)
        return menu

    def _explained(self, region: Region, sheet_row: int) -> tuple[RowRole, Message | None]:
        """The role of a row, and why once a worker has looked at the sheet."""
        from desktop_app.core.reading import role_of
        from desktop_app.core.reading.explaining import explain_row

        look, said = self._correcting.look, self._context.project.table.corrections
        if look is None:
            return role_of(region, sheet_row), None
        explained = explain_row(look, region, said, sheet_row)
        return explained.role, explained.reason

    def _why_column(self, region: Region, position: int) -> Message | None:
        from desktop_app.core.reading.explaining import explain_columns

        look, said = self._correcting.look, self._context.project.table.corrections
        if look is None or position >= look.sheet.n_columns:
            return None
        return explain_columns(look, region, said)[position].reason
