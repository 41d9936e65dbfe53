"""Texts that differ in their numbers alone: what letters tell of one of them holds for all."""

from __future__ import annotations

import polars as pl

ALIKE = "alike"  # a column of texts in which all digits are 0


def digits_alike(values: pl.Series) -> pl.Series:
    """Texts with every digit a zero: those that differ in their numbers alone become one.

    >>> digits_alike(pl.Series(["Oficio 312-2024"])).to_list()
    ['Oficio 000-0000']
    """
    return values.str.replace_all("[1-9]", "0")


def with_alike(values: pl.DataFrame) -> pl.DataFrame:
    """The rows with `alike` beside `value`."""
    return values if ALIKE in values.columns else values.with_columns(digits_alike(values["value"]).alias(ALIKE))
