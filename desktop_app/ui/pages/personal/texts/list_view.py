"""The texts of the column in a list: row, a masked line, and how far the officer is with each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.text import Message
from desktop_app.ui.models.table_model import CellStyle, ColumnHead, ListSource, Row, TableModel
from desktop_app.ui.pages.personal.texts.reviewing import is_decided
from desktop_app.ui.pages.personal.texts.words import line_of, state_words
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.choice_list import Choice, OptionRow
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.meters import Bar

if TYPE_CHECKING:
    from desktop_app.core.personal_data.text_list import TextList
    from desktop_app.core.personal_data.text_review import TextReview

FOUND, EVERY = "found", "every"
_NUMBER, _STATE, _LEAST = 56, 126, 120
_LEAST_ROWS = 6


class _Lines:
    """Lines of texts, made for the page that is asked for."""

    is_slow = False

    def __init__(self, texts: TextList, review: TextReview) -> None:
        self._texts, self.review = texts, review

    def n_rows(self) -> int:
        """Number of texts."""
        return len(self._texts)

    def rows(self, start: int, count: int) -> list[Row]:
        """Row number, line, state; the last cell is not shown and says whether it waits."""
        return [
            (
                number(text.row),
                line_of(text, self.review),
                render(state_words(text, self.review)),
                "" if is_decided(text, self.review) else "waits",
            )
            for text in self._texts.slice(start, count)
        ]


class TextsList(QWidget):
    """`chosen(position)`: a text to show; `asked(FOUND or EVERY)`: which texts to list."""

    chosen = Signal(int)
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: _Lines | None = None
        self._at = 0
        self._telling = True
        self._said = Label("", "strong")
        self._bar = Bar(_("Texts reviewed"), 0.0)
        choices = (Choice(FOUND, _("With signs")), Choice(EVERY, _("All texts")))
        self.which = OptionRow(_("Which texts to list"), choices)
        self.which.set_value(FOUND)
        self.which.chosen.connect(self.asked)
        self.model = TableModel(ListSource(()), ())
        self.model.set_style(self._style)
        self.table = DataTable(_("Texts of the column"), self.model, dense=True)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setMinimumHeight(self.table.natural_height(_LEAST_ROWS))
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.clicked.connect(self._on_current)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.S))
        for part in (self._said, self._bar, self.which):
            box.addWidget(part)
        box.addWidget(self.table, 1)

    def show_texts(self, texts: TextList, review: TextReview) -> None:
        """List other texts."""
        self._lines = _Lines(texts, review)
        heads = (
            ColumnHead(_("row"), is_number=True, width=_NUMBER),
            ColumnHead(_("Text"), width=_LEAST),
            ColumnHead(_("State"), width=_STATE),
        )
        self.model.set_source(self._lines, heads)
        self._fit()

    def show_review(self, review: TextReview, n_done: int, total: int, said: Message) -> None:
        """Say how far the officer is, in total and with each text."""
        self._said.setText(render(said))
        self._bar.show_share(n_done / total if total else 1.0)
        if self._lines is not None and self._lines.review is not review:
            self._lines.review = review
            self.model.read_again()

    def set_at(self, position: int) -> None:
        """Mark the text on screen."""
        self._at = position
        self._telling = False
        self.table.setCurrentIndex(self.model.index(position, 1))
        self._telling = True
        self.table.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the text takes the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = current_theme().px
        room = self.table.viewport().width() - px(_NUMBER) - px(_STATE)
        if self.model.heads:
            self.table.set_natural_widths([px(_NUMBER), max(px(_LEAST), room), px(_STATE)])

    def _on_current(self, index: QModelIndex) -> None:
        if self._telling and index.isValid() and index.row() != self._at:
            self.chosen.emit(index.row())

    def _style(self, row: int, column: int) -> CellStyle | None:
        here = "sel" if row == self._at else ""
        if column != 2:
            return CellStyle(fill=here, bold=row == self._at) if here else None
        if self.model.text(row, 3):
            return CellStyle(fill=here, ink="warn", icon="alert-triangle")
        return CellStyle(fill=here, ink="ok", icon="check")
