"""Cover on screen what may tell who somebody is, and show it for as long as the officer holds the button."""

from __future__ import annotations

from functools import partial
from typing import TypeAlias

from desktop_app.core.progress import Progress
from desktop_app.core.reading.source import Region, Sheet
from desktop_app.ui.cover import UNKNOWN, Cover, find_cover
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.table.first_rows import FirstRowsView
from desktop_app.ui.pages.table.sheet_grid import SheetGrid
from desktop_app.ui.widgets.hold_button import HoldButton

Framed: TypeAlias = "tuple[Sheet, Region | None]"


class Covering:
    """One for the page; `hold` is its button."""

    def __init__(self, context: PageContext, grid: SheetGrid, first_rows: FirstRowsView) -> None:
        self._context, self._grid, self._first_rows = context, grid, first_rows
        self._slot = context.latest()
        self._known: tuple[object, tuple[Cover, Cover]] | None = None
        self.hold = HoldButton()
        self.hold.pressed.connect(lambda: self._reveal(on=True))
        self.hold.released.connect(lambda: self._reveal(on=False))
        self.hold.hide()

    def cover(self, seen: Framed, first: Framed) -> None:
        """Cover a table: everything until a worker has looked, unless its columns are known already.

        `seen` is on the grid; the first rows come from `first`, another one when a joined sheet is looked at.
        """
        if not all(region is not None and region.columns for _sheet, region in (seen, first)):
            self._put((Cover(), Cover()))
            return
        key = (_key(seen), _key(first))
        if self._known is not None and self._known[0] == key:
            self._put(self._known[1])
            return
        self._put((UNKNOWN, UNKNOWN))
        job: Job[tuple[Cover, Cover]] = Job(partial(_find, seen, first, self._context.project.country))
        self._slot.start(job, partial(self._found, key))

    def stop(self) -> None:
        """Cover again and stop looking."""
        self._slot.cancel()
        self._reveal(on=False)

    def _found(self, key: object, covers: tuple[Cover, Cover]) -> None:
        self._known = key, covers
        self._put(covers)

    def _put(self, covers: tuple[Cover, Cover]) -> None:
        seen, first = covers
        self._grid.set_mask(seen.shown if seen.covers else None)
        self._first_rows.set_cover(first)
        self.hold.setVisible(seen.covers or first.covers)

    def _reveal(self, *, on: bool) -> None:
        self._grid.reveal(on=on)
        self._first_rows.reveal(on=on)


def _key(framed: Framed) -> object:
    sheet, region = framed
    return (sheet.grid, region.header_rows, region.first_row, region.last_row) if region is not None else sheet.grid


def _find(seen: Framed, first: Framed, country: str, progress: Progress) -> tuple[Cover, Cover]:
    on_grid = _cover(seen, country, progress)
    return on_grid, on_grid if _key(first) == _key(seen) else _cover(first, country, progress)


def _cover(framed: Framed, country: str, progress: Progress) -> Cover:
    sheet, region = framed
    return find_cover(sheet, region, country, progress) if region is not None else Cover()
