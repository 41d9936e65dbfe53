"""Values in pieces: large enough that asking polars costs little, small enough for the memory and for who cancels."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

BYTES = 16_000_000  # of text in a piece; half as much costs a scan 5 % more time, as patterns are built for each
MOST, FEWEST = 500_000, 10_000  # values in a piece


def bites(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The rows of a frame with a text `value`, in pieces of some 16 MB."""
    return values.iter_slices(max(FEWEST, min(MOST, BYTES // (mean_bytes(values["value"]) + 1))))


def mean_bytes(values: pl.Series) -> int:
    """How long the texts are."""
    return int(values.str.len_bytes().sum()) // max(len(values), 1)
