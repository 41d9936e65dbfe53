"""Names of people in many texts: the words of all texts are judged together, and `find_persons` reads few of them.

A text is read when words that may be a name stand together (two words of the lists, or one beside a capital that no
list knows, that weigh enough), when a name word, an initial or a capital follows a word that announces people,
and for a given name that is nothing else, or a word such as "alias", wherever it stands.
`find_persons` never finds a name elsewhere: a differential test watches it, and this file must be loosened with it.
Digits mean nothing to it, so that texts that differ only in numbers are read once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
import polars as pl

from desktop_app.core.personal_data.engine import Found, found_by
from desktop_app.core.personal_data.name_runs import NOT
from desktop_app.core.personal_data.name_scores import NEEDED_WITH_CAPITALS, NEEDED_WITHOUT, is_lone_given, is_rare
from desktop_app.core.personal_data.names import ANNOUNCES, KNOWN, OFTEN, Role, tokens_of
from desktop_app.core.personal_data.persons import ALIASES

PERSON = "PERSON"
# A word as `names.WORD` reads it, perhaps with a mark too many at its end.
WORD = r"[\p{L}\p{Nl}\p{No}]+(?:[\x{300}-\x{36f}'’´`]+[\p{L}\p{Nl}\p{No}]*)*"
LEAST_WEIGHT = min(NEEDED_WITH_CAPITALS[NOT], NEEDED_WITHOUT[NOT])  # of the words of a name that nothing announces
AFTER = 6  # words after one that announces people in which a name begins
CHUNK = 25_000  # texts whose words are judged together: bounds the memory and the wait of who cancels
BITE = 200  # texts read between two looks at whether to stop
JOINS = KNOWN | Role.PARTICLE | Role.INITIAL
# A capitalised word that is none of these may be a name that the lists lack.
FAMILIAR = KNOWN | Role.STOP | Role.HEAD | Role.TITLE | Role.PARTICLE | Role.FIRM | Role.CUE | Role.ROAD | Role.ORDINARY
LINKS = Role.PARTICLE | Role.STOP | ANNOUNCES
LISTED, JOINED, ANNOUNCED, TOLD, UNKNOWN, LINK, ENOUGH = (1 << bit for bit in range(7))
RARE = 4  # letters of a word that no list has, from which it may be a name in small letters
SHORT = 3  # letters of a word that may stand between a name and what announces it, whatever it is

Bits = np.ndarray[tuple[int], np.dtype[np.uint8]]
Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]


def persons_in(texts: pl.Series, tick: Callable[[], None]) -> dict[str, list[Found]]:
    """The names in each distinct text that holds one."""
    frame = pl.DataFrame({"text": texts, "masked": texts.str.replace_all(r"[1-9]", "0")})
    masked = frame["masked"].unique(maintain_order=True)
    tick()
    read: dict[str, list[Found]] = {}
    for chunk in masked.to_frame().iter_slices(CHUNK):
        for at, text in enumerate(chunk["masked"].filter(may_name(chunk["masked"]))):
            if at % BITE == 0:
                tick()
            found = found_by(text, [PERSON])
            if found:
                read[text] = found
    named = frame.filter(pl.col("masked").is_in(pl.Series(list(read), dtype=pl.String).implode()))
    return {text: read[key] for text, key in named.iter_rows()}


def may_name(texts: pl.Series) -> pl.Series:
    """Whether each text must be read."""
    words = texts.str.extract_all(WORD)
    counts = words.list.len().fill_null(0).to_numpy()
    flat = words.filter(counts > 0).explode()
    if flat.is_empty():
        return pl.repeat(value=False, n=len(texts), dtype=pl.Boolean, eager=True)
    weights, bits = _judged(flat)
    of = np.repeat(np.arange(len(counts)), counts)
    passed = np.zeros(len(counts), dtype=np.bool_)
    passed[of[_told(bits, of) | ((bits & ENOUGH) > 0)]] = True
    passed[of[_together(weights, bits, of)]] = True
    aliases = texts.str.contains("(a)", literal=True) | texts.str.contains("(A)", literal=True)
    return pl.Series(passed) | aliases | texts.str.contains(r"^[~\[]")


def _judged(words: pl.Series) -> tuple[np.ndarray[tuple[int], np.dtype[np.float32]], Bits]:
    """How much each word can speak for a name at most, and what it can be."""
    distinct = words.unique()
    judged = [_bits_of(word) for word in distinct]
    table = pl.DataFrame(
        {"word": distinct, "weight": [w for w, _ in judged], "bits": [b for _, b in judged]},
        schema={"word": pl.String, "weight": pl.Float32, "bits": pl.UInt8},
    )
    found = words.rename("word").to_frame().join(table, on="word", how="left", maintain_order="left")
    return found["weight"].to_numpy(), found["bits"].to_numpy()


@lru_cache(maxsize=65_536)
def _bits_of(word: str) -> tuple[float, int]:
    tokens = tokens_of(word)
    role = 0
    for token in tokens:
        role |= token.role
    capital = any(token.capital for token in tokens)
    letter = len(word) == 1 or any(token.end - token.start == 1 for token in tokens)
    unknown = capital and not role & FAMILIAR
    bits = LISTED * bool(role & KNOWN) | ANNOUNCED * bool(role & ANNOUNCES)
    rare = not role and len(word) >= RARE
    bits |= JOINED * bool(role & JOINS or capital or letter or rare) | UNKNOWN * (unknown or letter)
    bits |= TOLD * bool(role & KNOWN or capital or letter or rare) | LINK * bool(role & LINKS or len(word) <= SHORT)
    bits |= ENOUGH * any(is_lone_given(token) or token.folded in ALIASES for token in tokens)
    known = 2.0 if not role & Role.WEAK else 1.5 if role & OFTEN or any(map(is_rare, tokens)) else 0.5
    return (known if role & KNOWN else 2.0 if unknown or letter else 0.0), bits


def _told(bits: Bits, of: np.ndarray[tuple[int], np.dtype[np.intp]]) -> Flags:
    """Which words may begin a name that the words before announce, with links between."""
    same = of[1:] == of[:-1]
    link, told = (bits & LINK) > 0, (bits & TOLD) > 0
    reached, begins = (bits & ANNOUNCED) > 0, np.zeros(len(bits), dtype=np.bool_)
    for _ in range(AFTER):
        reached = np.r_[False, reached[:-1] & same]
        begins |= reached & told
        reached &= link
    return begins


def _together(
    weights: np.ndarray[tuple[int], np.dtype[np.float32]],
    bits: Bits,
    of: np.ndarray[tuple[int], np.dtype[np.intp]],
) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """The first word of each run of words that can be a name."""
    joined = (bits & JOINED) > 0
    begins = np.flatnonzero(joined & np.r_[True, ~joined[:-1] | (of[1:] != of[:-1])])
    if not len(begins):
        return begins

    def total(values: np.ndarray[tuple[int], np.dtype[np.float32]]) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        return np.add.reduceat(np.where(joined, values, np.float32(0)), begins)

    def count(kind: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        return total(((bits & kind) > 0).astype(np.float32))

    enough = (total(weights) >= LEAST_WEIGHT) & (count(LISTED) > 0) & (count(LISTED | UNKNOWN) > 1)
    return begins[enough]
