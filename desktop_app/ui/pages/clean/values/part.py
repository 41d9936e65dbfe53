"""The values of a column as a part of the page: what each act does to the project, and the work it needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app import cleaning
from desktop_app.app.project import TableWork, with_table
from desktop_app.core.cleaning.step import Step
from desktop_app.core.personal_data.finding import Finding
from desktop_app.core.progress import Progress
from desktop_app.core.text import N_, Message, msg, msg_n
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.clean.values.looking import Look, found_in, look, merging, replacing
from desktop_app.ui.pages.clean.values.view import ValuesView
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.notices import Spinner


class ValuesPart(QWidget):
    """Shown by `show_column`. `doubts_changed` when it is known how many columns have something to ask."""

    doubts_changed = Signal()
    failed = Signal(Exception)

    def __init__(self, context: PageContext, page_id: str) -> None:
        super().__init__()
        self._context, self._page_id = context, page_id
        self._looking, self._surveying, self._searching = context.latest(), context.latest(), context.latest()
        self._findings: dict[str, Finding] = {}
        self._column = ""
        self._asking: dict[str, int] = {}
        self._surveyed: object = None
        self.view = ValuesView()
        self.view.card.column_chosen.connect(self.open_column)
        self.view.card.replaced.connect(self._replace)
        self.view.card.searched.connect(self._search)
        self.view.merged.connect(self._merge)
        self.view.told_apart.connect(self._tell_apart)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._spinner = Spinner()
        self._spinner.cancel_requested.connect(self._first_of_all)
        box.addWidget(self._spinner)
        box.addWidget(self.view)
        self.view.hide()

    @property
    def column(self) -> str:
        """Id of the column on screen."""
        return self._column

    @property
    def n_doubts(self) -> int:
        """Groups that wait for an answer, in all columns that were looked at."""
        return sum(self._asking.values())

    @property
    def n_columns(self) -> int:
        """Columns with such groups."""
        return sum(1 for n in self._asking.values() if n)

    @property
    def is_busy(self) -> bool:
        """While a column is looked at, or all of them."""
        return self._looking.is_busy or self._surveying.is_busy

    def forget(self) -> None:
        """Another table is open."""
        self._column, self._asking, self._surveyed = "", {}, None
        self.view.hide()

    def leave(self) -> None:
        """Stop what only this part needs."""
        for slot in (self._looking, self._surveying, self._searching):
            slot.cancel()

    def show_values(self, findings: dict[str, Finding]) -> None:
        """Look at the column, and at what the others ask."""
        self._findings = findings
        table = self._context.workspace.cleaned()
        if self._column and self._column not in table.ids:
            self._column = table.ids[0] if table.ids else ""
        if self._column:
            self._name_columns()
            self._look()
        else:
            self._spinner.start(_("Looking for values in doubt"))
        self._survey()

    def open_column(self, column_id: str) -> None:
        """Show another column."""
        self._column = column_id
        self.show_values(self._findings)

    def first_control(self) -> QWidget:
        """Where the keyboard goes."""
        return self.view.card.values if self.view.card.values.isVisible() else self.view.card.columns

    @property
    def _work(self) -> TableWork:
        return self._context.project.table

    def _look(self) -> None:
        table, column_id, findings = self._context.workspace.cleaned(), self._column, self._findings
        country, apart = self._context.project.country, self._work.told_apart

        def work(_progress: Progress) -> Look:
            return look(table, column_id, country, findings, apart)

        self._looking.start(Job(work), self._looked, self.failed.emit)

    def _looked(self, seen: Look) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        self._spinner.stop()
        self.view.show()
        self.view.show_look(seen)
        self._asking[seen.column_id] = len(seen.groups) if seen.finding is None else 0
        self._name_columns()
        self.doubts_changed.emit()
        if had_focus and self.view.groups:
            self.view.groups[0].first_control().setFocus()

    def _search(self, text: str) -> None:
        """Look for values that are not listed among all of the column."""
        table, column_id = self._context.workspace.cleaned(), self._column
        if column_id and text:
            job = Job(lambda _progress: found_in(table, column_id, text))
            self._searching.start(job, partial(self.view.card.show_found, text), self.failed.emit)

    def _survey(self) -> None:
        """How many groups wait in every column; the first column with some is shown if none was asked for."""
        workspace, work = self._context.workspace, self._work
        key = (work.cut, work.recipe, work.told_apart)
        if key == self._surveyed:
            return
        table, country, findings = workspace.cleaned(), self._context.project.country, self._findings

        def survey(progress: Progress) -> dict[str, int]:
            counts = {}
            for at, column_id in enumerate(table.ids):
                progress.at(at, len(table.ids))
                if column_id not in findings:
                    counts[column_id] = len(look(table, column_id, country, findings, work.told_apart).groups)
            return counts

        def arrived(counts: dict[str, int]) -> None:
            self._asking, self._surveyed = counts, key
            self.doubts_changed.emit()
            if self._column:
                self._name_columns()
            else:
                self._first_of_all()

        self._surveying.start(Job(survey), arrived, self.failed.emit)

    def _first_of_all(self) -> None:
        """The first column with something to ask; without any, the first."""
        self._surveying.cancel()
        ids = self._context.workspace.cleaned().ids
        first = next((i for i in ids if self._asking.get(i)), ids[0] if ids else "")
        if first:
            self.open_column(first)

    def _name_columns(self) -> None:
        names = []
        for column in self._context.workspace.cleaned().columns:
            n = self._asking.get(column.id, 0)
            name = column.name or _("(no name)")
            asks = render(msg_n(N_("{n} doubt"), N_("{n} doubts"), n)) if n else ""
            names.append((column.id, f"{name} · {asks}" if asks else name))
        self.view.card.show_columns(names, self._column)

    # --- what the officer does ---

    def _merge(self, values: tuple[str, ...], chosen: str) -> None:
        self._add(merging(self._column, values, chosen), N_("Merge spellings in «{column}»"))

    def _replace(self, values: tuple[str, ...], new: str) -> None:
        label = N_("Replace values in «{column}»") if new else N_("Leave values empty in «{column}»")
        self._add(replacing(self._column, values, new), label)

    def _add(self, step: Step | None, label: str) -> None:
        if step is not None:
            self._apply(msg(label, column=self._name()), partial(cleaning.added, steps=(step,)))

    def _tell_apart(self, mark: str) -> None:
        self._apply(msg(N_("They are not the same, in «{column}»"), column=self._name()), partial(_apart, mark))

    def _apply(self, label: Message, change: Callable[[TableWork], TableWork]) -> None:
        self._context.apply(self._page_id, label, lambda project: with_table(project, change))

    def _name(self) -> str:
        return self._context.workspace.cleaned().column(self._column).name


def _apart(mark: str, work: TableWork) -> TableWork:
    return cleaning.told_apart(work, mark)
