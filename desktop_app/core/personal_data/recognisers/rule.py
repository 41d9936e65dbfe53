r"""Rule: everything a recogniser file says about one kind of data, free of Presidio so that it loads at once.

`engine.py` wraps each rule in a real Presidio recogniser. To add one, write `recognisers/<cc>/<cc>_<id>.py` (or
`recognisers/generic/<name>.py`) with a module constant `RULE`; the package scan finds it and the contract test runs
its examples. `superset` is a Rust regular expression over ASCII classes that must match every text in which `find`
finds something: the gate drops all other texts unseen. No look-around, no `\b`, no `\d` in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

import polars as pl

from desktop_app.core.text import fold

CUE_WINDOW = 28  # characters before a value in which a cue word may stand ("teléfono de contacto: ")


@dataclass(frozen=True, slots=True)
class Match:
    """Characters `start` to `end` of a text, with a score between 0 and 1."""

    start: int
    end: int
    score: float


Find = Callable[[str], Iterable[Match]]
Whole = Callable[[pl.Expr], pl.Expr]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of data.

    `find` gives the matches in running text. `whole`, where there is one, tells vectorised whether a whole cell reduced
    to its digits and letters (`gate.canonical`) is such a value; `shape` whether it only looks like one, and `chance`
    is the probability that a random value of that shape passes `whole`. `country` is empty for all countries.
    `header` are patterns over a plain header (`headers.plain`) that announce it, `hint` those that only allow it.
    `lengths` (fewest, most characters of a canonical cell) spares columns of other lengths the two tests.
    `alone` says vectorised what `find` finds in a cell: true for one match that fills the cell, with `alone_score`;
    false for nothing; null where `find` must be asked. It is asked only about cells of `matching.BARE` signs (digits,
    spaces, dots, hyphens, parentheses, plus), or about any text when its score is 1. It saves time and nothing else:
    when `find` changes and the differential test fails, mend it or leave it out.
    `digits_alike`: `find` finds the same whichever digits stand in the places of digits, so that texts that differ only
    in numbers are read once. `narrow` tells of many texts at once in which of them `find` may find something; it costs
    more than the superset, and is asked after it. `lettered`: `find` finds nothing where no letter is. `among` is
    `find` for columns of which other texts hold the same kind (`company.py`): there fewer words tell that it is one's;
    `among_superset` is its superset where `superset` would let too many through.
    `asks_people`: `find` asks of most texts whom they name.
    """

    entity: str
    find: Find
    superset: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    source: str
    country: str = ""
    context: tuple[str, ...] = ()
    whole: Whole | None = None
    shape: Whole | None = None
    chance: float = 0.0
    header: tuple[str, ...] = ()
    hint: tuple[str, ...] = ()
    lengths: tuple[int, int] | None = None
    alone: Whole | None = None
    alone_score: float = 0.0
    digits_alike: bool = False
    lettered: bool = False
    narrow: Callable[[pl.Series], pl.Series] | None = None
    among: Find | None = None
    among_superset: str = ""
    asks_people: bool = False


def cued(text: str, start: int, cues: re.Pattern[str]) -> bool:
    """Whether a cue word stands shortly before `start` (accents and case ignored)."""
    return cues.search(_before(text, start)) is not None


@lru_cache(maxsize=8)  # one number is asked for several kinds of words
def _before(text: str, start: int) -> str:
    return fold(text[max(0, start - CUE_WINDOW) : start])


def digit(value: pl.Expr, position: int) -> pl.Expr:
    """The digit at a 0-based position as an integer, null where there is none."""
    return value.str.slice(position, 1).cast(pl.Int32, strict=False)


def place(number: pl.Expr, position: int, length: int) -> pl.Expr:
    """The digit at a 0-based position of numbers of that many digits, by arithmetic: a tenth of what `digit` costs."""
    found: pl.Expr = number // 10 ** (length - 1 - position) % 10
    return found


def weighted(value: pl.Expr, weights: Iterable[int], start: int = 0) -> pl.Expr:
    """Sum of digit x weight from `start` on."""
    return pl.sum_horizontal(digit(value, start + i) * weight for i, weight in enumerate(weights))


def like(pattern: str) -> Whole:
    """A test of canonical cells by a pattern."""
    return lambda value: value.str.contains(pattern)


def luhn(value: pl.Expr, length: int) -> pl.Expr:
    """Whether the digits of values of that length satisfy the Luhn sum; the last one is the check digit."""
    doubled = [digit(value, i) * (2 - (length - 1 - i + 1) % 2) for i in range(length)]
    total = pl.sum_horizontal(pl.when(p > 9).then(p - 9).otherwise(p) for p in doubled)
    return (value.str.len_chars() == length) & (total % 10 == 0)
