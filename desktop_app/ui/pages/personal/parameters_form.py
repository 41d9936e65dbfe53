"""The questions of the chosen treatment, drawn from what it declares: band width, decimals, month or year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.personal_data.finding import Decision
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.choice_list import Choice, OptionRow
from desktop_app.ui.widgets.field import Field, LineEdit
from desktop_app.ui.widgets.layouts import row

if TYPE_CHECKING:
    from desktop_app.core.personal_data.treatment import Parameter, Treatment

_NUMBER, _TEXT = 96, 220


class ParametersForm(QWidget):
    """`answered(name, value)` for the officer's own acts; a number that is not possible is said beside its field."""

    answered = Signal(str, object)

    def __init__(self, treatment: Treatment, country: str, *, left_out: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self.treatment_id = treatment.id
        self._parameters = tuple(p for p in treatment.parameters if p.name not in left_out)
        self._fields: dict[str, Field] = {}
        self._decision: Decision | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.M))
        written: list[Field] = []
        for parameter in self._parameters:
            field = Field(render(parameter.label), self._control(parameter, country), beside=not parameter.options)
            self._fields[parameter.name] = field
            if parameter.options:
                box.addWidget(field)
            else:
                written.append(field)
                field.left.connect(self._restore)
        if written:
            box.addWidget(row(*((field, 1) for field in written), spacing=Space.L))

    def show_decision(self, decision: Decision) -> None:
        """Show the answers of the project, without disturbing the field in use."""
        from desktop_app.core.personal_data.parameters import is_asked

        self._decision = decision
        answers = {p.name: decision.params.get(p.name, p.default) for p in self._parameters}
        for parameter in self._parameters:
            field, answer = self._fields[parameter.name], str(answers[parameter.name])
            field.setVisible(is_asked(parameter, answers))
            control = field.control
            if isinstance(control, OptionRow):
                control.set_value(answer)
            elif isinstance(control, LineEdit) and control.text() != answer and not field.advice:
                control.setText(answer)

    def first_missing(self) -> QWidget | None:
        """The shown text that nobody wrote yet."""
        empty = (f.control for f in self._fields.values() if not f.isHidden() and isinstance(f.control, LineEdit))
        return next((control for control in empty if not control.text().strip()), None)

    def field(self, name: str) -> Field:
        """The field of a question."""
        return self._fields[name]

    def _restore(self) -> None:
        """A number that was not possible gives way to the one that holds."""
        for field in self._fields.values():
            field.advise("")
        if self._decision is not None:
            self.show_decision(self._decision)

    def _control(self, parameter: Parameter, country: str) -> QWidget:
        if parameter.options:
            choices = [Choice(o.value, render(o.label)) for o in parameter.options if o.country in ("", country)]
            options = OptionRow(render(parameter.label), choices)
            options.chosen.connect(lambda value, name=parameter.name: self.answered.emit(name, value))
            return options
        line = LineEdit()
        line.setFixedWidth(current_theme().px(_NUMBER if isinstance(parameter.default, int) else _TEXT))
        if isinstance(parameter.default, int):
            line.setValidator(QIntValidator(line))
        line.textEdited.connect(lambda text: self._typed(parameter, text))
        return line

    def _typed(self, parameter: Parameter, text: str) -> None:
        if not isinstance(parameter.default, int):
            self.answered.emit(parameter.name, text)
            return
        field = self._fields[parameter.name]
        whole = int(text) if text.lstrip("-").isdigit() else None
        if whole is None or not parameter.lowest <= whole <= parameter.highest:
            limits = _("Write a whole number from {low} to {high}.")
            field.advise(limits.format(low=number(parameter.lowest), high=number(parameter.highest)))
            return
        field.advise("")
        self.answered.emit(parameter.name, whole)
