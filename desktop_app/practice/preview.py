"""The first rows of a published table, for the page of the practice portal."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

_MOST_COUNTED = 200_000
_LONGEST_FIELD = 1 << 20


@dataclass(frozen=True, slots=True)
class Preview:
    """Header, first rows, and how many rows there are (`at_least` when counting was cut short)."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    n_rows: int
    at_least: bool


def preview_csv(path: Path, n: int = 10) -> Preview | None:
    """The first `n` rows of a CSV in UTF-8 with commas; None when it is not one."""
    try:
        csv.field_size_limit(_LONGEST_FIELD)
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream)
            header = next(reader, None)
            if not header:
                return None
            rows = tuple(tuple(row) for row in islice(reader, n))
            n_more = sum(1 for _ in islice(reader, _MOST_COUNTED - len(rows)))
            at_least = next(reader, None) is not None
    except (OSError, UnicodeDecodeError, csv.Error):
        return None
    return Preview(tuple(header), rows, len(rows) + n_more, at_least)
