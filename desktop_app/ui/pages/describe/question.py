"""One question of the description: control, where its suggestion comes from, examples, and advice after leaving it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.describe.presenter import is_same_answer
from desktop_app.ui.pages.describe.tags_edit import TagsEdit
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.field import ComboBox, Field, LineEdit, TextArea
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import FlowLayout, row

if TYPE_CHECKING:
    from desktop_app.ui.pages.describe.group_edit import GroupEdit
    from desktop_app.ui.pages.describe.several_edit import SeveralEdit

Control: TypeAlias = "LineEdit | TextArea | ComboBox | TagsEdit | SeveralEdit | GroupEdit"


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer to take: the whole answer, what the chip says, and where it comes from."""

    text: str
    words: str
    source: str
    icon: str = "sparkles"


class Question(QWidget):
    """`field` is its name in `presenter.NAMES`; `typed` tells every keystroke, `left` that focus went elsewhere."""

    typed = Signal(str, str)
    left = Signal(str)

    def __init__(self, field: str, label: str, control: Control, *, hint: str = "", optional: bool = False) -> None:
        super().__init__()
        self.field, self.label, self.control = field, label, control
        self._box = Field(label, control, hint=hint, optional=_("optional") if optional else "")
        self._note = Label("", "hint", wrap=True)
        self._offers: list[Offer] = []
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().px(Space.XS))
        layout.addWidget(self._box)
        layout.addWidget(self._note)
        layout.addWidget(self._chips)
        layout.addStretch(1)
        self._note.hide()
        self._chips.hide()
        self._connect()

    def answer(self) -> str:
        """What stands in the control."""
        control = self.control
        return control.value or "" if isinstance(control, ComboBox) else control.text()

    def show_answer(self, text: str) -> None:
        """Show an answer, unless the control says the same already."""
        if is_same_answer(self.field, self.answer(), text):
            return
        control = self.control
        with QSignalBlocker(control):
            if isinstance(control, ComboBox):
                control.set_value(text or None)
            elif isinstance(control, LineEdit):
                control.setText(text)
            else:
                control.set_text(text)

    def show_note(self, words: str) -> None:
        """A quiet sentence below the control: where the answer comes from, or what the chosen term means."""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def offer(self, text: str, source: str, *, words: str = "") -> None:
        """Offer another answer as a chip; an empty text offers nothing."""
        self.offer_several([Offer(text, words or text, source)] if text else [])

    def offer_several(self, offers: Sequence[Offer]) -> None:
        """Offer answers as chips; the same ones again stay as they are, with the keyboard where it was."""
        if offers == self._offers:
            return
        self._offers = list(offers)
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._chips.setVisible(bool(offers))
        for offer in offers:
            chip = Chip(offer.words, offer.source, offer.icon)
            chip.clicked.connect(lambda _on=False, text=offer.text: self._use(text))
            self._flow.addWidget(chip)

    def advise(self, words: str, *, wrong: bool = False) -> None:
        """Advice below the control; nothing removes it."""
        self._box.advise(words, wrong=wrong)

    @property
    def advice(self) -> str:
        """The advice shown now."""
        return self._box.advice

    def show_examples(self, good: str, bad: str) -> None:
        """A good and a bad answer side by side."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, _examples(((good, "check", "ok"), (bad, "x", "danger"))))

    def _connect(self) -> None:
        control = self.control
        if isinstance(control, LineEdit):
            control.textEdited.connect(self._tell)
        elif isinstance(control, TextArea):
            control.textChanged.connect(self._tell)
        elif isinstance(control, ComboBox):
            control.activated.connect(self._tell)
        else:
            control.edited.connect(self._tell)
        control.left.connect(lambda: self.left.emit(self.field))

    def _tell(self) -> None:
        self.typed.emit(self.field, self.answer())

    def _use(self, text: str) -> None:
        self.show_answer(text)
        self._tell()
        self.control.setFocus()


def _examples(items: Sequence[tuple[str, str, str]]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, Space.L)
    for text, icon, color in items:
        flow.addWidget(row((Icon(icon, color, 16), 0), 6, (Label(text, "hint", wrap=True), 1)))
    return holder
