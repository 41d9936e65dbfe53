"""A small card at the side of the start: what can be done besides, and the link that does it."""

from __future__ import annotations

from desktop_app.ui.icons import Icon
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column, row
from desktop_app.ui.widgets.painting import TOP


class SideCard(Card):
    """`link` is its button."""

    def __init__(self, icon: str, title: str, text: str, link: str) -> None:
        self.link = Button(link, "link")
        self._text = Label(text, "hint", wrap=True)
        words = column(Label(title, "section", wrap=True), self._text, 4, self.link)
        super().__init__(row((Icon(icon, "primary", 20), 0, TOP), 12, (words, 1)))

    def say(self, text: str) -> None:
        """Other words below the title."""
        self._text.setText(text)
