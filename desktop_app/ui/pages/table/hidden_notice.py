"""What the workbook carries out of sight, in one calm notice: what stays behind and what is part of the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.reading.source import Hidden, Opened
from desktop_app.ui.hidden_words import hidden_phrases, split_hidden, without_asked
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

    def show_hidden(self, opened: Opened, sheet: str) -> None:
        """Say what is there, by kind, with counts; `sheet` is the chosen one."""
        inside, outside = split_hidden(without_asked(opened.hidden, sheet), sheet)
        sentences = (
            (inside, _("{what}. This is part of the table and is published with it, unless you take it out.")),
            (outside, _("{what}. They will not be published. Remove them before sharing the file.")),
        )
        said = [words.format(what=_listed(things)) for things, words in sentences if things]
        self.setVisible(bool(said))
        if said:
            self._banner.say(_("The file hides things"), "\n".join(said), "warn")


def _listed(things: Sequence[Hidden]) -> str:
    return ", ".join(render(phrase) for phrase in hidden_phrases(things))
