"""The grid of the table page: the sheet with its roles gutter, the middle folded, merged cells as one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.reading.source import Region, RowRole, Sheet
from desktop_app.core.text import N_, msg_n
from desktop_app.ui.models.sheet_model import Band, BandKind, Fold, SheetModel
from desktop_app.ui.models.table_model import frame_source
from desktop_app.ui.pages.table.presenter import FOLD_FROM, LOOKS, WORDS, Stretch, fold_of, n_data_rows, stretches
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.sheet_view import Merged, SheetView

_WHOLE = Region((), 0, -1, ())


class SheetGrid(QWidget):
    """`row_chosen(row, global point)`: click, Enter or the menu key on a 0-based row of the sheet."""

    row_chosen = Signal(int, QPoint)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.view: SheetView | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_sheet(self, sheet: Sheet, region: Region | None, rows_seen: int) -> None:
        """Show a sheet with the roles of a region."""
        import polars as pl

        found = region or _WHOLE
        columns = [f"c{i}" for i in range(sheet.n_columns)]
        source = frame_source(pl.scan_parquet(sheet.grid), columns, sheet.n_rows)
        bands = [band for s in stretches(found, sheet.n_rows) for band in self._bands(s, found)]
        folded = fold_of(found, sheet.n_rows)
        fold = None
        if folded is not None:
            n = folded[1] - folded[0] + 1
            fold = Fold(*folded, render(msg_n(N_("{n} more row"), N_("{n} more rows"), n)))
        model = SheetModel(source, sheet.n_columns, bands, fold)
        view = SheetView(self._name, model)
        flowing = {*found.title_rows, *found.note_rows}  # their text runs over the empty cells by itself
        view.set_merged([Merged(*block) for block in sheet.merged if block[0] not in flowing])
        view.fit_rows(rows_seen)
        view.row_clicked.connect(self._pressed)
        view.row_menu.connect(self.row_chosen)
        if self.view is not None:
            self.view.deleteLater()
        self.view = view
        self._box.addWidget(view)

    def _pressed(self, row: int) -> None:
        assert self.view is not None
        rect = self.view.visualRect(self.view.currentIndex())
        self.row_chosen.emit(row, self.view.viewport().mapToGlobal(rect.bottomLeft()))

    def _bands(self, part: Stretch, region: Region) -> list[Band]:
        word, note = WORDS[part.role]
        said = _(note) if note else ""
        look: BandKind = LOOKS[part.role]
        if part.role is RowRole.HEADER and len(region.header_rows) > 1:
            said = render(msg_n(N_("{n} row"), N_("{n} rows"), len(region.header_rows)))
        if part.role is not RowRole.DATA:
            return [Band(part.first, part.last, look, _(word) if word else "", said)]
        said = render(msg_n(N_("{n} row"), N_("{n} rows"), n_data_rows(region)))
        if part.first != region.first_row:
            word, said = N_("More data"), ""
        if part.last - part.first < FOLD_FROM:
            return [Band(part.first, part.last, look, _(word), said)]
        last = Band(part.last, part.last, look, _("Last row"))
        return [Band(part.first, part.last - 1, look, _(word), said), last]
