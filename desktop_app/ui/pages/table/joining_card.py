"""Sheets of one shape ("una hoja por mes"): offered as one table with the sheet's name as a column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.field import LineEdit
from desktop_app.ui.widgets.label import Label, buddy
from desktop_app.ui.widgets.layouts import STRETCH, FlowLayout, column, row
from desktop_app.ui.widgets.painting import TOP

if TYPE_CHECKING:
    from desktop_app.core.reading.choices import SheetGroup

_MOST_NAMES = 4
_FIELD = 200


class JoiningCard(QWidget):
    """`joined(column name)`, `parted`, and `named(column name)` while they are joined. Hidden when nothing is alike."""

    joined = Signal(str)
    parted = Signal()
    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "section", wrap=True)
        self._words = Label("", "hint", wrap=True)
        self.name = LineEdit()
        self.name.setFixedWidth(current_theme().px(_FIELD))
        label = Label(_("Name of the column with the sheet's name"), "body")
        label.setMinimumHeight(self.name.sizeHint().height())
        field = QWidget()
        flow = FlowLayout(field, Space.M)
        for part in (buddy(label, self.name), self.name):
            flow.addWidget(part)
        self.act = Button("", "secondary")
        self.act.clicked.connect(self._press)
        self._is_joined = False
        self.name.left.connect(self._rename)
        self.name.returnPressed.connect(self._rename)
        words = column(self._title, self._words, 8, field, 8, row(self.act, STRETCH))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, current_theme().px(Space.XS))
        box.addWidget(Card(row((Icon("git-merge", "primary", 20), 0, TOP), 12, (words, 1))))
        self.hide()

    @property
    def column_name(self) -> str:
        """What was typed, or the usual word."""
        return self.name.text().strip() or _("Sheet")

    def show_group(self, group: SheetGroup | None, column_name: str, *, joined: bool) -> None:
        """Offer a group, or say that it is one table now."""
        self.setVisible(group is not None)
        if group is None:
            return
        self._is_joined = joined
        self._title.setText(render(_title(group, joined=joined)))
        self._words.setText(_named(group.sheets))
        if not self.name.hasFocus():
            self.name.setText(column_name or _("Sheet"))
        self.act.set_label(_("Go back to a single sheet") if joined else _("Join them in one table"))

    def _press(self) -> None:
        if self._is_joined:
            self.parted.emit()
        else:
            self.joined.emit(self.column_name)

    def _rename(self) -> None:
        if self._is_joined:
            self.named.emit(self.column_name)


def _title(group: SheetGroup, *, joined: bool) -> Message:
    rows = msg_n(N_("{n} row"), N_("{n} rows"), group.n_rows)
    n = len(group.sheets)
    if joined:
        return msg(N_("{n} sheets come out as one table of {rows}"), n=n, rows=rows)
    return msg(N_("{n} sheets have the same columns. Are they one table of {rows}?"), n=n, rows=rows)


def _named(sheets: Sequence[str]) -> str:
    named = ", ".join(sheets[:_MOST_NAMES])
    return f"{named}…" if len(sheets) > _MOST_NAMES else named
