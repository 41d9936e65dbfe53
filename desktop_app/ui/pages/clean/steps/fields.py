"""The controls of a form, one a question, each with `answer()` and `changed`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.pages.clean.steps.making import Answer, Asked
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.field import ComboBox, Field, LineEdit, TextArea
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import FlowLayout, growing_down


class AnswerField(QWidget):
    """A question of a step with its control. `columns` are (id, name) of the table before the step."""

    changed = Signal()

    def __init__(self, asked: Asked, columns: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.asked = asked
        self.setSizePolicy(growing_down())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.control, shown = self._make(render(asked.label), columns)
        box.addWidget(shown)

    def answer(self) -> Answer:
        """What was answered; a number that is none is ""."""
        control = self.control
        if isinstance(control, ComboBox):
            return control.value or ""
        if isinstance(control, CheckBox):
            return control.isChecked()
        if isinstance(control, ColumnTicks):
            return control.ticked()
        if isinstance(control, TextArea):
            return tuple(line for line in control.text().split("\n") if line.strip())
        assert isinstance(control, LineEdit)
        text = control.text()
        if self.asked.kind == "number":
            return int(text) if text.strip().isdigit() else ""
        return text

    def _make(self, label: str, columns: Sequence[tuple[str, str]]) -> tuple[QWidget, QWidget]:
        asked = self.asked
        if asked.kind in {"column", "column_or_none", "choice"}:
            options = [(value, render(words)) for value, words in asked.options] or list(columns)
            if asked.kind == "column_or_none":
                options = [("", _("None")), *options]
            combo = ComboBox(options)
            combo.set_value(str(asked.value) if asked.value or asked.kind != "column" else None)
            combo.activated.connect(lambda _at: self.changed.emit())
            return combo, Field(label, combo)
        if asked.kind == "yes_no":
            check = CheckBox(label)
            check.setChecked(bool(asked.value))
            check.clicked.connect(lambda _on: self.changed.emit())
            return check, check
        if asked.kind == "columns":
            chosen = asked.value if isinstance(asked.value, tuple) else ()
            ticks = ColumnTicks(label, columns, chosen, ordered=asked.ordered)
            ticks.changed.connect(self.changed)
            return ticks, ticks
        if asked.kind == "lines":
            known = asked.value if isinstance(asked.value, tuple) else ()
            area = TextArea("\n".join(known), lines=3)
            area.textChanged.connect(self.changed)
            return area, Field(label, area, hint=_("One a line"))
        line = LineEdit(str(asked.value))
        line.textChanged.connect(lambda _text: self.changed.emit())
        return line, Field(label, line)


class ColumnTicks(QWidget):
    """Columns to tick; where the order matters, they go in the order in which they were ticked."""

    changed = Signal()

    def __init__(self, label: str, columns: Sequence[tuple[str, str]], chosen: Sequence[str], *, ordered: bool) -> None:
        super().__init__()
        self.setSizePolicy(growing_down())
        self._order = [i for i in chosen if i in dict(columns)]
        self._ordered = ordered
        self.boxes: dict[str, CheckBox] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.XS))
        box.addWidget(Label(label, "strong"))
        if ordered:
            box.addWidget(Label(_("In the order in which you tick them"), "hint", wrap=True))
        flow_holder = QWidget()
        flow_holder.setSizePolicy(growing_down())
        flow = FlowLayout(flow_holder, Space.L)
        for column_id, name in columns:
            tick = CheckBox(name)
            tick.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            tick.setChecked(column_id in self._order)
            tick.clicked.connect(lambda on, column_id=column_id: self._tick(column_id, on=on))
            self.boxes[column_id] = tick
            flow.addWidget(tick)
        box.addWidget(flow_holder)

    def ticked(self) -> tuple[str, ...]:
        """Ids of the columns, in order."""
        return tuple(self._order) if self._ordered else tuple(i for i in self.boxes if i in self._order)

    def _tick(self, column_id: str, *, on: bool) -> None:
        self._order = [i for i in self._order if i != column_id] + ([column_id] if on else [])
        self.changed.emit()
