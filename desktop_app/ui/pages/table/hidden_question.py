"""Hidden rows and columns inside the chosen table: leave them out or publish them? Nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.choosing import HiddenQuestion
from desktop_app.core.reading.source import Run
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.table.presenter import listed_rows
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, ChoiceList
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column, row
from desktop_app.ui.widgets.painting import TOP
from desktop_app.ui.widgets.sheet_headers import letters

LEAVE, PUBLISH = "leave", "publish"
_MOST_LETTERS = 8


class HiddenCard(QWidget):
    """`answered(publish)` by the officer; `show_requested(row)` to see the first hidden row. Hidden when none is."""

    answered = Signal(bool)
    show_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "section", wrap=True)
        self._where = Label("", "hint", wrap=True)
        self.choices = ChoiceList(
            _("What to do with what is hidden in the table"),
            (
                Choice(LEAVE, _("Leave out what is hidden"), _("Only what Excel shows is published."), suggested=True),
                Choice(PUBLISH, _("Publish it too"), _("It comes out like the other rows and columns.")),
            ),
        )
        self.choices.chosen.connect(lambda answer: self.answered.emit(answer == PUBLISH))
        self._first = 0
        self._see = Button(_("See where"), "link", small=True)
        self._see.clicked.connect(lambda: self.show_requested.emit(self._first))
        words = column(self._title, row((self._where, 1), 12, self._see), 8, self.choices)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, current_theme().px(Space.XS))
        box.addWidget(Card(row((Icon("eye-off", "warn", 20), 0, TOP), 12, (words, 1))))
        self.hide()

    def show_question(self, question: HiddenQuestion | None, rows: Sequence[Run]) -> None:
        """Ask, and show what was answered; `rows` are the hidden ones of the sheet on screen."""
        self.setVisible(question is not None)
        if question is None:
            return
        self._title.setText(render(title_of(question)))
        self._where.setText(" · ".join(render(part) for part in where_of(question, rows)))
        self._first = rows[0][0] if rows else 0
        self._see.setVisible(bool(rows))
        self.choices.set_value(None if question.answer is None else PUBLISH if question.answer else LEAVE)


def title_of(question: HiddenQuestion) -> Message:
    """How much of the table is hidden."""
    rows = msg_n(N_("{n} row"), N_("{n} rows"), question.n_rows)
    columns = msg_n(N_("{n} column"), N_("{n} columns"), len(question.columns))
    if question.n_rows and question.columns:
        return msg(N_("This table has {rows} and {columns} hidden. Are they published?"), rows=rows, columns=columns)
    return msg(N_("This table has {what} hidden. Is that published?"), what=rows if question.n_rows else columns)


def where_of(question: HiddenQuestion, rows: Sequence[Run]) -> list[Message]:
    """Which rows and columns, by the numbers and letters of Excel."""
    parts = []
    if rows:
        n = sum(last - first + 1 for first, last in rows)
        parts.append(msg_n(N_("Row {rows}"), N_("Rows {rows}"), n, rows=listed_rows(rows)))
    if question.columns:
        named = ", ".join(letters(position) for position in question.columns[:_MOST_LETTERS])
        more = "…" if len(question.columns) > _MOST_LETTERS else ""
        n = len(question.columns)
        parts.append(msg_n(N_("Column {letters}"), N_("Columns {letters}"), n, letters=named + more))
    return parts
