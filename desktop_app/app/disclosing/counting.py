"""Tables that count people: how many of their cells are so small that they point at somebody."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

import polars as pl

from desktop_app.app.project import Disclosure
from desktop_app.core.disclosure import count_table, counts_array, hide_small, threshold_for, totals_of
from desktop_app.core.disclosure.report import CountsReport
from desktop_app.core.personal_data.finding import Scan, Sensitivity
from desktop_app.core.personal_data.headers import expected
from desktop_app.core.personal_data.wording import KINDS
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import Table
from desktop_app.core.text import folded_words

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


def answering(cleaned: Table, scan: Scan) -> frozenset[str] | None:
    """The columns of those who answer for a table of counts; None when the table lists people (runs the plan).

    Who answers for counts stands in several rows; of the people of a list nearly everybody has one.
    """
    found = [f for f in scan.findings if f.column_id in cleaned.ids]
    if any(f.sensitivity is not Sensitivity.DIRECT or f.free_text for f in found):
        return None
    ids = [f.column_id for f in found]
    if not ids:
        return frozenset()
    counts = cleaned.frame.select(pl.len(), pl.col(ids).drop_nulls().n_unique()).collect(engine="streaming").row(0)
    return frozenset(ids) if all(2 * n <= counts[0] for n in counts[1:]) else None


def without(table: Table, beside: Collection[str]) -> Table:
    """The table without what stands beside its counts."""
    return table.drop([c for c in table.ids if c in beside])


def small_cells(table: Table, progress: Progress = SILENT, beside: Collection[str] = ()) -> SmallCells | None:
    """Look at the table as it leaves; None when it does not count people or every count is large enough.

    `beside`: columns that do not belong to what is counted.
    """
    table = without(table, beside)
    shape = count_table(table)
    if shape is None:
        return None
    names = [c.name for c in table.columns if c.id in (*shape.dimensions, *shape.counts)]
    threshold = threshold_for(
        special=any(SPECIAL & expected(name).keys() for name in names),
        minors=any(MINORS.search(folded_words(name)) for name in names),
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


def counts_report(published: Table, choice: Disclosure, beside: Collection[str] = ()) -> CountsReport | None:
    """For the review and the record: small counts that leave, and whether others were hidden."""
    left = small_cells(published, beside=beside)
    if left is None and not choice.small_cells:
        return None
    return CountsReport(
        threshold=left.threshold if left is not None else choice.small_cells,
        n_small=left.n_small if left is not None else 0,
        hides=bool(choice.small_cells),
        reason=choice.reason,
    )
