"""The paper of the review (Acta): open it, or keep a copy where the institution files it. It is never published."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.app.atomic import write_atomic, write_problem
from desktop_app.core.errors import AppError
from desktop_app.ui.texts import _
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import FlowLayout


class RecordCard(QWidget):
    """Hidden while there is no paper. `failed(AppError)` when a copy could not be kept."""

    failed = Signal(Exception)

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self.open_button = Button(_("Open the record"), "secondary", "file-text", small=True)
        self.open_button.clicked.connect(self._open)
        self.save_button = Button(_("Save a copy…"), "secondary", "download", small=True)
        self.save_button.clicked.connect(self._ask)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.open_button)
        flow.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            Card(
                Label(_("Record of the review (PDF)"), "strong", wrap=True),
                Label(
                    _("Who decided what about personal data, and why. Sign it and file it: it is never published."),
                    "hint",
                    wrap=True,
                ),
                buttons,
                spacing=Space.S,
            )
        )
        self.hide()

    def show_paper(self, path: Path | None) -> None:
        """Offer the paper at `path`; hide when there is none."""
        self._path = path if path is not None and path.is_file() else None
        self.setVisible(self._path is not None)

    def save_into(self, target: str) -> None:
        """Keep a copy under that name."""
        if self._path is None or not target:
            return
        try:
            write_atomic(Path(target), self._path.read_bytes())
        except AppError as problem:
            self.failed.emit(problem)
        except OSError as problem:
            self.failed.emit(write_problem(problem, Path(target)))

    def _open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _ask(self) -> None:
        dialog = QFileDialog(self, _("Save a copy…"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.selectFile("acta-de-revision.pdf")
        dialog.fileSelected.connect(self.save_into)
        dialog.open()
