"""Names of people in many texts: the words of all texts are judged together, and `find_persons` reads few of them.

A text is read when words that may be a name stand together (two words of the lists, or one beside a capital that no
list knows, that weigh enough), when a name word, an initial or a capital follows a word that announces people,
and for a given name that is nothing else, or a word such as "alias", wherever it stands; but not for names behind a
word that makes places of them ("Unidad Educativa Simón Bolívar") and announced by none.
`find_persons` never finds a name elsewhere: a differential test watches it, and `name_signs.py` must be loosened with
it.
"""

from __future__ import annotations

from functools import cache
from string import ascii_lowercase

import numpy as np
import polars as pl

from desktop_app.core.personal_data.name_signs import PART, Words, is_plain_letter, signs_of, tells_names

# A word as `names.WORD` reads it, perhaps with a mark too many at its end.
WORD = r"[\p{L}\p{Nl}\p{No}]+(?:[\x{300}-\x{36f}'’´`]+[\p{L}\p{Nl}\p{No}]*)*"
PARTING = r"[;:\n!?),]|\.\s"  # as in `not_people.STOPS`


def may_name(texts: pl.Series) -> pl.Series:
    """Whether each text must be read."""
    words = texts.str.extract_all(f"{WORD}|{PARTING}")
    counts = words.list.len().fill_null(0).to_numpy()
    flat = words.filter(counts > 0).explode()
    if flat.is_empty():
        return pl.repeat(value=False, n=len(texts), dtype=pl.Boolean, eager=True)
    passed = tells_names(_judged(flat, np.repeat(np.arange(len(counts)), counts)), len(texts))
    aliases = texts.str.contains("(a)", literal=True) | texts.str.contains("(A)", literal=True)
    return pl.Series(passed) | aliases | texts.str.contains(rf"^[~\[]|(?:^|\P{{L}})[{_plain_letters()}]\.")


@cache
def _plain_letters() -> str:
    """Letters that begin a name only as initials, before a full stop."""
    return "".join(filter(is_plain_letter, ascii_lowercase))


def _judged(words: pl.Series, of: np.ndarray[tuple[int], np.dtype[np.intp]]) -> Words:
    """What each word of the texts `of` can be; few distinct ones make up most of them."""
    distinct = words.unique()
    judged = [signs_of(word) for word in distinct]
    table = pl.DataFrame(
        {"word": distinct, "weight": [w for w, _ in judged], "signs": [s for _, s in judged]},
        schema={"word": pl.String, "weight": pl.Float32, "signs": pl.UInt16},
    )
    found = words.rename("word").to_frame().join(table, on="word", how="left", maintain_order="left")
    weights, signs = found["weight"].to_numpy(), found["signs"].to_numpy()
    parting = (signs & PART) > 0
    kept = ~parting
    n_before = np.cumsum(parting)[kept]
    return Words(weights[kept], signs[kept], of[kept], np.r_[True, n_before[1:] != n_before[:-1]])
