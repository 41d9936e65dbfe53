"""The corrections in the order in which they are made, each with its tick, what it changed, and its acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.texts import _, number
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Rule, column, row
from desktop_app.ui.widgets.painting import TOP

_MOVES = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}


@dataclass(frozen=True, slots=True)
class StepRow:
    """One correction in words. `can_edit` False for one of a newer version."""

    title: str
    columns: str
    changed: str
    enabled: bool
    can_edit: bool = True


class StepLine(QWidget):
    """A row of the list. Acts: "switch", "show", "edit", "up", "down", "delete"."""

    acted = Signal(str)

    def __init__(self, at: int, shown: StepRow, n: int) -> None:
        super().__init__()
        self.shown = shown
        self.box = CheckBox(f"{number(at + 1)}. {shown.title}", strong=True)
        self.box.setChecked(shown.enabled)
        self.box.clicked.connect(lambda _on: self.acted.emit("switch"))
        indent = current_theme().px(32)
        self._changed = Label(shown.changed, "small", wrap=True)
        words = [Label(shown.columns, "hint", wrap=True)] if shown.columns else []
        for label in (*words, self._changed):
            label.setContentsMargins(indent, 0, 0, 0)
        self.buttons = {
            act: Button("", "ghost", icon, name=f"{name}: {shown.title}", small=True)
            for act, icon, name in (
                ("show", "eye", _("See the change")),
                ("edit", "pencil", _("Edit")),
                ("up", "arrow-up", _("Move up")),
                ("down", "arrow-down", _("Move down")),
                ("delete", "trash", _("Delete")),
            )
        }
        self.buttons["show"].setEnabled(shown.enabled and shown.can_edit)
        self.buttons["edit"].setEnabled(shown.can_edit)
        self.buttons["up"].setEnabled(at > 0)
        self.buttons["down"].setEnabled(at < n - 1)
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, act=act: self.acted.emit(act))
        for part in (self.box, *self.buttons.values()):
            part.installEventFilter(self)
        self.changed(shown.changed)
        line = row(
            (column(self.box, *words, self._changed), 1), *((button, 0, TOP) for button in self.buttons.values())
        )
        box = QVBoxLayout(self)
        edge = current_theme().px(Space.S)
        box.setContentsMargins(0, edge, 0, edge)
        box.addWidget(line)

    def changed(self, words: str) -> None:
        """Say what it changed, once it is counted."""
        self._changed.setText(words)
        state = _("is carried out") if self.shown.enabled else _("is not carried out")
        parts = (self.box.text(), self.shown.columns, words, state)
        self.box.setAccessibleName(", ".join(part for part in parts if part))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Delete deletes; Alt with an arrow moves. Buttons take arrows for themselves, so they are asked first."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        act = _MOVES.get(Qt.Key(event.key())) if event.modifiers() & Qt.KeyboardModifier.AltModifier else None
        if event.key() == Qt.Key.Key_Delete:
            act = "delete"
        if act is None:
            return False
        if self.buttons[act].isEnabled():
            self.acted.emit(act)
        return True


class StepList(Card):
    """`acted(position, act)`."""

    acted = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Corrections in their order"))
        self.lines: list[StepLine] = []

    def show_steps(self, rows: Sequence[StepRow]) -> None:
        """Make the rows anew when they are other ones; else only say what they changed."""
        if [_kept(line.shown) for line in self.lines] == [_kept(one) for one in rows]:
            for line, one in zip(self.lines, rows, strict=True):
                line.changed(one.changed)
            return
        while (item := self.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.lines = [StepLine(at, one, len(rows)) for at, one in enumerate(rows)]
        for at, line in enumerate(self.lines):
            if at:
                self.body.addWidget(Rule())
            self.body.addWidget(line)
            line.acted.connect(lambda act, at=at: self.acted.emit(at, act))


def _kept(shown: StepRow) -> tuple[object, ...]:
    return shown.title, shown.columns, shown.enabled, shown.can_edit
