"""A Qt model over any number of rows, read in pages of 256.

Eager sources answer at once. Slow ones (a lazy plan) are read by a job; the cell shows … until its page arrives.
Python objects are made only for rows on screen: turning a million cells into Python takes 274 ms with the
interpreter lock held (measured).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.ui.jobs import Job, JobRunner

if TYPE_CHECKING:
    import polars as pl

    from desktop_app.core.progress import Progress

PAGE_ROWS = 256
_KEPT_PAGES = 24
STYLE_ROLE = Qt.ItemDataRole.UserRole + 1
PENDING = "…"
Row: TypeAlias = "tuple[str | None, ...]"
Index: TypeAlias = "QModelIndex | QPersistentModelIndex"


class RowSource(Protocol):
    """Rows to show. `is_slow` sources are read by a worker."""

    @property
    def is_slow(self) -> bool:
        """Whether reading rows may take longer than a frame."""
        ...

    def n_rows(self) -> int:
        """Number of rows."""
        ...

    def rows(self, start: int, count: int) -> list[Row]:
        """At most `count` rows from `start`, as displayed text (None: empty)."""
        ...


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell looks; colours are token names. `spoken` is what assistive technology adds ("changed")."""

    fill: str = ""
    ink: str = ""
    bold: bool = False
    strike: bool = False
    icon: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """A column on screen: name, whether its values are numbers (right-aligned), icon and second line (type word)."""

    name: str
    is_number: bool = False
    icon: str = ""
    note: str = ""
    width: int = 0


@dataclass(frozen=True, slots=True)
class ListSource:
    """A few rows in memory."""

    items: Sequence[Row]
    is_slow: bool = False

    def n_rows(self) -> int:
        """Number of rows."""
        return len(self.items)

    def rows(self, start: int, count: int) -> list[Row]:
        """A slice."""
        return list(self.items[start : start + count])


@dataclass(frozen=True, slots=True)
class FrameSource:
    """Rows of a polars frame, eager or lazy; `columns` are its fields in order of display."""

    frame: pl.DataFrame | pl.LazyFrame
    columns: Sequence[str]
    length: int
    is_slow: bool = False

    def n_rows(self) -> int:
        """Number of rows."""
        return self.length

    def rows(self, start: int, count: int) -> list[Row]:
        """A slice; a lazy frame is collected for these rows only."""
        part = self.frame.lazy().slice(start, count).select(self.columns).collect()
        return [tuple(None if v is None else str(v) for v in r) for r in part.iter_rows()]


def frame_source(frame: pl.DataFrame | pl.LazyFrame, columns: Sequence[str], length: int | None = None) -> FrameSource:
    """A source over a frame; a lazy one is slow and needs its `length` (counting runs the plan: do it in a job)."""
    height = getattr(frame, "height", None)
    if length is None:
        assert height is not None, "a lazy frame needs its length"
        length = int(height)
    return FrameSource(frame, tuple(columns), length, is_slow=height is None)


StyleOf: TypeAlias = "Callable[[int, int], CellStyle | None]"


@dataclass(slots=True)
class _Pages:
    """The pages in memory and those asked for."""

    kept: OrderedDict[int, list[Row]] = field(default_factory=OrderedDict)
    asked: dict[int, Job[list[Row]]] = field(default_factory=dict)


class TableModel(QAbstractTableModel):
    """Rows of a source under `heads`. `row_number(row)` gives the 1-based number shown at the left."""

    page_read = Signal(int)

    def __init__(
        self,
        source: RowSource,
        heads: Sequence[ColumnHead],
        *,
        runner: JobRunner | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self.heads = source, tuple(heads)
        self._runner = runner
        self._n_rows = source.n_rows()
        self._pages = _Pages()
        self._style_of: StyleOf | None = None
        self._row_numbers: Sequence[int] | None = None

    def set_style(self, style_of: StyleOf | None) -> None:
        """How cells look: `style_of(row, column)`; called only for cells on screen."""
        self._style_of = style_of
        self._everything_changed()

    def set_row_numbers(self, numbers: Sequence[int] | None) -> None:
        """The 1-based numbers of the rows in the original file; None counts from 1."""
        self._row_numbers = numbers
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self._n_rows - 1))

    def set_source(self, source: RowSource, heads: Sequence[ColumnHead]) -> None:
        """Show other rows."""
        self.beginResetModel()
        for job in self._pages.asked.values():
            job.cancel()
        self._source, self.heads = source, tuple(heads)
        self._n_rows = source.n_rows()
        self._pages = _Pages()
        self.endResetModel()

    def read_again(self) -> None:
        """The same rows say something else now."""
        self._pages = _Pages()
        self._everything_changed()

    def text(self, row: int, column: int) -> str | None:
        """Text of a cell; None when it is empty, … while its page is being read."""
        page = self._page(row // PAGE_ROWS)
        if page is None:
            return PENDING
        return page[row % PAGE_ROWS][column]

    def style(self, row: int, column: int) -> CellStyle | None:
        """Look of a cell."""
        return self._style_of(row, column) if self._style_of is not None else None

    def row_number(self, row: int) -> int:
        """1-based number of a row in the original."""
        return self._row_numbers[row] if self._row_numbers is not None else row + 1

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: number of rows."""
        return 0 if parent is not None and parent.isValid() else self._n_rows

    def columnCount(self, parent: Index | None = None) -> int:
        """Qt: number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: text, alignment, look, and the words for assistive technology."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column) or ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.heads[column].is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == STYLE_ROLE:
            return self.style(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            look = self.style(row, column)
            spoken = look.spoken if look is not None else ""
            return ", ".join(t for t in (self.text(row, column) or "", spoken) if t)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: column names and row numbers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heads[section].name if orientation is Qt.Orientation.Horizontal else str(self.row_number(section))

    def _page(self, number: int) -> list[Row] | None:
        kept = self._pages.kept
        if number in kept:
            kept.move_to_end(number)
            return kept[number]
        start = number * PAGE_ROWS
        if not self._source.is_slow or self._runner is None:
            self._keep(number, self._source.rows(start, PAGE_ROWS))
            return kept[number]
        if number not in self._pages.asked:
            self._ask(number)
        return None

    def _ask(self, number: int) -> None:
        assert self._runner is not None
        source, pages = self._source, self._pages
        stale = [n for n in pages.asked if abs(n - number) > 2]
        for other in stale:
            pages.asked.pop(other).cancel()

        def read(progress: Progress) -> list[Row]:
            progress.at(0, 1)
            return source.rows(number * PAGE_ROWS, PAGE_ROWS)

        job = Job(read)
        pages.asked[number] = job

        def arrived(rows: list[Row]) -> None:
            if pages is self._pages and pages.asked.pop(number, None) is job:
                self._keep(number, rows)
                last = min(self._n_rows, (number + 1) * PAGE_ROWS) - 1
                self.dataChanged.emit(self.index(number * PAGE_ROWS, 0), self.index(last, len(self.heads) - 1))
                self.page_read.emit(number)

        job.succeeded.connect(arrived)
        self._runner.start(job)

    def _keep(self, number: int, rows: list[Row]) -> None:
        kept = self._pages.kept
        kept[number] = rows
        while len(kept) > _KEPT_PAGES:
            kept.popitem(last=False)

    def _everything_changed(self) -> None:
        if self._n_rows and self.heads:
            self.dataChanged.emit(self.index(0, 0), self.index(self._n_rows - 1, len(self.heads) - 1))


def style_map(styles: Mapping[tuple[int, int], CellStyle]) -> StyleOf:
    """A `StyleOf` from a mapping of (row, column)."""
    return lambda row, column: styles.get((row, column))
