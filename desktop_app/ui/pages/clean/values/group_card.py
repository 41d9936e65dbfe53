"""A group of spellings: which of them are the same, how they will be written, and the two answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.ui.pages.clean.values.looking import Group, method_words, n_cells_change
from desktop_app.ui.pages.clean.values.spelling import Spelling
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.field import ComboBox
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import FlowLayout, growing_down, row
from desktop_app.ui.widgets.painting import text_width

_WIDEST = 320


class GroupCard(Card):
    """`merged(values, chosen)` and `told_apart(mark)` for the officer's answers."""

    merged = Signal(object, str)
    told_apart = Signal(str)

    def __init__(self, group: Group) -> None:
        self._group = group
        values = group.cluster.values
        title = render(method_words(group.cluster.method))
        self._count = Label("", "hint")
        self.boxes = [Spelling(value, n) for value, n in values]
        for box in self.boxes:
            box.toggled.connect(lambda _on: self._say())
        spellings = QWidget()
        spellings.setSizePolicy(growing_down())
        flow = FlowLayout(spellings)
        for box in self.boxes:
            flow.addWidget(box)
        names = [*dict.fromkeys(name for name in (group.official, *(value for value, _n in values)) if name)]
        self.chosen = ComboBox([(name, name) for name in names])
        self.chosen.set_value(group.official or group.cluster.proposed)
        self.chosen.setAccessibleName(_("How they will be written"))
        widest = max(text_width(name, current_theme().font()) for name in names)
        self.chosen.setMinimumWidth(min(round(widest) + current_theme().px(96), current_theme().px(_WIDEST)))
        self.chosen.activated.connect(lambda _at: self._say())
        self.apart = Button(_("They are not the same"), "ghost", small=True)
        self.apart.clicked.connect(lambda _checked: self.told_apart.emit(group.mark))
        self.merge = Button(_("Merge"), "secondary", "git-merge", small=True)
        self.merge.clicked.connect(lambda _checked: self.merged.emit(self.values(), self.chosen.value or ""))
        answer = row(Label(_("It will be written"), "hint"), Space.M, (self.chosen, 1), spacing=0)
        acts = row(self.apart, Space.S, self.merge)
        line = QWidget()
        line.setSizePolicy(growing_down())
        both = FlowLayout(line, Space.M, last_at_end=True)
        both.addWidget(answer)
        both.addWidget(acts)
        super().__init__(
            row((Label(title, "small_strong", wrap=True), 1), Space.M, self._count),
            Space.S,
            spellings,
            Space.M,
            line,
        )
        self.setAccessibleName(title)
        self._say()

    def values(self) -> tuple[str, ...]:
        """The spellings that are ticked."""
        pairs = zip(self.boxes, self._group.cluster.values, strict=True)
        return tuple(value for box, (value, _n) in pairs if box.isChecked())

    def first_control(self) -> QAbstractButton:
        """Where the keyboard goes."""
        return self.boxes[0]

    def _say(self) -> None:
        ticked = set(self.values())
        n = sum(n for value, n in self._group.cluster.values if value in ticked and value != self.chosen.value)
        self._count.setText(render(n_cells_change(n)))
        self.merge.setEnabled(bool(n))
