"""Model of a sheet: rows of a source with a role for each, where the middle may be folded into one band row.

Cells of bands that are `private` are covered by the mask of their column, for everybody who asks the model (the view,
assistive technology), until `reveal`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import Qt

from desktop_app.ui.jobs import JobRunner
from desktop_app.ui.models.table_model import PENDING, ColumnHead, Index, RowSource, TableModel

BandKind = Literal["muted", "header", "data", "struck", "plain"]
FOLD_MARK = "⋮"
Mask: TypeAlias = "Callable[[int, int, str], str]"  # 0-based row of the file, column, text -> what is shown


@dataclass(frozen=True, slots=True)
class Band:
    """Source rows `first`..`last` (inclusive, 0-based) with one role.

    `kind` is the look: muted (left out: titles, notes), header, data, struck (totals), plain (not recognised).
    `word` and `note` stand in the gutter: "Título", "no se usa". The cells of `private` ones are masked.
    """

    first: int
    last: int
    kind: BandKind
    word: str = ""
    note: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Fold:
    """Source rows `first`..`last` hidden behind one band that says `text`."""

    first: int
    last: int
    text: str

    @property
    def n_hidden(self) -> int:
        """Rows that disappear, less the band itself."""
        return self.last - self.first


class SheetModel(TableModel):
    """Text of a sheet. Row arguments of `text`, `band_at` are rows as shown; `source_row` maps to the file."""

    def __init__(
        self,
        source: RowSource,
        n_columns: int,
        bands: Sequence[Band],
        fold: Fold | None = None,
        *,
        runner: JobRunner | None = None,
    ) -> None:
        super().__init__(source, [ColumnHead("") for _ in range(n_columns)], runner=runner)
        self.bands: tuple[Band, ...] = ()
        self.fold = fold
        self.numbers: frozenset[int] = frozenset()
        self.unused: frozenset[int] = frozenset()
        self._mask: Mask | None = None
        self._revealed = False
        self.set_bands(bands)

    @property
    def fold_row(self) -> int | None:
        """Shown row of the fold band."""
        return self.fold.first if self.fold is not None else None

    def set_bands(self, bands: Sequence[Band]) -> None:
        """Other roles for the rows; gaps between bands are plain."""
        filled: list[Band] = []
        row = 0
        for band in sorted(bands, key=lambda b: b.first):
            if band.first > row:
                filled.append(Band(row, band.first - 1, "plain"))
            filled.append(band)
            row = band.last + 1
        if row < self._n_rows or not filled:
            filled.append(Band(row, max(row, self._n_rows - 1), "plain"))
        self.bands = tuple(filled)
        self._starts = [b.first for b in filled]
        self._everything_changed()
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))

    def set_number_columns(self, columns: Sequence[int]) -> None:
        """Columns whose data cells are right-aligned."""
        self.numbers = frozenset(columns)

    def set_unused(self, columns: Collection[int]) -> None:
        """Columns that do not come out: drawn as rows left out are."""
        self.unused = frozenset(columns)
        self._everything_changed()

    def set_mask(self, mask: Mask | None) -> None:
        """How private cells are shown; None shows them as they are. It is asked only for cells on screen."""
        self._mask = mask
        self._everything_changed()

    def reveal(self, *, on: bool) -> None:
        """Show private cells as they are, for as long as the officer wants it."""
        self._revealed = on
        self._everything_changed()

    def is_unused(self, shown: int, column: int) -> bool:
        """Whether a cell of a row that is used does not come out because of its column."""
        return column in self.unused and self.band_at(shown).kind in {"header", "data"} and not self.is_fold(shown)

    def unfold(self) -> None:
        """Show every row."""
        self.beginResetModel()
        self.fold = None
        self.endResetModel()

    def is_fold(self, shown: int) -> bool:
        """True for the band that stands for hidden rows."""
        return shown == self.fold_row

    def is_shown(self, source_row: int) -> bool:
        """False for rows behind the fold."""
        return self.fold is None or not self.fold.first <= source_row <= self.fold.last

    def source_row(self, shown: int) -> int:
        """0-based row in the file of a shown row."""
        if self.fold is None or shown <= self.fold.first:
            return shown
        return shown + self.fold.n_hidden

    def shown_row(self, source_row: int) -> int:
        """Shown row of a file row; a hidden one gives the fold band."""
        if self.fold is None or source_row <= self.fold.first:
            return source_row
        return max(self.fold.first, source_row - self.fold.n_hidden)

    def band_at(self, shown: int) -> Band:
        """Role of a shown row."""
        return self.bands[bisect_right(self._starts, self.source_row(shown)) - 1]

    def ends_band(self, shown: int) -> bool:
        """True when the next shown row has another role, or the fold begins or ends here."""
        last = shown + 1 >= self.rowCount()
        return (
            last or self.band_at(shown) is not self.band_at(shown + 1) or self.is_fold(shown) or self.is_fold(shown + 1)
        )

    def visible_part(self, shown: int, first_visible: int) -> tuple[int, int]:
        """First shown row on screen of the stretch that holds a row, and how many rows it has from there."""
        band = self.band_at(shown)
        first, last = self.shown_row(band.first), self.shown_row(band.last)
        fold = self.fold_row
        if fold is not None and first <= fold <= last:
            if shown < fold:
                last = fold - 1
            elif shown > fold:
                first = fold + 1
            else:
                first = last = fold
        first = max(first, first_visible)
        return first, last - first + 1

    def number_text(self, shown: int) -> str:
        """Row number as the officer's program shows it."""
        return FOLD_MARK if self.is_fold(shown) else str(self.source_row(shown) + 1)

    def text(self, row: int, column: int) -> str | None:
        """Text of a cell as shown."""
        if self.is_fold(row):
            return self.fold.text if self.fold is not None and column == 0 else None
        at = self.source_row(row)
        text = super().text(at, column)
        if text and self._mask is not None and not self._revealed and text != PENDING and self.band_at(row).private:
            return self._mask(at, column, text)
        return text

    def _everything_changed(self) -> None:
        rows, columns = self.rowCount(), self.columnCount()
        if rows and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, columns - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: number of rows shown."""
        hidden = self.fold.n_hidden if self.fold is not None else 0
        return max(0, super().rowCount(parent) - hidden)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: text and words for assistive technology."""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = self.text(index.row(), index.column()) or ""
            word = self.band_at(index.row()).word
            return f"{text}, {word}" if word and index.column() == 0 else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: row numbers with their role; column letters are drawn by the view."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Horizontal:
            return None
        word = self.band_at(section).word
        return f"{self.number_text(section)} {word}".strip()
