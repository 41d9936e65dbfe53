"""Which columns of the sheet are covered on screen, since workshops have projectors.

What the columns hold is judged by the same scan as on the next page, on the first and the last rows only and in a
worker (0.2 s); until it has said, every longer cell is covered. Sentences are shown with what identifies somebody
covered where they were looked into, and covered as a whole elsewhere. The exact scan of every cell comes on the next
page: this one only keeps the screen discreet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.core.progress import Progress

if TYPE_CHECKING:
    import polars as pl

    from desktop_app.core.reading.source import Region, Sheet

FIRST, LAST = 200, 100  # rows looked into
MOST_COLUMNS = 300  # looked into; cells of columns beyond are covered when they are long
_SHORT = 3
_LONGEST = 24  # characters of a covered sentence
Spans = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What is covered: kinds by column position, and for columns of sentences what was found, by 0-based row.

    `looked` are the rows whose sentences were looked into; `everything` while nothing is known yet.
    """

    kinds: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    inside: Mapping[int, Mapping[int, Spans]] = field(default_factory=dict)
    looked: frozenset[int] = frozenset()
    everything: bool = False

    @property
    def covers(self) -> bool:
        """Whether any cell is covered."""
        return self.everything or bool(self.kinds) or bool(self.inside)

    def shown(self, row: int, column: int, text: str) -> str:
        """A cell as it may be seen."""
        from desktop_app.core.personal_data.masking import masked, masked_middle

        if self.everything or column >= MOST_COLUMNS:
            return masked_middle(text[:_LONGEST]) if len(text) > _SHORT else text
        if column in self.inside:
            return self._sentence(row, column, text)
        return masked(text, self.kinds[column]) if column in self.kinds else text

    def _sentence(self, row: int, column: int, text: str) -> str:
        from desktop_app.core.personal_data.masking import masked, masked_middle

        if row not in self.looked:
            return masked_middle(text[:_LONGEST])
        parts, at = [], 0
        for start, end, kind in self.inside[column].get(row, ()):
            if start >= at:
                parts += [text[at:start], masked(text[start:end], (kind,))]
                at = end
        return "".join((*parts, text[at:]))


UNKNOWN = Cover(everything=True)


def find_cover(sheet: Sheet, region: Region, country: str, progress: Progress) -> Cover:
    """Look into the first and last rows of a table. Raises Cancelled."""
    import polars as pl

    from desktop_app.core.personal_data import scan
    from desktop_app.core.personal_data.finding import Sensitivity
    from desktop_app.core.reading import make_table
    from desktop_app.core.table import ROW

    # Every column: those that do not come out are on screen too.
    table = make_table(sheet, replace(region, columns=tuple(range(min(sheet.n_columns, MOST_COLUMNS))), fill_down=()))
    ends = pl.col(ROW) <= region.first_row + FIRST, pl.col(ROW) > region.last_row + 1 - LAST
    few = table.frame.filter(ends[0] | ends[1]).collect()
    found = scan(table.with_frame(few.lazy()), country=country, progress=progress)
    kinds: dict[int, tuple[str, ...]] = {}
    inside: dict[int, dict[int, Spans]] = {}
    for finding in found.findings:
        position = int(finding.column_id[1:])
        if finding.free_text and finding.column_id in found.spans:
            inside[position] = _by_row(found.spans[finding.column_id])
        elif finding.sensitivity in {Sensitivity.DIRECT, Sensitivity.SPECIAL}:
            kinds[position] = finding.types
    return Cover(kinds, inside, frozenset(row - 1 for row in few[ROW]))


def _by_row(spans: pl.DataFrame) -> dict[int, Spans]:
    found: dict[int, list[tuple[int, int, str]]] = {}
    for row, start, end, kind in spans.rows():
        found.setdefault(row - 1, []).append((start, end, kind))
    return {row: tuple(sorted(parts)) for row, parts in found.items()}
