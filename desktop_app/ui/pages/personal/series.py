"""Linking the codes of a person through the months of a series: asked on purpose, never the default."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.field import Field, LineEdit
from desktop_app.ui.widgets.layouts import STRETCH, row


class SeriesQuestion(QWidget):
    """`named(name, start)`: use the codes of that series; `start` to make its key, after the officer was asked."""

    named = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.name = LineEdit()
        self.field = Field(
            _("Name of the series"),
            self.name,
            hint=_("In all projects of the series a person has the same code, so anybody can follow that person."),
        )
        self.use = Button(_("Use the codes of the series"), "secondary", small=True)
        self.start = Button(_("Start the series"), "secondary", small=True)
        self._unknown = Banner("", "", "warn", actions=(self.start,))
        self._unknown.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.M))
        for part in (self.field, row(self.use, STRETCH), self._unknown):
            box.addWidget(part)
        self.use.clicked.connect(lambda: self._tell(start=False))
        self.start.clicked.connect(lambda: self._tell(start=True))
        self.name.returnPressed.connect(lambda: self._tell(start=False))
        self.name.textEdited.connect(lambda _text: self._unknown.hide())

    def show_series(self, name: str) -> None:
        """Show the name the project has."""
        if name and not self.name.hasFocus():
            self.name.setText(name)
        self._unknown.hide()

    def show_unknown(self, name: str) -> None:
        """Ask whether the name is right, before any key is made."""
        words = _("This computer has no codes of «{series}» yet. Check the name, or start the series here.")
        self._unknown.say(words.format(series=name), "", "warn")
        self._unknown.show()

    def _tell(self, *, start: bool) -> None:
        name = self.name.text().strip()
        if name:
            self.named.emit(name, start)
        else:
            self.name.setFocus()
