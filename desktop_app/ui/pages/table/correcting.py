"""Carry out what the officer corrects: at once in sheets that were looked at, in a worker in large and joined ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.app.choosing import correct, correct_part
from desktop_app.app.project import TableWork, with_table
from desktop_app.core.progress import Progress
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import Opened, Sheet
from desktop_app.core.text import Message
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext

if TYPE_CHECKING:
    from desktop_app.core.reading.correcting import Look


AT_ONCE = 100_000  # rows: more take longer than a blink (0.1 s for a million), which is a worker's business


class Correcting:
    """Holds the look at the sheet on screen. `failed` is called when looking failed."""

    def __init__(self, context: PageContext, page_id: str, failed: Callable[[Exception], None]) -> None:
        self._context, self._page_id, self._failed = context, page_id, failed
        self._looking, self._changing = context.latest(), context.latest()
        self._sheet: Sheet | None = None
        self._look: Look | None = None

    @property
    def look(self) -> Look | None:
        """What the cells of the sheet look like; None until a worker has looked."""
        return self._look

    @property
    def is_busy(self) -> bool:
        """Whether a correction waits to be carried out."""
        return self._changing.is_busy

    def look_at(self, sheet: Sheet) -> None:
        """Look at a sheet in a worker, once."""
        if self._sheet == sheet:
            return
        self._sheet, self._look = sheet, None
        self._looking.start(Job(partial(_look, sheet)), self._looked)

    def say_of(self, label: Message, sheet: str, said: Corrections) -> None:
        """Put these corrections of the rows of a joined sheet in place of its earlier ones."""
        opened, work = self._context.workspace.opened, self._context.project.table
        assert opened is not None
        job: Job[TableWork] = Job(partial(_correct_part, opened, work, sheet, said))
        self._changing.start(job, lambda changed: self._apply_to(work, label, changed), self._failed)

    def say(self, label: Message, said: Corrections) -> None:
        """Put these corrections in place of the earlier ones, as one step that can be undone."""
        opened, work = self._context.workspace.opened, self._context.project.table
        assert opened is not None
        small = self._look is not None and self._look.sheet.n_rows <= AT_ONCE
        if small and not work.stacked:
            self._apply(label, correct(opened, work, said, self._look))
            return
        job: Job[TableWork] = Job(partial(_correct, opened, work, said, self._look))
        self._changing.start(job, lambda changed: self._apply_to(work, label, changed), self._failed)

    def adopt(self, label: Message, chosen: TableWork) -> None:
        """Work on another table; what was decided about columns is kept."""
        self._apply(label, chosen)

    def _looked(self, look: Look) -> None:
        if look.sheet == self._sheet:
            self._look = look

    def _apply_to(self, work: TableWork, label: Message, changed: TableWork) -> None:
        """A slow correction, unless the officer has gone on meanwhile."""
        if self._context.has_project and self._context.project.table == work:
            self._apply(label, changed)

    def _apply(self, label: Message, chosen: TableWork) -> None:
        def change(work: TableWork) -> TableWork:
            return replace(
                work,
                source=chosen.source,
                sheet=chosen.sheet,
                region=chosen.region,
                index=chosen.index,
                corrections=chosen.corrections,
                stacked=chosen.stacked,
                sheet_column=chosen.sheet_column,
            )

        self._context.apply(self._page_id, label, lambda project: with_table(project, change))


def _look(sheet: Sheet, progress: Progress) -> Look:
    from desktop_app.core.reading.correcting import look_at

    progress.at(0, 0)
    return look_at(sheet)


def _correct_part(opened: Opened, work: TableWork, sheet: str, said: Corrections, progress: Progress) -> TableWork:
    progress.at(0, 0)
    return correct_part(opened, work, sheet, said)


def _correct(opened: Opened, work: TableWork, said: Corrections, look: Look | None, progress: Progress) -> TableWork:
    progress.at(0, 0)
    return correct(opened, work, said, look)
