"""Surnames before a comma and the given names behind it: "Torres Vaca, José Luis"."""

from __future__ import annotations

import re

from desktop_app.core.personal_data.name_runs import GAP_IN_NAME, Sentence
from desktop_app.core.personal_data.name_scores import SHORTEST_UNLISTED
from desktop_app.core.personal_data.name_words import SHORTEST_RARE, is_lone_given
from desktop_app.core.personal_data.names import ANNOUNCES, KNOWN, OFTEN, Role, Token
from desktop_app.core.personal_data.not_people import is_place

AFTER_SURNAMES = re.compile(r",[ \u00a0]{1,2}")
MOST_SURNAMES = 2
MOST_GIVEN = 2
# Given names that are surnames of many people in Guatemala: "Pablo Coy, Eulalia Paulina".
GIVEN_TOO = frozenset(
    ("pablo", "tomas", "sebastian", "francisco", "domingo", "gaspar", "baltazar", "mateo", "andres", "diego",
     "lorenzo", "pascual", "miguel", "juan", "pedro", "raymundo", "marcos", "nicolas", "felipe", "jose", "simon",
     "manuel", "lucas", "esteban", "bernabe", "santiago", "matias", "alonzo", "vicente", "agustin")
)  # fmt: skip
IN_RARE = KNOWN | OFTEN | Role.MAINLY_GIVEN | Role.WEAK  # roles of a word that is a name or nothing


def surnames_before(sentence: Sentence, start: int, end: int) -> int:
    """Where "Torres Vaca, José Luis" begins when `start` is at "José"; `start` itself otherwise.

    Given names that no list has count after surnames in capitals: "TORRES, Yandry".
    """
    tokens = sentence.tokens
    if start == 0 or not AFTER_SURNAMES.fullmatch(sentence.gap(start - 1)) or not _are_given(sentence, start, end):
        return start
    first, n = start, 0
    while first > 0 and (first == start or GAP_IN_NAME.fullmatch(sentence.gap(first - 1))):
        token = tokens[first - 1]
        if _is_particle_of_surname(sentence, first - 1) and n:
            first -= 1
            continue
        if n == MOST_SURNAMES or not _is_surname_before(sentence, first, n, start):
            if n == 1 and token.folded in GIVEN_TOO and _are_several(tokens[start:end]):
                first, n = first - 1, MOST_SURNAMES
                break
            if token.role & KNOWN and n and n < MOST_SURNAMES and not token.role & ANNOUNCES:
                return start  # a name goes on before: "Ana Torres, Luis" are two people
            break
        first, n = first - 1, n + 1
    return start if is_place(tokens, first, start) else first


def _are_given(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words after the comma are given names."""
    words = sentence.tokens[start:end]
    if len(words[0].folded) <= SHORTEST_RARE and not words[0].role & Role.OFTEN_GIVEN:
        return False  # "Xol, NIT 2020022-6", "tipan, cel. 0991234567"
    if words[0].role & Role.GIVEN and all(t.role & Role.GIVEN or not t.role for t in words):
        return True
    if _are_like_given(words):
        return True
    shouting = is_shouted_surname(sentence, start - 1) and not sentence.text[words[0].start : words[0].end].isupper()
    return shouting and all(t.role & KNOWN or not t.role for t in words)


def _are_like_given(words: list[Token]) -> bool:
    """Whether words behind a comma are given names of which the lists know one: "Alcívar Leonidas"."""
    if any(t.role & ~(IN_RARE | Role.NOUN) and not t.role & OFTEN for t in words):
        return False
    if words[-1].role and not words[-1].role & (Role.MAINLY_GIVEN | Role.OFTEN_GIVEN):
        return False  # "Luis Mora" is somebody else
    return len(words) == MOST_GIVEN and any(is_lone_given(t) or t.role & Role.OFTEN_GIVEN for t in words)


def _are_several(words: list[Token]) -> bool:
    """Whether they are two given names or more and no surname."""
    return len(words) > 1 and all(is_lone_given(t) and not t.role & OFTEN & Role.OFTEN_SURNAME for t in words)


def _is_particle_of_surname(sentence: Sentence, at: int) -> bool:
    """Whether it is that of "De la Cruz", not the "DE" of "A NOMBRE DE"."""
    token, after = sentence.tokens[at], sentence.tokens[at + 1]
    if not token.role & Role.PARTICLE or not token.capital:
        return False
    return not sentence.shouted or token.folded != "de" or bool(after.role & Role.PARTICLE)


def _is_surname_before(sentence: Sentence, first: int, n: int, start: int) -> bool:
    """Whether the word before `first` is a surname, `n` of them standing between it and the comma before `start`."""
    token = sentence.tokens[first - 1]
    if not token.capital and (sentence.case_tells or token.role & Role.HEAD):
        return False
    sure = token.role & Role.SURNAME and (token.strong or token.role & OFTEN) and not token.role & Role.MAINLY_GIVEN
    return bool(sure) or _is_rare_beside_surname(sentence, first, n, start)


def _is_rare_beside_surname(sentence: Sentence, first: int, n: int, start: int) -> bool:
    """Whether the word before `first` may be a surname that no list has, beside a sure one: "López Jimpikit, Ana"."""
    tokens = sentence.tokens
    if n > 1 or first < (2 if n == 0 else 1) or not any(map(is_lone_given, tokens[start : start + 2])):
        return False
    token, other = tokens[first - 1], tokens[first - 2] if n == 0 else tokens[start - 1]
    least = SHORTEST_RARE + 1 if token.capital and sentence.case_tells else SHORTEST_UNLISTED
    listed = bool(token.role) and not token.role & ~(
        IN_RARE if sentence.case_tells else IN_RARE | Role.ORDINARY | Role.NOUN
    )
    listed = listed and (sentence.case_tells or bool(token.role & Role.SURNAME))
    if not (listed or not token.role) or (not token.role and token.end - token.start < least):
        return False
    sure = other.strong or (sentence.case_tells and other.role & OFTEN)
    return bool(other.role & Role.SURNAME and sure) and not other.role & Role.MAINLY_GIVEN


def is_shouted_surname(sentence: Sentence, at: int) -> bool:
    """Whether the word is a surname all in capitals in a text that is not."""
    token = sentence.tokens[at]
    word = sentence.text[token.start : token.end]
    return bool(token.role & Role.SURNAME) and len(word) >= SHORTEST_RARE and word.isupper() and not sentence.shouted
