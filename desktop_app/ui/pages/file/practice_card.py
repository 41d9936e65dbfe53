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
    """`started` when the officer wants to practise."""

    started = Signal()

    def __init__(self) -> None:
        start = Button(_("Start practising"), "link")
        text = Label(_("With example data and a practice portal. Nothing leaves this computer."), "hint", wrap=True)
        words = column(Label(_("Practise"), "section"), text, 4, start)
        super().__init__(row((Icon("school", "primary", 20), 0, TOP), 12, (words, 1)))
        start.clicked.connect(self.started)
