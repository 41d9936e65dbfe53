"""The columns that will come out, with their first rows, and the way to change their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.text import N_, msg_n
from desktop_app.ui.cover import Cover
from desktop_app.ui.models.table_model import ColumnHead, ListSource, Row, TableModel
from desktop_app.ui.pages.table.header_panel import HeaderPanel, NamedColumn
from desktop_app.ui.pages.table.presenter import are_numbers
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import row

if TYPE_CHECKING:
    from desktop_app.app.project import TableWork
    from desktop_app.core.reading.source import Opened

ROWS = 3


@dataclass(frozen=True, slots=True)
class FirstRows:
    """The first rows of the table as it is now: names, cells, 0-based rows of the file, positions (-1: not in it)."""

    names: tuple[str, ...]
    rows: tuple[Row, ...]
    numbers: tuple[int, ...]
    positions: tuple[int, ...]
    columns: tuple[NamedColumn, ...]


def load_first_rows(opened: Opened, work: TableWork) -> FirstRows:
    """Read them; hidden rows that wait for an answer are among them."""
    from dataclasses import replace

    from desktop_app.app.preparing import raw_table
    from desktop_app.core.reading import header_names
    from desktop_app.core.table import ROW

    table = raw_table(opened, work)
    head = table.head(ROWS)
    region = work.region
    named = region is not None and bool(region.columns)
    originals: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    if named and region is not None:
        names = header_names(opened.sheet(work.sheet), region)
        originals = header_names(opened.sheet(work.sheet), replace(region, names=()))
    columns = region.columns if region is not None else ()
    return FirstRows(
        names=tuple(c.name for c in table.columns),
        rows=tuple(head.select(table.ids).rows()),
        numbers=tuple(n - 1 for n in head[ROW]),
        positions=tuple(int(i[1:]) if i[1:].isdecimal() else -1 for i in table.ids),
        columns=tuple(NamedColumn(*one) for one in zip(columns, names, originals, strict=True)),
    )


class FirstRowsView(QWidget):
    """A small table under its title. `named(position, name)`: another name for a column. Hidden until shown."""

    named = Signal(int, str)
    shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "section")
        self._hint = Label("", "hint", wrap=True)
        self.change = Button(_("Change the header…"), "link")
        self.change.clicked.connect(self._open_first)
        self.panel = HeaderPanel()
        self.panel.named.connect(self.named)
        self.panel.closed.connect(self.change.setFocus)
        self.model = TableModel(ListSource(()), ())
        self._table = DataTable(_("The columns that will come out"), self.model, fit_rows=ROWS)
        self._first: FirstRows | None = None
        self._cover, self._revealed = Cover(), False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.S))
        box.addWidget(row(self._title, 12, (self._hint, 1), 12, self.change))
        box.addWidget(self.panel)
        box.addWidget(self._table)
        self.hide()

    def show_rows(self, first: FirstRows, n_header_rows: int) -> None:
        """Show the rows."""
        words = msg_n(
            N_("This is how your {n} column will be"), N_("This is how your {n} columns will be"), len(first.names)
        )
        self._title.setText(render(words))
        joined = msg_n(N_("{n} header row is joined."), N_("{n} header rows are joined."), n_header_rows)
        self._hint.setText(render(joined) if n_header_rows > 1 else "")
        self._first = first
        self.panel.show_columns(first.columns)
        self._fill()
        self.show()
        self.shown.emit()

    @property
    def columns(self) -> tuple[NamedColumn, ...]:
        """The columns of the sheet that come out, with their names."""
        return self._first.columns if self._first is not None else ()

    def set_cover(self, cover: Cover) -> None:
        """What is covered."""
        self._cover = cover
        self._fill()

    def reveal(self, *, on: bool) -> None:
        """Show the cells as they are."""
        self._revealed = on
        self._fill()

    def open_panel(self, position: int | None = None) -> None:
        """Change the names of the columns, at that one."""
        self.panel.open_at(position)

    def _open_first(self) -> None:
        self.panel.open_at()

    def _fill(self) -> None:
        first = self._first
        if first is None:
            return
        cells = list(zip(*first.rows, strict=True)) or [()] * len(first.names)
        heads = [
            ColumnHead(name or _("Without a name"), is_number=are_numbers(texts))
            for name, texts in zip(first.names, cells, strict=True)
        ]
        self.model.set_source(ListSource([self._shown(i) for i in range(len(first.rows))]), heads)

    def _shown(self, i: int) -> Row:
        first = self._first
        assert first is not None
        if self._revealed:
            return first.rows[i]
        cells = zip(first.positions, first.rows[i], strict=True)
        return tuple(self._cover.shown(first.numbers[i], at, text) if text else text for at, text in cells)
