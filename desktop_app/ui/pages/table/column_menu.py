"""What to do with a column of the sheet: leave it out, take it in, give it another name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import Region
from desktop_app.core.text import Message
from desktop_app.ui.pages.table.corrections import with_column
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.sheet_headers import letters


class ColumnMenu(QMenu):
    """`corrected(label, corrections)`; `rename(position)` opens the names of the columns at that one."""

    corrected = Signal(object, object)
    rename = Signal(int)

    def __init__(self, position: int, name: str, parent: QWidget) -> None:
        letter = letters(position)
        words = _("Column {letter}: {name}").format(letter=letter, name=name) if name else ""
        super().__init__(parent)
        self._position, self._letter = position, letter
        self._words = words or _("Column {letter}").format(letter=letter)
        self.setTitle(self._words.replace("&", "&&"))
        self.setAccessibleName(self._words)

    def offer(self, region: Region, said: Corrections, reason: Message | None) -> None:
        """Why the column is what it is, and the acts that make sense."""
        if reason is not None:
            self.say(reason)
            self.addSeparator()
        used = self._position in region.columns
        act = _("&Leave this column out") if used else _("&Use this column")
        change = with_column(said, self._position, used=not used, letter=self._letter)
        self.addAction(act).triggered.connect(lambda: self.corrected.emit(*change))
        if used:
            self.addAction(_("Change its &name…")).triggered.connect(lambda: self.rename.emit(self._position))

    def say(self, reason: Message) -> None:
        """A sentence about the column, for the ears too."""
        why = render(reason)
        self.addAction(why.replace("&", "&&")).setEnabled(False)
        self.setAccessibleName(f"{self._words}. {why}")

    def stand_alone(self) -> None:
        """Say on top which column it is, where the menu is not inside another."""
        before = self.actions()[0]
        title = QAction(self.title(), self)
        title.setEnabled(False)
        self.insertAction(before, title)
