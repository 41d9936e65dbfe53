"""The first rows of a large file, shown while the rest is being read; covered as on the page of the table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.reading.source import Opened, Region, Sheet
from desktop_app.ui.cover import UNKNOWN, Cover, find_cover
from desktop_app.ui.jobs import Job
from desktop_app.ui.models.table_model import ColumnHead, ListSource, Row, TableModel
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.label import Label, elided

if TYPE_CHECKING:
    from desktop_app.app.settings import SettingsStore

ROWS = 8
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Beginning:
    """Names, cells and 0-based rows of the file of the likeliest table, as far as it was read."""

    file: str
    sheet: Sheet
    region: Region
    names: tuple[str, ...]
    rows: tuple[Row, ...]
    numbers: tuple[int, ...]


def beginning_of(opened: Opened) -> Beginning | None:
    """The first rows of what was read up to now; None when no table is seen yet. Runs in the worker."""
    from dataclasses import replace

    from desktop_app.app.preparing import choose_sheet
    from desktop_app.core.reading import make_table
    from desktop_app.core.table import ROW

    work = choose_sheet(opened)
    if work.region is None or not work.region.columns:
        return None
    sheet = opened.sheet(work.sheet)
    region = replace(work.region, columns=work.region.columns[:MOST_COLUMNS])
    table = make_table(sheet, region)
    head = table.head(ROWS)
    names = tuple(c.name for c in table.columns)
    numbers = tuple(n - 1 for n in head[ROW])
    return Beginning(opened.path.name, sheet, region, names, tuple(head.select(table.ids).rows()), numbers)


class BeginningView(QWidget):
    """A table of the first rows. Hidden until there are some."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._settings: SettingsStore = context.workspace.services.settings
        self._looking = context.latest()
        self._file = elided("", "section")
        self.model = TableModel(ListSource(()), ())
        self._table = DataTable(_("The first rows of the file"), self.model, fit_rows=ROWS)
        self._beginning: Beginning | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.S))
        box.addWidget(self._file)
        box.addWidget(Label(_("These are the first rows. The rest is being read."), "hint", wrap=True))
        box.addWidget(self._table)
        self.hide()

    def show_beginning(self, beginning: Beginning) -> None:
        """Show the rows, covered until a worker has looked into them."""
        self._beginning = beginning
        self._file.setText(beginning.file)
        self._fill(UNKNOWN)
        self.show()
        country = self._settings.settings.country
        job: Job[Cover] = Job(partial(find_cover, beginning.sheet, beginning.region, country))
        self._looking.start(job, self._fill)

    def put_away(self) -> None:
        """The whole file is there, or nothing of it is wanted."""
        self._looking.cancel()
        self._beginning = None
        self.hide()

    def _fill(self, cover: Cover) -> None:
        seen = self._beginning
        if seen is None:
            return
        heads = [ColumnHead(name or _("Without a name")) for name in seen.names]
        rows = [
            tuple(
                cover.shown(number, position, text) if text else text
                for position, text in zip(seen.region.columns, row, strict=True)
            )
            for number, row in zip(seen.numbers, seen.rows, strict=True)
        ]
        self.model.set_source(ListSource(rows), heads)
