"""Names of people by gazetteer: which words are given names or surnames, and where a name stands in a text.

A name needs a given name and a surname, or a title before it ("Sra. Quishpe"). Places named after people are the
dominant false alarm, so a head word before the name (Escuela, Calle, cantón…) or an official place name defeats it.
Words that are also ordinary Spanish ("Flores", "Julio") and rare ones are weak: they only complete a strong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop_app.core.personal_data.recognisers.rule import Match
from desktop_app.core.personal_data.resources import place_names, ranked_words, word_list_file, word_sections
from desktop_app.core.text import fold


class Role:
    """What a word may be in a name, as bits; plain integers, since IntFlag costs a microsecond an operation."""

    NONE = 0
    GIVEN = 1
    SURNAME = 2
    WEAK = 4
    STOP = 8
    HEAD = 16
    TITLE = 32
    PARTICLE = 64
    FIRM = 128


KNOWN = Role.GIVEN | Role.SURNAME
RARE = 1  # decimal logarithm of bearers up to which a word is weak evidence
SHORTEST_STRONG = 4
LONGEST_NAME = 8
FIRM_WITHIN = 3  # words after a name in which "Cía." or "Hijos" make it a firm
PARTICLES = frozenset(("de", "del", "la", "las", "los", "y", "da", "di", "san", "santa", "von", "van"))
WORD = re.compile(r"[^\W\d_]+(?:['’´`][^\W\d_]+)*")
GAP_IN_NAME = re.compile(r"\.?[ \u00a0]{1,3}|\.")


@cache
def roles() -> dict[str, int]:
    """Every known word, folded, with what it may be."""
    found: dict[str, int] = {}
    for listing, role in (("given_names.txt.gz", Role.GIVEN), ("surnames.txt.gz", Role.SURNAME)):
        for word, rank in ranked_words(listing).items():
            weak = Role.WEAK if rank <= RARE else Role.NONE
            before = found.get(word)
            found[word] = role | weak if before is None else (before & weak) | ((before | role) & KNOWN)
    own = [(word, Role.GIVEN) for section in word_sections("given_names_local.txt") for word in section]
    own += [(word, Role.SURNAME) for section in word_sections("indigenous_surnames.txt") for word in section]
    for word, role in own:
        weak = Role.WEAK if len(word) < SHORTEST_STRONG else Role.NONE
        found[word] = (found.get(word, Role.NONE) & KNOWN) | role | weak
    stop, common = word_sections("common_words.txt")
    for word in common:
        found[word] = found.get(word, Role.STOP) | Role.WEAK
    for word in stop:
        found[word] = Role.STOP
    around = word_list_file("names.txt")
    sections = [(around["head"], Role.HEAD), (around["title"], Role.TITLE), (around["firm"], Role.FIRM)]
    for words, role in ((frozenset(fold(" ".join(lines)).split()), role) for lines, role in sections):
        for word in words:
            found[word] = (found.get(word, Role.NONE) | role | Role.WEAK) & ~Role.STOP
    for word in PARTICLES:
        found[word] = Role.PARTICLE | Role.WEAK
    return found


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text with its place."""

    start: int
    end: int
    folded: str
    role: int
    capital: bool

    @property
    def strong(self) -> bool:
        """A known name word that is seldom anything else."""
        return bool(self.role & KNOWN) and not self.role & Role.WEAK


def tokens_of(text: str) -> list[Token]:
    """The words of a text."""
    found = []
    for match in WORD.finditer(text):
        folded, role = _looked_up(match.group())
        found.append(Token(match.start(), match.end(), folded, role, match.group()[0].isupper()))
    return found


@lru_cache(maxsize=65_536)
def _looked_up(word: str) -> tuple[str, int]:
    """The folded word and its roles; few words make most of a text."""
    folded = fold(word)
    return folded, roles().get(folded, Role.NONE)


