"""A correction by hand: its questions, and what it would change, while they are answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.cleaning.step import Step
from desktop_app.ui.pages.clean.preview import ChangesPreview
from desktop_app.ui.pages.clean.steps.fields import AnswerField
from desktop_app.ui.pages.clean.steps.making import Answer, Asked
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, row

_REST_MS = 350


class StepForm(QWidget):
    """`answered()` when the preview must be made anew; `accepted` and `left` for the two buttons."""

    answered = Signal()
    accepted = Signal()
    left = Signal()

    def __init__(
        self, kind: type[Step], title: str, asked: Sequence[Asked], columns: Sequence[tuple[str, str]], *, edits: bool
    ) -> None:
        super().__init__()
        self.kind = kind
        self.fields = [AnswerField(one, columns) for one in asked]
        self.accept = Button(_("Save the change") if edits else _("Add"), "secondary")
        self.accept.clicked.connect(lambda _checked: self.accepted.emit())
        self.accept.setEnabled(False)
        leave = Button(_("Leave it as it was") if edits else _("Do not add"), "ghost")
        leave.clicked.connect(lambda _checked: self.left.emit())
        self._said = Label("", "hint", wrap=True)
        self.preview = ChangesPreview()
        self.preview.hide()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.answered)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.L))
        box.addWidget(
            Card(
                Label(title, "section", wrap=True),
                Space.M,
                *(item for one in self.fields for item in (one, Space.M)),
                row((self._said, 1)),
                Space.S,
                row(self.accept, Space.S, leave, STRETCH),
            )
        )
        box.addWidget(self.preview)
        box.addStretch(1)
        for one in self.fields:
            one.changed.connect(self._rest.start)
            one.changed.connect(lambda: self.accept.setEnabled(False))

    def answers(self) -> dict[str, Answer]:
        """What was answered, by name of the parameter."""
        return {one.asked.name: one.answer() for one in self.fields}

    def first_control(self) -> QWidget:
        """Where the keyboard goes."""
        first = self.fields[0].control if self.fields else self.accept
        ticks = getattr(first, "boxes", None)
        return next(iter(ticks.values())) if ticks else first

    def say(self, words: str, *, ready: bool) -> None:
        """What is missing, or what it would change."""
        self._said.setText(words)
        self.accept.setEnabled(ready)
