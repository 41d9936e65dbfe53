"""Small letters without accents, character for character: what is found there stands at the same place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

import polars as pl

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
QUANTIFIERS = frozenset("?*+{")
ACCENTS = str.maketrans("áàäâãéèëêíìïîóòöôõúùüûñ", "aaaaaeeeeiiiiooooouuuun")


def flat(text: str) -> str:
    """The text in small letters and without accents, of the same length.

    >>> flat("José İñigo")
    'jose inigo'
    """
    small = text.lower()
    if len(small) != len(text):
        small = "".join(letter.lower()[:1] for letter in text)
    return small.translate(ACCENTS)


def superset_of(words: tuple[str, ...]) -> str:
    """A Rust pattern for the gate that matches any text with one of the flat words, whatever its accents and case.

    >>> superset_of(("cancer", "vih"))
    '(?i)c[aáàäâãAÁÀÄÂÃ][nñNÑ]c[eéèëêEÉÈËÊ]r|v[iíìïîIÍÌÏÎİ]h'
    """
    letters = {"a": "aáàäâã", "e": "eéèëê", "i": "iíìïî", "o": "oóòöôõ", "u": "uúùüû", "n": "nñ"}
    classes = {plain: f"[{same}{same.upper()}{'İ' if plain == 'i' else ''}]" for plain, same in letters.items()}
    spelt = ["".join(classes.get(letter, letter) for letter in word) for word in words]
    return "(?i)" + "|".join(spelt)


def group_of(*words: str) -> str:
    """The same as a group for a place in a larger pattern.

    >>> group_of("born", "dob")
    '(?:b[oóòöôõOÓÒÖÔÕ]r[nñNÑ]|d[oóòöôõOÓÒÖÔÕ]b)'
    """
    return f"(?:{superset_of(words).removeprefix('(?i)')})"


def flat_values(texts: pl.Series) -> pl.Series:
    """`flat` of many texts; only a letter whose small form is longer makes them longer ("İ" does not)."""
    small = texts.str.to_lowercase()
    return small.str.replace_many([*map(chr, ACCENTS), "i\u0307"], [*map(chr, ACCENTS.values()), "i"])


def any_of(patterns: Iterable[str]) -> str:
    """One pattern that matches what the first of the patterns to match would, as `"|".join` says it.

    Python's engine tries alternatives one by one: a thousand of them at each word of a text. Those that begin with the
    same letters stand together here, so that some thirty are tried instead.

    >>> any_of(("tos", "tumor", "asma", "(?:muy )?debil"))
    't(?:os|umor)|asma|(?:muy )?debil'
    """
    runs = ((lettered, list(run)) for lettered, run in groupby(patterns, key=_begins_with_a_letter))
    return "|".join("|".join(_by_letter(run)) if lettered else "|".join(run) for lettered, run in runs)


def _begins_with_a_letter(pattern: str) -> bool:
    """Whether every match begins with the first character of the pattern."""
    return pattern[:1] in LETTERS and pattern[1:2] not in QUANTIFIERS and not _has_alternatives(pattern)


def _has_alternatives(pattern: str) -> bool:
    """Whether a stroke parts the pattern itself, not a group in it."""
    return "|" in re.sub(r"\\.|\([^()]*\)|\[[^]]*\]", "", re.sub(r"\([^()]*\)", "", pattern))


def _by_letter(patterns: list[str]) -> Iterator[str]:
    """The patterns, those with the same first letter as one."""
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        groups.setdefault(pattern[0], []).append(pattern[1:])
    for letter, rests in groups.items():
        yield letter + rests[0] if len(rests) == 1 else f"{letter}(?:{any_of(rests)})"
