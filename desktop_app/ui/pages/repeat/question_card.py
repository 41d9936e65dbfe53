"""One thing that is new: the question, its evidence with two rows, short answers, and what may have to be typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.project import Answered
from desktop_app.app.repeating.question import Choice, Question
from desktop_app.ui.models.table_model import ColumnHead, ListSource, TableModel
from desktop_app.ui.pages.repeat.presenter import likely
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice as Option
from desktop_app.ui.widgets.choice_list import OptionRow
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.field import Field, LineEdit
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import row
from desktop_app.ui.widgets.painting import TOP
from desktop_app.ui.widgets.pill import Pill

_PILL = 136


class QuestionCard(QWidget):
    """`chosen(Choice)` for an answer at once, `typed(Choice, text)` for one that is written."""

    chosen = Signal(object)
    typed = Signal(object, str)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self._is_answered = self._is_typing = False
        words = render(question.title)
        self.pill = Pill(_("Not answered yet"), "warn", "alert-triangle", width=_PILL)
        suggested = likely(question)
        self.options = OptionRow(
            words, [Option(c.id, render(c.title), suggested=c.id == suggested) for c in question.choices]
        )
        self.options.chosen.connect(self._choose)
        self._asking = next((c for c in question.choices if c.asks is not None), None)
        self.edit = LineEdit()
        self.edit.returnPressed.connect(self._type)
        self._field = self._typing()
        self._field.hide()
        head = row((Label(words, "strong", wrap=True), 1), 12, (self.pill, 0, TOP))
        evidence = Label(render(question.evidence), "hint", wrap=True)
        table = _examples(question)
        rows = (8, table) if table is not None else ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Card(head, 4, evidence, *rows, 12, self.options, self._field))

    def show_answer(self, answer: Answered | None, decided: str, *, is_answered: bool) -> None:
        """What the project says: an answer of this page, or the treatment decided about the column."""
        self._is_answered = is_answered
        known = {choice.id for choice in self.question.choices}
        chosen = decided if self.question.finding is not None else answer.choice if answer is not None else ""
        typed = self._asking.id if self._asking is not None else None
        if is_answered:
            self._is_typing = chosen == typed
            self.options.set_value(chosen if chosen in known else None)
        else:
            self.options.set_value(typed if self._is_typing else None)
        self._field.setVisible(self._is_typing)
        if is_answered and self._is_typing and answer is not None:
            self.edit.setText(answer.text)
        if is_answered:
            self.pill.show_state(_("Answered"), "ok", "check", plain=True)
        else:
            self.pill.show_state(_("Not answered yet"), "warn", "alert-triangle")
        self.options.setAccessibleDescription(self.pill.text())

    def control(self) -> QWidget:
        """Where the keyboard goes."""
        return self.edit if self._field.isVisible() and not self._is_answered else self.options.initial_focus()

    def say_not_understood(self, words: str) -> None:
        """What was typed says nothing."""
        self._field.advise(words)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- inside ---

    def _typing(self) -> Field:
        words = render(self._asking.asks) if self._asking is not None and self._asking.asks is not None else ""
        field = Field(words, self.edit)
        if self._asking is not None:
            done = Button(_("Use it"), "secondary", small=True, name=words)
            done.clicked.connect(self._type)
            field.body.addWidget(done)
            field.body.setContentsMargins(0, 12, 0, 0)
        return field

    def _choose(self, choice_id: str) -> None:
        choice: Choice = self.question.choice(choice_id)
        self._is_typing = choice.asks is not None
        self._field.setVisible(self._is_typing)
        if not self._is_typing:
            self.chosen.emit(choice)
            return
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type(self) -> None:
        if self._asking is not None:
            self.typed.emit(self._asking, self.edit.text())


def _examples(question: Question) -> DataTable | None:
    """Two rows of the file, the new column last."""
    if len(question.rows) < 2:
        return None
    names, *rows = question.rows
    heads = [ColumnHead(_("row"), is_number=True), *(ColumnHead(name) for name in names[1:])]
    table = DataTable(
        _("Rows of the file, for example"),
        TableModel(ListSource(rows), heads),
        fit_rows=len(rows),
        dense=True,
        behind="surface",
    )
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return table
