"""What holds as last time, each with a way to look at it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.repeat.presenter import Fact
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Rule, column, row

_LEAST = 240  # below that, the words of a fact break at every second one


class SameCard(QWidget):
    """Facts under a title. `wanted(page, field)`: the officer wants to look at one."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(current_theme().px(_LEAST))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_facts(self, title: str, text: str, facts: Sequence[Fact]) -> None:
        """Show these."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        head = Label(title, "section", wrap=True), int(Space.TINY), Label(text, "hint", wrap=True), int(Space.S)
        parts: list[QWidget | int] = [*head]
        for fact in facts:
            parts += [Rule(), self._line(fact)]
        card = Card(*parts)
        around = card.body.contentsMargins()
        card.body.setContentsMargins(around.left(), around.top(), around.right(), current_theme().px(Space.XS))
        self._box.addWidget(card)

    def _line(self, fact: Fact) -> QWidget:
        label = render(fact.label)
        words = column(
            Label(label, "small", wrap=True), Label(render(fact.value), "hint", wrap=True), spacing=Space.TINY
        )
        see = Button(_("See"), "link", name=f"{_('See')}: {label}", small=True)
        see.clicked.connect(lambda: self.wanted.emit(fact.page, fact.field))
        return row(Icon("circle-check", "ok", 18), 12, (words, 1), 8, see, margins=(0, Space.S, 0, Space.S))
