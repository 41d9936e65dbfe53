"""A group of answers that repeats (several contacts, several works), each in a card; groups may hold groups.

Says and takes the answer as text: a JSON list of objects by the names of the parts.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.metadata.portal_form import FormField, parse_answer, write_answer
from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.describe.question import Question
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, row

AskPart = Callable[[FormField], Question]


class GroupEdit(QWidget):
    """There is always one card to fill in; an empty card is no answer."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, field: FormField, ask: AskPart) -> None:
        """`ask` makes the question for one part."""
        super().__init__()
        self._field, self._ask = field, ask
        self._items: list[tuple[Card, dict[str, Question]]] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(current_theme().px(Space.M))
        self._more = Button(_("Add another"), "secondary", "plus", small=True)
        self._more.clicked.connect(self._add_another)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().px(Space.M))
        layout.addLayout(self._cards)
        layout.addWidget(row(self._more, STRETCH))
        self._build([{}])

    def text(self) -> str:
        """What stands in the cards; "" when nothing does."""
        items = [{name: q.answer() for name, q in questions.items() if q.answer()} for _card, questions in self._items]
        kept = [_parsed(self._field, item) for item in items]
        return write_answer([item for item in kept if item])

    def set_text(self, text: str) -> None:
        """Show these items; what stands already is left alone, so that an empty new card stays."""
        if parse_answer(self._field, text) != parse_answer(self._field, self.text()):
            found = parse_answer(self._field, text)
            self._build([dict(item) for item in found] if isinstance(found, list) and found else [{}])

    def setAccessibleName(self, name: str) -> None:
        """Qt: the button says what it adds."""
        super().setAccessibleName(name)
        self._more.setAccessibleName(f"{_('Add another')}: {name}")

    def reveal(self, path: tuple[int | str, ...], words: str) -> QWidget | None:
        """Say something about a part of an item (position, part, position, …); its control, None when there is none."""
        if len(path) < 2 or not isinstance(path[0], int) or path[0] >= len(self._items):
            return None
        question = self._items[path[0]][1].get(str(path[1]))
        if question is None:
            return None
        inner = question.control.reveal(path[2:], words) if isinstance(question.control, GroupEdit) else None
        if inner is not None:
            return inner
        question.advise(words, wrong=True)
        return question.control

    def _build(self, items: list[dict[str, object]]) -> None:
        while self._items:
            self._drop(len(self._items) - 1)
        for item in items:
            self._append(item)
        self._number()

    def _append(self, item: dict[str, object]) -> None:
        questions = {part.name: self._ask(part) for part in self._field.subfields}
        away = Button(_("Take away"), "link", small=True)
        head = row(Label("", "small_strong"), STRETCH, away)
        card = Card(head, *questions.values(), spacing=Space.L)
        for name, question in questions.items():
            value = item.get(name)
            question.show_answer(write_answer(value) if value is not None else "")
            question.typed.connect(self._tell)
            question.left.connect(lambda _field: self.left.emit())
        away.clicked.connect(lambda: self._take_away(card))
        self._items.append((card, questions))
        self._cards.addWidget(card)
        self.setFocusProxy(next(iter(self._items[0][1].values())).control if self._field.subfields else self._more)

    def _add_another(self) -> None:
        self._append({})
        self._number()
        questions = self._items[-1][1]
        if questions:
            next(iter(questions.values())).control.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_away(self, card: Card) -> None:
        at = next(i for i, (known, _questions) in enumerate(self._items) if known is card)
        self._drop(at)
        if not self._items:
            self._append({})
        self._number()
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _drop(self, at: int) -> None:
        card, _questions = self._items.pop(at)
        self._cards.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _number(self) -> None:
        for i, (card, _questions) in enumerate(self._items):
            label = card.findChild(Label)
            assert label is not None
            label.setText(render(msg(N_("Number {n}"), n=i + 1)))
            for button in card.findChildren(Button):
                if button.text() == _("Take away"):
                    button.setVisible(len(self._items) > 1)
                    button.setAccessibleName(f"{_('Take away')}: {label.text()}")

    def _tell(self, *_: object) -> None:
        self.edited.emit(self.text())


def _parsed(field: FormField, item: dict[str, str]) -> dict[str, object]:
    """One item with its inner groups and lists as values, not as text."""
    found = parse_answer(field, json.dumps([item], ensure_ascii=False))
    return dict(found[0]) if isinstance(found, list) and found else {}
