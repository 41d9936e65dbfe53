"""What a row can be, said by the officer: header, first or last row of the data, left out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.reading.source import Region, Sheet
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.pages.table import presenter
from desktop_app.ui.texts import _, number


class RowMenu(QMenu):
    """`region_chosen(label, region)`: how the officer corrected the table."""

    region_chosen = Signal(object, object)

    def __init__(self, sheet: Sheet, region: Region, row: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet, self._region, self._row = sheet, region, row
        self.setAccessibleName(_("What is row {n}?").format(n=number(row + 1)))
        title = self.addAction(_("Row {n} is…").format(n=number(row + 1)))
        title.setEnabled(False)
        self._add(_("the &header (names of the columns)"), N_("Header in row {n}"), lambda: self._header((row,)))
        if row in self._beside_header():
            self._add(_("&one more row of the header"), N_("One more header row: {n}"), self._wider_header)
        if row not in region.header_rows:
            self._add(_("the &first row of data"), N_("Data from row {n}"), lambda: presenter.starting_at(region, row))
            self._add(
                _("the &last row of data"),
                N_("Data until row {n}"),
                lambda: presenter.ending_at(region, row, sheet.n_rows),
            )
        if self._is_left_out():
            self._add(_("&data: use it"), N_("Use row {n}"), lambda: presenter.with_row(region, row))
        elif region.first_row <= row <= region.last_row:
            self._add(_("a &total: leave it out"), N_("Leave row {n} out"), lambda: presenter.without_row(region, row))

    def _add(self, text: str, label: str, make: Callable[[], Region]) -> None:
        message = msg(label, n=self._row + 1)
        self.addAction(text).triggered.connect(lambda: self._choose(message, make()))

    def _choose(self, label: Message, region: Region) -> None:
        self.region_chosen.emit(label, region)

    def _beside_header(self) -> set[int]:
        rows = self._region.header_rows
        return {rows[0] - 1, rows[-1] + 1} if rows else set()

    def _wider_header(self) -> Region:
        return self._header(tuple(sorted({*self._region.header_rows, self._row})))

    def _header(self, rows: tuple[int, ...]) -> Region:
        from desktop_app.core.reading import region_with_header

        return region_with_header(self._sheet, rows)

    def _is_left_out(self) -> bool:
        region = self._region
        return self._row in {*region.total_rows, *region.section_rows, *region.note_rows}
