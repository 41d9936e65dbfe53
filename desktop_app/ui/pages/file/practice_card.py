"""Practise with the example: a small card on the start page."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column, row
from desktop_app.ui.widgets.painting import TOP


class PracticeCard(Card):
    """`started`: practise with the example; `exercise_started`: a guided exercise, with a word on each decision."""

    started = Signal()
    exercise_started = Signal()

    def __init__(self) -> None:
        exercise = Button(_("Guided exercise, step by step"), "link")
        start = Button(_("Start practising"), "link")
        text = Label(_("With example data and a practice portal. Nothing leaves this computer."), "hint", wrap=True)
        words = column(Label(_("Practise"), "section"), text, 4, exercise, start)
        super().__init__(row((Icon("school", "primary", 20), 0, TOP), 12, (words, 1)))
        exercise.clicked.connect(self.exercise_started)
        start.clicked.connect(self.started)
