"""The words of names and the words around them: what each word of a text may be. `persons.py` reads names with it.

Words that are also ordinary Spanish ("Julio", "Mesa") and rare ones are weak: they only complete a strong one. Nouns
that are usual names as well ("Rosa", "Cruz") are strong where capitals tell a name from a noun.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from desktop_app.core.personal_data.resources import ranked_words, text_of, word_list_file, word_sections
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
    CUE = 256
    HONORIFIC = 512
    ROAD = 1024
    NOUN = 2048
    OFTEN_GIVEN = 4096
    OFTEN_SURNAME = 8192
    FIRM_FAMILY = 16_384
    INITIAL = 32_768
    ORDINARY = 65_536
    OF = 131_072
    MAINLY_GIVEN = 262_144
    WORD = 524_288
    SAYS = 1_048_576


KNOWN = Role.GIVEN | Role.SURNAME
OFTEN = Role.OFTEN_GIVEN | Role.OFTEN_SURNAME
ANNOUNCES = Role.TITLE | Role.CUE
RARE = 1  # decimal logarithm of bearers up to which a word is weak evidence
FREQUENT = 4  # and from which it is a usual name whatever else it means
SHORTEST_STRONG = 4
PARTICLES = frozenset(("de", "del", "la", "las", "los", "y", "da", "di", "san", "santa", "von", "van"))
# A letter may be written as a bare one and a combining accent.
WORD = re.compile(r"([^\W\d_]+(?:(?:[\u0300-\u036f]+|['’´`](?=[^\W\d_]))[^\W\d_]*)*)")
LONGEST_INITIAL = 2
INITIALS = frozenset("BCDFGHJKLMNPQRSTVWZ")  # letters that are no word and no numeral
DIGRAPHS = frozenset(("ch", "ll"))
AROUND = (
    ("head", Role.HEAD),
    ("title", Role.TITLE),
    ("firm", Role.FIRM),
    ("firm family", Role.FIRM_FAMILY),
)
BESIDE = (("cue", Role.CUE), ("road", Role.ROAD), ("honorific", Role.HONORIFIC), ("of", Role.OF), ("says", Role.SAYS))


@cache
def roles() -> dict[str, int]:
    """Every known word, folded, with what it may be."""
    found = _gazetteer()
    stop, common, nouns = word_sections("common_words.txt")
    for word in nouns:
        found[word] = found.get(word, Role.NONE) | Role.NOUN
    for word in common:
        found[word] = found.get(word, Role.STOP) | Role.WEAK | Role.ORDINARY
    for word in stop:
        found[word] = Role.STOP
    for section, role in AROUND:
        for word in sorted(words_of(section)):
            found[word] = (found.get(word, Role.NONE) | role | Role.WEAK) & ~Role.STOP
    for section, role in BESIDE:
        for word in sorted(words_of(section)):
            found[word] = found.get(word, Role.STOP) | role | Role.WEAK
    for word in PARTICLES:
        found[word] = Role.PARTICLE | Role.WEAK
    for word in sorted(words_of("nickname")):
        found[word] = found.get(word, Role.GIVEN | Role.WEAK)
    return found


def _gazetteer() -> dict[str, int]:
    """Given names and surnames of the lists."""
    found: dict[str, int] = {}
    given_ranks, surname_ranks = ranked_words("given_names.txt.gz"), ranked_words("surnames.txt.gz")
    for listing, role, often in (
        (given_ranks, Role.GIVEN, Role.OFTEN_GIVEN),
        (surname_ranks, Role.SURNAME, Role.OFTEN_SURNAME),
    ):
        for word, rank in listing.items():
            weak = Role.WEAK if rank <= RARE else Role.NONE
            usual = often if rank >= FREQUENT else Role.NONE
            before = found.get(word, Role.WEAK)
            found[word] = (before & weak) | ((before | role | usual) & ~Role.WEAK)
    for word, rank in given_ranks.items():
        if rank > surname_ranks.get(word, 0):
            found[word] |= Role.MAINLY_GIVEN
    given, surname = Role.GIVEN | Role.OFTEN_GIVEN | Role.MAINLY_GIVEN, Role.SURNAME | Role.OFTEN_SURNAME
    own = [(word, given) for section in word_sections("given_names_local.txt") for word in section]
    own += [(word, surname) for section in word_sections("indigenous_surnames.txt") for word in section]
    for word, role in own:
        weak = Role.WEAK if len(word) < SHORTEST_STRONG else Role.NONE
        found[word] = (found.get(word, Role.NONE) & ~Role.WEAK) | role | weak
    local = {word for word, _ in own}
    for line in text_of("word_use.txt.gz").splitlines():
        word, _, use = line.partition("\t")
        if word not in local:
            found[word] |= Role.NOUN if use == "both" else Role.WEAK | Role.ORDINARY
        elif use == "word":
            found[word] |= Role.NOUN
    return found


@cache
def vocabulary() -> frozenset[str]:
    """Folded words of Spanish texts that are on no list of names; what is not there either may be a rare name."""
    return frozenset(text_of("vocabulary.txt.gz").split("\n"))


@cache
def words_of(section: str) -> frozenset[str]:
    """Folded words of a section of `resources/words/names.txt`, which says what each is."""
    return frozenset(fold(" ".join(word_list_file("names.txt")[section])).split())


@cache
def expressions() -> frozenset[str]:
    """Folded expressions that are made of names and mean nobody."""
    return frozenset(fold(line) for line in word_list_file("names.txt")["expression"])


@cache
def namesakes() -> frozenset[str]:
    """Folded names of well-known people after whom hospitals, schools and streets are called."""
    return frozenset(fold(line) for line in word_list_file("names.txt")["namesake"])


class Token(NamedTuple):
    """A word of a text with its place. A tuple, because millions are made."""

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
    """The words of a text; a single letter before a full stop is an initial."""
    found, make = [], tuple.__new__  # the constructor of a NamedTuple takes three times as long
    parts = iter(WORD.split(text))  # gap, word, gap, word, ..., gap: half the time of match objects
    start = len(next(parts))
    for word, gap in zip(parts, parts, strict=True):
        length, folded, role, capital = _looked_up(word)
        end = start + length
        if length <= LONGEST_INITIAL and _is_initial(word, folded, gap, text[end + 1 : end + 2]):
            role = Role.INITIAL
        found.append(make(Token, (start, end, folded, role, capital)))
        start = end + len(gap)
    return found


def _is_initial(word: str, folded: str, gap: str, after: str) -> bool:
    """Whether one letter, or two that are one, begins a name: "J. Torres", "Ll. Puig", "J Torres"."""
    if gap[:1] == ".":
        return len(word) == 1 or folded in DIGRAPHS
    return len(word) == 1 and gap == " " and word in INITIALS and after.isupper()


@lru_cache(maxsize=65_536)
def _looked_up(word: str) -> tuple[int, str, int, bool]:
    """Its length, the folded word, its roles, and whether it begins with a capital; few words make most of a text."""
    folded = fold(word)
    role = roles().get(folded, Role.NONE)
    if not role and folded in vocabulary():
        role = Role.WORD
    return len(word), folded, role, word[0].isupper()
