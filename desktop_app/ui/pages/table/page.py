"""¿Esta es su tabla? The sheet as Excel shows it, the role of each row, and the columns that will come out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.preparing import choose_sheet, source_of
from desktop_app.app.project import with_table
from desktop_app.app.session import Change
from desktop_app.core.errors import as_known
from desktop_app.core.progress import Progress
from desktop_app.core.reading.source import Opened, Region
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.jobs import Job
from desktop_app.ui.models.table_model import ColumnHead, ListSource, Row, TableModel
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.table.encoding_question import EncodingQuestion
from desktop_app.ui.pages.table.hidden_notice import HiddenNotice
from desktop_app.ui.pages.table.presenter import n_data_rows
from desktop_app.ui.pages.table.row_menu import RowMenu
from desktop_app.ui.pages.table.sheet_grid import SheetGrid
from desktop_app.ui.pages.table.sheet_list import SheetList
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column, row
from desktop_app.ui.widgets.notices import Spinner

PREVIEW_ROWS = 3
_GRID_ROWS = 14


@dataclass(frozen=True, slots=True)
class _Preview:
    names: tuple[str, ...]
    rows: tuple[Row, ...]


class TablePage(Page):
    """Choose the sheet; correct what a row is; see the columns that come out."""

    page_id = "table"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._previewing, self._reading = context.latest(), context.latest()
        self._sheets = SheetList()
        self._sheets.chosen.connect(self._choose_sheet)
        self._hidden = HiddenNotice()
        self._encoding = EncodingQuestion()
        self._encoding.chosen.connect(self._read_as)
        self._grid = SheetGrid(_("The sheet in your file"))
        self._grid.row_chosen.connect(self._row_menu)
        self._spinner = Spinner()
        self._spinner.cancel_requested.connect(self._reading.cancel)
        self._trouble = Banner("", "", "danger")
        self._trouble.hide()
        self._preview_title = Label("", "section")
        self._table: DataTable | None = None
        self._model: TableModel | None = None
        self._below = QVBoxLayout()
        self._shown: object = None
        left = column(Label(_("Sheets"), "section"), self._sheets, self._hidden, STRETCH, spacing=Space.S)
        left.setMinimumWidth(current_theme().px(184))
        heading = row(
            Label(_("As it is in your file"), "section"),
            12,
            (Label(_("Row numbers and column letters as in Excel."), "hint", wrap=True), 1),
        )
        right = column(heading, self._grid, spacing=Space.S)
        self.content.addWidget(self._trouble)
        self.content.addWidget(self._encoding)
        self.content.addWidget(Columns(left, right, stretch=(1, 4), right_first=True))
        self.content.addWidget(self._spinner)
        self.content.addLayout(self._below)
        self.content.addStretch(1)
        context.session_changed.connect(self._follow)
        self._follow()

    def title(self) -> str:
        """The question of the page."""
        return _("Is this your table?")

    def lead(self) -> str:
        """What was recognised and how to correct it."""
        return _("We recognised the table and what surrounds it. Click a row if its role is another.")

    def primary_label(self) -> str:
        """The next place."""
        return _("Continue: Personal data")

    def problem(self) -> str | None:
        """A table needs rows and columns."""
        region = self._region()
        if region is None or not region.columns or n_data_rows(region) == 0:
            return _("Choose a sheet with data, or say which row is the header")
        return None

    def culprit(self) -> QWidget | None:
        """The grid, where roles are corrected."""
        return self._grid.view

    def footer_hint(self) -> str:
        """How much will be used."""
        region = self._region()
        if region is None:
            return ""
        return render(
            msg(
                N_("{rows} and {columns} will be used"),
                rows=msg_n(N_("{n} row"), N_("{n} rows"), n_data_rows(region)),
                columns=msg_n(N_("{n} column"), N_("{n} columns"), len(region.columns)),
            )
        )

    def is_busy(self) -> bool:
        """While the file is read again in another encoding."""
        return self._reading.is_busy

    def initial_focus(self) -> QWidget | None:
        """The grid."""
        return self._grid.view

    def enter(self) -> None:
        """Show the open file."""
        self._shown = None
        self._render()

    def _follow(self) -> None:
        self._shown = None
        if self._context.has_project:
            self._context.session.subscribe(self._changed)

    def _changed(self, aspects: frozenset[str]) -> None:
        if "tables" in aspects and self.isVisible():
            self._render()

    def _region(self) -> Region | None:
        return self._context.project.table.region if self._context.has_project else None

    def _render(self) -> None:
        opened = self._context.workspace.opened
        if opened is None or not self._context.has_project:
            return
        work = self._context.project.table
        key = (opened.sha256, opened.encoding, work.sheet, work.region)
        if key == self._shown:
            return
        if not opened.sheet(work.sheet).grid.exists():
            self._rebuild()
            return
        self._shown = key
        self._trouble.hide()
        self._sheets.show_sheets(opened, work.sheet)
        self._hidden.show_hidden(opened, work.sheet)
        self._encoding.show_samples(opened)
        self._grid.show_sheet(opened.sheet(work.sheet), work.region, _GRID_ROWS)
        self.state_changed.emit()
        if work.region is not None:
            self._spinner.start(_("Reading the first rows"))
            self._previewing.start(Job(self._first_rows), self._show_preview, self._failed)

    def _rebuild(self) -> None:
        """The working copy is gone (a cleaning program, a full cache): it is made again from the original."""
        self._spinner.start(_("Reading the file again"))
        self._reading.start(Job(self._context.workspace.reopen), lambda _opened: self._rebuilt(), self._failed)
        self.state_changed.emit()

    def _rebuilt(self) -> None:
        self._spinner.stop()
        self._render()

    def _failed(self, problem: Exception) -> None:
        self._spinner.stop()
        known = as_known(problem)
        self._trouble.say(render(known.title_message), render(known.action_message), "danger")
        self._trouble.show()
        self.state_changed.emit()

    def _first_rows(self, _progress: Progress) -> _Preview:
        table = self._context.workspace.raw()
        head = table.head(PREVIEW_ROWS).select(table.ids)
        return _Preview(tuple(c.name for c in table.columns), tuple(head.rows()))

    def _show_preview(self, preview: _Preview) -> None:
        self._spinner.stop()
        self._preview_title.setText(
            render(
                msg_n(
                    N_("This is how your {n} column will be"),
                    N_("This is how your {n} columns will be"),
                    len(preview.names),
                )
            )
        )
        heads = [ColumnHead(name or _("Without a name")) for name in preview.names]
        source = ListSource(preview.rows)
        if self._table is None or self._model is None:
            self._model = TableModel(source, heads)
            self._table = DataTable(_("The columns that will come out"), self._model, fit_rows=PREVIEW_ROWS)
            self._below.setSpacing(current_theme().px(Space.S))
            self._below.addWidget(self._preview_title)
            self._below.addWidget(self._table)
        else:
            self._model.set_source(source, heads)

    def _choose_sheet(self, name: str) -> None:
        opened = self._context.workspace.opened
        assert opened is not None
        chosen = choose_sheet(opened, name)
        self._apply(
            msg(N_("Choose the sheet «{name}»"), name=name),
            lambda p: with_table(p, lambda w: replace(w, sheet=chosen.sheet, region=chosen.region)),
        )

    def _row_menu(self, sheet_row: int, where: QPoint) -> None:
        opened, work = self._context.workspace.opened, self._context.project.table
        if opened is None or work.region is None:
            return
        menu = RowMenu(opened.sheet(work.sheet), work.region, sheet_row, self)
        menu.region_chosen.connect(self._set_region)
        menu.popup(where)

    def _set_region(self, label: Message, region: Region) -> None:
        self._apply(label, lambda p: with_table(p, lambda w: replace(w, region=region)))

    def _read_as(self, encoding: str) -> None:
        workspace = self._context.workspace
        self._spinner.start(_("Reading the file again"))
        self._reading.start(
            Job(lambda progress: workspace.read_with_encoding(encoding, progress)),
            self._read_again,
            self._failed,
        )
        self.state_changed.emit()

    def _read_again(self, opened: Opened) -> None:
        self._spinner.stop()
        chosen = choose_sheet(opened)
        self._apply(
            msg(N_("Read the accents in another way")),
            lambda p: with_table(
                p, lambda w: replace(w, source=source_of(opened), sheet=chosen.sheet, region=chosen.region)
            ),
        )

    def _apply(self, label: Message, change: Change) -> None:
        self._context.apply(self.page_id, label, change)
