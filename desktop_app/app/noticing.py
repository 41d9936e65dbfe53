"""What happened to the cells of the chosen table before it came here, for the officer to know; in a worker.

Reading says which numbers lost digits and where a spreadsheet left errors; broken letters are those that the cleaning
step would mend, with two words as they are and as they would be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.app.preparing import raw_table
from desktop_app.app.project import TableWork
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.reading.source import Opened

if TYPE_CHECKING:
    from desktop_app.core.cleaning.steps.mend_letters import MendLetters
    from desktop_app.core.reading.notice import Notice
    from desktop_app.core.table import Table

SAMPLES = 2
_LOOKED = 40  # broken cells from which the words are taken


@dataclass(frozen=True, slots=True)
class BrokenLetters:
    """How many cells and names have letters broken by another program, and words (as it is, as it would be)."""

    n_cells: int
    n_names: int
    samples: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Noticed:
    """What there is to say."""

    notices: tuple[Notice, ...] = ()
    broken: BrokenLetters | None = None


def notice(opened: Opened, work: TableWork, progress: Progress = SILENT) -> Noticed:
    """Look at every cell of the table as it is in the file. Raises Cancelled."""
    from desktop_app.core.reading.notices import notices_of

    table = raw_table(opened, work)
    progress.at(0, 2)
    found = notices_of(opened, table, work.sheet)
    progress.at(1, 2)
    return Noticed(found, broken_letters(table))


def broken_letters(table: Table) -> BrokenLetters | None:
    """Letters that a wrong encoding broke before the file was saved; None when there are none.

    The samples are single words, the names of columns first: never a whole cell.
    """
    import polars as pl

    from desktop_app.core.cleaning.steps.mend_letters import MendLetters

    step = MendLetters(tuple(table.ids))
    tests = step.changes(table)
    counts = table.frame.select(test.sum().alias(i) for i, test in tests.items()).collect(engine="streaming")
    n_cells = {i: int(counts[i].item() or 0) for i in counts.columns}
    texts = [column.name for column in table.columns]
    names = pl.Series("name", texts, dtype=pl.String).to_frame()
    mended = names.select(step.new(pl.col("name"))).to_series()
    n_names = int((mended.fill_null("") != names["name"]).sum())
    for i in (i for i, n in n_cells.items() if n):
        texts += table.frame.filter(tests[i]).select(i).head(_LOOKED).collect().to_series().to_list()
    samples = _words(texts, step)
    return BrokenLetters(sum(n_cells.values()), n_names, samples) if samples else None


def _words(texts: list[str], step: MendLetters) -> tuple[tuple[str, str], ...]:
    """The first different words that would be mended."""
    import polars as pl

    words = pl.Series("word", [word for text in texts for word in text.split()], dtype=pl.String).to_frame()
    both = words.select("word", step.new(pl.col("word")).alias("whole")).unique(maintain_order=True)
    changed = both.filter(pl.col("word") != pl.col("whole")).head(SAMPLES)
    return tuple((word.strip(".,;:"), whole.strip(".,;:")) for word, whole in changed.rows())
