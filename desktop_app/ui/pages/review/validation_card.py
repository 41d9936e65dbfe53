"""Whether every cell is what the dictionary says: one line when it is, else a line a problem with where it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.quality.validation import Problem, Validation
from desktop_app.core.text import N_, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.review.problem_words import problem_words
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Rule, row

_MOST = 6


class ValidationCard(QWidget):
    """`where(Problem)`: show the places of a problem."""

    where = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._card: Card | None = None

    def show_validation(self, found: Validation | None) -> None:
        """Show the result; None hides the card."""
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self.setVisible(found is not None)
        if found is None:
            return
        problems = sorted(found.problems, key=lambda problem: -problem.n)
        title = msg_n(
            N_("We looked at {n} row: every cell is what the dictionary says"),
            N_("We looked at {n} rows: every cell is what the dictionary says"),
            found.n_rows,
        )
        said = _("Some cells are not what their column should hold") if problems else render(title)
        mark = Icon("alert-triangle", "warn") if problems else Icon("circle-check", "ok")
        self._card = Card(row((mark, 0), Space.S, (Label(said, "small_strong", wrap=True), 1)), spacing=Space.S)
        for problem in problems[:_MOST]:
            self._card.body.addWidget(Rule())
            self._card.body.addWidget(self._line(problem))
        if len(problems) > _MOST:
            more = msg_n(N_("and {n} problem more"), N_("and {n} problems more"), len(problems) - _MOST)
            self._card.body.addWidget(Label(render(more), "hint"))
        self._layout.addWidget(self._card)

    def _line(self, problem: Problem) -> QWidget:
        words = render(problem_words(problem))
        link = Button(_("See where"), "link", name=f"{_('See where')}: {words}", small=True)
        link.clicked.connect(lambda: self.where.emit(problem))
        return row((Label(words, "small", wrap=True), 1), Space.M, (link, 0))
