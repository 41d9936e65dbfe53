"""Recordármelo: the day of the next file, kept as a file that the officer's own calendar opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.app.atomic import write_atomic
from desktop_app.app.next_time import NextTime, reminder
from desktop_app.core.publishing.receipt import Receipt
from desktop_app.core.publishing.series import in_words
from desktop_app.core.text import N_, msg
from desktop_app.ui.texts import _, render


def ask_where(parent: QWidget, receipt: Receipt, coming: NextTime, chosen: Callable[[str], None]) -> None:
    """Ask where the file shall lie."""
    dialog = QFileDialog(parent, _("Remind me"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("iCalendar (*.ics)")
    dialog.setDefaultSuffix("ics")
    dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
    dialog.selectFile(f"{receipt.dataset}-{coming.due.isoformat()}.ics")
    dialog.fileSelected.connect(chosen)
    dialog.open()


def save_reminder(target: str, receipt: Receipt, coming: NextTime) -> None:
    """Write it; raises DiskFull or CannotWrite."""
    title = msg(N_("Publish «{title}»: {period}"), title=receipt.title, period=in_words(coming.period))
    words = _("Open the new file in Alista: your answers are kept.")
    write_atomic(Path(target), reminder(render(title), words, coming.due, receipt.url))
