"""Everything else about one column: its name for people, what its values and its empty cells mean, its rules."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.text import N_, msg
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.field import Field as Box
from desktop_app.ui.widgets.field import LineEdit
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, column, row

_TEXTS = ("label", "missing", "source")
_RULES = ("required", "unique")


class FieldDetails(Card):
    """`typed(field, name, value)`: a text, a yes or no, or the meanings of its values."""

    typed = Signal(object, str, object)

    def __init__(self) -> None:
        self._head = Label("", "strong", wrap=True)
        self._facts = Label("", "hint", wrap=True)
        self.lines = {name: LineEdit() for name in _TEXTS}
        self.rules = {"required": CheckBox(_("It is never empty")), "unique": CheckBox(_("Its values never repeat"))}
        boxes = (
            Box(_("Name for people"), self.lines["label"], hint=_("As tables and charts should show it.")),
            Box(_("What does an empty cell mean?"), self.lines["missing"], hint=_("For example: it was not asked.")),
            Box(_("Where does this column come from?"), self.lines["source"], hint=_("Only if it is another source.")),
        )
        self._values_head = Label(_("What does each value mean?"), "strong", wrap=True)
        self._values = QVBoxLayout()
        self._values.setSpacing(current_theme().px(Space.S))
        self.meanings: dict[str, LineEdit] = {}
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        super().__init__(
            self._head,
            self._facts,
            row((boxes[0], 1), Space.L, (boxes[1], 1)),
            row((boxes[2], 1), Space.L, (column(STRETCH, *self.rules.values(), spacing=Space.S), 1)),
            self._values_head,
            self._values,
            spacing=Space.M,
        )
        self._field: Field | None = None
        for name, line in self.lines.items():
            line.textEdited.connect(lambda text, name=name: self.typed.emit(self._field, name, text))
        for name, box in self.rules.items():
            box.toggled.connect(lambda on, name=name: self.typed.emit(self._field, name, on))

    def show_field(self, field: Field) -> None:
        """Show a column; what is being typed is left alone."""
        self._field = field
        self._head.setText(render(msg(N_("More about «{column}»"), column=field.name)))
        facts = []
        if field.minimum and field.maximum:
            facts.append(render(msg(N_("From {first} to {last}."), first=field.minimum, last=field.maximum)))
        if field.example:
            facts.append(render(msg(N_("Example: {value}."), value=field.example)))
        self._facts.setText(" ".join(facts))
        self._facts.setVisible(bool(facts))
        for name, line in self.lines.items():
            _show(line, getattr(field, name))
        for name, box in self.rules.items():
            with QSignalBlocker(box):
                box.setChecked(getattr(field, name))
            box.update()
        self._show_values(field)

    def _show_values(self, field: Field) -> None:
        self._values_head.setVisible(bool(field.categories))
        if self._shown != (field.column_id, field.categories):
            self._shown = (field.column_id, field.categories)
            self._build(field)
        for value, line in self.meanings.items():
            _show(line, field.meaning(value))

    def _build(self, field: Field) -> None:
        while (item := self._values.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.meanings = {}
        for value in field.categories:
            line = LineEdit()
            line.setAccessibleName(render(msg(N_("What «{value}» means"), value=value)))
            line.textEdited.connect(self._tell_meanings)
            self.meanings[value] = line
            name = Label(value, "small", wrap=True)
            name.setFixedWidth(current_theme().px(200))
            holder: QWidget = row(name, Space.M, (line, 1))
            self._values.addWidget(holder)

    def _tell_meanings(self) -> None:
        said = tuple((value, line.text()) for value, line in self.meanings.items() if line.text().strip())
        self.typed.emit(self._field, "meanings", said)


def _show(line: LineEdit, text: str) -> None:
    if line.text() != text:
        with QSignalBlocker(line):
            line.setText(text)
