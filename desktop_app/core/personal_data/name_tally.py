"""Which values of columns are names of people, by the lists of `names.py`, counted for `evidence.py`."""

from __future__ import annotations

from functools import cache

import numpy as np
import polars as pl

from desktop_app.core.personal_data.counting import counts_in
from desktop_app.core.personal_data.gate import folded_values, name_words

MOST_NAME_WORDS = 8
WHOLE = 60  # characters of which `word` surely has all
WORD = r"\p{L}+(?:['’´`]\p{L}+)*"
FIELDS = ("words", "given", "surname", "known", "strong", "head", "stop")
BITS = 9  # of each field in the sum over the words of a value
MOST_WORDS = (1 << BITS) - 1


@cache
def _weights() -> pl.DataFrame:
    """Each word of the lists with what it adds to the counts of a value, one field after the other in one number."""
    named = pl.col("given") | pl.col("surname")
    beside = (pl.col("particle") | pl.col("title")) & ~pl.col("surname")
    fields = {
        "words": pl.lit(value=True),
        "given": pl.col("given"),
        "surname": pl.col("surname"),
        "known": named,
        "strong": named & ~pl.col("weak"),
        "head": pl.col("head") & ~named,
        "stop": pl.col("stop") & ~named,
    }
    places = [field.cast(pl.Int64) * (1 << BITS * at) for at, field in enumerate(fields.values())]
    weight = pl.when(beside).then(pl.lit(0, pl.Int64)).otherwise(pl.sum_horizontal(places))
    return name_words().select("word", weight.alias("weight"))


def name_marks(frame: pl.DataFrame) -> pl.DataFrame | None:
    """For each value that can be a name: PERSON (a whole name), and the shares of words: given, surname, known.

    `frame` has `col`, `value`, `n`, `n_words` and `word`, the folded beginning of the value. Texts, and cells with
    digits or addresses, are no names. None when no value can be.
    """
    texts = frame.filter((pl.col("n_words") <= MOST_NAME_WORDS) & ~pl.col("value").str.contains(r"[0-9@/]"))
    if not texts.height:
        return None
    cut = texts["value"].str.len_chars().max()
    folded = texts["word"] if isinstance(cut, int) and cut <= WHOLE else folded_values(texts["value"])
    words = folded.str.extract_all(WORD)
    counts = words.list.len().to_numpy().astype(np.intp)
    some = counts > 0
    sums = np.ones(len(counts), dtype=np.int64)  # a value without words counts as one word that no list knows
    if some.any():
        starts = np.concatenate(([0], np.cumsum(counts[some])[:-1]))
        sums[some] = np.add.reduceat(_weights_of(words.filter(pl.Series(some)).explode()), starts)
    sums[counts > MOST_WORDS] = 0
    return _judged(texts, sums)


def _weights_of(words: pl.Series) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The weight of each word: few distinct ones make up most of a column."""
    distinct = words.unique().rename("word").to_frame().join(_weights(), on="word", how="left")
    joined = words.rename("word").to_frame().join(distinct, on="word", how="left", maintain_order="left")
    weights: np.ndarray[tuple[int], np.dtype[np.int64]] = joined["weight"].fill_null(1).to_numpy()
    return weights


def _judged(texts: pl.DataFrame, sums: np.ndarray[tuple[int], np.dtype[np.int64]]) -> pl.DataFrame:
    fields = {name: (sums >> BITS * at) & ((1 << BITS) - 1) for at, name in enumerate(FIELDS)}
    marks = texts.select(counts_in(texts)).with_columns(
        pl.Series(f"_{name}", counts) for name, counts in fields.items()
    )
    n, known = pl.col("_words"), pl.col("_known")
    clean = (pl.col("_head") == 0) & (pl.col("_stop") == 0)
    reads = (known / n >= 0.6) & (pl.col("_given") >= 1) & (pl.col("_surname") >= 1) & (pl.col("_strong") >= 1)
    is_name = reads & clean & n.is_between(2, MOST_NAME_WORDS) & (known >= 2)
    # Particles and titles alone are nothing.
    return marks.filter(n > 0).select(
        *counts_in(texts),
        is_name.alias("PERSON"),
        (pl.col("_given") / n).alias("given"),
        (pl.col("_surname") / n).alias("surname"),
        pl.when(clean).then(known / n).otherwise(0.0).alias("known"),
    )
