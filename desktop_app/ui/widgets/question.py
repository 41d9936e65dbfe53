"""Dialogs, of which there are few: before publishing, before withdrawing, when closing while uploading, after a crash.

The consequence is named, the safe button is the default, Escape does nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.painting import TOP

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: title, consequence, the button that acts and the button that keeps things as they are."""

    title: str
    consequence: str
    act: str
    keep: str


class QuestionDialog(QDialog):
    """Shows a Question; `exec` returns 1 for acting. The safe button has the focus."""

    def __init__(self, parent: QWidget | None, question: Question) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setWindowTitle(question.title)
        self.setModal(True)
        self.setFixedWidth(theme.px(_WIDTH))
        self.keep_button = Button(question.keep, "primary")
        self.act_button = Button(question.act, "secondary")
        self.keep_button.clicked.connect(self.reject)
        self.act_button.clicked.connect(self.accept)
        words = QVBoxLayout()
        words.setSpacing(theme.px(Space.XS))
        words.addWidget(Label(question.title, "section", wrap=True))
        words.addWidget(Label(question.consequence, "body", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(theme.px(Space.M))
        head.addWidget(Icon("alert-triangle", "warn", 24), 0, TOP)
        head.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(Space.S))
        buttons.addStretch(1)
        buttons.addWidget(self.act_button)
        buttons.addWidget(self.keep_button)
        layout = QVBoxLayout(self)
        edge = theme.px(Space.XL)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.px(Space.XL))
        layout.addLayout(head)
        layout.addLayout(buttons)
        self._ring = FocusRing(self)
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape neither acts nor discards."""
        if event.key() == Qt.Key.Key_Escape:
            return
        super().keyPressEvent(event)


def ask(parent: QWidget | None, question: Question) -> bool:
    """Ask and wait; True when the officer chose to act."""
    return QuestionDialog(parent, question).exec() == QDialog.DialogCode.Accepted
