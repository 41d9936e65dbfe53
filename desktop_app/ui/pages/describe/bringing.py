"""Words about columns from a file of the officer's: asked for, read in a worker, taken as one change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.core.errors import as_known
from desktop_app.core.metadata.dataset import Field
from desktop_app.core.progress import Progress
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _

_KINDS = "*.xlsx *.xls *.xlsm *.ods *.csv *.tsv *.txt"


class Bringing(QObject):
    """`found(words)`: (column, words) pairs; `failed(problem)`: an AppError; `began` and `ended` around the work."""

    found = Signal(object)
    failed = Signal(object)
    began = Signal()
    ended = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._reading = context.latest()

    def ask(self, parent: QWidget, fields: tuple[Field, ...]) -> None:
        """Ask for a file, then read it."""
        chosen, _kind = QFileDialog.getOpenFileName(parent, _("Bring from a file…"), "", f"{_('Tables')} ({_KINDS})")
        if chosen:
            self.read(Path(chosen), fields)

    def read(self, path: Path, fields: tuple[Field, ...]) -> None:
        """Look the file through for words about these columns."""
        services = self._context.workspace.services

        def work(progress: Progress) -> object:
            from desktop_app.app.dictionary_file import words_in_file

            return words_in_file(path, fields, services.reader, services.paths.all_working, progress)

        self.began.emit()
        self._reading.start(Job(work), self._end, self._fail, self.ended.emit)

    def _end(self, said: object) -> None:
        self.ended.emit()
        self.found.emit(said)

    def _fail(self, problem: Exception) -> None:
        self.ended.emit()
        self.failed.emit(as_known(problem))
