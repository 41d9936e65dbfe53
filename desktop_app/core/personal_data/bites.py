"""Values in pieces: large enough that asking polars costs little, small enough for the memory and for who cancels."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

BYTES = 8_000_000  # of text in a piece
MOST, FEWEST = 250_000, 10_000  # values in a piece


def bites(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The rows of a frame with a text `value`, in pieces of some 8 MB."""
    size = values["value"].str.len_bytes().sum() // max(values.height, 1) + 1
    return values.iter_slices(max(FEWEST, min(MOST, BYTES // size)))
