"""The grid of the table page: the sheet with its roles gutter, the middle folded, merged cells as one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.reading.source import Region, RowRole, Sheet
from desktop_app.core.text import N_, msg_n
from desktop_app.ui.jobs import JobRunner
from desktop_app.ui.models.sheet_model import Band, BandKind, Fold, Mask, SheetModel
from desktop_app.ui.models.table_model import frame_source
from desktop_app.ui.pages.table import presenter
from desktop_app.ui.pages.table.presenter import FOLD_FROM, LOOKS, PRIVATE, WORDS, Stretch
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.sheet_edges import Edge
from desktop_app.ui.widgets.sheet_view import Merged, SheetView

_WHOLE = Region((), 0, -1, ())
_SAMPLED_ROWS, _SAMPLED_COLUMNS = 40, 200  # looked at to align numbers to the right
_READ_AT_ONCE = 300  # columns: a page of 256 rows takes 3 to 10 ms for 20, so that only wide ones need a worker
_MOST_SPANS = 2_000  # a Qt view asks each span for each cell it paints


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the officer was in the grid, to stay there when it is drawn anew."""

    row: int
    column: int
    scrolled: int
    had_keyboard: bool
    unfolded: bool


class SheetGrid(QWidget):
    """`row_chosen(row, global point)`: click, Enter or the menu key on a 0-based row of the sheet.

    `column_chosen(column, global point)` by the letter; `edge_moved(edge id, row)` when an edge was dragged.
    """

    row_chosen = Signal(int, QPoint)
    column_chosen = Signal(int, QPoint)
    edge_moved = Signal(str, int)

    def __init__(self, name: str, runner: JobRunner) -> None:
        super().__init__()
        self._name, self._runner = name, runner
        self._sheet: Sheet | None = None
        self.view: SheetView | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_sheet(self, sheet: Sheet, region: Region | None, rows_seen: int) -> None:
        """Show a sheet with the roles of a region; the officer stays where he was when it is the same sheet."""
        place = self._place() if self._sheet is not None and self._sheet.grid == sheet.grid else None
        found = region or _WHOLE
        view = SheetView(self._name, self._model(sheet, found, folded=place is None or not place.unfolded))
        flowing = {*found.title_rows, *found.note_rows}  # their text runs over the empty cells by itself
        merged = [Merged(*block) for block in sheet.merged if block[0] not in flowing]
        view.set_merged(merged[:_MOST_SPANS])
        view.fit_rows(rows_seen)
        view.set_edges([Edge(*edge) for edge in presenter.edges_of(found, sheet)])
        view.row_clicked.connect(self._pressed)
        view.row_menu.connect(self.row_chosen)
        view.column_menu.connect(self.column_chosen)
        view.edge_moved.connect(self.edge_moved)
        old, self.view, self._sheet = self.view, view, sheet
        self._box.addWidget(view)
        view.show()
        if place is not None:
            self._return_to(place)
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()

    def set_mask(self, mask: Mask | None) -> None:
        """How cells that may tell who somebody is are shown."""
        if self.view is not None:
            self.view.sheet.set_mask(mask)

    def reveal(self, *, on: bool) -> None:
        """Show them as they are."""
        if self.view is not None:
            self.view.sheet.reveal(on=on)

    def show_row(self, row: int) -> None:
        """Bring a row of the sheet on screen, unfolding what hides it."""
        view = self.view
        if view is None:
            return
        if not view.sheet.is_shown(row):
            view.sheet.unfold()
        view.scroll_to_row(row)

    def _model(self, sheet: Sheet, region: Region, *, folded: bool) -> SheetModel:
        import polars as pl

        columns = [f"c{i}" for i in range(sheet.n_columns)]
        source = frame_source(pl.scan_parquet(sheet.grid, glob=False), columns, sheet.n_rows)
        bands = [band for s in presenter.stretches(region, sheet.n_rows) for band in _bands(s, region)]
        hidden = presenter.fold_of(region, sheet.n_rows) if folded else None
        fold = None
        if hidden is not None:
            n = hidden[1] - hidden[0] + 1
            fold = Fold(*hidden, render(msg_n(N_("{n} more row"), N_("{n} more rows"), n)))
        wide = sheet.n_columns > _READ_AT_ONCE
        model = SheetModel(source, sheet.n_columns, bands, fold, runner=self._runner if wide else None)
        model.set_unused(presenter.unused_columns(region, sheet.n_columns))
        model.set_number_columns(_number_columns(model))
        return model

    def _place(self) -> _Place | None:
        view = self.view
        if view is None:
            return None
        index = view.currentIndex()
        row = view.sheet.source_row(index.row()) if index.isValid() else -1
        scrolled = view.verticalScrollBar().value()
        return _Place(row, max(0, index.column()), scrolled, view.hasFocus(), view.sheet.fold is None)

    def _return_to(self, place: _Place) -> None:
        view = self.view
        assert view is not None
        if place.row >= 0:
            view.setCurrentIndex(view.sheet.index(view.sheet.shown_row(place.row), place.column))
        if place.had_keyboard:
            view.setFocus()
        view.verticalScrollBar().setValue(place.scrolled)

    def _pressed(self, row: int) -> None:
        assert self.view is not None
        rect = self.view.visualRect(self.view.currentIndex())
        self.row_chosen.emit(row, self.view.viewport().mapToGlobal(rect.bottomLeft()))


def _bands(part: Stretch, region: Region) -> list[Band]:
    word, note = WORDS[part.role]
    said = _(note) if note else ""
    look: BandKind = LOOKS[part.role]
    if part.role is RowRole.HEADER and len(region.header_rows) > 1:
        said = render(msg_n(N_("{n} row"), N_("{n} rows"), len(region.header_rows)))
    if part.role is not RowRole.DATA:
        return [Band(part.first, part.last, look, _(word) if word else "", said, part.role in PRIVATE)]
    said = render(msg_n(N_("{n} row"), N_("{n} rows"), presenter.n_data_rows(region)))
    if part.first != region.first_row:
        word, said = N_("More data"), ""
    if part.last - part.first < FOLD_FROM:
        return [Band(part.first, part.last, look, _(word), said, private=True)]
    last = Band(part.last, part.last, look, _("Last row"), private=True)
    return [Band(part.first, part.last - 1, look, _(word), said, private=True), last]


def _number_columns(model: SheetModel) -> list[int]:
    """Columns whose first data cells are mostly numbers."""
    rows = [r for r in range(min(_SAMPLED_ROWS, model.rowCount())) if model.band_at(r).kind == "data"]
    return [
        column
        for column in range(min(model.columnCount(), _SAMPLED_COLUMNS))
        if presenter.are_numbers(model.text(row, column) for row in rows if not model.is_fold(row))
    ]
