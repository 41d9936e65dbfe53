"""¿Esta es su tabla? The sheet as Excel shows it, the role of each row, and the columns that will come out."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.app.choosing import hidden_question
from desktop_app.app.preparing import choose_sheet
from desktop_app.core.errors import as_known
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import Opened
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.following import Following
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.table.choosing import TableChooser
from desktop_app.ui.pages.table.correcting import Correcting
from desktop_app.ui.pages.table.encoding_question import EncodingQuestion
from desktop_app.ui.pages.table.presenter import n_data_rows
from desktop_app.ui.pages.table.reading_again import ReadingAgain
from desktop_app.ui.pages.table.sheet_panel import SheetPanel
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.layouts import Columns
from desktop_app.ui.widgets.notices import Spinner
from desktop_app.ui.widgets.password_question import PasswordQuestion


class TablePage(Page):
    """Choose the table; correct what a row or a column is; see the columns that come out."""

    page_id = "table"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._correcting = Correcting(context, self.page_id, self._failed)
        self._reading = ReadingAgain(context)
        self._trouble = Banner("", "", "danger")
        self._trouble.hide()
        self._password = PasswordQuestion()
        self._encoding = EncodingQuestion()
        self._spinner = Spinner()
        self._chooser = TableChooser(context, self._correcting)
        self._panel = SheetPanel(context, self._correcting, self._failed)
        self._shown: object = None
        self._lacking = ""  # why the sheet cannot be shown
        elsewhere = Button(_("Choose another file…"), "secondary", small=True)
        elsewhere.clicked.connect(lambda: self.go_requested.emit("file"))
        self._trouble.set_actions([elsewhere])
        parts = (self._trouble, self._password, self._encoding, self._chooser.joining, self._panel.hidden)
        above = QVBoxLayout()
        above.setSpacing(current_theme().px(Space.S))
        for part in parts:
            above.addWidget(part)
        self.content.addLayout(above)
        self._sheet = Columns(self._chooser, self._panel, stretch=(2, 9), right_first=True)
        self.content.addWidget(self._sheet)
        self.content.addWidget(self._chooser.notes)
        self.content.addWidget(self._spinner)
        self.content.addWidget(self._panel.first_rows)
        self.content.addStretch(1)
        self._connect()
        self._following = Following(context, self._changed, self._forget)

    def _connect(self) -> None:
        reading = self._reading
        reading.started.connect(self._start)
        reading.stopped.connect(self._stop)
        reading.rebuilt.connect(self._rebuilt)
        reading.decoded.connect(self._decoded)
        reading.failed.connect(self._failed)
        reading.password_asked.connect(self._ask_password)
        self._spinner.cancel_requested.connect(reading.cancel)
        self._password.given.connect(reading.rebuild)
        self._password.cancelled.connect(lambda: self.go_requested.emit("file"))
        self._encoding.chosen.connect(reading.decode)
        self._chooser.seen.connect(self._render)
        self._panel.first_rows.shown.connect(self._spinner.stop)
        self._panel.first_rows.panel.opened.connect(lambda: self._show(self._panel.first_rows.panel))
        self._panel.hidden.show_requested.connect(lambda _row: self._show(self._panel.grid))
        self._scrolling = QTimer(self, singleShot=True, interval=0)
        self._scrolling.timeout.connect(self._scroll_to)
        self._target: QWidget | None = None

    def title(self) -> str:
        """The question of the page."""
        return _("Is this your table?")

    def lead(self) -> str:
        """What was recognised and how to correct it."""
        return _("We recognised the table and what surrounds it. Click a row if its role is another.")

    def primary_label(self) -> str:
        """The next place."""
        return self.onward(_("Continue: Personal data"))

    def problem(self) -> str | None:
        """A table needs rows and columns, and an answer about what is hidden in it."""
        opened = self._context.workspace.opened
        if opened is None or not self._context.has_project:
            return _("Open the file first")
        if self._lacking:
            return self._lacking
        work = self._context.project.table
        region = work.region
        if region is None or not region.columns or n_data_rows(region) == 0:
            return _("Choose a sheet with data, or say which row is the header")
        question = hidden_question(opened, work)
        if question is not None and question.answer is None:
            return _("Say whether what is hidden in the table is published")
        return None

    def culprit(self) -> QWidget | None:
        """The question that waits, else the grid, where roles are corrected."""
        if not self._password.isHidden():
            return self._password.edit
        if not self._trouble.isHidden() and self._lacking:
            return self._trouble
        if not self._panel.hidden.isHidden() and self._panel.hidden.choices.value is None:
            return self._panel.hidden.choices.initial_focus()
        return self._panel.grid.view

    def footer_hint(self) -> str:
        """How much will be used."""
        region = self._context.project.table.region if self._context.has_project else None
        if region is None or self._lacking:
            return ""
        work = self._context.project.table
        n_rows = n_data_rows(region) + sum(n_data_rows(part.region) for part in work.stacked)
        n_columns = len(region.columns) + bool(work.stacked)
        return render(
            msg(
                N_("{rows} and {columns} will be used"),
                rows=msg_n(N_("{n} row"), N_("{n} rows"), n_rows),
                columns=msg_n(N_("{n} column"), N_("{n} columns"), n_columns),
            )
        )

    def is_busy(self) -> bool:
        """While the file is read again or a correction is carried out."""
        return self._reading.is_busy or self._correcting.is_busy

    def initial_focus(self) -> QWidget | None:
        """The password that is asked, else the grid."""
        return self._panel.grid.view if self._password.isHidden() else self._password.edit

    def enter(self) -> None:
        """Show the open file."""
        self._shown = None
        self._render()

    def leave(self) -> None:
        """Nothing goes on behind the page's back, and nothing stays uncovered."""
        self._password.put_away()
        self._panel.rest()
        self._chooser.rest()

    @property
    def corrections(self) -> Corrections:
        """What the officer said of the table up to now."""
        return self._context.project.table.corrections

    def open_names(self) -> None:
        """Open the names of the columns, as the link does."""
        self._panel.first_rows.open_panel()

    def correct(self, label: Message, said: Corrections) -> None:
        """Put corrections in place of the earlier ones, as the menus do."""
        self._panel.correct(label, said)

    def _show(self, part: QWidget) -> None:
        """Scroll to a part once it is laid out."""
        self._target = part
        self._scrolling.start()

    def _scroll_to(self) -> None:
        focused = QApplication.focusWidget()
        if self._target is not None:
            self._scroll.ensureWidgetVisible(self._target)
            if focused is not None and self._target.isAncestorOf(focused):
                self._scroll.ensureWidgetVisible(focused)

    def _forget(self) -> None:
        self._shown = None

    def _changed(self, aspects: frozenset[str]) -> None:
        if "tables" in aspects and self.isVisible():
            self._render()

    def _render(self) -> None:
        opened = self._context.workspace.opened
        if opened is None or not self._context.has_project:
            return
        work = self._context.project.table
        seen = self._chooser.sheet_seen(work)
        key = (opened.sha256, opened.encoding, work.cut, work.corrections, seen)
        if key == self._shown:
            return
        if not opened.sheet(seen).grid.exists():
            self._reading.rebuild()
            return
        self._shown = key
        self._lack("")
        self._trouble.hide()
        self._encoding.show_samples(opened)
        self._chooser.show_tables(opened, work)
        self._spinner.start(_("Reading the first rows"))
        self._panel.show_work(opened, work, seen)
        self.state_changed.emit()

    def _lack(self, why: str) -> None:
        """Say why there is no sheet to show, instead of empty headings; "" when there is one."""
        self._lacking = why
        self._sheet.setVisible(not why)

    def _start(self) -> None:
        self._trouble.hide()
        self._spinner.start(_("Reading the file again"))
        self.state_changed.emit()

    def _stop(self) -> None:
        self._spinner.stop()
        self.state_changed.emit()

    def _rebuilt(self) -> None:
        self._stop()
        self._render()

    def _decoded(self, opened: Opened) -> None:
        self._stop()
        self._correcting.adopt(msg(N_("Read the accents in another way")), choose_sheet(opened))

    def _ask_password(self, file: str, wrong: bool) -> None:
        self._stop()
        self._lack(_("The file needs its password"))
        self._password.ask(file, wrong=wrong)
        self.state_changed.emit()

    def _failed(self, problem: Exception) -> None:
        self._spinner.stop()
        known = as_known(problem)
        self._trouble.say(render(known.title_message), render(known.action_message), "danger")
        self._trouble.show()
        if self._panel.grid.view is None:
            self._lack(render(known.title_message))
        self.state_changed.emit()
