"""Before and after, side by side with locked scrolling: pink strike-through for what goes, green bold for what comes.

Below 1100 px of window there is one table with a switch. F8 goes to the next change, Shift+F8 to the one before.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.ui.models.table_model import CellStyle, TableModel
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import STACK, Space
from desktop_app.ui.widgets.choice_list import Choice, OptionRow
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.label import Label

_SHOWN_ROWS = 6


@dataclass(frozen=True, slots=True)
class Place:
    """The side with the keyboard (0, 1, None), the current cell (-1 none), the rows scrolled, the change gone to."""

    side: int | None
    cell: tuple[int, int]
    scrolled: int
    change: int


class BeforeAfter(QWidget):
    """Two models with the same rows; `changed` holds (row, column) of the cells that differ."""

    def __init__(
        self,
        before: TableModel,
        after: TableModel,
        changed: Collection[tuple[int, int]],
        *,
        rows: int = _SHOWN_ROWS,
        behind: str = "bg",
    ) -> None:
        super().__init__()
        theme = current_theme()
        self._changed = sorted(changed)
        self._position = -1
        cells = frozenset(self._changed)
        gone = CellStyle("dangerbg", "danger", strike=True, spoken=_("is replaced"))
        new = CellStyle("okbg", "ok", bold=True, spoken=_("new"))
        before.set_style(lambda r, c: gone if (r, c) in cells else None)
        after.set_style(lambda r, c: new if (r, c) in cells else None)
        self.before = DataTable(_("Before"), before, numbers=True, behind=behind)
        self.after = DataTable(_("After"), after, numbers=True, behind=behind)
        self._lock()
        for table in (self.before, self.after):
            table.fit_rows(rows)
        self._captions = Label(_("Before"), "caption"), Label(_("After"), "caption")
        sides = (Choice("before", _("Before")), Choice("after", _("After")))
        self._switch = OptionRow(_("Which table to show"), sides)
        self._switch.set_value("after")
        self._switch.chosen.connect(lambda _side: self._arrange())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(Space.M))
        grid.setVerticalSpacing(theme.px(Space.XS))
        grid.addWidget(self._switch, 0, 0, 1, 2)
        for column, (caption, table) in enumerate(zip(self._captions, (self.before, self.after), strict=True)):
            grid.addWidget(caption, 1, column)
            grid.addWidget(table, 2, column)
            grid.setColumnStretch(column, 1)
        self._grid = grid
        self._stacked = False
        self._arrange()
        for keys, step in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.next_change(step))

    @property
    def is_stacked(self) -> bool:
        """True when one table is shown with a switch."""
        return self._stacked

    def next_change(self, step: int = 1) -> tuple[int, int] | None:
        """Go to the next (or previous) changed cell; returns it, None when nothing changed."""
        if not self._changed:
            return None
        self._position = (self._position + step) % len(self._changed)
        cell = self._changed[self._position]
        for table in (self.before, self.after):
            model = table.model()
            assert model is not None
            index = model.index(*cell)
            table.setCurrentIndex(index)
            table.scrollTo(index)
        return cell

    def place(self) -> Place:
        """Where the reader is, to go there in tables that hold more rows."""
        sides = (self.before, self.after)
        at = next((n for n, table in enumerate(sides) if table.hasFocus()), None)
        index = self.after.currentIndex()
        return Place(at, (index.row(), index.column()), self.after.verticalScrollBar().value(), self._position)

    def go_to(self, place: Place) -> None:
        """Stand where the reader was."""
        self._position = place.change
        for at, table in enumerate((self.before, self.after)):
            model = table.model()
            assert model is not None
            table.setCurrentIndex(model.index(*place.cell))
            table.verticalScrollBar().setValue(place.scrolled)
            if at == place.side:
                table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: one table or two."""
        super().resizeEvent(event)
        stacked = self.window().width() < current_theme().px(STACK)
        if stacked != self._stacked:
            self._stacked = stacked
            self._arrange()

    def _arrange(self) -> None:
        self._switch.setVisible(self._stacked)
        chosen = self._switch.value
        for side, caption, table in zip(("before", "after"), self._captions, (self.before, self.after), strict=True):
            caption.setVisible(not self._stacked)
            table.setVisible(not self._stacked or side == chosen)
            self._grid.setColumnStretch(0 if side == "before" else 1, 1 if not self._stacked or side == chosen else 0)

    def _lock(self) -> None:
        widths = [max(pair) for pair in zip(self.before.natural_widths, self.after.natural_widths, strict=True)]
        self.before.set_natural_widths(widths)
        self.after.set_natural_widths(widths)
        pairs = ((self.before, self.after), (self.after, self.before))
        for one, other in pairs:
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
            one.horizontalScrollBar().valueChanged.connect(other.horizontalScrollBar().setValue)
