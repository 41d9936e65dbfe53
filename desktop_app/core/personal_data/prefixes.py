"""Headers that begin alike in a table ("PTE_NAC", "PTE_SX", "PTE_CIV"), as programs write those of one form.

What is said behind a beginning that means nothing by itself is the header; patterns that ask for a whole header fit it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.core.personal_data.headers import MACROS, expected, names_a
from desktop_app.core.personal_data.judges import Judged

FEWEST_ALIKE, LONGEST = 3, 5  # headers that share a beginning, its letters


def without_prefixes(columns: Sequence[Judged]) -> list[Judged]:
    """The columns with the rest of their headers where the beginning is shared and the rest announces something."""
    begun = Counter(first for first, _, rest in (column.words.partition(" ") for column in columns) if rest)
    return [_bare(column) if begun[column.words.partition(" ")[0]] >= FEWEST_ALIKE else column for column in columns]


def _bare(column: Judged) -> Judged:
    first, _, rest = column.words.partition(" ")
    if len(first) > LONGEST or expected(first) or any(names_a(macro, first) for macro in MACROS):
        return column
    told = not expected(column.header) and expected(rest)
    return replace(column, header=rest) if told else column
