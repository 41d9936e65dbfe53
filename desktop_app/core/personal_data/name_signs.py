"""What single words tell of names, and which texts can hold one by the words that stand together; for `name_gate.py`.

All of it is looser than `persons.find_persons`, never stricter: a text dropped here is one in which that finds nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from desktop_app.core.personal_data.name_aliases import ALIASES, CALLED
from desktop_app.core.personal_data.name_frames import DONE_TO
from desktop_app.core.personal_data.name_runs import NOT, WIDOWS
from desktop_app.core.personal_data.name_scores import NEEDED_WITH_CAPITALS, NEEDED_WITHOUT
from desktop_app.core.personal_data.name_words import is_lone_given, is_lone_surname, is_rare
from desktop_app.core.personal_data.names import ANNOUNCES, DIGRAPHS, KNOWN, OFTEN, Role, Token, tokens_of
from desktop_app.core.personal_data.not_people import DONE, LOCALITIES, POSSESSIONS, TERRITORIES
from desktop_app.core.personal_data.persons import FEWEST_IN_LIST

LEAST_WEIGHT = min(NEEDED_WITH_CAPITALS[NOT], NEEDED_WITHOUT[NOT])  # of the words of a name that nothing announces
AFTER = 6  # words after one that announces people in which a name begins
MOST_BETWEEN = 1  # words between a head word and the name of its place
JOINS = KNOWN | Role.PARTICLE | Role.INITIAL
# A capitalised word that is none of these may be a name that the lists lack.
FAMILIAR = KNOWN | Role.STOP | Role.HEAD | Role.TITLE | Role.PARTICLE | Role.FIRM | Role.CUE | Role.ROAD | Role.ORDINARY
LINKS = Role.PARTICLE | Role.STOP | ANNOUNCES
LISTED, JOINED, ANNOUNCED, TOLD, UNKNOWN, LINK, ENOUGH, PART, HEADS, BARS, BETWEEN, LONE, INSIDE, ALIAS = (
    1 << bit for bit in range(14)
)
RARE = 4  # letters of a word that no list has, from which it may be a name in small letters
SHORT = 3  # letters of a word that may stand between a name and what announces it, whatever it is
# Head words behind which people are looked for too: `not_people._is_persons`, `_is_household`.
DOUBTFUL_HEADS = LOCALITIES | POSSESSIONS | TERRITORIES | {"hogar"}

Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]
Places = np.ndarray[tuple[int], np.dtype[np.intp]]
Weights = np.ndarray[tuple[int], np.dtype[np.float32]]


class Words(NamedTuple):
    """The words of many texts, one after the other.

    Of each: the most that it can weigh for a name, its signs, the position of its text, and whether a mark such as a
    comma stands before it.
    """

    weights: Weights
    signs: np.ndarray[tuple[int], np.dtype[np.uint16]]
    of: Places
    parted: Flags

    def has(self, signs: int) -> Flags:
        """Which words have one of the signs."""
        return (self.signs & signs) > 0


@lru_cache(maxsize=65_536)
def signs_of(word: str) -> tuple[float, int]:
    """How much a word can speak for a name at most, and its signs."""
    tokens = tokens_of(word)
    if not tokens:
        return 0.0, PART
    role = 0
    for token in tokens:
        role |= token.role
    capital = any(token.capital for token in tokens)
    letter = any(len(token.folded) == 1 or token.folded in DIGRAPHS for token in tokens) and not is_plain_letter(word)
    unknown = capital and not role & FAMILIAR
    rare = not role and len(word) >= RARE
    announces = role & ANNOUNCES or tokens[0].folded in DONE_TO
    signs = LISTED * bool(role & KNOWN) | ANNOUNCED * bool(announces)
    signs |= JOINED * bool(role & JOINS or capital or letter or rare or tokens[0].folded in WIDOWS) | UNKNOWN * (
        unknown or letter
    )
    signs |= TOLD * bool(role & KNOWN or capital or letter or rare) | LINK * bool(role & LINKS or len(word) <= SHORT)
    signs |= ENOUGH * any(map(is_lone_given, tokens))
    signs |= ALIAS * any(token.folded in ALIASES | CALLED for token in tokens)
    signs |= _signs_of_places(tokens) | LONE * any(is_lone_given(t) or is_lone_surname(t) for t in tokens)
    known = 2.0 if not role & Role.WEAK else 1.5 if role & OFTEN or any(map(is_rare, tokens)) else 0.5
    return (known if role & KNOWN else 2.0 if unknown or letter else 0.0), signs


def _signs_of_places(tokens: list[Token]) -> int:
    """Whether a word makes a place of the name behind it, parts the two, counts as between, or begins no name."""
    folded, role = tokens[0].folded, tokens[0].role
    if len(tokens) > 1 or folded in DOUBTFUL_HEADS or folded == "y" or role & ANNOUNCES or role == Role.STOP:
        return BARS
    if folded.endswith(DONE) and not role & (KNOWN | Role.HEAD):
        return BARS
    if role & Role.PARTICLE:
        return INSIDE * (not tokens[0].capital)
    return HEADS if role & Role.HEAD else BETWEEN


def is_plain_letter(word: str) -> bool:
    """Whether it is a small letter that is a word, such as "a"; without a full stop it begins no name."""
    if len(word) != 1 or not word.islower():
        return False
    (token,) = tokens_of(word)
    return bool(token.role) and not token.role & KNOWN


def tells_names(words: Words, n_texts: int) -> Flags:
    """Which of the texts must be read."""
    passed = np.zeros(n_texts, dtype=np.bool_)
    if not len(words.of):
        return passed  # signs alone
    passed[words.of[_told(words)]] = True
    headed = _headed(words)
    passed[words.of[(words.has(ENOUGH) & ~headed) | words.has(ALIAS)]] = True
    passed[words.of[_together(words, headed, n_texts)]] = True
    return passed


def _told(words: Words) -> Places:
    """Which words may begin a name that the words before announce, with links between."""
    told, link, found = words.has(TOLD), words.has(LINK), []
    reached = np.flatnonzero(words.has(ANNOUNCED))
    for _ in range(AFTER):
        reached = reached[reached + 1 < len(words.of)]
        reached = reached[words.of[reached + 1] == words.of[reached]] + 1
        found.append(reached[told[reached]])
        reached = reached[link[reached]]
    return np.concatenate(found)


def _headed(words: Words) -> Flags:
    """Which words `not_people.is_harmless` finds behind a head word, or with one word between, so that no name begins.

    Not so with names that are announced; but those are read anyway.
    """
    places, heads = np.arange(len(words.of)), words.has(HEADS)
    parted = _last(places, words.parted | np.r_[True, words.of[1:] != words.of[:-1]])
    head, bar = (np.r_[-1, _last(places, signs)[:-1]] for signs in (heads, words.has(BARS)))
    n_between = np.cumsum(words.has(BETWEEN | HEADS))
    between = np.r_[0, n_between[:-1]] - n_between[head]
    near = (head >= parted) & (head > bar) & (between <= MOST_BETWEEN)
    headed: Flags = heads | near
    return headed


def _last(places: Places, flags: Flags) -> Places:
    """The place of the last flag up to each place, -1 before the first."""
    return np.maximum.accumulate(np.where(flags, places, -1))


def _together(words: Words, headed: Flags, n_texts: int) -> Places:
    """The first word of each run of words that can be a name, and not only that of a place."""
    joined = words.has(JOINED)
    ends = words.of[1:] != words.of[:-1]
    begins = np.flatnonzero(joined & np.r_[True, ~joined[:-1] | ends])
    if not len(begins):
        return begins

    def total(values: Weights) -> Weights:
        return np.add.reduceat(np.where(joined, values, np.float32(0)), begins)

    def count(flags: Flags) -> Weights:
        return total(flags.astype(np.float32))

    lone = np.bincount(words.of[words.has(LONE)], minlength=n_texts) >= FEWEST_IN_LIST
    last = joined & np.r_[~joined[1:] | ends, True]
    spared = headed | words.has(INSIDE) | (last & ~words.has(ENOUGH) & ~lone[words.of])
    enough = (total(words.weights) >= LEAST_WEIGHT) & (count(words.has(LISTED)) > 0)
    enough &= (count(words.has(LISTED | UNKNOWN)) > 1) & (count(~spared) > 0)
    return begins[enough]
