"""Values in pieces: large enough that asking polars costs little, small enough for the memory and for who cancels."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

BYTES = 8_000_000  # of text in a piece
MOST, FEWEST = 250_000, 10_000  # values in a piece


def bites(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The rows of a frame with a text `value`, in pieces of some 8 MB."""
    return values.iter_slices(max(FEWEST, min(MOST, BYTES // (mean_bytes(values["value"]) + 1))))


def mean_bytes(values: pl.Series) -> int:
    """How long the texts are."""
    return int(values.str.len_bytes().sum()) // max(len(values), 1)
