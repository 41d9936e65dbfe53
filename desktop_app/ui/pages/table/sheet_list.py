"""The tables of the file, sheet by sheet, with their row counts; hidden sheets say so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.reading.source import Opened, Sheet, SheetState
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.table.presenter import n_data_rows
from desktop_app.ui.texts import number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import RadioCard
from desktop_app.ui.widgets.label import elided
from desktop_app.ui.widgets.layouts import column, row


@dataclass(frozen=True, slots=True)
class Line:
    """One table of the list; `index` is its place in the sheet."""

    sheet: Sheet
    index: int
    note: Message

    @property
    def is_hidden(self) -> bool:
        """Whether its sheet is."""
        return self.sheet.state is not SheetState.VISIBLE


def lines_of(opened: Opened, current: str, joined: Collection[str]) -> tuple[Line, ...]:
    """What is listed: every table of every sheet that holds something."""
    return tuple(
        Line(sheet, index, _note(sheet, index, joined))
        for sheet in opened.sheets
        if sheet.n_rows or sheet.name == current
        for index in range(max(1, len(sheet.regions)))
    )


def rows_of(sheet: Sheet, index: int = 0) -> int:
    """How many rows a table of a sheet is said to have: its data, else all that the sheet holds."""
    return n_data_rows(sheet.regions[index]) if sheet.regions else sheet.n_rows


def _note(sheet: Sheet, index: int, joined: Collection[str]) -> Message:
    said: Message = msg_n(N_("{n} row"), N_("{n} rows"), rows_of(sheet, index))
    if len(sheet.regions) > 1:
        said = msg(N_("table {n}: {rows}"), n=number(index + 1), rows=said)
    if sheet.name in joined and index == 0:
        return msg(N_("{rows} · joined"), rows=said)
    return msg(N_("{rows} · hidden"), rows=said) if sheet.state is not SheetState.VISIBLE else said


class SheetList(QWidget):
    """`chosen(sheet name, index of the table in it)` when the officer picks one."""

    chosen = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.S))
        self._cards: dict[tuple[str, int], RadioCard] = {}
        self._lines: tuple[Line, ...] = ()

    def show_sheets(self, opened: Opened, current: tuple[str, int], joined: Collection[str] = ()) -> None:
        """List the tables; the current one is marked, those `joined` with it say so."""
        lines = lines_of(opened, current[0], joined)
        if lines != self._lines:
            self._fill(lines)
        card = self._cards.get(current)
        if card is not None:
            card.setChecked(True)

    def _fill(self, lines: tuple[Line, ...]) -> None:
        """Other tables: the list is made anew, and keeps the keyboard if it had it."""
        at = next((key for key, card in self._cards.items() if card.hasFocus()), None)
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._cards.clear()
        self._lines = lines
        for line in lines:
            key = (line.sheet.name, line.index)
            card = _card(line)
            card.clicked.connect(partial(self.chosen.emit, *key))
            self._cards[key] = card
            self._box.addWidget(card)
        if at in self._cards:
            self._cards[at].setFocus()


def _card(line: Line) -> RadioCard:
    note = render(line.note)
    words = column(elided(line.sheet.name, "small_strong"), elided(note, "tiny"), spacing=Space.TINY)
    mark = Icon("eye-off", "warn", 18) if line.is_hidden else None
    return RadioCard(f"{line.sheet.name}, {note}", row((words, 1), mark))
