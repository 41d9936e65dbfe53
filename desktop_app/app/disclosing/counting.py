"""Tables that count people: how many of their cells are so small that they point at somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.app.project import Disclosure
from desktop_app.core.disclosure import count_table, counts_array, hide_small, threshold_for, totals_of
from desktop_app.core.disclosure.report import CountsReport
from desktop_app.core.personal_data.finding import Sensitivity
from desktop_app.core.personal_data.headers import expected
from desktop_app.core.personal_data.wording import KINDS
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import Table
from desktop_app.core.text import fold

MINORS = re.compile(
    r"\b(nin[oa]s?|ninez|adolescen\w+|menores|estudiantes|alumn\w+|escolar\w*|infan\w+|recien nacid\w+)\b"
)
SPECIAL = frozenset(name for name, kind in KINDS.items() if kind.sensitivity is Sensitivity.SPECIAL)


@dataclass(frozen=True, slots=True)
class SmallCells:
    """`n_small` counts below `threshold`, `n_more` without which they could be computed; `columns` hold the counts.

    `n_unsafe` of the small ones cannot be covered: the table has no other cells to hide with them.
    """

    columns: tuple[str, ...]
    threshold: int
    n_small: int
    n_more: int
    n_unsafe: int


def small_cells(table: Table, progress: Progress = SILENT) -> SmallCells | None:
    """Look at the table as it leaves; None when it does not count people or every count is large enough."""
    shape = count_table(table)
    if shape is None:
        return None
    names = [c.name for c in table.columns if c.id in (*shape.dimensions, *shape.counts)]
    threshold = threshold_for(
        special=any(SPECIAL & expected(name).keys() for name in names),
        minors=any(MINORS.search(re.sub(r"[^a-z0-9]+", " ", fold(name))) for name in names),
    )
    try:
        counts, places = counts_array(table, shape)
    except ValueError:  # too many cells: no table that somebody reads
        return None
    hidden = hide_small(counts, threshold, progress, totals_of(table, shape, counts, places))
    if not hidden.primary.any():
        return None
    return SmallCells(
        columns=tuple(table.column(c).name for c in shape.counts),
        threshold=threshold,
        n_small=int(hidden.primary.sum()),
        n_more=int(hidden.complementary.sum()),
        n_unsafe=int(hidden.unsafe.sum()),
    )


def counts_report(published: Table, choice: Disclosure) -> CountsReport | None:
    """For the review and the record: small counts that leave, and whether others were hidden."""
    left = small_cells(published)
    if left is None and not choice.small_cells:
        return None
    return CountsReport(
        threshold=left.threshold if left is not None else choice.small_cells,
        n_small=left.n_small if left is not None else 0,
        hides=bool(choice.small_cells),
        reason=choice.reason,
    )