def find_persons(text: str) -> Iterator[Match]:
    """Names of people in a text, titles left out."""
    tokens = tokens_of(text)
    if not any(token.role & KNOWN for token in tokens):
        return
    letters = [c for c in text if c.isalpha()]
    shouted = sum(c.isupper() for c in letters) > 0.8 * len(letters)
    case_tells = not shouted and any(token.capital for token in tokens[1:])
    at = 0
    while at < len(tokens):
        end = _run_end(text, tokens, at, case_tells=case_tells)
        if end == at:
            at += 1
            continue
        match = _judge(tokens, at, end, case_tells=case_tells)
        if match:
            yield match
        at = end


def _may_be_in_name(token: Token, *, case_tells: bool) -> bool:
    if token.role & Role.STOP or (token.role & (Role.HEAD | Role.TITLE) and not token.role & KNOWN):
        return False
    if case_tells:
        return token.capital
    return bool(token.role & KNOWN) and (token.capital or not token.role & Role.HEAD)


def _run_end(text: str, tokens: list[Token], start: int, *, case_tells: bool) -> int:
    """Index after the last word of the longest run of possible name words from `start`."""
    opens = _may_be_in_name(tokens[start], case_tells=case_tells)
    titled = start > 0 and bool(tokens[start - 1].role & Role.TITLE)
    if not opens or tokens[start].role & Role.PARTICLE or (tokens[start].role & Role.HEAD and not titled):
        return start
    end = at = start + 1
    while at < len(tokens) and at - start < LONGEST_NAME:
        if not GAP_IN_NAME.fullmatch(text, tokens[at - 1].end, tokens[at].start):
            break
        if _may_be_in_name(tokens[at], case_tells=case_tells) and not tokens[at].role & Role.PARTICLE:
            end = at + 1
        elif not tokens[at].role & Role.PARTICLE:
            break
        at += 1
    return end


def _trimmed(tokens: list[Token], start: int, end: int, *, titled: bool) -> tuple[int, int]:
    """Without leading words that only begin a sentence or name a role, nor trailing ordinary words.

    After a title an unknown first word is a rare given name.
    """
    while start < end and not tokens[start].role & KNOWN and not titled:
        start += 1
    while end > start and tokens[end - 1].role & (Role.WEAK | Role.PARTICLE) and not tokens[end - 1].role & KNOWN:
        end -= 1
    while (
        not titled
        and end - start > 2
        and tokens[start].role & Role.WEAK
        and _has_both(tokens[start + 1 : end], strong=True)
    ):
        start += 1
    return start, end


def _has_both(tokens: list[Token], *, strong: bool) -> bool:
    """A given name and, in another word, a surname; at least one of them (both when `strong`) not weak."""
    given = [t for t in tokens if t.role & Role.GIVEN]
    surnames = [t for t in tokens if t.role & Role.SURNAME]
    if not given or not surnames or len({t.start for t in given + surnames}) < 2:
        return False
    return len({t.start for t in given + surnames if t.strong}) >= (2 if strong else 1)


def _judge(tokens: list[Token], start: int, end: int, *, case_tells: bool) -> Match | None:
    before, after = tokens[max(0, start - 3) : start], tokens[end : end + FIRM_WITHIN]
    titled = bool(before) and bool(before[-1].role & Role.TITLE)
    start, end = _trimmed(tokens, start, end, titled=titled)
    words = tokens[start:end]
    if not words:
        return None
    headed = any(t.role & Role.HEAD for t in before[-2:]) or bool(words[0].role & Role.HEAD)
    firm = any(t.role & Role.FIRM for t in [*words, *after])
    if not titled and (headed or firm or _is_place(tokens, start, end)):
        return None
    if _has_both(words, strong=not case_tells) or _is_list_of_surnames(words):
        return Match(words[0].start, words[-1].end, 0.85 if titled else 0.7)
    if titled and (case_tells or len(words) > 1) and any(t.strong for t in words):
        return Match(words[0].start, words[-1].end, 0.6)
    return None


def _is_place(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the words, alone or with one or two before them ("General", "Santa"), are an official place name."""
    return any(
        " ".join(t.folded for t in tokens[first:end]) in place_names() for first in range(max(0, start - 2), start + 1)
    )


def _is_list_of_surnames(words: list[Token]) -> bool:
    """Three surnames that are nothing else: the given name is one the lists lack."""
    return len(words) >= 3 and all(t.role & Role.SURNAME and t.strong for t in words)
