"""The line of sub-pages: one piece for each word, so that all of the portal's sub-pages share theirs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.pages.describe.presenter import Part
from desktop_app.ui.texts import _
from desktop_app.ui.widgets.stages import ProgressLine


class PartsLine(QWidget):
    """Made anew when there are other words to show."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self._line: ProgressLine | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_part(self, parts: Sequence[Part], here: Part) -> None:
        """Stand on a sub-page."""
        words = list(dict.fromkeys(_(part.word) for part in parts))
        if self._line is None or words != self._words:
            if self._line is not None:
                self._line.hide()
                self._line.deleteLater()
            self._words, self._line = words, ProgressLine(_("Parts of the description"), words)
            self._layout.addWidget(self._line)
        self._line.show_current(words.index(_(here.word)))
