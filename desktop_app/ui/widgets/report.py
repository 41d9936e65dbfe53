"""The calm dialog after an unforeseen failure: work is saved, and a report without values can be copied."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.core.errors import AppError
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label

_WIDTH, _REPORT_HEIGHT = 560, 180


def report_text(error: BaseException) -> str:
    """Kind of error, and where: files, lines and functions of the program; never messages, they may hold values."""
    lines = [f"Alista {__version__} · Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}"]
    step: BaseException | None = error
    while step is not None:
        lines.append(type(step).__qualname__)
        frames = traceback.extract_tb(step.__traceback__)
        lines += [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
        step = step.__cause__ or step.__context__
    return "\n".join(lines)


class ReportDialog(QDialog):
    """Says that something failed and that work is saved; the report is copied, never sent."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(parent)
        theme = current_theme()
        title = _("Something failed; your work is saved")
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(_WIDTH))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setFixedHeight(theme.px(_REPORT_HEIGHT))
        self.report.setAccessibleName(_("Report"))
        self.copy_button = Button(_("Copy the report"), "secondary", "copy")
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = Button(_("Continue"), "primary")
        close.clicked.connect(self.accept)
        words = _(
            "You can go on. If it happens again, copy the report and send it to support. It holds none of your data."
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(Space.S))
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        edge = theme.px(Space.XL)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.px(Space.M))
        layout.addWidget(Label(title, "section", wrap=True))
        layout.addWidget(Label(words, "body", wrap=True))
        layout.addWidget(self.report)
        layout.addLayout(buttons)
        close.setFocus()


def report_buttons(problem: Exception) -> tuple[Button, ...]:
    """Beside "copy the report": the way to it; none for a failure that has words of its own."""
    if isinstance(problem, AppError):
        return ()
    button = Button(_("See the report"))
    button.clicked.connect(lambda: ReportDialog(button.window(), report_text(problem)).open())
    return (button,)
