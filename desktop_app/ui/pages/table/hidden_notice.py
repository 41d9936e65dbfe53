"""What the workbook carries out of sight, in one calm notice: it will not be published."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.reading.source import Opened
from desktop_app.ui.hidden_words import hidden_phrases
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.banner import Banner


class HiddenNotice(QWidget):
    """Hidden when the file hides nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._banner = Banner("", "", "warn")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.addWidget(self._banner)
        self.hide()

    def show_hidden(self, opened: Opened) -> None:
        """Say what is there, by kind, with counts."""
        lines = [render(line) for line in hidden_phrases(opened.hidden)]
        self.setVisible(bool(lines))
        if lines:
            said = ", ".join(lines)
            self._banner.say(
                _("The file hides things"),
                _("{what}. They will not be published. Remove them before sharing the file.").format(what=said),
                "warn",
            )
