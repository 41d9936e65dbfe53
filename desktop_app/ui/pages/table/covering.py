"""Cover on screen what may tell who somebody is, and show it for as long as the officer holds the button."""

from __future__ import annotations

from functools import partial

from desktop_app.core.reading.source import Region, Sheet
from desktop_app.ui.cover import UNKNOWN, Cover, find_cover
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.table.first_rows import FirstRowsView
from desktop_app.ui.pages.table.sheet_grid import SheetGrid
from desktop_app.ui.widgets.hold_button import HoldButton


class Covering:
    """One for the page; `hold` is its button."""

    def __init__(self, context: PageContext, grid: SheetGrid, first_rows: FirstRowsView) -> None:
        self._context, self._grid, self._first_rows = context, grid, first_rows
        self._slot = context.latest()
        self._known: tuple[object, Cover] | None = None
        self.hold = HoldButton()
        self.hold.pressed.connect(lambda: self._reveal(on=True))
        self.hold.released.connect(lambda: self._reveal(on=False))
        self.hold.hide()

    def cover(self, sheet: Sheet, region: Region | None) -> None:
        """Cover a table: everything until a worker has looked, unless its columns are known already."""
        if region is None or not region.columns:
            self._put(Cover())
            return
        key = (sheet.grid, region.header_rows, region.first_row, region.last_row)
        if self._known is not None and self._known[0] == key:
            self._put(self._known[1])
            return
        self._put(UNKNOWN)
        country = self._context.project.country
        job: Job[Cover] = Job(partial(find_cover, sheet, region, country))
        self._slot.start(job, partial(self._found, key))

    def stop(self) -> None:
        """Cover again and stop looking."""
        self._slot.cancel()
        self._reveal(on=False)

    def _found(self, key: object, cover: Cover) -> None:
        self._known = key, cover
        self._put(cover)

    def _put(self, cover: Cover) -> None:
        self._grid.set_mask(cover.shown if cover.covers else None)
        self._first_rows.set_cover(cover)
        self.hold.setVisible(cover.covers)

    def _reveal(self, *, on: bool) -> None:
        self._grid.reveal(on=on)
        self._first_rows.reveal(on=on)
