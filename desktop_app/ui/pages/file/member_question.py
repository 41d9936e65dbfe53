"""A compressed file with several tables: one of them is chosen from a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _, number
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, ChoiceList
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, column, row
from desktop_app.ui.widgets.painting import TOP


class MemberQuestion(QWidget):
    """`chosen(name)` as the archive spells it; `cancelled` when none is wanted. Hidden until `ask`."""

    chosen = Signal(str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "section", wrap=True)
        self.choices: ChoiceList | None = None
        self._cancel = Button(_("Cancel"), "secondary")
        self._cancel.clicked.connect(self._go_without)
        self._place = QVBoxLayout()
        hint = Label(_("Choose one of them. Each one is published on its own."), "hint", wrap=True)
        words = column(self._title, hint, 12, self._place, 12, row(self._cancel, STRETCH))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Card(row((Icon("file-zip", "primary", 24), 0, TOP), 12, (words, 1))))
        self.hide()

    def ask(self, file: str, names: Sequence[str]) -> None:
        """Ask which of the files inside to open."""
        title = _("«{file}» holds {n} tables").format(file=file, n=number(len(names)))
        self._title.setText(title)
        if self.choices is not None:
            self._place.removeWidget(self.choices)
            self.choices.hide()
            self.choices.deleteLater()
        folders = (name.replace("\\", "/").rpartition("/") for name in names)
        options = [Choice(name, last, folder) for name, (folder, _bar, last) in zip(names, folders, strict=True)]
        self.choices = ChoiceList(title, options)
        self.choices.chosen.connect(self._choose)
        self._place.addWidget(self.choices)
        self.show()
        self.choices.initial_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, name: str) -> None:
        self.hide()
        self.chosen.emit(name)

    def _go_without(self) -> None:
        self.hide()
        self.cancelled.emit()
