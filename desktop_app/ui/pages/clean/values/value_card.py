"""The values of a column with their counts: search, tick, and write the ticked ones anew or leave them empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal

from desktop_app.core.text import fold
from desktop_app.ui.pages.clean.values.looking import Look, n_empty, n_values, shown
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.facet import FacetValue
from desktop_app.ui.widgets.field import ComboBox, LineEdit
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, column, row
from desktop_app.ui.widgets.value_list import ValueList

_REST_MS = 350


class ValueCard(Card):
    """`column_chosen(id)` and `replaced(values, new)` (new "" empties) for the officer's acts.

    `searched(text)` asks for values that are not listed; `show_found` brings them.
    """

    column_chosen = Signal(str)
    replaced = Signal(object, str)
    searched = Signal(str)

    def __init__(self) -> None:
        self.columns = ComboBox()
        self.columns.setAccessibleName(_("Column"))
        self.columns.activated.connect(lambda _at: self.column_chosen.emit(self.columns.value or ""))
        self._n = Label("", "hint", wrap=True)
        self._reveal = CheckBox(_("Show the values: this column has data about people"))
        self._reveal.clicked.connect(lambda _on: self._show())
        self.search = LineEdit(placeholder=_("Find a value"))
        self.search.setAccessibleName(_("Find a value"))
        self.search.textChanged.connect(lambda _text: self._search())
        self._rest = QTimer(singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self.searched.emit(self._wanted()))
        self.values = ValueList(_("Values"))
        self.values.ticked.connect(self._say)
        self._none = Label("", "hint", wrap=True)
        self._empty = Label("", "hint")
        self.new = LineEdit(placeholder=_("Write it as"))
        self.new.setAccessibleName(_("Write the ticked values as"))
        self.new.returnPressed.connect(self._replace)
        self.new.textChanged.connect(lambda _text: self._say())
        self.replace = Button(_("Replace"), "secondary", small=True)
        self.replace.clicked.connect(lambda _checked: self._replace())
        self.clear = Button(_("Leave empty"), "ghost", small=True)
        self.clear.clicked.connect(lambda _checked: self.replaced.emit(self.ticked(), ""))
        self._acts = column(row((self.new, 1), Space.S, self.replace), row(self.clear, STRETCH))
        super().__init__(
            self.columns,
            Space.S,
            row((self._n, 1), self._empty, spacing=Space.S),
            self._reveal,
            Space.S,
            self.search,
            Space.M,
            self.values,
            self._none,
            Space.S,
            self._acts,
            STRETCH,
        )
        self.setMinimumWidth(current_theme().px(280))
        self._look: Look | None = None
        self._shown: list[str] = []
        self._found: tuple[str, tuple[tuple[str, int], ...]] = ("", ())

    def show_columns(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer the columns, (id, words)."""
        self.columns.clear()
        for column_id, words in names:
            self.columns.addItem(words, column_id)
        self.columns.set_value(chosen)

    def show_look(self, look: Look) -> None:
        """Show a column; what was typed for another one is gone."""
        if self._look is None or self._look.column_id != look.column_id:
            self._reveal.setChecked(False)
            self.search.setText("")
        self.new.setText("")
        self._look, self._found = look, ("", ())
        self._reveal.setVisible(look.finding is not None)
        self._n.setText(render(n_values(look.facet.n_distinct)))
        self._empty.setText(render(n_empty(look.facet.n_empty)) if look.facet.n_empty else "")
        self._show()

    def ticked(self) -> tuple[str, ...]:
        """The values that are ticked, as they are."""
        return tuple(self._shown[at] for at in self.values.chosen())

    def show_found(self, text: str, values: tuple[tuple[str, int], ...]) -> None:
        """Show what a search among all values found, unless another text was typed meanwhile."""
        if text == self._wanted():
            self._found = (text, values)
            self._show()

    def _wanted(self) -> str:
        return fold(self.search.text())

    def _search(self) -> None:
        look, wanted = self._look, self._wanted()
        if look is not None and wanted and look.facet.n_distinct > len(look.facet.values):
            self._rest.start()
        self._show()

    def _show(self) -> None:
        look = self._look
        if look is None:
            return
        hidden = look.finding is not None and not self._reveal.isChecked()
        wanted = self._wanted()
        known = self._found[1] if wanted and self._found[0] == wanted else look.facet.values
        found = [(v, n) for v, n in known if not wanted or wanted in fold(v)]
        self._shown = [value for value, _n in found]
        in_doubt = look.in_doubt
        self.values.show_values([FacetValue(shown(v, look.finding, hidden=hidden), n, v in in_doubt) for v, n in found])
        self.values.setVisible(bool(found))
        left = look.facet.n_distinct - len(look.facet.values)
        words = ""
        if not found:
            words = _("No value has that text") if wanted else _("This column has no values")
        elif left > 0 and not wanted:
            words = _("Only the most frequent values are listed. Search for the others.")
        self._none.setText(words)
        self._none.setVisible(bool(words))
        self._say()

    def _say(self) -> None:
        n = len(self.values.chosen())
        self.replace.setEnabled(bool(n) and bool(self.new.text().strip()))
        self.clear.setEnabled(bool(n))

    def _replace(self) -> None:
        if self.ticked() and self.new.text().strip():
            self.replaced.emit(self.ticked(), self.new.text().strip())
