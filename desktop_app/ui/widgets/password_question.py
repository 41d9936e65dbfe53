"""The password of a protected file: asked in the page, handed over once, never kept.

The field is emptied as soon as its text was given or the question goes away; what is typed is masked unless the officer
asks to see it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.field import Field, LineEdit
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, column, row
from desktop_app.ui.widgets.painting import TOP


class PasswordQuestion(QWidget):
    """`given(password)` by the button or Enter; `cancelled` when the officer goes without. Hidden until `ask`."""

    given = Signal(str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "section", wrap=True)
        self.edit = LineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData)
        self.edit.returnPressed.connect(self._give)
        self.field = Field(_("Password of the file"), self.edit, hint=_("It is used to read the file and forgotten."))
        self.show_box = CheckBox(_("Show what I type"))
        self.show_box.toggled.connect(self._reveal)
        self.open_button = Button(_("Open the file"), "primary")
        self.open_button.clicked.connect(self._give)
        self.cancel_button = Button(_("Cancel"), "secondary")
        self.cancel_button.clicked.connect(self._go_without)
        buttons = row(self.open_button, 12, self.cancel_button, STRETCH)
        words = column(self._title, 12, self.field, 4, self.show_box, 12, buttons)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Card(row((Icon("lock", "primary", 24), 0, TOP), 12, (words, 1)), margins=Space.XL))
        self.hide()

    def ask(self, file: str, *, wrong: bool = False) -> None:
        """Ask for the password of a file; `wrong`: the one given before did not open it."""
        self._title.setText(_("«{file}» is protected with a password").format(file=file))
        advice = _("That is not the password. Type it again; capital letters count.") if wrong else ""
        self.field.advise(advice, wrong=True)
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Hide the question and forget what was typed."""
        self.edit.clear()
        self.show_box.setChecked(False)
        self.field.advise("")
        self.hide()

    def _reveal(self, shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _give(self) -> None:
        password = self.edit.text()
        if not password:
            self.field.advise(_("Type the password of the file."), wrong=True)
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.put_away()
        self.given.emit(password)

    def _go_without(self) -> None:
        self.put_away()
        self.cancelled.emit()
