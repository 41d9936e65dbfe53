"""¿Qué archivo quiere publicar? Drop or choose a file, continue unfinished work, or practise with the example."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.app import flow, recovery
from desktop_app.app.demo import sample_path
from desktop_app.core.errors import AppError, as_known
from desktop_app.core.text import Message
from desktop_app.ui.icons import Icon
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.unfinished_list import UnfinishedList
from desktop_app.ui.pages.page import Page
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.drop_zone import DropZone
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column, row
from desktop_app.ui.widgets.notices import Spinner
from desktop_app.ui.widgets.painting import TOP

if TYPE_CHECKING:
    from desktop_app.core.reading.source import Opened

_ZONE, _NARROW_ZONE = 300, 200
SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt")


class FilePage(Page):
    """Opens a file in the reader process and starts a project over it."""

    page_id = "file"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._reading = context.latest()
        self._drop = DropZone(
            _("Drag your spreadsheet here"),
            _("Excel (.xlsx, .xls), LibreOffice (.ods) or CSV"),
            _("Choose a file…"),
            SUFFIXES,
        )
        self._drop.file_dropped.connect(self.open_path)
        self._drop.browse.connect(self._browse)
        self._working = Spinner()
        self._working.cancel_requested.connect(self._reading.cancel)
        self._trouble = Banner("", "", "danger")
        self._unfinished = UnfinishedList()
        self._unfinished.chosen.connect(self._resume)
        self._unfinished.forgotten.connect(self._forget)
        left = column(self._trouble, self._drop, self._working, self._unfinished, STRETCH, spacing=Space.L)
        right = column(self._practice_card(), STRETCH, spacing=Space.M)
        self.content.addWidget(Columns(left, right, stretch=(2, 1)))
        self.content.addStretch(1)
        self.setAcceptDrops(True)
        self._trouble.hide()

    def title(self) -> str:
        """The question of the page."""
        return _("Which file do you want to publish?")

    def lead(self) -> str:
        """What happens with the file, and what does not."""
        return _("The file stays on this computer until you decide to publish it. We never change it.")

    def primary_label(self) -> str:
        """With an open project one can go on; otherwise the drop zone has the only button."""
        return _("Continue: Choose the table") if self._context.has_project else ""

    def can_go_back(self) -> bool:
        """It is the first page."""
        return False

    def initial_focus(self) -> QWidget | None:
        """The button that chooses a file."""
        return self._drop.button

    def is_busy(self) -> bool:
        """While a file is being read."""
        return self._reading.is_busy

    def enter(self) -> None:
        """List the unfinished projects again."""
        open_id = self._context.project.id if self._context.has_project else ""
        lines = recovery.unfinished(self._context.workspace.services.paths)
        self._unfinished.show_lines([line for line in lines if line.project_id != open_id])

    def open_path(self, path: str) -> None:
        """Read a file and start a project over it."""
        self._trouble.hide()
        workspace = self._context.workspace
        job: Job[Opened] = Job(lambda progress: workspace.open_file(Path(path), progress))
        self._start(job, self._begin)

    def _start(self, job: Job[Opened], done: object) -> None:
        job.progressed.connect(self._report)
        self._working.start(_("Opening the file"))
        self._reading.start(job, done, self._failed, self._idle)  # type: ignore[arg-type] # two kinds of end
        self.state_changed.emit()

    def _report(self, done: int, total: int, stage: object) -> None:
        words = render(stage) if isinstance(stage, Message) else _("Opening the file")
        self._working.say(f"{words} · {100 * done // total} %" if total else words)

    def _begin(self, opened: Opened) -> None:
        self._idle()
        self._context.workspace.begin(opened)
        self._context.session_changed.emit()
        self._context.session.navigate(lambda p: flow.go(p, "table"))
        self.go_requested.emit("table")

    def _resume(self, folder: str) -> None:
        self._trouble.hide()
        try:
            session = self._context.workspace.resume(Path(folder))
        except AppError as problem:
            self._failed(problem)
            return
        self._context.session_changed.emit()
        page = session.project.page
        workspace = self._context.workspace
        self._start(Job(workspace.reopen), lambda _opened: self._resumed(page))

    def _resumed(self, page: str) -> None:
        self._idle()
        self.go_requested.emit("table" if page == "file" else page)

    def _failed(self, problem: Exception) -> None:
        self._idle()
        known = as_known(problem)
        self._trouble.say(render(known.title_message), render(known.action_message), "danger")
        self._trouble.show()

    def _idle(self) -> None:
        self._working.stop()
        self.state_changed.emit()

    def _forget(self, folder: str) -> None:
        recovery.forget(Path(folder), self._context.workspace.services.paths)
        self.enter()

    def _browse(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog = QFileDialog(self, _("Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Spreadsheets and CSV ({pattern})").format(pattern=pattern), _("All files (*)")])
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.fileSelected.connect(self.open_path)
        dialog.open()

    def _practice_card(self) -> QWidget:
        start = Button(_("Start practising"), "link")
        start.clicked.connect(partial(self._open_sample))
        text = Label(_("With example data and a practice portal. Nothing leaves this computer."), "hint", wrap=True)
        words = column(Label(_("Practise"), "section"), text, 4, start)
        return Card(row((Icon("school", "primary", 20), 0, TOP), 12, (words, 1)))

    def _open_sample(self) -> None:
        self.open_path(str(sample_path()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a large zone where there is room."""
        super().resizeEvent(event)
        self._drop.setMinimumHeight(current_theme().px(_NARROW_ZONE if self.is_narrow else _ZONE))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: the whole page accepts drops."""
        self._drop.examine(event.mimeData())
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Qt: files went away."""
        self._drop.dragLeaveEvent(_event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: files dropped anywhere on the page."""
        if self._drop.take(event.mimeData()):
            event.acceptProposedAction()
