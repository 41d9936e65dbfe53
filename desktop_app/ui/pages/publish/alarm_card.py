"""One warning of the plan: its sentence, what it means, and two answers; once answered it stays quiet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.publish.plan_words import Question
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import FlowLayout, column, row
from desktop_app.ui.widgets.painting import TOP


class AlarmCard(QWidget):
    """`answered(bool)` when the officer says yes (True) or takes it back; `refused` for the way out."""

    answered = Signal(bool)
    refused = Signal(str)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question
        self._icon = Icon(question.icon, "warn" if question.accept else "primary", 20)
        title = render(question.title).removesuffix(".")  # a heading here, a sentence elsewhere
        self._meaning = Label(render(question.meaning), "hint", wrap=True)
        self._said = Label("", "hint", wrap=True)
        self._said.hide()
        self.yes = Button("", "secondary", small=True)
        self._no = Button("", "secondary", small=True)
        self._change = Button(_("Change"), "link", name=f"{_('Change')}: {title}", small=True)
        self._change.hide()
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        flow.addWidget(self.yes)
        flow.addWidget(self._no)
        words = column(
            Label(title, "strong", wrap=True), self._meaning, self._said, 8, self._buttons, self._change,
            spacing=Space.TINY,
        )  # fmt: skip
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Card(row((self._icon, 0, TOP), 12, (words, 1))))
        self.setAccessibleName(title)
        self._dress(title)

    def _dress(self, title: str) -> None:
        question = self._question
        if question.accept is None or question.refuse is None:
            self._buttons.hide()
            return
        accept, refuse = render(question.accept), render(question.refuse)
        self.yes.set_label(accept, f"{accept}: {title}")
        self._no.set_label(refuse, f"{refuse}: {title}")
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self._no.clicked.connect(lambda: self.refused.emit(question.leads))
        self._change.clicked.connect(lambda: self.answered.emit(False))

    def show_answer(self, *, accepted: bool) -> None:
        """Whether the officer said yes."""
        if self._question.accept is None:
            return
        words = render(self._question.accept)
        self._said.setText(_("You answered: {answer}.").format(answer=words[:1].lower() + words[1:]))
        self._icon.set_icon(*(("circle-check", "ok") if accepted else (self._question.icon, "warn")))
        self._said.setVisible(accepted)
        self._meaning.setVisible(not accepted)
        self._buttons.setVisible(not accepted)
        self._change.setVisible(accepted)
