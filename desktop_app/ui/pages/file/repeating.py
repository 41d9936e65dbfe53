"""Asks for the new file of a project that is to be repeated: from its line, from a key, or from another page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.repeat_card import KEYS, RepeatCard
from desktop_app.ui.texts import _, render

if TYPE_CHECKING:
    from desktop_app.app.recovery import Unfinished
    from desktop_app.app.repeating.routine import Repeatable

WANTED = "repeat:"  # before the id of a project whose new file another page asks for


class Repeating(QObject):
    """`chosen(folder, path)`: repeat the project in that folder with that file."""

    chosen = Signal(object, str)

    def __init__(self, page: QWidget, context: PageContext, suffixes: Sequence[str]) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._pattern = " ".join(f"*{suffix}" for suffix in suffixes)
        self._asked: tuple[Path, str] = (Path(), "")
        self.card = RepeatCard(suffixes)
        self.card.chosen.connect(lambda project: self.browse(project.folder, project.title))
        self.card.dropped.connect(lambda project, path: self.chosen.emit(project.folder, path))
        # at the next turn: the page that sent the officer here is still being left
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(lambda: self.browse(*self._asked))
        shortcut = QShortcut(QKeySequence(KEYS), page)
        shortcut.activated.connect(self._newest)
        self._projects: tuple[Repeatable, ...] = ()

    def refresh(self, lines: Sequence[Unfinished]) -> None:
        """Offer what can be repeated among the projects of this computer, newest first."""
        from desktop_app.app.repeating.routine import repeatable

        self._projects = repeatable(lines)
        self.card.show_projects(self._projects)

    def take(self, wanted: str) -> None:
        """Another page asked for the new file of a project; anything else it may have asked for is not ours."""
        from desktop_app.app.repeating.routine import folder_of

        if wanted.startswith(WANTED):
            folder = folder_of(self._context.workspace.services.paths, wanted.removeprefix(WANTED))
            title = next((p.title for p in self._projects if p.folder == folder), "")
            self._asked = folder, title
            self._turn.start()

    def browse(self, folder: Path, title: str) -> None:
        """Ask for the new file."""
        words = msg(N_("The new file of «{title}»"), title=title) if title else msg(N_("Choose the new file"))
        dialog = QFileDialog(self._page, render(words))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = _("Spreadsheets and CSV ({pattern})").format(pattern=self._pattern)
        dialog.setNameFilters([kinds, _("All files (*)")])
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.fileSelected.connect(lambda path: self.chosen.emit(folder, path))
        dialog.open()

    def _newest(self) -> None:
        if self._projects and self.card.isVisible():
            self.browse(self._projects[0].folder, self._projects[0].title)
