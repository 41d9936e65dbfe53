"""What each cell of a grid looks like (number, date, text, filler), as a small matrix that regions are found in.

Text alone decides, because a CSV has nothing else and officers store numbers as text. Very tall sheets are looked
at closely only at both ends; the middle is merely "filled".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

from desktop_app.core.table import ROW

EMPTY, TEXT, NUMBER, DATE, FILLER, FILLED = range(6)
HEAD_ROWS, TAIL_ROWS = 12_000, 3_000
MOST_COLUMNS = 2_000

_NUMBER = (
    r"^\s*(?:[-+−(]\s*)?(?:[$€¢£]|US\$|USD|Q|Bs\.?|S/\.?)?\s*[-+−]?"
    r"(?:\d+|\d{1,3}(?:[.,'’ \x{a0}\x{202f}]\d{3})+)?(?:[.,]\d+)?(?:[eE][-+]?\d+)?"
    r"\s*\)?\s*%?(?:\s?(?:[*a-d]|\d/|[pr]/))?\s*$"
)
_DATE = (
    r"^\s*(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))"
    r"(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[aApP]\.?\s?[mM]\.?)?(?:Z|[-+]\d{2}:?\d{2})?)?\s*$"
    r"|^\s*\d{1,2}:\d{2}(?::\d{2})?\s*(?:[aApP]\.?\s?[mM]\.?)?$"
)
_FILLER = (
    r"(?i)^\s*(?:[-–—._*]+|\.\.\.|…|n\.?\s?[/.]?\s?[ad]\.?|s\.?/?[di]\.?|n\.?s\.?|nd|na"
    r"|null|none|nan|no aplica|#[A-Z/0!?]+)\s*$"
)


@dataclass(frozen=True, slots=True)
class Classes:
    """`kinds[i, j]` of the cell of sheet row `i` and column `j`, one column after another in memory.

    Texts are kept of the first rows (`head`) and the last ones (`tail`, from row `tail_row` on) only.
    """

    kinds: npt.NDArray[np.uint8]
    head: pl.DataFrame
    tail: pl.DataFrame
    tail_row: int

    @property
    def n_rows(self) -> int:
        """Rows of the sheet."""
        return int(self.kinds.shape[0])

    @property
    def n_columns(self) -> int:
        """Columns of the sheet."""
        return int(self.kinds.shape[1])

    def text(self, row: int, column: int) -> str:
        """The stripped text of a cell, "" when empty or in the unread middle of a tall sheet."""
        frame, at = self._place(row)
        return str(frame.item(at, column) or "").strip() if at >= 0 else ""

    def texts(self, row: int) -> list[str]:
        """The stripped texts of a row, as `text`."""
        frame, at = self._place(row)
        return [str(value or "").strip() for value in frame.row(at)] if at >= 0 else [""] * self.n_columns

    def are_indented(self, row: int, columns: Sequence[int]) -> bool:
        """Whether the texts of these cells all begin with a blank; False in the unread middle of a tall sheet."""
        frame, at = self._place(row)
        return at >= 0 and all(str(frame.item(at, column) or "")[:1].isspace() for column in columns)

    def longest(self, rows: Sequence[int]) -> int:
        """Characters of the longest cell of some rows."""
        return max((len(text) for row in rows for text in self.texts(row)), default=0)

    def _place(self, row: int) -> tuple[pl.DataFrame, int]:
        if row < self.head.height:
            return self.head, row
        return self.tail, row - self.tail_row


def classify(grid: Path, filled: npt.NDArray[np.bool_] | None = None) -> Classes:
    """Look at every cell of a grid once; of a tall one, at whether it is `filled`, without holding its texts."""
    lazy = pl.scan_parquet(grid, glob=False)
    names = [name for name in lazy.collect_schema().names() if name != ROW][:MOST_COLUMNS]
    lazy = lazy.select(names)
    n_rows = int(lazy.select(pl.len()).collect().item())
    if n_rows <= HEAD_ROWS + TAIL_ROWS:
        frame = lazy.collect()
        return Classes(_kinds(frame), frame, frame.clear(), n_rows)
    head, tail = lazy.head(HEAD_ROWS).collect(), lazy.slice(n_rows - TAIL_ROWS, TAIL_ROWS).collect()
    kinds = np.zeros((n_rows, len(names)), dtype=np.uint8, order="F")
    if filled is not None:
        np.multiply(filled[:, : len(names)], np.uint8(FILLED), out=kinds, casting="unsafe")
    else:
        every = lazy.select(pl.all().is_not_null()).collect(engine="streaming")
        for j, name in enumerate(names):
            kinds[:, j] = every.get_column(name).to_numpy() * np.uint8(FILLED)
    kinds[:HEAD_ROWS], kinds[-TAIL_ROWS:] = _kinds(head), _kinds(tail)
    return Classes(kinds, head, tail, n_rows - TAIL_ROWS)


def _kinds(frame: pl.DataFrame) -> npt.NDArray[np.uint8]:
    if not frame.width or not frame.height:
        return np.zeros((frame.height, frame.width), dtype=np.uint8)
    each = frame.select(
        pl.when(pl.col(name).is_null() | (pl.col(name).str.strip_chars() == ""))
        .then(EMPTY)
        .when(pl.col(name).str.contains(_FILLER))
        .then(FILLER)
        .when(pl.col(name).str.contains(_DATE))
        .then(DATE)
        .when(pl.col(name).str.contains(_NUMBER) & pl.col(name).str.contains(r"\d"))
        .then(NUMBER)
        .otherwise(TEXT)
        .cast(pl.UInt8)
        .alias(name)
        for name in frame.columns
    )
    return np.asfortranarray(each.to_numpy(), dtype=np.uint8)
