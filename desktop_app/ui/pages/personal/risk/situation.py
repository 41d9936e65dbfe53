"""The card that says how things are: the figure, the meter, the criteria, and rows that stand out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.ui.icons import Icon
from desktop_app.ui.models.table_model import ColumnHead, ListSource, TableModel
from desktop_app.ui.pages.personal.risk import presenter
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, Item, Rule, column, fill, row
from desktop_app.ui.widgets.meters import Meter

if TYPE_CHECKING:
    from desktop_app.app.disclosing.assessing import Assessment
    from desktop_app.core.disclosure.uniqueness import Exposure

_FEW, _MOST = 3, 30
_NARROW, _SHORT = 64, 6
_MARKS = ("circle-check", "alert-triangle", "alert-triangle")
_COLOURS = ("ok", "warn", "danger")


class Situation(Card):
    """`counts_changed(column id, counts)`: the officer corrects which columns count."""

    counts_changed = Signal(str, bool)

    def __init__(self, seen: Assessment, found: Exposure) -> None:
        super().__init__()
        level = found.risk.level
        words = presenter.WORDS
        meter = Meter(_("Risk now"), level, (render(words[0]), render(words[1]), render(words[2])))
        said = " ".join(render(line) for line in presenter.criteria_words(seen))
        columns = Label(render(presenter.combination(seen)), "body", wrap=True)
        self.change = Button(_("Columns that count…"), "link", small=True)
        self.change.clicked.connect(self._open_menu)
        self.menu = _menu(self, seen)
        parts = (
            Label(render(presenter.headline(found)), "heading", wrap=True),
            columns,
            Space.XS,
            row(Label(render(presenter.meaning(found)), "hint", wrap=True), STRETCH, self.change),
            Space.S,
            Label(_("Risk now"), "small_strong"),
            meter,
            Space.XS,
            row(
                (Icon(_MARKS[level], _COLOURS[level], 20), 0, Qt.AlignmentFlag.AlignTop),
                12,
                (column(Label(render(found.risk.title), "strong"), Label(said, "hint", wrap=True)), 1),
            ),
            *self._examples(seen, found),
            STRETCH,
        )
        fill(self.body, parts)

    def _examples(self, seen: Assessment, found: Exposure) -> tuple[Item, ...]:
        if not seen.rows:
            return ()
        hint = render(presenter.examples_words([r.n_equal for r in seen.rows]))
        rows = [(*r.cells, number(r.n_equal)) for r in seen.rows]
        heads = [_head(c.name, [r.cells[i] for r in seen.rows], c.types) for i, c in enumerate(seen.known.quasi)]
        model = TableModel(ListSource(rows), (*heads, ColumnHead(_("equal"), is_number=True, width=_NARROW)))
        self.table = DataTable(_("Rows that stand out"), model, fit_rows=_FEW, dense=True, behind="surface")
        driver = presenter.driver_words(seen)
        parts: list[Item] = [Space.M, Rule(), Space.M]
        parts += [row(Label(_("Examples"), "small_strong"), 12, (Label(hint, "hint", wrap=True), 1)), Space.XS]
        parts.append(self.table)
        if driver is not None:
            parts += [Space.XS, Label(render(driver), "hint", wrap=True)]
        if len(rows) > _FEW:
            self.all_rows = Button(render(presenter.all_rows_words(len(rows), found)), "link", small=True)
            self.all_rows.clicked.connect(self._show_all)
            parts.append(self.all_rows)
        return tuple(parts)

    def _show_all(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.all_rows.hide()
        self.table.fit_rows(_MOST)

    def _open_menu(self) -> None:
        self.menu.popup(self.change.mapToGlobal(QPoint(0, self.change.height())))
        self.menu.setActiveAction(self.menu.actions()[0])


def _head(name: str, cells: Sequence[str | None], types: Sequence[str]) -> ColumnHead:
    """A column of codes or ages needs little room."""
    longest = max((len(text or "") for text in (name, *cells)), default=0)
    return ColumnHead(name, is_number="AGE" in types, width=_NARROW if longest <= _SHORT else 0)


def _menu(parent: Situation, seen: Assessment) -> QMenu:
    """Every published column with a tick where it counts."""
    menu = QMenu(parent)
    menu.setAccessibleName(_("Columns by which somebody could be recognised"))
    listed = [(c.column_id, c.name, True) for c in seen.known.quasi]
    listed += [(c.id, c.name, False) for c in seen.known.others]
    for column_id, name, counts in listed:
        action = QAction(name.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(counts)
        action.triggered.connect(lambda on, key=column_id: parent.counts_changed.emit(key, on))
        menu.addAction(action)
    return menu
