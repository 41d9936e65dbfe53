"""A doubt that only the officer can settle, asked with three rows: what is 03/04, what is 1.234."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.core.cleaning.step import CellStep, Recipe, Step, Suggestion
from desktop_app.core.personal_data.finding import Finding
from desktop_app.ui.pages.clean.presenter import ASKED, asks, in_recipe, is_on, variants
from desktop_app.ui.texts import _, number
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, OptionRow
from desktop_app.ui.widgets.label import Label, elided

if TYPE_CHECKING:
    from desktop_app.core.table import Table

ROWS = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """Rows that the answers read differently: number of the row, the cell, and one reading an answer."""

    suggestion: Suggestion
    rows: tuple[tuple[int, str, tuple[str, ...]], ...]


def load_evidence(
    table: Table, before: Recipe, suggestion: Suggestion, findings: Mapping[str, Finding]
) -> Evidence | None:
    """The first rows that the answers read differently (runs the plan); None when all agree or nothing is asked."""
    import polars as pl

    from desktop_app.core.cleaning import replay
    from desktop_app.core.table import ROW

    if not asks(suggestion):
        return None
    base = replay(table, before)
    (column_id,) = suggestion.step.columns()
    if column_id not in base.ids or column_id in findings:
        return None
    steps = [step for step in variants(suggestion.step) if isinstance(step, CellStep)]
    readings = {str(at): step.expressions(base)[column_id] for at, step in enumerate(steps)}
    plan = base.frame.select(ROW, cell=pl.col(column_id), **readings)
    differ = pl.any_horizontal(pl.col(other) != pl.col("0") for other in list(readings)[1:])
    rows = plan.filter(differ).unique("cell", keep="first", maintain_order=True).head(ROWS)
    found = rows.collect().rows()
    return Evidence(suggestion, tuple((row, cell, tuple(read)) for row, cell, *read in found)) if found else None


class EvidenceQuestion(Card):
    """`answered(step)`: the step with the officer's answer."""

    answered = Signal(object)

    def __init__(self, evidence: Evidence, known: Step | None) -> None:
        asked, options = ASKED[evidence.suggestion.step.id]
        steps = variants(evidence.suggestion.step)
        choices = [Choice(value, _(words)) for value, words in options]
        self.options = OptionRow(_(asked), choices)
        if known is not None:
            self.options.set_value(next((c.id for c, s in zip(choices, steps, strict=True) if s == known), None))
        by_value = {c.id: s for c, s in zip(choices, steps, strict=True)}
        self.options.chosen.connect(lambda value: self.answered.emit(by_value[value]))
        super().__init__(
            Label(_(asked), "section", wrap=True), Space.S, _rows(evidence, [c.title for c in choices]), Space.M,
            self.options,
        )  # fmt: skip


def _rows(evidence: Evidence, answers: list[str]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(current_theme().px(Space.L))
    grid.setVerticalSpacing(current_theme().px(Space.XS))
    heads = (_("Row"), _("It says"), *(_("If it is {answer}").format(answer=a[:1].lower() + a[1:]) for a in answers))
    for column, head in enumerate(heads):
        grid.addWidget(Label(head, "caption"), 0, column)
    for line, (row, cell, readings) in enumerate(evidence.rows, start=1):
        grid.addWidget(Label(number(row), "small"), line, 0)
        for column, text in enumerate((cell, *readings), start=1):
            grid.addWidget(elided(text, "small_strong" if column == 1 else "small"), line, column)
    grid.setColumnStretch(len(heads), 1)
    return holder


class QuestionPlace(QWidget):
    """Where a question is asked, empty while there is none. `answered(suggested step, step with the answer)`."""

    answered = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.question: EvidenceQuestion | None = None
        self._asked: tuple[Evidence | None, Step | None] = (None, None)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def ask(self, evidence: Evidence | None, recipe: Recipe) -> None:
        """Ask, with the answer that the recipe has; None takes the question away, the same question stays."""
        known = self._answer_in(recipe, evidence) if evidence is not None else None
        if evidence is not None and self._asked == (evidence, known):
            return
        self._asked = (evidence, known)
        if self.question is not None:
            self._box.removeWidget(self.question)
            self.question.hide()
            self.question.deleteLater()
            self.question = None
        self.setVisible(evidence is not None)
        if evidence is None:
            return
        step = evidence.suggestion.step
        self.question = EvidenceQuestion(evidence, known)
        self.question.answered.connect(lambda answer: self.answered.emit(step, answer))
        self._box.addWidget(self.question)

    @staticmethod
    def _answer_in(recipe: Recipe, evidence: Evidence) -> Step | None:
        step = evidence.suggestion.step
        return in_recipe(recipe, step) if is_on(recipe, step) else None
