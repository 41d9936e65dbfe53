"""What holds as last time, each with a way to look at it, and what differs from what is published."""

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


class FactsCard(QWidget):
    """A card of facts under a title. `wanted(page, field)`: the officer wants to look at one."""

    wanted = Signal(str, str)

    def __init__(self, *, checked: bool) -> None:
        super().__init__()
        self._checked = checked
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_facts(self, title: str, text: str, facts: Sequence[Fact]) -> None:
        """Show these."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        parts: list[QWidget | int] = [Label(title, "section", wrap=True)]
        if text:
            parts += [2, Label(text, "hint", wrap=True)]
        parts.append(int(Space.S))
        for fact in facts:
            parts += [Rule(), self._line(fact)]
        card = Card(*parts)
        around = card.body.contentsMargins()
        card.body.setContentsMargins(around.left(), around.top(), around.right(), current_theme().px(Space.XS))
        self._box.addWidget(card)
        self.show()

    def _line(self, fact: Fact) -> QWidget:
        label = render(fact.label)
        words = column(
            Label(label, "small", wrap=True), Label(render(fact.value), "hint", wrap=True), spacing=Space.TINY
        )
        parts: list[QWidget | int | tuple[QWidget, int]] = [(words, 1)]
        if self._checked:
            parts[:0] = [Icon("circle-check", "ok", 18), 12]
        if fact.page and self._checked:
            see = Button(_("See"), "link", name=f"{_('See')}: {label}", small=True)
            see.clicked.connect(lambda: self.wanted.emit(fact.page, fact.field))
            parts += [8, see]
        return row(*parts, margins=(0, Space.S, 0, Space.S))
