"""The sheets of the workbook with their row counts; hidden ones say so."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.reading.source import Opened, Sheet, SheetState
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.table.presenter import n_data_rows
from desktop_app.ui.texts import render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import SelectCard
from desktop_app.ui.widgets.label import elided
from desktop_app.ui.widgets.layouts import column, row


class SheetList(QWidget):
    """`chosen(name)` when the officer picks a sheet."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.S))
        self._cards: dict[str, SelectCard] = {}

    def show_sheets(self, opened: Opened, current: str) -> None:
        """List the sheets that hold something; the current one is marked."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._cards.clear()
        for sheet in opened.sheets:
            if not sheet.n_rows and sheet.name != current:
                continue
            card = self._card(sheet)
            card.setChecked(sheet.name == current)
            card.clicked.connect(partial(self.chosen.emit, sheet.name))
            self._cards[sheet.name] = card
            self._box.addWidget(card)

    def _card(self, sheet: Sheet) -> SelectCard:
        n = n_data_rows(sheet.regions[0]) if sheet.regions else sheet.n_rows
        rows = msg_n(N_("{n} row"), N_("{n} rows"), n)
        hidden = sheet.state is not SheetState.VISIBLE
        note = render(msg(N_("{rows} · hidden"), rows=rows) if hidden else rows)
        words = column(elided(sheet.name, "small_strong"), elided(note, "tiny"), spacing=Space.TINY)
        mark = Icon("eye-off", "warn", 18) if hidden else None
        return SelectCard(f"{sheet.name}, {note}", row((words, 1), mark), margins=Space.M)
